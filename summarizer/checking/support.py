"""Whether the number of a claim is the number of a figure: value, scale, unit, bound, direction.

Decides, for one claim and one figure, which aspects differ. Leaves equal values to ``same_value``, rounder numbers and bounds
to ``roundings``, units to ``counted``, and which figure the claim means to ``judge``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from summarizer.checking.claims import NumberClaim, Origin
from summarizer.checking.counted import loosely_alike, unit_agrees
from summarizer.checking.figure import Figure
from summarizer.checking.lone import direction_named
from summarizer.checking.measured import in_unit
from summarizer.checking.roundings import bound_agrees, follows, is_end, is_looser
from summarizer.checking.same_value import NUMERALS, is_scaled, same_value
from summarizer.document.folding import fold
from summarizer.language.lexicon import fill
from summarizer.numbers.mention import Direction, Number
from summarizer.numbers.numerals import read_numeral
from summarizer.schema import FindingCode

__all__ = ["Support", "support"]

_ADDED = re.compile(fill(r"{newly_added}"))


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
        return _SUPPORTED
    differences: list[FindingCode] = []
    by_bound = False
    if not same_value(claim, figure):
        if follows(claim, mention) or is_end(claim, mention):
            by_bound = True
        else:
            scaled = is_scaled(claim, mention)
            differences.append(FindingCode.WRONG_SCALE if scaled else FindingCode.WRONG_VALUE)
    another = bool(differences)
    if not unit_agrees(claim, figure):
        differences.append(FindingCode.WRONG_UNIT)
    if not (by_bound or another) and not bound_agrees(claim, figure):
        if is_looser(claim, mention) or is_end(claim, mention):
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
    numerals = (read_numeral(written) for written in NUMERALS.findall(fold(claim.surface)))
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


def _directions_clash(claim: NumberClaim, figure: Figure) -> bool:
    if claim.direction is None:
        return False
    reported = figure.way_of_list or figure.direction or direction_named(figure.context.label)
    if reported is None and claim.direction is Direction.DECREASE and _ADDED.search(figure.name):
        return True  # 新增就业3.4万人 is no fall of employment
    return claim.direction is not reported if reported is not None else figure.level
