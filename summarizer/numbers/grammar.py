"""Finds quantities: numeral, multiplier, approximators, unit and range, as one stretch with its reading.

Decides where a quantity begins and ends: at a sign, an approximator or a leading point, after stray spaces, at the
end of a range. Leaves what it is worth to ``quantity`` and ``compounds``, proportions (百分之十, 三分之一) to
``proportions``, dates to ``dates``, and whether it is a name, a bound or an idiom to ``names``.
"""

from __future__ import annotations

from typing import Final

from summarizer.numbers.around_numerals import left_of
from summarizer.numbers.bounds import negated, word_before
from summarizer.numbers.compounds import (
    RANGE_FIRST,
    ranged,
    shared_points,
    shared_scale,
    shared_unit,
    with_small_money,
    with_smaller_time,
)
from summarizer.numbers.currencies import CURRENCY_SIGNS, HOME_CURRENCY, currency_name_start, currency_start
from summarizer.numbers.mention import Kind
from summarizer.numbers.numeral_ends import CHARACTERS, numeral_end
from summarizer.numbers.numerals import read_numeral
from summarizer.numbers.patterns import Pattern
from summarizer.numbers.quantity import DIGITS, Quantity, single
from summarizer.numbers.units import unit_kind

__all__ = ["measure"]


def measure(text: str, at: int, end: int) -> Quantity | None:
    """The quantity whose bare numeral is ``text[at:end]``, with all that belongs to it."""
    if text[end] == " " and not "0" <= text[at] <= "9":
        end = _spaced_end(text, at, end)
    point = _leading_point(text, at)
    sign = currency_start(text, at) if text[at - 1 : at] in CURRENCY_SIGNS else at
    start, before, negative = left_of(text, min(sign, at - len(point)))
    first = single(text, at, end, before, "0" + point if point else "")
    if first is None:
        return None
    if negative:
        first = first._replace(reading=negated(first.reading))
    if sign < at and not first.unit:
        first = first._replace(unit=((sign, at),), kind=Kind.MONEY)
    elif (name := currency_name_start(text, start)) < start:
        first, start = _in_currency(text, first, name, start)
    first = _continued(text, first)
    if text[first.end] in RANGE_FIRST:
        first = ranged(text, first) or first
    return first if start == at else first._replace(start=start)


def _continued(text: str, first: Quantity) -> Quantity:
    """``first`` with the smaller unit behind it (2分30秒, 五元三角) or the unit that it shares with what follows."""
    if first.kind is Kind.DURATION or text[first.end - 1] == "分":
        return with_smaller_time(text, first)
    if first.kind is Kind.MONEY and text[first.end] in DIGITS:
        return with_small_money(text, first)
    if text[first.end - 1] == "个" and (points := shared_points(text, first.end)) is not None:
        return first._replace(unit=(*first.unit, points), kind=Kind.PERCENTAGE_POINT)
    if not first.unit and not first.after and (shared := shared_unit(text, first)) is not None:
        return first._replace(unit=(shared,), kind=unit_kind(text[slice(*shared)]))
    if not first.unit and not first.after:
        return shared_scale(text, first) or first
    return first


def _in_currency(text: str, first: Quantity, name: int, at: int) -> tuple[Quantity, int]:
    """``first`` in the currency whose name is ``text[name:at]``, and where both begin; unchanged if it counts something else."""
    unit = first.unit_text(text)
    if unit not in ("", "元", "圆") or (unit and text[name:at] == HOME_CURRENCY):
        return first, at
    if not first.before and (before := word_before(text, name)):  # 约新台币5000万元
        bounded = single(text, first.numeral, numeral_end(text, first.numeral), before)
        first, name_start = (bounded, name - len(before)) if bounded is not None else (first, name)
    else:
        name_start = name
    spans = ((name, at),) if not unit or text[at - 1] in "元圆" else ((name, at), *first.unit)
    return first._replace(unit=spans, kind=Kind.MONEY), name_start


def _leading_point(text: str, at: int) -> str:
    """The point of .5, which a digit, a letter, a word or another point before it would make a full stop."""
    if text[at - 1 : at] != "." or not "0" <= text[at] <= "9":
        return ""
    return "." if at == 1 or text[at - 2] in " \t\n-(,:=<>" else ""


_SPACED: Final = Pattern(
    rf"(?: {{1,4}}(?:[{CHARACTERS}千]|点[{CHARACTERS}]|\d+(?=[十百千万亿]))){{1,16}}[{CHARACTERS}千点]*"
)


def _spaced_end(text: str, at: int, end: int) -> int:
    """Where a numeral with stray spaces between its characters ends (一百 五 十 二); ``end`` if it has none."""
    found = _SPACED.match(text, end)
    if found is None:
        return end
    written = text[at : found.end()].replace(" ", "")
    units = sum(char in "十百千万亿点" for char in written)
    return found.end() if units and read_numeral(written) is not None else end
