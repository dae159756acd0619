"""What 余, 近, 超过, 约 and 以上 make of a value: which words they are, and the bounds they set.

Decides the approximation of a quantity and its ``low`` and ``high`` from the words around its numeral. Leaves
reading the numeral to ``numerals`` and finding the words' places to ``grammar``.

The rule for 余 and 多: what they add is less than the place of the last non-zero digit written, and less than
the multiplier that they follow. 16.5万余 lies in (165000, 166000), 10万余 in (100000, 110000), 200余万 in
(2000000, 3000000). 超, 逾, 突破 and 以上 leave the upper side open; 近, 不足 and 以内 leave the lower side open.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from functools import cache, lru_cache
from typing import Final

from summarizer.language.lexicon import classes_of, words
from summarizer.numbers.mention import Approximation, Kind, QuantityReading
from summarizer.numbers.numeral import Numeral, with_multiplier
from summarizer.numbers.numerals import read_numeral
from summarizer.numbers.patterns import Pattern

__all__ = ["bounded_share", "bounds_before", "bounds_behind", "joined", "negated", "read", "word_before"]

_BEFORE: Final = {
    "bound_more": Approximation.MORE_THAN,
    "bound_less": Approximation.LESS_THAN,
    "bound_about": Approximation.ABOUT,
}
_BEHIND: Final = {
    "bound_more_behind": Approximation.MORE_THAN,
    "bound_less_behind": Approximation.LESS_THAN,
    "bound_about_behind": Approximation.ABOUT,
    "bound_exact_behind": Approximation.EXACT,
}


@cache
def bounds_before() -> Mapping[str, Approximation]:
    """The words before a number that bound it (超过, 近, 约), the longest first, each with what it makes of it."""
    said = {word: said for name, said in _BEFORE.items() for word in words(name)}
    return {word: said[word] for word in words(*_BEFORE)}


@cache
def bounds_behind() -> Mapping[str, Approximation]:
    """The words behind a number that bound it (以上, 左右), the longest first, each with what it makes of it."""
    said = {word: said for name, said in _BEHIND.items() for word in words(name)}
    return {word: said[word] for word in words(*_BEHIND)}


# These only approximate a bare multiplier word (上百, 过千); 过 and 上 before anything else are verbs.
_ROUND_ONLY: Final = frozenset("上过")


@cache
def _lengths_before() -> Mapping[str, tuple[int, ...]]:
    """The lengths of the words before a number by their last character, longest first."""
    found: dict[str, set[int]] = {}
    for word in bounds_before():
        found.setdefault(word[-1], set()).add(len(word))
    return {last: tuple(sorted(lengths, reverse=True)) for last, lengths in found.items()}


def word_before(text: str, at: int) -> str:
    """The approximator that ends right before ``at``, or the empty string."""
    if at == 0:
        return ""
    for length in _lengths_before().get(text[at - 1], ()):
        word = text[at - length : at] if at >= length else ""
        if word in bounds_before():
            if length == 1 and at > 1 and "no_bound" in classes_of(text[at - 2 : at]):
                return ""
            return "" if word in _ROUND_ONLY and text[at : at + 1] not in "百千万亿半" else word
    return ""


@lru_cache(maxsize=512)
def read(numeral: str, more: str, multiplier: str, before: str, after: str) -> QuantityReading | None:
    """The reading of ``numeral`` with 余 or 多 (``more``) between it and ``multiplier`` and words around it.

    ``more`` with an empty ``multiplier`` stands right after the numeral (16.5万余). None where ``numeral``
    is malformed.
    """
    parsed = read_numeral(numeral)
    if parsed is None:
        return None
    step = parsed.step
    if more and not multiplier:
        step = min(step, _trailing_multiplier(numeral))
    tail = _LESSER_TAIL.search(numeral) if multiplier else None
    if tail is not None:
        return _tailed(numeral + multiplier, tail[0] + multiplier, more, before, after)
    if multiplier:
        scaled = with_multiplier(parsed, multiplier)
        step, parsed = scaled.step, scaled
    return _bounded(parsed, step, more, before, after)


# 3亿4500余万: the multiplier after 余 holds for what follows the greater one only.
_LESSER_TAIL: Final = Pattern(r"(?<=亿)[^亿万]{1,8}$")


def _tailed(whole: str, tail: str, more: str, before: str, after: str) -> QuantityReading | None:
    parsed, lesser = read_numeral(whole), read_numeral(tail)
    return None if parsed is None or lesser is None else _bounded(parsed, lesser.step, more, before, after)


_TRAILING_MULTIPLIER: Final = Pattern(r"(?:(?<![万亿兆])[万亿兆]+|[十百千拾佰仟])$")


def _trailing_multiplier(numeral: str) -> Decimal:
    """The multiplier that ``numeral`` ends with, as a number; 10^30 where it ends with a digit."""
    found = _TRAILING_MULTIPLIER.search(numeral)
    if found is None:
        return Decimal(10) ** 30
    parsed = read_numeral(found[0])
    return parsed.value if parsed is not None else Decimal(10) ** 30


def _bounded(parsed: Numeral, step: Decimal, more: str, before: str, after: str) -> QuantityReading:
    value = parsed.value
    if parsed.vague:
        return QuantityReading(value, parsed.low, parsed.high, Approximation.RANGE)
    said = bounds_before().get(before) or bounds_behind().get(after) or Approximation.EXACT
    if more and more != "来" and said in (Approximation.EXACT, Approximation.MORE_THAN, Approximation.ABOUT):
        return QuantityReading(value, value, value + step, Approximation.MORE_THAN)
    if more == "来":
        return QuantityReading(value, None, None, Approximation.ABOUT)
    if after in ("多", "余"):
        return QuantityReading(value, value, value + step, Approximation.MORE_THAN)
    if said is Approximation.MORE_THAN:
        return QuantityReading(value, value, None, said)
    if said is Approximation.LESS_THAN:
        return QuantityReading(value, None, value, said)
    if said is Approximation.ABOUT:
        return QuantityReading(value, None, None, said)
    return QuantityReading(value, value, value, said)


def joined(first: QuantityReading, second: QuantityReading) -> QuantityReading:
    """The range from ``first`` to ``second``; its value is the lower bound."""
    low = first.value if first.low is None else first.low
    high = second.value if second.high is None else second.high
    return QuantityReading(low, low, high, Approximation.RANGE)


def negated(reading: QuantityReading) -> QuantityReading:
    """``reading`` below zero: 零下20多度 lies between -30 and -20."""
    low = None if reading.high is None else -reading.high
    high = None if reading.low is None else -reading.low
    return QuantityReading(-reading.value, low, high, reading.approximation)


# 约占全省总数的三分之一: the word that bounds the share stands before the verb.
_BOUND_BEFORE_VERB: Final = Pattern(r"({bound_more|bound_less|bound_about})占[^,，。;；\d占]{0,20}\Z")
_SHARE_REACH: Final = 26
_SHARES: Final = frozenset((Kind.PERCENT, Kind.FRACTION))
_SHARE_LEADS: Final = frozenset("的占")


def bounded_share(text: str, start: int, kind: Kind, reading: QuantityReading) -> QuantityReading:
    """``reading`` of the figure at ``start``; that of a share bounded by the word before the verb that leads to it (约占…的)."""
    if text[start - 1 : start] not in _SHARE_LEADS or kind not in _SHARES:
        return reading
    if reading.approximation is not Approximation.EXACT:
        return reading
    found = _BOUND_BEFORE_VERB.search(text, max(0, start - _SHARE_REACH), start)
    if found is None:
        return reading
    said = bounds_before()[found[1]]
    low = reading.value if said is Approximation.MORE_THAN else None
    high = reading.value if said is Approximation.LESS_THAN else None
    return QuantityReading(reading.value, low, high, said)
