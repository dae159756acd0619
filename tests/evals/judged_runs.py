"""Runs judged without a folder, from summaries that are perfect but for a stated fault."""

from __future__ import annotations

from typing import Any

from evals.dataset import Dataset
from evals.records import DocumentRecord, Outcome, RunRecord
from evals.run_score import RunScore
from evals.scoring import judge
from tests.evals.builders import perfect

NAMES = tuple(f"r{at:02}" for at in range(8))


def record(name: str, data: Dataset, summary: dict[str, Any] | None, problem: str | None = None) -> DocumentRecord:
    """A finished report, or a failed one."""
    case = next(case for case in data if case.name == name)
    return DocumentRecord(
        document=name,
        outcome=Outcome.DONE if summary is not None else Outcome.FAILED,
        problem=problem,
        source_sha256=case.document.sha256,
        model="m",
        program="1",
        prompt_tokens=1000,
        completion_tokens=100,
        seconds=2.5,
        calls=3,
        summary=summary,
    )


def run_of(data: Dataset, summaries: dict[str, dict[str, Any] | None], **fields: Any) -> RunScore:
    """A run judged without a folder."""
    run = RunRecord(
        system="portions",
        model="m",
        prompt=None,
        program="1",
        reports=".",
        gold=".",
        dataset_sha256=data.sha256,
        **fields,
    )
    problem = {name: None if summary is not None else "ModelUnreachable: gone" for name, summary in summaries.items()}
    return judge(run, data, {name: record(name, data, summary, problem[name]) for name, summary in summaries.items()})


def without(count: int) -> dict[str, Any]:
    """The perfect summary with the last figures left out."""
    summary = perfect()
    summary["statistics"] = summary["statistics"][: len(summary["statistics"]) - count]
    return summary


def escaping() -> dict[str, Any]:
    """The perfect summary with one figure misread."""
    summary = perfect()
    summary["statistics"][2]["value"] = "931"
    return summary
