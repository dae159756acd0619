"""Figures of a list whose unit stands in brackets once, behind the last (铁路3.2、公路5.6（万人次）) or before the first of them.

Decides which figures share such a unit: those of the clause that have none of their own, up to one that has. Leaves a figure
right behind its bracket to ``headed``, reading the unit to ``column_heads`` and tables to ``cells``.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Final, NamedTuple

from summarizer.language.lexicon import any_of, words
from summarizer.numbers.column_heads import Unit, read_unit
from summarizer.numbers.mention import Disposition, Kind, MentionRuling, NumberMention
from summarizer.numbers.quantity import shifted
from summarizer.numbers.variants import fold_variants
from summarizer.text import CleanText

__all__ = ["with_shared_brackets"]

_BRACKET: Final = re.compile(
    rf"[(【](?P<unit>(?:(?:{any_of('unit_label')})[ \t]?:?[ \t]?)?[^()【】\s\d,、。:]{{1,8}})[)】](?P<leads>[ \t]?[:为])?"
)
_ENDS: Final = re.compile(r"[。;；!?！？\n(（【]")
_FURTHEST: Final = 16
"""How many characters may stand between two figures of such a list."""
_UNIT_RULE: Final = MentionRuling(Disposition.DEFINITION, "unit_in_brackets")
_PASSED: Final = frozenset({Disposition.DATE, Disposition.NAME})


class _Shared(NamedTuple):
    """A unit in brackets: its place, and that of the unit in it; ``leads`` if the figures follow, else they stand before."""

    start: int
    end: int
    unit: Unit
    at: int
    leads: bool


def with_shared_brackets(text: CleanText, mentions: Iterable[NumberMention]) -> Iterator[NumberMention]:
    """``mentions`` (in order), those without a unit in a list that a unit in brackets closes or heads with that unit."""
    brackets = list(_brackets(text.text))
    if not brackets:
        yield from mentions
        return
    found = list(mentions)
    units: dict[int, _Shared] = {}
    inside: set[int] = set()
    for bracket in brackets:
        members = list(_members(text.text, found, bracket))
        if members:
            units.update(dict.fromkeys(members, bracket))
            inside.update(_held(found, bracket))
    for index, mention in enumerate(found):
        if index in units:
            yield _with_unit(text, mention, units[index])
        else:
            yield mention._replace(ruling=_UNIT_RULE) if index in inside and mention.reason is None else mention


def _brackets(text: str) -> Iterator[_Shared]:
    """The units in brackets behind a digit or, with a colon behind them, behind a word."""
    if "(" not in text and "【" not in text:
        return
    for match in _BRACKET.finditer(text):
        before, leads = text[match.start() - 1 : match.start()], match["leads"] is not None
        if not ("\u4e00" <= before <= "\u9fff" if leads else before.isdecimal()):
            continue
        unit = read_unit(fold_variants(match["unit"]))
        if unit is not None and unit.kind is not Kind.DURATION and unit.name not in words("number_of_series"):
            yield _Shared(*match.span(), unit, match.start("unit"), leads)


def _members(text: str, found: list[NumberMention], bracket: _Shared) -> Iterator[int]:
    """The places in ``found`` of the figures that share the unit of ``bracket``, from the nearest one on."""
    first = bisect_left(found, bracket.start, key=lambda mention: mention.clean_start)
    if bracket.leads:
        first = bisect_left(found, bracket.end, key=lambda mention: mention.clean_start)
        order = range(first, len(found))
    elif first and found[first - 1].clean_end == bracket.start:
        order = range(first - 1, -1, -1)
    else:
        return
    edge = bracket.end if bracket.leads else bracket.start
    for index in order:
        mention = found[index]
        start, end = (edge, mention.clean_start) if bracket.leads else (mention.clean_end, edge)
        if end - start > _FURTHEST or _ENDS.search(text, start, end) is not None:
            return
        edge = mention.clean_end if bracket.leads else mention.clean_start
        if mention.reason in _PASSED:
            continue
        if mention.unit is not None or mention.reason is not None or mention.reading is None:
            return
        yield index


def _held(found: list[NumberMention], bracket: _Shared) -> range:
    """The places in ``found`` of the numbers in ``bracket``: a scale that is read as one."""
    ends = (bisect_left(found, at, key=lambda mention: mention.clean_start) for at in (bracket.start, bracket.end))
    return range(*ends)


def _with_unit(text: CleanText, mention: NumberMention, bracket: _Shared) -> NumberMention:
    """``mention`` in the unit of ``bracket``, with the scale that stands there."""
    if mention.reading is None:
        return mention
    unit, at = bracket.unit, bracket.at
    name = text.as_written(at + unit.start, at + unit.end) if unit.name else None
    return mention._replace(reading=shifted(mention.reading, int(unit.factor), Decimal(0)), unit=name, kind=unit.kind)
