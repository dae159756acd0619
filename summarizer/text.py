"""What a text is to every other part: a document, its cleaned form, and the map between the two.

Decides how an offset in cleaned text becomes an offset in the report and back. Leaves reading files
and deciding what to clean to ``summarizer.document``.

Offsets are code points, end-exclusive. "Raw" offsets index ``Document.text``, the report as decoded;
"clean" offsets index ``CleanText.text``. Everything a user sees is raw.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final, Literal, NamedTuple

from summarizer.layout import Layout
from summarizer.span import Span
from summarizer.table import Table

__all__ = ["OFFSET", "CleanText", "Document", "OffsetMap", "Script", "Segment", "Span"]

# How arrays keep offsets: four bytes each, enough for a text of 4 × 10^9 characters.
OFFSET: Final = "I"

Script = Literal["simplified", "traditional", "mixed"]


@dataclass(frozen=True, slots=True)
class Document:
    """A report as it was read, before anything was done to it.

    ``text`` holds every decoded character with its line ends untouched; ``sha256`` is the hex digest
    of the bytes as read (of the UTF-8 bytes where the report came as a ``str``); ``encoding`` is None
    in that last case. For an HTML page, a Word or PDF file or a scan, ``text`` is what was extracted and ``encoding`` None;
    ``layout`` says where it stands on the pages, and ``notices`` what of the file is not in the text, a sentence each.
    """

    text: str
    name: str
    media_type: str
    encoding: str | None
    sha256: str
    layout: Layout | None = None
    notices: tuple[str, ...] = ()


class Segment(NamedTuple):
    """A run of clean characters that stands for a run of raw ones.

    Either ``raw_end - raw_start`` equals the number of clean characters and they map one to one, or
    the segment holds exactly one clean character that stands for the whole raw run (a character
    with the damage that trails it, for example).
    """

    clean_start: int
    raw_start: int
    raw_end: int


@dataclass(frozen=True, slots=True)
class OffsetMap:
    """Sparse map between clean and raw offsets: one entry for each run that shifts.

    Memory grows with the number of places where cleaning changed the length of the text, not with
    its length. Raw characters between two segments were dropped by cleaning.
    """

    clean_length: int
    _clean_starts: array[int]
    _raw_starts: array[int]
    _raw_ends: array[int]

    @classmethod
    def identity(cls, length: int) -> OffsetMap:
        """The map of a text of ``length`` characters in which cleaning moved nothing."""
        return cls.of([Segment(0, 0, length)] if length else [], length)

    @classmethod
    def of(cls, segments: Iterable[Segment], clean_length: int) -> OffsetMap:
        """The map made of ``segments``, given in order and covering ``0 .. clean_length``."""
        clean_starts, raw_starts, raw_ends = array(OFFSET), array(OFFSET), array(OFFSET)
        for segment in segments:
            clean_starts.append(segment.clean_start)
            raw_starts.append(segment.raw_start)
            raw_ends.append(segment.raw_end)
        return cls(clean_length, clean_starts, raw_starts, raw_ends)

    @property
    def is_identity(self) -> bool:
        """Whether cleaning moved nothing: clean offsets are raw ones."""
        return len(self._clean_starts) == 1 and self._raw_ends[0] == self.clean_length

    @property
    def segments(self) -> list[Segment]:
        """The runs of this map in order."""
        return [
            Segment(clean, start, end)
            for clean, start, end in zip(self._clean_starts, self._raw_starts, self._raw_ends, strict=True)
        ]

    def raw_span(self, start: int, end: int) -> Span:
        """The raw span that the clean characters ``start:end`` stand for; empty spans stay empty."""
        if end <= start:
            at = self._raw_bounds(start)[0] if start < self.clean_length else self._raw_length()
            return Span(at, at)
        # Most spans lie in one segment: one look-up serves both ends.
        clean_starts = self._clean_starts
        following = bisect_right(clean_starts, start)
        segment_end = clean_starts[following] if following < len(clean_starts) else self.clean_length
        if end > segment_end:
            return Span(self._raw_bounds(start)[0], self._raw_bounds(end - 1)[1])
        clean_start, raw_start, raw_end = (
            clean_starts[following - 1],
            self._raw_starts[following - 1],
            self._raw_ends[following - 1],
        )
        if segment_end - clean_start != raw_end - raw_start:
            return Span(raw_start, raw_end)
        return Span(raw_start + start - clean_start, raw_start + end - clean_start)

    def clean_span(self, start: int, end: int) -> Span:
        """The clean characters that stand for any raw character in ``start:end``."""
        return Span(self._first_ending_after(start), self._first_starting_at(end))

    def _raw_bounds(self, position: int) -> tuple[int, int]:
        index = bisect_right(self._clean_starts, position) - 1
        clean_start, raw_start = self._clean_starts[index], self._raw_starts[index]
        raw_end, length = self._raw_ends[index], self._clean_length_of(index)
        if length == raw_end - raw_start:
            at = raw_start + position - clean_start
            return at, at + 1
        return raw_start, raw_end

    def _clean_length_of(self, index: int) -> int:
        following = index + 1
        end = self._clean_starts[following] if following < len(self._clean_starts) else self.clean_length
        return end - self._clean_starts[index]

    def _raw_length(self) -> int:
        return self._raw_ends[-1] if self._raw_ends else 0

    def _first_ending_after(self, raw: int) -> int:
        """The first clean character whose raw run ends after ``raw``."""
        index = bisect_right(self._raw_starts, raw) - 1
        if index < 0:
            return 0
        if raw >= self._raw_ends[index]:
            return self._clean_starts[index] + self._clean_length_of(index)
        if self._clean_length_of(index) == self._raw_ends[index] - self._raw_starts[index]:
            return self._clean_starts[index] + raw - self._raw_starts[index]
        return self._clean_starts[index]

    def _first_starting_at(self, raw: int) -> int:
        """The first clean character whose raw run starts at or after ``raw``."""
        index = bisect_right(self._raw_starts, raw - 1) - 1
        if index < 0:
            return 0
        length = self._clean_length_of(index)
        if length == self._raw_ends[index] - self._raw_starts[index]:
            return self._clean_starts[index] + min(length, raw - self._raw_starts[index])
        return self._clean_starts[index] + length


@dataclass(frozen=True, slots=True)
class CleanText:
    """A report made readable: damage undone, half-width, Simplified, wrapped lines joined.

    Every character maps back to the report. ``boilerplate`` holds clean spans, sorted and disjoint,
    that belong to the site and not to the report; they stay in the text. ``doubtful`` holds clean
    spans where the damage could not be undone with certainty. ``tables`` are those of the text, in order of place.
    """

    document: Document
    text: str
    offsets: OffsetMap
    script: Script
    boilerplate: tuple[Span, ...] = ()
    doubtful: tuple[Span, ...] = ()
    tables: tuple[Table, ...] = ()
    _boilerplate_starts: tuple[int, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_boilerplate_starts", tuple(span.start for span in self.boilerplate))

    def raw_span(self, start: int, end: int) -> Span:
        """Where in the report the clean characters ``start:end`` stand."""
        return self.offsets.raw_span(start, end)

    def clean_span(self, start: int, end: int) -> Span:
        """The clean characters that stand for the report's characters ``start:end``."""
        return self.offsets.clean_span(start, end)

    def surface(self, start: int, end: int) -> str:
        """The report's own characters, damage included, behind the clean characters ``start:end``."""
        raw = self.offsets.raw_span(start, end)
        return self.document.text[raw.start : raw.end]

    def as_written(self, start: int, end: int) -> str:
        """The clean characters ``start:end`` in the report's script, without damage or dropped spaces."""
        raw = self.document.text
        if self.offsets.is_identity and "?" not in raw[start:end]:
            return raw[start:end]
        written = (raw[self.offsets.raw_span(at, at + 1).start] for at in range(start, end))
        # Where damage swallowed a character, the report has a question mark in its place; an entity of HTML begins with &.
        return "".join(self.text[at] if sign in "?&" else sign for at, sign in enumerate(written, start))

    def is_boilerplate(self, start: int, end: int) -> bool:
        """Whether the clean characters ``start:end`` touch a stretch that belongs to the site."""
        if not self.boilerplate:
            return False
        index = bisect_right(self._boilerplate_starts, end - 1) - 1
        return index >= 0 and self.boilerplate[index].end > start
