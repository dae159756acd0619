"""The portions protocol against a scripted model."""

from __future__ import annotations

from typing import Any

from summarizer.errors import ModelUnreachable
from summarizer.extraction.acceptance import doubtful_names
from summarizer.extraction.portions import extract_by_id
from summarizer.progress import SILENT
from summarizer.settings import ReviewScope
from tests.extraction.scripts import ScriptedModel, agree, number_of, passages_of


def names(draft_statistics: Any) -> dict[str, str]:
    """Indicators by number id."""
    return {statistic.number: statistic.indicator for statistic in draft_statistics}


def test_a_model_that_agrees_leaves_the_rules_names() -> None:
    """Every open figure becomes a statistic under the name that the report's own words give it."""
    passages = passages_of()
    draft = extract_by_id(passages, ScriptedModel(agree), SILENT)
    assert set(names(draft.statistics)) == {f.number for f in passages.figures if f.reason is None}
    assert all(statistic.by_rule for statistic in draft.statistics)
    assert draft.broken_off is None


def test_no_figure_is_shown_to_be_retyped_and_none_of_a_plan_is_asked_about() -> None:
    """A figure stands in a question once, beside its id, and the plans' figures in none."""
    model = ScriptedModel(agree)
    extract_by_id(passages_of(), model, SILENT)
    lines = [line for question in model.asked for line in question.user.splitlines() if line.startswith("段")]
    assert not any("3200余起" in line for line in lines)
    assert not any("20个" in question.user for question in model.asked)


def test_a_grounded_correction_is_taken_and_an_invented_one_is_not() -> None:
    """The model may name a figure in the report's words only."""
    passages = passages_of()
    crimes, suspects = number_of(passages, "3200余起"), number_of(passages, "1850名")

    def script(user: str, fields: tuple[str, ...]) -> dict[str, Any]:
        answers = {crimes: "刑事案件破获数", suspects: "表彰先进人数"}
        return {field: answers.get(field, agree(user, (field,))[field]) for field in fields}

    found = names(extract_by_id(passages, ScriptedModel(script), SILENT).statistics)
    assert found[crimes] == "刑事案件破获数"
    assert "表彰" not in found[suspects]


def test_a_role_without_a_cue_leaves_the_figure_with_a_doubt() -> None:
    """A figure is not lost on the model's word alone, and the disagreement is kept."""
    passages = passages_of()
    draft = extract_by_id(passages, ScriptedModel(lambda user, fields: dict.fromkeys(fields, "计划")), SILENT)
    crimes = number_of(passages, "3200余起")
    doubts = {statistic.number: statistic.doubt for statistic in draft.statistics}
    assert doubts[crimes] is not None
    assert crimes not in draft.dispositions


def test_a_reply_cut_off_is_asked_on_for_the_rest_only() -> None:
    """What came before the cut is kept, and the next question asks for what is missing."""
    passages = passages_of()
    calls: list[tuple[str, ...]] = []

    def script(user: str, fields: tuple[str, ...]) -> str | dict[str, Any]:
        calls.append(fields)
        if len(fields) > 1 and all(field.startswith("n") for field in fields):
            return '{"' + fields[0] + '":"对","' + fields[1] + '":"…'
        return agree(user, fields)

    draft = extract_by_id(passages, ScriptedModel(script), SILENT)
    assert all(statistic.doubt is None for statistic in draft.statistics)
    asked = [fields for fields in calls if fields != ("成果",)]
    assert len(asked) == len(set(asked))


def test_replies_that_cannot_be_used_cost_no_figure() -> None:
    """Figures that the model never answers for stand under the rule's name, with a doubt."""
    passages = passages_of()
    draft = extract_by_id(passages, ScriptedModel(lambda user, fields: "抱歉，我不能回答。"), SILENT)
    assert set(names(draft.statistics)) == {f.number for f in passages.figures if f.reason is None}
    assert all(statistic.doubt for statistic in draft.statistics)


def test_what_came_before_a_fault_of_the_endpoint_is_kept() -> None:
    """A fault ends the asking; the answers before it are in the draft."""
    passages = passages_of()
    asked = 0

    def script(user: str, fields: tuple[str, ...]) -> dict[str, Any]:
        nonlocal asked
        asked += 1
        if asked == 2:
            raise ModelUnreachable("the endpoint is gone")
        return agree(user, fields)

    draft = extract_by_id(passages, ScriptedModel(script), SILENT)
    assert isinstance(draft.broken_off, ModelUnreachable)
    assert draft.statistics or draft.achievements


def test_slogans_and_headings_are_not_asked_about() -> None:
    """A sentence that reports nothing done costs no question and becomes no achievement."""
    model = ScriptedModel(agree)
    draft = extract_by_id(passages_of(), model, SILENT)
    assert not any("万家灯火" in question.user for question in model.asked)
    assert not any("万家灯火" in achievement.summary for achievement in draft.achievements)
    assert any("案件回访制度" in achievement.summary for achievement in draft.achievements)


def test_answers_come_back_in_order_whatever_the_concurrency() -> None:
    """Many questions at once give the same draft as one at a time."""
    passages = passages_of()
    one = extract_by_id(passages, ScriptedModel(agree), SILENT)
    many = extract_by_id(passages, ScriptedModel(agree, concurrency=8), SILENT)
    assert one == many


def test_an_invented_summary_gives_way_to_the_reports_own_words() -> None:
    """What a model writes besides figures must stand in the part as well."""
    clause = (
        "全市各级公安机关坚持以人民为中心，深入推进平安建设，持续加强和创新社会治理，建成覆盖城乡的矛盾纠纷排查化解中心"
    )
    passages = passages_of(f"某县公安局2023年工作总结\n{clause}，调处机制逐步完善。\n")

    def script(user: str, fields: tuple[str, ...]) -> dict[str, Any]:
        return {field: "局长因贪污被判刑。" if field == "摘要" else "是" for field in fields}

    draft = extract_by_id(passages, ScriptedModel(script), SILENT)
    assert draft.achievements
    assert not any("贪污" in achievement.summary for achievement in draft.achievements)


def test_where_questions_are_dear_only_doubtful_names_are_asked_about() -> None:
    """A clear name stands unasked and says so; a thin one is put to the model; no figure is lost."""
    passages = passages_of()
    model = ScriptedModel(agree)
    draft = extract_by_id(passages, model, SILENT, ReviewScope.DOUBTFUL)
    asked = {field for question in model.asked for field in question.answer.model_fields if field.startswith("n")}
    assert asked == doubtful_names(passages)
    assert {statistic.number for statistic in draft.statistics if statistic.asked} == asked
    assert set(names(draft.statistics)) == {f.number for f in passages.figures if f.reason is None}
    assert all(statistic.doubt is None for statistic in draft.statistics)


def test_names_that_are_thin_or_another_figures_too_are_doubtful() -> None:
    """Two figures under one name, and a name of a word or two, are what a model should look at."""
    text = "某县公安局2023年工作总结\n全年破获盗窃案件85起。打掉团伙46个，另有31个。\n"
    passages = passages_of(text)
    assert number_of(passages, "85起") not in doubtful_names(passages)
    assert number_of(passages, "31个") in doubtful_names(passages)


def test_a_condensing_that_loses_figures_gives_way_to_the_reports_own_clauses() -> None:
    """The model's sentence stands only where it keeps as many figures as whole clauses would."""
    text = (
        "某县公安局2023年工作总结\n全年累计预警劝阻易受骗群众137000人次，紧急止付涉案银行账户4082个，止付涉案金额6523.5万元，"
        "返还群众被骗资金2800万元，盗抢骗案件发案同比下降13.5%。\n"
    )
    passages = passages_of(text)
    frozen = number_of(passages, "6523.5万元")
    said = {"摘要": f"止付涉案金额〔{frozen}〕。"}
    model = ScriptedModel(
        lambda user, fields: {field: said.get(field, agree(user, (field,))[field]) for field in fields}
    )
    summaries = "".join(item.summary for item in extract_by_id(passages, model, SILENT).achievements)
    assert "4082个" in summaries
    assert any("摘要" in question.answer.model_fields for question in model.asked)
