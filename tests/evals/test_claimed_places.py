from __future__ import annotations

from evals.decoding import read_prediction
from evals.prediction import PredictedStatistic
from summarizer.text import Span
from tests.evals.builders import TEXT, place


def one(item: dict[str, object], text: str = TEXT) -> PredictedStatistic:
    """The only statistic of a summary."""
    return read_prediction({"statistics": [item]}, text).statistics[0]


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
