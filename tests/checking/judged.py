"""What the tests of the checker ask: which errors it finds in a summary of a report."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from summarizer.checking.check import check
from summarizer.checking.reading import passages_of
from summarizer.checking.source import examine
from summarizer.schema import Severity

__all__ = ["errors_in", "stated"]


def errors_in(report: str, summary: Mapping[str, Any] | Sequence[Any] | str) -> set[str]:
    """The codes of the errors in ``summary``."""
    return {each.code.value for each in check(report, summary).findings if each.severity is Severity.ERROR}


def stated(indicator: str, value: str, unit: str | None, **fields: Any) -> dict[str, Any]:
    """An item of the list of statistics, without a place."""
    return {"indicator": indicator, "value": value, "unit": unit, "approximation": "exact", **fields}


def warned_of(text: str) -> list[str]:
    """The codes of what is wrong with a report of one paragraph itself."""
    return [finding.code.value for finding in examine(passages_of(f"青屿县公安局2023年工作回顾\n{text}"))]
