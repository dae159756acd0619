"""Names by rule that are no names, and near misses that are."""

from __future__ import annotations

import pytest

from summarizer.reading.doubts import with_doubts
from summarizer.reading.rule_names import IndicatorRule
from tests.reading.dividing import divided


def doubts(text: str) -> dict[str, str]:
    """The doubts about the open figures of ``text``: surface to rule."""
    passages = divided(text)
    return {
        passages.mention(figure.number).surface: figure.doubt.rule
        for figure in passages.figures
        if figure.reason is None and figure.doubt is not None
    }


def renamed(text: str, names: dict[str, str], rule: IndicatorRule = IndicatorRule.BEFORE) -> dict[str, str]:
    """The doubts of ``text``, one sentence, if its figures with the surfaces of ``names`` had these names by ``rule``."""
    passages = divided(text)
    mentions = passages.inventory.mentions
    named = [
        figure._replace(label=names[mention.surface], label_rule=rule, doubt=None)
        if mention.surface in names
        else figure
        for mention, figure in zip(mentions, passages.figures, strict=True)
    ]
    made = with_doubts(passages.text.text, mentions, named)
    return {
        mention.surface: figure.doubt.rule
        for mention, figure in zip(mentions, made, strict=True)
        if figure.reason is None and figure.doubt is not None
    }


@pytest.mark.parametrize(
    ("text", "surface", "rule"),
    [
        ("新线路已经开通，涉及九省。", "九省", "name of one general word"),
        ("为修缮旧桥，去年投入260万元。", "260万元", "name of one general word"),
        ("征文比赛收到来稿，评出获奖作品，其中31篇。", "31篇", "name of one general word"),
        ("城南渔场曾欠饲料款42万元。", "42万元", "name that is no phrase"),
        ("但船舶平均候泊时间为9.5小时。", "9.5小时", "name that is no phrase"),
        ("该站全年接待旅客14万人次。", "14万人次", "name that is no phrase"),
        ("工程加快建设，实际完成投资87%。", "87%", "share under another name"),
        ("队员们在堤上守护了六昼夜。", "六昼夜", "length of time under another name"),
        ("水库加固工程累计完成投资，为年度计划的87%。", "87%", "name of one general word"),
    ],
)
def test_a_name_that_says_too_little_is_doubted(text: str, surface: str, rule: str) -> None:
    """General words, clauses that went on, and lengths of time and shares under the name of something else."""
    assert doubts(text).get(surface) == rule


def test_one_name_for_two_figures_of_a_sentence_is_doubted() -> None:
    """Where nothing tells two rates apart, neither of them is certain."""
    assert set(doubts("行政村客车通达率分别达98%、91%。").values()) == {"one name for several figures"}


@pytest.mark.parametrize(
    "text",
    [
        "全县就业人员12万人。",
        "在校学生3.1万人，在建桥梁14座。",
        "使用农药86吨。",
        "其他税收收入2.4亿元。",
        "更换老旧水表5200只。",
        "案件平均审理时间为46天，执行标的到位率71%。",
        "城乡居民收入比为2.1，基尼系数下降0.3%。",
        "乡道、村道里程分别为120公里、360公里。",
        "登记用户数达8万。",
        "建交国家数为42个。",
        "死亡2人，受伤7人。",
        "人口为41.6万人。",
        "曾祖像馆藏族谱31部。",
        "清运了38吨垃圾，维修了12处设施。",
        "渔民占比97.2%，渔船定位终端安装率91%。",
        "因公负伤的有36名民警、辅警。",
        "表彰了参与全省渔港环境治理百日会战的38支志愿队伍。",
    ],
)
def test_an_ordinary_name_is_not_doubted(text: str) -> None:
    """Words that begin or end like those of a doubt and name what is counted."""
    assert doubts(text) == {}


def test_a_name_that_holds_another_figure_is_doubted() -> None:
    """The value of one figure is no word of another's name; what held for a spell is."""
    assert doubts("满意度连续5年保持在97%以上。") == {}
    assert set(doubts("林场护林员31名（每名12个月补贴900元）。")) <= {"12个月", "900元"}


def test_what_goes_on_in_a_list_that_begins_with_half_a_clause_is_doubted() -> None:
    """The members of such a list lack what its first name could not give; a list of whole names is none."""
    text = "上升较多的类型为冒领案18件、刷单案11件、勒索案7件。"
    members = {"11件": "刷单案数", "7件": "勒索案数"}
    listed = dict.fromkeys(members, "list whose first name is no phrase")
    assert renamed(text, {"18件": "类型为冒领案数", **members}) == {"18件": "name that is no phrase", **listed}
    assert renamed(text, {"18件": "冒领案数", **members}) == {}
    assert "11件" not in renamed(text.replace("、刷单", "，刷单"), {"18件": "类型为冒领案数", **members})
