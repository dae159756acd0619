"""The trap table: mistakes that plain comparisons of JSON or of strings score wrongly, each scored as it should be."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from evals.decoding import read_prediction
from evals.escapes import EscapeKind
from evals.metrics import DocumentScore, score_document
from evals.tally import Metric
from evals.verdicts import Verdict
from tests.evals.builders import TEXT, case, perfect, place

Change = Callable[[dict[str, Any]], None]


def scored(change: Change, *, places: bool = True, **gold: Any) -> DocumentScore:
    """The score of the perfect summary after ``change``; without ``places`` as another program would write it."""
    summary = perfect()
    change(summary)
    if not places:
        for item in summary["statistics"]:
            for field in ("start", "end", "surface"):
                item.pop(field, None)
    return score_document(case(**gold), read_prediction(summary, TEXT))


def nothing(summary: dict[str, Any]) -> None:
    """Leave the summary as it is."""


def records(score: DocumentScore) -> list[str]:
    """The verdicts on whole records, those that are right left out."""
    return sorted(item.record.value for item in score.statistics if item.record is not Verdict.CORRECT)


@pytest.mark.parametrize("places", [True, False])
def test_what_the_reference_says_is_perfect(places: bool) -> None:
    """A summary equal to the reference has every score at 1 and no escape, with places or without."""
    score = scored(nothing, places=places)
    assert all(tally.f1 == 1.0 for tally in score.tallies.values())
    assert score.escapes == ()


@pytest.mark.parametrize("places", [True, False])
def test_order_means_nothing(places: bool) -> None:
    """Records in another order score the same."""
    score = scored(lambda summary: summary["statistics"].reverse(), places=places)
    assert score.tallies == scored(nothing, places=places).tallies


@pytest.mark.parametrize(
    ("value", "unit"), [("16.5万", "辆"), (16.5, "万辆"), (165000, "辆"), ("１６５０００", "輛"), ("165,000", "辆")]
)
def test_equal_values_in_other_notation_are_equal(value: object, unit: str) -> None:
    """16.5万, 16.5 with the unit 万辆, full-width digits and thousands separators are all 165000."""
    score = scored(lambda summary: summary["statistics"][0].update(value=value, unit=unit))
    assert records(score) == []


@pytest.mark.parametrize("places", [True, False])
def test_wan_for_yi_is_a_wrong_scale_without_any_credit(places: bool) -> None:
    """1.2亿 read as 1.2万 earns nothing, though three of its characters agree."""
    score = scored(lambda summary: summary["statistics"][3].update(value="12000"), places=places)
    assert records(score) == ["wrong scale"]
    assert score.tallies[Metric.FIGURES].found == 4
    assert [escape.kind for escape in score.escapes] == [EscapeKind.FIGURE]


def test_a_near_value_earns_nothing() -> None:
    """930 read as 931 is misread, not nearly right."""
    score = scored(lambda summary: summary["statistics"][2].update(value="931"))
    assert records(score) == ["misread"]
    assert score.tallies[Metric.STATISTICS].found == 4


def swap_names(summary: dict[str, Any]) -> None:
    """Give two neighbouring figures each other's names."""
    one, other = summary["statistics"][0], summary["statistics"][2]
    one["indicator"], other["indicator"] = other["indicator"], one["indicator"]


def test_swapped_neighbours_are_two_errors_with_places() -> None:
    """Figures under each other's names: the place tells which figure it is, so both names are wrong."""
    score = scored(swap_names)
    assert records(score) == ["wrong indicator", "wrong indicator"]
    assert len(score.escapes) == 2


def test_swapped_neighbours_are_two_errors_without_places() -> None:
    """Without places the name tells which figure it is, so both values are wrong; neither meets its value by chance."""
    score = scored(swap_names, places=False)
    assert records(score) == ["misread", "misread"]
    assert len(score.escapes) == 2


@pytest.mark.parametrize("places", [True, False])
def test_a_dropped_bound_is_a_wrong_bound(places: bool) -> None:
    """16.5万余 reported as exactly 165000 is a wrong figure."""
    score = scored(lambda summary: summary["statistics"][0].update(approximation="exact"), places=places)
    assert records(score) == ["wrong bound"]
    assert score.tallies[Metric.FIGURES].found == 4


def test_an_invented_record_costs_precision_and_escapes() -> None:
    """A figure that the reference does not hold is invented, at the plan that it was made of."""
    start, end = place("3个")
    invented = {"indicator": "新建派出所数", "value": "3", "unit": "个", "surface": "3个", "start": start, "end": end}
    score = scored(lambda summary: summary["statistics"].append(invented))
    assert records(score) == ["invented"]
    assert score.statistics[-1].stray is not None and score.statistics[-1].stray.reason.value == "plan"
    assert score.tallies[Metric.FIGURES].precision == 5 / 6
    assert [escape.kind for escape in score.escapes] == [EscapeKind.INVENTED]


@pytest.mark.parametrize("places", [True, False])
def test_a_duplicate_costs_precision_and_is_no_escape(places: bool) -> None:
    """The same figure told twice counts once, and the second time against precision."""
    score = scored(lambda summary: summary["statistics"].append(dict(summary["statistics"][2])), places=places)
    assert records(score) == ["duplicate"]
    assert score.tallies[Metric.FIGURES].precision == 5 / 6
    assert score.tallies[Metric.FIGURES].recall == 1.0
    assert score.escapes == ()


def test_a_missing_record_costs_recall() -> None:
    """A figure that is left out is missing and nothing else moves into its place."""
    score = scored(lambda summary: summary["statistics"].pop(1))
    assert records(score) == ["missing"]
    assert score.tallies[Metric.FIGURES].recall == 4 / 5
    assert score.tallies[Metric.FIGURES].precision == 1.0


@pytest.mark.parametrize(
    ("field", "value", "verdict"),
    [
        ("unit", "人次", "wrong unit"),
        ("change", "increase", "wrong direction"),
        ("basis", "环比", "wrong basis"),
        ("period", "2020年", "wrong period"),
        ("scope", "城东分局", "wrong scope"),
        ("indicator", "破获刑事案件数", "wrong indicator"),
    ],
)
def test_each_field_has_its_own_verdict(field: str, value: str, verdict: str) -> None:
    """One wrong field is one verdict of its own."""
    score = scored(lambda summary: summary["statistics"][4].update({field: value}))
    assert records(score) == [verdict]


def test_percent_and_points_are_different_units() -> None:
    """下降7.7% is not 下降7.7个百分点."""
    assert records(scored(lambda summary: summary["statistics"][4].update(unit="个百分点"))) == ["wrong unit"]


def test_classifiers_of_one_thing_are_interchangeable() -> None:
    """人 and 名 count the same persons; 人 and 人次 do not."""
    assert records(scored(lambda summary: summary["statistics"][1].update(unit="名"))) == []
    assert records(scored(lambda summary: summary["statistics"][1].update(unit="人次"))) == ["wrong unit"]


def test_a_longer_name_earns_part_of_the_credit() -> None:
    """An exact figure under a fuller name is right, and earns as much as the names are alike."""
    score = scored(lambda summary: summary["statistics"][0].update(indicator="疫情防控检查车辆数"))
    assert records(score) == []
    assert 4.5 < score.tallies[Metric.STATISTICS].found < 5
    assert score.tallies[Metric.NAMED].found == 5


def test_flagged_figures_do_not_escape() -> None:
    """A wrong figure that carries a warning did not reach the results as verified."""
    score = scored(lambda summary: summary["statistics"][2].update(value="931", status="flagged"))
    assert score.escapes == ()
    assert (score.verified, score.shown_wrong) == (4, 1)


def test_withheld_figures_are_weighed() -> None:
    """A wrong figure is withheld rightly, a right one wrongly."""

    def withhold(summary: dict[str, Any]) -> None:
        wrong, right = summary["statistics"].pop(2), summary["statistics"].pop(2)
        wrong["value"] = "931"
        summary["withheld"] = [{"item": wrong, "reasons": []}, {"item": right, "reasons": []}]

    score = scored(withhold)
    assert (score.withheld_rightly, score.withheld_wrongly) == (1, 1)


def test_a_table_that_is_not_exhaustive_is_scored_for_recall_only() -> None:
    """Where the reference does not list every figure, one more is neither a false alarm nor an escape."""
    start, end = place("3个")
    more = {"indicator": "新建派出所数", "value": "3", "unit": "个", "start": start, "end": end}
    score = scored(lambda summary: summary["statistics"].append(more), exhaustive={"statistics": False})
    assert score.tallies[Metric.FIGURES].precision == 1.0
    assert score.tallies[Metric.FIGURES].recall == 1.0
    assert score.escapes == ()
