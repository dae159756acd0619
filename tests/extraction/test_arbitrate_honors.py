"""The judge between the rules and a strong model over honors."""

from __future__ import annotations

from typing import Any

from summarizer.schema import FindingCode, Honor, ReadBy, Status, Summary
from tests.extraction.passage_scripts import summary_of
from tests.extraction.scripts import REPORT
from tests.extraction.test_passages import SAID

STATED = "市局被省公安厅评为"


def honor(title: str, awarded_by: str | None = None, recipient: str | None = None, s: str = STATED) -> dict[str, Any]:
    """An honor of an answer; its sentence is cited by its words."""
    return {"title": title, "awarded_by": awarded_by, "recipient": recipient, "s": s}


def told(*honors: dict[str, Any], report: str = REPORT) -> Summary:
    """The summary by a model that names these honors."""
    return summary_of(report, SAID, honors=list(honors))


def named(summary: Summary, title: str) -> Honor:
    """The honor with that title."""
    return next(each for each in summary.honors if each.title == title)


def test_an_honor_that_both_name_is_verified() -> None:
    """With what either says of its parties."""
    summary = told(honor("全省优秀公安局", "省公安厅"), honor("个人三等功", None, "5人"))
    assert {each.read_by for each in summary.honors} == {ReadBy.BOTH}
    assert {each.status for each in summary.honors} == {Status.VERIFIED}
    assert named(summary, "全省优秀公安局").awarded_by == "省公安厅"


def test_an_honor_that_only_the_rules_name_is_kept_and_flagged() -> None:
    """Nothing that a set phrase states is lost."""
    summary = told(honor("全省优秀公安局", "省公安厅"))
    assert named(summary, "个人三等功").status is Status.FLAGGED


def test_an_honor_that_only_the_model_names_is_kept_and_flagged_if_it_is_told_as_one() -> None:
    """In words that no set phrase has."""
    report = REPORT.replace("5人荣立", "刑侦支队捧回全市法治建设示范单位的牌匾，5人荣立")
    summary = told(honor("全市法治建设示范单位", None, "刑侦支队"), report=report)
    item = named(summary, "全市法治建设示范单位")
    assert (item.recipient, item.status, item.read_by) == ("刑侦支队", Status.FLAGGED, ReadBy.MODEL)


def test_an_invented_honor_is_withheld_with_its_reason() -> None:
    """A title that stands nowhere, one made of any words of the sentence, and a rank."""
    report = REPORT.replace("5人荣立", "群众满意度位居全市首位，5人荣立")
    summary = told(
        honor("全国模范集体", "国务院"), honor("市局", "省公安厅"), honor("群众满意度位居全市首位"), report=report
    )
    assert {each.title for each in summary.honors} == {"全省优秀公安局", "个人三等功"}
    reasons = [reason.code for each in summary.withheld for reason in each.reasons]
    assert reasons == [FindingCode.HONOR_NOT_IN_SOURCE] * 3


def test_a_party_that_the_sentence_does_not_name_is_not_believed() -> None:
    """The rules' issuer stands."""
    summary = told(honor("全省优秀公安局", "国务院"))
    assert named(summary, "全省优秀公安局").awarded_by == "省公安厅"


def test_an_honor_striven_for_is_none() -> None:
    """Whoever names it."""
    report = REPORT.replace("2024年，力争", "2024年，争创“全国文明单位”，力争")
    summary = told(honor("全国文明单位", s="争创"), report=report)
    assert all(each.title != "全国文明单位" for each in summary.honors)
