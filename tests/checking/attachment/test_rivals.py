from __future__ import annotations

from typing import Any

import pytest

from summarizer.checking.check import check
from summarizer.schema import FindingCode, Severity
from tests.checking.judged import errors_in, stated

REPORT = """林泽县2023年工作回顾
2023年，全县新增养老机构12家，总数达到86家。接警后平均到场时间由95秒缩短至61秒。开工改造老旧小区41个，竣工29个。
全年工业用电量6.3亿千瓦时，行政审批事项精简27%，查获赌博团伙8个、卖淫团伙3个。年末登记车辆9.4万辆，比上年增加0.7万辆。
去年，县局获全市考核第二，信访积案发生数为零，办结信访积案57件。
"""


def errors_in_one(item: dict[str, Any]) -> set[str]:
    """The codes of the errors of one item."""
    return errors_in(REPORT, {"statistics": [item]})


RIGHT = [
    stated("新增养老机构数", "12", "家", period="2023年"),
    stated("养老机构总数", "86", "家", period="2023年"),
    stated("接警后原平均到场时间", "95", "秒"),
    stated("接警后平均到场时间", "61", "秒", period="2023年"),
    stated("竣工老旧小区改造数", "29", "个"),
    stated("工业用电量", "630000000", "千瓦时"),
    stated("工业用电量", "6.3", "亿千瓦时"),
    stated("行政审批事项变化", "27", "%", change="decrease"),
    stated("查获卖淫团伙数", "3", "个"),
    stated("登记车辆数同比变化", "7000", "辆", change="increase"),
    stated("办结信访积案数", "57", "件", period="2023年"),
    stated("办结信访积案数", "57", "件", period="去年"),
]


@pytest.mark.parametrize("item", RIGHT, ids=lambda item: f"{item['indicator']} {item['value']}")
def test_a_figure_of_its_own_is_not_blamed(item: dict[str, Any]) -> None:
    """An indicator may carry any words of the sentence as long as it says what touches its figure."""
    assert errors_in_one(item) == set()


WRONG = [
    ("wrong_attachment", stated("新增养老机构数", "86", "家", period="2023年")),
    ("wrong_attachment", stated("养老机构总数", "12", "家", period="2023年")),
    ("wrong_attachment", stated("接警后原平均到场时间", "61", "秒")),
    ("wrong_attachment", stated("接警后平均到场时间", "95", "秒", period="2023年")),
    ("wrong_attachment", stated("竣工老旧小区数", "41", "个")),
    ("wrong_attachment", stated("查获卖淫团伙数", "8", "个")),
    ("wrong_attachment", stated("信访积案发生数", "2", None, surface="第二")),
    ("wrong_direction", stated("登记车辆数", "94000", "辆", change="increase")),
    ("wrong_direction", stated("行政审批事项变化", "27", "%", change="increase")),
    ("wrong_period", stated("查获赌博团伙数", "8", "个", period="2021年")),
]


@pytest.mark.parametrize(("code", "item"), WRONG, ids=lambda value: value if isinstance(value, str) else "")
def test_the_other_end_or_the_neighbour_is_blamed(code: str, item: dict[str, Any]) -> None:
    """What was is not what is, what came in addition is not what there is, a level is no change."""
    assert code in errors_in_one(item)


@pytest.mark.parametrize(
    "summary",
    [
        {"statistics": [stated("查获赌博团伙数", "NaN", "个")]},
        {"statistics": [{"indicator": "查获赌博团伙数", "value": float("inf")}]},
        {"statistics": [{"indicator": "查获赌博团伙数"}]},
        {"statistics": [RIGHT[0]], "honors": "x"},
        {"statistics": [RIGHT[0], stated("新增养老机构数", "若干", None)]},
    ],
)
def test_what_cannot_be_read_is_not_passed_over(summary: dict[str, Any]) -> None:
    """A statistic without a readable number and a list that is none are errors, not silence."""
    codes = {finding.code for finding in check(REPORT, summary).findings}
    assert FindingCode.NUMBER_NOT_IN_SOURCE in codes


def test_a_field_of_time_is_not_judged_as_a_figure() -> None:
    """In another program's JSON, 去年 beside a rank says when, and is no second figure."""
    assert check(REPORT, {"指标": "全市考核排名", "数值": "第二", "时间": "去年"}).supported


def test_a_claim_that_shares_no_word_with_its_figure_is_weak() -> None:
    """The right number under words that the report does not use there is a warning, never an error by itself."""
    (finding,) = check(REPORT, {"statistics": [stated("森林防火巡护公里数", "57", "件")]}).findings
    assert (finding.code, finding.severity) == (FindingCode.WEAK_ATTACHMENT, Severity.WARNING)


LISTED = """灵溪市消防救援支队2023年工作总结
全年火灾起数、亡人、伤人、财损四项指数分别下降5.2%、60%、25%和12.9%。
全市居民和工商业综合用气成本分别调降11%和16%，旅游人次和收入突破500万人次和65亿元，三次产业比由14.9∶43.1∶42.0调整为13.6∶38.2∶48.2。
"""


@pytest.mark.parametrize(
    ("indicator", "value", "unit", "change", "code"),
    [
        ("火灾起数变化", "5.2", "%", "decrease", None),
        ("火灾死亡人数变化", "60", "%", "decrease", None),
        ("火灾死亡人数变化", "5.2", "%", "decrease", "wrong_attachment"),
        ("火灾财损变化", "25", "%", "decrease", "wrong_attachment"),
        ("居民综合用气成本变化", "11", "%", "decrease", None),
        ("居民综合用气成本变化", "16", "%", "decrease", "wrong_attachment"),
        ("第一产业占比", "14.9", "%", None, None),
        ("第一产业占比", "19.4", "%", None, "wrong_value"),
        ("第二产业占比", "14.9", "%", None, "wrong_attachment"),
    ],
)
def test_a_list_in_order_keeps_its_figures_apart(
    indicator: str, value: str, unit: str, change: str | None, code: str | None
) -> None:
    """Each figure of a list belongs to the name that stands in its place, and so do the parts of a ratio."""
    item = {"indicator": indicator, "value": value, "unit": unit, "change": change}
    found = {each.code.value for each in check(LISTED, {"statistics": [item]}).findings if each.severity == "error"}
    assert found == ({code} if code else set())


@pytest.mark.parametrize("bound", ["exact", "more_than"])
def test_a_bound_before_a_list_may_hold_for_all_of_it(bound: str) -> None:
    """Whether 突破 speaks of the second figure as well is open, so both readings are right."""
    item = {"indicator": "旅游收入", "value": "6500000000", "unit": "元", "approximation": bound}
    assert check(LISTED, {"statistics": [item]}).supported


APART = """石门县公安局2023年工作总结
全年接报各类有效警情3.64万起。接报警情总量15.5万起。
发生道路交通事故82起,直接经济损失金额上升11.2%。火灾起数和损失分别下降12%和19%。
侦破走私案件351宗,查获相关产品300万件。
年度重点任务33项中,17项位居全省前三。增设20处监控点和自动抓拍违法的“电子警察”,使监控点和“电子警察”达到64处。
对甲国出口增长3.2%,占全县出口总额的18.6%;对乙国出口下降0.8%,占12.4%。
"""


@pytest.mark.parametrize(
    ("summary", "supported"),
    [
        ("接报有效警情3.64万起。", True),
        ("接报警情15.5万起。", True),
        ("火灾起数、损失分别下降12%、19%。", True),
        ("查获走私产品300万件。", True),
        ("增设监控点和“电子警察”20处。", True),
        ("监控点和“电子警察”20处。", False),
        ("位居全省前三的任务17项。", True),
        ("对乙国出口占全县出口总额的12.4%。", True),
        ("对乙国出口占全县出口总额的18.6%。", False),
    ],
)
def test_words_of_the_claim_s_own_figure_speak_for_it(summary: str, supported: bool) -> None:
    """What only the claim's own figure is called, or what was done, outweighs what it shares with another."""
    assert check(APART, summary).supported is supported


def test_the_first_of_a_pair_may_go_without_its_unit() -> None:
    """提升1.64和1.92个百分点: the first may be quoted as it stands, or with the unit that both have."""
    report = "石门县2023年工作总结\n安全感和满意度分别提升1.64和1.92个百分点。\n"
    assert check(report, "安全感提升1.64个百分点。").supported
    assert check(report, {"指标": "安全感提升", "数值": "1.64"}).supported
    assert not check(report, "安全感提升1.92个百分点。").supported
    assert not check(report, "安全感提升1.64%。").supported


EXCLUDED = """林泽县2023年工作回顾
一般公共预算收入41.2亿元，税收占比71.4%。教育支出占一般公共预算支出的23.8%。城镇登记失业率控制在2.9%以内。
破获网络赌博案件64起，破案数、打处数同比分别上升14.6%和31.5%。
"""


@pytest.mark.parametrize(
    ("name", "figure", "supported"),
    [
        ("税收占一般公共预算收入的比重", "71.4%", True),
        ("税收占一般公共预算收入的比重", "2.9%以内", False),
        ("破获网络赌博案件数同比上升", "14.6%", True),
        ("破获网络赌博案件数同比上升", "31.5%", False),
    ],
)
def test_the_next_best_figure_is_meant_where_words_exclude_the_best(name: str, figure: str, supported: bool) -> None:
    """The share of spending is not meant by a share of income, and 破获 tells one of a list from another."""
    assert check(EXCLUDED, {"指标": name, "数值": figure}).supported is supported
