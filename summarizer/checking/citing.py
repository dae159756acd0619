"""Finding what a summary cites: each citation's places in the report, or that there is none.

Decides that a quote stands at its offsets where the report says it there, else wherever ``locate``
finds it (a summary made from another rendering of the report keeps its evidence). Leaves how a quote is
matched to ``locate``.
"""

from __future__ import annotations

from collections.abc import Iterable

from summarizer.checking.claims import Citation
from summarizer.checking.locate import locate
from summarizer.document.folding import fold
from summarizer.messages import Message
from summarizer.reading.passages import Passages
from summarizer.schema import Finding, FindingCode
from summarizer.text import Span

__all__ = ["find_places", "missing_quotes"]


def find_places(passages: Passages, citations: Iterable[Citation]) -> dict[Citation, tuple[Span, ...]]:
    """The raw spans of each citation; an empty tuple where the report does not say it."""
    return {citation: _places(passages, citation) for citation in set(citations)}


def _places(passages: Passages, citation: Citation) -> tuple[Span, ...]:
    raw = passages.text.document.text
    start, end, quote = citation.start, citation.end, citation.quote
    placed = start is not None and end is not None and start < end <= len(raw)
    if placed and (quote is None or fold(raw[start:end]) == fold(quote)):
        return (Span(start or 0, end or 0),)
    if quote is None:
        return ()
    found = locate(passages.text, quote, start)
    return (Span(found.start, found.end),) if found is not None else ()


def missing_quotes(
    cited: Iterable[tuple[str | None, Citation]], places: dict[Citation, tuple[Span, ...]]
) -> Iterable[Finding]:
    """An error for each cited quote that the report does not hold."""
    code = FindingCode.QUOTE_NOT_FOUND
    for item, citation in cited:
        if citation in places and not places[citation]:
            message = (
                Message("quote.absent", quote=citation.quote)
                if citation.quote
                else Message("quote.no_place", start=citation.start, end=citation.end)
            )
            yield Finding.saying(code, message, item=item, rule="quote")
