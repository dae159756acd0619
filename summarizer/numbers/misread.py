"""Finds digits that a scan misread as letters: 1O23名, l2万元, 1O.5%; and what is left of a formula: (292/0)%, 0件%.

Decides that such a number can't be read: it has no value, and no part of it is a figure. Codes with other letters, or
without a unit behind them (O2O), are left to ``identifiers``.
"""

from __future__ import annotations

import re
from typing import Final

from summarizer.language.lexicon import words
from summarizer.numbers.patterns import Pattern
from summarizer.numbers.units import unit_length

__all__ = ["beside_letter", "formula_at", "misread_at"]

_LIKE_DIGITS: Final = frozenset("OolISBZ")
_LIKE_ROUND_DIGITS: Final = frozenset("OolI")
_MARKS: Final = frozenset(".,")
_DIGIT: Final = r"[\dOolISBZ]"
_RUN: Final = Pattern(
    rf"(?<![A-Za-z\d]){_DIGIT}{{1,12}}(?:,{_DIGIT}{{3}}){{0,4}}(?:\.{_DIGIT}{{1,6}})?(?![A-Za-z])",
    re.ASCII,
)
_SCALE: Final = Pattern("[余多]?[百千万亿]{0,3}[余多]?")
_REACH: Final = 12
_OF_NAMES: Final = frozenset(words("numbered_end", "behind_name_number"))


def beside_letter(text: str, at: int, end: int) -> bool:
    """Whether a letter that looks like a digit stands beside the digits ``text[at:end]``, or beyond their point or comma."""
    before, behind = text[at - 1 : at], text[end]
    if before in _LIKE_DIGITS or behind in _LIKE_DIGITS:
        return True
    if behind in _MARKS and not _LIKE_DIGITS.isdisjoint(text[end + 1 : end + 4]):
        return True
    return before in _MARKS and text[at - 2 : at - 1] in _LIKE_DIGITS


def misread_at(text: str, at: int) -> tuple[int, int] | None:
    """Where the misread number begins that holds the digit at ``at``, and where it ends with its unit; None if none does."""
    start = at
    while start and at - start < _REACH and (text[start - 1] in _LIKE_DIGITS or text[start - 1] in _MARKS):
        start -= 1
    while text[start] in _MARKS:
        start += 1
    found = _RUN.match(text, start)
    if found is None or found.end() <= at or _LIKE_DIGITS.isdisjoint(found[0]):
        return None
    scaled = _SCALE.match(text, found.end())
    end = scaled.end() if scaled is not None else found.end()
    length = unit_length(text, end)
    if not length and end == found.end():
        return None
    if end == found.end() and _is_code(found[0], text[end : end + length]):
        return None
    return start, end + length


def _is_code(run: str, unit: str) -> bool:
    """Whether ``run`` holds no letter but S, B or Z, and these may be meant: S7线, B12座, 4S店; 1S2人 and 48S公斤 are misread."""
    if not _LIKE_ROUND_DIGITS.isdisjoint(run):
        return False
    return unit in _OF_NAMES or ("." not in run and run[0].isalpha())


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
