"""``summarizer view``: the HTML page of a summary that was made before.

Decides which text stands beside the summary: the report itself, wherever it can be found and is still the one that
was summarised. Leaves the page to ``output.page``.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from summarizer.cli import streams
from summarizer.cli.summaries import load_summary
from summarizer.cli.terminal import echo
from summarizer.errors import ReportUnreadable, UsageError
from summarizer.output.language import Language, language_of

if TYPE_CHECKING:
    from summarizer.schema import Summary

__all__ = ["command"]


def command(
    summary: Annotated[Path, typer.Argument(metavar="SUMMARY", help="A summary.json that `summarizer run` wrote.")],
    report: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="The report; by default it is looked for beside the summary by its name."),
    ] = None,
    output: Annotated[
        Path | None, typer.Option("-o", "--output", metavar="FILE", help="Default: SUMMARY with the ending .html.")
    ] = None,
    lang: Annotated[Language | None, typer.Option(help="The language of labels. Default: that of your locale.")] = None,
) -> None:
    """Write the HTML page of a summary that was made before.

    One file that needs nothing else: to read beside the report, to search and to print.
    """
    from summarizer.output.page import render_page

    target = output or summary.with_suffix(".html")
    streams.check_target(target, summary, *([report] if report is not None else []))
    content = load_summary(summary)
    text = _text_of(report, content) if report is not None else _text_beside(summary, content)
    streams.write_text(target, render_page(content, text, lang or language_of(os.environ)))
    if not streams.is_standard(target):
        without = "" if text is not None else "  (without the report's text: it was not found; name it with --report)"
        echo(f"{target}{without}")


def _text_of(report: Path, summary: Summary) -> str:
    """The text of ``report``; raises ``UsageError`` if the summary was made from something else."""
    document = streams.open_report(report)
    if document.sha256 != summary.source.sha256:
        raise UsageError(f"{report} is not the report that was summarised: its SHA-256 differs")
    return document.text


def _text_beside(path: Path, summary: Summary) -> str | None:
    """The text of the report if it lies, unchanged, beside the summary or in the working directory."""
    name = Path(summary.source.name)
    for candidate in (path.parent / name.name, name):
        try:
            if candidate.is_file():
                return _text_of(candidate, summary)
        except (ReportUnreadable, UsageError):
            continue
    return None
