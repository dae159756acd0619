from __future__ import annotations

import pytest

from summarizer.checking.bases import bases_clash, read_basis
from summarizer.checking.check import check


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
