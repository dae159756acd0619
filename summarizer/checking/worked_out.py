"""Shares and growth that a summary works out: 占一半, 减少三分之一, 下降20%, 翻了一番, 是上年的2倍.

Decides whether two figures of the report stand in the ratio that a claim tells, rounded as it writes it or as near as its
bound says, and whose share it is. Leaves sums and differences to ``derived``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from itertools import combinations, pairwise

from summarizer.checking.attachment.ends import is_one_change
from summarizer.checking.attachment.likeness import stem
from summarizer.checking.bases import Against, read_basis
from summarizer.checking.claims import NumberClaim
from summarizer.checking.figure import Figure
from summarizer.checking.figures import ReportFigures
from summarizer.checking.operands import Derivation, Operation, groups_of, value_of
from summarizer.language.lexicon import any_of, fill
from summarizer.language.synonyms import with_one_word
from summarizer.numbers.mention import Approximation, Direction, Kind
from summarizer.numbers.units import units_compatible

__all__ = ["growth_of", "is_of_years_told", "share_of", "times_of"]

# What a change of one figure into another may be told in, beside their own unit.
_TELLS_GROWTH = frozenset((Kind.PERCENT, Kind.FRACTION, Kind.MULTIPLE))
_HALF = Fraction(1, 2)
_NEARLY = Fraction(3, 100)  # what 近, 约 and 超 may add or leave out
_PERCENT = 100
# 占比率 is a share by any name.
_RATE_NAME = re.compile(r"^(?!.*(?:占|比例|比重)).*?([一-鿿]{2})率$")
_TIMES_OF = re.compile(fill(r"(?:{equals})(?P<base>(?:19|20)\d\d年|{year_before})(?:同期)?的"))
_PART = re.compile(any_of("aside_of_head", "opens_head"))


def share_of(claim: NumberClaim, figures: Sequence[Figure], report: ReportFigures) -> Derivation | None:
    """A share of two figures of one sentence and one unit, where the claim names no third one rather."""
    for group in groups_of(figures):
        for part, whole in combinations(sorted(group, key=value_of), 2):
            same = units_compatible(part.mention.unit, whole.mention.unit)
            if (
                not same
                or part.sentence.id != whole.sentence.id
                or not _is_share(claim, value_of(part), value_of(whole))
            ):
                continue
            others = [each for each in group if each not in (part, whole) and each.sentence.id == part.sentence.id]
            greatest = whole is max((each for each in group if each.sentence.id == part.sentence.id), key=value_of)
            if not greatest and not _names(claim, whole, report):
                continue
            named = _names(claim, part, report) or not any(_names(claim, each, report) for each in others)
            if named and _is_rate_of(claim, part, whole):
                return Derivation(Operation.SHARE, (part, whole))
    return None


def _names(claim: NumberClaim, figure: Figure, report: ReportFigures) -> bool:
    """Whether a claim says one of the words that touch ``figure`` in the report."""
    own = _PART.sub("", report.said[figure.index].partition(" ")[0])
    return any(own[at : at + 2] in claim.announced for at in range(len(own) - 1))


def growth_of(claim: NumberClaim, figures: Sequence[Figure], text: str) -> Derivation | None:
    """How much more or less what was became, as a share of it (由50起降到40起: 下降20%)."""
    if claim.kind not in _TELLS_GROWTH:
        return None
    for first, second in pairwise(figures):
        alike = units_compatible(first.mention.unit, second.mention.unit)
        if (
            first.sentence.id == second.sentence.id
            and alike
            and (is_one_change(first, second, text) or is_of_years_told(claim, first, second))
            and _is_growth(claim, value_of(first), value_of(second))
        ):
            return Derivation(Operation.SHARE, (second, first))
    return None


def is_of_years_told(claim: NumberClaim, first: Figure, second: Figure) -> bool:
    """Whether one thing is told of a year and of the next that is named, and the claim compares with the earlier (比2023年增加)."""
    base = read_basis(claim.basis) if claim.basis is not None else None
    before, after = first.context.dates, second.context.dates
    if base is None or before is None or after is None or stem(first.name) != stem(second.name):
        return False
    if not before.first.year < after.first.year:
        return False
    if base.against is Against.YEAR:
        return base.year == before.first.year
    return base.against is Against.YEAR_BEFORE and after.first.year == before.first.year + 1


def times_of(claim: NumberClaim, figures: Sequence[Figure]) -> Derivation | None:
    """How many times a figure of an earlier year one of the same unit is (24亿元, 2021年为12亿元: 是2021年的2倍)."""
    base = _TIMES_OF.search(claim.announced) if claim.kind is Kind.MULTIPLE and claim.direction is None else None
    if base is None:
        return None
    for group in groups_of(figures):
        for first, second in combinations(group, 2):
            for whole, part in ((first, second), (second, first)):
                told = whole.context.period
                earlier = told is not None and base["base"] in told.text and told is not part.context.period
                alike = units_compatible(whole.mention.unit, part.mention.unit)
                other = part.context.period is None or base["base"] not in part.context.period.text
                if (
                    earlier
                    and other
                    and alike
                    and value_of(whole)
                    and _is_told(claim, Fraction(value_of(part)) / Fraction(value_of(whole)))
                ):
                    return Derivation(Operation.SHARE, (part, whole))
    return None


def _is_share(claim: NumberClaim, part: Decimal, whole: Decimal) -> bool:
    """Whether ``part`` is the share of ``whole`` that ``claim`` tells, in per cent or as a fraction."""
    return bool(whole) and _is_told(claim, Fraction(part) / Fraction(whole))


def _is_growth(claim: NumberClaim, before: Decimal, after: Decimal) -> bool:
    """Whether what was ``before`` and became ``after`` changed as ``claim`` tells; 翻一番 doubles, 2倍 without a change is twice."""
    if not before or claim.value is None:
        return False
    ratio = Fraction(after) / Fraction(before)
    if claim.unit == "番":
        return claim.value == claim.value.__floor__() and ratio == 2 ** int(claim.value)
    if claim.direction is None:
        return claim.kind is Kind.MULTIPLE and _is_told(claim, ratio)
    return _is_told(claim, (ratio - 1) * (1 if claim.direction is Direction.INCREASE else -1))


def _is_told(claim: NumberClaim, ratio: Fraction) -> bool:
    """Whether ``claim`` writes ``ratio``: exactly, rounded, or near if it says so itself."""
    value = claim.value
    if value is None or ratio <= 0:
        return False
    told = Fraction(value) / _PERCENT if claim.kind is Kind.PERCENT else Fraction(value)
    off = ratio - told
    if claim.approximation is Approximation.MORE_THAN:
        return 0 <= off <= _NEARLY
    if claim.approximation is Approximation.LESS_THAN:
        return -_NEARLY <= off <= 0
    if claim.approximation is Approximation.ABOUT:
        return abs(off) <= _NEARLY
    exponent = value.as_tuple().exponent if isinstance(value, Decimal) else None
    if not isinstance(exponent, int):
        return off == 0
    step = Fraction(10) ** exponent / (_PERCENT if claim.kind is Kind.PERCENT else 1)
    return -step * _HALF <= off < step * _HALF


def _is_rate_of(claim: NumberClaim, part: Figure, whole: Figure) -> bool:
    """Whether a rate (破案率) may be the share of ``part``: it is what was done out of what there was, not a part of it."""
    rate = _RATE_NAME.search(claim.label)
    if rate is None:
        return True
    done = with_one_word(rate[1])[:2]
    return done in with_one_word(part.name) and done not in with_one_word(whole.name)
