"""The parts of a whole that ratio marks join."""

from __future__ import annotations

import pytest

from tests.reading.dividing import figures, labels


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "三次产业比为15.2∶42.3∶42.5。",
            {"15.2": "第一产业占比", "42.3": "第二产业占比", "42.5": "第三产业占比"},
        ),
        (
            "三次产业结构由12.1∶40.2∶47.7调整为10.3∶38.4∶51.3。",
            {"12.1": "原第一产业占比", "47.7": "原第三产业占比", "10.3": "第一产业占比", "51.3": "第三产业占比"},
        ),
        ("老中青干部比例为1∶2∶3。", {"1": "老中青干部第一部分占比", "3": "老中青干部第三部分占比"}),
    ],
)
def test_each_part_is_named(text: str, expected: dict[str, str]) -> None:
    """Sectors have their names, other parts their order, and what was before it changed says so."""
    found = labels(text)
    assert {surface: found.get(surface) for surface in expected} == expected


def test_what_was_before_takes_no_period_of_the_report() -> None:
    """The year of the sentence is that of the second ratio."""
    found = figures("2022年,三次产业结构由12.1∶40.2∶47.7调整为10.3∶38.4∶51.3。")
    assert [found[surface].period is None for surface in ("12.1", "47.7", "10.3", "51.3")] == [True, True, False, False]


def test_a_ratio_of_two_stays_one_figure() -> None:
    """城乡收入比2.1∶1 is one figure, not two."""
    assert list(labels("城乡居民收入比2.1∶1。")) == ["2.1∶1"]
