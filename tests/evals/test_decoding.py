from __future__ import annotations

from decimal import Decimal

from evals.decoding import read_prediction
from evals.prediction import PredictedStatistic
from summarizer.numbers.mention import Approximation, Direction
from tests.evals.builders import TEXT


def one(item: dict[str, object]) -> PredictedStatistic:
    """The only statistic of a summary of the usual report."""
    return read_prediction({"statistics": [item]}, TEXT).statistics[0]


def test_a_multiplier_in_the_unit_belongs_to_the_value() -> None:
    """16.5 万辆 is a figure of 165000 辆."""
    item = one({"value": 16.5, "unit": "万辆"})
    assert (item.value, item.unit) == (Decimal(165000), "辆")


def test_a_negative_value_is_a_decrease() -> None:
    """Another program's -7.7 is a decrease by 7.7."""
    item = one({"indicator": "发案", "value": -7.7, "unit": "%"})
    assert (item.value, item.change) == (Decimal("7.7"), Direction.DECREASE)


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


def test_a_share_in_tenths_is_per_cent() -> None:
    """What a program gives as 3 成 is taken for 30 %, as a reference is, and so are the ends of a range."""
    item = one({"indicator": "占比", "value": "3", "low": "3", "high": "4", "unit": "成"})
    assert (item.value, item.low, item.high, item.unit) == (Decimal(30), Decimal(30), Decimal(40), "%")
