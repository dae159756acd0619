"""Reads ratios: 1.86∶1 is one figure, 14.9∶43.1∶42.0 are the three parts of a whole.

Decides which marks join a ratio and what its parts are worth. Leaves what each part is a share of to
``summarizer.reading``.
"""

from __future__ import annotations

import re
from fractions import Fraction
from typing import Final

from summarizer.language.lexicon import words
from summarizer.numbers.around_numerals import left_of
from summarizer.numbers.bounds import bounds_before, read
from summarizer.numbers.mention import Approximation, Kind
from summarizer.numbers.patterns import Pattern
from summarizer.numbers.proportions import fraction
from summarizer.numbers.quantity import Quantity

__all__ = ["ratio_at", "share_at"]

# Who types a ratio may mix the two marks: 5.2:41.3∶53.5.
_RATIO: Final = Pattern(r"\d+(?:\.\d+)?(?:[∶:]\d+(?:\.\d+)?){1,5}(?!\d)", re.ASCII)
_PART: Final = Pattern(r"\d+(?:\.\d+)?", re.ASCII)
_PARTS_BEFORE: Final = Pattern(r"(?<![\d.])(?:\d+(?:\.\d+)?[∶:]){1,5}\Z", re.ASCII)
# A colon is that of a ratio after these words only; elsewhere 2:30 is a time or a score.
_OF_RATIO: Final = Pattern(r"(?:{ratio_word})[”\"]?(?:{ratio_verb})?(?:约|近)?$")
# 收入比由2005年的|5:1|缩小到|2.6:1: further behind the word, where one of two parts is 1 or 100.
_RATIO_FAR: Final = Pattern(r"(?:{ratio_word}|比(?:率|值)?)(?:从|由|自)[^,。;]{1,24}(?:的|{ratio_verb})(?:约|近)?$")
_FAR: Final = 32
# 按1:2配备: what is shared out by a ratio.
_SHARED_OUT: Final = words("ratio_before")
_REACH: Final = 8
_LONGEST: Final = 40
_LONGEST_PART: Final = 12
_WHOLE: Final = 100
_BASES: Final = ("1", "100")
_ROUNDING: Final = 1
"""How far the parts of a whole in per cent may be from 100: each of up to six is rounded to a tenth or to one."""


def ratio_at(text: str, at: int) -> Quantity | None:
    """The ratio of two whose first part is at ``at``: 1.86∶1 and 186∶100 have the values 1.86 and 186, 1∶4 a quarter."""
    parts = _parts(text, at)
    if len(parts) != 2:
        return None
    first, second = parts
    below, end = Fraction(second), at + len(first) + 1 + len(second)
    if not below or len(first) > _LONGEST_PART or len(second) > _LONGEST_PART:
        return None
    start, before, _ = left_of(text, at)
    quantity = fraction(
        (start, at, end), Fraction(first) / below, bounds_before().get(before, Approximation.EXACT), before
    )
    if second not in _BASES:
        return quantity
    plain = read(first, "", "", before, "")
    if plain is None:
        return None
    return quantity._replace(reading=plain, kind=quantity.kind if second == "1" else Kind.COUNT)


def share_at(text: str, at: int) -> Quantity | None:
    """The part at ``at`` of a ratio of three and more: in per cent where the parts make up a hundred, else a count."""
    behind = _PARTS_BEFORE.search(text, max(0, at - _LONGEST), at)
    parts = _parts(text, at if behind is None else behind.start())
    part = _PART.match(text, at)
    if len(parts) < 3 or part is None:
        return None
    reading = read(part[0], "", "", "", "")
    if reading is None:
        return None
    kind = Kind.PERCENT if _make_a_whole(parts) else Kind.COUNT
    return Quantity(at, part.end(), at, part.end(), reading, (), kind, "", "")


def _make_a_whole(parts: list[str]) -> bool:
    """Whether three and more parts are shares in per cent: no word needs to call them a ratio then."""
    return len(parts) > 2 and abs(sum((Fraction(each) for each in parts), Fraction(-_WHOLE))) <= _ROUNDING


def _parts(text: str, at: int) -> list[str]:
    """The parts of the ratio that begins at ``at``; none where no ratio does."""
    if text[at - 1 : at] in ("∶", ":"):
        return []
    found = _RATIO.match(text, at)
    if found is None:
        return []
    parts = re.split("[∶:]", found[0])
    if ":" not in found[0] or _make_a_whole(parts) or text.startswith(_SHARED_OUT, found.end()):
        return parts
    told = _OF_RATIO.search(text, max(0, at - _REACH), at) is not None
    far = not told and not set(_BASES).isdisjoint(parts) and _RATIO_FAR.search(text, max(0, at - _FAR), at) is not None
    return parts if told or far else []
