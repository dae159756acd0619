"""``summarizer run``: a report in, a checked summary out.

Decides where the summary goes and in what form, and that what was extracted before a model failed is still handed
over. Leaves making the summary to ``pipeline`` and laying it out to ``output``.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from summarizer.cli import streams
from summarizer.cli.progress import reporting
from summarizer.errors import ModelError
from summarizer.settings import ExtractionProtocol, Settings

if TYPE_CHECKING:
    from summarizer.schema import Summary
    from summarizer.text import Document

__all__ = ["Format", "Places", "command"]

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
    gguf: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Other weights for the embedded model, a GGUF file.")
    ] = None,
    protocol: Annotated[
        ExtractionProtocol | None,
        typer.Option(help="How the model points to the report: by ids, or by copying quotes."),
    ] = None,
    settings_file: Annotated[
        Path | None, typer.Option("--settings", metavar="FILE", help="A settings file in place of your own.")
    ] = None,
    strict: Annotated[
        bool, typer.Option("--strict", help="Exit with 5 if an item was withheld or a number is unaccounted for.")
    ] = False,
    quiet: Annotated[bool, typer.Option("-q", "--quiet", help="Show no progress.")] = False,
) -> None:
    """Turn a report into checked achievements, statistics and honors.

    Without --model, --base-url or their environment variables the embedded model is used.
    """
    for target in (output, html):
        streams.check_target(target)
    places = Places(format or _default_format(output), output, html)
    document = streams.open_report(report)
    named = {"model": model, "base_url": base_url, "gguf": gguf, "protocol": protocol}
    settings = Settings.load(named, settings_file=settings_file)
    summary = _summarize(document, settings, places, quiet=quiet)
    places.deliver(summary, document)
    if not quiet and not (output is None and sys.stdout.isatty()):
        typer.echo(f"{_counts(summary)}; {places.name}", err=True)
    if strict and (objections := _objections(summary)):
        typer.echo(f"summarizer: --strict: {objections}", err=True)
        raise typer.Exit(UNSUPPORTED_OR_UNACCOUNTED)


def _default_format(output: Path | None) -> Format:
    """What was not asked for: a file's ending decides; without a file, whether somebody is looking."""
    if output is not None and not streams.is_standard(output):
        return BY_SUFFIX.get(output.suffix.lower(), Format.JSON)
    return Format.TEXT if sys.stdout.isatty() else Format.JSON


@dataclass(frozen=True, slots=True)
class Places:
    """Where a summary goes: in ``form`` to ``output``, and as a page to ``html`` where that is not None."""

    form: Format
    output: Path | None
    html: Path | None

    @property
    def name(self) -> str:
        """The place in words, as in "in summary.json"."""
        return "on standard output" if streams.is_standard(self.output) else f"in {self.output}"

    def deliver(self, summary: Summary, document: Document) -> None:
        """Write ``summary``, made from ``document``, to every place."""
        if self.html is not None:
            from summarizer.output.page import render_page

            streams.write_text(self.html, render_page(summary, document.text))
        if self.form is Format.JSON:
            streams.write_text(self.output, summary.model_dump_json(indent=2))
        elif self.form is Format.MARKDOWN:
            from summarizer.output.markdown import render_markdown

            streams.write_text(self.output, render_markdown(summary))
        else:
            self._deliver_text(summary)

    def _deliver_text(self, summary: Summary) -> None:
        """The readable page: with colours in a terminal, plain in a file or a pipe."""
        from summarizer.output.terminal import print_summary, render_text

        if streams.is_standard(self.output) and sys.stdout.isatty():
            print_summary(summary, streams.console())
        else:
            streams.write_text(self.output, render_text(summary))


def _summarize(document: Document, settings: Settings, places: Places, *, quiet: bool) -> Summary:
    """The summary of ``document``; where the model fails midway, what was extracted before is delivered first."""
    from summarizer.pipeline import summarize

    try:
        with reporting(quiet=quiet) as progress:
            return summarize(document, settings, progress)
    except ModelError as error:
        if error.partial is None:
            raise
        places.deliver(error.partial, document)
        raise type(error)(f"{error}; what was extracted before that is {places.name}, and partial") from error


def _counts(summary: Summary) -> str:
    """What came out, for somebody who does not look at the result itself."""
    numbers = len(summary.ledger.numbers)
    counted = numbers - summary.ledger.totals.get("unaccounted", 0)
    return (
        f"{len(summary.achievements)} achievements, {len(summary.statistics)} statistics, "
        f"{len(summary.honors)} honors, {len(summary.withheld)} withheld; "
        f"{counted} of {numbers} numbers accounted for; {summary.run.seconds:.0f} s"
    )


def _objections(summary: Summary) -> str:
    """What ``--strict`` objects to, in words; empty where it objects to nothing."""
    unaccounted = summary.ledger.totals.get("unaccounted", 0)
    said = (
        f"{len(summary.withheld)} items withheld" if summary.withheld else "",
        f"{unaccounted} numbers unaccounted for" if unaccounted else "",
    )
    return ", ".join(each for each in said if each)
