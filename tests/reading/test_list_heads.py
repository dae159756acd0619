"""What the words before a list say of its items, and the names that stand before brackets."""

from __future__ import annotations

import pytest

from summarizer.numbers.mention import Direction
from tests.reading.dividing import divided, figures, labels


def _names(text: str) -> list[str]:
    return [figure.label for figure in divided(text).figures if figure.label]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "主要类别包括“网购退货”(123起)、“刷单返利”(98起)和“冒充客服”(45起)。",
            ["网购退货数", "刷单返利数", "冒充客服数"],
        ),
        ("引用最多的是《民法典》(41件)、《公司法》(18件)。", ["民法典数", "公司法数"]),
        ("捐赠物资有口罩(2000盒)、防护服(300套)。", ["口罩数", "防护服数"]),
        ("涉案车种为小客车（12辆）及机车（45辆）。", ["小客车数", "机车数"]),
        ("受骗者以学生（占45%）、店主（31%）居多。", ["学生占比", "店主比例"]),
        ("罪名主要是“非法经营罪”（58人）、“洗钱罪”（31人）。", ["非法经营罪人数", "洗钱罪人数"]),
    ],
)
def test_a_figure_in_a_bracket_has_the_name_before_it(text: str, expected: list[str]) -> None:
    """In quotation marks or plain, behind what leads to the list, for counts and shares."""
    assert _names(text) == expected


@pytest.mark.parametrize(
    ("text", "surface", "label"),
    [
        ("全年结案320件（去年250件）。", "320件", "结案件数"),
        ("新建站点44个（占5.5%）。", "44个", "新建站点数"),
        ("群众满意度（80.4%）高于上年。", "80.4%", "群众满意度"),
    ],
)
def test_figures_before_brackets_lend_theirs_as_before(text: str, surface: str, label: str) -> None:
    """A figure right before the bracket is no name."""
    assert labels(text)[surface] == label


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("最常见的投诉为“服务态度”(320宗)及“疏忽职守”(61宗)。", ["服务态度投诉数", "疏忽职守投诉数"]),
        ("案件类型集中于盗窃（41件）、诈骗（38件）。", ["盗窃案件数", "诈骗案件数"]),
        ("主要违法行为有超速3200起、闯红灯1200起。", ["超速违法行为数", "闯红灯违法行为数"]),
        ("主要纠纷类型为邻里纠纷32件、婚姻家庭21件。", ["邻里纠纷数", "婚姻家庭纠纷数"]),
        ("案件主要为盗窃12件、诈骗8件。", ["盗窃案件数", "诈骗案件数"]),
        ("从投诉类别看，售后、食品和装修等分别增长12%、8%和3%。", ["售后投诉变化", "食品投诉变化", "装修投诉变化"]),
        ("最多的案件是诈骗，共120起。", ["诈骗案件数"]),
    ],
)
def test_items_count_the_sort_of_thing_that_the_head_names(text: str, expected: list[str]) -> None:
    """A name that says too little alone gets the sort; one that names it does not."""
    assert _names(text) == expected


@pytest.mark.parametrize(
    ("text", "surface", "label", "change"),
    [
        ("发生减少案类为诈欺案21件、毒品15件。", "21件", "诈欺案发生减少数", Direction.DECREASE),
        ("发生减少案类为诈欺案21件、毒品15件。", "15件", "毒品案发生减少数", Direction.DECREASE),
        ("主要增加案类为窃盗12件，逮捕嫌犯9人。", "12件", "窃盗案增加数", Direction.INCREASE),
        ("减少的案件类型有入室盗窃32件、扒窃18件。", "18件", "扒窃案件减少数", Direction.DECREASE),
        ("下降警情类别为打架35起、盗窃21起。", "35起", "打架警情减少数", Direction.DECREASE),
        ("同比减少的主要是入室盗窃15起、扒窃8起。", "8起", "扒窃减少数", Direction.DECREASE),
        ("上升的罪名为诈骗罪31人、盗窃罪12人。", "12人", "盗窃罪增加数", Direction.INCREASE),
        ("上涨的有猪肉（12%）、鸡蛋（5%）。", "5%", "鸡蛋变化", Direction.INCREASE),
        ("减少最多的是盗窃（123起），增加最多的是诈骗（88起）。", "88起", "诈骗增加数", Direction.INCREASE),
    ],
)
def test_items_of_what_rose_or_fell_are_changes(text: str, surface: str, label: str, change: Direction) -> None:
    """The head of the list tells which way, for each of its items."""
    figure = figures(text)[surface]
    assert (figure.label, figure.change) == (label, change)


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("主要增加案类为窃盗12件，逮捕嫌犯9人。", "9人"),
        ("减少的主要原因是天气，全年发生火灾12起。", "12起"),
        ("改造提升项目有道路12条、管网5条。", "12条"),
        ("人数减少，死亡12人。", "12人"),
        ("增加值为12亿元。", "12亿元"),
    ],
)
def test_other_words_of_change_make_none_of_what_follows(text: str, surface: str) -> None:
    """Reasons, works, quantities and what stands behind the list."""
    assert figures(text)[surface].change is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "盗窃、诈骗和寻衅滋事等分别比上年同期下降12.1%、8%和6%。",
            ["盗窃同比变化", "诈骗同比变化", "寻衅滋事同比变化"],
        ),
        ("出口、进口等较2019年分别增长12%、7%。", ["出口变化", "进口变化"]),
        ("抢劫及伤人案等分别同比增加3宗及12宗。", ["抢劫案增加数", "伤人案增加数"]),
        ("盗窃、诈骗两类案件分别下降12%和8%。", ["盗窃案件变化", "诈骗案件变化"]),
        ("仅8月份查处的超载和逃费就占三季度的41%和18%。", ["查处的超载占三季度比重", "查处逃费占三季度比重"]),
        ("电动车、电线引发的火灾分别占总数的31%和12%。", ["电动车引发的火灾占总数比重", "电线引发的火灾占总数比重"]),
        ("17岁以下、60岁及以上户籍人口分别为189人和256人。", ["17岁以下户籍人口数", "60岁及以上户籍人口数"]),
        ("接报燃气泄漏、电梯困人等753起。", ["接报燃气泄漏、电梯困人等数"]),
        ("医疗、养老等领域投诉分别同比增长12%、21%。", ["医疗领域投诉同比变化", "养老领域投诉同比变化"]),
        ("盗窃、诈骗等下降12%。", ["盗窃、诈骗等变化"]),
    ],
)
def test_lists_that_end_in_examples_or_share_an_end(text: str, expected: list[str]) -> None:
    """等, how many kinds they are and a comparison between a list and its figures; an end that all parts share."""
    assert _names(text) == expected
