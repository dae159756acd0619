from __future__ import annotations

from typing import Any

import pytest

from evals.comparing import NothingSharedError, ProblemKind, compare, gate
from evals.dataset import Dataset
from evals.tables import comparison_table
from evals.tally import Metric
from tests.evals.builders import perfect
from tests.evals.judged_runs import NAMES, escaping, run_of, without


def test_a_comparison_counts_flips_and_escapes(data: Dataset) -> None:
    """What one run has right and the other has not, in both directions."""
    first = run_of(data, {name: without(1) if name == "r00" else perfect() for name in NAMES})
    second = run_of(data, {name: escaping() if name == "r01" else perfect() for name in NAMES})
    compared = compare(first, second)
    assert sorted((flip.case.name, flip.better) for flip in compared.flips) == [("r00", True), ("r01", False)]
    assert [escape.document for escape in compared.new_escapes] == ["r01"]
    assert compared.tests[Metric.FIGURES].documents == 8
    assert "only B has right 1, only A 1" in comparison_table(compared)


def test_runs_without_a_common_report_are_not_compared(data: Dataset) -> None:
    """There is nothing to say of two runs on different reports."""
    with pytest.raises(NothingSharedError):
        compare(run_of(data, {"r00": perfect()}), run_of(data, {"r01": perfect()}))


def test_the_gate_lets_an_equal_run_pass(data: Dataset) -> None:
    """Nothing new, nothing lost: no reason."""
    run = run_of(data, {name: without(1) for name in NAMES})
    assert gate(run, run, drop=0.01, alpha=0.05) == ()


def test_the_gate_stops_a_new_escape(data: Dataset) -> None:
    """One wrong figure that was not there before is enough, however good the rest has become."""
    before = run_of(data, {name: without(2) for name in NAMES})
    after = run_of(data, {name: escaping() if name == "r05" else perfect() for name in NAMES})
    assert [problem.kind for problem in gate(before, after, drop=0.01, alpha=0.05)] == [ProblemKind.ESCAPE]


def test_the_gate_knows_an_old_escape(data: Dataset) -> None:
    """An escape that the baseline has too is no reason."""
    run = run_of(data, {name: escaping() for name in NAMES})
    assert gate(run, run, drop=0.01, alpha=0.05) == ()


def test_the_gate_stops_a_significant_drop_of_some_size(data: Dataset) -> None:
    """A drop must be both significant and large; one report's bad day, or a small loss everywhere, is neither."""
    before = run_of(data, {name: perfect() for name in NAMES})
    everywhere = run_of(data, {name: without(1) for name in NAMES})
    once = run_of(data, {name: without(4) if name == "r00" else perfect() for name in NAMES})
    assert {problem.kind for problem in gate(before, everywhere, drop=0.01, alpha=0.05)} == {ProblemKind.DROP}
    assert gate(before, everywhere, drop=0.2, alpha=0.05) == ()
    assert gate(before, once, drop=0.01, alpha=0.05) == ()


def test_the_gate_stops_a_new_failure(data: Dataset) -> None:
    """A report that the baseline finished must be finished."""
    before = run_of(data, {name: perfect() for name in NAMES})
    summaries: dict[str, dict[str, Any] | None] = {name: perfect() for name in NAMES}
    summaries["r02"] = None
    problems = gate(before, run_of(data, summaries), drop=0.01, alpha=0.05)
    assert [(problem.kind, problem.words) for problem in problems] == [
        (ProblemKind.FAILURE, "r02: ModelUnreachable: gone")
    ]
