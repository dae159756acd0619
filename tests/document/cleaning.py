"""What the tests of this folder share: a text read and cleaned as every other part reads it."""

from __future__ import annotations

from summarizer.document.clean import clean
from summarizer.document.read import document_of
from summarizer.text import CleanText

__all__ = ["assert_maps_back", "cleaned"]


def cleaned(text: str) -> CleanText:
    """``text`` cleaned as a report."""
    return clean(document_of(text))


def assert_maps_back(text: CleanText) -> None:
    """Every clean character stands for a raw run of its own, in order, and is found from there again."""
    last = 0
    for at in range(len(text.text)):
        raw = text.raw_span(at, at + 1)
        assert last <= raw.start < raw.end <= len(text.document.text)
        assert text.clean_span(*raw) == (at, at + 1)
        last = raw.end
