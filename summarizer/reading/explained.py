"""Explained: what the rules say of one figure, field by field, each with the words that it comes from and its rule.

Decides nothing of its own: it lays open what ``context`` has read, for ``numbers --why``. All places are raw offsets.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

from summarizer.numbers.mention import Kind
from summarizer.reading.passages import Carried, FigureContext, Passages
from summarizer.text import Span

__all__ = ["Field", "Said", "Words", "explained"]

_NO_FIGURES = frozenset((Kind.DATE, Kind.IDENTIFIER, Kind.LIST_MARKER))


class Field(StrEnum):
    """What the rules can say of a figure."""

    INDICATOR = "indicator"
    CHANGE = "change"
    BASIS = "basis"
    PERIOD = "period"
    SCOPE = "scope"


class Words(NamedTuple):
    """Words of the report as they are written, and where: ``raw[start:end]``."""

    text: str
    start: int
    end: int


class Said(NamedTuple):
    """One field of a figure: its value, the words that it comes from, in order of place, and the rule, where it has a name.

    ``words`` are empty where the value itself is the report's wording (a basis) or a sign of it (a direction).
    """

    field: Field
    value: str
    words: tuple[Words, ...] = ()
    rule: str | None = None


def explained(passages: Passages, number: str) -> tuple[Said, ...]:
    """What the rules say of the figure ``number``; empty for a number that they set aside. KeyError where there is none."""
    figure, kind = passages.figure(number), passages.mention(number).kind
    return tuple(_said(passages, figure)) if figure.reason is None and kind not in _NO_FIGURES else ()


def _said(passages: Passages, figure: FigureContext) -> Iterator[Said]:
    if figure.label:
        heads = sorted(set(figure.heads))
        yield Said(Field.INDICATOR, figure.label, tuple(_words(passages, span) for span in heads), figure.label_rule)
    if figure.change is not None:
        yield Said(Field.CHANGE, figure.change.value, rule=figure.change_rule)
    if figure.basis is not None:
        yield Said(Field.BASIS, figure.basis, rule=figure.basis_rule)
    for field, carried in ((Field.PERIOD, figure.period), (Field.SCOPE, figure.scope)):
        if carried is not None:
            yield _carried(passages, field, carried)


def _carried(passages: Passages, field: Field, carried: Carried) -> Said:
    return Said(field, carried.text, (_words(passages, carried.span),), carried.rule)


def _words(passages: Passages, span: Span) -> Words:
    start, end = passages.text.raw_span(*span)
    return Words(" ".join(passages.text.as_written(*span).split()), start, end)
