"""A scorer for Inspect (pip install inspect-ai): is every figure and honor of a model's summary in its report?

    inspect eval examples/scorers/inspect_scorer.py --model openai/gpt-5

A sample's input ends with the report. No model judges: a summary is correct if `summarizer check` finds no error in it.
"""

from pathlib import Path

from inspect_ai import Task, task
from inspect_ai.dataset import Sample
from inspect_ai.scorer import CORRECT, INCORRECT, Score, Scorer, Target, accuracy, scorer, stderr
from inspect_ai.solver import TaskState, generate

from summarizer import check

REPORT = Path(__file__).parents[1] / "report.txt"


@scorer(metrics=[accuracy(), stderr()])
def supported() -> Scorer:
    """Correct if the report in the sample's metadata bears out all that the answer states."""

    async def score(state: TaskState, target: Target) -> Score:
        answer = state.output.completion
        found = check(state.metadata["report"], answer)
        errors = [finding.message for finding in found.findings if finding.severity == "error"]
        stated = found.counts["supported"] + found.counts["derived"] + found.counts["unsupported"]
        return Score(
            value=CORRECT if found.supported and stated else INCORRECT,
            answer=answer,
            explanation="\n".join(errors) or f"{stated} figures, none of them wrong",
            metadata=found.counts,
        )

    return score


@task
def summarize_report() -> Task:
    """Summarize the example report."""
    report = REPORT.read_text(encoding="utf-8")
    question = f"请用三句话概括下面的工作报告，保留关键数字。\n\n{report}"
    return Task(dataset=[Sample(input=question, metadata={"report": report})], solver=generate(), scorer=supported())
