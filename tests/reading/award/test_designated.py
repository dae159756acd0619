"""Designations of places, companies and bodies."""

from __future__ import annotations

import pytest

from summarizer.reading.award.rules import awards_in
from summarizer.text import Span
from tests.reading.award.told import titles_and_bearers


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "新创评国家4A级旅游景区2家、国家3A级旅游景区5家,省4A级乡村旅游点3家。",
            [("国家4A级旅游景区", "2家"), ("国家3A级旅游景区", "5家"), ("省4A级乡村旅游点", "3家")],
        ),
        ("获批国家高新技术企业21家、独角兽企业1家。", [("国家高新技术企业", "21家"), ("独角兽企业", "1家")]),
        ("新认定省级“专精特新”中小企业28家。", [("省级“专精特新”中小企业", "28家")]),
        (
            "获批市级以上创新平台5个,其中,省级工程研究中心1家、省级重点实验室2个。",
            [("省级工程研究中心", "1家"), ("省级重点实验室", "2个")],
        ),
        ("新增省级文明单位12家。", [("省级文明单位", "12家")]),
        ("新入选中国传统村落4个。", [("中国传统村落", "4个")]),
        ("新增云岭、龙泉2家国家4A级景区。", [("国家4A级景区", "云岭、龙泉")]),
        ("新增2家国家4A级旅游景区。", [("国家4A级旅游景区", "2家")]),
    ],
)
def test_counted_designations(sentence: str, expected: list[tuple[str, str | None]]) -> None:
    """Each designation of a list is one award; so many received it."""
    assert titles_and_bearers(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("云岭县成功创建江南省“诗画田园”旅游名县。", [("江南省“诗画田园”旅游名县", "云岭县")]),
        ("东门老街、南浦古街成功创建省级夜间消费集聚区。", [("省级夜间消费集聚区", "东门老街、南浦古街")]),
        ("清河镇获评全国重点镇。", [("全国重点镇", "清河镇")]),
        ("云岭入选国家级青年发展试点城市。", [("国家级青年发展试点城市", "云岭")]),
        ("江口等3个平台入选首批国家级孵化平台。", [("首批国家级孵化平台", "江口等3个平台")]),
        ("清河镇成功入选2023年全国千强镇。", [("2023年全国千强镇", "清河镇")]),
        ("云岭入选全国“双碳”试点城市。", [("全国“双碳”试点城市", "云岭")]),
        ("云岭地质公园获批世界地质公园。", [("世界地质公园", "云岭地质公园")]),
        ("云岭梯田入选全球重要农业文化遗产。", [("全球重要农业文化遗产", "云岭梯田")]),
        ("清河、江口创建为全国文明城市。", [("全国文明城市", "清河、江口")]),
        ("云岭县医院成为国家级区域医疗中心。", [("国家级区域医疗中心", "云岭县医院")]),
    ],
)
def test_created_designations(sentence: str, expected: list[tuple[str, str | None]]) -> None:
    """A designation of a level that named places created was received by them, whatever it ends with."""
    assert titles_and_bearers(sentence) == expected


def test_lists_that_were_announced() -> None:
    """Who announced a list gives what the list is of to those who stand in it; a list of something else gives nothing."""
    sentence = "省水利厅近日公布2024年美丽河湖名单,云岭县清河等12条河流上榜。"
    (award,) = awards_in(sentence, Span(0, len(sentence)))
    assert award.issuer is not None
    assert sentence[slice(*award.issuer)] == "省水利厅"
    assert titles_and_bearers(sentence) == [("2024年美丽河湖", "云岭县清河等12条河流")]
    assert titles_and_bearers("市政府公布整改名单,12家企业停产。") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "入选国家级人才9人。",
        "云岭成为全省唯一入选城市。",
        "新建高标准农田示范基地3个,建成文化产业园2个。",
        "入库国家科技型中小企业119家。",
        "获批省级人才项目7个,其中,省级青年项目1个。",
        "力争创建国家4A级景区1家。",
        "预计获批省级工程研究中心2家。",
        "成功创建全省首个数字法庭。",
        "全市共有省级以上龙头企业57家。",
        "新增国家高新技术企业26家。",
        "创建示范点5个。",
        "接待国家4A级景区游客12万人次。",
        "新增3家国家高新技术企业。",
        "云岭成为全国重要的粮食生产基地。",
        "获批国家专项资金2亿元。",
    ],
)
def test_what_is_built_or_planned_is_no_designation(sentence: str) -> None:
    """Things built, projects, aims, and how many there are altogether are no designations received."""
    assert titles_and_bearers(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("县城成功创建“国家卫生县城”。", [("国家卫生县城", "县城")]),
        ("3月创建为“中国核桃之乡”和“全国宜居小城”。", [("中国核桃之乡", None), ("全国宜居小城", None)]),
        ("云岭镇创建为水乡旅游名镇。", [("水乡旅游名镇", "云岭镇")]),
        ("清溪村创建为省级重点帮扶优秀村。", [("省级重点帮扶优秀村", "清溪村")]),
        ("云岭园区由三星级晋升为省五星级园区。", [("省五星级园区", "云岭园区")]),
        ("禾州古镇晋级国家5A级旅游景区。", [("国家5A级旅游景区", "禾州古镇")]),
        ("禾州市顺利通过国家卫生城市复审。", [("国家卫生城市", "禾州市")]),
        ("其余县区局均为省级文明单位。", [("省级文明单位", "其余县区局")]),
        ("5个乡镇全部建成国家级生态乡镇。", [("国家级生态乡镇", "5个乡镇")]),
        ("县图书馆获文化部命名“国家一级图书馆”。", [("国家一级图书馆", "县图书馆")]),
    ],
)
def test_a_designation_may_be_created_kept_or_borne(sentence: str, expected: list[tuple[str, str | None]]) -> None:
    """Quoted names need a level or an award word; 创建为, a review that was passed and 均为 say that one has the designation."""
    assert titles_and_bearers(sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "成功创建“红色驿站”党建品牌。",
        "街道创建“邻里守望”志愿服务队12支。",
        "迎接国家卫生城市复审。",
        "确保通过国家卫生城市复审。",
        "该单位未通过省级文明单位复审。",
        "项目通过省级专家评审。",
        "参赛选手均为在校学生。",
        "云岭队晋级全国总决赛。",
        "李舟晋升省厅处长。",
        "市中心医院晋升三级医院。",
    ],
)
def test_ones_own_names_and_other_steps_are_no_designation(sentence: str) -> None:
    """A name one gives oneself, a review to come and a promotion are no designations."""
    assert titles_and_bearers(sentence) == []
