"""Clauses of a sentence, and which figures stand in which.

Decides the stretches between clause marks (，；：。！？——) and the groups between semicolons. Leaves what a clause
says of its figures to ``heads``.

Marks inside a number mention (1,234) or inside brackets divide nothing outside; brackets that hold a
figure are a clause of their own.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass

from summarizer.numbers.mention import NumberMention
from summarizer.text import Span

__all__ = ["Clause", "split_clauses"]

_MARK = re.compile(r"[,，;；:：。!！?？()（）]|—{2,}|…{2,}")
_SLOGAN = re.compile(r"“[^“”。!！?？\n]{1,24}”")  # “防火记心间,平安到永远”提示牌: its comma parts no clauses
_OPENING, _CLOSING, _GROUP_ENDS = "(（", ")）", ";；。!！?？"


@dataclass(frozen=True, slots=True)
class Clause:
    """A stretch without clause marks; ``group`` counts the semicolon groups of the sentence from 0.

    ``figures`` are the mentions that stand in it, in order; ``bracketed`` where it stands in brackets.
    """

    span: Span
    group: int
    figures: tuple[NumberMention, ...]
    bracketed: bool = False


def split_clauses(text: str, span: Span, mentions: tuple[NumberMention, ...]) -> list[Clause]:
    """The clauses of the sentence ``span`` in order of their beginnings; ``mentions`` are those in it, in order."""
    outer: list[tuple[Span, int]] = []
    inner: list[tuple[Span, int]] = []
    start, group, bracket = span.start, 0, -1
    slogans = [m.span() for m in _SLOGAN.finditer(text, *span)] if "“" in text[span.start : span.end] else []
    index = 0
    for match in _MARK.finditer(text, span.start, span.end):
        at = match.start()
        mark = text[at]
        while index < len(mentions) and mentions[index].clean_end <= at:
            index += 1
        if index < len(mentions) and mentions[index].clean_start <= at:
            continue
        if slogans and any(a < at < b for a, b in slogans) and not _holds_figure(slogans, at, mentions):
            continue
        if mark in _OPENING:
            bracket = at + 1 if bracket < 0 else bracket
        elif mark in _CLOSING:
            if bracket >= 0:
                inner.append((Span(bracket, at), group))
            bracket = -1
        elif bracket < 0 or at - bracket > 60:
            outer.append((Span(start, at), group))
            start, bracket = match.end(), -1
            group += mark in _GROUP_ENDS
    outer.append((Span(start, span.end), group))
    return _filled(outer, inner, mentions)


def _holds_figure(slogans: list[tuple[int, int]], at: int, mentions: tuple[NumberMention, ...]) -> bool:
    """Whether the quotation around ``at`` tells of a figure, and so is no slogan."""
    around = next(Span(a, b) for a, b in slogans if a < at < b)
    return any(around.covers(m.clean) for m in mentions)


def _filled(
    outer: list[tuple[Span, int]], inner: list[tuple[Span, int]], mentions: tuple[NumberMention, ...]
) -> list[Clause]:
    """The clauses with their figures; a bracket without a figure stays part of the clause around it."""
    bracketed = _in_brackets(inner, mentions)
    taken = {m.number for clause in bracketed for m in clause.figures}
    free = [m for m in mentions if m.number not in taken] if taken else mentions
    clauses = []
    index = 0
    for span, group in outer:
        held_here = []
        while index < len(free) and free[index].clean_start < span.end:
            held_here.append(free[index])
            index += 1
        if span.start < span.end or held_here:
            clauses.append(Clause(span, group, tuple(held_here)))
    return sorted([*clauses, *bracketed], key=lambda clause: clause.span.start) if bracketed else clauses


def _in_brackets(inner: list[tuple[Span, int]], mentions: tuple[NumberMention, ...]) -> list[Clause]:
    """The brackets that hold figures."""
    made: list[Clause] = []
    starts = [m.clean_start for m in mentions] if inner else []
    for span, group in inner:
        within = mentions[bisect_left(starts, span.start) : bisect_left(starts, span.end)]
        held = tuple(m for m in within if m.clean_end <= span.end)
        if held:
            made.append(Clause(span, group, held, True))
    return made
