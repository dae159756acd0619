"""``summarizer run``: a report in, a checked summary out.

Decides that what was extracted before a model failed is handed over, and what is said if the work is interrupted.
Leaves making the summary to ``pipeline`` and putting it in its place to ``destinations``.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from summarizer.cli import streams
from summarizer.cli.destinations import Format, Places, default_format
from summarizer.cli.interruption import telling
from summarizer.cli.option_groups import grouped
from summarizer.cli.options import AskingOptions, Lang, Output, Quiet, Report, Weights
from summarizer.cli.progress import reporting
from summarizer.cli.terminal import say
from summarizer.errors import ModelError, ResultNotWritten
from summarizer.output.language import language_of
from summarizer.settings import Settings

if TYPE_CHECKING:
    from summarizer.schema import Summary
    from summarizer.text import Document

__all__ = ["command"]

UNSUPPORTED_OR_UNACCOUNTED = 5


@grouped
def command(  # noqa: PLR0913 - an option each, but for those that come in groups
    report: Report,
    *,
    output: Output = None,
    format: Annotated[
        Format | None,
        typer.Option(help="Default: by the ending of FILE; without one, text in a terminal and json elsewhere."),
    ] = None,
    html: Annotated[Path | None, typer.Option(metavar="FILE", help="Also write the HTML page to this file.")] = None,
    lang: Lang = None,
    asking: AskingOptions,
    gguf: Weights = None,
    run_timeout: Annotated[
        float | None,
        typer.Option(metavar="SECONDS", help="Ask nothing more after this long; replies that came are kept."),
    ] = None,
    strict: Annotated[
        bool, typer.Option("--strict", help="Exit with 5 if an item was withheld or a number is unaccounted for.")
    ] = False,
    quiet: Quiet = False,
) -> None:
    """Turn a report into checked achievements, statistics and honors.

    Without --model, --base-url or their environment variables the embedded model is used. A run that failed or was
    interrupted can simply be repeated: replies that came are kept and reused.
    """
    read_from: list[str | Path] = [report, *(path for path in (gguf, asking.settings_file) if path is not None)]
    streams.check_targets([output, html] if html is not None else [output], read_from)
    form = format or default_format(output)
    given = streams.standard_input(report)
    places = Places(form, output, html, lang or language_of(os.environ), report if given is None else given)
    document = streams.open_report(report, given)
    settings = asking.settings(gguf=gguf, run_timeout_seconds=run_timeout)
    with telling(_what_is_kept(settings)):
        summary = _summarize(document, settings, places, read_from, quiet=quiet)
        places.deliver(summary, document)
    _tell(summary, places, strict=strict, quiet=quiet)


def _tell(summary: Summary, places: Places, *, strict: bool, quiet: bool) -> None:
    """What came out, in a line on stderr; with ``strict``, what it objects to, and the exit code for it."""
    if not quiet and not (places.output is None and sys.stdout.isatty()):
        say(f"{_counts(summary)}; {places.name}")
    if strict and (objections := _objections(summary)):
        say(f"summarizer: --strict: {objections}")
        raise typer.Exit(UNSUPPORTED_OR_UNACCOUNTED)


def _summarize(
    document: Document, settings: Settings, places: Places, read_from: Sequence[str | Path], *, quiet: bool
) -> Summary:
    """The summary of ``document``; where the model fails midway, what was extracted before is delivered first."""
    from summarizer.pipeline import summarize

    try:
        with reporting(quiet=quiet) as progress:
            return summarize(document, settings, progress)
    except ModelError as error:
        if error.partial is None:
            raise
        spared = places.for_partial(read_from)
        try:
            spared.deliver(error.partial, document)
        except ResultNotWritten as failure:
            raise type(error)(f"{error}; {failure}") from error
        untouched = "" if spared == places else f"; {places.output or places.html} is as it was"
        raise type(error)(
            f"{error}; a partial summary of what came before that, and of the rules' reading, is {spared.name}{untouched}"
        ) from error


def _what_is_kept(settings: Settings) -> Callable[[], str]:
    """What is left of a run that is interrupted, in words; to be called when it is."""
    began = time.time()

    def words() -> str:
        from summarizer.model.kept import kept_since

        if not settings.reuse_replies:
            return "nothing is kept, as reuse_replies is off"
        kept = kept_since(settings.replies_file, began)
        if not kept:
            return "no reply had come yet"
        replies = "1 new reply is" if kept == 1 else f"{kept} new replies are"
        return f"{replies} kept, and the next run reuses what was answered"

    return words


def _counts(summary: Summary) -> str:
    """What came out, for somebody who does not look at the result itself."""
    numbers = len(summary.ledger.numbers)
    counted = numbers - summary.ledger.totals.get("unaccounted", 0)
    return (
        f"{len(summary.achievements)} achievements, {len(summary.statistics)} statistics, "
        f"{len(summary.honors)} honors, {len(summary.withheld)} withheld; "
        f"{counted} of {numbers} numbers accounted for; {_spent(summary)}{summary.run.seconds:.0f} s"
    )


def _spent(summary: Summary) -> str:
    """What asking took, in words; empty if nobody was asked."""
    run = summary.run
    if not run.calls:
        return ""
    cost = f", {run.cost} spent" if run.cost is not None else ""
    return f"{run.calls} calls, {run.prompt_tokens:,} + {run.completion_tokens:,} tokens{cost}; "


def _objections(summary: Summary) -> str:
    """What ``--strict`` objects to, in words; empty where it objects to nothing."""
    unaccounted = summary.ledger.totals.get("unaccounted", 0)
    said = (
        f"{len(summary.withheld)} items withheld" if summary.withheld else "",
        f"{unaccounted} numbers unaccounted for" if unaccounted else "",
    )
    return ", ".join(each for each in said if each)
