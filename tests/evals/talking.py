"""A model for tests that answers from a script, and a run that kills itself: shared by the tests of runs."""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path

from evals.dataset import load
from evals.records import RunFolder, RunRecord, relative
from evals.run import program_version, run_dataset
from evals.systems import Content
from summarizer.model.replies import Answer, Finish, LanguageModel, Question, Reply
from summarizer.text import Document
from tests.evals.builders import perfect
from tests.model.asking import Label

QUESTIONS = 4


class Talking:
    """Answers every question, notes each in a file, and kills its process at a given call."""

    name = "scripted"
    concurrency = 1

    def __init__(self, notes: Path, die_at: int = 0) -> None:
        self._notes = notes
        self._die_at = die_at

    def ask(self, question: Question[Answer]) -> Reply[Answer]:
        """The question's own text as the label."""
        with self._notes.open("a", encoding="utf-8") as file:
            file.write(question.user + "\n")
        if self._die_at and len(asked(self._notes)) == self._die_at:
            os.kill(os.getpid(), signal.SIGKILL)
        value = question.answer.model_validate({"label": question.user})
        return Reply(value, f"```{question.user}```", Finish.COMPLETE, 10, 2)


class Asking:
    """A system that asks a few questions and gives the perfect summary without what was not answered."""

    name = "asking"
    prompt = "asking.v1@0"

    def predict(self, document: Document, model: LanguageModel) -> Content:
        """Every second answer costs a figure, so that scores depend on the replies."""
        labels = [model.ask(Question("Label.", f"{document.name} {at}", Label, 8)).value for at in range(QUESTIONS)]
        told = [label.label for label in labels if label is not None]
        summary = perfect()
        summary["statistics"] = summary["statistics"][: 1 + len(set(told))]
        return summary

    def before_repair(self, document: Document, model: LanguageModel) -> Content | None:
        """The same questions, two figures fewer."""
        summary = dict(self.predict(document, model))
        summary["statistics"] = summary["statistics"][:-2]
        return summary


def asked(notes: Path) -> list[str]:
    """Every question that reached the model, in order."""
    return notes.read_text(encoding="utf-8").splitlines() if notes.exists() else []


def record_of(data: Path, out: Path, system: str = "asking", model: str | None = "scripted") -> RunRecord:
    """What a run of the asking system is of."""
    return RunRecord(
        system=system,
        model=model,
        prompt="asking.v1@0",
        program=program_version(),
        reports=relative(data, out),
        gold=relative(data, out),
        dataset_sha256=load(data, data).sha256,
    )


def run(data: Path, out: Path, notes: Path, die_at: int = 0) -> None:
    """Runs the asking system over a dataset, to its end or to its death."""
    folder = RunFolder(out)
    folder.start(record_of(data, out))
    run_dataset(load(data, data), folder, Asking(), Talking(notes, die_at), lambda line: None)


if __name__ == "__main__":
    run(Path(sys.argv[1]), Path(sys.argv[2]), Path(sys.argv[3]), int(sys.argv[4]))
