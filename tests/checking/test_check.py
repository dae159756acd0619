from __future__ import annotations

import json
import random
import re
from typing import Any

import opencc
import pytest

from summarizer.checking.check import check
from summarizer.schema import CheckReport, FigureOutcome, FindingCode, Severity
from tests.checking.report import REPORT


def statistic(indicator: str, value: str, unit: str | None, **fields: Any) -> dict[str, Any]:
    """An item of the list of statistics."""
    return {"id": "s1", "indicator": indicator, "value": value, "unit": unit, "approximation": "exact", **fields}


def errors(report: CheckReport) -> set[str]:
    """The codes of a report's errors."""
    return {finding.code.value for finding in report.findings if finding.severity is Severity.ERROR}


def codes_of(item: dict[str, Any], name: str = "statistics") -> set[str]:
    """The codes of the errors of one item."""
    return errors(check(REPORT, {name: [item]}))


CORRECT = [
    statistic("破获刑事案件数", "1246", "起", period="2023年"),
    statistic("破获电信网络诈骗案件数", "318", "起"),
    statistic("抓获犯罪嫌疑人数", "560", "名", approximation="more_than"),
    statistic("检查车辆数", "165000", "辆", approximation="more_than"),
    statistic("刑事警情同比变化", "18.6", "%", change="decrease", basis="同比"),
    statistic("道路交通事故死亡人数同比变化", "12.5", "%", change="decrease"),
    statistic("为企业挽回经济损失金额", "26000000", "元", approximation="more_than"),
    statistic("群众满意率", "99.2", "%"),
]


@pytest.mark.parametrize("item", CORRECT, ids=lambda item: item["indicator"])
def test_a_correct_statistic_has_no_finding(item: dict[str, Any]) -> None:
    """A figure stated as the report states it is supported."""
    report = check(REPORT, {"statistics": [item]})
    assert report.supported
    assert report.counts["supported"] == 1
    assert not errors(report)


WRONG = [
    ("wrong_value", statistic("破获刑事案件数", "1256", "起")),
    ("wrong_value", statistic("群众满意率", "92.9", "%")),
    ("wrong_value", statistic("刑事警情同比变化", "1.86", "%", change="decrease")),
    ("wrong_scale", statistic("检查车辆数", "1650000000", "辆", approximation="more_than")),
    ("wrong_unit", statistic("办理户政业务人次", "38000", "人")),
    ("wrong_unit", statistic("刑事警情同比变化", "18.6", "个百分点", change="decrease")),
    ("wrong_direction", statistic("刑事警情同比变化", "18.6", "%", change="increase")),
    ("lost_approximation", statistic("抓获犯罪嫌疑人数", "560", "名")),
    ("lost_approximation", statistic("查处酒驾数", "387", "起", approximation="more_than")),
    ("wrong_attachment", statistic("查处醉驾数", "387", "起")),
    ("wrong_attachment", statistic("道路交通事故死亡人数同比变化", "9.3", "%", change="decrease")),
    ("wrong_attachment", statistic("破获毒品案件数", "387", "起")),
    ("wrong_period", statistic("破获刑事案件数", "1246", "起", period="2022年")),
    ("wrong_period", statistic("破获刑事案件数", "1246", "起", period="去年")),
    ("wrong_attachment", statistic("破获刑事案件数", "1246", "起", scope="白石湾市")),
    ("plan_reported_as_result", statistic("新建智慧警务室数", "15", "个")),
    ("number_not_in_source", statistic("发放宣传手册数", "7312", "册")),
]


@pytest.mark.parametrize(("code", "item"), WRONG, ids=lambda value: value if isinstance(value, str) else "")
def test_each_level_of_support_has_its_own_code(code: str, item: dict[str, Any]) -> None:
    """What is wrong with a figure is said by the code of the finding."""
    assert code in codes_of(item)


def test_a_figure_of_the_sites_menu_stands_outside_the_report() -> None:
    """A number that only a menu holds is not in the report."""
    report = check(REPORT, "举报电话数为0577-88123456。")
    assert errors(report) <= {"number_not_in_source"}


def test_a_cited_place_must_hold_the_number() -> None:
    """A number that stands elsewhere in the report is not supported by the quote."""
    item = statistic("检查人员数", "224000", "人", approximation="more_than", evidence=[{"quote": "查处酒驾387起"}])
    assert "number_not_in_evidence" in codes_of(item)


def test_a_quote_that_the_report_does_not_hold_is_an_error() -> None:
    """An invented quote is found even where the number is right."""
    item = statistic("破获刑事案件数", "1246", "起", evidence=[{"quote": "全年侦破各类刑事案件1246宗"}])
    assert "quote_not_found" in codes_of(item)


@pytest.mark.parametrize(
    "sentence",
    [
        "检查车辆165,000余辆。",
        "查处酒驾三百八十七起。",
        "检查车辆超过16万辆。",
        "检查人员近23万人。",
        "破获刑事案件１２４６起。",
        "為企業挽回經濟損失2600餘萬元。",
    ],
)
def test_equal_values_in_other_notations_are_support(sentence: str) -> None:
    """Notation, script and a looser bound that follows from the report are no errors."""
    assert check(REPORT, sentence).supported


def test_a_looser_bound_says_so() -> None:
    """What follows only by bound is reported as such."""
    (figure,) = check(REPORT, "检查车辆超过16万辆。").figures
    assert figure.outcome is FigureOutcome.SUPPORTED_BY_BOUND


@pytest.mark.parametrize("sentence", ["检查车辆约1.7万辆。", "检查车辆超过17万辆。", "检查车辆15万余辆。"])
def test_a_bound_that_does_not_follow_is_an_error(sentence: str) -> None:
    """A looser number must be true of the report's."""
    assert not check(REPORT, sentence).supported


def test_a_sum_is_derived_and_not_supported() -> None:
    """A sum of two figures of one sentence is shown with its operands."""
    report = check(REPORT, "电信网络诈骗案件和盗窃案件共破获720起。")
    (figure,) = report.figures
    assert figure.outcome is FigureOutcome.DERIVED
    assert [operand.surface for operand in figure.operands] == ["318起", "402起"]
    assert report.counts["derived"] == 1


def test_a_sum_without_words_that_say_so_is_not_derived() -> None:
    """An arbitrary number that happens to be a sum stays unsupported."""
    assert not check(REPORT, "查处违法停车482起。").supported


def test_prose_of_swapped_figures_is_caught() -> None:
    """Two right numbers on each other's indicator are two errors of attachment."""
    report = check(REPORT, "查处酒驾95起、醉驾387起。")
    assert "wrong_attachment" in errors(report)


def test_prose_reads_a_rise_for_a_fall() -> None:
    """The direction of a change is part of what prose claims."""
    assert errors(check(REPORT, "刑事警情同比上升18.6%。")) == {"wrong_direction"}


def test_another_programs_json_is_read_to_the_last_number() -> None:
    """Keys and neighbours of a value are its words, whatever the schema."""
    right = {"战果": [{"指标": "查处酒驾", "数量": 387, "单位": "起"}], "满意率": "99.2%"}
    wrong = {"战果": [{"指标": "查处酒驾", "数量": 378, "单位": "起"}], "满意率": "99.2%"}
    assert check(REPORT, right).supported
    assert errors(check(REPORT, wrong)) == {"wrong_value"}


def test_a_plan_told_as_a_plan_is_no_error() -> None:
    """Prose may speak of what the report plans, as long as it says so."""
    for word in (
        "计划",
        "打算",
        "有望",
        "准备",
        "规划",
        "预期",
        "拟",
        "力争",
        "争取",
        "将",
        "预计",
        "目标是",
        "确保",
        "今后要",
    ):
        assert check(REPORT, f"下一步，{word}新建智慧警务室15个。").supported, word
    assert errors(check(REPORT, "确保了新建智慧警务室15个。")) == {"plan_reported_as_result"}


def test_a_leak_of_the_prompts_examples_has_its_own_code() -> None:
    """A figure that stands nowhere in the report and in the prompt's examples came from there."""
    report = check(REPORT, "开展宣传活动4321场。", examples=["4321场"])
    assert errors(report) == {"example_leak"}


def test_items_may_come_in_any_order() -> None:
    """Findings do not depend on the order of a summary's items."""
    items = [{**item, "id": f"s{place}"} for place, (_, item) in enumerate(WRONG)]
    shuffled = random.Random(5).sample(items, len(items))
    first, second = check(REPORT, {"statistics": items}), check(REPORT, {"statistics": shuffled})
    assert first.findings == second.findings
    assert first.counts == second.counts


def test_findings_are_the_same_for_a_traditional_rendering() -> None:
    """The script of the report does not change what is wrong with a summary."""
    traditional = opencc.OpenCC("s2t").convert(REPORT)
    summary = {"statistics": [{**item, "id": f"s{place}"} for place, (_, item) in enumerate(WRONG)]}
    here, there = check(REPORT, summary), check(traditional, summary)
    assert [(f.item, f.code) for f in here.findings] == [(f.item, f.code) for f in there.findings]


def test_the_report_of_a_check_survives_json() -> None:
    """What is written as JSON can be read back."""
    report = check(REPORT, {"statistics": [WRONG[0][1]]})
    assert CheckReport.model_validate(json.loads(report.model_dump_json())) == report


def test_an_empty_summary_leaves_everything_out() -> None:
    """Nothing claimed is nothing wrong, and every result of the report is listed as left out."""
    report = check(REPORT, {"statistics": []})
    assert report.supported
    assert report.counts["omitted"] == len(report.omitted) > 15
    assert {figure.surface for figure in report.omitted} >= {"1246起", "387起"}
    assert "15个" not in {figure.surface for figure in report.omitted}


def test_a_repeated_item_is_a_warning() -> None:
    """An item that says what another says is a duplicate, and no error."""
    items = [{**CORRECT[0], "id": "s1"}, {**CORRECT[0], "id": "s2"}]
    report = check(REPORT, {"statistics": items})
    assert report.supported
    assert [(finding.code, finding.item) for finding in report.findings] == [(FindingCode.DUPLICATE, "s2")]


READINGS = {"达": "达(dá)", "辆": "辆(liàng)", "获": "获(huò)", "县": "县(xiàn)", "缴": "缴(jiǎo)"}


def test_findings_are_the_same_for_a_damaged_rendering() -> None:
    """Readings that a copy puts after its characters, and its spaces, change nothing that is found."""
    damaged = REPORT
    for character, reading in READINGS.items():
        damaged = damaged.replace(character, reading)
    damaged = damaged.replace("，", "， ").replace("起、", "起、\u3000")
    summary = {"statistics": [{**item, "id": f"s{place}"} for place, (_, item) in enumerate(WRONG)]}
    here, there = check(REPORT, summary), check(damaged, summary)
    assert sorted((f.item or "", f.code) for f in here.findings) == sorted(
        (f.item or "", f.code) for f in there.findings
    )
    assert here.counts == there.counts


def test_messages_are_written_in_the_language_of_the_report() -> None:
    """A finding stands beside Chinese text, so its message is Chinese too."""
    report = check(REPORT, {"statistics": [{**item, "id": f"s{place}"} for place, (_, item) in enumerate(WRONG)]})
    assert report.findings
    assert not [finding.message for finding in report.findings if re.search("[a-z]{3}", finding.message)]


def test_a_stretch_of_time_that_measures_nothing_is_not_important() -> None:
    """Of the figures left out, one that only says how long the report looks back is never among the first."""
    report = check("柳坝县法院工作报告\n过去的五年，是攻坚克难的五年。全院连续6年获评先进，审结案件4120件。\n", "")
    ranks = {figure.surface: figure.importance for figure in report.omitted}
    assert ranks.get("五年", 0) <= ranks["4120件"]


@pytest.mark.parametrize(
    ("item", "shown"),
    [
        ({"surface": "3.2万余人次", "value": "777"}, "777"),
        ({"surface": "3.2万余人次", "value": "777", "unit": "人次"}, "777"),
        ({"surface": "3.3万余人次", "value": "777"}, "777"),
        ({"surface": "3.2万余人次", "value": "32000", "unit": "公里"}, "32000公里"),
    ],
)
def test_a_message_shows_what_differs(item: dict[str, str], shown: str) -> None:
    """Never the report's own words against themselves, where it is the value or the unit beside them that is wrong."""
    found = check("2023年，全市共培训基层干部3.2万余人次。", {"statistics": [{"indicator": "培训基层干部", **item}]})
    assert not found.supported
    assert any(f"“{shown}”" in finding.message for finding in found.findings)
    assert not any("“3.2万余人次”，原文是“3.2万余人次”" in finding.message for finding in found.findings)
