from __future__ import annotations

import pytest

from summarizer.checking.check import check

REPORT = """岚北县公安局上半年工作回顾
今年以来，全局破获刑事案件214起，抓获逃犯38名。
3月和5月，开展校园巡查行动，巡查学校52所。
去年，办理居住证6300张。
"""


@pytest.mark.parametrize(
    ("period", "sentence", "supported"),
    [
        ("今年以来", "破获刑事案件214起", True),
        ("去年", "破获刑事案件214起", False),
        ("3月和5月", "巡查学校52所", True),
        ("3月和5月", "破获刑事案件214起", False),
        ("3月和5月", "办理居住证6300张", False),
        ("去年", "办理居住证6300张", True),
    ],
)
def test_a_period_of_other_figures_is_wrong(period: str, sentence: str, supported: bool) -> None:
    """A report of the running year never calls it last year; certain months govern their own paragraph alone."""
    assert check(REPORT, f"{period}，{sentence}。").supported is supported


WITHIN = """某市警情通报
今年1至3月,全市刑案发生568件,较去年同期减少44件,与去年同期相比趋缓;去年专项评比列第一;毒品案破获12件。
"""


@pytest.mark.parametrize(
    ("period", "sentence", "supported"),
    [("今年1至3月", "刑案发生568件", True), ("去年", "刑案发生568件", False), ("去年", "专项评比列第一", True)],
)
def test_a_period_before_or_behind_in_the_sentence_is_another_figure_s(
    period: str, sentence: str, supported: bool
) -> None:
    """A time that only compares, or that stands behind the figure, is not the figure's."""
    assert check(WITHIN, f"{period}，{sentence}。").supported is supported


DATED = """新华社白鹭2024年1月9日电 2023年，白鹭市植树1268万株，上年为1041万株；上半年种草6400亩，下半年种草5100亩。
"""


@pytest.mark.parametrize(
    ("claim", "supported"),
    [
        ("去年，白鹭市植树1268万株。", True),
        ("今年，白鹭市植树1268万株。", False),
        ("2023年植树1041万株。", False),
        ("2022年植树1041万株。", True),
        ("全年种草6400亩。", False),
        ("上半年种草6400亩。", True),
        ("下半年种草6400亩。", False),
    ],
)
def test_periods_are_compared_as_dates(claim: str, supported: bool) -> None:
    """去年 is reckoned from the dateline, 上年 from the year spoken of, and a half is no year."""
    assert check(DATED, claim).supported is supported


def test_the_year_before_may_be_named_by_its_number() -> None:
    """比2022年 of a report of 2023 that says 较上年."""
    report = "白鹭市2023年林业公报\n2023年，森林蓄积量较上年增长2.7%。\n"
    assert check(report, "森林蓄积量比2022年增长2.7%。").supported
    assert not check(report, "森林蓄积量比2020年增长2.7%。").supported


PARTS = """岚北县统计简讯
2023年前三季度，全县客运量46万人次。2023年第四季度，完成投资2.1亿元；全年完成投资9.8亿元。
暑期的七、八两个月，接待研学1.3万人次。12/01至12/07，抽检样品88批次。
"""


@pytest.mark.parametrize(
    ("summary", "supported"),
    [
        ("2023年全年客运量46万人次。", False),
        ("2023年，全县全年客运量46万人次。", False),
        ("2023年1至9月客运量46万人次。", True),
        ("2023年上半年客运量46万人次。", False),
        ("2023年全年完成投资2.1亿元。", False),
        ("2023年全年完成投资9.8亿元，其中第四季度2.1亿元。", True),
        ("7月至8月接待研学1.3万人次。", True),
        ("7月至9月接待研学1.3万人次。", False),
        ("12月1日至7日抽检样品88批次。", True),
        ("12月1日至8日抽检样品88批次。", False),
    ],
)
def test_a_part_of_a_year_is_no_other_part_and_not_the_whole(summary: str, supported: bool) -> None:
    """The same months in other words are right; 全年 of three quarters, or fewer or more months, are not."""
    assert check(PARTS, summary).supported is supported


def test_halves_of_a_year_may_be_counted_in_months() -> None:
    """后六个月 is the second half."""
    report = "2023年上半年，办理公证4100件；下半年办理3600件。"
    assert check(report, "2023年前六个月办理公证4100件，后六个月办理3600件。").supported
    assert not check(report, "2023年前六个月办理公证3600件。").supported


LOOKING_BACK = "柳湾县教育局2022年工作总结\n2022年，改建操场9处。2021年，新建学校3所。改造校舍12栋。\n"


@pytest.mark.parametrize(
    ("claim", "supported", "codes"),
    [
        ("2021年，改造校舍12栋。", True, {"weak_attachment"}),
        ("2022年，改造校舍12栋。", True, set()),
        ("2021年，改建操场9处。", False, {"wrong_period"}),
    ],
)
def test_a_time_that_stands_nearer_may_hold(claim: str, supported: bool, codes: set[str]) -> None:
    """Which of two times goes on to a later sentence is a judgement: the nearer one is a warning, and no error."""
    report = check(LOOKING_BACK, claim)
    assert report.supported is supported
    assert {finding.code for finding in report.findings} == codes


@pytest.mark.parametrize(
    ("report", "claim", "supported"),
    [
        ("2024年国庆中秋假期，接待游客82万人次。", "2024年国庆假期接待游客82万人次。", True),
        ("2024年国庆中秋假期，接待游客82万人次。", "2024年春节假期接待游客82万人次。", False),
        ("〔江城113年1月8日讯〕去年全市取缔酒驾3200件，较前年减少5%。", "112年全市取缔酒驾3200件。", True),
        ("〔江城113年1月8日讯〕去年全市取缔酒驾3200件，较前年减少5%。", "113年全市取缔酒驾3200件。", False),
        ("2023年首九个月，录得罪案6.5万宗。", "2023年1月至9月，录得罪案6.5万宗。", True),
        ("6月末，贷款余额120亿元。其中，企业贷款80亿元。", "6月末，企业贷款80亿元。", True),
    ],
)
def test_feasts_and_years_of_the_republic_are_held_against_the_report(report: str, claim: str, supported: bool) -> None:
    """Another feast is another time; 去年 of a dateline of 113 is 112, and the dateline's year is that of no figure."""
    assert check(report, claim).supported is supported


@pytest.mark.parametrize(("period", "supported"), [("2020年", True), ("2021年", True), ("2019年", False)])
def test_this_year_of_a_report_written_up_in_january_may_be_the_one_past(period: str, supported: bool) -> None:
    """今年 below a dateline of 8 January 2021 in a review of 2020 is either, and no other year."""
    report = (
        "松川县水务局工作总结\n(2021年1月8日)\n2020年是收官之年。\n一、2020年工作回顾\n"
        "今年以来，各项工作稳步推进。今年全县新建水库14座。\n"
    )
    item = {"indicator": "新建水库数", "value": "14", "unit": "座", "period": period}
    assert check(report, {"statistics": [item]}).supported is supported
