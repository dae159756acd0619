"""Foremost: the thing that a clause without figures names as the most, the main or the next one.

Decides what a figure in the clause behind it then counts (投诉中最多为服务态度,|共有96宗; 其次是物业,|有93宗). Leaves places told in an
order to ``rankings`` and other topics to ``changes``.
"""

from __future__ import annotations

import re

from summarizer.language.lexicon import fill
from summarizer.text import Span

__all__ = ["foremost_before", "named_foremost"]

_WINDOW = 60  # characters
_NAMED = re.compile(
    fill(
        r"(?:(?!{no_superlative})最[一-鿿]{1,3}|第[一二三四五](?:位|大类)?|{foremost})的?(?:{sort_of_case}|{list_noun})?(?:{between_thing}){0,2}"
        r"(?:{names_thing})(?!{no_thing})(?P<what>[^,，。;；:：\d]{2,24})[,，]\Z"
    )
)
# 最多的是三月, 最高的是某县: when and where, and no thing that is counted.
_NO_THING = re.compile(fill(r"(?:{no_counted_end})[”」』\"]?\Z"))


# 起火原因|以|燃烧杂草|最多, 以|建筑物火灾|44件来分析, 第3名为|烟蒂
_BY_WHAT = re.compile(
    fill(
        r"(?:\A|(?P<of>[^,，。;；以\d]{2,12})|(?<=[,，。;；\s]))以(?!上|下|内|外|来|及|前|后)"
        r"(?P<what>[^,，。;；以\d]{2,20}?)(?P<most>(?:{most_told})[,，]?(?:{in_all}|有|达)?)?\Z"
        r"|(?P<order>第[一二三四五六七八九十\d]{1,2}[名位](?:是|为|则为))(?P<next>[^,，。;；\d]{2,20})\Z"
    )
)
_LOOKS_AT = re.compile(fill(r"(?:{looks_at})"))
_MOST_BEHIND = re.compile(fill(r"[、,，]?(?:[各均]?占[\d.]{1,6}%)?(?:{most_told})"))


def named_foremost(text: str, before: Span, end: int) -> tuple[Span, ...]:
    """What 以… or 第二名为… names right ``before`` a figure that ends at ``end``, with what it is a sort of; () if nothing."""
    named = _BY_WHAT.search(text, *before)
    if named is None:
        return ()
    if named.group("order"):
        return (Span(*named.span("next")),)
    if _LOOKS_AT.match(text, end) is not None:
        return (Span(*named.span("what")),)
    if not named.group("most") and _MOST_BEHIND.match(text, end) is None:
        return ()
    what = Span(*named.span("what"))
    return (Span(*named.span("of")), what) if named.group("of") else (what,)


def foremost_before(text: str, start: int, at: int) -> Span | None:
    """What the clause that ends at ``at`` names as the foremost; None where it names nothing. ``start`` bounds it."""
    if text[at - 1 : at] not in (",", "，"):
        return None
    named = _NAMED.search(text, max(start, at - _WINDOW), at)
    if named is None or _NO_THING.search(named["what"]) is not None:
        return None
    return Span(*named.span("what"))
