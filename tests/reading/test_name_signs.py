"""Each sign that a name by rule may be wrong, and near misses that show no sign."""

from __future__ import annotations

import pytest

from summarizer.reading.name_shapes import core_of, is_bare, is_unfinished
from summarizer.reading.rule_names import IndicatorRule
from tests.reading.test_doubts import doubts, renamed

BEFORE, BEHIND, CHANGED = IndicatorRule.BEFORE, IndicatorRule.BEHIND, IndicatorRule.CHANGED


@pytest.mark.parametrize(
    ("text", "surface", "name", "read", "rule"),
    [
        ("占道点位整治以来共查处17起。", "17起", "查处起数", BEFORE, "act without an object"),
        ("市属学校列入计划，完成改建4所。", "4所", "完成改建数", BEFORE, "act without an object"),
        ("查处占全县总量的37%。", "37%", "查处占全县总量比重", BEFORE, "act without an object"),
        ("滥垦增长13%。", "13%", "滥垦变化", CHANGED, "change of no quantity"),
        ("另判处27个月劳役。", "27个月", "劳役月数", BEHIND, "name put together from words behind the number"),
        ("9名学员如期出师。", "9名", "学员如期出师人数", BEHIND, "clause behind the number"),
        ("向60名旅客垫付住宿费。", "60名", "旅客垫付住宿费人数", BEHIND, "clause behind the number"),
        ("只有一宗提案尚未付诸表决。", "一宗", "尚未付诸表决的提案数", BEHIND, "one that counts nothing"),
        ("当月到港货轮较上月减少14艘。", "14艘", "当月到港货轮减少数", CHANGED, "time that points back"),
        ("接听来电平均每天140次。", "140次", "接听来电平均每天次数", BEFORE, "time that points back"),
        ("因连日暴雨，造成农田受淹3200亩。", "3200亩", "造成农田受淹面积", BEFORE, "cause in a clause before"),
        ("港口吞吐结构为38。", "38", "港口吞吐结构数", BEFORE, "number without a unit"),
        ("出口货值结构为31%。", "31%", "出口货值结构比例", BEFORE, "share added to a share"),
        ("湖滨区以36起列盗窃案件第一。", "36起", "湖滨区以数", BEFORE, "name that is no phrase"),
        ("二、户籍全区家庭户8.1万户。", "8.1万户", "二、户籍全区家庭户数", BEFORE, "name that is no phrase"),
        ("占比靠前的造纸业（23%）发展较快。", "23%", "造纸业比例", BEFORE, "rate in brackets behind a thing"),
        ("及其他纠纷13件。", "13件", "及其他纠纷数", BEFORE, "name that is no phrase"),
    ],
)
def test_a_sign_makes_a_doubt(text: str, surface: str, name: str, read: IndicatorRule, rule: str) -> None:
    """What each sign looks for is doubted under the sign's own name."""
    assert renamed(text, {surface: name}, read) == {surface: rule}


@pytest.mark.parametrize(
    ("text", "surface", "name", "read"),
    [
        ("全年接警出动640起。", "640起", "接警出动起数", BEFORE),
        ("刑事拘留16人。", "16人", "刑事拘留人数", BEFORE),
        ("滥垦面积增长13%。", "13%", "滥垦面积变化", CHANGED),
        ("火灾下降4%。", "4%", "火灾变化", CHANGED),
        ("9名学员如期出师。", "9名", "如期出师的学员数", BEHIND),
        ("升级3个书屋。", "3个", "升级书屋数", BEHIND),
        ("向社会征集并采用3个方案。", "3个", "方案数", BEHIND),
        ("发生火灾一起。", "一起", "发生火灾数", BEFORE),
        ("每月接待游客1400人次。", "1400人次", "每月接待游客人次", BEFORE),
        ("造成农田受淹3200亩。", "3200亩", "造成农田受淹面积", BEFORE),
        ("植树造林840亩。", "840亩", "植树造林面积", BEFORE),
        ("受访渔民中，大多数人达97.2%。", "97.2%", "大多数人比例", BEFORE),
        ("同意的比例（84%）较高。", "84%", "同意的比例", BEFORE),
        ("港区用户数达84。", "84", "港区用户数", BEFORE),
    ],
)
def test_a_near_miss_shows_no_sign(text: str, surface: str, name: str, read: IndicatorRule) -> None:
    """Acts that say what they are upon, quantities that change, objects behind a number, and causes that nobody tells."""
    assert renamed(text, {surface: name}, read) == {}


@pytest.mark.parametrize(
    "name",
    [
        "减少类型为冒领案数",
        "到港最多为周末数",
        "水质明显改善湖泊数",
        "上升到占比",
        "提案审议正数",
        "全线设备完好率始终比例",
        "全镇志愿者悉数到岗人数",
        "上下投入物资数",
        "标题一行\n到港货轮数",
        "报名离岛者高达人数",
        "网店销售额达数",
        "报名迁入却人数",
        "客运公司的营收也数",
        "者占总运量比重",
        "船票收入创新高变化",
    ],
)
def test_half_a_clause_is_no_name(name: str) -> None:
    """A noun with what is told of it, words that lead to a figure, and adverbs at the end are no phrase."""
    assert is_unfinished(name)


@pytest.mark.parametrize(
    "name",
    [
        "为旅客代办手续数",
        "达到国家标准的驿站数",
        "明显好转病例数",
        "社区矫正人数",
        "上下游企业数",
        "交通违法行为数",
        "作为证据的材料数",
    ],
)
def test_a_phrase_that_looks_like_half_a_clause_is_a_name(name: str) -> None:
    """A preposition, a verb with its object, an adverb that begins a noun, and words that hold the same characters."""
    assert not is_unfinished(name)


@pytest.mark.parametrize(
    ("name", "core"),
    [
        ("查处起数", "查处"),
        ("接警量", "接警"),
        ("火灾起数变化", "火灾"),
        ("投保农户数", "投保农"),
        ("税收收入", "税收收入"),
    ],
)
def test_a_core_is_a_name_without_its_endings(name: str, core: str) -> None:
    """Endings, and the unit that they are put to, say nothing of what is counted."""
    assert core_of(name) == core


def test_a_name_of_general_words_is_bare_with_all_its_endings() -> None:
    """涉及家数 is none the better for its unit."""
    assert is_bare("涉及家数")
    assert not is_bare("涉及渔船数")


def test_the_change_of_an_act_without_an_object_is_doubted_with_it() -> None:
    """What was done to nothing that is told says no more of its change; the report's own word for it is a name."""
    told = doubts("占道摆摊多发，共查处17起，同比增长9%。")
    assert told == {"17起": "act without an object", "9%": "act without an object"}
    assert "9%" not in doubts("港务局受理海事案件，起诉件数同比上升9%。")
