"""How the tests of this folder read a text: as it stands, or through the real cleaning."""

from __future__ import annotations

from summarizer.document.clean import clean
from summarizer.document.read import document_of
from summarizer.numbers.inventory import take_inventory
from summarizer.numbers.mention import NumberMention
from summarizer.text import CleanText, Document, OffsetMap

__all__ = ["mentions_of", "raw_mentions_of"]


def mentions_of(text: str) -> tuple[NumberMention, ...]:
    """The inventory of ``text`` after cleaning."""
    return take_inventory(clean(document_of(text))).mentions


def raw_mentions_of(text: str) -> tuple[NumberMention, ...]:
    """The inventory of ``text`` without any cleaning."""
    document = Document(text, "text", "text/plain", None, "")
    return take_inventory(CleanText(document, text, OffsetMap.identity(len(text)), "mixed")).mentions
