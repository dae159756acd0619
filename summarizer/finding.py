"""Numbers of any text in one call: the verb ``find_numbers``.

Decides only that a text is cleaned before its numbers are read, so that damage, script and width do not matter.
Leaves cleaning to ``document`` and reading to ``numbers``.
"""

from __future__ import annotations

from summarizer.document.clean import clean
from summarizer.document.read import document_of
from summarizer.numbers.inventory import take_inventory
from summarizer.numbers.mention import NumberMention
from summarizer.text import Document

__all__ = ["find_numbers"]


def find_numbers(text: str | Document) -> list[NumberMention]:
    """Every number mention of ``text`` in order of place; offsets index ``text`` as given. A blank text holds none."""
    if isinstance(text, str) and not text.strip():
        return []
    document = text if isinstance(text, Document) else document_of(text)
    return list(take_inventory(clean(document)).mentions)
