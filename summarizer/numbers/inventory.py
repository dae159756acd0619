"""Takes the inventory of a report: every number mention, in order, none overlapping.

Decides the order in which the readers of this package are asked about each numeral that the scan meets (words of
the language, identifiers, list markers, dates, ordinals, quantities, names) and gives each mention its place in the
report. Leaves what a figure counts, for when and for whom to ``summarizer.structure``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from summarizer.numbers.bounds import Reading
from summarizer.numbers.context import basis_before, direction_of, is_enumerated
from summarizer.numbers.dates import Dated, date_at
from summarizer.numbers.grammar import Quantity, numeral_end, quantity_at
from summarizer.numbers.lexicon import name_end, word_end
from summarizer.numbers.mention import Approximation, DateParts, Direction, Disposition, Inventory, Kind, NumberMention
from summarizer.numbers.names import (
    Named,
    identifier_at,
    in_title,
    is_together,
    list_marker_at,
    named_at,
    none_occurred,
    span_end,
    verdict,
    zero_at,
)
from summarizer.numbers.ordinals import Ordinal, ordinal_at
from summarizer.numbers.units import unit_length
from summarizer.numbers.variants import fold_variants, narrow
from summarizer.text import CleanText, Span

__all__ = ["take_inventory"]

_FIRST: Final = re.compile("[0-9零〇一二三四五六七八九十百千万亿两半廿卅几数壹贰叁肆伍陆柒捌玖拾佰仟―①-⑳]")


@dataclass(frozen=True, slots=True)
class _Found:
    """A mention before it is placed in the report; offsets are clean."""

    start: int
    end: int
    reading: Reading | None
    kind: Kind
    unit: tuple[tuple[int, int], ...] = ()
    date: DateParts | None = None
    reason: Disposition | None = None
    rule: str | None = None


def take_inventory(text: CleanText) -> Inventory:
    """Every number mention of ``text``, with ids "n1", "n2", … in order of place."""
    folded = fold_variants(text.text)
    mentions: list[NumberMention] = []
    change: tuple[int, Kind, Direction | None, str | None] | None = None
    for found in _scan(folded):
        direction = basis = None
        if found.reason is None and found.kind in _CHANGING:
            direction, basis = _change(text, folded, found, change)
            change = (found.end, found.kind, direction, basis)
        mentions.append(_placed(text, found, f"n{len(mentions) + 1}", direction, basis))
    return Inventory(text, tuple(mentions))


_CHANGING: Final = frozenset(
    {Kind.COUNT, Kind.MONEY, Kind.PERCENT, Kind.PERCENTAGE_POINT, Kind.MULTIPLE, Kind.FRACTION, Kind.DURATION}
)


def _change(
    text: CleanText, folded: str, found: _Found, previous: tuple[int, Kind, Direction | None, str | None] | None
) -> tuple[Direction | None, str | None]:
    """Direction and basis of the clause, or those of the figure before in the same enumeration."""
    direction = direction_of(folded, found.start, found.end)
    if direction is None and previous is not None and previous[1] is found.kind:
        if is_enumerated(folded, previous[0], found.start):
            return previous[2], previous[3]
    if direction is None:
        return None, None
    place = basis_before(folded, found.start)
    return direction, text.as_written(*place) if place is not None else None


def _placed(
    text: CleanText, found: _Found, id: str, direction: Direction | None, basis: str | None
) -> NumberMention:
    raw = text.raw_span(found.start, found.end)
    reading = found.reading
    return NumberMention(
        id=id,
        start=raw.start,
        end=raw.end,
        surface=text.document.text[raw.start : raw.end],
        value=reading.value if reading is not None else None,
        low=reading.low if reading is not None else None,
        high=reading.high if reading is not None else None,
        approximation=reading.approximation if reading is not None else Approximation.EXACT,
        unit=_unit(text, found),
        kind=found.kind,
        clean=Span(found.start, found.end),
        direction=direction,
        basis=basis,
        date=found.date,
        reason=found.reason,
        rule=found.rule,
    )


def _unit(text: CleanText, found: _Found) -> str | None:
    """The unit in the report's script and in half-width (％ is %); 百分之 writes a % before its number."""
    if not found.unit:
        return None
    written = "".join(text.as_written(start, end) for start, end in found.unit)
    return _PARTS_OF.get(written[0], "%") if written.endswith("分之") else narrow(written)


_PARTS_OF: Final = {"千": "‰", "仟": "‰", "万": "‱", "萬": "‱"}


def _scan(text: str) -> Iterator[_Found]:
    """The mentions of folded ``text`` in order."""
    position, last = 0, 0
    search = _FIRST.search
    while (candidate := search(text, position)) is not None:
        at = candidate.start()
        found, position = _read(text, at)
        if found is not None and found.start >= last:
            yield found
            last = found.end


def _read(text: str, at: int) -> tuple[_Found | None, int]:
    """What the numeral at ``at`` is, and where the scan goes on."""
    arabic = text[at].isdecimal()
    if not arabic:
        thing = name_end(text, at)
        if thing:
            return _Found(at, thing, None, Kind.IDENTIFIER, (), None, Disposition.NAME, "thing_name"), thing
        skipped = word_end(text, at) or _lone_formal(text, at)
        if skipped:
            return None, skipped
    named = list_marker_at(text, at)
    if named is not None:
        return _of_name(named), named.end
    ordinal = ordinal_at(text, at)
    if ordinal is not None:
        return _of_ordinal(ordinal), ordinal.end
    named = identifier_at(text, at)
    if named is not None:
        return _of_name(named), named.end
    dated = date_at(text, at)
    if dated is not None:
        return _of_date(text, dated), dated.end
    return _read_quantity(text, at, arabic)


_FORMAL: Final = re.compile("[壹贰叁肆伍陆柒捌玖拾佰仟](?![壹贰叁肆伍陆柒捌玖拾佰仟零万亿元圆])")


def _lone_formal(text: str, at: int) -> int:
    """The end of a formal numeral that stands alone: 队伍, 陆地 and 收拾 are words, 伍拾元 is a number."""
    return at + 1 if _FORMAL.match(text, at) and text[at - 1 : at] not in _FORMAL_BEFORE else 0


_FORMAL_BEFORE: Final = frozenset("壹贰叁肆伍陆柒捌玖拾佰仟零万亿")


def _read_quantity(text: str, at: int, arabic: bool) -> tuple[_Found | None, int]:
    named = named_at(text, at)
    if text[at] == "零" and numeral_end(text, at) == at + 1:
        if zero_at(text, at):
            return _Found(at, at + 1, _ZERO, Kind.COUNT), at + 1
        if not unit_length(text, at + 1):
            return None, at + 1
    if named is not None:
        return _of_name(named), named.end
    quantity = quantity_at(text, at)
    if quantity is None:
        return None, max(numeral_end(text, at), at + 1)
    if (not quantity.unit and _is_bare_word(text, quantity)) or is_together(text, quantity):
        return None, quantity.end
    return _of_quantity(text, quantity), quantity.end


_ZERO: Final = Reading(Decimal(0), Decimal(0), Decimal(0), Approximation.EXACT)


def _is_bare_word(text: str, quantity: Quantity) -> bool:
    """Whether a short Chinese numeral stands without unit and without a thing to count: an idiom or a name."""
    written = text[quantity.numeral : quantity.numeral_end]
    if written[0].isdecimal() or quantity.kind in (Kind.FRACTION, Kind.PERCENT):
        return False
    return len(written) == 1 and not text.startswith("大", quantity.end) and quantity.reading.approximation is Approximation.EXACT


def _of_quantity(text: str, quantity: Quantity) -> _Found:
    unit = "".join(text[start:end] for start, end in quantity.unit)
    judged = verdict(text, quantity, unit)
    reading = quantity.reading
    rule = judged.rule if judged is not None else None
    if judged is None and none_occurred(text, quantity):
        reading, rule = _ZERO, None
    reason = judged.reason if judged is not None else None
    end = span_end(text, quantity.end) if rule in ("time_span", "loose_time") else quantity.end
    return _Found(quantity.start, end, reading, quantity.kind, quantity.unit, None, reason, rule)


def _of_name(named: Named) -> _Found:
    return _Found(named.start, named.end, None, named.kind, (), None, named.reason, named.rule)


def _of_date(text: str, dated: Dated) -> _Found:
    reason = Disposition.NAME if in_title(text, dated.start) else Disposition.DATE
    return _Found(dated.start, dated.end, None, Kind.DATE, (), dated.parts, reason, "date")


def _of_ordinal(ordinal: Ordinal) -> _Found:
    return _Found(
        ordinal.start, ordinal.end, ordinal.reading, ordinal.kind, ordinal.unit, None, ordinal.reason, ordinal.rule
    )
