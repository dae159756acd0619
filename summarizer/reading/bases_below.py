"""Bases below: what all changes behind a place are compared with, as the report says once for all (比去年同期(下同)增长7.9%).

Decides which comparisons hold so. Leaves a comparison that a change tells itself, or shares with its neighbours, to ``shared_bases``.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from summarizer.reading.changes import BASIS
from summarizer.text import Span

__all__ = ["basis_below", "find_bases_below"]

_MARK = "下同"
_ALL_BELOW = re.compile(rf"(?P<basis>{BASIS})(?:[^,，。;；:：()（）、]{{1,16}})?[(（](?:以)?下同[)）]")
_REACH = 48  # characters of a comparison before the mark


def find_bases_below(text: str) -> list[Span]:
    """The comparisons of ``text`` that hold for all changes behind them, in order."""
    found: list[Span] = []
    at = text.find(_MARK)
    while at >= 0:
        matches = _ALL_BELOW.finditer(text, max(0, at - _REACH), at + len(_MARK) + 1)
        found += [Span(*match.span("basis")) for match in matches if match.end() > at]
        at = text.find(_MARK, at + len(_MARK))
    return found


def basis_below(bases: Sequence[Span], at: int) -> Span | None:
    """The last of ``bases`` that stands before ``at``."""
    index = bisect_right(bases, at, key=lambda span: span.end)
    return bases[index - 1] if index else None
