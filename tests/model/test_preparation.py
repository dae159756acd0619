"""Getting a model ready, as a run's progress shows it."""

from __future__ import annotations

from summarizer.model.preparation import Preparation, Step, told_to
from summarizer.progress import Silent


class Listening(Silent):
    """Remembers what it was told."""

    def __init__(self) -> None:
        self.told: list[object] = []

    def stage(self, name: str, total: int | None = None) -> None:
        """A stage began."""
        self.told.append(name)

    def bytes(self, done: int, total: int) -> None:
        """Bytes are in place."""
        self.told.append((done, total))


def test_a_step_is_one_stage_however_often_it_is_told() -> None:
    """Bytes are passed on while it lasts; being ready is no stage."""
    progress = Listening()
    tell = told_to(progress)
    for preparation in (
        Preparation(Step.ASSEMBLING, 0, 2),
        Preparation(Step.ASSEMBLING, 2, 2),
        Preparation(Step.STARTING),
        Preparation(Step.READY),
    ):
        tell(preparation)
    assert progress.told == ["assembling the model", (0, 2), (2, 2), "starting the model"]
