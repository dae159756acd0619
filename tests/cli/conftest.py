"""What tests of the command line share: a report in a file, and a pipeline that answers at once."""

from __future__ import annotations

from pathlib import Path

import pytest

from summarizer import pipeline
from summarizer.errors import ModelUnreachable
from summarizer.progress import Progress
from summarizer.schema import Summary
from summarizer.settings import Settings
from summarizer.text import Document
from tests.sample_summary import TEXT, sample


@pytest.fixture
def report(tmp_path: Path) -> Path:
    """The sample report as a file."""
    path = tmp_path / "临江.txt"
    path.write_text(TEXT, encoding="utf-8", newline="")
    return path


class Answer:
    """What the pipeline gives back in a test; ``error`` is raised instead where it is set."""

    def __init__(self) -> None:
        self.summary: Summary = sample()
        self.error: Exception | None = None
        self.settings: Settings | None = None

    def __call__(self, document: Document, settings: Settings, progress: Progress) -> Summary:
        """Stand in for ``pipeline.summarize``."""
        self.settings = settings
        progress.stage("reading passages", 2)
        progress.advance(2, tokens=40)
        if self.error is not None:
            raise self.error
        return self.summary


@pytest.fixture
def answer(monkeypatch: pytest.MonkeyPatch) -> Answer:
    """A pipeline without a model, which answers with the sample summary."""
    stand_in = Answer()
    monkeypatch.setattr(pipeline, "summarize", stand_in)
    return stand_in


@pytest.fixture
def cut_off(answer: Answer) -> Answer:
    """A pipeline whose model goes away midway, after something was extracted."""
    error = ModelUnreachable("the model at http://127.0.0.1:9/v1 stopped answering")
    error.partial = sample().model_copy(update={"partial": True, "partial_reason": str(error)})
    answer.error = error
    return answer
