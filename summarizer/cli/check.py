"""``summarizer check``: a summary of any shape held against its report, without a model.

Decides how a file becomes a summary (JSON where it parses as such, text otherwise) and which exit code a
verdict has. Leaves judging to ``checking.check`` and layout to ``output.findings``.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from summarizer import __version__
from summarizer.cli import streams
from summarizer.cli.terminal import echo_json
from summarizer.errors import UsageError

if TYPE_CHECKING:
    from summarizer.schema import CheckReport

__all__ = ["command"]

UNSUPPORTED = 5
_JSON_STARTS = ("{", "[")
_BLANKS = b"\xef\xbb\xbf \t\r\n"  # a byte order mark too


def command(
    report: Annotated[str, typer.Argument(metavar="REPORT", help="The report, a file; - reads standard input.")],
    summary: Annotated[
        str, typer.Argument(metavar="SUMMARY", help="The summary: JSON, Markdown or text; - reads standard input.")
    ],
    as_json: Annotated[bool, typer.Option("--json", help="Everything that was found, as JSON.")] = False,
    as_sarif: Annotated[bool, typer.Option("--sarif", help="The findings as SARIF 2.1.0, for CI.")] = False,
    why: Annotated[bool, typer.Option("--why", help="Say which rule found each finding.")] = False,
) -> None:
    """Check any summary against its report; needs no model.

    Takes our JSON, in full or only its lists, another program's JSON or JSON Lines, Markdown or plain text. Exit code 0 if every
    figure and honor is supported, 5 if something is not.
    """
    from summarizer.checking.check import check

    if streams.STANDARD == report == summary:
        raise UsageError("only one of REPORT and SUMMARY can be read from standard input; name a file for the other")
    if as_json and as_sarif:
        raise UsageError("--json and --sarif exclude each other; choose one")
    document = streams.open_report(report)
    checked = check(document, _read_summary(summary))
    if as_sarif:
        from summarizer.output.sarif import sarif

        echo_json(json.dumps(sarif(checked, document.name, __version__), ensure_ascii=False, indent=2))
    elif as_json:
        echo_json(checked.model_dump_json(indent=2))
    else:
        _print(checked, document.text, why=why)
    if not checked.supported:
        raise typer.Exit(UNSUPPORTED)


def _print(checked: CheckReport, text: str, *, why: bool) -> None:
    from summarizer.output.findings import print_findings

    print_findings(checked, text, streams.console(), why=why)


def _read_summary(argument: str) -> dict[str, Any] | list[Any] | str:
    """The summary in the file ``argument``; raises ``UsageError`` where there is none that can be read."""
    text = _text_of(argument).strip()
    if not text.startswith(_JSON_STARTS):
        return text
    content = _loaded(text, argument)
    if not content:
        raise UsageError(f"the summary {argument} states nothing; give the three lists, other JSON, Markdown or text")
    return content


def _loaded(text: str, argument: str) -> dict[str, Any] | list[Any]:
    """The JSON value in ``text``, or those of its lines; raises ``UsageError`` where it is neither."""
    try:
        content: dict[str, Any] | list[Any] = json.loads(text, parse_int=_whole_number)
    except (ValueError, RecursionError) as problem:
        try:
            return [json.loads(line, parse_int=_whole_number) for line in text.splitlines() if line.strip()]
        except (ValueError, RecursionError):
            raise UsageError(f"the summary {argument} begins like JSON and is none: {problem}") from problem
    return content


def _whole_number(digits: str) -> int | str:
    """The number, or its digits where there are more than Python reads as one."""
    try:
        return int(digits)
    except ValueError:
        return digits


def _text_of(argument: str) -> str:
    """The text of the summary; raises ``UsageError`` where there is none."""
    from summarizer.document.read import read
    from summarizer.errors import ReportUnreadable

    try:
        content = sys.stdin.buffer.read() if argument == streams.STANDARD else Path(argument).read_bytes()
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise UsageError(f"the summary {argument} can't be read: {reason}; check the path") from error
    if not content.strip(_BLANKS):
        raise UsageError(f"the summary {argument} is empty; give JSON, Markdown or text")
    try:
        return read(content, name=argument).text
    except ReportUnreadable as error:
        raise UsageError(f"the summary can't be read: {error}") from error
