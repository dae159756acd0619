"""What a figure of a list takes from its neighbours: the unit that one of them writes, a bound that all may have.

Decides which numbers stand in one list, and what the head of a column says of the unit of its cells.
"""

from __future__ import annotations

import re

from summarizer.document.folding import fold
from summarizer.numbers.mention import Approximation, Kind
from summarizer.reading.passages import Passages

__all__ = ["bounds_shared", "unit_elsewhere"]

_SHARED_UNITS = (Kind.PERCENT, Kind.PERCENTAGE_POINT, Kind.MONEY)
_LISTED = re.compile(r"\s*(?:[、和与及]|以及)\s*")


def unit_elsewhere(passages: Passages, index: int) -> str | None:
    """A unit that stands elsewhere: that of a pair (提高1.37和0.58个百分点), the % of the parts of a whole (14.9∶43.1∶42.0),
    or the one that a column's head writes for its cells (比上年增长%)."""
    mention, context, text = passages.inventory.mentions[index], passages.figures[index], passages.text.text
    if mention.kind is Kind.PERCENT:
        return "%"
    following = passages.inventory.mentions[index + 1 : index + 2]
    for other in following:
        listed = _LISTED.fullmatch(text, mention.clean_end, other.clean_start) is not None
        if listed and other.kind in _SHARED_UNITS and other.unit is not None:
            return fold(other.unit)
    head = text[slice(*context.heads[-1])] if context.heads else ""
    return "%" if head.rstrip(")） ").endswith("%") else None


def bounds_shared(passages: Passages, index: int) -> frozenset[Approximation]:
    """The bounds that the neighbours of a figure in a list write for themselves or for all of it."""
    text, mentions = passages.text.text, passages.inventory.mentions
    found = set()
    for step in (-1, 1):
        at = index
        while 0 <= at + step < len(mentions):
            first, second = sorted((mentions[at], mentions[at + step]), key=lambda mention: mention.start)
            if _LISTED.fullmatch(text, first.clean_end, second.clean_start) is None:
                break
            at += step
            found.add(mentions[at].approximation)
    return frozenset(found - {Approximation.EXACT, Approximation.RANGE})
