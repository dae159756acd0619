"""An editor's decisions: what they do, what they leave alone, and what is refused."""

from __future__ import annotations

import json
from typing import Any

import pytest

from evals.reference_faults import check_reference
from summarizer import Settings, Summary, read, summarize
from summarizer.editing.apply import DecisionsRefused, apply_decisions
from summarizer.editing.decisions import read_decisions
from summarizer.editing.gold import reference_of
from summarizer.errors import UsageError
from summarizer.output.page import render_page
from summarizer.provenance import broken_links
from summarizer.schema import (
    DecidedBy,
    Disposition,
    Finding,
    FindingCode,
    QuotedEvidence,
    Ruling,
    Status,
    Unplaced,
    Withheld,
)
from tests.extraction.scripts import REPORT

DOCUMENT = read(REPORT.encode(), name="report.txt")
READ = summarize(DOCUMENT, Settings.load({"model": "none"}))


def decide(*decisions: dict[str, Any], summary: Summary = READ, **more: Any) -> Summary:
    """The sample's summary after ``decisions``, by way of the file that would hold them."""
    content = {
        "decisions_version": "1",
        "source_sha256": DOCUMENT.sha256,
        "by": "林校对",
        "at": "2026-03-01T09:30:00+08:00",
        "decisions": decisions,
        **more,
    }
    return apply_decisions(summary, DOCUMENT, read_decisions(json.dumps(content).encode(), "decisions.json"))


def item_of(summary: Summary, id: str) -> Any:
    """The result of that id."""
    return next(item for item in (*summary.statistics, *summary.honors, *summary.achievements) if item.id == id)


def unchanged(before: Summary, after: Summary, *but: str) -> bool:
    """Whether every item but those named is exactly as it was."""
    kept = (*after.statistics, *after.honors, *after.achievements)
    was = (*before.statistics, *before.honors, *before.achievements)
    return [item for item in kept if item.id not in but] == [item for item in was if item.id not in but]


def test_an_accepted_item_says_who_and_when_and_nothing_else_changes() -> None:
    """The rest of the summary is as it was, and its hashes hold."""
    after = decide({"item": "t1", "action": "accept", "note": "已与原文核对"})
    review = item_of(after, "t1").review
    assert (review.ruling, review.by, review.at) == (Ruling.ACCEPTED, "林校对", "2026-03-01T09:30:00+08:00")
    assert unchanged(READ, after, "t1")
    assert (after.ledger, after.findings, after.withheld) == (READ.ledger, READ.findings, READ.withheld)
    assert list(broken_links(after, DOCUMENT)) == []


def test_a_correction_is_checked_and_keeps_what_was_there() -> None:
    """A better name for a figure is taken; the old one stands in the review."""
    after = decide({"item": "t4", "action": "correct", "fields": {"indicator": "打掉的电信网络诈骗团伙数"}})
    item = item_of(after, "t4")
    assert (item.indicator, item.review.before) == ("打掉的电信网络诈骗团伙数", {"indicator": "打掉电信网络诈骗团伙数"})
    assert item.status is Status.VERIFIED
    assert item.rules.indicator is None
    assert item.rules.period == item_of(READ, "t4").rules.period is not None
    assert unchanged(READ, after, "t4")


def test_the_number_of_a_rejected_statistic_is_what_the_editor_says() -> None:
    """It leaves the results, is kept among what was rejected, and the ledger still balances."""
    after = decide({"item": "t5", "action": "reject", "disposition": "loose", "note": "口径不明"})
    (gone,) = after.rejected
    assert gone.item == item_of(READ, "t5")
    number = next(each for each in after.ledger.numbers if each.surface == "6800余万元")
    assert (number.disposition, number.decided_by) == (Disposition.LOOSE, DecidedBy.EDITOR)
    assert sum(after.ledger.totals.values()) == len(READ.ledger.numbers)
    assert FindingCode.UNACCOUNTED_NUMBER not in {finding.code for finding in after.findings}


def test_a_rejected_figure_that_nobody_explains_is_unaccounted_for() -> None:
    """Never in silence."""
    after = decide({"item": "t5", "action": "reject"})
    assert after.ledger.totals["unaccounted"] == 1
    assert "6800余万元" in next(f.message for f in after.findings if f.code is FindingCode.UNACCOUNTED_NUMBER)


def withheld_summary() -> Summary:
    """The sample with one statistic withheld, and a claim without a place."""
    reason = Finding(
        code=FindingCode.WRONG_ATTACHMENT, severity=FindingCode.WRONG_ATTACHMENT.severity, message="另一指标", item="t1"
    )
    wrong = item_of(READ, "t1").model_copy(update={"indicator": "抓获犯罪嫌疑人数"})
    lost = Withheld(item=Unplaced(id="x1", content="破案率100%", quote="全部告破"), reasons=(reason,))
    return READ.model_copy(
        update={"statistics": READ.statistics[1:], "withheld": (Withheld(item=wrong, reasons=(reason,)), lost)}
    )


def test_what_was_withheld_comes_back_corrected() -> None:
    """With the right name the checker has nothing against it but an idiom that nobody counts."""
    after = decide(
        {"item": "t1", "action": "correct", "fields": {"indicator": "破获刑事案件数"}}, summary=withheld_summary()
    )
    assert item_of(after, "t1").status is Status.VERIFIED
    assert [each.item.id for each in after.withheld] == ["x1"]
    assert [each.id for each in after.statistics] == [each.id for each in READ.statistics]


def test_an_editor_can_answer_for_what_the_checker_objects_to() -> None:
    """It is kept, flagged, and says that it was overridden."""
    fields = {"indicator": "破获刑事案件数"}
    after = decide({"item": "t2", "action": "correct", "fields": fields, "override": True, "note": "以附表为准"})
    item = item_of(after, "t2")
    assert item.review.override
    assert item.status is Status.FLAGGED
    assert FindingCode.WRONG_ATTACHMENT in {finding.code for finding in item.findings}


HOSTILE = {
    "no such item": {"item": "t99", "action": "accept"},
    "prototype": {"item": "__proto__", "action": "accept"},
    "a value": {"item": "t1", "action": "correct", "fields": {"value": "9999"}},
    "a surface": {"item": "t1", "action": "correct", "fields": {"surface": "9999起"}},
    "offsets": {"item": "t1", "action": "correct", "fields": {"start": "0"}},
    "the status": {"item": "t1", "action": "correct", "fields": {"status": "verified"}},
    "nothing corrected": {"item": "t1", "action": "correct"},
    "fields of an acceptance": {"item": "t1", "action": "accept", "fields": {"indicator": "案件数"}},
    "another figure's name": {"item": "t1", "action": "correct", "fields": {"indicator": "抓获犯罪嫌疑人数"}},
    "a name with a number of its own": {
        "item": "t1",
        "action": "correct",
        "fields": {"indicator": "破获9999起大案要案数"},
    },
    "another direction": {"item": "t3", "action": "correct", "fields": {"change": "increase"}},
    "no direction there is": {"item": "t3", "action": "correct", "fields": {"change": "sideways"}},
    "a period not in the report": {"item": "t1", "action": "correct", "fields": {"period": "2019年"}},
    "a scope not in the report": {"item": "t1", "action": "correct", "fields": {"scope": "东海市"}},
    "an invented title": {"item": "h1", "action": "correct", "fields": {"title": "全国文明单位"}},
    "an invented issuer": {"item": "h1", "action": "correct", "fields": {"awarded_by": "国务院"}},
    "an invented figure": {"item": "a1", "action": "correct", "fields": {"summary": "全年共破获刑事案件9200余起。"}},
    "a lost bound": {"item": "a1", "action": "correct", "fields": {"summary": "全年共破获刑事案件3200起。"}},
    "a plan": {"item": "a2", "action": "correct", "fields": {"summary": "破案率提高8个百分点，新建警务站20个。"}},
    "no name": {"item": "t1", "action": "correct", "fields": {"indicator": None}},
    "a reason for an honor": {"item": "h1", "action": "reject", "disposition": "loose"},
}


@pytest.mark.parametrize("decision", HOSTILE.values(), ids=HOSTILE)
def test_what_the_report_does_not_bear_out_is_refused(decision: dict[str, Any]) -> None:
    """All of it, with the item named."""
    with pytest.raises(DecisionsRefused) as refused:
        decide({"item": "t2", "action": "accept"}, decision)
    assert {refusal.item for refusal in refused.value.refusals} == {decision["item"]}


def test_decisions_about_another_report_are_refused() -> None:
    """A summary's ids mean other things in another summary."""
    with pytest.raises(DecisionsRefused, match="another report"):
        decide({"item": "t1", "action": "accept"}, source_sha256="0" * 64)


def test_two_decisions_about_one_item_are_refused() -> None:
    """Which of them holds would depend on their order."""
    with pytest.raises(DecisionsRefused, match="more than one"):
        decide({"item": "t1", "action": "accept"}, {"item": "t1", "action": "reject"})


def test_a_claim_without_a_place_can_only_be_rejected() -> None:
    """An editor can't make the report say it."""
    with pytest.raises(DecisionsRefused, match="no place in the report"):
        decide({"item": "x1", "action": "accept", "override": True}, summary=withheld_summary())


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"[]",
        b"{}",
        b"\xff\xfe",
        b"NaN",
        b"[" * 100_000,
        b'{"by": "a", "by": "b"}',
        b'{"decisions_version": "2", "source_sha256": "", "by": "a", "at": "2026-01-01T00:00:00Z", "decisions": []}',
    ],
    ids=["empty", "a list", "no fields", "no UTF-8", "NaN", "deep", "a key twice", "another version"],
)
def test_what_is_no_file_of_decisions_is_wrong_usage(content: bytes) -> None:
    """Said in one line, and never a fault."""
    with pytest.raises(UsageError):
        read_decisions(content, "decisions.json")


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b'{"by": ' + b"7" * 6000 + b"}", "a number in it has 6,000 digits"),
        ("{'by': '林'}".encode("gb18030"), "it is not text in UTF-8"),
        (b"[" * 100_000, "nested deeper"),
        (b'{"by": ' + b"[" * 500 + b"]" * 500 + b"}", "nested deeper"),
        (b'{"by": "a",\n', "no JSON at line 2, column 1"),
        (b'{"a\\nb": 1, "decisions_version": "1"}', "holds no decisions"),
    ],
    ids=["digits", "GB 18030", "deep", "deep in a field", "cut off", "a line end in a key"],
)
def test_what_is_wrong_with_a_file_is_said_in_plain_words(content: bytes, said: str) -> None:
    """Not in those of the language that this is written in."""
    with pytest.raises(UsageError, match=said) as refusal:
        read_decisions(content, "decisions.json")
    line = str(refusal.value)
    assert "\n" not in line and len(line) < 300
    assert not any(word in line for word in ("codec", "recursion", "set_int_max_str_digits"))


@pytest.mark.parametrize(
    ("field", "value"),
    [("by", ""), ("at", "yesterday"), ("at", "2026-01-01T00:00:00"), ("extra", 1), ("decisions", {})],
)
def test_who_and_when_must_be_said(field: str, value: Any) -> None:
    """A time needs its zone; a field that nobody knows is refused."""
    with pytest.raises(UsageError):
        decide(**{field: value})


def test_a_reviewed_summary_makes_a_sound_reference() -> None:
    """The evaluation's own check of references has nothing against it but an idiom that nobody counts."""
    after = decide({"item": "t6", "action": "reject", "disposition": "person"}, {"item": "t1", "action": "accept"})
    reference = reference_of(after)
    assert [each["surface"] for each in reference["statistics"]] == [item.surface for item in after.statistics]
    assert {"surface": "5人", "reason": "person"}.items() <= next(
        each for each in reference["other_numbers"] if each["surface"] == "5人"
    ).items()
    (idiom,) = check_reference(REPORT, reference)
    assert "万家灯火" in idiom[1]  # an idiom that is no number mention to the program


def test_the_page_of_a_reviewed_summary_shows_the_review() -> None:
    """Who decided what stands beside the item; what was rejected stays visible."""
    after = decide({"item": "t1", "action": "accept"}, {"item": "t5", "action": "reject", "note": "口径不明"})
    page = render_page(after, DOCUMENT.text)
    assert "林校对" in page
    assert "口径不明" in page


def test_decisions_can_follow_decisions() -> None:
    """A second editor goes on from the first one's summary."""
    first = decide({"item": "t1", "action": "accept"})
    second = decide({"item": "t2", "action": "accept"}, summary=first)
    assert item_of(second, "t1").review == item_of(first, "t1").review
    assert item_of(second, "t2").review is not None


def test_evidence_of_the_sample_is_verbatim() -> None:
    """The sample itself is sound."""
    assert all(
        isinstance(quoted, QuotedEvidence) and REPORT[quoted.start : quoted.end] == quoted.quote
        for item in READ.statistics
        for quoted in item.evidence
    )
