"""The judge between the rules and a strong model, through the whole flow."""

from __future__ import annotations

import pytest

from summarizer.schema import FindingCode, ReadBy, Status, Summary
from tests.extraction.passage_scripts import summary_of, with_surface
from tests.extraction.scripts import REPORT
from tests.extraction.test_passages import SAID


def codes(summary: Summary, surface: str) -> set[FindingCode]:
    """The findings about the statistic whose figure is written so."""
    return {finding.code for finding in with_surface(summary, surface).findings}


def test_what_both_readers_say_is_verified() -> None:
    """In whatever words: both are named, nothing is flagged, nothing unaccounted for."""
    summary = summary_of(REPORT, SAID)
    assert {item.read_by for item in summary.statistics} == {ReadBy.BOTH}
    assert all(item.other_reading is None for item in summary.statistics)
    assert {item.status for item in summary.statistics} == {Status.VERIFIED}
    assert "unaccounted" not in summary.ledger.totals


def test_the_model_wins_where_neither_reading_has_an_error() -> None:
    """The rules' name stays beside it, and the item is flagged."""
    summary = summary_of(REPORT, SAID | {"46个": "铲除跨境骗局窝点处所数"})
    item = with_surface(summary, "46个")
    assert (item.indicator, item.read_by, item.status) == ("铲除跨境骗局窝点处所数", ReadBy.MODEL, Status.FLAGGED)
    assert item.other_reading is not None
    assert item.other_reading.read_by is ReadBy.RULE
    assert "诈骗团伙" in str(item.other_reading.indicator)
    assert FindingCode.READERS_DIFFER in codes(summary, "46个")


def test_a_reading_with_an_error_never_wins() -> None:
    """The name of a neighbour is refused by the checker; the rules' stands, and the model's stays visible."""
    swapped = SAID | {"3200余起": "抓获犯罪嫌疑人数", "1850名": "破获刑事案件数"}
    summary = summary_of(REPORT, swapped)
    for surface, name in (("3200余起", "案件"), ("1850名", "嫌疑人")):
        item = with_surface(summary, surface)
        assert name in item.indicator
        assert item.status is Status.FLAGGED
        assert item.other_reading is not None


@pytest.mark.parametrize(("period", "is_flagged"), [("2023年", False), ("全年", False), ("2019年", True)])
def test_periods_are_compared_as_dates(period: str, is_flagged: bool) -> None:
    """The same days in other words are agreement; another year is not."""
    report = REPORT.replace("打掉电信", "与2019年相比，打掉电信")
    summary = summary_of(report, SAID | {"46个": {"indicator": "打掉电信网络诈骗团伙数", "period": period}})
    assert (with_surface(summary, "46个").status is Status.FLAGGED) is is_flagged


@pytest.mark.parametrize(("period", "stands"), [("2021年", True), ("2019年", False)])
def test_the_models_time_stands_where_it_is_said_nearer(period: str, stands: bool) -> None:
    """The rules go on with the report's year; a year told between that and the figure may be the right one."""
    report = "某县教育局2022年工作总结\n2022年，改建操场9处。2019年撤点。2021年，新建学校3所。改造校舍12栋。\n"
    report = report if stands else report.replace("2019年撤点。", "").replace("2022年，", "2019年撤点。2022年，")
    summary = summary_of(report, {"12栋": {"indicator": "改造校舍数", "period": period}})
    item = with_surface(summary, "12栋")
    assert (item.period == period) is stands
    assert item.status is Status.FLAGGED


def test_what_the_report_does_not_say_is_dropped_and_said() -> None:
    """A scope that stands nowhere in the report does not reach the field."""
    summary = summary_of(REPORT, SAID | {"46个": {"indicator": "打掉电信网络诈骗团伙数", "scope": "云岭区"}})
    item = with_surface(summary, "46个")
    assert item.scope is None
    assert item.other_reading is not None
    assert item.other_reading.scope == "云岭区"
    assert item.status is Status.FLAGGED


def test_a_role_by_the_model_stands_and_is_said() -> None:
    """The number is accounted for by the model; a finding tells that the rules took it for a result."""
    summary = summary_of(REPORT, SAID | {"46个": "role:plan"})
    entry = next(number for number in summary.ledger.numbers if number.surface == "46个")
    assert (entry.disposition, entry.decided_by) == ("plan", "model")
    told = [finding for finding in summary.findings if finding.start == entry.start]
    assert [finding.code for finding in told] == [FindingCode.READERS_DIFFER]


def test_a_role_that_the_form_of_a_number_rules_out_does_not_stand() -> None:
    """3200余起 is no date, whatever a model says; the rules' reading is kept and flagged."""
    summary = summary_of(REPORT, SAID | {"3200余起": "role:date"})
    item = with_surface(summary, "3200余起")
    assert (item.read_by, item.status) == (ReadBy.RULE, Status.FLAGGED)


def test_a_plan_of_the_report_becomes_no_result_on_a_models_word() -> None:
    """The checker finds the error, so the rules' role stands and a finding says so."""
    summary = summary_of(REPORT, SAID | {"20个": "新建警务站数"})
    assert all(item.surface != "20个" for item in summary.statistics)
    entry = next(number for number in summary.ledger.numbers if number.surface == "20个")
    assert (entry.disposition, entry.decided_by) == ("plan", "rule")
    assert any(f.code is FindingCode.READERS_DIFFER and f.start == entry.start for f in summary.findings)


def test_a_number_without_an_answer_is_read_by_rule_and_marked() -> None:
    """It is lost neither from the results nor from sight."""
    summary = summary_of(REPORT, {key: value for key, value in SAID.items() if key != "46个"})
    item = with_surface(summary, "46个")
    assert (item.read_by, item.status) == (ReadBy.RULE, Status.FLAGGED)


def test_no_model_changes_a_value() -> None:
    """Values, units and places are the inventory's under any names."""
    honest = summary_of(REPORT, SAID)
    names = [value for value in SAID.values() if not (isinstance(value, str) and value.startswith("role"))]
    shifted = dict(zip(SAID, [*names[1:], names[0], "role:name", "role:plan", "role:plan"], strict=True))
    hostile = summary_of(REPORT, shifted)
    values = {item.start: (item.value, item.unit) for item in honest.statistics}
    assert all(values[item.start] == (item.value, item.unit) for item in hostile.statistics)


def test_an_invented_id_is_withheld_with_its_reason() -> None:
    """What a reply said of it is kept apart."""
    from summarizer.document.read import document_of
    from summarizer.pipeline import summarize_with
    from tests.extraction.passage_scripts import PASSAGES, by_surface, figure
    from tests.extraction.scripts import ScriptedModel

    def script(user: str, fields: tuple[str, ...]) -> dict[str, object]:
        said = by_surface(SAID)(user, fields)
        return said | {"statistics": [*said["statistics"], figure("n999", "凭空的指标数")]}

    summary = summarize_with(document_of(REPORT), ScriptedModel(script), PASSAGES)
    assert [getattr(each.item, "content", "") for each in summary.withheld] == ["凭空的指标数"]
    assert all(item.indicator != "凭空的指标数" for item in summary.statistics)


def test_names_exchanged_within_one_noun_are_flagged() -> None:
    """Two figures of one noun are told apart by their units alone."""
    report = REPORT.replace("打掉电信", "完成安保任务66项220场次。打掉电信")
    right = SAID | {"66项": "完成安保任务项数", "220场次": "完成安保任务场次"}
    exchanged = SAID | {"66项": "完成安保任务场次", "220场次": "完成安保任务项数"}
    for said, status in ((right, Status.VERIFIED), (exchanged, Status.FLAGGED)):
        summary = summary_of(report, said)
        assert {with_surface(summary, surface).status for surface in ("66项", "220场次")} == {status}
