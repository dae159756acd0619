"""Runs side by side as others judge them: how good, how sure, at what cost, and how far a warning can be trusted.

Decides which figures a leaderboard shows of a run. Leaves scores to ``scoring``, intervals to ``statistics``, and drawing
to ``standings``.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from math import sqrt

from evals.achievements import JudgedAchievement
from evals.align import shared_characters
from evals.honors import JudgedHonor
from evals.metrics import DocumentScore
from evals.run_score import RunScore
from evals.statistics import Interval, bootstrap_f1
from evals.tables import labels
from evals.tally import Metric, Tally
from evals.verdicts import Judged, Verdict
from summarizer.text import Span

__all__ = ["Calibration", "Price", "Standing", "frontier", "is_perfect", "standings"]

SHOWN = (Metric.STATISTICS, Metric.FIGURES, Metric.HONORS, Metric.ACHIEVEMENTS)
_Z = 1.959964  # of 95 % of a normal distribution


class Price(StrEnum):
    """What a run is weighed against."""

    COST = "cost"
    SECONDS = "seconds"
    TOKENS = "tokens"


@dataclass(frozen=True, slots=True)
class Share:
    """``wrong`` of ``shown`` figures, with the Wilson interval of that share at 95 %; None of none."""

    wrong: int
    shown: int

    @property
    def rate(self) -> float | None:
        """The share that is wrong."""
        return self.wrong / self.shown if self.shown else None

    @property
    def interval(self) -> Interval | None:
        """Between which shares it lies."""
        if not self.shown:
            return None
        n, p = self.shown, self.wrong / self.shown
        middle = (p + _Z**2 / (2 * n)) / (1 + _Z**2 / n)
        spread = _Z * sqrt(p * (1 - p) / n + _Z**2 / (4 * n * n)) / (1 + _Z**2 / n)
        return Interval(max(0.0, middle - spread), min(1.0, middle + spread))


@dataclass(frozen=True, slots=True)
class Calibration:
    """How many figures are wrong if the two readers differ (``differ``), and if they do not."""

    differ: Share
    agree: Share


@dataclass(frozen=True, slots=True)
class Standing:
    """A run on the leaderboard. Seconds, tokens and cost are means over its reports; ``cost`` is None without prices.

    ``perfect`` of ``reports`` reports have every figure and honor right in every field, and none too many.
    ``grounding`` is an F1 over characters: the places of figures and the evidence of honors and achievements.
    """

    name: str
    score: RunScore
    f1: dict[Metric, tuple[float, Interval]]
    grounding: tuple[float, Interval]
    reports: int
    perfect: int
    seconds: float
    tokens: float
    cost: Decimal | None
    calibration: Calibration

    def price(self, price: Price) -> float | None:
        """What a report takes, None if that is not known."""
        if price is Price.COST:
            return None if self.cost is None else float(self.cost)
        return self.seconds if price is Price.SECONDS else self.tokens

    @property
    def headline(self) -> float:
        """F1 of statistics, by which runs are ordered."""
        return self.f1[Metric.STATISTICS][0]


def standings(scores: Sequence[RunScore]) -> tuple[Standing, ...]:
    """The runs on the reports that all of them came to, best first."""
    shared = set.intersection(*(set(score.attempted) for score in scores))
    named = zip(labels(scores), (score.on(shared) for score in scores), strict=True)
    return tuple(sorted((_standing(name, score) for name, score in named), key=lambda each: -each.headline))


def frontier(runs: Iterable[Standing], price: Price) -> tuple[Standing, ...]:
    """The runs than which none is both better and cheaper, cheapest first; those without a price are left out."""
    known = [(cost, run) for run in runs if (cost := run.price(price)) is not None]
    best: list[Standing] = []
    for _, run in sorted(known, key=lambda each: (each[0], -each[1].headline)):
        if not best or run.headline > best[-1].headline:
            best.append(run)
    return tuple(best)


def is_perfect(document: DocumentScore) -> bool:
    """Whether every figure and honor is there, right in every field, and none too many. Achievements do not count:
    how results are cut into sentences is nobody's mistake."""
    figures = all(judged.record is Verdict.CORRECT and judged.complete for judged in document.statistics)
    honors = all(judged.title_right and judged.issuer_right and judged.recipient_right for judged in document.honors)
    return figures and honors


def grounding(document: DocumentScore) -> Tally:
    """Characters of the report that the reference points to and those that the system does."""
    judged: tuple[Judged | JudgedHonor | JudgedAchievement, ...] = (
        *document.statistics,
        *document.honors,
        *document.achievements,
    )
    theirs = [Span(each.gold.start, each.gold.end) for each in judged if each.gold is not None]
    ours = [span for each in judged for span in _places(each)]
    shared = float(shared_characters(ours, theirs))
    return Tally(shared, float(shared_characters(ours, ours)), shared, float(shared_characters(theirs, theirs)))


def calibration(score: RunScore) -> Calibration:
    """How often figures are wrong on which the readers differ, and the others, over all results shown."""
    counts = {True: [0, 0], False: [0, 0]}
    for document, record in zip(score.documents, score.records, strict=True):
        differing = _differing(record.summary or {})
        for judged in document.statistics:
            if judged.predicted is not None:
                counted = counts[judged.predicted.id in differing]
                counted[0] += not judged.right
                counted[1] += 1
    return Calibration(Share(*counts[True]), Share(*counts[False]))


def _standing(name: str, score: RunScore) -> Standing:
    reports, cost = len(score.documents), score.cost
    each = reports or 1
    places = [grounding(document) for document in score.documents]
    whole = Tally(*(sum(column) for column in zip(*places, strict=True))) if places else Tally()
    return Standing(
        name=name,
        score=score,
        f1={metric: (score.tally(metric).f1, score.interval(metric)) for metric in SHOWN},
        grounding=(whole.f1, bootstrap_f1(places)),
        reports=reports,
        perfect=sum(map(is_perfect, score.documents)),
        seconds=cost.seconds / each,
        tokens=(cost.prompt_tokens + cost.completion_tokens) / each,
        cost=None if cost.price is None else cost.price / each,
        calibration=calibration(score),
    )


def _places(judged: Judged | JudgedHonor | JudgedAchievement) -> tuple[Span, ...]:
    item = judged.predicted
    if item is None:
        return ()
    if isinstance(judged, Judged):
        place = judged.predicted.place if judged.predicted is not None else None
        return (place,) if place is not None else ()
    return item.region


def _differing(summary: dict[str, object]) -> frozenset[str]:
    """The ids of the statistics of a kept summary on which the readers differ."""
    statistics = summary.get("statistics")
    found = set()
    for item in statistics if isinstance(statistics, list) else ():
        if isinstance(item, dict) and any(
            finding.get("code") == "readers_differ" for finding in item.get("findings") or ()
        ):
            found.add(str(item.get("id")))
    return frozenset(found)
