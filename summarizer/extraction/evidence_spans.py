"""Evidence: the report's own characters behind an item, with the numbers and names that they write."""

from __future__ import annotations

import re

from summarizer.document.folding import fold
from summarizer.reading.passages import Passages
from summarizer.schema import (
    QuotedEvidence,
)
from summarizer.text import Span

__all__ = ["LONGEST_EVIDENCE", "around", "as_written", "evidence_of", "numbers_written", "place_of"]

LONGEST_EVIDENCE = 400
"""Characters that a figure's evidence quotes: a sentence of thousands of figures would be quoted as often as it is long."""

_BEFORE = 240
_EDGE = " \t\r\n\u3000,，;；。.、"


def evidence_of(passages: Passages, span: Span) -> QuotedEvidence:
    """The report's own characters behind the clean ``span``, without marks at its edges."""
    text, (start, end) = passages.text.text, span
    while start < end and text[start] in _EDGE:
        start += 1
    while end > start and text[end - 1] in _EDGE:
        end -= 1
    raw = passages.text.raw_span(start, end)
    return QuotedEvidence(quote=passages.text.document.text[raw.start : raw.end], start=raw.start, end=raw.end)


def numbers_written(passages: Passages, span: Span, words: str) -> tuple[str, ...]:
    """The ids of the mentions in ``span`` that ``words`` write, each whole: 5人 is not written by 15人."""
    plain = fold(words)
    written = ((m.id, passages.text.text[slice(*m.clean)]) for m in passages.inventory.within(*span))
    return tuple(id for id, surface in written if _writes(plain, surface))


def _writes(words: str, surface: str) -> bool:
    return surface in words and re.search(f"(?<![0-9.]){re.escape(surface)}(?![0-9])", words) is not None


def around(passages: Passages, span: Span, place: Span) -> Span:
    """``span``, or the stretch of it around ``place`` if it is longer than anybody reads; no number is cut at its ends."""
    if span.end - span.start <= LONGEST_EVIDENCE:
        return span
    start = max(span.start, place.start - _BEFORE)
    end = min(span.end, max(place.end, place.start + LONGEST_EVIDENCE - _BEFORE))
    for mention in passages.inventory.within(max(0, start - _BEFORE), min(len(passages.text.text), end + _BEFORE)):
        start = mention.clean_end if mention.clean_start < start < mention.clean_end else start
        end = mention.clean_start if mention.clean_start < end < mention.clean_end else end
    return Span(start, end)


def place_of(passages: Passages, span: Span, words: str) -> Span:
    """Where ``span`` has ``words``; its beginning where it has them in other characters."""
    at = passages.text.text.find(words, *span)
    return Span(at, at + len(words)) if at >= 0 else Span(span.start, span.start)


def as_written(passages: Passages, span: Span, words: str | None) -> str | None:
    """``words`` as the report writes them; unchanged where the cited place does not hold them."""
    if words is None:
        return None
    at = fold(passages.text.text[slice(*span)]).find(fold(words))
    if at < 0:
        return words
    return passages.text.as_written(span.start + at, span.start + at + len(words))
