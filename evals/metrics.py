"""What one report's verdicts add up to: tallies, escapes, withheld items, and the accounting of numbers.

Decides what earns credit in each metric. Leaves precision and recall to ``tally``, and intervals and tests over many
reports to ``statistics``. Everything is additive over reports, so that a sum of documents is scored like one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from evals.accounting import Accounted, account, surplus
from evals.achievements import AchievementVerdict, JudgedAchievement, coverage, judge_achievements
from evals.dataset import Case
from evals.escapes import Escape, escapes_of, what_is_wrong
from evals.honors import JudgedHonor, judge_honors
from evals.prediction import LedgerEntry, Prediction
from evals.reference import Table
from evals.tally import Metric, Tally
from evals.verdicts import Field, Judged, Verdict, judge_statistics

__all__ = ["DocumentScore", "dispositions", "field_verdicts", "pooled", "record_verdicts", "score_document"]

_UNPAIRED = frozenset({Verdict.MISSING, Verdict.INVENTED, Verdict.DUPLICATE})


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
    """Judge every item of ``prediction`` against the case's reference and adds up."""
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
        escapes=escapes_of(case, statistics),
        shown_wrong=sum(kind is not None for kind in (what_is_wrong(case, judged) for judged in statistics)),
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
    tallies = {metric: Tally.of(credit, predicted, reference, exhaustive=whole) for metric, credit in credits.items()}
    whole = Table.HONORS in gold.exhaustive
    titles = sum(item.title_right for item in honors)
    complete = sum(item.title_right and item.issuer_right and item.recipient_right for item in honors)
    tallies[Metric.HONORS] = Tally.of(titles, len(prediction.honors), len(gold.honors), exhaustive=whole)
    tallies[Metric.HONORS_COMPLETE] = Tally.of(complete, len(prediction.honors), len(gold.honors), exhaustive=whole)
    whole = Table.ACHIEVEMENTS in gold.exhaustive
    right = sum(item.verdict is AchievementVerdict.CORRECT for item in achievements)
    tallies[Metric.ACHIEVEMENTS] = Tally.of(
        right, len(prediction.achievements), len(gold.achievements), exhaustive=whole
    )
    covered = coverage(prediction.achievements, gold)
    tallies[Metric.ACHIEVEMENT_TEXT] = Tally.of(covered.shared, covered.predicted, covered.reference, exhaustive=whole)
    if accounted is not None:
        correct = sum(item.correct for item in accounted)
        tallies[Metric.ACCOUNTING] = Tally(correct, len(accounted), correct, len(accounted))
    return tallies


def _withheld_wrongly(item: Judged, results: Sequence[Judged]) -> bool:
    """Whether a withheld figure is right and missing from the results."""
    present = any(result.gold is item.gold and result.right for result in results)
    return item.right and not present


def dispositions(documents: Sequence[DocumentScore]) -> dict[str, dict[str, int]]:
    """How often mentions of each reference disposition were given each disposition, or lost."""
    counts: dict[str, Counter[str]] = {}
    for document in documents:
        for item in document.accounted or ():
            given = "lost" if item.entry is None else str(item.entry.disposition or "unreadable")
            if item.correct:
                given = item.right[0].value
            counts.setdefault(item.right[0].value, Counter())[given] += 1
    return {right: dict(sorted(counts[right].items())) for right in sorted(counts)}
