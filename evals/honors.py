"""What is right and what is wrong about each predicted honor: title, issuer, recipient.

Decides how awards are paired (by place and by title) and when two titles, issuers or recipients are the same.
Leaves adding up to ``metrics``. A title of another class (一等功 for 三等功) is another title.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from evals.align import overlap_share, paired
from evals.prediction import PredictedHonor
from evals.reference import Gold, GoldHonor
from evals.similarity_words import NUMERALS
from summarizer.document.folding import fold

__all__ = ["HonorVerdict", "JudgedHonor", "judge_honors"]

# A title may leave out as much of the reference's as makes it still the same award.
LEAST_SHARED_TITLE = 0.6
# Titles less alike than this are not taken for one award, wherever they stand.
LEAST_LIKE_TITLE = 0.3

_ENDINGS = re.compile("(荣誉称号|光荣称号|称号|荣誉|奖项|表彰)$")
_BETWEEN_BODIES = re.compile("[、,，;；和与及]|以及")


class HonorVerdict(StrEnum):
    """The worst that holds of an honor."""

    CORRECT = "correct"
    WRONG_TITLE = "wrong title"
    WRONG_ISSUER = "wrong issuer"
    WRONG_RECIPIENT = "wrong recipient"
    MISSING = "missing"
    INVENTED = "invented"


@dataclass(frozen=True, slots=True)
class JudgedHonor:
    """One predicted honor, one reference honor, or a pair of them; the three flags are False where unpaired."""

    predicted: PredictedHonor | None
    gold: GoldHonor | None
    verdict: HonorVerdict
    title_right: bool = False
    issuer_right: bool = False
    recipient_right: bool = False


def judge_honors(
    predicted: Sequence[PredictedHonor], gold: Gold, organization: str | None = None
) -> tuple[JudgedHonor, ...]:
    """Every reference honor in order, then every predicted one that stands for none.

    ``organization`` is the reporting body as the system named it, which a recipient need not repeat.
    """
    weights = {
        (row, column): weight
        for row, item in enumerate(predicted)
        for column, reference in enumerate(gold.honors)
        if (weight := _weight(item, reference)) > 0
    }
    return tuple(_judge(item, reference, organization) for item, reference in paired(weights, predicted, gold.honors))


def _weight(item: PredictedHonor, gold: GoldHonor) -> float:
    """Titles decide, place adds; the same title at another place is the same award told twice."""
    alike = max(_title_likeness(item.title, title) for title in (gold.title, *gold.title_also))
    shared = overlap_share(item.region, (gold.span,))
    if alike < LEAST_LIKE_TITLE or (item.region and not shared and not _same_title(item.title, gold.title)):
        return 0.0
    return alike + shared


def _judge(item: PredictedHonor | None, gold: GoldHonor | None, organization: str | None) -> JudgedHonor:
    if item is None:
        return JudgedHonor(None, gold, HonorVerdict.MISSING)
    if gold is None:
        return JudgedHonor(item, None, HonorVerdict.INVENTED)
    title = any(_same_title(item.title, reference) for reference in (gold.title, *gold.title_also))
    issuer = any(
        _same_bodies(item.awarded_by, reference, None) for reference in (gold.awarded_by, *gold.awarded_by_also)
    )
    recipient = any(
        _same_bodies(item.recipient, reference, organization) for reference in (gold.recipient, *gold.recipient_also)
    )
    verdict = HonorVerdict.CORRECT
    if not title:
        verdict = HonorVerdict.WRONG_TITLE
    elif not issuer:
        verdict = HonorVerdict.WRONG_ISSUER
    elif not recipient:
        verdict = HonorVerdict.WRONG_RECIPIENT
    return JudgedHonor(item, gold, verdict, title, issuer, recipient)


def _same_title(title: str, reference: str) -> bool:
    """Whether two titles name one award: equal, or one inside the other, and of the same class."""
    one, other = _plain_title(title), _plain_title(reference)
    if one == other:
        return True
    shorter, longer = sorted((one, other), key=len)
    if not shorter or shorter not in longer or len(shorter) < LEAST_SHARED_TITLE * len(longer):
        return False
    return {c for c in one if c in NUMERALS} == {c for c in other if c in NUMERALS}


def _title_likeness(title: str, reference: str) -> float:
    """Dice coefficient of the character pairs of two titles, 0 to 1; 1 for equal ones."""
    one, other = _plain_title(title), _plain_title(reference)
    if one == other:
        return 1.0
    pairs_one = {one[at : at + 2] for at in range(len(one) - 1)}
    pairs_other = {other[at : at + 2] for at in range(len(other) - 1)}
    total = len(pairs_one) + len(pairs_other)
    return 2 * len(pairs_one & pairs_other) / total if total else 0.0


def _plain_title(title: str) -> str:
    return _ENDINGS.sub("", "".join(character for character in fold(title) if character.isalnum()))


def _same_bodies(written: str | None, reference: str | None, organization: str | None) -> bool:
    """Whether two lists of bodies (甲局、乙局) name the same ones; a short name may stand for its long form."""
    one, other = _bodies(written), _bodies(reference)
    own = _bodies(organization)
    if own and not other and one == own:
        return True
    if len(one) != len(other):
        return False
    return all(any(_same_body(body, another) for another in other) for body in one)


def _same_body(one: str, other: str) -> bool:
    shorter, longer = sorted((one, other), key=len)
    return one == other or (len(shorter) >= 3 and longer.endswith(shorter))


def _bodies(text: str | None) -> tuple[str, ...]:
    parts = _BETWEEN_BODIES.split(fold(text)) if text else []
    plain = ("".join(character for character in part if character.isalnum()) for part in parts)
    return tuple(part for part in plain if part)
