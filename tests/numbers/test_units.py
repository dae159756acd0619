"""Units that may stand for one another."""

from __future__ import annotations

import pytest

from summarizer.numbers.units import units_compatible


@pytest.mark.parametrize(
    ("first", "second", "compatible"),
    [
        ("起", "件", True), ("宗", "案", True), ("人", "名", True), ("位", "名", True), ("條", "条", True),
        ("公里", "千米", True), ("人", "人次", False), ("%", "个百分点", False), ("%", "倍", False),
        ("元", "美元", False), ("起", "人", False), (None, "起", True), (None, "%", False), (None, None, True),
        ("％", "%", True), ("家", "家次", False),
        ("家（次）", "家", True), ("家（次）", "家次", True), ("面（封）", "封", True), ("家（次）", "人", False),
    ],
)  # fmt: skip
def test_units(first: str | None, second: str | None, compatible: bool) -> None:
    """Classifiers of one thing stand for one another; a missing unit stands for a classifier, never for %."""
    assert units_compatible(first, second) is compatible
    assert units_compatible(second, first) is compatible
