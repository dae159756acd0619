"""When a field of a predicted figure says the same as the reference's: unit, bound, period, basis, scope.

Decides equality alone: through script, width and wording, never through another unit, bound or day. Leaves the verdicts to
``verdicts``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction

from evals.periods import days_of
from evals.prediction import PredictedStatistic
from evals.reference import GoldStatistic, Number
from summarizer.document.folding import fold
from summarizer.numbers.mention import Approximation

__all__ = ["same_basis", "same_bound", "same_digits", "same_period", "same_scope", "same_unit"]

# Classifiers that count the same thing; a summary may use one for the other.
INTERCHANGEABLE_UNITS: tuple[frozenset[str], ...] = (
    frozenset({"起", "件", "宗", "案"}),
    frozenset({"人", "名", "位"}),
    frozenset({"月", "个月"}),
    frozenset({"小时", "个小时"}),
    frozenset({"个百分点", "百分点"}),
    frozenset({"%", "％"}),
    frozenset({"元", "元人民币", "块"}),
    frozenset({"千克", "公斤"}),
    frozenset({"千米", "公里"}),
)


def same_digits(one: Number, other: Number) -> bool:
    """Whether two different numbers have the same digits at another scale (12000 and 120000000)."""
    if not one or not other:
        return False
    ratio = Fraction(one) / Fraction(other)
    return bool(re.fullmatch("10*", str(ratio.numerator)) and re.fullmatch("10*", str(ratio.denominator)))


def same_bound(item: PredictedStatistic, gold: GoldStatistic) -> bool:
    """Whether a figure has the reference's bound; of a range, both of its ends."""
    if item.approximation is not gold.approximation:
        return False
    if gold.approximation is not Approximation.RANGE or (gold.low is None and gold.high is None):
        return True
    return (item.low, item.high) == (gold.low, gold.high)


def same_unit(unit: str | None, right: Sequence[str | None]) -> bool:
    """Whether a unit is one of the right ones, in another script or width, or a classifier that counts the same."""
    written = _plain(unit)
    for reference in map(_plain, right):
        if written == reference or any({written, reference} <= row for row in INTERCHANGEABLE_UNITS):
            return True
    return False


def same_period(period: str | None, reference: str | None, year: int) -> bool:
    """Whether two periods of a report of ``year`` are the same days, or the same words but for script, width and spaces."""
    if _plain_period(period) == _plain_period(reference):
        return True
    return any(  # 去年 of a report on 2021 is 2021 if it was told in 2022
        days is not None and days == days_of(reference, base)
        for base, days in ((base, days_of(period, base)) for base in (year, year + 1))
    )


def _plain_period(period: str | None) -> str:
    text = _plain(period).replace("月份", "月").replace("期间", "").removesuffix("全年").removesuffix("度")
    text = re.sub(r"[至到~—–-]+", "-", text)
    text = re.sub(r"^[自从由](?=[^-]+-)", "", text)  # 自3月1日至5月31日 is no other time than 3月1日至5月31日
    if text.startswith("今年") and text not in {"今年", "今年以来"}:
        text = text.removeprefix("今年")
    return "今年" if text in {"全年", "今年全年", "一年来"} else text


def same_basis(basis: str | None, reference: str | None) -> bool:
    """Whether two bases of comparison are the same words but for those that only compare (较上年 and 比上年)."""
    return re.sub("[较比与和的相再]", "", _plain(basis)) == re.sub("[较比与和的相再]", "", _plain(reference))


def same_scope(scope: str | None, right: Sequence[str | None], organization: str | None) -> bool:
    """Whether a scope is one of the right ones; one that repeats the reporting body says nothing."""
    written = _plain(scope)
    if written and written == _plain(organization):
        written = ""
    return any(written == _plain(reference) for reference in right)


def _plain(text: str | None) -> str:
    """``text`` folded, without white space, quotation marks and brackets; empty for None."""
    return re.sub(r"[\s“”\"'‘’「」『』《》()]", "", fold(text)) if text else ""
