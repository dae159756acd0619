"""The paragraph of a figure, as far as it is near: what a report says once there it may leave unsaid of the figures behind."""

from __future__ import annotations

from summarizer.checking.bearing import Bearing
from summarizer.checking.figure import Figure
from summarizer.text import Span

__all__ = ["paragraph_around"]

_REACH = 300  # how far what is said goes on, in characters


def paragraph_around(figure: Figure, bearing: Bearing) -> Span:
    """Where the paragraph of ``figure`` stands (clean), within its section and near to it."""
    text, at, end = bearing.report.passages.text.text, figure.context.clause.start, figure.mention.clean_end
    start = max(text.rfind("\n", 0, at) + 1, at - _REACH, figure.section.span.start)
    line = text.find("\n", end)
    return Span(start, min(line if line >= 0 else len(text), end + _REACH))
