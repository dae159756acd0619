"""A run, or a comparison of runs, as one HTML file that needs nothing else: no network, no script, no other file.

Decides what stands on the page and in which order. Leaves drawing to ``templates``, geometry to ``plots``, the words of
an error to ``errors``. Everything that comes from a report or a model is escaped by the template engine.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from evals.comparing import Comparison, Flip
from evals.dataset import Case
from evals.errors import ErrorView, Marked, Reading, errors_of, items_of, marked, place_of, readings
from evals.escapes import Escape
from evals.metrics import DocumentScore, dispositions, field_verdicts, pooled, record_verdicts
from evals.plots import Bar, Plot, Row, Whisker, bars, whiskers
from evals.run_score import RunScore, slices
from evals.statistics import bootstrap_f1
from evals.tally import Metric
from evals.verdicts import Field, Verdict
from summarizer.text import Span

if TYPE_CHECKING:
    from jinja2 import Environment

__all__ = ["comparison_page", "environment", "run_page"]

TEMPLATES = Path(__file__).with_name("templates")


@dataclass(frozen=True, slots=True)
class DocumentView:
    """One report on the page: its score, its items, what went wrong in it, and its escapes in the source."""

    score: DocumentScore
    items: tuple[ErrorView, ...]
    errors: tuple[ErrorView, ...]
    escapes: tuple[tuple[Escape, Marked | None], ...]


@dataclass(frozen=True, slots=True)
class FlipView:
    """A figure that one of two runs has right, with both readings of it."""

    flip: Flip
    source: Marked | None
    first: tuple[Reading, ...]
    second: tuple[Reading, ...]


def run_page(score: RunScore) -> str:
    """The page of one run."""
    views = [_document(case, document) for case, document in zip(score.cases, score.documents, strict=True)]
    return (
        environment()
        .get_template("run.html")
        .render(
            score=score,
            metrics=score.metrics,
            intervals=_metric_plot(score),
            genres=_slice_plot(score, "genre"),
            scripts=_slice_plot(score, "script"),
            verdicts=_verdict_table(score),
            records=sorted(record_verdicts(score.documents).items()),
            dispositions=dispositions(score.documents),
            seconds=_cost_plot(score, "seconds"),
            tokens=_cost_plot(score, "tokens") if score.cost.calls else None,
            documents=views,
        )
    )


def comparison_page(compared: Sequence[Comparison]) -> str:
    """The page of one or several runs against the same first one."""
    runs = [compared[0].first, *(comparison.second for comparison in compared)]
    return (
        environment()
        .get_template("compare.html")
        .render(
            runs=runs,
            metrics=[metric for metric in Metric if any(run.has(metric) for run in runs)],
            headline=whiskers([_run_row(run, Metric.STATISTICS) for run in runs]),
            seconds=bars([_per_report(run) for run in runs]),
            compared=[(comparison, [_flip(flip) for flip in comparison.flips]) for comparison in compared],
        )
    )


def _document(case: Case, document: DocumentScore) -> DocumentView:
    escapes = tuple(
        (escape, marked(case, Span(escape.start, escape.end) if escape.start >= 0 else None))
        for escape in document.escapes
    )
    return DocumentView(document, items_of(case, document), errors_of(case, document), escapes)


def _flip(flip: Flip) -> FlipView:
    return FlipView(
        flip,
        marked(flip.case, place_of(flip.first)),
        readings(flip.gold, flip.first.predicted, flip.first),
        readings(flip.gold, flip.second.predicted, flip.second),
    )


def _metric_plot(score: RunScore) -> Plot[Whisker]:
    return whiskers([
        Row(metric.value, score.tally(metric).f1, f"{score.tally(metric).f1:.3f}", *score.interval(metric))
        for metric in score.metrics
    ])  # fmt: skip


def _slice_plot(score: RunScore, by: str) -> Plot[Whisker] | None:
    """Statistics F1 of each genre or script; None where there is only one."""
    groups = slices(score, (lambda d: d.genre) if by == "genre" else (lambda d: d.script))
    if len(groups) < 2:
        return None
    rows = []
    for name, group in groups.items():
        interval = bootstrap_f1([document.tallies[Metric.STATISTICS] for document in group])
        f1 = pooled(group, Metric.STATISTICS).f1
        rows.append(Row(f"{name} ({len(group)})", f1, f"{f1:.3f}", *interval))
    return whiskers(rows)


def _run_row(run: RunScore, metric: Metric) -> Row:
    return Row(run.run.label, run.tally(metric).f1, f"{run.tally(metric).f1:.3f}", *run.interval(metric))


def _per_report(run: RunScore) -> Row:
    seconds = run.cost.seconds / (len(run.documents) or 1)
    return Row(run.run.label, seconds, f"{_seconds(seconds)} a report")


def _seconds(seconds: float) -> str:
    """With two decimals only where they say something."""
    return f"{seconds:.0f} s" if seconds >= 10 else f"{seconds:.2f} s"


def _cost_plot(score: RunScore, what: str) -> Plot[Bar]:
    rows = []
    for record in score.records:
        tokens = record.prompt_tokens + record.completion_tokens
        if what == "seconds":
            rows.append(Row(record.document, record.seconds, _seconds(record.seconds)))
        else:
            rows.append(Row(record.document, float(tokens), f"{tokens}, {record.calls} calls"))
    return bars(rows)


def _verdict_table(score: RunScore) -> tuple[list[Verdict], list[tuple[Field, list[int]]]]:
    """The verdicts that occur, and how often each was given to each field."""
    counts = field_verdicts(score.documents)
    columns = [verdict for verdict in Verdict if any(counts[name][verdict] for name in Field)]
    return columns, [(name, [counts[name][verdict] for verdict in columns]) for name in Field]


@cache
def environment() -> Environment:
    """The engine that fills the templates; it escapes everything."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    return Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
