from __future__ import annotations

from typing import Any

import pytest

from summarizer.checking.check import check
from tests.checking.report import REPORT

RIGHT = {"id": "h1", "title": "全省优秀基层单位", "awarded_by": "省公安厅", "recipient": "县局交警大队"}


def codes(**changed: Any) -> set[str]:
    """The codes found for the right honor with some fields changed."""
    return {finding.code.value for finding in check(REPORT, {"honors": [{**RIGHT, **changed}]}).findings}


def test_an_honor_as_the_report_states_it_has_no_finding() -> None:
    """Title, issuer and recipient of one sentence are support."""
    assert not codes()


@pytest.mark.parametrize(
    "changed",
    [
        {"title": "全国优秀基层单位"},
        {"title": "全省先进集体"},
        {"awarded_by": "公安部"},
        {"recipient": "县局刑侦大队"},
        {"level": "national"},
    ],
    ids=str,
)
def test_another_title_issuer_recipient_or_level_is_an_error(changed: dict[str, Any]) -> None:
    """Every part of an honor must stand beside it."""
    assert codes(**changed) == {"title_not_in_evidence"}


def test_an_award_of_another_class_is_another_award() -> None:
    """二等功 is not 三等功."""
    assert codes(title="个人二等功", awarded_by=None, recipient="3人") == {"title_not_in_evidence"}
    assert not codes(title="个人三等功", awarded_by=None, recipient="3人")


MERITS = (
    "苇岸县公安局2023年工作回顾\n全年2个集体荣立集体二等功，5个集体荣立集体三等功，1人记个人一等功、9人记个人三等功。\n"
)


@pytest.mark.parametrize(
    ("title", "recipient", "right"),
    [
        ("集体二等功", "2个集体", True),
        ("集体三等功", "5个集体", True),
        ("集体二等功", "5个集体", False),
        ("个人一等功", "1人", True),
        ("个人三等功", "9人", True),
        ("个人一等功", "9人", False),
    ],
)
def test_the_class_must_be_the_one_that_the_recipient_got(title: str, recipient: str, right: bool) -> None:
    """Two awards of one sentence do not lend each other their recipients."""
    assert check(MERITS, {"honors": [{"title": title, "recipient": recipient}]}).supported is right


def test_an_award_that_is_aimed_at_was_not_received() -> None:
    """争创 is a plan."""
    assert codes(title="全国文明单位", awarded_by=None, recipient=None) == {"plan_reported_as_result"}


def test_an_invented_award_in_prose_is_found() -> None:
    """Running text that states an award is held against the report as well."""
    assert not check(REPORT, "县局被公安部授予“全国优秀公安局”称号。").supported
    assert check(REPORT, "县局交警大队被省公安厅授予“全省优秀基层单位”称号。").supported


SEVERAL = """云岭县公安局2022年工作总结
张明远获评“全省优秀人民警察”，李大海获评“全市平安卫士”。禁毒大队成绩突出，被授予“全省禁毒先进集体”称号，并荣立集体三等功。
"""


@pytest.mark.parametrize(
    ("title", "recipient", "right"),
    [
        ("全省优秀人民警察", "张明远", True),
        ("全市平安卫士", "李大海", True),
        ("全市平安卫士", "张明远", False),
        ("全省优秀人民警察", "李大海", False),
        ("全省禁毒先进集体", "禁毒大队", True),
        ("集体三等功", "禁毒大队", True),
    ],
)
def test_a_recipient_has_the_award_of_its_own_clause(title: str, recipient: str, right: bool) -> None:
    """Two awards of one sentence are not exchanged; a clause without a recipient goes on about the one before."""
    honor = {"title": title, "recipient": recipient, "quote": SEVERAL.split("\n")[1]}
    assert check(SEVERAL, {"honors": [honor]}).supported is right


def test_a_zone_named_with_a_particle_is_no_issuer() -> None:
    """经 in 经开区 does not lead to who gave the award."""
    report = "滨州县2023年工作总结\n滨州经开区、青岩物流园区获评全省绿色发展先进单位。\n"
    found = check(report, "滨州经开区、青岩物流园区被授予全省绿色发展先进单位。").findings
    assert [each.message for each in found if each.severity == "error"] == []


def test_a_title_with_a_quoted_part_is_one_title() -> None:
    """授予“全国“最美站长””称号 claims the whole title, so another level before the quoted part is an error."""
    report = "白石县2022年总结\n王立民获评全省“最美站长”。\n"
    assert check(report, "王立民被授予“全省“最美站长””称号。").supported
    assert not check(report, "王立民被授予“全国“最美站长””称号。").supported


def test_an_award_that_was_won_is_not_wished_for() -> None:
    """成功争创 says that it was received."""
    report = "白石县2022年总结\n成功争创“全省生态示范县”。\n"
    assert check(report, "获评“全省生态示范县”称号。").supported


VERBS = "勇夺 捧得 捧回 摘得 喜获 获颁 赢得 蝉联 荣登 入选 斩获 夺得 获评 荣膺 当选 跻身".split()


@pytest.mark.parametrize("verb", VERBS)
def test_an_invented_award_is_found_with_any_verb_of_gaining(verb: str) -> None:
    """What the report never says is an error, quoted or not; what it says passes with another verb."""
    report = "白鹭市图书馆2023年工作总结\n全年接待读者31.2万人次，获评“全省最美书房”。\n"
    assert not check(report, f"2023年，白鹭市图书馆{verb}“全国书香之家”称号。").supported
    assert not check(report, f"2023年，白鹭市图书馆{verb}全国文明单位。").supported
    assert check(report, f"2023年，白鹭市图书馆{verb}“全省最美书房”称号。").supported


@pytest.mark.parametrize("verb", ["认定为", "确定为", "命名为", "评定为", "授予"])
def test_an_invented_award_is_found_with_any_verb_of_giving(verb: str) -> None:
    """So are titles that are given."""
    report = "白鹭市图书馆2023年工作总结\n白鹭市图书馆被省文化厅评为一级图书馆，被命名为全省阅读示范基地。\n"
    assert not check(report, f"白鹭市图书馆被{verb}国家级古籍修复示范中心。").supported
    assert check(report, f"白鹭市图书馆被{verb}全省阅读示范基地。").supported


def test_praise_that_nobody_gave_is_an_error() -> None:
    """通令嘉奖 and 通报表扬 are awards of their own."""
    report = "白鹭市图书馆2023年工作总结\n馆员林某受到市政府通报表扬。\n"
    assert check(report, "馆员林某被市政府通报表扬。").supported
    assert not check(report, "馆员林某被国务院通报表扬。").supported
    assert not check(report, "白鹭市图书馆被省政府通令嘉奖。").supported


PEOPLE = """白鹭市教育局2023年工作总结
周某获评省级名师，吴某获评市级骨干教师。白鹭一中被省委宣传部授予“书香校园”称号，3所学校荣立集体二等功。
"""


@pytest.mark.parametrize(
    ("summary", "supported"),
    [
        ("周某获评省级名师。", True),
        ("吴某获评省级名师。", False),
        ("白鹭一中被省委宣传部授予“书香校园”称号。", True),
        ("白鹭二中被省委宣传部授予“书香校园”称号。", False),
        ("白鹭一中被省委授予“书香校园”称号。", False),
        ("3所学校荣立集体一等功。", False),
        ("全年集体二等功3个。", True),
    ],
)
def test_prose_is_held_to_recipient_issuer_and_class(summary: str, supported: bool) -> None:
    """An exchange of names, a body above the giver and a higher class are errors."""
    assert check(PEOPLE, summary).supported is supported


def test_an_award_that_is_aimed_at_is_no_claim() -> None:
    """A summary that says what is striven for claims no award."""
    assert check(PEOPLE, "力争获评全国文明校园。").supported
    assert check(PEOPLE, "赢得家长好评。").supported


TWO = "縣立博物館獲文化部頒發「友善館所」，護理師陳美芳獲頒「白衣獎章」。體育代表隊奪得銀牌6面、銅牌8面。"


@pytest.mark.parametrize(
    ("summary", "supported"),
    [
        ("縣立博物館獲文化部頒發「友善館所」，護理師陳美芳則獲「白衣獎章」。", True),
        ("護理師陳美芳獲文化部頒發「友善館所」。", False),
        ("縣立博物館獲頒「白衣獎章」。", False),
        ("體育代表隊奪得銀牌6面。", True),
        ("體育代表隊奪得金牌6面。", False),
    ],
)
def test_recipients_and_medals_of_two_awards_are_not_exchanged(summary: str, supported: bool) -> None:
    """獲…頒發 tells an award, 則 is no part of a name, and silver is no gold."""
    assert check(TWO, summary).supported is supported


def test_an_honor_of_a_text_is_told_in_its_own_script() -> None:
    """The finding shows the title as the summary writes it."""
    found = check(TWO, "護理師陳美芳獲文化部頒發「友善館所」。").findings
    assert "友善館所" in [finding.stated for finding in found]


COUNTED = "支队有两个集体荣立集体三等功，四名队员荣立个人三等功。机动中队获评全省青年文明号提名集体，另获技能比武二等奖2个、三等奖6个。"


@pytest.mark.parametrize(
    ("summary", "supported"),
    [
        ("2个集体荣立三等功，4人荣立个人三等功。", True),
        ("3个集体荣立三等功。", False),
        ("获得2个二等奖、6个三等奖。", True),
        ("机动中队获评全省青年文明号提名集体。", True),
        ("机动中队获评全省青年文明号集体。", False),
    ],
)
def test_receivers_and_prizes_are_counted_in_any_numerals(summary: str, supported: bool) -> None:
    """两个集体 are 2个集体; a nomination is less than the award."""
    assert check(COUNTED, summary).supported is supported


STATIONS = "2023年，城南站被评为全国青年文明号，城北站被省厅评为“全省平安先进单位”。"


@pytest.mark.parametrize(
    ("summary", "supported"),
    [
        ("- 城南站：全国青年文明号\n- 城北站：全省平安先进单位\n", True),
        ("- 城南站：全省平安先进单位\n- 城北站：全国青年文明号\n", False),
        ("# 荣誉\n- 全国青年文明号：城北站\n", False),
        ("- 联系人：城北站\n- 地址：城南\n", True),
    ],
)
def test_receivers_in_a_list_are_not_exchanged(summary: str, supported: bool) -> None:
    """A line that gives a body and a title beside a colon claims that it received the title."""
    assert check(STATIONS, summary).supported is supported


def test_praise_from_a_level_upwards_may_be_told_by_the_level() -> None:
    """受到省级以上表彰 told as 省级表彰 is no other award; another level is."""
    report = "全年9人次受到省级以上表彰。"
    assert check(report, "9人次受到省级表彰。").supported
    assert not check(report, "9人次受到国家级表彰。").supported
