from __future__ import annotations

import pytest

from summarizer.checking.bases import bases_clash, read_basis
from summarizer.checking.check import check
from summarizer.reading.period import Frame, read_period


@pytest.mark.parametrize(
    ("first", "second", "clash"),
    [
        ("同比", "环比", True),
        ("比2018年", "比2021年", True),
        ("比上年", "同比", False),
        ("较年初", "比上年末", False),
        ("较上月", "环比", False),
        ("年均", "同比", True),
        ("比2022年", "同比", False),
        ("比2019年", "同比", True),
        ("同比2019年", "比2019年", False),
    ],
)
def test_bases_clash_only_where_they_cannot_be_one(first: str, second: str, clash: bool) -> None:
    """What is said in other words of the year before the figure's (2023) is no clash."""
    ours, theirs = read_basis(first), read_basis(second)
    assert ours is not None
    assert theirs is not None
    assert bases_clash(ours, theirs, 2023) is clash
    assert bases_clash(theirs, ours, 2023) is clash


@pytest.mark.parametrize(
    ("first", "second", "clash"),
    [
        ("比4月", "环比", False),
        ("比5月", "环比", True),
        ("比上年5月", "同比", False),
        ("较4月", "同比", True),
        ("较2022年5月", "按年", False),
        ("较2022年4月", "较2022年5月", True),
        ("比年初预算", "比上年", True),
        ("比预算", "比年初预算", False),
        ("较常年", "较上年", True),
        ("较去年同月", "同比", False),
    ],
)
def test_months_of_a_basis_are_reckoned_from_the_figure_s_own(first: str, second: str, clash: bool) -> None:
    """For a figure of May the month before is April, and a budget is no year before."""
    ours, theirs, may = read_basis(first), read_basis(second), read_period("2023年5月", Frame(2023))
    assert ours is not None
    assert theirs is not None
    assert bases_clash(ours, theirs, 2023, may) is clash
    assert bases_clash(theirs, ours, 2023, may) is clash


def test_a_basis_that_names_no_calendar_is_not_read() -> None:
    """比整治前 never clashes."""
    assert read_basis("比整治前") is None


REPORT = "白鹭市2023年6月水运简报\n6月，全市货运量同比增长6.2%，环比下降1.4%；客运量比2019年增长3.1%。\n"


@pytest.mark.parametrize(
    ("summary", "supported"),
    [
        ("6月货运量同比增长6.2%，环比下降1.4%。", True),
        ("6月货运量环比增长6.2%。", False),
        ("客运量比2019年增长3.1%。", True),
        ("客运量比2021年增长3.1%。", False),
        ("6月貨運量環比增長6.2%。", False),
    ],
)
def test_another_basis_is_an_error_in_prose(summary: str, supported: bool) -> None:
    """What a change is against belongs to the figure, in either script."""
    assert check(REPORT, summary).supported is supported


def test_another_basis_is_an_error_in_fields() -> None:
    """The field basis is read like the words of a text; the finding names both sides and its rule."""
    item = {"indicator": "货运量变化", "value": "6.2", "unit": "%", "change": "increase", "basis": "环比"}
    found = [finding for finding in check(REPORT, {"statistics": [item]}).findings if finding.severity == "error"]
    assert [(finding.code.value, finding.rule) for finding in found] == [("wrong_period", "basis")]
    assert "环比" in found[0].message
    assert "同比" in found[0].message
    assert check(REPORT, {"statistics": [item | {"basis": "同比"}]}).supported


QUARTER = "白鹭港务处简讯\n2023年第二季，港口吞吐量較第一季減少2.7%，較2022年第二季增加9.4%。岁修支出比年初预算减少1.1%，比上年增长5.3%。\n"


@pytest.mark.parametrize(
    ("summary", "supported"),
    [
        ("第二季吞吐量按季減少2.7%，按年增加9.4%。", True),
        ("第二季吞吐量較上季減少2.7%。", True),
        ("第二季吞吐量較第一季增加9.4%。", False),
        ("第二季吞吐量按年減少2.7%。", False),
        ("岁修支出比年初预算减少1.1%，同比增长5.3%。", True),
        ("岁修支出比上年减少1.1%。", False),
    ],
)
def test_a_basis_may_be_named_by_its_months_or_a_budget(summary: str, supported: bool) -> None:
    """較第一季 is 按季 in the second quarter; what is less than a budget is not less than last year."""
    assert check(QUARTER, summary).supported is supported


def test_the_month_before_may_be_called_by_its_number_is_in_the_report() -> None:
    """比4月 says of a figure of May what 环比 says."""
    report = "5月，全市住院人次环比上升4%，同比下降10%。"
    assert check(report, "5月，住院人次比4月上升4%，比上年同月下降10%。").supported
    assert not check(report, "5月，住院人次比3月上升4%。").supported
