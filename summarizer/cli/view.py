"""``summarizer view``: the HTML page of a summary that was made before.

Decides where the page goes. Leaves finding the report to ``summaries`` and the page to ``output.page``.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated

import typer

from summarizer.cli import streams
from summarizer.cli.options import Lang, ReportOfSummary, SummaryFile
from summarizer.cli.originals import page_of
from summarizer.cli.summaries import files_of, load_summary, report_file
from summarizer.cli.terminal import echo
from summarizer.output.language import language_of
from summarizer.output.own_results import is_page
from summarizer.result_places import free_place

__all__ = ["command"]


def command(
    summary: SummaryFile,
    report: ReportOfSummary = None,
    output: Annotated[
        Path | None,
        typer.Option(
            "-o", "--output", metavar="FILE", help="Default: SUMMARY with the ending .html, or the next free name."
        ),
    ] = None,
    lang: Lang = None,
) -> None:
    """Write the HTML page of a summary that was made before.

    The page is one file that needs nothing else: made to be read beside the report, searched and printed.
    """
    content = load_summary(summary)
    read_from = files_of(summary, content, report)
    target = output or free_place(summary.with_suffix(".html"), is_page, read_from)
    streams.check_target(target, *read_from)
    found = report_file(summary, content, report)
    text = None if found is None else found[1].text
    source = None if found is None else found[0]
    streams.write_text(target, page_of(content, text, lang or language_of(os.environ), source, target))
    if not streams.is_standard(target):
        without = "" if text is not None else "  (without the report's text: it was not found; name it with --report)"
        echo(f"{target}{without}")
