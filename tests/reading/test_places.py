"""Places: areas that a report names beside its own body, by describing or comparing them."""

from __future__ import annotations

from summarizer.numbers.mention import Disposition
from tests.reading.dividing import figures, scopes


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


def test_a_part_of_the_area_that_a_clause_tells_of_is_its_scope() -> None:
    """市区有…, 三县共… and 仅城关区就… tell of that part; the count of the parts is no figure, and what is only named stays."""
    text = (
        "2023年全市有小学565所。市区有小学300所,在校生3万人。三县共有小学265所。全市新增车位900个,仅城关区就新增520个。"
    )
    assert scopes(text, "565所", "300所", "3万人", "265所", "900个", "520个") == [
        None,
        "市区",
        "市区",
        "三县",
        None,
        "城关区",
    ]
    assert figures(text)["三县"].reason is Disposition.DEFINITION
    named = "2023年,市区道路新增车位300个。县城建成区面积16平方公里。仅三个月就破案20起。"
    assert scopes(named, "300个", "16平方公里", "20起") == [None, None, None]


def test_the_profile_of_a_court_tells_of_all_courts_and_of_its_own() -> None:
    """Where a court is presented, 两级法院 and 全市法院 are more than itself; in its report of a year they are the whole."""
    text = (
        "单位名称:江屏市中级人民法院\n机构设置:内设立案庭、刑庭、研究室等14个部门。\n"
        "江屏市两级法院共有干警584人。法官403人。2023年全市法院受理案件7000件。江屏中院结案1300件。"
    )
    assert scopes(text, "584人", "403人", "7000件", "1300件") == ["江屏市两级法院", "江屏市两级法院", "全市法院", None]
    report = "江屏市中级人民法院工作报告\n2023年全市法院受理案件7000件。两级法院共有干警584人。"
    assert scopes(report, "7000件", "584人") == [None, None]
