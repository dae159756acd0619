"""A reviewed summary as a reference of the evaluation, in the format of its annotation guidelines.

Decides which field becomes which. The reference is as good as the review: what an editor did not look at stands in it as
it was read.
"""

from __future__ import annotations

from typing import Any

from summarizer.schema import Approximation, Disposition, Summary

__all__ = ["reference_of"]

_RESULTS = frozenset((Disposition.STATISTIC, Disposition.UNACCOUNTED))


def reference_of(summary: Summary) -> dict[str, Any]:
    """The reference of ``summary``'s report, as its JSON file holds it."""
    counted = {statistic.number for statistic in summary.statistics}
    return {
        "document": summary.source.name,
        "statistics": [
            {
                "surface": item.surface,
                "start": item.start,
                "end": item.end,
                "value": item.value,
                "unit": item.unit,
                "approximation": _approximation(item.approximation),
                "indicator": item.indicator,
                "indicator_also": [],
                "change": item.change and item.change.value,
                "basis": item.basis,
                "period": item.period,
                "scope": item.scope,
            }
            for item in summary.statistics
        ],
        "other_numbers": [
            {"surface": number.surface, "start": number.start, "end": number.end, "reason": number.disposition.value}
            for number in summary.ledger.numbers
            if number.id not in counted and number.disposition not in _RESULTS | {Disposition.HONOR}
        ],
        "honors": [
            {
                "title": item.title,
                "awarded_by": item.awarded_by,
                "recipient": item.recipient,
                "quote": item.evidence[0].quote,
                "start": item.evidence[0].start,
                "end": item.evidence[0].end,
            }
            for item in summary.honors
        ],
        "achievements": [
            {
                "summary": item.summary,
                "quote": item.evidence[0].quote,
                "start": item.evidence[0].start,
                "end": item.evidence[0].end,
            }
            for item in summary.achievements
        ],
    }


def _approximation(bound: Approximation) -> str:
    """The guidelines know no range."""
    return Approximation.ABOUT.value if bound is Approximation.RANGE else bound.value
