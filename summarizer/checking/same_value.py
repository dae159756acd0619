"""Whether a claim and a figure state one value, or the same digits at another scale.

Decides which writings of a value are the same: a share of one for a rate (0.271 for 27.1 %), a decimal for a fraction, a fall
for a negative cell. Leaves rounder values to ``roundings``.
"""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction

from summarizer.checking.claims import NumberClaim, Origin
from summarizer.checking.figure import Figure
from summarizer.numbers.mention import Approximation, Direction, Kind, NumberMention

__all__ = ["NUMERALS", "is_scaled", "same_value"]

NUMERALS = re.compile(r"[\d.]+|[〇零一二两三四五六七八九十百千万亿]+")
_SCALE_RATIOS = frozenset(10**power for power in (4, 8, 12))
_LESSER_RATIOS = frozenset((10, 100, 1000, 10**5, 10**6, 10**7))
_MULTIPLIER = re.compile(r"[百千万亿兆]+")
_DIGITS = re.compile(r"[\d.,]+|[〇零一二两三四五六七八九十]+")
_PLACES = 2  # of a decimal that stands for a fraction


def same_value(claim: NumberClaim, figure: Figure) -> bool:
    """Whether the value of ``claim`` is that of ``figure``; of two ranges, both ends."""
    mention = figure.mention
    if claim.value is None or mention.value is None:
        return claim.value is mention.value and claim.surface == mention.surface
    if claim.value == mention.value:
        return _same_range(claim, mention)
    if isinstance(mention.value, Fraction) and isinstance(claim.value, Decimal):
        return _writes_fraction(claim.value, mention.value)
    if mention.value < 0 and claim.direction is Direction.DECREASE and claim.value == -mention.value:
        return True  # 下降7% of a cell that writes -7.0
    # A bare JSON number may write a rate as a share of one: 0.271 for 27.1 %.
    rate = mention.kind is Kind.PERCENT or (mention.unit is None and figure.unit == "%")
    return claim.origin is Origin.BARE and rate and claim.value * 100 in (mention.value, -mention.value)


def _writes_fraction(value: Decimal, fraction: Fraction) -> bool:
    """Whether a decimal writes a fraction as nearly as its digits can: 0.1429 or 0.143 of 七分之一."""
    exponent = value.as_tuple().exponent
    places = -exponent if isinstance(exponent, int) else 0
    return places >= _PLACES and abs(Fraction(value) - fraction) * 2 <= Fraction(1, 10**places)


def _same_range(claim: NumberClaim, mention: NumberMention) -> bool:
    both = claim.approximation is Approximation.RANGE and mention.approximation is Approximation.RANGE
    return not both or None in (claim.low, claim.high) or (claim.low, claim.high) == (mention.low, mention.high)


def is_scaled(claim: NumberClaim, mention: NumberMention) -> bool:
    """Whether two values that differ are apart by 万 or 亿, or write the same digits with other multipliers."""
    if not claim.value or not mention.value:
        return False
    if isinstance(claim.value, Fraction) or isinstance(mention.value, Fraction):
        return False
    ratio = max(claim.value, mention.value) / min(claim.value, mention.value)
    if ratio in _SCALE_RATIOS:
        return True
    return ratio in _LESSER_RATIOS and claim.origin is Origin.TEXT and _same_digits(claim.surface, mention)


def _same_digits(surface: str, mention: NumberMention) -> bool:
    """Whether two surfaces write the same digits and differ in 百, 千, 万, 亿 alone."""
    ours, theirs = _DIGITS.search(surface), _DIGITS.search(mention.surface)
    if ours is None or theirs is None or ours.group() != theirs.group():
        return False
    return _MULTIPLIER.findall(surface) != _MULTIPLIER.findall(mention.surface.replace("萬", "万").replace("億", "亿"))
