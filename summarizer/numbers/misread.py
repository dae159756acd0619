"""Finds digits that a scan misread as letters: 1O23名, l2万元, 1O.5%; and what is left of a formula: (292/0)%, 0件%.

Decides that such a number can't be read: it has no value, and no part of it is a figure. Codes with other letters, or
without a unit behind them (O2O), are left to ``identifiers``.
"""

from __future__ import annotations

import re
from typing import Final

from summarizer.numbers.patterns import Pattern
from summarizer.numbers.units import unit_length

__all__ = ["LIKE_DIGITS", "formula_at", "misread_at"]

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


# (312-298)/298*100%, (292/0)%: a reckoning whose result was not filled in.
_RECKONING: Final = Pattern(
    r"\(\d[\d.,]{0,15}(?:[-+*/×÷]\d[\d.,]{0,15}){1,4}\)(?:[-+*/×÷]\d[\d.,]{0,15}){0,3}\s?[%‰]?", re.ASCII
)
# 同比—(292/0)%, =312/298*100%
_DIVIDED: Final = Pattern(r"\d[\d.,]{0,15}/0(?![\d.])|\d[\d.,]{0,15}/\d[\d.,]{0,15}[*×]100\s?%", re.ASCII)
# 0件%: the template of a change whose unit stands beside its sign.
_DOUBLE_UNIT: Final = Pattern(r"\d{1,12}(?:\.\d{1,4})?[件起人个名次宗处家户]%", re.ASCII)
_PLACEHOLDER: Final = Pattern(r"\{\{?\d{1,3}\}?\}", re.ASCII)


def formula_at(text: str, at: int) -> tuple[int, int] | None:
    """Where the remains of a formula or template begin that hold the number at ``at``, and where they end; None if none do."""
    if text[at - 1 : at] == "(" and (found := _RECKONING.match(text, at - 1)) is not None and found[0][-1] in "%‰":
        return found.span()
    if text[at - 1 : at] == "{":
        start = at - 2 if text[at - 2 : at] == "{{" else at - 1
        found = _PLACEHOLDER.match(text, start)
        return found.span() if found is not None else None
    found = _DIVIDED.match(text, at) or _DOUBLE_UNIT.match(text, at)
    return found.span() if found is not None else None
