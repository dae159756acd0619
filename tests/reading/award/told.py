"""What the tests of awards ask: the title and the bearer of each award of a sentence, as written."""

from __future__ import annotations

from summarizer.reading.award.rules import awards_in
from summarizer.text import Span

__all__ = ["titles_and_bearers"]


def titles_and_bearers(sentence: str) -> list[tuple[str, str | None]]:
    """Title and recipient of each award of ``sentence``."""
    found = awards_in(sentence, Span(0, len(sentence)))
    return [
        (sentence[slice(*award.title)], sentence[slice(*award.recipient)] if award.recipient else None)
        for award in found
    ]
