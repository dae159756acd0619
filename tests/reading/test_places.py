"""Places: areas that a report names beside its own body, by describing or comparing them."""

from __future__ import annotations

from tests.reading.dividing import scopes


def test_an_area_that_a_paragraph_describes_is_the_scope_of_its_figures() -> None:
    """A bank's report that begins with its county tells of the county in that paragraph, and of the bank in the next."""
    text = (
        "松岭县是山区县，全县总人口62万人，辖有18个乡镇。2011年生产总值97亿元。\n"
        "松岭农村合作银行是首家合作银行，网点32个。全县存款总额21亿元。"
    )
    assert scopes(text, "62万人", "18个", "97亿元", "32个", "21亿元") == ["松岭县", "松岭县", "松岭县", None, None]


def test_the_body_itself_in_such_a_paragraph_is_no_scope() -> None:
    """Where the reporting body acts in the paragraph, what it did is its own."""
    text = "松岭县公安局2021年工作总结\n松岭县位于青河之滨，总人口62万人。县公安局破案30起。"
    assert scopes(text, "62万人", "30起") == ["松岭县", None]


def test_a_government_reports_on_its_area() -> None:
    """The area described in the report of its government, or of nobody known, is the whole."""
    text = "松岭县位于青河之滨，总人口62万人。"
    assert scopes(f"松岭县人民政府工作报告\n{text}", "62万人") == [None]
    assert scopes(text, "62万人") == [None]


def test_a_place_compared_with_has_its_own_figure() -> None:
    """与新加坡的5%相比 and 高于深圳的3% give the figure of that place; what is told together is the report's own."""
    text = "江屏市水务局工作\n滲漏率12%,与新加坡的5%相比偏高,高于深圳的3%。与日本的12家企业签约。"
    assert scopes(text, "12%", "5%", "3%", "12家") == [None, "新加坡", "深圳", None]
