"""Finds digits that a scan misread as letters: 1O23名, l2万元, 1O.5%.

Decides that such a number can't be read: it has no value, and no part of it is a figure. Codes with other letters, or
without a unit behind them (O2O), are left to ``identifiers``.
"""

from __future__ import annotations

import re
from typing import Final

from summarizer.numbers.patterns import Pattern
from summarizer.numbers.units import unit_length

__all__ = ["LIKE_DIGITS", "misread_at"]

LIKE_DIGITS: Final = frozenset("OolI")
_RUN: Final = Pattern(r"(?<![A-Za-z\d])[\dOolI]{1,12}(?:\.[\dOolI]{1,6})?(?![A-Za-z])", re.ASCII)
_SCALE: Final = Pattern("[余多]?[百千万亿]{0,3}[余多]?")
_REACH: Final = 12


def misread_at(text: str, at: int) -> tuple[int, int] | None:
    """Where the misread number begins that holds the digit at ``at``, and where it ends with its unit; None if none does."""
    start = at
    while start and at - start < _REACH and text[start - 1] in LIKE_DIGITS:
        start -= 1
    found = _RUN.match(text, start)
    if found is None or LIKE_DIGITS.isdisjoint(found[0]):
        return None
    scaled = _SCALE.match(text, found.end())
    end = scaled.end() if scaled is not None else found.end()
    length = unit_length(text, end)
    return (start, end + length) if length or end > found.end() else None
