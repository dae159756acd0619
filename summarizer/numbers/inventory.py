"""Takes the inventory of a report: every number mention, in order, none overlapping.

Decides the order in which the readers of this package are asked about each numeral that the scan meets (words of
the language, list markers, ordinals, identifiers, dates, slogans, quantities) and gives each mention its place in
the report. Leaves what a figure counts, for when and for whom to ``summarizer.structure``.

Every reader is asked only where the characters next to the numeral allow it: reports hold a numeral every thirty
characters, and most are a plain 429处.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final, NamedTuple

from summarizer.numbers.bounds import Reading
from summarizer.numbers.context import CHANGE_AFTER, CHANGE_BEFORE, basis_before, direction_of, is_enumerated
from summarizer.numbers.dates import date_at, may_be_date
from summarizer.numbers.durations import span_end
from summarizer.numbers.grammar import Quantity, measure, numeral_end
from summarizer.numbers.identifiers import identifier_at
from summarizer.numbers.lexicon import name_end, word_end
from summarizer.numbers.markers import list_marker_at
from summarizer.numbers.mention import Approximation, DateParts, Direction, Disposition, Inventory, Kind, NumberMention
from summarizer.numbers.names import award_at, is_together, none_occurred, slogan_at, verdict
from summarizer.numbers.naming import Named
from summarizer.numbers.ordinals import ordinal_at
from summarizer.numbers.plain import plain_at
from summarizer.numbers.proportions import proportion_at, ratio_at
from summarizer.numbers.quotations import Quotations
from summarizer.numbers.units import unit_length
from summarizer.numbers.variants import fold_variants
from summarizer.numbers.zeros import slogan_end, zero_at
from summarizer.text import CleanText, Span

__all__ = ["take_inventory"]

# Readers look one or two characters past a numeral; the padding spares each of them a check for the end.
_PADDING: Final = "\n\n\n\n"

_FIRST: Final = re.compile("[0-9零〇一二三四五六七八九十百千万亿两俩半廿卅几数壹贰叁肆伍陆柒捌玖拾佰仟—①-⑳]")
_CHANGING: Final = frozenset(
    {Kind.COUNT, Kind.MONEY, Kind.PERCENT, Kind.PERCENTAGE_POINT, Kind.MULTIPLE, Kind.FRACTION, Kind.DURATION}
)
_ZERO: Final = Reading(Decimal(0), Decimal(0), Decimal(0), Approximation.EXACT)


class _Found(NamedTuple):
    """A mention before it is placed in the report; offsets are clean. The plain way gives it as a bare tuple."""

    start: int
    end: int
    reading: Reading | None
    kind: Kind
    unit: tuple[tuple[int, int], ...] = ()
    date: DateParts | None = None
    reason: Disposition | None = None
    rule: str | None = None


_Fields = tuple[
    int,
    int,
    Reading | None,
    Kind,
    tuple[tuple[int, int], ...],
    DateParts | None,
    Disposition | None,
    str | None,
]


def take_inventory(text: CleanText) -> Inventory:
    """Every number mention of ``text``, with ids "n1", "n2", … in order of place."""
    folded = fold_variants(text.text) + _PADDING
    mentions: list[NumberMention] = []
    last: NumberMention | None = None
    # One string for all mentions and units that are written alike: most of the memory would be theirs.
    shared: dict[str, str] = {}
    for found in _scan(folded):
        start, end, reading, kind, unit, date, reason, rule = found
        direction = basis = None
        changing = reason is None and kind in _CHANGING
        if changing and (folded[start - 1] in CHANGE_BEFORE or folded[end] in CHANGE_AFTER):
            direction, basis = _change(text, folded, start, end)
        if changing and last is not None and direction is None and _continues(folded, last, start, kind):
            direction, basis = last.direction, last.basis
        raw = text.offsets.raw_span(start, end)
        clean = raw if raw == (start, end) else Span(start, end)
        surface = text.document.text[raw.start : raw.end]
        surface = shared.setdefault(surface, surface)
        value, low, high, approximation = reading or _NO_READING
        mention = NumberMention(
            f"n{len(mentions) + 1}", raw.start, raw.end, surface, value, low, high, approximation,
            _unit(text, start, unit, surface, end - start, shared) if unit else None, kind, clean, direction, basis, date,
            reason, rule,
        )  # fmt: skip
        mentions.append(mention)
        if changing:
            last = mention if direction is not None else None
    return Inventory(text, tuple(mentions))


def _continues(folded: str, last: NumberMention, start: int, kind: Kind) -> bool:
    """Whether the figure at ``start`` stands in one enumeration with the changing figure ``last``."""
    return last.kind is kind and is_enumerated(folded, last.clean.end, start)


def _change(text: CleanText, folded: str, start: int, end: int) -> tuple[Direction | None, str | None]:
    """Direction and basis of the figure's own clause."""
    direction = direction_of(folded, start, end)
    place = basis_before(folded, start) if direction is not None else None
    return direction, text.as_written(*place) if place is not None else None


_NO_READING: Final = (None, None, None, Approximation.EXACT)
_PARTS_OF: Final = {"千": "‰", "仟": "‰", "万": "‱", "萬": "‱"}


def _unit(
    text: CleanText, start: int, unit: tuple[tuple[int, int], ...], surface: str, length: int, shared: dict[str, str]
) -> str:
    """The unit as the report writes it, in its script and width (％ stays ％); 百分之 writes a % before its number.

    ``surface`` is what the report has for the ``length`` clean characters from ``start``: as long as they are
    where nothing was cleaned away in it.
    """
    if len(surface) == length:
        if len(unit) == 1:
            written = surface[unit[0][0] - start : unit[0][1] - start]
            if written in shared:
                return shared[written]
        else:
            written = "".join(surface[first - start : last - start] for first, last in unit)
    else:
        written = "".join(text.as_written(first, last) for first, last in unit)
    if written.endswith(("分之", "分百")):
        return _PARTS_OF.get(written[0], "%")
    return shared.setdefault(written, written)


def _scan(text: str) -> Iterator[_Fields]:
    """The mentions of folded ``text`` in order."""
    quotations = Quotations.of(text)
    position, last = 0, 0
    search = _FIRST.search
    while (candidate := search(text, position)) is not None:
        at = candidate.start()
        found, position = _read(text, at, quotations)
        if found is not None and found[0] >= last:
            yield found
            last = found[1]


_ORDERS: Final = frozenset("第数前")


def _read(text: str, at: int, quotations: Quotations) -> tuple[_Fields | None, int]:
    """What the numeral at ``at`` is, and where the scan goes on."""
    arabic = "0" <= text[at] <= "9"
    if arabic and (plain := plain_at(text, at)) is not None and not quotations.hold(at):
        end, reading, kind, unit = plain
        return (at, end, reading, kind, unit, None, None, None), end
    if text[at] in "数—" and text[at + 1] not in "十百千万亿九八":
        return None, at + 1
    if not arabic and (skipped := _word(text, at)) is not None:
        return skipped
    before = text[at - 1] if at else "\n"
    named = None if "\u4e00" <= before <= "\u9fff" and before != "第" else list_marker_at(text, at)
    if named is not None:
        return _of_name(named), named.end
    if before in _ORDERS and (ordinal := ordinal_at(text, at)) is not None:
        return _Found(*ordinal), ordinal.end
    end = numeral_end(text, at)
    named = identifier_at(text, at, end) if arabic or end - at <= 4 else None
    if named is not None:
        return _of_name(named), named.end
    if text[end] in "∶:" and (ratio := ratio_at(text, at)) is not None:
        return _of_ratio(text, ratio), ratio.end
    if may_be_date(text, at, end) and (dated := date_at(text, at)) is not None:
        reason = Disposition.NAME if quotations.in_title(dated.start) else Disposition.DATE
        return _Found(dated.start, dated.end, None, Kind.DATE, (), dated.parts, reason, "date"), dated.end
    return _read_quantity(text, at, end, quotations)


def _word(text: str, at: int) -> tuple[_Fields | None, int] | None:
    """A word of the language or the name of a thing that the numeral belongs to."""
    thing = slogan_end(text, at) if text[at] == "零" else name_end(text, at)
    if thing:
        return _Found(at, thing, None, Kind.IDENTIFIER, (), None, Disposition.NAME, "thing_name"), thing
    skipped = word_end(text, at) or _lone_formal(text, at)
    if not skipped or _stands_alone(text, at):
        return None
    return None, skipped


_RUN: Final = re.compile("[零〇一二三四五六七八九十百千万亿两点]{1,40}")


def _stands_alone(text: str, at: int) -> bool:
    """Whether a run of numerals is all that its clause holds (一一): then it is a number after all."""
    if at and "\u4e00" <= text[at - 1] <= "\u9fff":
        return False
    found = _RUN.match(text, at)
    return found is not None and not "\u4e00" <= text[found.end()] <= "\u9fff" and bool(found[0].strip("万亿"))


_FORMAL: Final = re.compile("[壹贰叁肆伍陆柒捌玖拾佰仟](?![壹贰叁肆伍陆柒捌玖拾佰仟零万亿元圆点\n])")
_FORMAL_BEFORE: Final = frozenset("壹贰叁肆伍陆柒捌玖拾佰仟零万亿千百十")


def _lone_formal(text: str, at: int) -> int:
    """The end of a formal numeral that stands alone: 队伍, 陆地 and 收拾 are words, 伍拾元 is a number."""
    return at + 1 if _FORMAL.match(text, at) and text[at - 1 : at] not in _FORMAL_BEFORE else 0


def _read_quantity(text: str, at: int, end: int, quotations: Quotations) -> tuple[_Fields | None, int]:
    if text[at] in "零〇" and end == at + 1:
        if zero_at(text, at):
            return _Found(at, at + 1, _ZERO, Kind.COUNT), at + 1
        if not unit_length(text, at + 1) and "\u4e00" <= text[at + 1] <= "\u9fff":
            return None, at + 1
    named = award_at(text, at)
    if named is None and (inside := quotations.around(at)) is not None:
        named = slogan_at(text, at, inside)
    if named is not None:
        return _of_name(named), named.end
    if text[end] == " " and (grouped := _SPACE_GROUPS.match(text, at)) is not None:
        quantity = measure(text, at, grouped.end())
        if quantity is not None:
            found = _of_quantity(text, quantity, quotations)
            return (*found[:7], found[7] or "space_grouping"), quantity.end
    quantity = proportion_at(text, at, end) or (measure(text, at, end) if end > at else None)
    if quantity is None:
        return None, max(end, at + 1)
    if (not quantity.unit and _is_bare_word(text, quantity)) or is_together(text, quantity):
        return None, max(quantity.end, at + 1)
    return _of_quantity(text, quantity, quotations), quantity.end


# 1 392人 may be 1392 people, or the figures 1 and 392 of a table: it is read as one, and the rule says so.
_SPACE_GROUPS: Final = re.compile(r"(?<![\d.] )\b\d{1,3}(?: \d{3})+(?![\d.])(?= ?[^\d\s])", re.ASCII)


def _is_bare_word(text: str, quantity: Quantity) -> bool:
    """Whether a single Chinese numeral stands without unit in the middle of words: an idiom or a name."""
    numeral, end = quantity.numeral, quantity.end
    if quantity.numeral_end != numeral + 1 or "0" <= text[numeral] <= "9" or quantity.kind is Kind.FRACTION:
        return False
    if text[end] == "大" or quantity.reading.approximation is not Approximation.EXACT:
        return False
    before = text[numeral - 1] if numeral else "\n"
    if before == "每" and text[numeral] in "百千万亿":
        return False  # 每千人口 … 张
    alone = not ("\u4e00" <= text[end] <= "\u9fff" or "\u4e00" <= before <= "\u9fff" or "、" in (before, text[end]))
    return not alone or text[numeral] in "万亿千百几数"


def _of_quantity(text: str, quantity: Quantity, quotations: Quotations) -> _Found:
    start, end, _, _, reading, unit, kind, _, _ = quantity
    if quotations.in_title(start):
        return _Found(start, end, reading, kind, unit, None, Disposition.NAME, "in_title")
    judged = verdict(text, quantity, quantity.unit_text(text))
    if judged is None:
        zero = text[quantity.numeral] == "一" and none_occurred(text, quantity)
        return _Found(start, end, _ZERO if zero else reading, kind, unit)
    if judged.rule in ("time_span", "loose_time"):
        end = span_end(text, end)
    elif judged.rule == "great_things":
        end += 1  # 三大 of 三大片区
    return _Found(start, end, reading, kind, unit, None, judged.reason, judged.rule)


def _of_ratio(text: str, ratio: Quantity) -> _Found:
    """A ratio of two is a value; one of three or more (15.6∶42.6∶41.8) says how a whole is made up."""
    if sum(char in "∶:" for char in text[ratio.start : ratio.end]) == 1:
        return _Found(ratio.start, ratio.end, ratio.reading, ratio.kind)
    return _Found(ratio.start, ratio.end, None, ratio.kind, (), None, Disposition.DEFINITION, "ratio_of_parts")


def _of_name(named: Named) -> _Found:
    return _Found(named.start, named.end, None, named.kind, (), None, named.reason, named.rule)
