"""The options that ``summarizer batch`` has alone, in groups: which reports, how much at once, what it may use, and files."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer

from summarizer.batch.engine import Engine

__all__ = ["Choice", "Files", "Pace", "Spending"]


@dataclass(frozen=True, slots=True)
class Choice:
    """Which of the reports that are named are worked on."""

    column: Annotated[
        str | None, typer.Option(metavar="NAME", help="Take the reports from this column of .jsonl or .parquet files.")
    ] = None
    limit: Annotated[int | None, typer.Option(metavar="N", min=0, help="Start at most this many reports.")] = None
    retry_failed: Annotated[
        bool, typer.Option("--retry-failed", help="Try the reports again that failed in an earlier run.")
    ] = False
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Only estimate how many reports, questions and tokens it would take.")
    ] = False


@dataclass(frozen=True, slots=True)
class Pace:
    """How much is done at once, and by what."""

    concurrency: Annotated[
        int | None, typer.Option(metavar="N", min=1, max=256, help="Questions under way at once. Default: 4.")
    ] = None
    at_once: Annotated[
        int | None,
        typer.Option(
            metavar="N", min=1, max=512, help="Reports worked on at once. Default: one and a half times --concurrency."
        ),
    ] = None
    engine: Annotated[
        Engine, typer.Option(help="Where it runs: on this machine, or on the Ray cluster that RAY_ADDRESS names.")
    ] = Engine.LOCAL
    processes: Annotated[
        int | None,
        typer.Option(
            metavar="N", min=1, max=256, help="Processes that share the work. Default: one for each processor."
        ),
    ] = None
    requests_per_minute: Annotated[
        int | None, typer.Option(metavar="N", min=1, help="Ask at most this many questions a minute.")
    ] = None
    tokens_per_minute: Annotated[
        int | None, typer.Option(metavar="N", min=1, help="Use at most this many tokens a minute.")
    ] = None


@dataclass(frozen=True, slots=True)
class Spending:
    """What the batch may use, and whether what it paid for is kept."""

    max_cost: Annotated[
        str | None,
        typer.Option(metavar="X", help="Start no report once this much is spent, in the currency of your prices."),
    ] = None
    max_tokens: Annotated[
        int | None, typer.Option(metavar="N", min=1, help="Start no report once this many tokens are used.")
    ] = None
    no_store: Annotated[
        bool,
        typer.Option("--no-store", help="Keep no replies; what an interrupted run was told is then paid for again."),
    ] = False


@dataclass(frozen=True, slots=True)
class Files:
    """Where requests are to be written, None if nowhere, and where replies are read from."""

    requests: Annotated[
        Path | None,
        typer.Option(
            "--export-requests",
            metavar="FILE",
            help="Ask nothing; write the questions as requests for OpenAI's Batch API (JSON Lines).",
        ),
    ] = None
    replies: Annotated[
        list[Path] | None,
        typer.Option(
            "--import-replies", metavar="FILE", help="Ask nothing; take the replies from this file; repeatable."
        ),
    ] = None
