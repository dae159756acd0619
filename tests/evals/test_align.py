from __future__ import annotations

import itertools
import random

from evals.align import assign, jaccard, overlap_share, statistic_weights
from evals.decoding import read_prediction
from evals.verdicts import judge_statistics
from summarizer.text import Span
from tests.evals.builders import TEXT, gold, perfect, place


def total(weights: dict[tuple[int, int], float], pairs: tuple[tuple[int, int], ...]) -> float:
    """The sum of the chosen pairs."""
    return sum(weights.get(pair, 0.0) for pair in pairs)


def test_the_assignment_is_the_best_of_all() -> None:
    """On small random tables no other assignment, complete or not, has a greater total."""
    generator = random.Random(7)
    for _ in range(50):
        rows, columns = generator.randint(1, 4), generator.randint(1, 4)
        weights = {
            (row, column): generator.random()
            for row in range(rows)
            for column in range(columns)
            if generator.random() < 0.6
        }
        best = max(
            total(weights, tuple(zip(chosen, order, strict=True)))
            for count in range(min(rows, columns) + 1)
            for chosen in itertools.combinations(range(rows), count)
            for order in itertools.permutations(range(columns), count)
        )
        assert abs(total(weights, assign(weights, rows, columns)) - best) < 1e-9


def test_nothing_is_paired_without_a_claim() -> None:
    """Items stay unmatched where no pair has a positive weight."""
    assert assign({}, 3, 2) == ()
    assert assign({(0, 0): 0.0, (1, 1): 0.5}, 2, 2) == ((1, 1),)


def test_a_place_is_worth_more_than_any_name() -> None:
    """A figure that points to a mention stands for the reference there, whatever it is called and whatever it says."""
    start, end = place("930辆")
    item = {"indicator": "检查车辆数", "value": "165000", "unit": "辆", "surface": "930辆", "start": start, "end": end}
    prediction = read_prediction({"statistics": [item]}, TEXT)
    assert [column for _, column in statistic_weights(prediction.statistics, gold().statistics)] == [2]


def test_a_quote_narrows_and_the_name_decides() -> None:
    """A figure with a quoted passage is looked for inside it."""
    item = {"indicator": "检查人员数", "value": "1", "quote": "检查车辆16.5万余辆、人员22.4万余人，劝返车辆930辆"}
    judged = judge_statistics(read_prediction({"statistics": [item]}, TEXT).statistics, gold())
    assert [at for at, one in enumerate(judged) if one.predicted is not None] == [1]


def test_the_only_figure_of_a_quote_is_meant() -> None:
    """Where a quote holds one figure alone, that is the figure, even under a wrong name."""
    item = {"indicator": "完全不同的名称", "value": "930", "unit": "辆", "quote": "劝返车辆930辆"}
    judged = judge_statistics(read_prediction({"statistics": [item]}, TEXT).statistics, gold())
    assert judged[2].record.value == "wrong indicator"


def test_a_place_that_holds_several_figures_is_a_passage() -> None:
    """Another program's offsets of a whole sentence don't stand for its first figure."""
    start, _ = place("检查车辆")
    item = {"indicator": "劝返车辆数", "value": "930", "unit": "辆", "start": start, "end": place("930辆")[1]}
    judged = judge_statistics(read_prediction({"statistics": [item]}, TEXT).statistics, gold())
    assert judged[2].figure_right


def test_an_equal_value_only_breaks_ties() -> None:
    """Two figures under one name meet their own values; a figure under another name does not meet it by its value."""
    items = [
        {"indicator": "车辆数", "value": "930", "unit": "辆"},
        {"indicator": "车辆数", "value": "165000", "unit": "辆", "approximation": "more_than"},
    ]
    figures = [{**figure, "indicator": "车辆数"} for figure in perfect()["statistics"] if figure["unit"] == "辆"]
    judged = judge_statistics(read_prediction({"statistics": items}, TEXT).statistics, gold(statistics=figures))
    assert [one.figure_right for one in judged] == [True, True]
    stranger = [{"indicator": "安装路灯盏数", "value": "930", "unit": "辆"}]
    judged = judge_statistics(read_prediction({"statistics": stranger}, TEXT).statistics, gold())
    assert judged[-1].record.value == "invented"


def test_overlaps_are_shares_of_characters() -> None:
    """Jaccard is over both, the overlap share over the shorter; apart is 0."""
    assert jaccard(Span(0, 4), Span(2, 6)) == 2 / 6
    assert overlap_share((Span(0, 4), Span(2, 4)), (Span(2, 10),)) == 0.5
    assert jaccard(Span(0, 2), Span(2, 4)) == overlap_share((), (Span(0, 1),)) == 0.0
