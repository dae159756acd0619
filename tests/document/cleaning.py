"""What the tests of this folder share: a text read and cleaned as every other part reads it."""

from __future__ import annotations

from summarizer.document.clean import clean
from summarizer.document.read import document_of
from summarizer.text import CleanText

__all__ = ["cleaned"]


def cleaned(text: str) -> CleanText:
    """``text`` cleaned as a report."""
    return clean(document_of(text))
