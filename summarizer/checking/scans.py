"""Figures of a scan that the recogniser is not sure of.

Decides how sure it must be for a figure to be taken as read. Leaves reading scans to ``document.formats.scan``.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from summarizer.messages import Message
from summarizer.reading.passages import Passages
from summarizer.schema import Finding, FindingCode

__all__ = ["SURE", "unsure_figures"]

SURE: Final = 0.9
"""How sure the recogniser must be of the least sure character of a figure; what its two readings differ in has nought."""


def unsure_figures(passages: Passages) -> Iterator[Finding]:
    """A warning for each number that a recogniser may have misread; none for a report that was no scan."""
    layout = passages.text.document.layout
    if layout is None or layout.confidence is None:
        return
    code = FindingCode.UNCERTAIN_SCAN
    for mention in passages.inventory.mentions:
        sure = layout.least_confidence(mention.start, mention.end)
        if sure is not None and sure < SURE:
            message = Message("number.scanned", figure=mention.surface)
            yield Finding.saying(code, message, start=mention.start, end=mention.end)
