"""What a system said about one report, in the one shape that is scored, whatever program said it.

Leaves reading it out of JSON to ``decoding``, pairing it with a reference to ``align`` and judging it to ``verdicts``.
"""

from __future__ import annotations

from dataclasses import dataclass

from evals.reference import Gold, Number
from summarizer.numbers.mention import Approximation, Direction, Disposition
from summarizer.text import Span

__all__ = [
    "LedgerEntry",
    "PredictedAchievement",
    "PredictedHonor",
    "PredictedStatistic",
    "Prediction",
    "as_prediction",
]


@dataclass(frozen=True, slots=True)
class PredictedStatistic:
    """One figure as a system reported it.

    ``place`` is the mention's raw span where the system said it or where it follows from its quote; ``region``
    the raw spans of its evidence. Both are empty for a program that only names figures. ``value`` and
    ``approximation`` are None where what the system wrote can't be read.
    """

    id: str
    indicator: str
    value: Number | None
    low: Number | None = None
    high: Number | None = None
    unit: str | None = None
    approximation: Approximation | None = Approximation.EXACT
    change: Direction | None = None
    basis: str | None = None
    period: str | None = None
    scope: str | None = None
    place: Span | None = None
    region: tuple[Span, ...] = ()
    verified: bool = True


@dataclass(frozen=True, slots=True)
class PredictedHonor:
    """One award as a system reported it, with the raw spans of its evidence."""

    id: str
    title: str
    awarded_by: str | None = None
    recipient: str | None = None
    region: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class PredictedAchievement:
    """One result as a system reported it, with the raw spans of its evidence and of the ledger's numbers that it cites."""

    id: str
    summary: str
    region: tuple[Span, ...] = ()
    cited: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class LedgerEntry:
    """One number of the report and what the system did with it; ``disposition`` None where it can't be read."""

    place: Span
    surface: str
    disposition: Disposition | None


@dataclass(frozen=True, slots=True)
class Prediction:
    """Everything a system said about one report. ``ledger`` is None for a system that keeps none."""

    statistics: tuple[PredictedStatistic, ...] = ()
    honors: tuple[PredictedHonor, ...] = ()
    achievements: tuple[PredictedAchievement, ...] = ()
    withheld: tuple[PredictedStatistic, ...] = ()
    ledger: tuple[LedgerEntry, ...] | None = None
    organization: str | None = None


def as_prediction(gold: Gold) -> Prediction:
    """A reference read as if a system had said it: how a second annotator is scored against the first."""
    return Prediction(
        statistics=tuple(
            PredictedStatistic(
                id=f"statistic {at}",
                indicator=item.indicator,
                value=item.value,
                low=item.low,
                high=item.high,
                unit=item.unit,
                approximation=item.approximation,
                change=item.change,
                basis=item.basis,
                period=item.period,
                scope=item.scope,
                place=item.span,
            )
            for at, item in enumerate(gold.statistics, 1)
        ),
        honors=tuple(
            PredictedHonor(f"honor {at}", item.title, item.awarded_by, item.recipient, (item.span,))
            for at, item in enumerate(gold.honors, 1)
        ),
        achievements=tuple(
            PredictedAchievement(f"achievement {at}", item.summary, (item.span,))
            for at, item in enumerate(gold.achievements, 1)
        ),
        ledger=tuple(
            sorted(
                [
                    *(LedgerEntry(s.span, s.surface, Disposition.STATISTIC) for s in gold.statistics),
                    *(LedgerEntry(n.span, n.surface, n.reason) for n in gold.other_numbers),
                ],
                key=lambda entry: entry.place,
            )
        ),
    )
