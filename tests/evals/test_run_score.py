from __future__ import annotations

from typing import Any

from evals.dataset import Dataset
from evals.run_score import slices
from tests.evals.builders import perfect
from tests.evals.judged_runs import NAMES, run_of


def test_slices_add_up(data: Dataset) -> None:
    """Every finished report is in one genre."""
    score = run_of(data, {name: perfect() for name in NAMES})
    groups = slices(score, lambda document: document.genre)
    assert {name: len(group) for name, group in groups.items()} == {"genre 0": 4, "genre 1": 4}


def test_cost_is_counted_where_prices_are_stated(data: Dataset) -> None:
    """Prices are of a million tokens; without them there is no cost rather than none."""
    summaries: dict[str, dict[str, Any] | None] = {name: perfect() for name in NAMES}
    assert run_of(data, summaries).cost.price is None
    cost = run_of(data, summaries, prompt_price="2", completion_price="10").cost
    assert (str(cost.price), cost.seconds, cost.calls) == ("0.024", 20.0, 24)
