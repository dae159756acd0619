"""Lining up the same indicator across reports."""

from __future__ import annotations

from decimal import Decimal
from itertools import combinations

import pytest

from summarizer.comparing.align import compare_summaries
from summarizer.comparing.keys import confidence, year_of
from summarizer.comparing.reckoned import reckoned
from summarizer.schema import Direction
from tests.comparing.reports import PAIRS, REPORTS, figure, report

COMPARED = compare_summaries(REPORTS)


def pairs(groups: object) -> set[frozenset[str]]:
    """Every two of one group."""
    return {frozenset(pair) for group in groups for pair in combinations(group, 2)}  # type: ignore[attr-defined]


def test_renamed_indicators_are_lined_up_and_others_never() -> None:
    """At least 95 % of the true pairs, and no false one."""
    found = pairs([[cell.id for cell in row.cells if cell is not None] for row in COMPARED.rows])
    true = pairs(PAIRS)
    assert found - true == set()
    assert len(found & true) >= 0.95 * len(true)


def test_reports_stand_in_order_of_body_and_year() -> None:
    """Whatever the order in which they are given, and however the year is written."""
    shuffled = (REPORTS[2], REPORTS[3], REPORTS[0], REPORTS[4], REPORTS[1])
    ordered = compare_summaries(shuffled).reports
    assert [year_of(each) for each in ordered[:3]] == [2021, 2022, 2023]


def test_nothing_is_lost() -> None:
    """Every statistic stands in a row or is listed with the reason."""
    in_rows = [cell.id for row in COMPARED.rows for cell in row.cells if cell is not None]
    apart = [each.statistic.id for each in COMPARED.unmatched]
    assert sorted(in_rows + apart) == sorted(item.id for each in REPORTS for item in each.statistics)
    why = {each.statistic.id: each.why for each in COMPARED.unmatched}
    assert why["b10"] == "of another year than the report"
    assert why["c12"] == "no other report has it"


def test_a_change_is_reckoned_again_and_held_against_the_reported_one() -> None:
    """1800 to 1980 is the 10 % that is told; 2400 to 2520 is 5 % and not 8 %; levels in percent change by points."""
    rows = {cell.id: row for row in COMPARED.rows for cell in row.cells if cell is not None}
    cases = rows["b2"].changes[1]
    assert (cases.low, cases.agrees) == (Decimal("10.00"), True)
    people = rows["b3"].changes[1]
    assert (people.low, people.agrees) == (Decimal("5.00"), False)
    assert people.reported is not None
    points = rows["b6"].changes[1]
    assert (points.low, points.unit, points.agrees) == (Decimal("0.50"), "个百分点", True)
    assert 3 not in rows["c1"].changes  # another body's figure is no year before


def test_bounds_leave_room() -> None:
    """From more than 3000万 to more than 4500万 may be 45 to 53 %."""
    rows = {cell.id: row for row in COMPARED.rows for cell in row.cells if cell is not None}
    money = rows["b9"].changes[1]
    assert (money.low, money.high) == (Decimal("45.16"), Decimal("53.33"))
    assert money.agrees is None


@pytest.mark.parametrize(
    ("was", "now", "told", "agrees"),
    [("300", "293", "2.3", True), ("300", "293", "2.4", False), ("7", "8", "14.3", False), ("7", "8", "14", False)],
)
def test_rounding_of_the_reported_change_is_allowed_for(was: str, now: str, told: str, agrees: bool) -> None:
    """-2.33 % is told as 2.3 % less, and never as 2.4."""
    reported = figure("r", "案件数同比变化", told, "%", change=Direction.DECREASE, basis="同比")
    change = reckoned(figure("w", "案件数", was, "起"), figure("n", "案件数", now, "起"), reported)
    assert change is not None
    assert change.agrees is agrees


def test_from_nothing_and_from_open_bounds_no_change_is_reckoned() -> None:
    """There is none."""
    level = figure("n", "案件数", "8", "起")
    assert reckoned(figure("w", "案件数", "0", "起"), level, None) is None
    assert reckoned(figure("w", "案件数", "5", "起", high=None), level, None) is None


def test_two_figures_of_one_name_are_not_guessed_between() -> None:
    """Neither is lined up."""
    twice = report("甲县公安局", "2022年", figure("x", "破案数", "3", "起"), figure("y", "破案数", "5", "起"))
    once = report("甲县公安局", "2023年", figure("z", "破案数", "4", "起"))
    compared = compare_summaries([twice, once])
    assert compared.rows == ()
    assert {each.why for each in compared.unmatched[:2]} == {"two figures of this report have the same name"}


def test_confidence_says_how_the_names_are_alike() -> None:
    """One name, one meaning, the same words in another order; opposites never."""
    name = figure("x", "破获刑事案件数", "3", "起")
    assert confidence(name, figure("y", "破獲刑事案件數", "3", "起")) == "1.00"
    assert confidence(name, figure("y", "侦破刑事案件数", "3", "起")) == "0.95"
    assert confidence(name, figure("y", "刑事案件破获数", "3", "起")) == "0.85"


def test_changes_against_other_times_are_not_lined_up() -> None:
    """A change from the year before is none from the month before, and no level."""
    one = report("甲县公安局", "2022年", figure("x", "发案数变化", "3", "%", change=Direction.DECREASE, basis="同比"))
    for other in (
        figure("y", "发案数变化", "4", "%", change=Direction.DECREASE, basis="环比"),
        figure("y", "发案数", "4", "%"),
        figure("y", "发案数变化", "4", "%", change=Direction.DECREASE, basis="比上年", period="2023年上半年"),
        figure("y", "发案数变化", "4", "%", change=Direction.DECREASE, basis="比上年", scope="城东镇"),
    ):
        assert compare_summaries([one, report("甲县公安局", "2023年", other)]).rows == ()
    same = figure("y", "发案数变化", "4", "%", change=Direction.DECREASE, basis="比上年")
    assert len(compare_summaries([one, report("甲县公安局", "2023年", same)]).rows) == 1
