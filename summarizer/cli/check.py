"""``summarizer check``: a summary of any shape held against its report, without a model.

Decides how a file becomes a summary (JSON where it parses as such, text otherwise) and which exit code a
verdict has. Leaves judging to ``checking.check`` and layout to ``output.findings``.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
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
_DEEPEST = 100
_JSON_STARTS = ("{", "[")
_JSON_WORDS = frozenset(("null", "true", "false"))
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
    content = _read_summary(summary)
    checked = check(document, content)
    if not _could_be_checked(checked, content):
        raise UsageError(f"the summary {summary} states no figure and no honor: there is nothing to check")
    if as_sarif:
        from summarizer.output.sarif import sarif

        echo_json(json.dumps(sarif(checked, document.name, __version__), ensure_ascii=False, indent=2))
    elif as_json:
        echo_json(checked.model_dump_json(indent=2))
    else:
        _print(checked, document.text, why=why)
    if not checked.supported:
        raise typer.Exit(UNSUPPORTED)


def _could_be_checked(checked: CheckReport, content: object) -> bool:
    """Whether anything of the summary was held against the report: a figure, an honor, a sentence, our own ledger."""
    held = sum(count for name, count in checked.counts.items() if name != "omitted")
    return held > 0 or not checked.supported or (isinstance(content, dict) and "ledger" in content)


def _print(checked: CheckReport, text: str, *, why: bool) -> None:
    from summarizer.output.findings import print_findings

    print_findings(checked, text, streams.console(), why=why)


def _read_summary(argument: str) -> dict[str, Any] | list[Any] | str:
    """The summary in the file ``argument``; raises ``UsageError`` where there is none that can be read."""
    text = _text_of(argument).strip()
    if text in _JSON_WORDS:
        raise UsageError(f"the summary {argument} is {text}; give the three lists, other JSON, Markdown or text")
    if not text.startswith(_JSON_STARTS):
        return text
    content = _loaded(text, argument)
    if not content:
        raise UsageError(f"the summary {argument} states nothing; give the three lists, other JSON, Markdown or text")
    return content


def _loaded(text: str, argument: str) -> dict[str, Any] | list[Any]:
    """The JSON value in ``text``, or those of its lines; raises ``UsageError`` where it is neither."""
    try:
        content: dict[str, Any] | list[Any] = _parsed(text)
        if _is_deep(content):
            raise UsageError(f"the summary {argument} is nested more than {_DEEPEST} levels deep; that is no summary")
    except RecursionError as problem:
        raise UsageError(f"the summary {argument} is nested too deeply to be read") from problem
    except _TwiceNamed as problem:
        raise UsageError(
            f"the summary {argument} has the key {problem} twice in one object; keep the right one"
        ) from problem
    except ValueError as problem:
        return _lines(text, argument, problem)
    return content


def _lines(text: str, argument: str, whole: ValueError) -> list[Any]:
    """The values of JSON Lines; ``whole`` says why ``text`` is no single value."""
    values: list[Any] = []
    for number, line in enumerate(text.splitlines(), 1):
        try:
            values += [_parsed(line)] if line.strip() else []
        except (ValueError, RecursionError) as problem:
            why = f"line {number} is no JSON: {problem}" if values else str(whole)
            raise UsageError(f"the summary {argument} begins like JSON and is none: {why}") from problem
    return values


def _parsed(text: str) -> Any:
    return json.loads(text, parse_int=_whole_number, object_pairs_hook=_object)


class _TwiceNamed(ValueError):
    """A key that an object has twice: of its two values one would be checked and the other shown."""


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    content = dict(pairs)
    if len(content) < len(pairs):
        counted = Counter(key for key, _ in pairs)
        raise _TwiceNamed(repr(next(key for key, times in counted.items() if times > 1)))
    return content


def _is_deep(content: object) -> bool:
    """Whether ``content`` is nested deeper than any summary is; without recursion, which could itself run out."""
    level: list[object] = [content]
    for _ in range(_DEEPEST):
        inner = [
            each
            for value in level
            if isinstance(value, dict | list)
            for each in (value.values() if isinstance(value, dict) else value)
        ]
        if not inner:
            return False
        level = inner
    return True


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
