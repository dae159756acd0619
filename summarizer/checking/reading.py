"""From a text to its passages: the deterministic way in, the same for a report and for a prose summary.

Decides only the order of the stages. Leaves each stage to its own room.
"""

from __future__ import annotations

from collections.abc import Sequence

from summarizer.document.clean import clean
from summarizer.document.read import document_of
from summarizer.numbers.inventory import take_inventory
from summarizer.numbers.mention import NumberMention
from summarizer.reading.divide import divide
from summarizer.reading.passages import Passages
from summarizer.text import Document

__all__ = ["mentions_of", "passages_of"]

_BETWEEN = "\n\n"


def passages_of(text: str | Document) -> Passages:
    """The divided form of ``text``; never fails on a ``str``, an empty one gives no sentences."""
    document = document_of(text) if isinstance(text, str) else text
    cleaned = clean(document)
    return divide(cleaned, take_inventory(cleaned))


def mentions_of(texts: Sequence[str]) -> list[list[NumberMention]]:
    """The number mentions of each of ``texts``, read together and without structure; their offsets mean nothing."""
    found: list[list[NumberMention]] = [[] for _ in texts]
    if not any(map(str.strip, texts)):
        return found
    place, end = -1, -len(_BETWEEN)
    for mention in take_inventory(clean(document_of(_BETWEEN.join(texts)))).mentions:
        while mention.start >= end + len(_BETWEEN):
            place += 1
            end += len(_BETWEEN) + len(texts[place])
        if mention.end <= end:
            found[place].append(mention)
    return found
