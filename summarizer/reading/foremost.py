"""Foremost: the thing that a clause without figures names as the most, the main or the next one.

Decides what a figure in the clause behind it then counts (投诉中最多为服务态度,|共有96宗; 其次是物业,|有93宗). Leaves places told in an
order to ``rankings`` and other topics to ``changes``.
"""

from __future__ import annotations

import re

from summarizer.language.lexicon import fill
from summarizer.text import Span

__all__ = ["foremost_before"]

_WINDOW = 60  # characters
_NAMED = re.compile(
    fill(
        r"(?:(?!{no_superlative})最[一-鿿]{1,3}|第[一二三四五](?:位|大类)?|{foremost})的?(?:{sort_of_case}|{list_noun})?(?:{between_thing}){0,2}"
        r"(?:{names_thing})(?!{no_thing})(?P<what>[^,，。;；:：\d]{2,24})[,，]\Z"
    )
)
# 最多的是三月, 最高的是某县: when and where, and no thing that is counted.
_NO_THING = re.compile(fill(r"(?:{no_counted_end})[”」』\"]?\Z"))


def foremost_before(text: str, start: int, at: int) -> Span | None:
    """What the clause that ends at ``at`` names as the foremost; None where it names nothing. ``start`` bounds it."""
    if text[at - 1 : at] not in (",", "，"):
        return None
    named = _NAMED.search(text, max(start, at - _WINDOW), at)
    if named is None or _NO_THING.search(named["what"]) is not None:
        return None
    return Span(*named.span("what"))
