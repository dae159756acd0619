from __future__ import annotations

from dataclasses import replace

from evals.dataset import Dataset
from evals.prediction import as_prediction
from evals.tables import agreement_table, labels
from tests.evals.builders import perfect
from tests.evals.judged_runs import run_of


def test_annotators_who_agree_have_alpha_one(data: Dataset) -> None:
    """A folder against itself is the ceiling of all ceilings."""
    table = agreement_table(data, data)
    assert "alpha, dispositions of 56 mentions: 1.000" in table
    assert as_prediction(data.cases[0].gold).ledger is not None


def test_runs_of_one_system_are_told_apart(data: Dataset) -> None:
    """Two prompts of one system and model have two names in the table; different systems keep their short names."""
    first, second = run_of(data, {"r00": perfect()}), run_of(data, {"r00": perfect()})
    prompts = [
        replace(run, run=run.run.model_copy(update={"prompt": name})) for run, name in ((first, "v1"), (second, "v2"))
    ]
    assert labels(prompts) == ["portions · m · v1", "portions · m · v2"]
    other = replace(first, run=first.run.model_copy(update={"system": "free"}))
    assert labels([first, other]) == ["portions · m", "free · m"]
