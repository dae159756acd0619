"""Figures of a scan that may have been misread.

Decides how sure the recogniser must be for a figure to be taken as read: surer if it may have lost a point (6.9% without it is 69%),
and what is a piece of a figure however sure it is. Leaves reading scans to ``document.formats.scan``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from summarizer.language.lexicon import any_of, words
from summarizer.layout import Layout
from summarizer.messages import Message
from summarizer.numbers.mention import Kind, NumberMention
from summarizer.numbers.variants import fold_variants
from summarizer.reading.passages import Passages
from summarizer.schema import Finding, FindingCode

__all__ = ["SURE", "SURER", "is_in_per_mille", "is_torn", "may_be_misread", "unsure_figures"]

SURE: Final = 0.9
"""How sure the recogniser must be of the least sure character of a figure; what its two readings differ in has nought."""

SURER: Final = 0.96
"""… and of a figure with room for a point that got lost; a lost one leaves a trace in the digits beside it."""

_NUMERALS: Final = frozenset("一二三四五六七八九十")
_STROKES: Final = frozenset("一二三")
_SCALES: Final = frozenset("十百千万亿兆")
_DIGITS: Final = re.compile(r"[0-9]+(?:[.,][0-9]+)*")
_ITS_POINT: Final = re.compile(r"(?:[0-9]|[1-9][0-9]*)\.[0-9]+")
_ITS_COMMAS: Final = re.compile(r"[1-9][0-9]{0,2}(?:,[0-9]{3})+(?:\.[0-9]+)?")
_THOUSANDTHS: Final = re.compile(r"[0-9]{1,3}\.[0-9]{3}")
_IN_PER_MILLE: Final = re.compile(rf"(?:{any_of('per_mille_name')})[^，。；、%]*$")
_NAME_BEFORE: Final = 8  # characters before a figure in which its name stands
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
        needed = SURER if may_be_misread(mention) else SURE
        if (
            _least_sure(layout, mention) < needed
            or is_torn(mention, document.text)
            or is_in_per_mille(mention, document.text)
        ):
            message = Message("number.scanned", figure=mention.surface)
            yield Finding.saying(code, message, start=mention.start, end=mention.end, rule="sure scan")


def _least_sure(layout: Layout, mention: NumberMention) -> float:
    """How sure the recogniser is of the least sure character of a number, but for commas that can be nothing else."""
    surface = fold_variants(mention.surface)
    certain = {
        mention.start + at
        for found in _DIGITS.finditer(surface)
        if _needs_commas(surface, found, mention)
        for at in range(*found.span())
        if surface[at] == ","
    }
    places = (at for at in range(mention.start, mention.end) if at not in certain)
    return min((sure for at in places if (sure := layout.least_confidence(at, at + 1)) is not None), default=1.0)


def _needs_commas(surface: str, found: re.Match[str], mention: NumberMention) -> bool:
    """Whether the commas in the digits ``found`` can be no point: of whole things, before a point, or more than one."""
    digits = found.group()
    if _ITS_COMMAS.fullmatch(digits) is None:
        return False
    return "." in digits or digits.count(",") > 1 or (_is_counted(mention) and not _is_scaled(surface, found))


def is_torn(mention: NumberMention, text: str) -> bool:
    """Whether a number of the scanned ``text`` is a piece of what stood there.

    So is one that digits go on beside or whose digits are grouped as no number's are, one without any unit, which may be a stroke of
    the sign beside it, and a numeral that begins a line, whose 、 may be lost (四通关便利).
    """
    before = fold_variants(text[max(0, mention.start - 2) : mention.start])
    surface = fold_variants(mention.surface)
    behind = fold_variants(text[mention.end : mention.end + 2])
    if (surface[:1].isdecimal() or surface[:1] in _SCALES) and _TORN_BEFORE.search(before):
        return True
    if surface[-1:].isdecimal() and _TORN_BEHIND.match(behind):
        return True
    if any(_is_broken(surface, found, mention) for found in _DIGITS.finditer(surface)):
        return True
    if mention.kind is not Kind.COUNT:
        return False
    begins = surface[:1] in _NUMERALS and (not before or before[-1] == "\n")
    return begins or (mention.unit is None and (surface[:1].isdecimal() or surface in _STROKES))


def is_in_per_mille(mention: NumberMention, text: str) -> bool:
    """Whether a per cent sign of the scanned ``text`` is more likely a per mille sign, for which the recogniser has no sign."""
    name = fold_variants(text[max(0, mention.start - _NAME_BEFORE) : mention.start])
    return mention.kind is Kind.PERCENT and mention.unit == "%" and _IN_PER_MILLE.search(name) is not None


def _is_broken(surface: str, found: re.Match[str], mention: NumberMention) -> bool:
    """Whether digits are grouped as no number is (12,34), or whole things have thousandths, whose point is a comma (1.374起)."""
    digits = found.group()
    if "," in digits:
        return _ITS_COMMAS.fullmatch(digits) is None
    thousandths = _THOUSANDTHS.fullmatch(digits) is not None and _is_counted(mention) and not _is_scaled(surface, found)
    return digits.count(".") > 1 or thousandths


def may_be_misread(mention: NumberMention) -> bool:
    """Whether a number of a scan may have lost a point.

    One digit, a point, commas in threes, a day without a time, and up to four digits that count people, cases or things leave
    no room for one.
    """
    if mention.kind in _WITHOUT_POINTS or _is_day(mention):
        return False
    surface = fold_variants(mention.surface)
    return any(not _bears_itself_out(surface, found, mention) for found in _DIGITS.finditer(surface))


def _is_counted(mention: NumberMention) -> bool:
    return mention.unit is not None and fold_variants(mention.unit) in words("unit_count")


def _is_scaled(surface: str, found: re.Match[str]) -> bool:
    return any(char in _SCALES for char in surface[found.end() :])


def _is_day(mention: NumberMention) -> bool:
    return mention.kind is Kind.DATE and mention.date is not None and mention.date.hour is None


def _bears_itself_out(surface: str, found: re.Match[str], mention: NumberMention) -> bool:
    """Whether the digits ``found`` leave no room for a point."""
    digits = found.group()
    if len(digits) == 1 or _ITS_POINT.fullmatch(digits) or _ITS_COMMAS.fullmatch(digits):
        return True
    return _is_counted(mention) and not _is_scaled(surface, found) and _WHOLE.fullmatch(digits) is not None
