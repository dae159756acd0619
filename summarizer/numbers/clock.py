"""Reads times of day: 上午9时30分, 8:05:12, 下午三点半, 八点三十, 22时至次日5时.

Decides what is a clock by its own form and by the part of the day before it. Leaves the date before a time to
``dates``.
"""

from __future__ import annotations

from typing import Final

from summarizer.numbers.mention import DateParts
from summarizer.numbers.numerals import read_numeral
from summarizer.numbers.patterns import Pattern

__all__ = ["PART_OF_DAY", "TO", "N", "clock_at", "number_of"]

# Any short numeral, as a pattern; the calendar is checked on its value.
N: Final = r"[\d〇零一二三四五六七八九十廿]{1,3}"
PART_OF_DAY: Final = "(?:凌晨|清晨|早晨|早上|上午|中午|下午|傍晚|晚上|深夜|夜间|午夜|当晚|晚间|早|晚)"
TO: Final = Pattern(r"(?:至|到|~|——?|--?)")
# 3点建议 and 5分成绩 are no times; 时 and 点 are read as a clock only with what makes them one. 八点三十 is one, as a
# decimal never holds 十; 一点零二 is one after 下午 only.
_CLOCK: Final = Pattern(
    rf"\s?({PART_OF_DAY})?(?:(\d{{1,2}}):([0-5]\d)(?::[0-5]\d)?(?![\d.%])|({N})(?:时(?!代|间|期|候|段)(?:({N})分(?!别)|许|整)?"
    rf"|点(?:({N})分(?!别|之)|(半)|整|许|多|钟|[一二三]刻|((?:[二三四五]?十[一二三四五六七八九]?|(?<=[早午晨晚上夜].点)零[一二三四五六七八九])"
    r"(?![百千万亿%倍个条项名件起人次元家])))))"
)
_AFTERNOON: Final = frozenset({"下午", "傍晚", "晚上", "深夜", "当晚", "晚间", "晚"})


def clock_at(text: str, at: int) -> tuple[int, DateParts] | None:
    """The end and parts of a time of day, or of a stretch of hours, at ``at``."""
    found = _CLOCK.match(text, at)
    if found is None:
        return None
    hour = number_of(found[2] or found[4])
    if hour is None or hour > 24:
        return None
    if hour < 12 and (found[1] in _AFTERNOON or text[max(0, at - 2) : at] in _AFTERNOON):
        hour += 12
    minute = 30 if found[7] else number_of(found[3] or found[5] or found[6] or found[8])
    to = TO.match(text, found.end())
    second = _CLOCK.match(text, to.end()) if to is not None else None
    return (second or found).end(), DateParts(hour=hour, minute=minute)


def number_of(text: str | None) -> int | None:
    """The integer that a part writes; a dash in a badly typed Chinese year is its 一 (―九八五年)."""
    if not text:
        return None
    if text.isascii():
        return int(text) if text.isdecimal() else None  # 20xx: open
    numeral = read_numeral(text.replace("—", "一"))
    return int(numeral.value) if numeral is not None and not numeral.vague else None
