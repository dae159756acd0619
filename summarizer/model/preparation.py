"""What getting a model ready tells whoever waits for it: the step under way and how far it is.

Decides the seam between the model room and a run's progress. Leaves showing it to ``summarizer.cli``.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from summarizer import progress as run_progress

__all__ = ["Preparation", "Progress", "Step", "in_silence", "told_to"]


class Step(StrEnum):
    """What is being done before the first question can be asked."""

    ASSEMBLING = "assembling"
    VERIFYING = "verifying"
    STARTING = "starting"
    READY = "ready"


@dataclass(frozen=True, slots=True)
class Preparation:
    """A step with the bytes done and to be done; both are 0 where a step can't be measured.

    ``note`` is a line that a user should see, None where there is none; it may come in the midst of asking too.
    """

    step: Step
    done: int = 0
    total: int = 0
    note: str | None = None


Progress = Callable[[Preparation], None]


def in_silence(preparation: Preparation) -> None:
    """Progress that nobody watches."""


def told_to(progress: run_progress.Progress) -> Progress:
    """Preparations as stages of a run: a stage when the step changes, bytes while it lasts, nothing when ready; notes."""
    current: Step | None = None

    def tell(preparation: Preparation) -> None:
        nonlocal current
        if preparation.note is not None:
            progress.note(preparation.note)
            return
        if preparation.step is not current:
            current = preparation.step
            if current is not Step.READY:
                progress.stage(f"{current.value} the model")
        if preparation.total:
            progress.bytes(preparation.done, preparation.total)

    return tell
