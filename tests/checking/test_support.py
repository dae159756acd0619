from __future__ import annotations

from typing import Any

import pytest

from summarizer.checking.check import check
from tests.checking.judged import errors_in

REPORT = """青岩县2021年统计公报
养老、托育支出占比分别回落1.37和0.58个百分点。命案连续第六年全破。群众满意率65%,用水普及率98.4%。
粮食总产值51.2亿元,经济作物总产值38.6亿元。办事时限压缩3个工作日,压缩审批时限2个工作日。
另有12名个人荣立二等功。全县GDP超百亿元,为106亿元、增长8.8%;规上工业增加值增长9.4%。
"""


def item(indicator: str, value: str, unit: str | None, **fields: str) -> dict[str, Any]:
    """A list of one statistic."""
    return {"statistics": [{"indicator": indicator, "value": value, "unit": unit, **fields}]}


@pytest.mark.parametrize(
    "summary",
    [
        item("养老支出占比变化", "1.37", "个百分点", change="decrease"),
        item("命案全破连续年数", "6", "年", surface="第六年"),
        item("地区生产总值变化", "8.8", "%", change="increase"),
        item("粮食总产值", "5120000000", "元"),
        {"荣誉": "荣立二等功个人数为12名"},
        {"审批时限": "压缩2个工作日"},
    ],
)
def test_what_the_report_says_in_other_words_is_supported(summary: dict[str, Any] | str) -> None:
    """A shared unit, an ordinal, GDP written out, and how many got an award are no errors."""
    assert errors_in(REPORT, summary) == set()


@pytest.mark.parametrize(
    ("code", "summary"),
    [
        ("wrong_value", item("命案全破连续年数", "8", "年", surface="第八年")),
        ("wrong_attachment", item("粮食总产值", "3860000000", "元")),
        ("wrong_direction", item("办事时限变化", "3", "个工作日", change="increase")),
        ("wrong_direction", item("审批时限变化", "2", "个工作日", change="increase")),
    ],
)
def test_a_value_of_another_and_a_turned_shortening_are_errors(code: str, summary: dict[str, Any] | str) -> None:
    """What was shortened did not grow, and one crop's value is not another's."""
    assert code in errors_in(REPORT, summary)


def test_what_a_name_ends_with_is_what_is_counted() -> None:
    """较大火灾死亡人数变化 says 死亡人数变化, however much of the name of 较大火灾数变化 stands before it."""
    report = "青岩县2021年统计公报\n较大火灾起数同比减少4起,下降66.7%,占减少总数的31.5%;死亡人数同比下降72.4%。\n"
    item = {"indicator": "较大火灾死亡人数同比变化", "value": "72.4", "unit": "%", "change": "decrease"}
    found = check(report, {"statistics": [item]}).findings
    assert [each.message for each in found if each.severity == "error"] == []


def test_a_target_that_was_passed_is_told_without_a_bound() -> None:
    """超出80万人次的目标 compares with the target 80万人次; told as what came, the target is an error."""
    report = "青岩县2021年统计公报\n馆方目标接待观众80万人次,实际接待96.3万人次。\n"
    assert errors_in(report, "馆方接待观众96.3万人次，超出80万人次的目标。") == set()
    assert "plan_reported_as_result" in errors_in(report, "馆方接待观众80万人次。")
