"""What a report says of itself: title, organization, period."""

from __future__ import annotations

import pytest

from tests.reading.dividing import divided, figures

BODY = "2022年，柳湾县公安局忠诚履职，全年破获刑事案件812起，抓获犯罪嫌疑人430余名，群众安全感持续提升。\n"


@pytest.mark.parametrize(
    ("first", "title"),
    [
        ("柳湾县公安局2022年工作总结", "柳湾县公安局2022年工作总结"),
        ("原标题：柳湾公安忠诚守护一方平安", "柳湾公安忠诚守护一方平安"),
        ("# 柳湾县公安局2022年工作总结", "柳湾县公安局2022年工作总结"),
    ],
)
def test_a_title_is_what_the_report_is_called(first: str, title: str) -> None:
    """Marks of Markdown and a site's own label are no part of it."""
    heading = divided(f"{first}\n{BODY}").heading
    assert heading.title is not None
    assert heading.title.text == title


def test_whose_report_and_which_time_are_read_from_the_first_text() -> None:
    """Organization and period stand in the title or in the first sentence."""
    heading = divided(f"忠诚守护一方平安的这一年\n{BODY}").heading
    assert (heading.organization and heading.organization.text, heading.period and heading.period.text) == (
        "柳湾县公安局",
        "2022年",
    )


def test_the_year_of_a_meeting_is_not_the_year_that_is_told_of() -> None:
    """A work meeting of the new year looks back on the old one."""
    text = "石岭县召开2022年全县市场监管工作视频会议。会议透露,2021年全县市场主体达1.6万户。\n2021年,查处案件320起。出台措施16条。"
    found = figures(text)
    assert {found[surface].period.text for surface in ("1.6万户", "320起", "16条")} == {"2021年"}  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("text", "organization"),
    [
        ("全县消防救援队伍共出动2593人次，介绍禾川县公安机关经验3次。", None),
        ("本报讯 记者从大同市公安局获悉，2023年破案30起。", "大同市公安局"),
        ("2023年和平区教育局新建学校3所。", "和平区教育局"),
        ("2023年，禾川市市场监督管理局检查商户3000家。", "禾川市市场监督管理局"),
        ("呼和浩特市公安局2023年工作总结\n破案30起", "呼和浩特市公安局"),
        ("香港警務處2023年罪案情況", "香港警務處"),
        ("我市城管局2023年拆违30处。", None),
        ("禾川警方破案30起，抓获12人。", "禾川警方"),
        ("2022年，在市委领导下，各项检察工作取得新进展。起诉30人。", None),
        ("刑事检察（含未检）案件141件，审查逮捕41件。", None),
        ("2022年，加强农村消防安全检查，排查隐患30处。", None),
        ("禾川检察工作报告\n2022年，起诉30人。", "禾川检察"),
        ("2021年度禾川公安向人民报告\n破案30起。", "禾川公安"),
        ("截至10月底，今年全省法院新收案件300件。", None),
        ("本报讯 记者从州公安局获悉，破案30起。", None),
        ("全市有公共图书馆5座，藏书30万册。", None),
        (
            "禾川市位于浙水省北部，人口300万。\n\n　　禾川市中级人民法院成立于1988年，现有干警152名。",
            "禾川市中级人民法院",
        ),
        ("禾川县是山区县。\n禾川农村合作银行是首家合作银行，网点32个。", "禾川农村合作银行"),
    ],
)
def test_an_organization_is_a_body_and_no_words_of_the_sentence(text: str, organization: str | None) -> None:
    """The name begins where the body's own name does; a body that is only the object of a verb does not report."""
    found = divided(text).heading.organization
    assert (found and found.text) == organization


@pytest.mark.parametrize(
    ("title", "period", "days"),
    [
        ("2013年青禾县政府工作报告", "去年", 2012),
        ("二〇一三年青禾县政府工作报告", "去年", 2012),
        ("青禾县城管局2013年工作报告", "2013年", 2013),
    ],
)
def test_a_government_report_looks_back_on_the_year_before_its_title(title: str, period: str, days: int) -> None:
    """The year of such a title is that of its delivery; other reports are about the year that they name."""
    text = f"{title}\n{'去年' if days == 2012 else ''}新增就业2000人，新建校舍12所。"
    figure = figures(text)["2000人"]
    assert figure.period is not None and figure.dates is not None
    assert (figure.period.text, figure.dates.last.year) == (period, days)


def test_a_title_may_name_a_month() -> None:
    """2021年8月人口情况通报 is about that month; the end of another month is of its own figure."""
    found = figures("云泽县2021年8月人口情况通报\n云泽县人口持续增长。出生312人。6月末人口3万人。")
    assert [found[s].period and found[s].period.text for s in ("312人", "3万人")] == ["2021年8月", "6月末"]  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("headline", "period"),
    [
        ("禾川县检察院办案情况\n(2023年4季度)", "2023年4季度"),
        ("禾川县检察院办案情况（2022年上半年）", "2022年上半年"),
        ("禾川县检察院办案情况\n（2023年1—9月）", "2023年1—9月"),
        ("禾川县检察院办案情况\n（2023年5月）", None),
        ("禾川县检察院办案情况\n（2023年5月8日）", None),
        ("禾川县规划（2026—2030年）编制情况", None),
    ],
)
def test_a_time_in_brackets_at_the_end_of_a_heading_is_the_reports(headline: str, period: str | None) -> None:
    """A quarter or a year below the title covers the report; a month or day may be that of publication."""
    found = divided(f"{headline}\n\n共受理各类案件292件。").heading.period
    assert (found and found.text) == period


def test_the_items_of_a_digest_lend_it_no_period() -> None:
    """Where headings name several times, none of them is that of the whole; a year by which something is planned is none."""
    items = "\n".join(
        f"{heading}\n{body}"
        for heading, body in (
            (
                "上半年全国货运量稳步增长",
                "上半年,全国完成货运量260亿吨,同比增长5.1%,铁路、公路和水路都比去年同期有所增加。",
            ),
            ("2022年图书出版平稳", "2022年,全国出版图书50万种,其中新版图书20万种,重印图书30万种,结构更加合理。"),
            ("1—5月软件出口回升", "1—5月,软件出口额120亿元,同比增长3.2%,比一季度提高1.1个百分点,形势继续好转。"),
            ("青江大桥合龙", "青江大桥昨天合龙,全长12公里,设计时速350公里,将于年底建成通车,方便两岸群众出行。"),
        )
    )
    found = figures(f"新闻快讯\n{items}\n")
    told = found["12公里"].period
    assert told is None
    planned = divided("到2030年充电桩将超过5000个\n据了解,到2030年,全市充电桩将超过5000个,服务更多车主。\n")
    assert planned.heading.period is None


def test_lines_of_the_page_are_no_title() -> None:
    """A way past the menu and the marks between the parts of a page stand before the title."""
    text = "按Enter到主內容區\n:::\n柳灣縣警察局表揚績優社區\n發布日期:\n字型大小:\n" + BODY
    heading = divided(text).heading
    assert heading.title is not None
    assert heading.title.text == "柳灣縣警察局表揚績優社區"


def test_the_paper_that_a_text_is_taken_from_says_its_year() -> None:
    """A title in 《》 in the first text, where nothing else names a time."""
    heading = divided("《2022年柳湾县环境状况公报》显示，全县优良天数比例86.4%，比上年提高1.2个百分点。").heading
    assert heading.period is not None
    assert heading.period.text == "2022年"


@pytest.mark.parametrize(
    ("title", "year"),
    [
        ("柳湾县农业局工作总结及2023年工作计划", 2022),
        ("柳湾县农业局2022年工作总结和2023年工作思路", 2022),
        ("柳湾县农业局2022年下半年工作总结", 2022),
        ("柳湾县农业局2022年重点工作计划完成情况", 2022),
    ],
)
def test_the_year_of_a_plan_is_not_the_year_reported(title: str, year: int) -> None:
    """今年 below a title that names the next year's plan alone is the year before it."""
    passages = divided(f"{title}\n今年以来，全县粮食产量36万吨。")
    dates = passages.figure(passages.sentences[-1].numbers[-1]).dates
    assert dates is not None
    assert dates.last.year == year
