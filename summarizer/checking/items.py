"""Checking our own grounded items, before they become results.

Decides nothing of its own: the items are judged by the same code as any summary, so that what the
pipeline lets through is what ``check`` calls supported.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from summarizer.checking.check import summary_findings
from summarizer.checking.figures import ReportFigures
from summarizer.reading.passages import Passages
from summarizer.schema import Achievement, Finding, Honor, Statistic

__all__ = ["check_items"]


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
