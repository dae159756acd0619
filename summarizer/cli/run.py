"""``summarizer run``: a report in, a checked summary out.

Decides where the summary goes and in what form, and that what was extracted before a model failed is still handed
over. Leaves making the summary to ``pipeline`` and laying it out to ``output``.
"""

from __future__ import annotations

import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from summarizer.cli import streams
from summarizer.cli.progress import reporting
from summarizer.errors import ModelError

if TYPE_CHECKING:
    from summarizer.schema import Summary
    from summarizer.text import Document

__all__ = ["Format", "command"]

UNSUPPORTED_OR_UNACCOUNTED = 5


class Format(StrEnum):
    """How a summary is written."""

    JSON = "json"
    TEXT = "text"
    MARKDOWN = "markdown"


BY_SUFFIX = {".md": Format.MARKDOWN, ".markdown": Format.MARKDOWN, ".txt": Format.TEXT}


def command(  # noqa: PLR0913 - an option each, as the command line has them
    report: Annotated[str, typer.Argument(metavar="REPORT", help="The report, a file; - reads standard input.")],
    output: Annotated[Path | None, typer.Option("-o", "--output", metavar="FILE", help="Write here.")] = None,
    format: Annotated[
        Format | None,
        typer.Option(help="Default: by the ending of FILE; else text in a terminal and json elsewhere."),
    ] = None,
    html: Annotated[Path | None, typer.Option(metavar="FILE", help="Write the HTML page here too.")] = None,
    model: Annotated[str | None, typer.Option(metavar="NAME", help="The model, as its endpoint names it.")] = None,
    base_url: Annotated[
        str | None, typer.Option(metavar="URL", help="An OpenAI-compatible endpoint, such as http://localhost:8000/v1.")
    ] = None,
    strict: Annotated[
        bool, typer.Option("--strict", help="Exit with 5 if an item was withheld or a number is unaccounted for.")
    ] = False,
    quiet: Annotated[bool, typer.Option("-q", "--quiet", help="Show no progress.")] = False,
) -> None:
    """Turn a report into checked achievements, statistics and honors.

    Without --model, --base-url or their environment variables the embedded model is used.
    """
    from summarizer.pipeline import summarize
    from summarizer.settings import Settings

    streams.check_target(output)
    streams.check_target(html)
    form = format or _default_format(output)
    document = streams.open_report(report)
    settings = Settings.load(model=model, base_url=base_url)
    try:
        with reporting(quiet=quiet) as progress:
            summary = summarize(document, settings, progress)
    except ModelError as error:
        if error.partial is None:
            raise
        _deliver(error.partial, document, form, output, html)
        raise type(error)(f"{error}; what was extracted before that is {_place(output)}, and partial") from error
    _deliver(summary, document, form, output, html)
    if not quiet and not (output is None and sys.stdout.isatty()):
        typer.echo(_closing_line(summary, output), err=True)
    if strict and _open_questions(summary):
        typer.echo(f"summarizer: --strict: {_open_questions(summary)}", err=True)
        raise typer.Exit(UNSUPPORTED_OR_UNACCOUNTED)


def _default_format(output: Path | None) -> Format:
    """What was not asked for: a file's ending decides; without a file, whether somebody is looking."""
    if output is not None and str(output) != streams.STANDARD:
        return BY_SUFFIX.get(output.suffix.lower(), Format.JSON)
    return Format.TEXT if sys.stdout.isatty() else Format.JSON


def _deliver(summary: Summary, document: Document, form: Format, output: Path | None, html: Path | None) -> None:
    """Write ``summary`` to every place that was asked for."""
    if html is not None:
        from summarizer.output.page import render_page

        streams.write_text(html, render_page(summary, document.text))
    if form is Format.JSON:
        streams.write_text(output, summary.model_dump_json(indent=2))
    elif form is Format.MARKDOWN:
        from summarizer.output.markdown import render_markdown

        streams.write_text(output, render_markdown(summary))
    else:
        _deliver_text(summary, output)


def _deliver_text(summary: Summary, output: Path | None) -> None:
    """The readable page: with colours in a terminal, plain in a file or a pipe."""
    from summarizer.output.terminal import print_summary, render_text

    if output is None or str(output) == streams.STANDARD:
        print_summary(summary, streams.console())
    else:
        streams.write_text(output, render_text(summary))


def _place(output: Path | None) -> str:
    return "on standard output" if output is None or str(output) == streams.STANDARD else f"in {output}"


def _closing_line(summary: Summary, output: Path | None) -> str:
    """What came out, for somebody who does not look at the result itself."""
    numbers = len(summary.ledger.numbers)
    counted = numbers - summary.ledger.totals.get("unaccounted", 0)
    return (
        f"{len(summary.achievements)} achievements, {len(summary.statistics)} statistics, "
        f"{len(summary.honors)} honors, {len(summary.withheld)} withheld; "
        f"{counted} of {numbers} numbers accounted for; {summary.run.seconds:.0f} s; {_place(output)}"
    )


def _open_questions(summary: Summary) -> str:
    """What ``--strict`` objects to, in words; empty where it objects to nothing."""
    said = []
    if summary.withheld:
        said.append(f"{len(summary.withheld)} items withheld")
    unaccounted = summary.ledger.totals.get("unaccounted", 0)
    if unaccounted:
        said.append(f"{unaccounted} numbers unaccounted for")
    return ", ".join(said)
