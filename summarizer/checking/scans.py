"""Figures of a scan that may have been misread.

Decides how sure the recogniser must be for a figure to be taken as read, and which writings are flagged however sure it is: a
decimal point of two pixels is missed in every reading alike, and 6.9% without it is 69%. Leaves reading scans to
``document.formats.scan``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from summarizer.language.lexicon import words
from summarizer.messages import Message
from summarizer.numbers.mention import Kind, NumberMention
from summarizer.numbers.variants import fold_variants
from summarizer.reading.passages import Passages
from summarizer.schema import Finding, FindingCode

__all__ = ["SURE", "may_be_misread", "unsure_figures"]

SURE: Final = 0.9
"""How sure the recogniser must be of the least sure character of a figure; what its two readings differ in has nought."""

_DIGITS: Final = re.compile(r"[0-9]+(?:[.,][0-9]+)*")
_ITS_POINT: Final = re.compile(r"(?:[0-9]|[1-9][0-9]*)\.[0-9]+")
_ITS_COMMAS: Final = re.compile(r"[1-9][0-9]{0,2}(?:,[0-9]{3})+(?:\.[0-9]+)?")
_WHOLE: Final = re.compile(r"[1-9][0-9]{1,3}")
_TORN_BEFORE: Final = re.compile(r"[0-9][.,:]?$")
_TORN_BEHIND: Final = re.compile(r"[.,:]?[0-9]")
_WITHOUT_POINTS: Final = frozenset({Kind.RANK, Kind.LIST_MARKER})


def unsure_figures(passages: Passages) -> Iterator[Finding]:
    """A warning for each number that a recogniser may have misread; none for a report that was no scan."""
    document = passages.text.document
    layout = document.layout
    if layout is None or layout.confidence is None:
        return
    code = FindingCode.UNCERTAIN_SCAN
    for mention in passages.inventory.mentions:
        sure = layout.least_confidence(mention.start, mention.end)
        if sure is not None and (sure < SURE or may_be_misread(mention, document.text)):
            message = Message("number.scanned", figure=mention.surface)
            yield Finding.saying(code, message, start=mention.start, end=mention.end, rule="sure scan")


def may_be_misread(mention: NumberMention, text: str) -> bool:
    """Whether a number of the scanned ``text`` may have lost a point, or is a piece of a longer row of digits.

    One digit, a point, commas in threes, a day without a time, and up to four digits that count people, cases or things leave
    no room for a lost point.
    """
    before = fold_variants(text[max(0, mention.start - 2) : mention.start])
    surface = fold_variants(mention.surface)
    behind = fold_variants(text[mention.end : mention.end + 2])
    if surface[:1].isdecimal() and _TORN_BEFORE.search(before):
        return True
    if surface[-1:].isdecimal() and _TORN_BEHIND.match(behind):
        return True
    if mention.kind in _WITHOUT_POINTS or _is_day(mention):
        return False
    is_counted = mention.unit is not None and fold_variants(mention.unit) in words("unit_count")
    return any(not _bears_itself_out(surface, found, is_counted) for found in _DIGITS.finditer(surface))


def _is_day(mention: NumberMention) -> bool:
    return mention.kind is Kind.DATE and mention.date is not None and mention.date.hour is None


def _bears_itself_out(surface: str, found: re.Match[str], is_counted: bool) -> bool:
    """Whether the digits ``found`` leave no room for a point."""
    digits = found.group()
    if len(digits) == 1 or _ITS_POINT.fullmatch(digits) or _ITS_COMMAS.fullmatch(digits):
        return True
    is_scaled = any(char in "十百千万亿兆" for char in surface[found.end() :])
    return is_counted and not is_scaled and _WHOLE.fullmatch(digits) is not None
