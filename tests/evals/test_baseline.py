from __future__ import annotations

from pathlib import Path

from evals.baselines.rules import RulesOnly
from evals.comparing import gate
from evals.dataset import load
from evals.records import RunFolder, RunRecord, relative
from evals.run import program_version, run_dataset
from evals.scoring import score_run

EVALS = Path(__file__).parents[2] / "evals"

ANEW = (
    "if this is meant: python -m evals run --reports evals/gold --gold evals/gold --out NEW --system rules; "
    "then NEW replaces evals/baseline"
)


def test_the_rules_are_no_worse_than_the_kept_baseline(tmp_path: Path) -> None:
    """The gate that guards every change: on the project's own reports the rules let no new wrong figure through."""
    data, folder = load(EVALS / "gold", EVALS / "gold"), RunFolder(tmp_path / "run")
    own = relative(EVALS / "gold", folder.path)
    folder.start(RunRecord(
        system="rules", model=None, prompt=None, program=program_version(), reports=own, gold=own,
        dataset_sha256=data.sha256,
    ))  # fmt: skip
    run_dataset(data, folder, RulesOnly(), None, lambda line: None)
    problems = gate(score_run(EVALS / "baseline"), score_run(folder.path), drop=0.01, alpha=0.05)
    assert not problems, "\n".join([*(f"{problem.kind.value}: {problem.words}" for problem in problems), ANEW])


def test_the_baseline_covers_every_report() -> None:
    """A report that was added to the references is added to the baseline too."""
    score = score_run(EVALS / "baseline")
    assert score.absent == () and score.failures == ()
