"""Compares two quantities: the same, compatible, or different, and in what.

Decides whether a figure that someone states agrees with a figure that a report writes: 165,000 is 16.5万, 三成 is 30%,
90分钟 is 1.5小时, 超过16万 is borne out by 16.5万余, 约1.7万 is not. 人次 is not 人, % is neither 个百分点 nor 倍. Leaves
finding the figure that a statement means, and what to call a difference in a report on it, to ``summarizer.checking``.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from functools import lru_cache
from typing import Final, Protocol

from summarizer.numbers.mention import Approximation, Direction, Kind, Number
from summarizer.numbers.units import conversion, same_counting, unit_kind
from summarizer.numbers.variants import fold_variants

__all__ = ["Agreement", "Comparison", "Difference", "Figure", "Quantified", "compare", "units_compatible"]


class Quantified(Protocol):
    """What can be compared: a number mention, a ``Figure``, or anything with these fields."""

    @property
    def value(self) -> Number | None:
        """The value written; None for dates and names."""
        ...

    @property
    def low(self) -> Number | None:
        """The lower bound, None where open."""
        ...

    @property
    def high(self) -> Number | None:
        """The upper bound, None where open."""
        ...

    @property
    def approximation(self) -> Approximation:
        """How value and bounds are meant."""
        ...

    @property
    def unit(self) -> str | None:
        """The unit as written, None where none is."""
        ...

    @property
    def kind(self) -> Kind:
        """What sort of quantity it is."""
        ...

    @property
    def direction(self) -> Direction | None:
        """Which way a change goes, None for a level."""
        ...


@dataclass(frozen=True, slots=True)
class Figure:
    """A quantity by itself, as someone states it; fields as in ``NumberMention``."""

    value: Number | None
    low: Number | None = None
    high: Number | None = None
    approximation: Approximation = Approximation.EXACT
    unit: str | None = None
    kind: Kind = Kind.COUNT
    direction: Direction | None = None


class Agreement(StrEnum):
    """How far two quantities agree: wholly, in effect (units or rounding differ harmlessly), or not."""

    SAME = "same"
    COMPATIBLE = "compatible"
    DIFFERENT = "different"


class Difference(StrEnum):
    """What two quantities differ in; a difference in more than one is named by the first of these."""

    DIRECTION = "direction"
    UNIT = "unit"
    SCALE = "scale"
    VALUE = "value"
    BOUND = "bound"


@dataclass(frozen=True, slots=True)
class Comparison:
    """The outcome; ``difference`` is None unless ``agreement`` is different."""

    agreement: Agreement
    difference: Difference | None = None

    @property
    def supported(self) -> bool:
        """Whether the statement may stand."""
        return self.agreement is not Agreement.DIFFERENT


_SAME: Final = Comparison(Agreement.SAME)
_COMPATIBLE: Final = Comparison(Agreement.COMPATIBLE)

# Kinds whose unit carries the meaning: a bare number never stands for one of them.
_UNIT_BOUND: Final = frozenset({Kind.PERCENT, Kind.PERCENTAGE_POINT, Kind.MULTIPLE, Kind.FRACTION})
# Parts of a hundred that each way of writing a proportion counts in.
_PERCENT_SCALE: Final = {"%": Fraction(1), "成": Fraction(1), "‰": Fraction(1, 10), "‱": Fraction(1, 100)}


@lru_cache(maxsize=4096)
def units_compatible(first: str | None, second: str | None) -> bool:
    """Whether two units (in any script) may stand for one another; None means that none is written.

    No unit agrees with any classifier or currency, and with no %, 个百分点, 倍 or fraction of ten.
    """
    one, two = fold_variants(first or ""), fold_variants(second or "")
    if one == two:
        return True
    if not one or not two:
        return unit_kind(one or two) not in _UNIT_BOUND
    return same_counting(one, two)


def compare(stated: Quantified, source: Quantified) -> Comparison:
    """Whether ``source`` bears out ``stated``. Quantities without a value (dates, names) never do."""
    if stated.value is None or source.value is None:
        return Comparison(Agreement.DIFFERENT, Difference.VALUE)
    if stated.direction is not None and source.direction is not None and stated.direction is not source.direction:
        return Comparison(Agreement.DIFFERENT, Difference.DIRECTION)
    scales = _proportions(stated, source)
    converted = None
    if scales is None and not units_compatible(stated.unit, source.unit):
        converted = conversion(fold_variants(stated.unit or ""), fold_variants(source.unit or ""))
        scales = (converted, Fraction(1)) if converted is not None else None
    if (scales is None and not units_compatible(stated.unit, source.unit)) or not _kinds_agree(stated, source, scales):
        return Comparison(Agreement.DIFFERENT, Difference.UNIT)
    claim, fact = _Bounds.of(stated, scales[0] if scales else None), _Bounds.of(source, scales[1] if scales else None)
    difference = _difference(claim, fact)
    if difference is not None:
        # 3小时 for 3分钟 has the wrong unit, whatever it comes to in minutes.
        return Comparison(Agreement.DIFFERENT, Difference.UNIT if converted is not None else difference)
    identical = claim == fact and fold_variants(stated.unit or "") == fold_variants(source.unit or "")
    return _SAME if identical else _COMPATIBLE


def _kinds_agree(stated: Quantified, source: Quantified, scales: tuple[Fraction, Fraction] | None) -> bool:
    """A rank is no count, and a bare number is no proportion; what has been brought to one scale agrees."""
    if stated.kind is source.kind or scales is not None:
        return True
    if Kind.RANK in (stated.kind, source.kind):
        return False
    return stated.kind not in _UNIT_BOUND and source.kind not in _UNIT_BOUND


def _proportions(stated: Quantified, source: Quantified) -> tuple[Fraction, Fraction] | None:
    """The factors that bring two proportions to per cent, or None where they are not both proportions."""
    one, two = _percent_scale(stated), _percent_scale(source)
    return None if one is None or two is None else (one, two)


def _percent_scale(quantity: Quantified) -> Fraction | None:
    if quantity.kind is Kind.FRACTION:
        return Fraction(100)
    if quantity.kind is not Kind.PERCENT:
        return None
    return _PERCENT_SCALE.get(fold_variants(quantity.unit or "%"))


@dataclass(frozen=True, slots=True)
class _Bounds:
    """A quantity brought to exact fractions of one scale."""

    value: Fraction
    low: Fraction | None
    high: Fraction | None
    approximation: Approximation

    @classmethod
    def of(cls, quantity: Quantified, scale: Fraction | None) -> _Bounds:
        factor = scale or Fraction(1)

        def scaled(number: Number | None) -> Fraction | None:
            return None if number is None else Fraction(number) * factor

        return cls(
            scaled(quantity.value) or Fraction(0), scaled(quantity.low), scaled(quantity.high), quantity.approximation
        )

    @property
    def floor(self) -> Fraction:
        """The least that the quantity may be, as far as it says."""
        return self.value if self.low is None else self.low

    @property
    def ceiling(self) -> Fraction:
        """The most that the quantity may be, as far as it says."""
        return self.value if self.high is None else self.high


# How far a rounded statement may be from the figure that it rounds: 约17万 for 16.5万, 超过15万 for 16.5万.
_ABOUT_TOLERANCE: Final = Fraction(5, 100)
_BOUND_TOLERANCE: Final = Fraction(20, 100)


def _difference(claim: _Bounds, fact: _Bounds) -> Difference | None:
    if claim.value == fact.value:
        return None if _bounds_agree(claim, fact) else Difference.BOUND
    if _borne_out(claim, fact):
        return None
    return Difference.SCALE if _power_of_ten_apart(claim.value, fact.value) else Difference.VALUE


def _bounds_agree(claim: _Bounds, fact: _Bounds) -> bool:
    """Whether two approximations of one value say the same: 约 claims no more than any of them."""
    if claim.approximation is fact.approximation:
        return claim.approximation is not Approximation.RANGE or (claim.low, claim.high) == (fact.low, fact.high)
    return claim.approximation is Approximation.ABOUT and fact.approximation is not Approximation.RANGE


def _borne_out(claim: _Bounds, fact: _Bounds) -> bool:
    """Whether a rounded or bounded claim is true of the fact and not far from it."""
    size = abs(fact.value)
    if claim.approximation is Approximation.MORE_THAN:
        near = size - abs(claim.value) <= size * _BOUND_TOLERANCE or _leading_digits(claim.value, fact.value)
        return fact.approximation is not Approximation.LESS_THAN and claim.value < fact.floor and near
    if claim.approximation is Approximation.LESS_THAN:
        return (
            fact.ceiling <= claim.value
            and claim.value - size <= size * _BOUND_TOLERANCE
            and (fact.approximation is not Approximation.MORE_THAN or fact.high is not None)
        )
    if claim.approximation is Approximation.ABOUT:
        return abs(claim.value - fact.value) <= size * _ABOUT_TOLERANCE
    if claim.approximation is Approximation.RANGE:
        return claim.floor <= fact.floor and fact.ceiling <= claim.ceiling
    return False


def _leading_digits(rounded: Fraction, value: Fraction) -> bool:
    """Whether ``rounded`` is ``value`` cut after some of its digits (160000 and 100000 of 165000)."""
    if rounded <= 0 or value <= 0:
        return False
    digits, cut = _significant(value), _significant(rounded)
    return len(str(int(value))) == len(str(int(rounded))) and digits.startswith(cut)


def _significant(number: Fraction) -> str:
    return format(Decimal(number.numerator) / Decimal(number.denominator), "f").replace(".", "").strip("0")


def _power_of_ten_apart(first: Fraction, second: Fraction) -> bool:
    """Whether one value is the other with a multiplier (千, 万, 亿) or a decimal place too many or too few."""
    if first == 0 or second == 0 or (first > 0) is not (second > 0):
        return False
    ratio = max(first / second, second / first)
    return ratio.denominator == 1 and set(str(ratio.numerator)[1:]) == {"0"} and str(ratio.numerator)[0] == "1"
