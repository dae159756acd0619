"""``summarizer check``: summaries of any shape held against their reports, without a model.

Decides which form the findings take and which exit code a verdict has. Leaves which report a summary is of to ``pairs``,
reading summaries to ``checking.stated``, judging to ``checking.check`` and layout to ``output``.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Mapping, Sequence
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from summarizer import __version__
from summarizer.cli import streams
from summarizer.cli.options import Lang
from summarizer.cli.pairs import reports_of
from summarizer.cli.terminal import echo, echo_json
from summarizer.errors import UsageError
from summarizer.output.language import language_of

if TYPE_CHECKING:
    from summarizer.output.display_names import Labels
    from summarizer.output.verdict_formats import CheckedSummary
    from summarizer.text import Document

__all__ = ["command"]

UNSUPPORTED = 5


class _Form(Enum):
    JSON = "--json"
    SARIF = "--sarif"
    JUNIT = "--junit"
    GITHUB = "--github"


def command(  # noqa: PLR0913 - an option each, as the command line has them
    report: Annotated[
        str, typer.Argument(metavar="REPORT", help="The report, or a folder of reports; - reads standard input.")
    ],
    summaries: Annotated[
        list[str],
        typer.Argument(metavar="SUMMARY", help="Summaries: JSON, Markdown or text; - reads standard input."),
    ],
    as_json: Annotated[bool, typer.Option("--json", help="Print everything that was found as JSON.")] = False,
    as_sarif: Annotated[
        bool, typer.Option("--sarif", help="Print the findings as SARIF 2.1.0, for code hosts.")
    ] = False,
    as_junit: Annotated[
        bool, typer.Option("--junit", help="Print a test for each figure as JUnit XML, for CI.")
    ] = False,
    as_github: Annotated[
        bool, typer.Option("--github", help="Print the findings as GitHub annotations at their lines.")
    ] = False,
    why: Annotated[bool, typer.Option("--why", help="Say which rule found each finding.")] = False,
    lang: Lang = None,
) -> None:
    """Check any summary against its report; needs no model.

    A summary may be JSON of this program (all of it, or only its lists), JSON or JSON Lines of another program, Markdown or
    plain text. If REPORT is a folder, each summary is checked against the report of the same name in it. The exit code is
    0 if every figure and honor is supported, and 5 if something is not.
    """
    from summarizer.output.display_names import labels_in

    form = _one_of({_Form.JSON: as_json, _Form.SARIF: as_sarif, _Form.JUNIT: as_junit, _Form.GITHUB: as_github})
    pairs = reports_of(report, summaries)
    if sum(name == streams.STANDARD for name in (report, *summaries)) > 1:
        raise UsageError("only one of REPORT and SUMMARY can be read from standard input; name a file for the other")
    labels = labels_in(lang or language_of(os.environ))
    checked = [_checked(place, name) for name, place in pairs.items()]
    if form is None:
        _print(checked, labels, why=why)
    else:
        _write(checked, form, labels)
    if not all(each.found.supported for each in checked):
        raise typer.Exit(UNSUPPORTED)


def _one_of(wanted: Mapping[_Form, bool]) -> _Form | None:
    """The form that is wanted, None if none is. Raises ``UsageError`` for more than one."""
    forms = [form for form, is_wanted in wanted.items() if is_wanted]
    if len(forms) > 1:
        raise UsageError(f"{' and '.join(form.value for form in forms)} exclude each other; choose one")
    return forms[0] if forms else None


def _checked(report: str, name: str) -> CheckedSummary:
    """The summary ``name`` held against the report at ``report``."""
    from summarizer.checking.check import check
    from summarizer.checking.checkable import ensure_checkable
    from summarizer.checking.stated import parsed_summary, summary_text
    from summarizer.output.verdict_formats import CheckedSummary

    document = streams.open_report(report)
    text = summary_text(sys.stdin.buffer.read() if name == streams.STANDARD else Path(name), name)
    content = parsed_summary(text, name)
    found = check(document, content)
    ensure_checkable(found, content, name)
    return CheckedSummary(name, text, _called(report, document), document.text, found)


def _called(report: str, document: Document) -> str:
    return document.name if report == streams.STANDARD else report


def _write(checked: Sequence[CheckedSummary], form: _Form, labels: Labels) -> None:
    from summarizer.output import verdict_formats as verdicts
    from summarizer.output.junit import junit
    from summarizer.output.sarif import sarif

    if form is _Form.JSON:
        echo_json(verdicts.as_json(checked))
    elif form is _Form.SARIF:
        echo_json(json.dumps(sarif(checked, __version__, labels), ensure_ascii=False, indent=2))
    elif form is _Form.JUNIT:
        echo(junit(checked, labels))
    else:
        for line in verdicts.workflow_commands(checked, labels):
            echo(line)


def _print(checked: Sequence[CheckedSummary], labels: Labels, *, why: bool) -> None:
    from summarizer.output.findings import print_findings

    console = streams.console()
    for each in checked:
        if len(checked) > 1:
            console.print(f"{each.name}  ({labels.say('checked_against', report=each.report)})", style="bold")
        print_findings(each.found, each.text, console, labels, why=why)
