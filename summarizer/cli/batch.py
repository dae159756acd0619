"""``summarizer batch``: many reports in, a folder of summaries and a manifest out.

Decides what the options mean and what a user sees meanwhile. Leaves the work to ``summarizer.batch``.
"""

from __future__ import annotations

import sys
from contextlib import closing
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from summarizer.batch.engine import Engine
from summarizer.cli.batch_options import Choice, Files, Pace, Spending
from summarizer.cli.batch_progress import BatchProgress
from summarizer.cli.interruption import telling
from summarizer.cli.option_groups import grouped
from summarizer.cli.options import AskingOptions, Quiet
from summarizer.cli.terminal import echo, say
from summarizer.errors import UsageError
from summarizer.result_places import check_places
from summarizer.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.batch.entries import Entry
    from summarizer.batch.manifest import BatchReport
    from summarizer.batch.plan import Plan

__all__ = ["command"]

SOME_FAILED = 6


@grouped
def command(  # noqa: PLR0913 - the options come in groups, and the groups are many
    reports: Annotated[
        list[str],
        typer.Argument(metavar="REPORT", help="Files, folders or patterns; - reads paths from standard input."),
    ],
    out: Annotated[Path, typer.Option("--out", metavar="DIR", help="The folder for summaries and manifest.jsonl.")],
    choice: Choice,
    asking: AskingOptions,
    pace: Pace,
    spending: Spending,
    files: Files,
    quiet: Quiet = False,
) -> None:
    """Summarize many reports; run it again to continue where it stopped.

    Each report gets a summary of its own in DIR and a line in manifest.jsonl. One that fails is listed with the reason, and
    the others go on; the exit code is then 6, and again until it is tried again with --retry-failed and done.
    """
    from summarizer.batch.entries import entries_of

    settings = asking.settings(concurrency=pace.concurrency, reuse_replies=False if spending.no_store else None)
    left_aside: list[Path] = []
    entries = tuple(entries_of(_arguments(reports), choice.column, left_aside.append))
    if left_aside:
        say(f"left aside, as they are results of this program: {_some_of(left_aside)}")
    if not entries:
        raise UsageError("there is no report to summarize: name files, folders or patterns")
    if choice.dry_run:
        _estimate(entries, settings)
        return
    plan = _plan(out, choice, pace, spending, settings)
    shown = BatchProgress(len(entries), quiet=quiet)
    with telling(lambda: f"what is done is in {out}; the same command continues from there"):
        if files.requests is not None or files.replies:
            report = _by_files(entries, settings, plan, files, shown)
        else:
            report = _by_engine(pace.engine, entries, settings, plan, shown)
    _close(report, out)
    if report.failed or report.failed_before:
        raise typer.Exit(SOME_FAILED)


def _plan(out: Path, choice: Choice, pace: Pace, spending: Spending, settings: Settings) -> Plan:
    from summarizer.batch.limits import Limits
    from summarizer.batch.plan import Plan

    limits = Limits(
        reports=pace.at_once or -(-3 * settings.concurrency // 2),
        requests_per_minute=pace.requests_per_minute,
        tokens_per_minute=pace.tokens_per_minute,
        tokens=spending.max_tokens,
        cost=_money(spending.max_cost),
    )
    return Plan(out, limits, choice.limit, choice.retry_failed, pace.processes)


def _arguments(reports: Sequence[str]) -> list[str]:
    """``reports`` with the lines of standard input in place of ``-``."""
    named: list[str] = []
    for report in reports:
        named += [line.strip() for line in sys.stdin if line.strip()] if report == "-" else [report]
    return named


def _some_of(paths: Sequence[Path]) -> str:
    """The first of ``paths``, and how many more there are."""
    return str(paths[0]) + (f" and {len(paths) - 1} more" if len(paths) > 1 else "")


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


def _by_engine(
    engine: Engine, entries: Sequence[Entry], settings: Settings, plan: Plan, shown: BatchProgress
) -> BatchReport:
    if engine is Engine.RAY:
        from summarizer.batch.cluster import summarize_on_ray

        return summarize_on_ray(entries, settings, plan, shown.line)
    from summarizer.batch.local import summarize_entries

    return summarize_entries(entries, settings, plan, shown.line, say)


def _by_files(
    entries: Sequence[Entry], settings: Settings, plan: Plan, files: Files, shown: BatchProgress
) -> BatchReport:
    """One round with files: replies in, what can be summarized, requests for the rest out."""
    from summarizer.batch.files import RequestFile, import_replies
    from summarizer.batch.local import summarize_filed

    if files.replies:
        say(import_replies(files.replies, settings).text)
    if files.requests is None:
        return summarize_filed(entries, settings, plan, None, shown.line)
    check_places([files.requests], files.replies or ())
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
    parts += [f"{report.skipped} skipped, done before" if report.skipped else ""]
    before = report.failed_before
    parts += [f"{before} failed before, not tried again (--retry-failed does)" if before else ""]
    parts += [f"{report.left} left ({report.stopped_by})" if report.left else ""]
    say(f"{', '.join(part for part in parts if part)}; in {out}")
