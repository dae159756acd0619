"""Short forms of names with numerals and what they stand for: 三甲 is 三级甲等, 5A is AAAAA, 二十大 is 第二十次全国代表大会.

Decides by which other words a text may say such a name. Leaves whether a report says them to ``presence``.
"""

from __future__ import annotations

import re
from functools import lru_cache

__all__ = ["other_forms"]

_NUMERAL = "[一二三四五六七八九十]{1,3}"
_HOSPITAL = re.compile(r"([一二三])级?([甲乙丙])等?")
_LETTERS = re.compile(r"([2-6])([Aa])(?=级|\Z)")
_PLAN = re.compile(rf"(?:第?({_NUMERAL})个五年(?:规划|计划)?|({_NUMERAL})五(?:规划|计划)?)")
_CONGRESS = re.compile(rf"(?:第({_NUMERAL})次(?:全国代表大会)?|({_NUMERAL})大)")


@lru_cache(maxsize=1024)
def other_forms(surface: str) -> re.Pattern[str] | None:
    """What finds the other ways of writing the name that ``surface`` writes; None if it has no other."""
    if (grade := _HOSPITAL.fullmatch(surface)) is not None:
        return re.compile(rf"{grade[1]}级?{grade[2]}等?")
    if (letters := _LETTERS.match(surface)) is not None:
        return re.compile(rf"(?<![Aa])[Aa]{{{letters[1]}}}(?![Aa])|(?<!\d){letters[1]}[Aa]")
    if (plan := _PLAN.fullmatch(surface)) is not None:
        return re.compile(rf"{plan[1] or plan[2]}(?:五|个五年)")
    if (congress := _CONGRESS.fullmatch(surface)) is not None:
        return re.compile(rf"(?<!十){congress[1] or congress[2]}(?:大|次全国代表大会)")
    return None
