"""Clauses of a sentence, and which figures stand in which.

Decides the stretches between clause marks (，；：。！？——) and the groups between semicolons. Leaves what a clause
says of its figures to ``heads``.

Marks inside a number mention (1,234) or inside brackets divide nothing outside; brackets that hold a
figure are a clause of their own.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import NamedTuple

from summarizer.language.lexicon import words
from summarizer.numbers.mention import NumberMention
from summarizer.text import Span

__all__ = ["Clause", "split_clauses"]

# Every branch begins with a character of its own, so that the search runs from one such character to the next.
_MARK = re.compile(r",|，|;|；|:|：|。|!|！|\?|？|\(|\)|（|）|——+|……+")
_SLOGAN = re.compile(r"“[^“”。!！?？\n]{1,24}”")  # “防火记心间,平安到永远”提示牌: its comma parts no clauses
# 分别为:(12、15、18): the list belongs to the words before the colon.
_LISTING = ":：(（"
_RESPECTIVELY = tuple(f"{word}{colon}" for word in words("in_order_are") for colon in ("", ":", "："))
_OPENING, _CLOSING, _GROUP_ENDS = "(（", ")）", ";；。!！?？"


class Clause(NamedTuple):
    """A stretch without clause marks; ``group`` counts the semicolon groups of the sentence from 0.

    ``figures`` are the mentions that stand in it, in order; ``bracketed`` where it stands in brackets.
    """

    span: Span
    group: int
    figures: tuple[NumberMention, ...]
    bracketed: bool = False


_Stretch = tuple[int, int, int]  # where a clause begins and ends, and its group


def split_clauses(text: str, span: Span, mentions: tuple[NumberMention, ...]) -> list[Clause]:
    """The clauses of the sentence ``span`` that hold any of its ``mentions``, both in order of their beginnings."""
    outer: list[_Stretch] = []
    inner: list[_Stretch] = []
    start, end = span
    group, bracket = 0, -1
    slogans = [m.span() for m in _SLOGAN.finditer(text, start, end)] if text.find("“", start, end) >= 0 else []
    index, count = 0, len(mentions)
    for match in _MARK.finditer(text, start, end):
        at = match.start()
        mark = text[at]
        if mark in _LISTING and text.endswith(_RESPECTIVELY, 0, at):
            continue
        while index < count and mentions[index].clean_end <= at:
            index += 1
        if index < count and mentions[index].clean_start <= at:
            continue
        if slogans and any(a < at < b for a, b in slogans) and not _holds_figure(slogans, at, mentions):
            continue
        if mark in _OPENING:
            bracket = at + 1 if bracket < 0 else bracket
        elif mark in _CLOSING:
            if bracket >= 0:
                inner.append((bracket, at, group))
            bracket = -1
        elif bracket < 0 or at - bracket > 60:
            outer.append((start, at, group))
            start, bracket = match.end(), -1
            group += mark in _GROUP_ENDS
    outer.append((start, end, group))
    return _filled(outer, inner, mentions)


def _holds_figure(slogans: list[tuple[int, int]], at: int, mentions: tuple[NumberMention, ...]) -> bool:
    """Whether the quotation around ``at`` tells of a figure, and so is no slogan."""
    around = next(Span(a, b) for a, b in slogans if a < at < b)
    return any(around.covers(m.clean) for m in mentions)


def _filled(outer: list[_Stretch], inner: list[_Stretch], mentions: tuple[NumberMention, ...]) -> list[Clause]:
    """The clauses with their figures; a bracket without a figure stays part of the clause around it."""
    bracketed = _in_brackets(inner, mentions) if inner else []
    taken = {m.number for clause in bracketed for m in clause.figures}
    free = tuple(m for m in mentions if m.number not in taken) if taken else mentions
    clauses = []
    first, count = 0, len(free)
    for start, end, group in outer:
        last = first
        while last < count and free[last].clean_start < end:
            last += 1
        if first < last:
            clauses.append(Clause(Span(start, end), group, free[first:last]))
        first = last
    return sorted([*clauses, *bracketed], key=lambda clause: clause.span.start) if bracketed else clauses


def _in_brackets(inner: list[_Stretch], mentions: tuple[NumberMention, ...]) -> list[Clause]:
    """The brackets that hold figures."""
    made: list[Clause] = []
    starts = [m.clean_start for m in mentions]
    for start, end, group in inner:
        within = mentions[bisect_left(starts, start) : bisect_left(starts, end)]
        held = tuple(m for m in within if m.clean_end <= end)
        if held:
            made.append(Clause(Span(start, end), group, held, True))
    return made
