"""The portions of a report that a model is asked about, one at a time.

Decides how a sentence is cut so that each portion is short enough to answer well: at clause marks (at weaker ones
inside a clause that alone passes the bounds), with a bounded number of open figures, never inside an enumeration
whose figures belong together. Leaves the wording of questions to ``portions``. Spans are clean offsets.

Short portions matter twice: a small model labels the figures of one sentence well and those of a paragraph
badly, and an achievement's evidence is the portion that it was read from.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from summarizer.extraction.framing import matter_of
from summarizer.extraction.standalone import DEPENDENT, LEADS_ON
from summarizer.reading.passages import FigureContext, Passages, SectionRole, Sentence
from summarizer.text import Span

__all__ = ["MAX_CHARACTERS", "MAX_FIGURES", "Part", "cut_parts"]

MAX_CHARACTERS = 80
"""A portion is cut at a clause mark before it grows longer: its clauses with figures then fit a summary of 60 as a
rule, and no model has to condense them. At 110 a run wrote a seventh more tokens for the same achievements."""

MAX_FIGURES = 6
"""Open figures in one question: the embedded model begins to mix them up above five or six."""

_CLAUSE = re.compile(r"[^;；,，]*[;；,，]?")
_WEAK_CLAUSE = re.compile(r"[^、\s]*[、\s]*")
"""Where a clause is cut that alone holds more than two portions may: lists joined by 、, tables, lost punctuation."""
_STRONG_MARKS = ";；"
_SHORTEST_CLAUSE = 8
"""A clause shorter than this (今年以来, 2020年) says when, and stays with the one behind it."""

_BLANK = " \t\r\n\u3000"


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of one sentence with the ids of the open figures in it; ``id`` is "p1", "p2", … by place."""

    id: str
    sentence: str
    span: Span
    numbers: tuple[str, ...]
    role: SectionRole


def cut_parts(passages: Passages) -> tuple[Part, ...]:
    """The parts of every sentence that belongs to the report itself, in order of place."""
    parts: list[Part] = []
    for sentence in passages.sentences:
        if sentence.role is SectionRole.BOILERPLATE:
            continue
        figures = [passages.figure(number) for number in sentence.numbers]
        open_figures = [figure for figure in figures if figure.reason is None]
        starts = [_place(passages, figure.number).start for figure in open_figures]
        for span in _cut(passages, sentence, figures, starts):
            inside = open_figures[bisect_left(starts, span.start) : bisect_left(starts, span.end)]
            numbers = tuple(figure.number for figure in inside)
            parts.append(Part(f"p{len(parts) + 1}", sentence.id, span, numbers, sentence.role))
    return tuple(parts)


def _cut(passages: Passages, sentence: Sentence, figures: list[FigureContext], starts: list[int]) -> Iterator[Span]:
    """The sentence whole where it is short, else its clauses gathered up to the bounds; ``starts`` of open figures."""
    text = passages.text.text
    kept = _kept_together(passages, figures)
    matter = matter_of(text, sentence.span)
    if _count(starts, matter) < len(starts):  # a figure in a heading or a frame is asked about, apart from the matter
        for frame in (Span(sentence.span.start, matter.start), Span(matter.end, sentence.span.end)):
            yield from _trimmed(text, frame) if _count(starts, frame) else ()
    kept |= _dependent(text, matter, starts)
    start, end = matter.start, matter.start
    for clause in _clauses(text, matter, kept, starts):
        length, count = clause.end - start, _count(starts, Span(start, clause.end))
        if end > start and (length > MAX_CHARACTERS or count > MAX_FIGURES):
            yield from _trimmed(text, Span(start, end))
            start = end
        end = clause.end
        if text[end - 1] in _STRONG_MARKS and end - start >= MAX_CHARACTERS // 2:
            yield from _trimmed(text, Span(start, end))
            start = end
    yield from _trimmed(text, Span(start, matter.end))


def _clauses(text: str, sentence: Span, kept: set[int], starts: list[int]) -> Iterator[Span]:
    """The clauses of a sentence, uncut at the places ``kept``; one that is much too long alone in its own pieces."""
    start = sentence.start
    for match in _CLAUSE.finditer(text, sentence.start, sentence.end):
        at = match.end()
        only_says_when = at - start < _SHORTEST_CLAUSE and at < sentence.end
        if at > start and not only_says_when and at not in kept:
            clause = Span(start, at)
            is_long = at - start > 2 * MAX_CHARACTERS or _count(starts, clause) > 2 * MAX_FIGURES
            yield from _pieces(text, clause, kept, starts) if is_long else (clause,)
            start = at


def _pieces(text: str, clause: Span, kept: set[int], starts: list[int]) -> Iterator[Span]:
    """A clause cut at its weaker marks, so that no figure stands in two pieces and each keeps what is before it."""
    start = clause.start
    for match in _WEAK_CLAUSE.finditer(text, *clause):
        at = match.end()
        if (at > start and at not in kept and _count(starts, Span(start, at))) or at == clause.end > start:
            yield Span(start, at)
            start = at


def _count(starts: list[int], span: Span) -> int:
    """How many of the sorted ``starts`` lie in ``span``."""
    return bisect_left(starts, span.end) - bisect_left(starts, span.start)


def _place(passages: Passages, number: str) -> Span:
    return passages.mention(number).clean


def _kept_together(passages: Passages, figures: list[FigureContext]) -> set[int]:
    """The places inside figures (1,392起) and enumerations, where no cut may be; too long an enumeration may be cut."""
    kept: set[int] = set()
    for figure in figures:
        place = _place(passages, figure.number)
        kept.update(range(place.start + 1, place.end))
        if 1 < len(figure.fellows) <= MAX_FIGURES:
            places = [_place(passages, number) for number in figure.fellows]
            first, last = min(places).start, max(place.end for place in places)
            if last - first <= MAX_CHARACTERS:
                kept.update(range(first + 1, last))
    return kept


def _dependent(text: str, matter: Span, starts: list[int]) -> set[int]:
    """The places before clauses that say nothing without the one before (同比下降…), up to the bounds of a part."""
    kept: set[int] = set()
    run = before = matter.start
    for match in _CLAUSE.finditer(text, *matter):
        at, end = match.span()
        hangs = DEPENDENT.match(text, at) is not None or LEADS_ON.search(text, before, at) is not None
        if hangs and not _fits(starts, Span(run, end)) and _fits(starts, Span(before, end)):
            kept.discard(before)  # too long for one part: the last two clauses make one
            run = before
        if hangs and _fits(starts, Span(run, end)):
            kept.add(at)
        elif end - at >= _SHORTEST_CLAUSE:
            run = at
        before = at if end - at >= _SHORTEST_CLAUSE else before
    return kept


def _fits(starts: list[int], span: Span) -> bool:
    return span.end - span.start <= MAX_CHARACTERS and _count(starts, span) <= MAX_FIGURES


def _trimmed(text: str, span: Span) -> Iterator[Span]:
    """The span without white space at its ends; nothing where only that is left."""
    start, end = span
    while start < end and text[start] in _BLANK:
        start += 1
    while end > start and text[end - 1] in _BLANK:
        end -= 1
    if end > start:
        yield Span(start, end)
