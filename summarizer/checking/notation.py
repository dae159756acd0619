"""Numbers in one notation, for finding quotes: 十年 and 10年, 165000 and 16.5万, 四成三 and 43% are written alike.

Decides where a quote may not be cut because a number or its unit goes on, and rewrites a text so that numbers of one value,
bounds and unit are one string. Leaves finding the strings to ``locate``.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from fractions import Fraction
from functools import cache, lru_cache

from summarizer.numbers.bounds import bounds_before, bounds_behind
from summarizer.numbers.inventory import take_inventory
from summarizer.numbers.mention import Kind, Number, NumberMention
from summarizer.numbers.numerals import read_numeral
from summarizer.numbers.variants import fold_variants
from summarizer.text import CleanText, Document, OffsetMap, Span

__all__ = ["Notated", "cuts_number", "notated"]

_CACHED_TEXTS = 8
_OPEN, _CLOSE = "\ue000", "\ue001"
# What stands around the numeral and its unit and bounds them: a quote may leave it out, as it may leave out a word.
_SPOKEN = re.compile("[零〇一二三四五六七八九十百]+")
_MONTH = re.compile("月份")
# Parts of a hundred in which a proportion is written; 成 and 折 have been brought to per cent by the reader.
_PERCENT = {"%": Fraction(1), "‰": Fraction(1, 10), "‱": Fraction(1, 100)}


def cuts_number(clean: str, start: int, end: int) -> bool:
    """Whether ``clean[start:end]`` begins or ends inside a number or between a number and the rest of its unit."""
    starts, ends = _cores(clean)
    return any((at := bisect_right(starts, edge - 1) - 1) >= 0 and edge < ends[at] for edge in (start, end))


@dataclass(frozen=True, slots=True)
class Notated:
    """A text with each number in one notation, and where its pieces stand in the text it was made of."""

    text: str
    _starts: tuple[int, ...]
    _clean: tuple[Span, ...]
    _numbers: tuple[bool, ...]

    def clean_span(self, start: int, end: int) -> Span:
        """The characters of the clean text that ``text[start:end]`` stands for; numbers are whole."""
        first, last = bisect_right(self._starts, start) - 1, bisect_right(self._starts, end - 1) - 1
        from_start, to_end = self._clean[first], self._clean[last]
        low = from_start.start if self._numbers[first] else from_start.start + start - self._starts[first]
        high = to_end.end if self._numbers[last] else to_end.start + end - self._starts[last]
        return Span(low, high)

    @property
    def has_numbers(self) -> bool:
        """Whether the text holds a number that can be written in another way."""
        return any(self._numbers)


@lru_cache(maxsize=_CACHED_TEXTS)
def notated(clean: str) -> Notated:
    """``clean``, a clean text, with each quantity, date and ordinal in one notation."""
    pieces: list[str] = []
    starts, spans, numbers = list[int](), list[Span](), list[bool]()
    at = length = 0

    def add(piece: str, start: int, end: int, number: bool) -> None:
        nonlocal length
        if end > start:
            pieces.append(piece)
            starts.append(length)
            spans.append(Span(start, end))
            numbers.append(number)
            length += len(piece)

    for mention in _mentions(clean):
        written = _written(mention, clean[mention.clean_start : mention.clean_end])
        if written is not None:
            add(clean[at : mention.clean_start], at, mention.clean_start, False)
            add(f"{_OPEN}{written}{_CLOSE}", mention.clean_start, mention.clean_end, True)
            at = mention.clean_end
    add(clean[at:], at, len(clean), False)
    return Notated("".join(pieces), tuple(starts), tuple(spans), tuple(numbers))


@lru_cache(maxsize=_CACHED_TEXTS)
def _mentions(clean: str) -> tuple[NumberMention, ...]:
    document = Document(clean, "text", "text/plain", None, "")
    return take_inventory(CleanText(document, clean, OffsetMap.identity(len(clean)), "mixed")).mentions


@cache
def _around() -> re.Pattern[str]:
    """What bounds a number stands before its numeral and behind its unit: a quote may leave it out, as it may a word."""
    before, behind = ("|".join(map(re.escape, found)) for found in (bounds_before(), bounds_behind()))
    return re.compile(rf"\A(?:{before})?(?P<core>.*?)(?:{behind})?\Z", re.DOTALL)


@lru_cache(maxsize=_CACHED_TEXTS)
def _cores(clean: str) -> tuple[list[int], list[int]]:
    """Where the numerals of the quantities begin, and where their units end, in order."""
    starts, ends = list[int](), list[int]()
    for mention in _mentions(clean):
        if mention.reading is None:
            continue
        core = _around().match(clean[mention.clean_start : mention.clean_end])
        first, last = core.span("core") if core is not None else (0, mention.clean_length)
        starts.append(mention.clean_start + first)
        ends.append(mention.clean_start + last)
    return starts, ends


def _written(mention: NumberMention, surface: str) -> str | None:
    """The one notation of a mention; None if it stays as the text has it."""
    if "，" in surface:
        return None  # 10，200户 may be two figures
    if mention.reading is None:
        return _plain(surface) if mention.kind is Kind.DATE or surface.startswith("第") else None
    if mention.value == 0 and "一" in surface:
        return None  # 未发生一起: the zero is told by the words before it
    factor, unit = _measure(mention)
    bounds = "~".join(_number(bound, factor) for bound in (mention.value, mention.low, mention.high))
    return f"{bounds}|{unit}|{mention.approximation.value}" + ("|rank" if mention.kind is Kind.RANK else "")


def _measure(mention: NumberMention) -> tuple[Fraction, str]:
    """By what a mention's numbers are multiplied to be those of the unit that stands for its own, and that unit."""
    unit = fold_variants(mention.unit or "")
    if mention.kind is Kind.FRACTION and not unit:
        return Fraction(100), "%"
    if mention.kind is Kind.PERCENTAGE_POINT:
        return Fraction(1), unit.removeprefix("个")
    if mention.kind is Kind.PERCENT and (scale := _PERCENT.get(unit or "%")) is not None:
        return scale, "%"
    return Fraction(1), unit


def _number(number: Number | None, factor: Fraction) -> str:
    return "" if number is None else str(Fraction(number) * factor)


def _plain(surface: str) -> str:
    """A date or an ordinal in Arabic digits: 二〇二〇年十月, 第十五届."""
    return _MONTH.sub("月", _SPOKEN.sub(_arabic, surface))


def _arabic(found: re.Match[str]) -> str:
    numeral = read_numeral(found[0])
    return str(numeral.value) if numeral is not None and not numeral.vague else found[0]
