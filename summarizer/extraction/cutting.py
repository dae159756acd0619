"""The passages that a strong model reads, one for each call: as few as the bounds allow, cut where the report itself pauses.

Decides which sentences a passage holds and which of their numbers are asked about. Every sentence outside the site's own
text lies in one passage, whole; one that alone passes the bounds is cut at its clause marks. Leaves how a passage is
written to ``tagging``. Spans are clean offsets.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from summarizer.numbers.mention import Kind
from summarizer.reading.passages import Passages, SectionRole, Sentence
from summarizer.text import Span

__all__ = ["MAX_CHARACTERS", "MAX_NUMBERS", "Passage", "Stretch", "cut_passages", "gathered"]

MAX_CHARACTERS = 1500
"""Clean characters of a passage: enough context to name any figure, and an answer of some 3,000 tokens at most."""

MAX_NUMBERS = 80
"""Numbers asked about in one call; each takes about 40 tokens of the answer."""

_IN_SENTENCES, _IN_SECTION, _BEHIND_HEADING = 4, 1, 16
"""What it costs to cut between two sentences of a paragraph, two paragraphs of a section, a heading and its text."""

_CLAUSE = re.compile(r"[^，,；;、\n]*[，,；;、\n]*")
_NEVER_ASKED = frozenset((Kind.DATE, Kind.LIST_MARKER, Kind.IDENTIFIER))


@dataclass(frozen=True, slots=True)
class Stretch:
    """A sentence, or a piece of one that is longer than a passage, with the ids of the numbers asked about in it."""

    sentence: str
    span: Span
    numbers: tuple[str, ...]
    section: int


@dataclass(frozen=True, slots=True)
class Passage:
    """Sentences that are read together; ``heading`` is that of the section that they begin in, None if they hold it."""

    stretches: tuple[Stretch, ...]
    heading: Span | None

    @property
    def span(self) -> Span:
        """From the first character to the last."""
        return Span(self.stretches[0].span.start, self.stretches[-1].span.end)

    @property
    def numbers(self) -> tuple[str, ...]:
        """The ids of the numbers asked about, in order of place."""
        return tuple(number for stretch in self.stretches for number in stretch.numbers)

    @property
    def sentences(self) -> tuple[str, ...]:
        """The ids of the sentences, in order of place, each once."""
        return tuple(dict.fromkeys(stretch.sentence for stretch in self.stretches))


def cut_passages(passages: Passages) -> tuple[Passage, ...]:
    """The passages of a report in order of place: as few as possible, with as few cuts inside sections as possible."""
    return gathered(passages, [each for sentence in passages.sentences for each in _stretches(passages, sentence)])


def gathered(passages: Passages, stretches: Sequence[Stretch]) -> tuple[Passage, ...]:
    """``stretches``, in order of place, as passages: as few as possible, with as few cuts inside sections as possible."""
    starts = _best_starts(passages, stretches)
    return tuple(
        _passage(passages, stretches[start:end])
        for start, end in zip(starts, [*starts[1:], len(stretches)], strict=True)
    )


def _passage(passages: Passages, stretches: Sequence[Stretch]) -> Passage:
    heading = passages.sections[stretches[0].section].heading
    holds_it = heading is not None and any(stretch.span.overlaps(heading) for stretch in stretches)
    return Passage(tuple(stretches), None if holds_it else heading)


def _is_asked(passages: Passages, number: str) -> bool:
    """Whether a model is asked about ``number``: it writes a value, and stands in the report itself."""
    mention, figure = passages.mention(number), passages.figure(number)
    role = passages.sentence(figure.sentence).role
    return mention.value is not None and mention.kind not in _NEVER_ASKED and role is not SectionRole.BOILERPLATE


def _stretches(passages: Passages, sentence: Sentence) -> Iterator[Stretch]:
    """The sentence whole if it fits a passage, else its clauses gathered up to the bounds; the site's own text is left out."""
    if sentence.role is SectionRole.BOILERPLATE:
        return
    asked = [number for number in sentence.numbers if _is_asked(passages, number)]
    if sentence.span.end - sentence.span.start <= MAX_CHARACTERS and len(asked) <= MAX_NUMBERS:
        yield Stretch(sentence.id, sentence.span, tuple(asked), sentence.section)
        return
    places = {number: passages.mention(number).clean for number in sentence.numbers}
    start = sentence.span.start
    for end in _pieces(passages.text.text, sentence.span, places.values(), [places[number] for number in asked]):
        held = tuple(number for number in asked if start <= places[number].start < end)
        yield Stretch(sentence.id, Span(start, end), held, sentence.section)
        start = end


def _pieces(text: str, span: Span, taken: Iterable[Span], asked: Sequence[Span]) -> Iterator[int]:
    """Where the pieces of an over-long sentence end: behind a clause mark outside every number, or at the bounds."""
    inside = {at for place in taken for at in range(place.start + 1, place.end)}
    marks = [match.end() for match in _CLAUSE.finditer(text, *span) if match.end() not in inside]
    start, end = span.start, span.start
    for mark in [*dict.fromkeys(mark for mark in marks if mark > span.start), span.end]:
        if end > start and not _fits(mark - start, sum(start <= place.start < mark for place in asked)):
            yield end
            start = end
        while mark - start > MAX_CHARACTERS:  # a clause without end, as damaged text has them
            start = next(at for at in range(start + MAX_CHARACTERS, start, -1) if at not in inside)
            yield start
        end = mark
    if end > start:
        yield end


def _fits(characters: int, numbers: int) -> bool:
    return characters <= MAX_CHARACTERS and numbers <= MAX_NUMBERS


def _best_starts(passages: Passages, stretches: Sequence[Stretch]) -> list[int]:
    """Where the passages begin: the fewest, and of these the ones whose cuts cost least."""
    best: list[tuple[int, int]] = [(0, 0)]  # by number of stretches taken: passages, and the cost of their cuts
    came_from: list[int] = [0]
    for end in range(1, len(stretches) + 1):
        choices = []
        characters = numbers = 0
        for start in range(end - 1, -1, -1):
            characters += stretches[start].span.end - stretches[start].span.start
            numbers += len(stretches[start].numbers)
            if start < end - 1 and not _fits(characters, numbers):
                break
            count, cost = best[start]
            choices.append((count + 1, cost + _cost(passages, stretches, start), start))
        chosen = min(choices)
        best.append(chosen[:2])
        came_from.append(chosen[2])
    starts: list[int] = []
    end = len(stretches)
    while end > 0:
        end = came_from[end]
        starts.append(end)
    return starts[::-1]


def _cost(passages: Passages, stretches: Sequence[Stretch], at: int) -> int:
    """What it costs to begin a passage at ``at``."""
    if at == 0:
        return 0
    before, behind = stretches[at - 1], stretches[at]
    heading = passages.sections[before.section].heading
    if heading is not None and heading.covers(before.span):
        return _BEHIND_HEADING
    if before.section != behind.section:
        return 0
    return _IN_SECTION if "\n" in passages.text.text[before.span.end - 1 : behind.span.start + 1] else _IN_SENTENCES
