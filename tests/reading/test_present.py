"""Present: what a body has when the report is told is no result of a time told before."""

from __future__ import annotations

import pytest

from tests.reading.dividing import periods_of


def test_what_a_body_has_takes_no_period_of_another_sentence() -> None:
    """A description goes on through its sentences and paragraphs until one tells a deed or names a time."""
    text = (
        "柳湾法院介绍\n2012年,全市法院受理案件1900件。\n本院现有公务员89人,聘用制书记员13人。公务员中法官66人,占74%。\n"
        "审判委员会专职委员2人。\n共审结案件300件。2013年,调解40件。"
    )
    described = periods_of(text, "89人", "13人", "66人", "74%", "2人")
    assert described == [None] * 5
    assert periods_of(text, "1900件", "300件", "40件") == ["2012年", "2012年", "2013年"]


def test_what_a_body_has_is_of_the_one_year_that_the_report_covers() -> None:
    """A report on a year tells what there is in it; one on several years does not say in which of them."""
    assert periods_of("青禾县2022年统计公报\n全县现有学校228所,内设机构12个。", "228所", "12个") == ["2022年", "2022年"]
    text = "五年来,全县审结案件3万件。全院现有干警80人,共调解案件200件。"
    assert periods_of(text, "80人", "200件") == [None, "五年来"]


def test_changing_what_a_body_has_is_a_deed() -> None:
    """内设机构改革 tells what was done."""
    assert periods_of("上半年,柳湾检察院办案90件。经内设机构改革,部门减少22个。", "22个") == ["上半年"]


@pytest.mark.parametrize(
    "text", ["救援站1973年成立于江屏,现有指战员32人。", "大队2001年3月正式挂牌成立,现有指战员32人。"]
)
def test_when_a_body_was_founded_is_the_period_of_no_figure(text: str) -> None:
    """The time in which a body came to be says nothing of what it has."""
    assert periods_of(text, "32人") == [None]


def test_what_was_founded_in_a_time_is_counted_in_it() -> None:
    """成立 with what it founds behind it is a deed like others."""
    assert periods_of("2023年,全县破案30起。3月成立专班3个。", "3个") == ["3月"]


def test_the_standard_time_of_a_census_holds_for_all_that_it_counts() -> None:
    """What a census counts is of its standard day in every section; a year told beside it is that of its figure."""
    text = (
        "江屏市第七次全国人口普查公报\n根据规定，我市以2020年11月1日零时为标准时点开展了人口普查。\n"
        "一、常住人口\n全市常住人口300万人。\n二、性别构成\n男性150万人。性别比由2010年第六次全国人口普查的108.9下降为106.8。"
    )
    day = "2020年11月1日零时"
    assert periods_of(text, "300万人", "150万人", "108.9", "106.8") == [day, day, "2010年", day]
    text = "第四次经济普查公报\n标准时点为2018年12月31日。\n全市共有法人单位3万个。2018年营业收入30亿元。"
    assert periods_of(text, "3万个", "30亿元") == ["2018年12月31日", "2018年"]
    text = "青岚县2020年工作总结\n2020年11月1日，我县召开普查会议。全年走访群众30户。"
    assert periods_of(text, "30户") == ["2020年"]
