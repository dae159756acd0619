"""Numbers of any text in one call: the verb ``find_numbers``.

Decides only that a text is cleaned before its numbers are read, so that damage, script and width do not matter.
Leaves cleaning to ``document`` and reading to ``numbers``.
"""

from __future__ import annotations

from summarizer.document.clean import clean
from summarizer.document.read import document_of
from summarizer.numbers.inventory import take_inventory
from summarizer.numbers.mention import NumberMention
from summarizer.schema import decimal_text
from summarizer.text import Document

__all__ = ["as_record", "find_numbers"]


def find_numbers(text: str | Document) -> list[NumberMention]:
    """Every number mention of ``text`` in order of place; offsets index ``text`` as given. A blank text holds none."""
    if isinstance(text, str) and not text.strip():
        return []
    document = text if isinstance(text, Document) else document_of(text)
    return list(take_inventory(clean(document)).mentions)


def as_record(mention: NumberMention) -> dict[str, object]:
    """The mention's fields with values as decimal strings; its place in the cleaned text is ours alone and left out."""
    date = mention.date
    return {
        "id": mention.id,
        "start": mention.start,
        "end": mention.end,
        "surface": mention.surface,
        "value": decimal_text(mention.value),
        "low": decimal_text(mention.low),
        "high": decimal_text(mention.high),
        "approximation": mention.approximation.value,
        "unit": mention.unit,
        "kind": mention.kind.value,
        "direction": mention.direction.value if mention.direction else None,
        "basis": mention.basis,
        "date": {part: getattr(date, part) for part in date.__slots__} if date else None,
        "reason": mention.reason.value if mention.reason else None,
        "rule": mention.rule,
    }
