"""Each sign that a name by rule may be wrong, and near misses that show no sign."""

from __future__ import annotations

import pytest

from summarizer.reading.name_shapes import core_of, is_bare, is_unfinished
from tests.reading.test_doubts import doubts


@pytest.mark.parametrize(
    ("text", "surface", "rule"),
    [
        ("全所排查占道点位31个。共查处17起。", "17起", "act without an object"),
        ("市属学校9所列入计划，完成改建4所。", "4所", "act without an object"),
        ("盗伐林木案42起，与上年同期相比，滥垦增长13%。", "13%", "change of no quantity"),
        ("法院另判处27个月劳役。", "27个月", "name put together from words behind the number"),
        ("9名学员如期出师。", "9名", "clause behind the number"),
        ("向60名旅客垫付住宿费。", "60名", "clause behind the number"),
        ("会上只有一宗提案尚未付诸表决。", "一宗", "one that counts nothing"),
        ("货轮到港量逐月回落，当月到港货轮较上月减少14艘。", "14艘", "time that points back"),
        ("热线昼夜值守，接听来电5.1万次，平均每天140次。", "140次", "time that points back"),
        ("因连日暴雨，造成农田受淹3200亩。", "3200亩", "cause in a clause before"),
        ("港口吞吐结构为38。", "38", "number without a unit"),
        ("及其他纠纷13件。", "13件", "name that is no phrase"),
    ],
)
def test_a_sign_makes_a_doubt(text: str, surface: str, rule: str) -> None:
    """What each sign looks for is doubted under the sign's own name."""
    assert doubts(text).get(surface) == rule


@pytest.mark.parametrize(
    "text",
    [
        "全年接警出动640起。",
        "最终5艘货轮顺利脱险。",
        "提出抗诉8件。",
        "刑事拘留16人，逮捕9人。",
        "滥垦面积增长13%，火灾下降4%。",
        "港区结构指数为38。",
        "修缮了12处驿站，升级了3个书屋。",
        "每月接待量达1400人次。",
        "全年造成农田受淹3200亩。",
        "用户数达8.4万。",
        "和平年代烈士纪念设施13处。",
        "另类音乐演出7场。",
        "水土保持项目21个。",
        "新任更正通知书14份。",
    ],
)
def test_a_near_miss_shows_no_sign(text: str) -> None:
    """Acts that say what they are upon, quantities that change, objects behind a number, and causes that nobody tells."""
    assert doubts(text) == {}


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
