"""Drafts to grounded items."""

from __future__ import annotations

from dataclasses import replace

from summarizer.extraction.drafts import Anchor, Draft, DraftAchievement, DraftHonor, DraftStatistic
from summarizer.extraction.evidence_spans import LONGEST_EVIDENCE
from summarizer.extraction.ground import ground
from summarizer.extraction.portions import extract_by_id
from summarizer.extraction.unaided import draft_by_rule
from summarizer.progress import SILENT
from summarizer.schema import FindingCode, Unplaced
from tests.extraction.scripts import ScriptedModel, agree, passages_of

TRADITIONAL = """禾州縣公安局2023年工作總結
全年共破獲刑事案件3.2萬餘起，刑事警情同比下降12.5%。縣局被省公安廳授予「全省優秀公安局」稱號。
"""


def test_every_item_quotes_the_report_to_the_letter() -> None:
    """Evidence and surfaces are the report's own characters at their offsets, in its own script."""
    passages = passages_of(TRADITIONAL)
    grounded = ground(passages, extract_by_id(passages, ScriptedModel(agree), SILENT))
    raw = passages.text.document.text
    assert grounded.statistics
    for item in (*grounded.achievements, *grounded.statistics, *grounded.honors):
        for evidence in item.evidence:
            assert raw[evidence.start : evidence.end] == evidence.quote
    for statistic in grounded.statistics:
        assert raw[statistic.start : statistic.end] == statistic.surface


def test_values_come_from_the_inventory() -> None:
    """Value, bound, unit, change and basis are the report's, whatever the model said."""
    passages = passages_of(TRADITIONAL)
    grounded = ground(passages, extract_by_id(passages, ScriptedModel(agree), SILENT))
    count, change = grounded.statistics
    assert (count.value, count.approximation, count.unit) == ("32000", "more_than", "起")
    assert (change.value, change.unit, change.change, change.basis) == ("12.5", "%", "decrease", "同比")


def test_honors_are_written_as_the_report_writes_them() -> None:
    """Title and issuer of a Traditional report stay Traditional; the level comes from the issuer."""
    passages = passages_of(TRADITIONAL)
    citation = Anchor(quote="縣局被省公安廳授予「全省優秀公安局」稱號")
    honor = ground(passages, Draft(honors=(DraftHonor("全省优秀公安局", citation, "省公安厅"),))).honors[0]
    assert (honor.title, honor.awarded_by, honor.level) == ("全省優秀公安局", "省公安廳", "provincial")


def test_quotes_and_figures_that_the_report_does_not_hold_are_withheld() -> None:
    """A claim without a place becomes an unplaced one with its reason, never an item."""
    passages = passages_of(TRADITIONAL)
    draft = Draft(
        statistics=(
            DraftStatistic("破获刑事案件数", Anchor(quote="破獲刑事案件3.2萬餘起"), stated="3.5万余起"),
            DraftStatistic("破获刑事案件数", Anchor(quote="破獲刑事案件3.2萬餘起"), stated="3.2万余起"),
        ),
        achievements=(DraftAchievement("建成指挥中心。", Anchor(quote="建成全省一流的指挥中心")),),
    )
    grounded = ground(passages, draft)
    assert [statistic.value for statistic in grounded.statistics] == ["32000"]
    reasons = {withheld.reasons[0].code for withheld in grounded.unplaced}
    assert reasons == {FindingCode.QUOTE_NOT_FOUND, FindingCode.NUMBER_NOT_IN_EVIDENCE}
    assert all(isinstance(withheld.item, Unplaced) for withheld in grounded.unplaced)


def test_doubts_follow_their_items() -> None:
    """A doubt of the draft is found under the grounded item's id."""
    passages = passages_of(TRADITIONAL)
    draft = extract_by_id(passages, ScriptedModel(lambda user, fields: ""), SILENT)
    grounded = ground(passages, draft)
    assert set(grounded.doubts) == {statistic.id for statistic in grounded.statistics}


def test_a_figure_inside_another_is_not_used() -> None:
    """15人 in a summary does not use the 5人 of the same place."""
    passages = passages_of("某县公安局2023年工作总结\n全年抓获嫌疑人15人，救助群众5人。\n")
    span = passages.sentences[-1].span
    draft = Draft(achievements=(DraftAchievement("抓获嫌疑人15人。", Anchor(span=span)),))
    used = ground(passages, draft).achievements[0].numbers
    assert [passages.mention(number).surface for number in used] == ["15人"]


def test_a_quote_is_looked_for_where_the_model_was_reading() -> None:
    """Words that stand twice are taken from the stretch that was shown, so that neither figure is lost."""
    text = "某县公安局2023年工作总结\n盗窃警情同比下降5%。\n诈骗警情同比下降5%。\n"
    passages = passages_of(text)
    statistics = tuple(
        DraftStatistic(name, Anchor(quote="同比下降5%", within=sentence.span), stated="5%")
        for name, sentence in zip(("盗窃警情同比变化", "诈骗警情同比变化"), passages.sentences[-2:], strict=True)
    )
    grounded = ground(passages, Draft(statistics=statistics))
    assert [statistic.indicator for statistic in grounded.statistics] == ["盗窃警情同比变化", "诈骗警情同比变化"]
    assert grounded.unplaced == ()


def test_a_second_claim_on_a_figure_is_withheld_and_not_dropped() -> None:
    """Two names for one figure: the first stands, the other is shown with its reason."""
    passages = passages_of(TRADITIONAL)
    citation = Anchor(quote="破獲刑事案件3.2萬餘起")
    statistics = tuple(DraftStatistic(name, citation, stated="3.2万余起") for name in ("破获刑事案件数", "破案数"))
    grounded = ground(passages, Draft(statistics=statistics))
    assert [statistic.indicator for statistic in grounded.statistics] == ["破获刑事案件数"]
    assert [withheld.reasons[0].code for withheld in grounded.unplaced] == [FindingCode.DUPLICATE]


def test_a_quoted_summary_that_says_more_than_its_quote_is_doubted() -> None:
    """A true quote does not vouch for an invented sentence."""
    passages = passages_of(TRADITIONAL)
    citation = Anchor(quote="刑事警情同比下降12.5%")
    invented = DraftAchievement("局长因贪污被判刑。", citation)
    assert set(ground(passages, Draft(achievements=(invented,))).doubts) == {"a1"}
    true = DraftAchievement("刑事警情同比下降12.5%。", citation)
    assert ground(passages, Draft(achievements=(true,))).doubts == {}


def test_evidence_of_a_figure_is_bounded() -> None:
    """In a sentence of hundreds of figures each quotes what is around it, whole numbers only."""
    passages = passages_of(
        "禾州市2023年统计公报\n全年" + "".join(f"甲{at}站办理{at}7件，" for at in range(1, 300)) + "共计。\n"
    )
    draft = draft_by_rule(passages)
    own = {figure.number: passages.sentence(figure.sentence).span for figure in passages.figures}
    whole = tuple(replace(item, citation=Anchor(span=own[item.number])) for item in draft.statistics if item.number)
    items = ground(passages, Draft(whole)).statistics
    assert len(items) > 200
    for item in items:
        (evidence,) = item.evidence
        assert evidence.start <= item.start < item.end <= evidence.end
        assert evidence.end - evidence.start <= LONGEST_EVIDENCE
        assert not (evidence.quote[0].isdigit() and passages.text.document.text[evidence.start - 1].isdigit())
