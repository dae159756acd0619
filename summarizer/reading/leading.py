"""What the words that lead to a figure say it is: a level (达到, 为, 降至) or a share of a whole (占).

Decides that alone, for figures of any kind: behind such words a figure is never by how much something changed, whatever
the clause before says (提高0.42个百分点,达到98.73%; 增长5.4%,占15.3%). Leaves changes to ``changes``.
"""

from __future__ import annotations

import re
from enum import Enum

from summarizer.language.lexicon import any_of, fill
from summarizer.text import Span

__all__ = ["Lead", "lead_of"]


class Lead(Enum):
    """What the words right before a figure say it is."""

    LEVEL = "level"
    SHARE = "share"
    FORMER = "former"  # 比上年的320件减少12件: what is compared with, whatever is said behind it


_NEAR = fill(r"(?:{figure_bound}){0,6}\s*\Z")
_LEVEL = re.compile(any_of("comes_to") + _NEAR)
_SHARE = re.compile(
    fill(
        rf"(?:{any_of('share')})(?:[^,，。;；:：()（）]{{0,24}}的)?(?:{{share_or_total}})?(?:{{share_lead}}){{0,6}}\s*\Z"
    )
)
_FORMER = re.compile(fill(r"(?:比|较|由|从)(?:[^,，。;；比较由从]{1,10}(?:{time_end})的|过去的|原来的)(?:近|约)?\Z"))
_WINDOW = 36


def lead_of(text: str, left: Span) -> Lead | None:
    """What the words at the end of ``left`` say of the figure behind them, None if they say neither.

    >>> lead_of("增长5%,占全市的", Span(5, 10))
    <Lead.SHARE: 'share'>
    """
    start = max(left.start, left.end - _WINDOW)
    if _FORMER.search(text, start, left.end) is not None:
        return Lead.FORMER
    if _SHARE.search(text, start, left.end) is not None:
        return Lead.SHARE
    return Lead.LEVEL if _LEVEL.search(text, start, left.end) is not None else None
