"""Honors, achievements and the accounting of numbers: each verdict on an example of its own."""

from __future__ import annotations

from typing import Any

import pytest

from evals.accounting import account, surplus
from evals.achievements import coverage, judge_achievements
from evals.decoding import read_prediction
from evals.honors import judge_honors
from evals.metrics import score_document
from evals.prediction import Prediction
from evals.tally import Metric
from tests.evals.builders import TEXT, case, gold, perfect, place, reference

HONOR = "刑侦支队被公安部记集体一等功"


def read(**lists: Any) -> Prediction:
    """A prediction with these lists alone."""
    return read_prediction(lists, TEXT)


@pytest.mark.parametrize(
    ("changes", "verdict"),
    [
        ({}, "correct"),
        ({"title": "「集體一等功」"}, "correct"),
        ({"title": "集体一等功荣誉称号"}, "correct"),
        ({"title": "集体三等功"}, "wrong title"),
        ({"title": "一等功"}, "correct"),
        ({"awarded_by": "省公安厅"}, "wrong issuer"),
        ({"awarded_by": None}, "wrong issuer"),
        ({"awarded_by": "国家公安部"}, "correct"),
        ({"recipient": "禁毒支队"}, "wrong recipient"),
        ({"recipient": "市局刑侦支队"}, "correct"),
    ],
)
def test_an_honor_is_judged_by_title_issuer_and_recipient(changes: dict[str, Any], verdict: str) -> None:
    """A class of award is part of its title; a short name may stand for a long one."""
    item = {"title": "集体一等功", "awarded_by": "公安部", "recipient": "刑侦支队", "quote": HONOR, **changes}
    assert judge_honors(read(honors=[item]).honors, gold())[0].verdict.value == verdict


def test_the_reporting_body_need_not_be_named() -> None:
    """A recipient that is the reporting body is the same as none."""
    told = reference()["honors"][0] | {"recipient": None}
    item = {"title": "集体一等功", "awarded_by": "公安部", "recipient": "莲湖市公安局", "quote": HONOR}
    judged = judge_honors(read(honors=[item]).honors, gold(honors=[told]), "莲湖市公安局")
    assert judged[0].verdict.value == "correct"


def test_honors_are_missing_and_invented() -> None:
    """An award that nobody gave is invented, one that is left out missing."""
    item = {"title": "全国文明单位", "quote": "民警李明获评省级先进个人"}
    assert [one.verdict.value for one in judge_honors(read(honors=[item]).honors, gold())] == ["missing", "invented"]


def test_several_issuers_are_a_set() -> None:
    """Two bodies in another order are the same two bodies; one of them alone is not."""
    told = reference()["honors"][0] | {"awarded_by": "省委组织部、省公安厅"}
    for issuers, right in (("省公安厅和省委组织部", True), ("省公安厅", False)):
        item = {"title": "集体一等功", "awarded_by": issuers, "recipient": "刑侦支队", "quote": HONOR}
        assert judge_honors(read(honors=[item]).honors, gold(honors=[told]))[0].issuer_right is right


def test_an_achievement_is_known_by_its_evidence() -> None:
    """Other words for the same passage are the same achievement; another passage is another one."""
    same = {"summary": "疫情防控扎实有力。", "quote": "检查车辆16.5万余辆、人员22.4万余人"}
    other = {"summary": "检查车辆。", "quote": "明年计划新建派出所3个"}
    judged = judge_achievements(read(achievements=[same, other]).achievements, gold(), TEXT)
    assert [one.verdict.value for one in judged] == ["correct", "invented"]


@pytest.mark.parametrize(
    ("summary", "verdict"),
    [
        ("检查车辆16.5万余辆。", "correct"),
        ("检查车辆165000余辆。", "correct"),
        ("检查车辆16.5亿余辆。", "unsupported number"),
        ("2021年检查车辆16.5万余辆。", "correct"),
        ("检查车辆7辆。", "unsupported number"),
    ],
)
def test_the_numbers_of_an_achievement_must_stand_in_its_evidence(summary: str, verdict: str) -> None:
    """In any notation, but nowhere else; dates may be repeated from anywhere."""
    item = {"summary": summary, "quote": "检查车辆16.5万余辆、人员22.4万余人，劝返车辆930辆"}
    assert judge_achievements(read(achievements=[item]).achievements, gold(), TEXT)[0].verdict.value == verdict


def test_an_achievement_without_evidence_is_known_by_its_words() -> None:
    """Another program's sentence without a quote is compared by its character pairs."""
    item = {"summary": "检查车辆16.5万余辆，劝返车辆930辆"}
    assert judge_achievements(read(achievements=[item]).achievements, gold(), TEXT)[0].verdict.value == "correct"


def test_coverage_does_not_depend_on_the_cut() -> None:
    """One achievement told as two covers the same characters."""
    halves = [
        {"summary": "", "quote": "检查车辆16.5万余辆、"},
        {"summary": "", "quote": "人员22.4万余人，劝返车辆930辆"},
    ]
    covered = coverage(read(achievements=halves).achievements, gold())
    assert covered.shared == covered.predicted == covered.reference


def test_every_mention_is_accounted_for_once() -> None:
    """Right, wrong and lost mentions are told apart."""
    summary = perfect()
    numbers = summary["ledger"]["numbers"]
    numbers[0]["disposition"] = "plan"
    del numbers[1]
    score = score_document(case(), read_prediction(summary, TEXT))
    assert score.accounted is not None
    assert [item.correct for item in score.accounted] == [True, False, False, True, True, True, True]
    assert [item.entry is None for item in score.accounted].count(True) == 1
    assert score.tallies[Metric.ACCOUNTING].recall == 5 / 7


def test_loose_numbers_are_not_scored() -> None:
    """Whatever became of a loose number, nothing is said of it."""
    start, end = place("3个")
    loose = {"surface": "3个", "start": start, "end": end, "reason": "loose"}
    changed = gold(other_numbers=[loose], statistics=[])
    ledger = read(
        ledger={"numbers": [{"surface": "3个", "start": start, "end": end, "disposition": "statistic"}]}
    ).ledger
    assert ledger is not None
    assert account(ledger, changed) == () and surplus(ledger, changed) == ()


def test_a_number_in_an_award_may_belong_to_the_honor() -> None:
    """The 一 of 一等功 is a name or the honor's own."""
    start, end = place("一等功")
    number = {"surface": "一等功", "start": start, "end": end, "reason": "name"}
    changed = gold(other_numbers=[number], statistics=[])
    for disposition, right in (("honor", True), ("name", True), ("statistic", False)):
        entry = {"surface": "一等功", "start": start, "end": end, "disposition": disposition}
        ledger = read(ledger={"numbers": [entry]}).ledger
        assert ledger is not None
        assert account(ledger, changed)[0].correct is right


def test_a_system_without_a_ledger_is_not_scored_on_it() -> None:
    """No ledger is no score, not a zero."""
    score = score_document(case(), read(statistics=[]))
    assert Metric.ACCOUNTING not in score.tallies and score.accounted is None


def test_a_cited_number_must_stand_in_the_evidence() -> None:
    """An achievement may not cite a number of the ledger that stands elsewhere."""
    start, end = place("3个")
    numbers = [
        {"id": "n1", "surface": "3个", "start": start, "end": end, "disposition": "plan"},
        {
            "id": "n2",
            "surface": "930辆",
            "start": place("930辆")[0],
            "end": place("930辆")[1],
            "disposition": "statistic",
        },
    ]
    for id, verdict in (("n1", "unsupported number"), ("n2", "correct")):
        item = {"summary": "劝返车辆。", "quote": "检查车辆16.5万余辆、人员22.4万余人，劝返车辆930辆", "numbers": [id]}
        prediction = read(achievements=[item], ledger={"numbers": numbers})
        assert judge_achievements(prediction.achievements, gold(), TEXT)[0].verdict.value == verdict
