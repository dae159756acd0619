"""``summarizer batch``: many reports in, a folder of summaries and a manifest out.

Decides what the options mean and what a user sees meanwhile. Leaves the work to ``summarizer.batch``.
"""

from __future__ import annotations

import sys
import time
from contextlib import closing
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from summarizer.batch.engine import Engine
from summarizer.cli.interruption import telling
from summarizer.cli.terminal import echo, say
from summarizer.errors import UsageError
from summarizer.settings import ExtractionProtocol, Settings, options_from
from summarizer.writing import check_places

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.batch.entries import Entry
    from summarizer.batch.manifest import BatchReport, ManifestLine
    from summarizer.batch.plan import Plan

__all__ = ["command"]

SOME_FAILED = 6


@dataclass(frozen=True, slots=True)
class Files:
    """Where requests are to be written, None if nowhere, and where replies are read from."""

    requests: Path | None
    replies: tuple[Path, ...]


SECONDS_BETWEEN_LINES = 5.0


def command(  # noqa: PLR0913 - an option each, as the command line has them
    reports: Annotated[
        list[str],
        typer.Argument(metavar="REPORT…", help="Files, folders or patterns; - reads paths from standard input."),
    ],
    out: Annotated[Path, typer.Option("--out", metavar="DIR", help="The folder for summaries and manifest.jsonl.")],
    model: Annotated[str | None, typer.Option(metavar="NAME", help="The model, as its endpoint names it.")] = None,
    base_url: Annotated[str | None, typer.Option(metavar="URL", help="An OpenAI-compatible endpoint.")] = None,
    protocol: Annotated[ExtractionProtocol | None, typer.Option(help="How the model is asked.")] = None,
    settings_file: Annotated[
        Path | None, typer.Option("--settings", metavar="FILE", help="A settings file in place of your own.")
    ] = None,
    column: Annotated[
        str | None, typer.Option(metavar="NAME", help="Reports are texts in this column of .jsonl or .parquet files.")
    ] = None,
    concurrency: Annotated[
        int | None, typer.Option(metavar="N", min=1, max=256, help="Questions under way at once. Default: 4.")
    ] = None,
    at_once: Annotated[
        int | None,
        typer.Option(metavar="N", min=1, max=512, help="Reports worked on at once. Default: half more than questions."),
    ] = None,
    engine: Annotated[
        Engine, typer.Option(help="What runs it: this machine, or the Ray cluster that RAY_ADDRESS names.")
    ] = Engine.LOCAL,
    processes: Annotated[
        int | None,
        typer.Option(metavar="N", min=1, max=256, help="Processes that share the work. Default: one a processor."),
    ] = None,
    timeout: Annotated[
        float | None, typer.Option(metavar="SECONDS", help="Give up an attempt at one question after this long.")
    ] = None,
    max_attempts: Annotated[
        int | None, typer.Option(metavar="N", help="Attempts at one question if the endpoint is busy or fails.")
    ] = None,
    option: Annotated[
        list[str] | None,
        typer.Option(
            metavar="NAME=VALUE", help="Send this to the endpoint too, as in reasoning_effort=low; repeatable."
        ),
    ] = None,
    no_store: Annotated[
        bool, typer.Option("--no-store", help="Keep no replies: what a run loses is paid for again.")
    ] = False,
    limit: Annotated[int | None, typer.Option(metavar="N", min=0, help="Begin at most so many reports.")] = None,
    retry_failed: Annotated[
        bool, typer.Option("--retry-failed", help="Try again what an earlier run could not do.")
    ] = False,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Only say how many reports, questions and tokens it would be.")
    ] = False,
    max_cost: Annotated[
        str | None,
        typer.Option(metavar="X", help="Begin no report once so much is spent, in the currency of the prices."),
    ] = None,
    max_tokens: Annotated[
        int | None, typer.Option(metavar="N", min=1, help="Begin no report once so many tokens are used.")
    ] = None,
    requests_per_minute: Annotated[int | None, typer.Option(metavar="N", min=1, help="Ask no faster.")] = None,
    tokens_per_minute: Annotated[int | None, typer.Option(metavar="N", min=1, help="Use no more a minute.")] = None,
    export_requests: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE", help="Ask nothing: write what is to be asked for OpenAI's Batch API (JSON Lines)."
        ),
    ] = None,
    imported: Annotated[
        list[Path] | None,
        typer.Option("--import-replies", metavar="FILE", help="Ask nothing: take replies from this file; repeatable."),
    ] = None,
    quiet: Annotated[bool, typer.Option("-q", "--quiet", help="Show no progress.")] = False,
) -> None:
    """Summarize many reports; run it again to go on where it stopped.

    Each report gets a summary of its own in DIR and a line in manifest.jsonl. One that fails is listed with its reason,
    and the others go on; the command then ends with 6.
    """
    from summarizer.batch.entries import entries_of
    from summarizer.batch.limits import Limits
    from summarizer.batch.plan import Plan

    named = {
        "model": model,
        "base_url": base_url,
        "protocol": protocol,
        "concurrency": concurrency,
        "timeout_seconds": timeout,
        "max_attempts": max_attempts,
        "reuse_replies": False if no_store else None,
        **options_from(option or ()),
    }
    settings = Settings.load(named, settings_file=settings_file)
    entries = tuple(entries_of(_arguments(reports), column))
    if not entries:
        raise UsageError("there is no report to summarize: name files, folders or patterns")
    if dry_run:
        _estimate(entries, settings)
        return
    reports_at_once = at_once or -(-3 * settings.concurrency // 2)
    limits = Limits(reports_at_once, requests_per_minute, tokens_per_minute, max_tokens, _money(max_cost))
    shown = _Shown(len(entries), quiet=quiet)
    plan = Plan(out, limits, limit, retry_failed, processes)
    with telling(lambda: f"what is done is in {out}; the same command goes on from there"):
        if export_requests is not None or imported:
            report = _by_files(entries, settings, plan, Files(export_requests, tuple(imported or ())), shown)
        else:
            report = _by_engine(engine, entries, settings, plan, shown)
    _close(report, out)
    if report.failed:
        raise typer.Exit(SOME_FAILED)


def _arguments(reports: Sequence[str]) -> list[str]:
    """``reports`` with the lines of standard input in place of ``-``."""
    named: list[str] = []
    for report in reports:
        named += [line.strip() for line in sys.stdin if line.strip()] if report == "-" else [report]
    return named


def _money(written: str | None) -> Decimal | None:
    if written is None:
        return None
    try:
        amount = Decimal(written)
    except InvalidOperation:
        raise UsageError(f"--max-cost {written!r}: a number is needed, such as 2.50") from None
    if not amount.is_finite() or amount < 0:
        raise UsageError(f"--max-cost {written!r}: a number of 0 or more is needed")
    return amount


def _estimate(entries: Sequence[Entry], settings: Settings) -> None:
    from summarizer.batch.estimate import estimate

    echo(estimate(entries, settings).text)


def _by_engine(engine: Engine, entries: Sequence[Entry], settings: Settings, plan: Plan, shown: _Shown) -> BatchReport:
    if engine is Engine.RAY:
        from summarizer.batch.cluster import summarize_on_ray

        return summarize_on_ray(entries, settings, plan, shown.line)
    from summarizer.batch.local import summarize_entries

    return summarize_entries(entries, settings, plan, shown.line, say)


def _by_files(entries: Sequence[Entry], settings: Settings, plan: Plan, files: Files, shown: _Shown) -> BatchReport:
    """One round with files: replies in, what can be summarized, requests for the rest out."""
    from summarizer.batch.files import RequestFile, import_replies
    from summarizer.batch.local import summarize_filed

    if files.replies:
        say(import_replies(files.replies, settings).text)
    if files.requests is None:
        return summarize_filed(entries, settings, plan, None, shown.line)
    check_places([files.requests], files.replies)
    requests = RequestFile(files.requests)
    with closing(requests):
        report = summarize_filed(entries, settings, plan, requests, shown.line)
    say(
        f"{requests.count} requests in {', '.join(map(str, requests.paths))}"
        if requests.count
        else "nothing is left to ask"
    )
    return report


def _close(report: BatchReport, out: Path) -> None:
    """What a batch came to, a line on stderr; and each failure with its reason."""
    for line in report.failed:
        say(f"{line.fate.value}: {line.report}: {line.reason}")
    done = len(report.lines) - len(report.failed)
    parts = [f"{done} done", f"{len(report.failed)} failed" if report.failed else ""]
    parts += [f"{report.skipped} passed over, done before" if report.skipped else ""]
    parts += [f"{report.left} left ({report.stopped_by})" if report.left else ""]
    say(f"{', '.join(part for part in parts if part)}; in {out}")


class _Shown:
    """Progress on stderr: a line for a finished report, in a terminal over the one before, elsewhere now and then."""

    def __init__(self, total: int, *, quiet: bool) -> None:
        self._total, self._quiet = total, quiet
        self._done = self._failed = self._tokens = 0
        self._cost = Decimal(0)
        self._began = time.monotonic()
        self._last = 0.0

    def line(self, line: ManifestLine) -> None:
        """Count ``line`` and show how far the batch is."""
        self._done += 1
        self._failed += line.reason is not None
        self._tokens += line.prompt_tokens + line.completion_tokens
        self._cost += Decimal(line.cost or 0)
        now = time.monotonic()
        in_terminal = sys.stderr.isatty()
        if self._quiet or (not in_terminal and now - self._last < SECONDS_BETWEEN_LINES and self._done < self._total):
            return
        self._last = now
        rate = self._done / max(now - self._began, 0.001)
        left = (self._total - self._done) / rate
        cost = f", {self._cost} spent" if self._cost else ""
        failed = f", {self._failed} failed" if self._failed else ""
        text = f"{self._done} of {self._total} reports{failed}, {rate * 60:.0f} a minute, {left:.0f} s left, "
        text += f"{self._tokens:,} tokens{cost}"
        typer.echo(
            f"\r\x1b[K{text}" if in_terminal else text, err=True, nl=not in_terminal or self._done == self._total
        )
