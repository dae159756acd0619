"""Whether the number of a claim is the number of a figure: value, scale, unit, bound, direction.

Decides, for one claim and one figure, which aspects differ and whether the claim follows from a bound
that it states itself. Leaves which figure the claim means to ``judge`` and units to ``counted``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from summarizer.checking.claims import NumberClaim, Origin
from summarizer.checking.counted import loosely_alike, unit_agrees
from summarizer.checking.figure import Figure
from summarizer.checking.figures import ReportFigures
from summarizer.checking.lone import direction_named
from summarizer.checking.measured import amount, in_unit
from summarizer.checking.parted_bounds import exchanged_bounds, parted_bound
from summarizer.document.folding import fold
from summarizer.language.lexicon import fill
from summarizer.numbers.mention import Approximation, Direction, Kind, Number, NumberMention
from summarizer.numbers.numerals import read_numeral
from summarizer.schema import FindingCode

__all__ = ["Support", "candidates", "support"]

_SCALE_RATIOS = frozenset(10**power for power in (4, 8, 12))
_LESSER_RATIOS = frozenset((10, 100, 1000, 10**5, 10**6, 10**7))
_MULTIPLIER = re.compile(r"[百千万亿兆]+")
_DIGITS = re.compile(r"[\d.,]+|[〇零一二两三四五六七八九十]+")
_NUMERALS = re.compile(r"[\d.]+|[〇零一二两三四五六七八九十百千万亿]+")
_TIGHT = re.compile(r"[余多来]|几")
# As much as 近 and 约 may round (近两成 of 18%, 约2万 of 1.8万), as a share of the rounder value.
_ROUGHLY, _NEARLY = Decimal("0.125"), Decimal("0.05")
_ADDED = re.compile(r"新增|净增")
_PARTLY = Decimal(3)  # points that a share may be off a fraction that is told for it with 近, 约 or 超
_PLACES = 2  # of a decimal that stands for a fraction
_TOP_GROUP = "top_group"
# The end of a range that a claim speaks of (刑期最短为7个月 of 7至15个月).
_LOWER_END, _UPPER_END = re.compile(fill(r"{lower_end}")), re.compile(fill(r"{upper_end}"))
_ROUNDING = frozenset((Approximation.MORE_THAN, Approximation.LESS_THAN, Approximation.ABOUT))


@dataclass(frozen=True, slots=True)
class Support:
    """How a claim stands to a figure: the aspects that differ, worst first; none means it is supported.

    ``by_bound`` says that the claim is looser than the report and follows from it ("超过16万" of 16.5万余), ``by_unit``
    that it counts with 个 what the report counts with another word.
    """

    differences: tuple[FindingCode, ...]
    by_bound: bool = False
    by_unit: bool = False


_SUPPORTED = Support(())


def support(claim: NumberClaim, figure: Figure) -> Support:
    """The aspects in which ``claim`` differs from ``figure``."""
    mention = figure.mention
    claim = _as_cell(in_unit(claim, figure.unit, mention.value), figure)
    if claim.value is not None and claim.value < 0 and _is_signed(claim, figure):
        return support(_unsigned(claim), figure)
    if mention.value is None and fold(mention.surface) == fold(claim.surface) and _writes(claim):
        return Support(())
    differences: list[FindingCode] = []
    by_bound = False
    if not _same_value(claim, figure):
        if _follows(claim, mention) or _is_end(claim, mention):
            by_bound = True
        else:
            scaled = _is_scaled(claim, mention)
            differences.append(FindingCode.WRONG_SCALE if scaled else FindingCode.WRONG_VALUE)
    another = bool(differences)
    if not unit_agrees(claim, figure):
        differences.append(FindingCode.WRONG_UNIT)
    if not (by_bound or another) and not _bound_agrees(claim, figure):
        if _looser(claim, mention) or _is_end(claim, mention):
            by_bound = True
        else:
            differences.append(FindingCode.LOST_APPROXIMATION)
    if _directions_clash(claim, figure):
        differences.append(FindingCode.WRONG_DIRECTION)
    if differences:
        return Support(tuple(differences))
    by_unit = loosely_alike(claim.unit, figure.unit)
    return Support((), by_bound, by_unit) if by_bound or by_unit else _SUPPORTED


def _as_cell(claim: NumberClaim, figure: Figure) -> NumberClaim:
    """``claim`` with the value of a cell whose table counts in 万元, if it writes the cell's very digits and no unit: it says no more."""
    bare = claim.unit is None and claim.origin is not Origin.FIELDS and claim.value != figure.mention.value
    copied = bare and claim.surface == fold(figure.mention.surface) and figure.is_scaled_cell
    return claim._replace(value=figure.mention.value) if copied else claim


def _writes(claim: NumberClaim) -> bool:
    """Whether the value in a claim's fields, if any, is the one that its surface writes (3 of 第三年)."""
    if claim.value is None or claim.origin is not Origin.FIELDS:
        return True
    numerals = (read_numeral(written) for written in _NUMERALS.findall(fold(claim.surface)))
    return any(numeral is not None and numeral.value == claim.value for numeral in numerals)


def _is_signed(claim: NumberClaim, figure: Figure) -> bool:
    """Whether a claim writes with a minus (-4%) what the report tells in words (下降4%)."""
    value = figure.mention.value
    return value is not None and value >= 0 and claim.origin is not Origin.FIELDS


def _unsigned(claim: NumberClaim) -> NumberClaim:
    return claim._replace(
        value=_magnitude(claim.value),
        low=_magnitude(claim.low),
        high=_magnitude(claim.high),
        direction=Direction.DECREASE,
    )


def _magnitude(value: Number | None) -> Number | None:
    return -value if value is not None and value < 0 else value


def candidates(claim: NumberClaim, report: ReportFigures) -> tuple[Figure, ...]:
    """The figures that may bear ``claim`` out: all others differ in value or surface. Looked up, not searched for."""
    found = [*report.valueless.get(fold(claim.surface), ()), *report.cells.get(claim.surface, ())]
    if claim.value is not None:
        values = [claim.value, claim.value * 100] if claim.origin is Origin.BARE else [claim.value]
        if claim.direction is Direction.DECREASE or (claim.value < 0 and claim.origin is not Origin.FIELDS):
            values += [-value for value in values]
        for value in values:
            found += report.by_value.get(value, ())
        if isinstance(claim.value, Decimal) and 0 < claim.value < 1:
            found += (figure for figure in report.fractions if _same_value(claim, figure))
        found += report.upper.get(claim.value, ())
        told = amount(claim.value, claim.unit)
        found += report.by_amount.get(told, ()) if told is not None else ()
        if claim.origin is Origin.TEXT and claim.approximation in _ROUNDING and isinstance(claim.value, Decimal):
            step = _step(claim.value)
            found += report.between(claim.value - step, claim.value + step)
        if isinstance(claim.value, Fraction) and claim.approximation in _ROUNDING:
            percent = _percent(claim.value)
            found += report.between(percent - _PARTLY, percent + _PARTLY)
    if len(found) < 2:
        return tuple(found)
    by_place = {figure.index: figure for figure in found}
    return tuple(by_place[index] for index in sorted(by_place))


def _same_value(claim: NumberClaim, figure: Figure) -> bool:
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


def _is_scaled(claim: NumberClaim, mention: NumberMention) -> bool:
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


def _bound_agrees(claim: NumberClaim, figure: Figure) -> bool:
    claimed, reported = claim.approximation, figure.mention.approximation
    exact = reported is Approximation.EXACT and claimed in (None, Approximation.EXACT)
    if exact and exchanged_bounds(claim.leading, figure.words_before):
        return False
    if claimed is None or claim.value is None or claimed is reported or figure.mention.rule == _TOP_GROUP:
        return True  # 前三 bounds a rank in itself
    if claimed is Approximation.EXACT and claim.origin is Origin.TEXT:
        return parted_bound(claim.leading) is reported
    return claimed in figure.bounds and reported is Approximation.EXACT


def _looser(claim: NumberClaim, mention: NumberMention) -> bool:
    """Whether a claim with the figure's own value states a bound that the figure implies (超过16.5万 of 16.5万余)."""
    return (
        claim.origin is Origin.TEXT
        and mention.approximation is Approximation.RANGE
        and claim.approximation is Approximation.ABOUT
    )


def _is_end(claim: NumberClaim, mention: NumberMention) -> bool:
    """Whether a claim states one end of a range and says which: 最短7个月 of 7至15个月."""
    if mention.approximation is not Approximation.RANGE or len(_NUMERALS.findall(mention.surface)) < 2:
        return False
    end = mention.low if _LOWER_END.search(claim.name) else mention.high if _UPPER_END.search(claim.name) else None
    return end is not None and claim.value == end


def _follows(claim: NumberClaim, mention: NumberMention) -> bool:
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
    step = _step(value)
    if step <= _step(reported):
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
    off = reported - _percent(value)
    if bound is Approximation.MORE_THAN:
        return 0 <= off <= _PARTLY
    return (
        abs(off) <= _PARTLY
        if bound is Approximation.ABOUT
        else bound is Approximation.LESS_THAN and -_PARTLY <= off <= 0
    )


def _percent(value: Fraction) -> Decimal:
    return Decimal(value.numerator * 100) / Decimal(value.denominator)


def _step(value: Decimal) -> Decimal:
    """The worth of the last digit that is not zero: 10000 for 160000."""
    exponent = value.normalize().as_tuple().exponent
    return Decimal(1).scaleb(exponent if isinstance(exponent, int) else 0)


def _directions_clash(claim: NumberClaim, figure: Figure) -> bool:
    if claim.direction is None:
        return False
    reported = figure.way_of_list or figure.direction or direction_named(figure.context.label)
    if reported is None and claim.direction is Direction.DECREASE and _ADDED.search(figure.name):
        return True  # 新增就业3.4万人 is no fall of employment
    return claim.direction is not reported if reported is not None else figure.level
