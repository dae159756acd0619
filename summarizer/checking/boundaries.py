"""Where a stretch of text may not be cut, because what is left says something else than the whole.

Decides whether a stretch of a key (see ``locate``) starts or ends inside a number, a unit or a negated
phrase. A rule of the language, with no reader of numbers behind it, so that ``locate`` stays fast.
"""

from __future__ import annotations

import re

from summarizer.language.lexicon import fill

__all__ = ["CONTEXT", "cuts_into_meaning"]

CONTEXT = 12
"""Characters on either side of a cut that the rules may look at."""

_SPOKEN = "〇零一二三四五六七八九十百千万亿两半"
_TENS = "十百千万亿"

# What stands before a cut at which a figure begins: more of the same figure.
_MORE_BEFORE_DIGIT = re.compile(rf"(?:[0-9第]|[0-9{_SPOKEN}][.点/:×-]|[0-9][{_TENS}]+|分之|[^0-9A-Za-z—-]-)\Z")
_MORE_BEFORE_SPOKEN = re.compile(rf"(?:[0-9{_SPOKEN}第]|[0-9{_SPOKEN}][余多几]|[{_SPOKEN}]点|分之)\Z")
# What stands after a cut at which a figure ends: more of the figure, or the sign that gives it its scale.
_MORE_AFTER_DIGIT = re.compile(
    fill(rf"[0-9{_TENS}%‰‱余多几成折倍]|{{not_approximate}}|[./:×-][0-9]|点[0-9{_SPOKEN}]|[年月]?[-至到~][0-9]")
)
_MORE_AFTER_SPOKEN = re.compile(rf"[0-9{_SPOKEN}%‰]|点[{_SPOKEN}]|分之|个百分点|[成倍折](?![立为员功绩果熟长效])")
_BOUNDS = "余多几"
_MORE_AFTER_BOUND = re.compile(f"[{_TENS}]|个百分点|[倍成%]")
_MORE_AFTER_TENS = re.compile(fill("[余多几]|{come_for}"))

# A unit that is only the beginning of a longer, other one: 12人次 as 12人, 3个百分点 as 3个, 80年代 as 80年.
_UNIT_STEM = re.compile(rf"[0-9{_SPOKEN}][余多几]?(?P<stem>[^0-9{_SPOKEN}余多几]{{1,2}})\Z")
_LONGER_UNITS: tuple[tuple[re.Pattern[str], re.Pattern[str]], ...] = tuple(
    (re.compile(stem), re.compile(rest))
    for stem, rest in (
        ("个", fill("{long_unit}")),
        ("[人户家辆件台架场批艘篇车名]", "次(?![日年月于要会生])"),
        ("[公千兆毫厘]|平方|立方", fill("{longer_unit_tail}")),
        ("小", "时"),
        ("分", "钟"),
        ("百分", "点"),
        ("千瓦", "时"),
        ("年", "代"),
    )
)

_NEGATED = re.compile(fill("(?:{negation})\\Z"))


def cuts_into_meaning(key: str, start: int, end: int) -> bool:
    """Whether ``key[start:end]`` is cut off from a part that changes its number, its unit or its sense."""
    return _cut_at_start(key, start) or _cut_at_end(key, start, end)


def _cut_at_start(key: str, start: int) -> bool:
    if start == 0:
        return False
    before, first = key[max(0, start - CONTEXT) : start], key[start]
    if first in "0123456789":
        return bool(_MORE_BEFORE_DIGIT.search(before))
    if first in _SPOKEN and _MORE_BEFORE_SPOKEN.search(before):
        return True
    return first.isalnum() and bool(_NEGATED.search(before))


def _cut_at_end(key: str, start: int, end: int) -> bool:
    if end == len(key):
        return False
    last, after = key[end - 1], key[end : end + CONTEXT]
    if last in "0123456789":
        return bool(_MORE_AFTER_DIGIT.match(after))
    if last in _SPOKEN and _MORE_AFTER_SPOKEN.match(after):
        return True
    if last in _TENS and _MORE_AFTER_TENS.match(after):
        return True
    if last in _BOUNDS and _MORE_AFTER_BOUND.match(after) and key[end - 2] in f"0123456789{_TENS}":
        return True
    return _cuts_unit(key[max(start, end - CONTEXT) : end], after)


def _cuts_unit(before: str, after: str) -> bool:
    stem = _UNIT_STEM.search(before)
    return stem is not None and any(head.fullmatch(stem["stem"]) and rest.match(after) for head, rest in _LONGER_UNITS)
