"""Claims without a place in the report, withheld with the reason: no such quote, no such number in it, or a number told already."""

from __future__ import annotations

from summarizer.extraction.drafts import (
    Anchor,
    DraftStatistic,
    DraftUnplaced,
)
from summarizer.messages import Message
from summarizer.numbers.mention import NumberMention
from summarizer.schema import (
    Finding,
    FindingCode,
    Unplaced,
    Withheld,
)

__all__ = ["as_withheld", "not_in_quote", "not_quoted", "told_already"]


def as_withheld(count: int, item: DraftUnplaced) -> Withheld:
    """A claim that its reader itself could not place; ``count`` is its number among the unplaced."""
    finding = Finding.saying(item.code, item.message, item=f"u{count}", rule="claims with a place")
    return Withheld(item=Unplaced(id=f"u{count}", content=item.content, quote=item.quote), reasons=(finding,))


def not_quoted(count: int, content: str, citation: Anchor) -> Withheld:
    """A claim whose quote the report does not hold."""
    quote = citation.quote or ""
    message = Message("quote.not_found", quote=quote)
    finding = Finding.saying(FindingCode.QUOTE_NOT_FOUND, message, item=f"u{count}", rule="quote")
    return Withheld(item=Unplaced(id=f"u{count}", content=content, quote=quote), reasons=(finding,))


def not_in_quote(count: int, item: DraftStatistic) -> Withheld:
    """A statistic whose number does not stand in its quote."""
    finding = Finding.saying(
        FindingCode.NUMBER_NOT_IN_EVIDENCE,
        Message("number.not_in_quote", figure=item.stated),
        item=f"u{count}",
        rule="number in its quote",
    )
    content = f"{item.indicator}：{item.stated}"
    return Withheld(item=Unplaced(id=f"u{count}", content=content, quote=item.citation.quote or ""), reasons=(finding,))


def told_already(count: int, item: DraftStatistic, mention: NumberMention) -> Withheld:
    """A statistic of a ``mention`` that another item has."""
    finding = Finding.saying(
        FindingCode.DUPLICATE,
        Message("number.taken", figure=mention.surface),
        item=f"u{count}",
        start=mention.start,
        end=mention.end,
        rule="one item a number",
    )
    unplaced = Unplaced(id=f"u{count}", content=item.indicator, quote=item.citation.quote or mention.surface)
    return Withheld(item=unplaced, reasons=(finding,))
