"""Which parts become achievements, and in whose words."""

from __future__ import annotations

from typing import Any

import pytest

from summarizer.extraction.achievements import gathered, tells_a_result
from summarizer.extraction.drafts import Anchor, DraftAchievement
from summarizer.extraction.parts import cut_parts
from summarizer.extraction.portions import extract_by_id
from summarizer.extraction.wording import names_a_result
from summarizer.progress import SILENT
from summarizer.reading.passages import Passages
from summarizer.text import Span
from tests.extraction.scripts import ScriptedModel, agree, passages_of


def told(body: str) -> list[str]:
    """The summaries of a report with this body, of a model that agrees to everything."""
    passages = passages_of(f"某县公安局2023年工作总结\n{body}\n")
    return [each.summary for each in extract_by_id(passages, ScriptedModel(agree), SILENT).achievements]


@pytest.mark.parametrize(
    ("sentence", "is_result"),
    [
        ("研发出入境证件自助办理终端，启动居民身份证异地受理工作", True),
        ("辖区群众安全感在全市测评中位居首位", True),
        ("重伤以上逃逸事故全部破获", True),
        ("严格落实值班备勤制度，不断提升快速反应能力", False),
        ("坚持严管厚爱，全面加强队伍正规化建设", False),
        ("江北分局为独居老人安装烟感报警器，定期上门探访", True),
        ("江北派出所所长林一舟介绍说。", False),
        ("畜禽产量增长较快，城乡居民收入增加。", True),
        ("不断提高动态管控能力，严密防范各类风险", False),
    ],
)
def test_words_of_effort_are_no_result(sentence: str, is_result: bool) -> None:
    """Something finished or reached is a result; what was striven for is none."""
    assert names_a_result(sentence) is is_result


def test_a_heading_is_no_result() -> None:
    """A heading with a word of result is not asked about, the same words in the body are."""
    passages = passages_of("某县公安局2023年工作总结\n一、建成智慧警务指挥中心\n全局建成智慧警务指挥中心并投入使用。\n")
    results = [part for part in cut_parts(passages) if tells_a_result(passages, part)]
    assert [passages.text.text[slice(*part.span)] for part in results] == ["全局建成智慧警务指挥中心并投入使用。"]


def test_short_neighbours_are_one_achievement() -> None:
    """Results of a few words in one paragraph are told in one sentence."""
    assert told("打处成绩位列全市第一。化解率位列全市第二。") == ["打处成绩位列全市第一；化解率位列全市第二。"]


def test_neighbours_of_two_paragraphs_stay_two() -> None:
    """A new paragraph is a new topic."""
    assert len(told("打处成绩位列全市第一。\n化解率位列全市第二。")) == 2


def test_what_is_too_long_together_stays_apart() -> None:
    """No summary grows beyond its length by joining."""
    first = "全年共侦破电信网络诈骗案件312起，抓获犯罪嫌疑人456名，追赃挽损2180余万元。"
    second = "组织开展禁毒宣传进校园活动86场次，覆盖师生4.2万余人次。"
    assert len(told(first + second)) == 2


def test_a_models_sentence_is_never_joined(passages: Passages) -> None:
    """What a model condensed stands alone, with the part that it was made from."""
    written = [
        DraftAchievement(f"办成第{at}件实事。", Anchor(span=Span(at, at + 1)), by_rule=at > 0) for at in range(3)
    ]
    assert len(gathered(passages, written)) == 2


@pytest.fixture
def passages() -> Passages:
    """A report whose places do not matter."""
    return passages_of("甲乙丙丁戊己庚辛\n")


def test_no_half_sentence_is_left_where_a_clause_was_dropped() -> None:
    """A clause of means goes with the clause that it leads to."""
    lead = "通过定期分析研判工程运输车和电动自行车违法突出、事故多发的重点时段与重点路段"
    rest = "针对性地向一线路口投放机关和派出所警力协助路面执法并逐路口逐时段落实定人定岗定责"
    (summary,) = told(f"{lead}，{rest}，全年未发生较大以上事故。")
    assert summary == "全年未发生较大以上事故。" or "逐路口" in summary


def script_of(answer: str) -> Any:
    """A model that gives one answer to whatever is asked."""
    return lambda user, fields: dict.fromkeys(fields, answer)


def test_what_the_model_calls_no_result_is_not_told() -> None:
    """A sentence without a figure is an achievement only where the model says so."""
    passages = passages_of("某县公安局2023年工作总结\n全局圆满完成各项任务，展现了新风貌。\n")
    assert extract_by_id(passages, ScriptedModel(script_of("否")), SILENT).achievements == ()
    assert len(extract_by_id(passages, ScriptedModel(script_of("是")), SILENT).achievements) == 1


@pytest.mark.parametrize(
    "body",
    [
        "14日上午，市公安局召开工作会议，部署全年工作，并对8个集体和30名个人予以表彰。",
        "全年有3名民警因公负伤。",
        "一年来，各项公安工作取得了显著成绩。",
    ],
)
def test_what_is_no_achievement_is_not_told(body: str) -> None:
    """Meetings, losses and formulas for everything at once."""
    assert told(body) == []


def test_a_summary_begins_with_the_matter() -> None:
    """Neither the reporter nor the list's marker reaches a summary."""
    assert told("据局长林一舟介绍，上半年破获盗窃案件85起。") == ["上半年破获盗窃案件85起。"]
    assert told("三是加大救助力度，救助困难群众85人次。") == ["加大救助力度，救助困难群众85人次。"]


def test_an_award_is_an_achievement() -> None:
    """A sentence that tells an award is asked about though it holds no figure."""
    assert told("禾东派出所被省公安厅授予“枫叶式派出所”称号。") == ["禾东派出所被省公安厅授予“枫叶式派出所”称号。"]


@pytest.mark.parametrize(
    ("sentence", "summaries"),
    [
        ("禾州法院成立于1998年,下辖法庭6个,在编干警140名。", []),
        ("禾州市位于江南省东部,总人口210万人。", []),
        ("群众安全感位于全省第3位。", ["群众安全感位于全省第3位。"]),
    ],
)
def test_what_a_body_or_a_place_is_is_no_achievement(sentence: str, summaries: list[str]) -> None:
    """Where it lies, since when it is there and how many belong to it is nothing that it did; a rank is."""
    assert told(sentence) == summaries
