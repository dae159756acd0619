from __future__ import annotations

import pytest

from tests.reading.dividing import figures, labels


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("全省11个设区城市平均降水量为812毫米。", "11个"),
        ("35个大中城市二手住宅价格环比下降0.4%。", "35个"),
        ("全國22個縣市平均失業率為3.4%。", "22個"),
        ("168个重点城市PM2.5平均浓度为30微克/立方米。", "168个"),
        ("沿江8个地级市工业增加值同比增长6.2%。", "8个"),
        ("东部10省市外贸增速为6.7%。", "10"),
        ("中部六省工业增加值同比增长7.1%。", "六省"),
        ("對東盟十國出口增長9%。", "十國"),
        ("沿海11省市水产品产量下降2%。", "11"),
    ],
)
def test_counts_of_places_that_a_measure_is_of(text: str, count: str) -> None:
    """A count of places is no result where the clause goes on to one measure of all of them."""
    assert figures(text)[count].rule == "places that a measure is of"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("6省茶叶产值超过20亿元,比上年多2个。", {"6省": "茶叶产值超过20亿元的省数"}),
        ("全州9个县市森林覆盖率均高于60%。", {"9个": "森林覆盖率均高于60%的县市数"}),
        ("有12个城市PM2.5年均浓度低于30微克/立方米。", {"12个": "PM2.5年均浓度低于30微克/立方米的城市数"}),
    ],
)
def test_places_that_passed_a_mark_are_counted(text: str, expected: dict[str, str]) -> None:
    """A count of places that passed a mark is named by the mark, which is no figure of its own."""
    assert {surface: label for surface, label in labels(text).items() if surface in expected} == expected
    marks = {s: f.rule for s, f in figures(text).items() if s.startswith(("超过", "高于", "低于"))}
    assert set(marks.values()) <= {"mark that places have passed"}


def test_documents_pointed_back_to() -> None:
    """Documents that a clause begins with are no result; those that were issued are."""
    assert figures("两份《公报》由三部门共同编制。")["两份"].rule == "documents told before"
    assert figures("全年印发两份《通知》。")["两份"].reason is None


def test_days_in_which_something_was_done() -> None:
    """How many days a sum is of is a time and no result."""
    found = figures("假期结束,七天共接待游客12.6万人次,门票收入300万元。")
    assert (found["七天"].reason, found["12.6万人次"].label) == ("date", "接待游客人次")
