from __future__ import annotations

import time
from dataclasses import replace
from pathlib import Path
from typing import Any

from evals.dataset import Dataset, load
from evals.page import run_page
from evals.records import RunRecord
from evals.scores_json import as_json
from evals.scoring import judge
from evals.tables import matrix, run_table
from evals.tally import Metric
from tests.evals.builders import perfect
from tests.evals.judged_runs import NAMES, record, run_of


def test_a_hundred_reports_are_scored_in_seconds(shared_reports: list[Path], shared_gold: list[Path]) -> None:
    """100 reports of about 60 figures each, with places and without, are each scored in under 5 seconds of this processor."""
    case = max(load(shared_reports[0].parent, shared_gold[0].parent), key=lambda case: len(case.gold.statistics))
    assert len(case.gold.statistics) >= 60
    figures = [
        {"indicator": item.indicator, "value": str(item.value), "unit": item.unit, "start": item.start, "end": item.end}
        for item in case.gold.statistics
    ]

    data = Dataset(tuple(replace(case, name=f"{at:03}") for at in range(100)))
    for places in (True, False):
        run = RunRecord(system="s", model=None, prompt=None, program="1", reports=".", gold=".", dataset_sha256="")
        # A character of its own in each report's names, so that no comparison of names is met twice.
        records = {
            one.name: record(one.name, data, {"statistics": [_renamed(f, chr(0x5000 + at), places) for f in figures]})
            for at, one in enumerate(data)
        }
        started = time.process_time()
        judge(run, data, records)
        assert time.process_time() - started < 5


def _renamed(figure: dict[str, Any], mark: str, places: bool) -> dict[str, Any]:
    """The figure under a name that holds ``mark``, with its place or without."""
    kept = figure if places else {**figure, "start": None, "end": None}
    return {**kept, "indicator": mark + str(figure["indicator"])}


def test_failures_are_in_no_score_and_shown_everywhere(data: Dataset) -> None:
    """A failed report lowers no F1 and stands in the table, the JSON, the page and the comparison."""
    summaries: dict[str, dict[str, Any] | None] = {name: perfect() for name in NAMES}
    summaries["r03"] = None
    score = run_of(data, summaries)
    assert score.tally(Metric.FIGURES).f1 == 1.0 and len(score.documents) == 7
    assert "r03" in run_table(score) and "r03" in as_json(score) and "r03" in run_page(score)
    assert "1 of 8" in matrix([score])


def test_reports_that_were_not_run_are_named(data: Dataset) -> None:
    """A run that is not finished says what it has not come to."""
    score = run_of(data, {name: perfect() for name in NAMES[:2]})
    assert score.absent == NAMES[2:]
    assert "not run yet: r02" in run_table(score)
