from __future__ import annotations

from decimal import Decimal

import pytest

from tests.numbers.reading import mentions_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("水费收入（万元）：61.5，报修数（件）：412。", [("61.5", "615000", "元"), ("412", "412", "件")]),
        ("供水量(万吨)为35，合格率（%）99.1。", [("35", "350000", "吨"), ("99.1", "99.1", "%")]),
        ("走访企业12家（次）35人。", [("12家（次）", "12", "家（次）"), ("35人", "35", "人")]),
        ("巡检管网（东线）：860次。", [("860次", "860", "次")]),
    ],
)
def test_units_in_brackets(text: str, expected: list[tuple[str, str, str]]) -> None:
    """A unit in brackets is that of the figure behind it, and its scale no figure of its own."""
    found = [(m.surface, m.value, m.unit) for m in mentions_of(text) if m.reason is None and m.value is not None]
    assert found == [(surface, Decimal(value), unit) for surface, value, unit in expected]
