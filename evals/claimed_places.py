"""Where in the report an item of a program's JSON says that it stands.

Decides by the offsets that the item states if they fit the report, else by its quote or surface, looked up through script
and width. Leaves what the item says of that place to ``decoding``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from summarizer.document.folding import fold
from summarizer.text import Span

__all__ = ["QuotedReport", "claimed_span", "place_of", "region_of"]


class QuotedReport:
    """A report in which quotes are looked up through script and width."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._folded: str | None = None

    def only(self, words: str, within: Sequence[Span] = ()) -> Span | None:
        """Where ``words`` stand, if they stand exactly once in ``within`` (in the whole report if that is empty)."""
        regions = within or (Span(0, len(self.text)),)
        found = {place for region in regions for place in self._occurrences(words, region)}
        return found.pop() if len(found) == 1 else None

    def first(self, words: str) -> Span | None:
        """The first place where ``words`` stand."""
        return next(self._occurrences(words, Span(0, len(self.text))), None)

    def _occurrences(self, words: str, region: Span) -> Iterator[Span]:
        wanted = fold(words.strip())
        if not wanted:
            return
        if self._folded is None:
            self._folded = fold(self.text)
        at = self._folded.find(wanted, region.start, region.end)
        while at >= 0:
            yield Span(at, at + len(wanted))
            at = self._folded.find(wanted, at + 1, region.end)


def region_of(entry: Mapping[str, Any], report: QuotedReport) -> tuple[Span, ...]:
    """Where the evidence of an item stands: its spans, else its quotes where they are found."""
    evidence = entry.get("evidence", entry.get("quote"))
    pieces: list[Any] = list(evidence) if isinstance(evidence, (list, tuple)) else [evidence]
    spans = []
    for piece in pieces:
        if isinstance(piece, Mapping):
            found = claimed_span(piece, report.text, "quote") or _looked_up(piece.get("quote"), report)
        else:
            found = _looked_up(piece, report)
        if found is not None:
            spans.append(found)
    return tuple(spans)


def _looked_up(quote: object, report: QuotedReport) -> Span | None:
    return report.first(quote) if isinstance(quote, str) else None


def place_of(entry: Mapping[str, Any], region: tuple[Span, ...], report: QuotedReport) -> Span | None:
    """The mention that a figure claims: its own offsets where they fit, else the only place of its surface."""
    claimed = claimed_span(entry, report.text, "surface")
    if claimed is not None:
        return claimed
    surface = entry.get("surface")
    return report.only(surface, region) if isinstance(surface, str) else None


def claimed_span(entry: Mapping[str, Any], text: str, words: str) -> Span | None:
    """The offsets that an item states, unless they lie outside the report or hold other words than it says."""
    start, end = entry.get("start"), entry.get("end")
    if not isinstance(start, int) or not isinstance(end, int) or not 0 <= start < end <= len(text):
        return None
    stated = entry.get(words)
    if isinstance(stated, str) and fold(text[start:end]) != fold(stated):
        return None
    return Span(start, end)
