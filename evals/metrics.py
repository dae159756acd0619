"""What one report's verdicts add up to: tallies, escapes, withheld items, and the accounting of numbers.

Decides what counts in precision, recall and F1, and what an escape is. Leaves intervals and tests over many
reports to ``statistics``. Everything is additive over reports, so that a sum of documents is scored like one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from evals.accounting import Accounted, account, surplus
from evals.achievements import AchievementVerdict, JudgedAchievement, coverage, judge_achievements
from evals.dataset import Case
from evals.honors import JudgedHonor, judge_honors
from evals.prediction import LedgerEntry, Prediction
from evals.reference import Table
from evals.verdicts import Field, Judged, Verdict, judge_statistics

__all__ = [
    "DocumentScore",
    "Escape",
    "EscapeKind",
    "Metric",
    "Tally",
    "field_verdicts",
    "pooled",
    "record_verdicts",
    "score_document",
]


class Metric(StrEnum):
    """What is scored; each is a precision, a recall and an F1 but where noted.

    ``STATISTICS`` is the headline: an exact figure earns as much as its name is like the reference's, nothing
    where the name means something else. ``NAMED`` gives 1 instead of the likeness. ``FIGURES`` asks for the
    number fields only, ``COMPLETE`` for every field. ``ACHIEVEMENT_TEXT`` counts characters of evidence.
    ``ACCOUNTING`` is the share of the reference's mentions with the right disposition (a recall).
    """

    STATISTICS = "statistics"
    NAMED = "statistics, names right or wrong"
    FIGURES = "figures"
    COMPLETE = "complete statistics"
    HONORS = "honors"
    HONORS_COMPLETE = "complete honors"
    ACHIEVEMENTS = "achievements"
    ACHIEVEMENT_TEXT = "achievement text"
    ACCOUNTING = "accounting"


class Tally(NamedTuple):
    """What precision and recall are made of; a table that is not exhaustive adds to recall only.

    ``found`` of ``reference`` items, ``correct`` of ``predicted`` ones; credits may be fractions of items.
    """

    correct: float = 0.0
    predicted: float = 0.0
    found: float = 0.0
    reference: float = 0.0

    @property
    def precision(self) -> float:
        """Correct over predicted; 1 where nothing was predicted."""
        return self.correct / self.predicted if self.predicted else 1.0

    @property
    def recall(self) -> float:
        """Found over reference; 1 where there was nothing to find."""
        return self.found / self.reference if self.reference else 1.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


class EscapeKind(StrEnum):
    """What is wrong with a figure that reached the results as verified."""

    FIGURE = "wrong figure"
    INVENTED = "invented"
    NAME = "wrong indicator"


class Escape(NamedTuple):
    """A wrong figure that reached the results as verified. ``start`` is -1 where it points to no place.

    ``key`` tells escapes of one document apart across runs: the place, or what was said where there is none.
    """

    document: str
    kind: EscapeKind
    start: int
    end: int
    said: str

    @property
    def key(self) -> tuple[str, str, int, int, str]:
        """What makes two escapes of two runs the same one."""
        return (self.document, self.kind.value, self.start, self.end, "" if self.start >= 0 else self.said)


@dataclass(frozen=True, slots=True)
class DocumentScore:
    """Everything that is said of one report's prediction.

    ``verified`` is how many figures reached the results as verified, ``escapes`` those of them that are wrong;
    ``shown_wrong`` counts the wrong figures among all results, the flagged ones included.
    ``withheld_rightly`` were wrong, ``withheld_wrongly`` right in figure and name. ``accounted`` and ``surplus``
    are None for a system without a ledger.
    """

    name: str
    genre: str
    script: str
    tallies: dict[Metric, Tally]
    statistics: tuple[Judged, ...]
    withheld: tuple[Judged, ...]
    honors: tuple[JudgedHonor, ...]
    achievements: tuple[JudgedAchievement, ...]
    accounted: tuple[Accounted, ...] | None
    surplus: tuple[LedgerEntry, ...] | None
    escapes: tuple[Escape, ...]
    verified: int
    shown_wrong: int
    withheld_rightly: int
    withheld_wrongly: int


def score_document(case: Case, prediction: Prediction) -> DocumentScore:
    """Judges every item of ``prediction`` against the case's reference and adds up."""
    gold, organization, text = case.gold, prediction.organization, case.document.text
    statistics = judge_statistics(prediction.statistics, gold, organization, text)
    withheld = tuple(
        judged
        for judged in judge_statistics(prediction.withheld, gold, organization, text)
        if judged.predicted is not None
    )
    honors = judge_honors(prediction.honors, gold, organization)
    achievements = judge_achievements(prediction.achievements, gold, case.document.text)
    accounted = None if prediction.ledger is None else account(prediction.ledger, gold)
    rightly = sum(not _withheld_wrongly(item, statistics) for item in withheld)
    return DocumentScore(
        name=case.name,
        genre=case.genre,
        script=case.script,
        tallies=_tallies(case, prediction, statistics, honors, achievements, accounted),
        statistics=statistics,
        withheld=withheld,
        honors=honors,
        achievements=achievements,
        accounted=accounted,
        surplus=None if prediction.ledger is None else surplus(prediction.ledger, gold),
        escapes=_escapes(case, statistics),
        shown_wrong=sum(kind is not None for kind in (_wrong(case, judged) for judged in statistics)),
        verified=sum(item.verified for item in prediction.statistics),
        withheld_rightly=rightly,
        withheld_wrongly=len(withheld) - rightly,
    )


def pooled(scores: Iterable[DocumentScore], metric: Metric) -> Tally:
    """The tally of several documents taken together; documents without the metric are left out."""
    tallies = [score.tallies[metric] for score in scores if metric in score.tallies]
    return Tally(*(sum(column) for column in zip(*tallies, strict=True))) if tallies else Tally()


def field_verdicts(scores: Iterable[DocumentScore]) -> dict[Field, Counter[Verdict]]:
    """For each field how often each verdict was given, over paired figures."""
    counts: dict[Field, Counter[Verdict]] = {name: Counter() for name in Field}
    for score in scores:
        for judged in score.statistics:
            for name, verdict in judged.fields.items():
                counts[name][verdict] += 1
    return counts


def record_verdicts(scores: Iterable[DocumentScore]) -> Counter[Verdict]:
    """How often each verdict was given to a whole record."""
    return Counter(judged.record for score in scores for judged in score.statistics)


def _tallies(
    case: Case,
    prediction: Prediction,
    statistics: Sequence[Judged],
    honors: Sequence[JudgedHonor],
    achievements: Sequence[JudgedAchievement],
    accounted: Sequence[Accounted] | None,
) -> dict[Metric, Tally]:
    gold = case.gold
    paired = [item for item in statistics if item.record not in _UNPAIRED]
    predicted, reference = len(prediction.statistics), len(gold.statistics)
    credits = {
        Metric.STATISTICS: sum(item.likeness for item in paired if item.right),
        Metric.NAMED: float(sum(item.right for item in paired)),
        Metric.FIGURES: float(sum(item.figure_right for item in paired)),
        Metric.COMPLETE: float(sum(item.complete for item in paired)),
    }
    whole = Table.STATISTICS in gold.exhaustive
    tallies = {metric: _tally(credit, predicted, reference, whole) for metric, credit in credits.items()}
    whole = Table.HONORS in gold.exhaustive
    titles = sum(item.title_right for item in honors)
    complete = sum(item.title_right and item.issuer_right and item.recipient_right for item in honors)
    tallies[Metric.HONORS] = _tally(titles, len(prediction.honors), len(gold.honors), whole)
    tallies[Metric.HONORS_COMPLETE] = _tally(complete, len(prediction.honors), len(gold.honors), whole)
    whole = Table.ACHIEVEMENTS in gold.exhaustive
    right = sum(item.verdict is AchievementVerdict.CORRECT for item in achievements)
    tallies[Metric.ACHIEVEMENTS] = _tally(right, len(prediction.achievements), len(gold.achievements), whole)
    covered = coverage(prediction.achievements, gold)
    tallies[Metric.ACHIEVEMENT_TEXT] = _tally(covered.shared, covered.predicted, covered.reference, whole)
    if accounted is not None:
        correct = sum(item.correct for item in accounted)
        tallies[Metric.ACCOUNTING] = Tally(correct, len(accounted), correct, len(accounted))
    return tallies


_UNPAIRED = frozenset({Verdict.MISSING, Verdict.INVENTED, Verdict.DUPLICATE})


def _tally(credit: float, predicted: int, reference: int, exhaustive: bool) -> Tally:
    if not exhaustive:
        return Tally(found=float(credit), reference=float(reference))
    return Tally(float(credit), float(predicted), float(credit), float(reference))


def _escapes(case: Case, statistics: Sequence[Judged]) -> tuple[Escape, ...]:
    """The verified figures that are wrong."""
    escapes = []
    for judged in statistics:
        item, kind = judged.predicted, _wrong(case, judged)
        if item is None or not item.verified or kind is None:
            continue
        start, end = (item.place.start, item.place.end) if item.place else (-1, -1)
        escapes.append(Escape(case.name, kind, start, end, f"{item.indicator} {item.value} {item.unit or ''}".strip()))
    return tuple(escapes)


def _wrong(case: Case, judged: Judged) -> EscapeKind | None:
    """What is wrong with a reported figure; an invention counts only where the reference lists every figure."""
    kind = _escape_kind(judged)
    if kind is EscapeKind.INVENTED and Table.STATISTICS not in case.gold.exhaustive:
        return None
    return kind


def _escape_kind(judged: Judged) -> EscapeKind | None:
    if judged.record is Verdict.INVENTED:
        return EscapeKind.INVENTED
    if not judged.fields or judged.right:
        return None
    return EscapeKind.NAME if judged.figure_right else EscapeKind.FIGURE


def _withheld_wrongly(item: Judged, results: Sequence[Judged]) -> bool:
    """Whether a withheld figure is right and missing from the results."""
    present = any(result.gold is item.gold and result.right for result in results)
    return item.right and not present
