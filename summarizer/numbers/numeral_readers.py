"""Asks the readers of this package, in order, about each numeral of a text.

Decides which reader has the word: words of the language, list markers, ordinals, identifiers, dates, slogans,
quantities; the first that knows the numeral takes it. Each is asked only where the characters next to the numeral
allow it: reports hold a numeral every thirty characters, and most are a plain 429处. Leaves the mention's place in
the report, its surface and its direction to ``inventory``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final, NamedTuple

from summarizer.numbers.bounds import bounded_share
from summarizer.numbers.commonest import plain_at
from summarizer.numbers.dates import date_at, may_be_date
from summarizer.numbers.designations import designation_at
from summarizer.numbers.durations import span_end
from summarizer.numbers.grammar import measure
from summarizer.numbers.identifiers import identifier_at
from summarizer.numbers.markers import list_marker_at
from summarizer.numbers.mention import Approximation, DateParts, Disposition, Kind, QuantityReading
from summarizer.numbers.misread import beside_letter, formula_at, misread_at
from summarizer.numbers.months import listed_months_at
from summarizer.numbers.multitudes import multitude_at
from summarizer.numbers.names import award_at, is_together, none_occurred, slogan_at, verdict
from summarizer.numbers.no_figure import Named
from summarizer.numbers.notations import NOTATION_LETTERS, notation_at
from summarizer.numbers.numeral_ends import numeral_end
from summarizer.numbers.ordinals import listed_ordinal_at, ordinal_at
from summarizer.numbers.patterns import Pattern
from summarizer.numbers.proportions import proportion_at
from summarizer.numbers.quantity import Quantity
from summarizer.numbers.quotations import Quotations
from summarizer.numbers.ratios import ratio_at, share_at
from summarizer.numbers.spaced import MAY_BE_SPACED, spaced_number
from summarizer.numbers.units import unit_length
from summarizer.numbers.vulgar import VULGAR_FRACTIONS, vulgar_at
from summarizer.numbers.words import word_at
from summarizer.numbers.zero_counts import zero_at

__all__ = ["FoundMention", "scan"]

_FIRST: Final = re.compile("[0-9零〇一二三四五六七八九十百千万亿两俩半廿卅卌几数幺壹贰叁肆伍陆柒捌玖拾佰仟—①-⑳¼-¾⅐-⅞]")
_ZERO: Final = QuantityReading(Decimal(0), Decimal(0), Decimal(0), Approximation.EXACT)


class FoundMention(NamedTuple):
    """A mention before it is placed in the report; offsets are clean. The plain way gives it as a bare tuple."""

    start: int
    end: int
    reading: QuantityReading | None
    kind: Kind
    unit: tuple[tuple[int, int], ...] = ()
    date: DateParts | None = None
    reason: Disposition | None = None
    rule: str | None = None


_Fields = tuple[
    int,
    int,
    QuantityReading | None,
    Kind,
    tuple[tuple[int, int], ...],
    DateParts | None,
    Disposition | None,
    str | None,
]


def scan(text: str, first: int, stop: int) -> Iterator[_Fields]:
    """The mentions of folded ``text`` whose numerals begin in ``first:stop``, in order; the text around is context."""
    quotations = Quotations.of(text)
    position, last = first, first
    search = _FIRST.search
    while (candidate := search(text, position, stop)) is not None:
        at = candidate.start()
        found, position = _read(text, at, quotations)
        if found is None or at < last:
            continue
        # A word or sign between two numerals belongs to the first (5以上, 6$), and the second begins with its numeral.
        yield found if found[0] >= last else (at, *found[1:])
        last = found[1]


_MONTH_BEGINS: Final = frozenset("123456789一二三四五六七八九十")
_AFTER_KEY: Final = frozenset("\ufe0f\u20e3")
_OF_FORMULA: Final = frozenset("({")
_LIST_MARKS: Final = frozenset("、和及与至")
_ORDERS: Final = frozenset("第数前倒")


def _read(text: str, at: int, quotations: Quotations) -> tuple[_Fields | None, int]:
    """What the numeral at ``at`` is, and where the scan goes on."""
    if text[at] in VULGAR_FRACTIONS:
        return _read_quantity(text, at, at, quotations)
    arabic = "0" <= text[at] <= "9"
    if arabic and (plain := plain_at(text, at)) is not None and not quotations.hold(at):
        end, reading, kind, unit = plain
        return (at, end, bounded_share(text, at, kind, reading), kind, unit, None, None, None), end
    if text[at - 1 : at] == "以" and (many := multitude_at(text, at)) is not None:
        return _of_quantity(text, many, quotations), many.end
    if text[at] in "数—" and text[at + 1] not in "十百千万亿九八":
        return None, at + 1
    if not arabic:
        word = word_at(text, at)
        if word is not None:
            return (_of_name(word[0]) if word[0] is not None else None), word[1]
    before = text[at - 1] if at else "\n"
    cjk = "\u4e00" <= before <= "\u9fff" and before != "第" and text[at + 1] not in _AFTER_KEY
    named = None if cjk or (text[at] in _MONTH_BEGINS and listed_months_at(text, at)) else list_marker_at(text, at)
    if named is not None:
        return _of_name(named), named.end
    if before in _ORDERS and (ordinal := ordinal_at(text, at)) is not None:
        return FoundMention(*ordinal), ordinal.end
    if before in _LIST_MARKS and (ordinal := listed_ordinal_at(text, at)) is not None:
        return FoundMention(*ordinal), ordinal.end
    end = numeral_end(text, at)
    return _by_form(text, at, end, quotations) or _read_quantity(text, at, end, quotations)


def _by_form(text: str, at: int, end: int, quotations: Quotations) -> tuple[_Fields, int] | None:
    """What the numeral ``text[at:end]`` is by its own form: a notation of its own, an identifier, a ratio, a date."""
    arabic = "0" <= text[at] <= "9"
    if arabic and beside_letter(text, at, end) and (spoilt := misread_at(text, at)):
        return FoundMention(*spoilt, None, Kind.IDENTIFIER, rule="misread_digits"), spoilt[1]
    if (
        arabic
        and (text[at - 1 : at] in _OF_FORMULA or text[end] == "/" or text[end + 1] == "%")
        and (left := formula_at(text, at))
    ):
        return FoundMention(*left, None, Kind.IDENTIFIER, reason=Disposition.LOOSE, rule="formula"), left[1]
    if arabic and text[end] in NOTATION_LETTERS and (noted := notation_at(text, at)) is not None:
        return _of_quantity(text, noted, quotations), noted.end
    designation = designation_at(text, at, end)
    if designation is not None:
        return _of_name(designation), designation.end
    open_year = arabic and text[end] in "xX×*" and may_be_date(text, at, end)  # 20xx年 is no code
    named = identifier_at(text, at, end) if (arabic and not open_year) or (not arabic and end - at <= 4) else None
    if named is not None:
        return _of_name(named), named.end
    if arabic and (text[end] in "∶:" or text[at - 1 : at] in ("∶", ":")):
        ratio = ratio_at(text, at) or share_at(text, at)
        if ratio is not None:
            return FoundMention(ratio.start, ratio.end, ratio.reading, ratio.kind), ratio.end
    if may_be_date(text, at, end) and (dated := date_at(text, at)) is not None:
        reason = Disposition.NAME if quotations.in_title(dated.start) else Disposition.DATE
        return FoundMention(dated.start, dated.end, None, Kind.DATE, (), dated.parts, reason, "date"), dated.end
    return None


def _read_quantity(text: str, at: int, end: int, quotations: Quotations) -> tuple[_Fields | None, int]:
    if text[at] in "零〇" and end == at + 1:
        if zero_at(text, at):
            return FoundMention(at, at + 1, _ZERO, Kind.COUNT), at + 1
        if not unit_length(text, at + 1) and "\u4e00" <= text[at + 1] <= "\u9fff":
            return None, at + 1
    named = award_at(text, at)
    if named is None and (inside := quotations.around(at)) is not None:
        named = slogan_at(text, at, inside)
    if named is not None:
        return _of_name(named), named.end
    if text[end] in MAY_BE_SPACED and (spaced := spaced_number(text, at, end)) is not None:
        found = _of_quantity(text, spaced[0], quotations)
        return (*found[:7], found[7] or spaced[1]), spaced[0].end
    quantity = _quantity(text, at, end)
    if quantity is None:
        return _unread(text, at, end)
    if (not quantity.unit and _is_bare_word(text, quantity)) or is_together(text, quantity):
        return None, max(quantity.end, at + 1)
    return _of_quantity(text, quantity, quotations), quantity.end


def _quantity(text: str, at: int, end: int) -> Quantity | None:
    """The quantity of the numeral ``text[at:end]``; of a malformed one (三百九十九三盒) that of its longest readable part."""
    if text[end] in VULGAR_FRACTIONS:
        return vulgar_at(text, at, end)
    quantity = proportion_at(text, at, end) or (measure(text, at, end) if end > at else None)
    if quantity is not None or "0" <= text[at] <= "9":
        return quantity
    parts = (measure(text, at, shorter) for shorter in range(end - 1, max(at, end - _MOST_TRIES), -1))
    return next((part for part in parts if part is not None), None)


# A malformed numeral is one with a few characters too many; a longer run of numerals that reads as nothing is no number.
_MOST_TRIES: Final = 12
_DIGITS: Final = Pattern(r"\d+(?:\.\d+)?", re.ASCII)


def _unread(text: str, at: int, end: int) -> tuple[_Fields | None, int]:
    """What no reader knows: digits too many for a count are some number of a thing, other characters are words."""
    digits = _DIGITS.match(text, at)
    if digits is None:
        return None, max(end, at + 1)
    return _of_name(Named(at, digits.end(), Kind.IDENTIFIER, Disposition.NAME, "long_number")), digits.end()


def _is_bare_word(text: str, quantity: Quantity) -> bool:
    """Whether a single Chinese numeral stands without unit in the middle of words: an idiom or a name."""
    numeral, end = quantity.numeral, quantity.end
    if quantity.numeral_end != numeral + 1 or "0" <= text[numeral] <= "9" or quantity.kind is Kind.FRACTION:
        return False
    if text[end] == "大" or quantity.reading.approximation is not Approximation.EXACT:
        return False
    if text[quantity.start] == "负" or text.startswith("正负", max(0, numeral - 2)):
        return False
    before = text[numeral - 1] if numeral else "\n"
    if before == "每" and text[numeral] in "百千万亿":
        return False  # 每千人口 … 张
    alone = not ("\u4e00" <= text[end] <= "\u9fff" or "\u4e00" <= before <= "\u9fff" or "、" in (before, text[end]))
    return not alone or text[numeral] in "万亿千百几数"


def _of_quantity(text: str, quantity: Quantity, quotations: Quotations) -> FoundMention:
    start, end, _, _, reading, unit, kind, _, _ = quantity
    if quotations.in_title(start):
        return FoundMention(start, end, reading, kind, unit, None, Disposition.NAME, "in_title")
    reading = bounded_share(text, start, kind, reading)
    judged = verdict(text, quantity, quantity.unit_text(text))
    if judged is None:
        zero = text[quantity.numeral] == "一" and none_occurred(text, quantity)
        return FoundMention(start, end, _ZERO if zero else reading, kind, unit)
    if judged.rule in ("time_span", "loose_time"):
        end = span_end(text, end)
    elif judged.rule == "great_things":
        end += 1  # 三大 of 三大片区
    elif judged.rule == "none_at_all":
        reading = _ZERO
    return FoundMention(start, end, reading, kind, unit, None, judged.reason, judged.rule)


def _of_name(named: Named) -> FoundMention:
    return FoundMention(named.start, named.end, None, named.kind, (), None, named.reason, named.rule)
