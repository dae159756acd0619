"""Reads what follows 第 or 倒数: ranks that a report claims, and the ordinals that only name or count off.

Decides between a rank (位列第一名, 由第9位升至第7位), a name (第五届艺术展演, 第264条) and a loose word (第一导向), and
what a group of the first is (前三, 前10名). Leaves list
markers (第一，… 第二，…) to ``names``.
"""

from __future__ import annotations

from typing import Final, NamedTuple

from summarizer.language.lexicon import words
from summarizer.numbers.bounds import read
from summarizer.numbers.mention import Disposition, Kind, QuantityReading
from summarizer.numbers.numeral_ends import numeral_end
from summarizer.numbers.patterns import Pattern
from summarizer.numbers.units import unit_length

__all__ = ["Ordinal", "listed_ordinal_at", "ordinal_at"]


class Ordinal(NamedTuple):
    """An ordinal's place and reading; ``reason`` and ``rule`` as in a mention, ``date`` always None."""

    start: int
    end: int
    reading: QuantityReading | None
    kind: Kind
    unit: tuple[tuple[int, int], ...]
    date: None
    reason: Disposition | None
    rule: str | None


_RANK_UNITS: Final = frozenset(words("rank_counter"))
_RANKED_BEFORE: Final = Pattern(r"(?:{ranked_before})$")
_AFTER_RANK: Final = Pattern(r"[,。;、!?)\]】\s”’』」]|$|{ranked_after}")
# 历史第2高位, 1961年以来第三多: a place among years, or among areas, by what is measured.
_PLACE_BY_MEASURE: Final = Pattern(r"[高低多少大小热冷暖长短强快慢早晚](位(?!于)|值)?(?=[,。;、!?)\n]|的?年|水平)")
_QUARTER: Final = Pattern(r"季(?:度|(?![节候赛军刊播]))")
_QUARTERS: Final = Pattern(r"[、和与至到][一二三四2-4]季度")  # 第一|、二季度
# 创新能力第3、营商环境第4: places in a list of what is ranked.
_LIST_GOES_ON: Final = Pattern(r"[、,，。;；](?![\d第])")
_COUNTED: Final = Pattern(r"[项个][\s]*$")


def ordinal_at(text: str, at: int) -> Ordinal | None:
    """The ordinal whose numeral begins at ``at``, None where no 第, 倒数, 倒 or 前 makes it one."""
    start = _prefix(text, at)
    if start is None:
        return _top_at(text, at)
    end = numeral_end(text, at)
    reading = read(text[at:end], "", "", "", "")
    if reading is None:
        return None
    if _QUARTER.match(text, end) or _QUARTERS.match(text, end):
        return None
    length = unit_length(text, end)
    unit = text[end : end + length]
    if text[start:at] == "倒" and unit not in ("位", "名"):
        return None  # 绊倒2人; 倒18位 counts from the end
    if text[start] == "第" and not length and (measured := _PLACE_BY_MEASURE.match(text, end)) is not None:
        unit_span = (measured.span(1),) if measured[1] == "位" else ()
        return Ordinal(start, measured.end(), reading, Kind.RANK, unit_span, None, None, None)
    spans = ((end, end + length),) if length else ()
    if not unit or unit in _RANK_UNITS:
        return _rank(text, start, end + length, reading, spans)
    if unit in ("年", "个月", "个季度") and text[start - 2 : start] == "连续":
        return Ordinal(start, end + length, reading, Kind.DURATION, spans, None, None, None)  # 连续第九年全破
    return Ordinal(
        start, _inserted_end(text, end + length), None, Kind.IDENTIFIER, spans, None, Disposition.NAME, "ordinal_name"
    )


# 第185条之3, 第12条之一: an article that was put in behind another.
_INSERTED: Final = Pattern("之(?:[0-9]{1,3}|[一二三四五六七八九十]{1,3})(?![\\d一二三四五六七八九十百千万]|分)")


def _inserted_end(text: str, end: int) -> int:
    found = _INSERTED.match(text, end) if text[end - 1] in "条项款目" else None
    return found.end() if found is not None else end


_TOP: Final = Pattern(
    r"[名位强甲](?![义词册单字牌优将师人手中队战])|[高低](?=[,。;、!?)\s])|(?=[,。;、!?()”’』」\s]|行列|的)"
)
_BEFORE_NOW: Final = words("ends_before")


def _top_at(text: str, at: int) -> Ordinal | None:
    """The group of the first so many that the numeral at ``at`` closes: 位居全市前三, 前10名. It bounds a rank."""
    if text[at - 1 : at] != "前" or text[max(0, at - 2) : at] in _BEFORE_NOW:
        return None
    end = numeral_end(text, at)
    found = _TOP.match(text, end) if end > at else None
    reading = read(text[at:end], "", "", "", "") if found is not None else None
    if found is None or reading is None or text[at:end] in ("半", "几", "数"):
        return None
    unit = (found.span(),) if found[0] else ()
    return Ordinal(at - 1, found.end(), reading, Kind.RANK, unit, None, Disposition.DEFINITION, "top_group")


# 第12、13条, 第3、4、5中学: a list of ordinals that share one 第 and the noun behind the last.
_BEHIND_FIRST: Final = Pattern(
    r"第(\d{1,3}|[一二三四五六七八九十]{1,3})(?:[届期批条款])?(?:[、和及与至](?:\d{1,3}|[一二三四五六七八九十]{1,3})[届期批条款]?){0,9}[、和及与至]\Z"
)
_REST_OF_LIST: Final = Pattern(
    r"(\d{1,3}|[一二三四五六七八九十]{1,3})(?:[、和及与至](?:\d{1,3}|[一二三四五六七八九十]{1,3})){0,9}({ordinal_series})"
)
_LIST_REACH: Final = 32


def listed_ordinal_at(text: str, at: int) -> Ordinal | None:
    """An ordinal that shares the 第 of the first of its list; None where the numeral counts (第一、3人)."""
    rest = _REST_OF_LIST.match(text, at)
    first = _BEHIND_FIRST.search(text, max(0, at - _LIST_REACH), at) if rest is not None else None
    if rest is None or first is None or first[1].isdecimal() is not rest[1].isdecimal():
        return None
    last = rest.end(1) == rest.start(2)
    end = rest.end() if last else rest.end(1)
    if rest[2] in _RANK_UNITS:
        reading = read(rest[1], "", "", "", "")
        unit = (rest.span(2),)
        return None if reading is None else Ordinal(at, end, reading, Kind.RANK, unit, None, None, None)
    return Ordinal(at, end, None, Kind.IDENTIFIER, (rest.span(2),), None, Disposition.NAME, "ordinal_name")


def _prefix(text: str, at: int) -> int | None:
    if at and text[at - 1] == "第":
        return at - 3 if text.startswith("倒数", at - 3) and at >= 3 else at - 1
    if text.startswith("倒数", at - 2) and at >= 2:
        return at - 2
    return at - 1 if at and text[at - 1] == "倒" and text[at - 2 : at - 1] not in _FALLING else None


# 撞倒3名行人 knocks people over.
_FALLING: Final = frozenset("撞摔打击跌放推拉绊刮吹压")

# 分别居全国第二、第七、第九: each of a list of places whose first one is claimed.
_RANKS_BEFORE: Final = Pattern(
    r"(?:{ranked_before})(?:第(?:\d{1,3}|[一二三四五六七八九十]{1,3})[位名]?[、和及与]){1,9}\Z"
)
_RANKS_REACH: Final = 48


def _goes_on_with_ranks(text: str, start: int) -> bool:
    """Whether the ordinal at ``start`` stands in a list of ordinals that a word of ranking begins."""
    joined = text[start - 1 : start] in _JOINTS
    return joined and _RANKS_BEFORE.search(text, max(0, start - _RANKS_REACH), start) is not None


_JOINTS: Final = frozenset("、和及与")
# What stands alone in its line or cell is the cell's whole content: a place in a table of places.
_CELL: Final = frozenset("\n\t|") | {""}


def _rank(text: str, start: int, end: int, reading: QuantityReading, unit: tuple[tuple[int, int], ...]) -> Ordinal:
    """A rank where the report claims a place, a class where counts are given by rank, else a loose first."""
    window = max(0, start - 4)
    if not unit and _COUNTED.search(text, window, start):
        return Ordinal(start, end, reading, Kind.RANK, unit, None, Disposition.DEFINITION, "counted_rank")
    alone = text[start - 1 : start] in _CELL and text[end] in _CELL
    claimed = alone or text[start] == "倒" or _RANKED_BEFORE.search(text, window, start) is not None
    claimed = claimed or _goes_on_with_ranks(text, start)
    listed = "0" <= text[end - 1] <= "9" and text[start - 1 : start].isalpha() and _LIST_GOES_ON.match(text, end)
    if unit or listed or (claimed and _AFTER_RANK.match(text, end)) or (claimed and not text[end : end + 1].isalpha()):
        return Ordinal(start, end, reading, Kind.RANK, unit, None, None, None)
    if reading.value == 1:
        return Ordinal(start, end, None, Kind.IDENTIFIER, unit, None, Disposition.LOOSE, "loose_first")
    return Ordinal(start, end, None, Kind.IDENTIFIER, unit, None, Disposition.NAME, "ordinal_name")
