"""A text and its reference without a fault, for tests that plant one."""

from __future__ import annotations

from typing import Any

TEXT = "今年以来，全市破获案件120余起，抓获九十人，同比上升5.5%。海曲分局被省公安厅评为“先进集体”。统一部署。"


def span_of(words: str, **fields: Any) -> dict[str, Any]:
    """``fields`` with the first place of ``words`` in TEXT."""
    start = TEXT.index(words)
    return {"start": start, "end": start + len(words), **fields}


def _statistic(surface: str, value: str, **fields: Any) -> dict[str, Any]:
    plain: dict[str, Any] = {"unit": None, "approximation": "exact", "indicator": "数", "indicator_also": []}
    context: dict[str, Any] = {"change": None, "basis": None, "period": "今年以来", "scope": None}
    return span_of(surface, surface=surface, value=value, **{**plain, **context, **fields})


def sound_reference() -> dict[str, Any]:
    """A sound reference of TEXT."""
    quote = "全市破获案件120余起，抓获九十人"
    honor = "海曲分局被省公安厅评为“先进集体”"
    return {
        "document": "report.txt",
        "statistics": [
            _statistic("120余起", "120", unit="起", approximation="more_than"),
            _statistic("九十人", "90", unit="人"),
            _statistic("5.5%", "5.5", unit="%", change="increase", basis="同比"),
        ],
        "other_numbers": [],
        "honors": [
            span_of(honor, title="先进集体", awarded_by="省公安厅", recipient="海曲分局", quote=honor),
        ],
        "achievements": [span_of(quote, summary="破获案件120余起。", quote=quote)],
    }
