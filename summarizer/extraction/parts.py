"""The portions of a report that a model is asked about, one at a time.

Decides how a sentence is cut so that each portion is short enough to answer well: at clause marks, with
a bounded number of open figures, never inside an enumeration whose figures belong together. Leaves the
wording of questions to ``citing``. Spans are clean offsets.

Short portions matter twice: a small model labels the figures of one sentence well and those of a paragraph
badly, and an achievement's evidence is the portion that it was read from.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from summarizer.structure.passages import FigureContext, Passages, SectionRole, Sentence
from summarizer.text import Span

__all__ = ["MAX_CHARACTERS", "MAX_FIGURES", "Part", "cut_parts"]

MAX_CHARACTERS = 80
"""A portion is cut at a clause mark before it grows longer: its clauses with figures then fit a summary of 60 as a
rule, and no model has to condense them. At 110 a run wrote a seventh more tokens for the same achievements."""

MAX_FIGURES = 6
"""Open figures in one question: the embedded model begins to mix them up above five or six."""

_CLAUSE = re.compile(r"[^;；,，]*[;；,，]?")
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
        for span in _cut(passages, sentence, figures):
            numbers = tuple(f.number for f in figures if f.reason is None and span.covers(_place(passages, f.number)))
            parts.append(Part(f"p{len(parts) + 1}", sentence.id, span, numbers, sentence.role))
    return tuple(parts)


def _cut(passages: Passages, sentence: Sentence, figures: list[FigureContext]) -> Iterator[Span]:
    """The sentence whole where it is short, else its clauses gathered up to the bounds."""
    text = passages.text.text
    places = [_place(passages, figure.number) for figure in figures if figure.reason is None]
    joined = [_place_of_group(passages, figure) for figure in figures if len(figure.fellows) > 1]
    start, end = sentence.span.start, sentence.span.start
    for clause in _clauses(text, sentence.span, joined):
        length, count = clause.end - start, sum(start <= place.start < clause.end for place in places)
        if end > start and (length > MAX_CHARACTERS or count > MAX_FIGURES):
            yield from _trimmed(text, Span(start, end))
            start = end
        end = clause.end
        if text[end - 1] in _STRONG_MARKS and end - start >= MAX_CHARACTERS // 2:
            yield from _trimmed(text, Span(start, end))
            start = end
    yield from _trimmed(text, Span(start, sentence.span.end))


def _clauses(text: str, sentence: Span, joined: list[Span]) -> Iterator[Span]:
    """The clauses of a sentence, those that share an enumeration kept together."""
    start = sentence.start
    for match in _CLAUSE.finditer(text, sentence.start, sentence.end):
        at = match.end()
        only_says_when = at - start < _SHORTEST_CLAUSE and at < sentence.end
        if at > start and not only_says_when and not any(group.start < at < group.end for group in joined):
            yield Span(start, at)
            start = at


def _place(passages: Passages, number: str) -> Span:
    return passages.mention(number).clean


def _place_of_group(passages: Passages, figure: FigureContext) -> Span:
    """From the first to the last figure of an enumeration; empty where it is too long to keep together."""
    places = [_place(passages, number) for number in figure.fellows]
    first, last = min(places).start, max(place.end for place in places)
    return Span(first, last) if len(places) <= MAX_FIGURES and last - first <= MAX_CHARACTERS else Span(first, first)


def _trimmed(text: str, span: Span) -> Iterator[Span]:
    """The span without white space at its ends; nothing where only that is left."""
    start, end = span
    while start < end and text[start] in _BLANK:
        start += 1
    while end > start and text[end - 1] in _BLANK:
        end -= 1
    if end > start:
        yield Span(start, end)
