"""Every item of a run, or every error, as a reader wants to see it: the report's words, and both readings of them.

Decides what is shown of an item and which characters are marked. Leaves the verdicts to ``verdicts`` and the page
to ``page``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from evals.achievements import AchievementVerdict
from evals.dataset import Case
from evals.honors import HonorVerdict
from evals.metrics import DocumentScore
from evals.prediction import PredictedStatistic
from evals.reference import GoldStatistic
from evals.verdicts import Field, Judged, Verdict
from summarizer.text import Span

__all__ = ["ErrorView", "Marked", "Reading", "errors_of", "items_of", "marked", "readings"]

CONTEXT = 40


@dataclass(frozen=True, slots=True)
class Marked:
    """A stretch of the report: what comes before the mark, the mark, what comes after; ``cut`` where it goes on."""

    before: str
    mark: str
    after: str


@dataclass(frozen=True, slots=True)
class Reading:
    """One field as the reference and as the system has it; ``verdict`` is None where nothing is said of it."""

    field: str
    reference: str
    predicted: str
    verdict: str | None


@dataclass(frozen=True, slots=True)
class ErrorView:
    """One item: of which table, what is wrong with it if anything, where in the report, and both readings."""

    table: str
    verdict: str
    source: Marked | None
    readings: tuple[Reading, ...]
    note: str = ""
    at: int = -1
    right: bool = False


def errors_of(case: Case, score: DocumentScore) -> tuple[ErrorView, ...]:
    """Everything that is wrong in one report's summary, in the order of the tables and of the report."""
    shown = (
        *_statistics(case, score.statistics, "statistic"),
        *_withheld(case, score),
        *_honors(case, score),
        *_achievements(case, score),
        *_accounting(case, score),
    )
    return tuple(item for item in shown if not item.right)


def items_of(case: Case, score: DocumentScore) -> tuple[ErrorView, ...]:
    """Every figure, honor and achievement of the reference and of the system, right or wrong, in order of place."""
    shown = (
        *_statistics(case, score.statistics, "statistic"),
        *_withheld(case, score),
        *_honors(case, score),
        *_achievements(case, score),
    )
    return tuple(sorted(shown, key=lambda item: item.at))


def marked(case: Case, place: Span | None) -> Marked | None:
    """The report around ``place``; None for no place. Long marks are shown whole."""
    if place is None:
        return None
    text = case.document.text
    start, end = max(0, place.start - CONTEXT), min(len(text), place.end + CONTEXT)
    return Marked(text[start : place.start], text[place.start : place.end], text[place.end : end])


def readings(gold: GoldStatistic | None, item: PredictedStatistic | None, judged: Judged) -> tuple[Reading, ...]:
    """Both readings of a figure, field by field; fields that neither fills are left out."""
    rows = []
    for name in Field:
        reference, predicted = _reference(gold, name), _predicted(item, name)
        verdict = judged.fields.get(name)
        wrong = verdict is not None and verdict is not Verdict.CORRECT
        if reference or predicted or wrong:
            rows.append(Reading(name.value, reference, predicted, verdict.value if wrong and verdict else None))
    return tuple(rows)


def place_of(judged: Judged) -> Span | None:
    """Where in the report an error stands: at the reference's mention, else at the system's."""
    if judged.gold is not None:
        return Span(judged.gold.start, judged.gold.end)
    if judged.predicted is None:
        return None
    return judged.predicted.place or (judged.predicted.region[0] if judged.predicted.region else None)


def _statistics(case: Case, judgements: Sequence[Judged], table: str) -> Iterator[ErrorView]:
    for judged in judgements:
        place = place_of(judged)
        stray = judged.stray
        note = f"the reference has {stray.surface} as {stray.reason.value}" if stray is not None else ""
        yield ErrorView(
            table,
            judged.record.value,
            marked(case, place),
            readings(judged.gold, judged.predicted, judged),
            note,
            place.start if place is not None else -1,
            judged.record is Verdict.CORRECT,
        )


def _withheld(case: Case, score: DocumentScore) -> Iterator[ErrorView]:
    """Withheld figures that were right: what caution cost."""
    present = {id(judged.gold) for judged in score.statistics if judged.right}
    for judged in score.withheld:
        if judged.right and id(judged.gold) not in present:
            place = place_of(judged)
            yield ErrorView(
                "withheld",
                "withheld although right",
                marked(case, place),
                readings(judged.gold, judged.predicted, judged),
                at=place.start if place is not None else -1,
            )


def _honors(case: Case, score: DocumentScore) -> Iterator[ErrorView]:
    for judged in score.honors:
        gold, item = judged.gold, judged.predicted
        place = gold.span if gold else (item.region[0] if item and item.region else None)
        unpaired = gold is None or item is None
        rows = (
            ("title", gold and gold.title, item and item.title, judged.title_right),
            ("awarded by", gold and gold.awarded_by, item and item.awarded_by, judged.issuer_right),
            ("recipient", gold and gold.recipient, item and item.recipient, judged.recipient_right),
        )
        shown = tuple(
            Reading(name, reference or "", predicted or "", None if right or unpaired else f"wrong {name}")
            for name, reference, predicted, right in rows
            if reference or predicted
        )
        at = place.start if place is not None else -1
        is_right = judged.verdict is HonorVerdict.CORRECT
        yield ErrorView("honor", judged.verdict.value, marked(case, place), shown, at=at, right=is_right)


def _achievements(case: Case, score: DocumentScore) -> Iterator[ErrorView]:
    for judged in score.achievements:
        gold, item = judged.gold, judged.predicted
        place = gold.span if gold else (item.region[0] if item and item.region else None)
        reading = Reading("summary", gold.summary if gold else "", item.summary if item else "", None)
        at = place.start if place is not None else -1
        is_right = judged.verdict is AchievementVerdict.CORRECT
        yield ErrorView("achievement", judged.verdict.value, marked(case, place), (reading,), at=at, right=is_right)


def _accounting(case: Case, score: DocumentScore) -> Iterator[ErrorView]:
    for item in score.accounted or ():
        if item.correct:
            continue
        given = "" if item.entry is None else str(item.entry.disposition or "unreadable")
        verdict = "lost number" if item.entry is None else "wrong disposition"
        right = " or ".join(disposition.value for disposition in item.right)
        yield ErrorView("ledger", verdict, marked(case, item.place), (Reading("disposition", right, given, verdict),))
    for entry in score.surplus or ():
        reading = Reading("disposition", "no number to be scored", str(entry.disposition), "surplus")
        yield ErrorView("ledger", "surplus figure", marked(case, entry.place), (reading,))


def _reference(gold: GoldStatistic | None, name: Field) -> str:
    if gold is None:
        return ""
    return {
        Field.VALUE: _number(gold.value),
        Field.UNIT: gold.unit or "",
        Field.BOUND: gold.approximation.value,
        Field.DIRECTION: gold.change.value if gold.change else "",
        Field.BASIS: gold.basis or "",
        Field.PERIOD: _either(gold.period, gold.period_also),
        Field.SCOPE: _either(gold.scope, gold.scope_also),
        Field.INDICATOR: _either(gold.indicator, gold.indicator_also),
    }[name]


def _predicted(item: PredictedStatistic | None, name: Field) -> str:
    if item is None:
        return ""
    return {
        Field.VALUE: _number(item.value),
        Field.UNIT: item.unit or "",
        Field.BOUND: item.approximation.value if item.approximation else "unreadable",
        Field.DIRECTION: item.change.value if item.change else "",
        Field.BASIS: item.basis or "",
        Field.PERIOD: item.period or "",
        Field.SCOPE: item.scope or "",
        Field.INDICATOR: item.indicator,
    }[name]


def _number(value: object) -> str:
    return "" if value is None else f"{value:f}" if not hasattr(value, "numerator") else str(value)


def _either(first: str | None, others: Sequence[str | None]) -> str:
    return " / ".join(word or "–" for word in (first, *others)) if others else first or ""
