"""Whether a rounder claim, or one with another bound, is true of a figure.

Decides how far 近, 约, 超 and 余 may round, and when a claim may state one end of a range. Leaves equal values to
``same_value``.
"""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction

from summarizer.checking.claims import NumberClaim, Origin
from summarizer.checking.figure import Figure
from summarizer.checking.parted_bounds import exchanged_bounds, parted_bound
from summarizer.checking.same_value import NUMERALS
from summarizer.language.lexicon import fill
from summarizer.numbers.mention import Approximation, Kind, NumberMention

__all__ = ["FRACTION_TOLERANCE", "ROUNDING", "bound_agrees", "follows", "is_end", "is_looser", "last_place", "per_cent"]

_TOP_GROUP = "top_group"
_TIGHT = re.compile(r"[余多来]|几")
# As much as 近 and 约 may round (近两成 of 18%, 约2万 of 1.8万), as a share of the rounder value.
_ROUGHLY, _NEARLY = Decimal("0.125"), Decimal("0.05")
FRACTION_TOLERANCE = Decimal(3)  # points that a share may be off a fraction that is told for it with 近, 约 or 超
# The end of a range that a claim speaks of (刑期最短为7个月 of 7至15个月).
_LOWER_END, _UPPER_END = re.compile(fill(r"{lower_end}")), re.compile(fill(r"{upper_end}"))
ROUNDING = frozenset((Approximation.MORE_THAN, Approximation.LESS_THAN, Approximation.ABOUT))


def bound_agrees(claim: NumberClaim, figure: Figure) -> bool:
    """Whether the bound that ``claim`` states is the figure's, or one that its list or verb leaves open; stating none is no clash."""
    claimed, reported = claim.approximation, figure.mention.approximation
    exact = reported is Approximation.EXACT and claimed in (None, Approximation.EXACT)
    if exact and exchanged_bounds(claim.leading, figure.words_before):
        return False
    if claimed is None or claim.value is None or claimed is reported or figure.mention.rule == _TOP_GROUP:
        return True  # 前三 bounds a rank in itself
    if claimed is Approximation.EXACT and claim.origin is Origin.TEXT:
        return parted_bound(claim.leading) is reported
    return claimed in figure.bounds and reported is Approximation.EXACT


def is_looser(claim: NumberClaim, mention: NumberMention) -> bool:
    """Whether a claim with the figure's own value states a bound that the figure implies (超过16.5万 of 16.5万余)."""
    return (
        claim.origin is Origin.TEXT
        and mention.approximation is Approximation.RANGE
        and claim.approximation is Approximation.ABOUT
    )


def is_end(claim: NumberClaim, mention: NumberMention) -> bool:
    """Whether a claim states one end of a range and says which: 最短7个月 of 7至15个月."""
    if mention.approximation is not Approximation.RANGE or len(NUMERALS.findall(mention.surface)) < 2:
        return False
    end = mention.low if _LOWER_END.search(claim.name) else mention.high if _UPPER_END.search(claim.name) else None
    return end is not None and claim.value == end


def follows(claim: NumberClaim, mention: NumberMention) -> bool:
    """Whether a rounder claim, with a bound that it states itself, is true of the figure.

    16.5万余 is 超过16万, 近17万 and 约17万; it is not 约1.7万, and 15万余 is another value: where claim and
    report write the same tight bound (余, 多) the digits are meant, so other digits are an error.
    """
    value, reported = claim.value, mention.value
    if isinstance(value, Fraction) and isinstance(reported, Decimal):
        return mention.kind is Kind.PERCENT and _nearly_fraction(value, reported, claim.approximation)
    if claim.origin is not Origin.TEXT or not isinstance(value, Decimal) or not isinstance(reported, Decimal):
        return False
    if value <= 0 or claim.approximation in (None, Approximation.EXACT, Approximation.RANGE):
        return False
    if _TIGHT.search(claim.surface) and mention.approximation is claim.approximation:
        return False
    step = last_place(value)
    if step <= last_place(reported):
        return False
    high = mention.high if isinstance(mention.high, Decimal) else reported
    low = reported if mention.low is None else mention.low
    if claim.approximation is Approximation.MORE_THAN:
        return value <= low and reported < value + step
    if abs(value - reported) > value * _ROUGHLY:  # 近70% is not said of 65%, nor 约10% of 6.5%
        return False
    if claim.approximation is Approximation.LESS_THAN:
        return high <= value and value - high < max(step / 2, value * _NEARLY)
    return -step < (value - reported) * 2 <= step


def _nearly_fraction(value: Fraction, reported: Decimal, bound: Approximation | None) -> bool:
    """Whether a share told as a fraction with a bound (近三分之一) is true of one in per cent (32.5%)."""
    off = reported - per_cent(value)
    if bound is Approximation.MORE_THAN:
        return 0 <= off <= FRACTION_TOLERANCE
    return (
        abs(off) <= FRACTION_TOLERANCE
        if bound is Approximation.ABOUT
        else bound is Approximation.LESS_THAN and -FRACTION_TOLERANCE <= off <= 0
    )


def per_cent(value: Fraction) -> Decimal:
    """A share in per cent: 33.3… for 1/3."""
    return Decimal(value.numerator * 100) / Decimal(value.denominator)


def last_place(value: Decimal) -> Decimal:
    """The worth of the last digit that is not zero: 10000 for 160000."""
    exponent = value.normalize().as_tuple().exponent
    return Decimal(1).scaleb(exponent if isinstance(exponent, int) else 0)
