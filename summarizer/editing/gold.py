"""A reviewed summary as a reference of the evaluation, in the format of its annotation guidelines.

Decides which field becomes which. The reference is as good as the review: what an editor did not look at stands in it as
it was read.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from summarizer.schema import Achievement, Approximation, Disposition, Honor, Statistic, Summary

__all__ = ["reference_of"]

_RESULTS = frozenset((Disposition.STATISTIC, Disposition.HONOR, Disposition.UNACCOUNTED))


def reference_of(summary: Summary) -> dict[str, Any]:
    """The reference of ``summary``'s report, as its JSON file holds it."""
    return {
        "document": summary.source.name,
        "statistics": [_statistic(item) for item in summary.statistics],
        "other_numbers": list(_other_numbers(summary)),
        "honors": [
            {"title": item.title, "awarded_by": item.awarded_by, "recipient": item.recipient, **_quoted(item)}
            for item in summary.honors
        ],
        "achievements": [{"summary": item.summary, **_quoted(item)} for item in summary.achievements],
    }


def _statistic(item: Statistic) -> dict[str, Any]:
    return {
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


def _other_numbers(summary: Summary) -> Iterator[dict[str, Any]]:
    """The numbers that are no result, with the reason."""
    counted = {statistic.number for statistic in summary.statistics}
    for number in summary.ledger.numbers:
        if number.id not in counted and number.disposition not in _RESULTS:
            yield {
                "surface": number.surface,
                "start": number.start,
                "end": number.end,
                "reason": number.disposition.value,
            }


def _quoted(item: Honor | Achievement) -> dict[str, Any]:
    """Where the report says it."""
    evidence = item.evidence[0]
    return {"quote": evidence.quote, "start": evidence.start, "end": evidence.end}


def _approximation(bound: Approximation) -> str:
    """The guidelines know no range."""
    return Approximation.ABOUT.value if bound is Approximation.RANGE else bound.value
