"""``summarizer apply``: a summary with an editor's decisions in it.

Decides where the reviewed summary goes and how refusals are told. Leaves what a decision does to ``editing``.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from summarizer.cli import streams
from summarizer.cli.options import ReportOfSummary, SummaryFile
from summarizer.cli.summaries import files_of, load_summary, report_file
from summarizer.cli.terminal import escaped_json, say
from summarizer.errors import UsageError
from summarizer.result_places import free_place

if TYPE_CHECKING:
    from summarizer.editing.decisions import Decisions
    from summarizer.schema import Summary
    from summarizer.text import Document

__all__ = ["command"]

REFUSED = 5


def command(
    summary: SummaryFile,
    decisions: Annotated[
        Path, typer.Argument(metavar="DECISIONS", help="The decisions, as exported from the page of the summary.")
    ],
    output: Annotated[
        Path | None,
        typer.Option(
            "-o",
            "--output",
            metavar="FILE",
            help="Default: SUMMARY with the ending .reviewed.json, or the next free name.",
        ),
    ] = None,
    report: ReportOfSummary = None,
    to_gold: Annotated[
        Path | None,
        typer.Option("--to-gold", metavar="FILE", help="Also write the result as a reference for the evaluation."),
    ] = None,
) -> None:
    """Write a summary with an editor's decisions in it, checked again.

    A correction that the report does not bear out is refused, unless the editor answers for it (override). If any is refused,
    nothing is written and the exit code is 5.
    """
    from summarizer.editing.decisions import read_decisions

    content = load_summary(summary)
    read_from = [decisions, *files_of(summary, content, report)]
    target = output or free_place(summary.with_suffix(".reviewed.json"), lambda held: False, read_from)
    streams.check_targets([target, to_gold] if to_gold is not None else [target], read_from)
    wanted = read_decisions(_bytes(decisions), str(decisions))
    reviewed = _reviewed(content, _report_of(summary, content, report), wanted)
    streams.write_text(target, escaped_json(reviewed.model_dump_json(indent=2)))
    if to_gold is not None:
        from summarizer.editing.gold import reference_of

        streams.write_text(to_gold, json.dumps(reference_of(reviewed), ensure_ascii=False, indent=1))
    decided = "1 decision" if len(wanted.decisions) == 1 else f"{len(wanted.decisions)} decisions"
    say(f"{decided} of {wanted.by}; in {target}")


def _report_of(summary: Path, content: Summary, named: Path | None) -> Document:
    """The report of the summary; raises ``UsageError`` where there is none as it was."""
    found = report_file(summary, content, named)
    if found is None:
        raise UsageError(f"the report {content.source.name} was not found, or is not as it was; name it with --report")
    return found[1]


def _reviewed(content: Summary, document: Document, wanted: Decisions) -> Summary:
    """``content`` with the decisions in it; where one is refused, says which and why, and ends the command."""
    from summarizer.editing.apply import DecisionsRefused, apply_decisions

    try:
        return apply_decisions(content, document, wanted)
    except DecisionsRefused as refused:
        for refusal in refused.refusals:
            say(f"refused: {refusal}")
        count = len(refused.refusals)
        refusals, these = ("1 refusal", "this decision") if count == 1 else (f"{count} refusals", "these decisions")
        say(f"summarizer: nothing is written: {refusals}; correct {these}, or answer for it (override)")
        raise typer.Exit(REFUSED) from refused


def _bytes(path: Path) -> bytes:
    from summarizer.document.read import bounded_bytes

    try:
        return bounded_bytes(path)
    except (OSError, ValueError) as error:
        raise UsageError(f"cannot read {path}: {getattr(error, 'strerror', None) or error}") from error
