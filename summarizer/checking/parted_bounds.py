"""A bound that a verb parts from its number: 至少配备3名, 最多可停放12辆, 约可制成13万包."""

from __future__ import annotations

import re
from collections.abc import Mapping

from summarizer.language.lexicon import fill
from summarizer.numbers.mention import Approximation

__all__ = ["parted_bound"]

_REACH = 20
_ABOUT = re.compile(fill(r"(?<![制节合条公预契违签特纽租邀])约(?=可|能|{verb}|相当)[^,，;；。:：\n]{1,18}\Z"))
_AT_LEAST = re.compile(fill(r"(?:{at_least})(?!的|时)[一-鿿]{1,6}\Z"))
_AT_MOST = re.compile(fill(r"(?:{at_most})(?!的|时)[一-鿿]{1,6}\Z"))
_BOUNDS: Mapping[Approximation, re.Pattern[str]] = {
    Approximation.ABOUT: _ABOUT,
    Approximation.MORE_THAN: _AT_LEAST,
    Approximation.LESS_THAN: _AT_MOST,
}


def parted_bound(before: str) -> Approximation | None:
    """The bound that stands in the words ``before`` a number with a verb between the two; None if there is none."""
    near = before[-_REACH:]
    return next((bound for bound, pattern in _BOUNDS.items() if pattern.search(near) is not None), None)
