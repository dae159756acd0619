from __future__ import annotations

from pathlib import Path
from typing import Any

from evals.dataset import Dataset, load
from evals.records import DocumentRecord, Outcome, RunFolder, RunRecord, relative
from evals.run import program_version
from evals.scores_json import as_json
from evals.scoring import score_run
from tests.evals.judged_runs import NAMES, run_of, without


def test_the_same_run_gives_the_same_bytes(data: Dataset) -> None:
    """Two scorings of the same summaries are equal to the last digit."""
    summaries: dict[str, dict[str, Any] | None] = {name: without(at % 3) for at, name in enumerate(NAMES)}
    assert as_json(run_of(data, summaries)) == as_json(run_of(data, summaries))


def test_real_references_score_the_same_twice(
    tmp_path: Path, shared_reports: list[Path], shared_gold: list[Path]
) -> None:
    """Scores on the real references from a kept run are the same to the last digit, in another folder too."""
    reports, gold = shared_reports[0].parent, shared_gold[0].parent
    dataset = load(reports, gold)
    texts = []
    for out in (tmp_path / "one", tmp_path / "deeper" / "two"):
        folder = RunFolder(out)
        folder.start(RunRecord(
            system="reference", model=None, prompt=None, program=program_version(), reports=relative(reports, out),
            gold=relative(gold, out), dataset_sha256=dataset.sha256,
        ))  # fmt: skip
        for case in dataset:
            figures = [item.model_dump(mode="json") for item in case.gold.statistics[::2]]
            told = [
                {**figure, "value": str(item.value)}
                for figure, item in zip(figures, case.gold.statistics[::2], strict=True)
            ]
            folder.keep_document(DocumentRecord(
                document=case.name, outcome=Outcome.DONE, source_sha256=case.document.sha256, model=None,
                program=program_version(), summary={"statistics": told},
            ))  # fmt: skip
        texts += [_without_paths(as_json(score_run(out))), _without_paths(as_json(score_run(out)))]
    assert len(set(texts)) == 1


def _without_paths(text: str) -> str:
    return "\n".join(line for line in text.splitlines() if '"gold"' not in line and '"reports"' not in line)
