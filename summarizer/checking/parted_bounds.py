"""A bound that a verb parts from its number: 至少配备3名, 最多可停放12辆, 约可制成13万包."""

from __future__ import annotations

import re
from collections.abc import Mapping

from summarizer.language.lexicon import fill, sign_of
from summarizer.numbers.mention import Approximation

__all__ = ["exchanged_bounds", "parted_bound", "parted_words"]

_REACH = 20
_ASIDE = r"(?!的|时)[一-鿿“”「」 ]{0,12}\Z"
_PARTED = _ASIDE.replace("0", "1")
_ABOUT = re.compile(fill(r"(?<![制节合条公预契违签特纽租邀])约(?=可|能|{verb}|相当)[^,，;；。:：\n]{1,18}\Z"))
_AT_LEAST = re.compile(fill(rf"(?:{{at_least}}){_PARTED}"))
_AT_MOST = re.compile(fill(rf"(?:{{at_most}}){_PARTED}"))
_BOUNDS: Mapping[Approximation, re.Pattern[str]] = {
    Approximation.ABOUT: _ABOUT,
    Approximation.MORE_THAN: _AT_LEAST,
    Approximation.LESS_THAN: _AT_MOST,
}
_SIGN = sign_of("at_least", "at_most", "lower_end", "upper_end")
# 最高补贴 and 上限为 bound from above as 至多补贴 does; beside a bound of the other side they say another thing.
_FROM_BELOW = re.compile(fill(rf"(?:{{at_least|lower_end}}){_ASIDE}"))
_FROM_ABOVE = re.compile(fill(rf"(?:{{at_most|upper_end}}){_ASIDE}"))


def parted_bound(before: str) -> Approximation | None:
    """The bound that stands in the words ``before`` a number with a verb between the two; None if there is none."""
    near = before[-_REACH:]
    return next((bound for bound, pattern in _BOUNDS.items() if pattern.search(near) is not None), None)


def exchanged_bounds(ours: str, theirs: str) -> bool:
    """Whether the words before a claim's number bound it from below (至少新增) and those before its figure from above, or the other way."""
    if _SIGN.search(ours) is None or _SIGN.search(theirs) is None:
        return False
    said, told = _last(ours), _last(theirs)
    return said is not None and told is not None and said.re is not told.re


def parted_words(before: str) -> str:
    """The words ``before`` a number from the bound on that a verb parts from it (至少配备); empty if there is none."""
    found = _last(before)
    return "" if found is None else found.group()


def _last(before: str) -> re.Match[str] | None:
    near = before[-_REACH:]
    found = [match for match in (_FROM_BELOW.search(near), _FROM_ABOVE.search(near)) if match is not None]
    return max(found, key=re.Match.start, default=None)
