"""What is right and what is wrong about each predicted achievement: its evidence and its numbers.

Decides by place: an achievement stands for the reference whose evidence it shares. Its wording is not judged,
its numbers are: each figure in its sentence must stand in its own evidence. Leaves adding up to ``metrics``.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from evals.align import overlap_share, paired, shared_characters
from evals.prediction import PredictedAchievement
from evals.reference import Gold, GoldAchievement
from evals.written_values import written_values
from summarizer.document.folding import fold

__all__ = ["AchievementVerdict", "Coverage", "JudgedAchievement", "coverage", "judge_achievements"]

# Two stretches tell of one achievement if this much of the shorter lies in the other.
LEAST_OVERLAP = 0.5
# Without any evidence: this much of the summary's character pairs must stand in the reference.
LEAST_RETOLD = 0.5


class AchievementVerdict(StrEnum):
    """The worst that holds of an achievement."""

    CORRECT = "correct"
    UNSUPPORTED_NUMBER = "unsupported number"
    MISSING = "missing"
    INVENTED = "invented"


@dataclass(frozen=True, slots=True)
class JudgedAchievement:
    """One predicted achievement, one reference achievement, or a pair of them."""

    predicted: PredictedAchievement | None
    gold: GoldAchievement | None
    verdict: AchievementVerdict


@dataclass(frozen=True, slots=True)
class Coverage:
    """Characters of evidence: in both, in the prediction's, in the reference's. Blind to how both are cut up."""

    shared: int
    predicted: int
    reference: int


def judge_achievements(
    predicted: Sequence[PredictedAchievement], gold: Gold, text: str
) -> tuple[JudgedAchievement, ...]:
    """Every reference achievement in order, then every predicted one that stands for none; ``text`` is raw."""
    weights = {
        (row, column): weight
        for row, item in enumerate(predicted)
        for column, reference in enumerate(gold.achievements)
        if (weight := _weight(item, reference)) > 0
    }
    return tuple(
        _judge(item, reference, gold, text) for item, reference in paired(weights, predicted, gold.achievements)
    )


def _judge(
    item: PredictedAchievement | None, reference: GoldAchievement | None, gold: Gold, text: str
) -> JudgedAchievement:
    if item is None:
        return JudgedAchievement(None, reference, AchievementVerdict.MISSING)
    if reference is None:
        return JudgedAchievement(item, None, AchievementVerdict.INVENTED)
    supported = numbers_supported(item, reference, gold, text)
    verdict = AchievementVerdict.CORRECT if supported else AchievementVerdict.UNSUPPORTED_NUMBER
    return JudgedAchievement(item, reference, verdict)


def numbers_supported(item: PredictedAchievement, reference: GoldAchievement, gold: Gold, text: str) -> bool:
    """Whether every Arabic figure of the sentence, and every number that the item cites, stands in its evidence.

    An item that quotes nothing is held against the reference's evidence.

    What stands there is what is written in Arabic figures, and what the annotator read there (二百三十 is 230).
    The numbers of dates and names (2021年, “春雷2021”) may be repeated from anywhere in the report.
    """
    region = item.region or (reference.span,)
    held = {value for span in region for value in written_values(text[span.start : span.end])}
    held |= {
        figure.value
        for figure in gold.statistics
        if figure.value is not None and any(span.overlaps(figure.span) for span in region)
    }
    held |= {value for number in gold.other_numbers for value in written_values(number.surface)}
    cited = all(any(span.overlaps(place) for span in region) for place in item.cited)
    return cited and set(written_values(item.summary)) <= held


def coverage(predicted: Sequence[PredictedAchievement], gold: Gold) -> Coverage:
    """How much of the reference's evidence is quoted, and how much of what is quoted is the reference's."""
    ours = [span for item in predicted for span in item.region]
    theirs = [item.span for item in gold.achievements]
    return Coverage(shared_characters(ours, theirs), shared_characters(ours, ours), shared_characters(theirs, theirs))


def _weight(item: PredictedAchievement, gold: GoldAchievement) -> float:
    if not item.region:
        retold = _retold(item.summary, gold)
        return retold if retold >= LEAST_RETOLD else 0.0
    theirs = (gold.span,)
    if overlap_share(item.region, theirs) < LEAST_OVERLAP:
        return 0.0
    shared = shared_characters(item.region, theirs)
    total = shared_characters(item.region, item.region) + gold.end - gold.start - shared
    return shared / total


def _retold(summary: str, gold: GoldAchievement) -> float:
    """The share of the summary's character pairs that stand in the reference's summary or quote."""
    words = "".join(character for character in fold(summary) if character.isalnum())
    pairs = {words[at : at + 2] for at in range(len(words) - 1)}
    source = "".join(character for character in fold(gold.summary + "。" + gold.quote) if character.isalnum())
    return sum(pair in source for pair in pairs) / len(pairs) if pairs else 0.0
