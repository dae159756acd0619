"""Held levels: earlier values between what they are compared with and the change (比常年(99亿立方米)偏少20%, 与上年的30起相比,减少5起).

Decides of which figure before such a value is, by its unit, and with it the change right behind: what is told between them
in another unit (折合径流深280毫米) is passed over. Leaves the comparison itself to ``changes``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from summarizer.language.lexicon import fill
from summarizer.reading.figure_reading import Form, Reading

__all__ = ["with_held_levels"]

_COMPARED = re.compile(r"[比较][^,，。;；()（）比较]{1,12}[(（]\Z")
_BEHIND = re.compile(r"\s?[)）]\s?[^,，。;；()（）\d]{1,8}")
# 与2022年的|1100人相比,增加100人; 与2016年首次摸底的数据|902万人相比,…
_WITH = re.compile(r"[与和同跟][^,，。;；()（）]{0,4}(?:年|月|期)[^,，。;；()（）\d]{0,24}\Z")
_BEHIND_WITH = re.compile(fill(r"(?:{compared_end})[,，]?[^,，。;；()（）\d]{1,8}"))
_BACK = 36  # characters
_FAR_BACK = 12  # figures


def with_held_levels(text: str, readings: Sequence[Reading]) -> list[Reading]:
    """``readings`` of a sentence in order, an earlier value in brackets and its change with the words of the level in its unit."""
    made = list(readings)
    for at, (held, change) in enumerate(pairwise(readings)):
        if not _is_held(text, held, change):
            continue
        level = next((each for each in reversed(made[max(0, at - _FAR_BACK) : at]) if _is_level_of(each, held)), None)
        if level is not None:
            made[at], made[at + 1] = _named_as(held, level), _named_as(change, level)
    return made


def _named_as(reading: Reading, level: Reading) -> Reading:
    return reading._replace(verb=level.verb, noun=level.noun, of=level.of or level.mention.id)


def _is_held(text: str, held: Reading, change: Reading) -> bool:
    """Whether ``held`` stands behind a comparison, in a bracket or before 相比, and ``change`` right behind that."""
    start, end = held.mention.clean_start, held.mention.clean_end
    if held.form is not Form.LEVEL or change.form is not Form.CHANGE:
        return False
    before, behind = (_COMPARED, _BEHIND) if held.clause.bracketed else (_WITH, _BEHIND_WITH)
    compared = before.search(text, max(0, start - _BACK), start) is not None
    return compared and behind.fullmatch(text, end, change.mention.clean_start) is not None


def _is_level_of(each: Reading, held: Reading) -> bool:
    plain = each.form is Form.LEVEL and bool(each.noun) and not each.clause.bracketed and not each.share
    return plain and each.mention.unit == held.mention.unit and held.mention.unit is not None
