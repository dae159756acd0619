"""Reads times of day: 上午9时30分, 8:05:12, 下午三点半, 八点三十, 22时至次日5时.

Decides what is a clock by its own form and by the part of the day before it. Leaves the date before a time to
``dates``.
"""

from __future__ import annotations

from typing import Final

from summarizer.language.lexicon import words
from summarizer.numbers.mention import DateParts
from summarizer.numbers.numerals import read_numeral
from summarizer.numbers.patterns import Pattern

__all__ = ["PART_OF_DAY", "TO", "N", "clock_at", "number_of"]

# Any short numeral, as a pattern; the calendar is checked on its value.
N: Final = r"[\d〇零一二三四五六七八九十廿卅]{1,3}"
PART_OF_DAY: Final = "(?:{part_of_day})"
TO: Final = Pattern(r"(?:至|到|~|——?|--?)")
# 3点建议 and 5分成绩 are no times; 时 and 点 are read as a clock only with what makes them one. 八点三十 is one, as a
# decimal never holds 十; 一点零二 is one after 下午 only.
_CLOCK: Final = Pattern(
    rf"\s?({PART_OF_DAY})?(?:(\d{{1,2}}):([0-5]\d)(?::[0-5]\d)?(?![\d.%])"
    rf"|({N})(?:时(?!代|间|期|候|段)(?:({N})分(?!别)|许|整)?|点(?:({N})分(?!别|之)|(半)|{{clock_rest}}"
    r"|((?:[二三四五]?十[一二三四五六七八九]?|(?<=[早午晨晚上夜].点)零[一二三四五六七八九])(?![百千万亿%倍个条项名件起人次元家])))))"
)
# 凌晨3点: with the part of the day before it, a bare 点 is that of a clock; 下午3点建议 are three of them.
_WHOLE_HOUR: Final = Pattern(rf"\s?({PART_OF_DAY})?({N}|两)点(?![名建意要措体评子心击对连面经关数\d])")
# 8-10时, 0至2时: the first of two hours leaves its 时 to the second.
_HOURS: Final = Pattern(rf"({N})(?:至|到|~|——?|-)({N})时(?!代|间|期|候|段(?![^\W\d_])|速|限|效|常|长|刻|差)")
_BEHIND_PART: Final = Pattern(rf"{PART_OF_DAY}\s?\Z")
_LONGEST_PART: Final = 3


def clock_at(text: str, at: int) -> tuple[int, DateParts] | None:
    """The end and parts of a time of day, or of a stretch of hours, at ``at``."""
    found = _CLOCK.match(text, at)
    if found is None:
        return _hours(text, at) or _whole_hour(text, at)
    hour = number_of(found[2] or found[4])
    if hour is None or hour > 24:
        return None
    if hour < 12 and (found[1] in words("afternoon") or text[max(0, at - 2) : at] in words("afternoon")):
        hour += 12
    minute = 30 if found[7] else number_of(found[3] or found[5] or found[6] or found[8])
    return _end_of_stretch(text, found.end()), DateParts(hour=hour, minute=minute)


def _hours(text: str, at: int) -> tuple[int, DateParts] | None:
    """A stretch of hours whose first has no 时 of its own: 8-10时, 22至24时."""
    found = _HOURS.match(text, at)
    hours = [number_of(found[1]), number_of(found[2])] if found is not None else []
    if found is None or any(hour is None or hour > 24 for hour in hours):
        return None
    return found.end(), DateParts(hour=hours[0])


def _whole_hour(text: str, at: int) -> tuple[int, DateParts] | None:
    """A whole hour behind a part of the day: 凌晨3点, 晚10点至早6点."""
    found = _WHOLE_HOUR.match(text, at)
    behind = _BEHIND_PART.search(text, max(0, at - _LONGEST_PART), at) if found is not None else None
    if found is None or not (found[1] or behind):
        return None
    hour = 2 if found[2] == "两" else number_of(found[2])
    if hour is None or hour > 24:
        return None
    if hour < 12 and (found[1] or (behind or found)[0].strip()) in words("afternoon"):
        hour += 12
    return _end_of_stretch(text, found.end()), DateParts(hour=hour)


def _end_of_stretch(text: str, end: int) -> int:
    """Where a stretch of hours ends that begins with the time ending at ``end``; ``end`` if it is a time alone."""
    to = TO.match(text, end)
    second = (_CLOCK.match(text, to.end()) or _WHOLE_HOUR.match(text, to.end())) if to is not None else None
    return second.end() if second is not None else end


def number_of(text: str | None) -> int | None:
    """The integer that a part writes; a dash in a badly typed Chinese year is its 一 (―九八五年)."""
    if not text:
        return None
    if text.isascii():
        return int(text) if text.isdecimal() else None  # 20xx: open
    numeral = read_numeral(text.replace("—", "一").replace("0", "〇"))  # 二00九
    return int(numeral.value) if numeral is not None and not numeral.vague else None
