"""Checking our own grounded items, before they become results.

Decides nothing of its own: the items are judged by the same code as any summary, so that what the
pipeline lets through is what ``check`` calls supported.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from summarizer.checking.check import summary_findings
from summarizer.checking.figures import ReportFigures
from summarizer.reading.passages import Passages
from summarizer.schema import Achievement, Finding, Honor, Statistic, decimal_text

__all__ = ["check_items", "may_be_called"]


def check_items(
    passages: Passages,
    achievements: Sequence[Achievement],
    statistics: Sequence[Statistic],
    honors: Sequence[Honor],
    examples: Collection[str] = (),
) -> tuple[Finding, ...]:
    """The findings about the items, each with its item's id; ``examples`` as for ``check``."""
    lists = {"achievements": achievements, "statistics": statistics, "honors": honors}
    summary = {name: [item.model_dump(mode="json") for item in items] for name, items in lists.items()}
    return summary_findings(ReportFigures.of(passages), summary, examples)


def may_be_called(passages: Passages, number: str, name: str) -> bool:
    """Whether nothing is found against a figure's being called ``name``; KeyError if there is no such number."""
    mention = passages.mention(number)
    item = {
        "indicator": name,
        "surface": mention.surface,
        "value": decimal_text(mention.value),
        "unit": mention.unit,
        "approximation": mention.approximation.value,
        "start": mention.start,
        "end": mention.end,
    }
    return not summary_findings(ReportFigures.of(passages), {"statistics": [item]})
