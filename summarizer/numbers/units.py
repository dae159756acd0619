"""The unit behind a numeral: where it ends, what kind of quantity it makes, and which units may stand for one another.

Decides which stretch after a numeral is its unit (the longest that the lexicon holds, ``units.tsv``), where a rate's base
ends (元/平方米), and when the characters of a unit begin another word (``not_units.tsv``). Text is folded before it is
looked up.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from functools import cache, lru_cache
from typing import Final, NamedTuple

from summarizer.language.lexicon import words
from summarizer.language.measures import measure_of
from summarizer.numbers.mention import Kind
from summarizer.numbers.patterns import Pattern
from summarizer.numbers.variants import fold_variants

__all__ = [
    "TENTHS", "alternative_end", "conversion", "denominator_end", "same_counting", "unit_kind", "unit_kinds", "unit_length",
    "units_compatible",
]  # fmt: skip

_KINDS: Final = {
    "unit_count": Kind.COUNT,
    "unit_measure": Kind.COUNT,
    "unit_time": Kind.DURATION,
    "unit_money": Kind.MONEY,
    "unit_percent": Kind.PERCENT,
    "unit_points": Kind.PERCENTAGE_POINT,
    "unit_multiple": Kind.MULTIPLE,
}

# 三成 is 30 per cent and 八折 80 per cent of the price; 七五折 is 75.
TENTHS: Final = frozenset({"成", "折"})


@cache
def unit_kinds() -> Mapping[str, Kind]:
    """Every unit of the lexicon with the kind of quantity that it makes."""
    return {unit: kind for name, kind in _KINDS.items() for unit in words(name)}


class _Tables(NamedTuple):
    """The lexicon as ``unit_length`` asks it."""

    kinds: Mapping[str, Kind]
    lengths: Mapping[str, tuple[int, ...]]  # of the units that begin with a character, longest first
    others: Mapping[str, tuple[str, ...]]  # the words that are no units by their first character
    ambiguous: frozenset[str]  # units that may begin another word


@cache
def _tables() -> _Tables:
    kinds = unit_kinds()
    lengths: dict[str, set[int]] = {}
    for unit in kinds:
        lengths.setdefault(unit[0], set()).add(len(unit))
    others: dict[str, list[str]] = {}
    for word in words("not_unit"):
        others.setdefault(word[0], []).append(word)
    latin = {unit for unit in kinds if unit[-1].isascii() and unit[-1].isalpha()}
    return _Tables(
        kinds,
        {first: tuple(sorted(found, reverse=True)) for first, found in lengths.items()},
        {first: tuple(found) for first, found in others.items()},
        frozenset({*latin, *others, "两"}),
    )


def unit_length(text: str, at: int) -> int:
    """How many characters of ``text`` from ``at`` are a unit; 0 where none begins there."""
    kinds, lengths, others, ambiguous = _tables()
    for length in lengths.get(text[at : at + 1], ()):
        unit = text[at : at + length]
        if unit in kinds:
            if unit in ambiguous and _is_other_word(text, at, unit, others.get(unit)):
                continue
            return len(unit)
    return 0


# 两 is the weight before what is weighed (三两黄金) and at the end; elsewhere it is two of a thing (两会, 两岸).
_GRADED: Final = frozenset("奖功品级次舱")  # 二等奖, 三等功
_WEIGHED: Final = frozenset("白银黄金酒重茶米肉油面药烟盐糖的以左半多")


def _is_other_word(text: str, at: int, unit: str, others: tuple[str, ...] | None) -> bool:
    if unit[-1].isascii() and unit[-1].isalpha():
        following = text[at + len(unit) : at + len(unit) + 1]
        return following.isascii() and following.isalnum()
    if unit == "两":
        following = text[at + 1 : at + 2]
        return "\u4e00" <= following <= "\u9fff" and following not in _WEIGHED
    if unit == "等":
        return text[at + 1 : at + 2] not in _GRADED  # 王五等3人, 拨打12345、119等: 等 is "and others"
    return others is not None and text.startswith(others, at) and not text.startswith(words("unit_behind_all"), at)


# What a rate is counted on: 元/平方米, 吨标准煤/万元, 人/km2, 12.6/10万.
_BASE: Final = Pattern("(/|每)(10{0,5}[万亿]?(?![\\d万亿]|[.,]\\d)|[十百千]?[万亿]|[百千])?")
_MEASURED_ON: Final = frozenset(("km2", "m3", *words("abutting_unit")))
# 575元/人|、月, 30元/人|/天
_PER_TIME: Final = Pattern("[、/][年月日天周季](?![\\d一二三四五六七八九十初底末中度])")


def denominator_end(text: str, at: int) -> int:
    """Where the base of a rate that begins with the / or 每 at ``at`` ends; 0 where none stands."""
    found = _BASE.match(text, at)
    if found is None:
        return 0
    length = unit_length(text, found.end())
    base = text[found.end() : found.end() + length]
    if found[1] == "每":
        return found.end() + length if base in _MEASURED_ON else 0
    behind_unit = "\u4e00" <= text[at - 1 : at] <= "\u9fff" or text[at - 1 : at].isalpha()
    if not (found[2] or (length and behind_unit)):
        return 0
    end = found.end() + length
    if text[end] == "·":
        return end + 1 + unit_length(text, end + 1)  # 升/人·日
    time = _PER_TIME.match(text, end)
    return time.end() if time is not None else end


# 5人(男) says who the five were, not what else they could be counted in.
_NO_ALTERNATIVE: Final = frozenset({"男", "女"})


def alternative_end(text: str, at: int, end: int) -> int:
    """Where the bracket with another unit after the unit ``text[at:end]`` ends (家(次), 面(封)); 0 where none stands.

    Both must be classifiers: a bracket after money, a measure of time or a percentage explains the figure.
    """
    opened = end + (text[end] == " ")  # 22处 (家)
    closed = text.find(")", opened + 2, opened + 5) if text[opened] == "(" else -1
    other = text[opened + 1 : closed] if closed > 0 else ""
    kinds = unit_kinds()
    if other in _NO_ALTERNATIVE or not kinds.get(other) is kinds.get(text[at:end]) is Kind.COUNT:
        return 0
    return closed + 1


def unit_kind(unit: str | None) -> Kind:
    """The kind of quantity that ``unit`` (folded) makes; a count where there is none or it is unknown."""
    return unit_kinds().get(unit, Kind.COUNT) if unit else Kind.COUNT


def _readings(unit: str) -> tuple[str, ...]:
    """The units that ``unit`` may stand for: 家(次) is 家 or 家次, 面(封) is 面 or 封."""
    first, bracket, rest = unit.partition("(")
    other = rest.rstrip(")")
    first = first.rstrip()
    return (first, other, first + other) if bracket else (unit,)


# Kinds whose unit carries the meaning: a bare number never stands for one of them.
_UNIT_BOUND: Final = frozenset({Kind.PERCENT, Kind.PERCENTAGE_POINT, Kind.MULTIPLE, Kind.FRACTION})


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


def same_counting(first: str, second: str) -> bool:
    """Whether two folded units are the same or count alike: 起 and 件, 公里 and 千米."""
    return conversion(first, second) == 1


@cache
def conversion(first: str, second: str) -> Fraction | None:
    """How many of ``second`` one of ``first`` is (both folded): 60 分钟 for 小时, 1 件 for 起; None if they measure other things."""
    if first == second:
        return Fraction(1)
    if "(" in first or "(" in second:
        pairs = ((one, two) for one in _readings(first) for two in _readings(second))
        return next((found for one, two in pairs if (found := conversion(one, two)) is not None), None)
    if "/" in first and "/" in second:
        (one, _, per_one), (two, _, per_two) = first.partition("/"), second.partition("/")
        above, below = conversion(one, two), conversion(per_one, per_two)
        return None if above is None or below is None else above / below
    measure, other = measure_of(first), measure_of(second)
    return measure.size / other.size if measure.base == other.base else None
