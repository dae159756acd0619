from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

from evals.prediction import read_prediction, read_written_value, written_values
from summarizer.numbers.mention import Approximation, Direction
from summarizer.text import Span
from tests.evals.builders import TEXT, place


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("165000", Decimal(165000)),
        ("16.5万", Decimal(165000)),
        ("16.5 萬", Decimal(165000)),
        ("1.2亿", Decimal(120000000)),
        ("１６５０００", Decimal(165000)),
        ("165,000", Decimal(165000)),
        (16.5, Decimal("16.5")),
        (165000, Decimal(165000)),
        ("1/3", Fraction(1, 3)),
        ("3.2/10万", Fraction(3200)),
        ("14.71%", Decimal("14.71")),
        ("-7.7", Decimal("-7.7")),
        ("约三成", None),
        ("", None),
        (None, None),
        (True, None),
        (float("nan"), None),
        (["1"], None),
        (10**200, None),
        ("9" * 5000, None),
        ("1/" + "9" * 5000, None),
        (1e308, None),
    ],
)
def test_values_are_read_as_other_programs_write_them(written: object, value: object) -> None:
    """Decimal strings, JSON numbers and multipliers are read exactly; what can't be read is no value."""
    assert read_written_value(written) == value


def test_a_share_in_tenths_is_per_cent() -> None:
    """What a program gives as 3 成 is taken for 30 %, as a reference is."""
    item = one({"indicator": "占比", "value": "3", "unit": "成"})
    assert (item.value, item.unit) == (Decimal(30), "%")


def one(item: dict[str, object], text: str = TEXT):  # type: ignore[no-untyped-def]  # the first statistic, whatever it is
    """The only statistic of a summary."""
    return read_prediction({"statistics": [item]}, text).statistics[0]


def test_a_multiplier_in_the_unit_belongs_to_the_value() -> None:
    """16.5 万辆 is 165000 辆, while 百分点, 千米 and 千克 keep their first character."""
    assert (one({"value": 16.5, "unit": "万辆"}).value, one({"value": 16.5, "unit": "万辆"}).unit) == (165000, "辆")
    for unit in ("百分点", "千米", "千克"):
        assert (one({"value": 3, "unit": unit}).value, one({"value": 3, "unit": unit}).unit) == (3, unit)


def test_a_negative_value_is_a_decrease() -> None:
    """Another program's -7.7 is a decrease by 7.7."""
    item = one({"indicator": "发案", "value": -7.7, "unit": "%"})
    assert (item.value, item.change) == (Decimal("7.7"), Direction.DECREASE)


def test_offsets_that_hold_other_words_are_not_believed() -> None:
    """A surface that does not stand at the stated offsets is looked up instead."""
    start, end = place("930辆")
    assert one({"surface": "930辆", "start": start, "end": end}).place == Span(start, end)
    assert one({"surface": "930辆", "start": 0, "end": 4}).place == Span(start, end)
    assert one({"surface": "930辆", "start": 10**9, "end": -1}).place == Span(start, end)


def test_a_surface_is_only_a_place_where_it_stands_once() -> None:
    """A figure that the report writes twice has no place without its quote."""
    text = "甲县破案3起。乙县破案3起。"
    assert one({"surface": "3起"}, text).place is None
    assert one({"surface": "3起", "quote": "乙县破案3起"}, text).place == Span(11, 13)


def test_quotes_are_found_through_script_and_width() -> None:
    """A Simplified half-width quote is found in a Traditional full-width report."""
    assert one({"quote": "检查车辆165辆"}, "全年檢查車輛１６５輛。").region == (Span(2, 10),)


def test_what_cannot_be_read_is_left_out_or_none() -> None:
    """Wrong types never raise: items that are no objects go, fields that say nothing are None."""
    content = {
        "statistics": ["x", {"indicator": 3, "approximation": "roughly", "start": "1"}],
        "honors": {},
        "ledger": [],
    }
    prediction = read_prediction(content, TEXT)
    item = prediction.statistics[0]
    assert (item.indicator, item.approximation, item.place, item.value) == ("", None, None, None)
    assert prediction.ledger is None and prediction.honors == ()


def test_approximation_is_exact_where_nothing_is_said() -> None:
    """A program that knows no bounds claims exact values."""
    assert one({"value": "3"}).approximation is Approximation.EXACT


def test_a_rate_by_its_base_is_read_and_not_refused() -> None:
    """What stands before and behind a slash may both have a point: 3.85/10万 is no fraction of whole numbers."""
    assert written_values("发案率为3.85/10万,占1/4")[-1] == Fraction(1, 4)
    assert len(written_values("发案率为3.85/10万")) == 1
