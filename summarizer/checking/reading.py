"""From a text to its passages: the deterministic way in, the same for a report and for a prose summary.

Decides only the order of the stages. Leaves each stage to its own room.
"""

from __future__ import annotations

from summarizer.document.clean import clean
from summarizer.document.read import document_of
from summarizer.numbers.inventory import take_inventory
from summarizer.structure.divide import divide
from summarizer.structure.passages import Passages
from summarizer.text import Document

__all__ = ["passages_of"]


def passages_of(text: str | Document) -> Passages:
    """The divided form of ``text``; never fails on a ``str``, an empty one gives no sentences."""
    document = document_of(text) if isinstance(text, str) else text
    cleaned = clean(document)
    return divide(cleaned, take_inventory(cleaned))
