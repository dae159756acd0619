"""Kept answers of a strong model about one report, by place, so that they outlive ids, passages and prompts.

Decides how they are read from JSON (``document``, ``numbers``, ``achievements``, ``honors``; raw offsets as in the references)
and which of them is meant by a stretch of the report: the one that it overlaps most. Leaves turning them into replies to
``replies``.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from summarizer.errors import UsageError

__all__ = ["Answers", "KeptAchievement", "KeptHonor", "KeptNumber", "load_answers"]


class _Kept(BaseModel):
    """Frozen; fields that this program does not know are left aside."""

    model_config = ConfigDict(frozen=True, extra="ignore")


class KeptNumber(_Kept):
    """What the model said of the number at ``start:end``: ``statistic`` or a reason why it is none.

    The fields of a statistic are null for other roles.
    """

    start: int
    end: int
    surface: str
    role: str
    indicator: str | None = None
    change: str | None = None
    basis: str | None = None
    period: str | None = None
    scope: str | None = None


class KeptAchievement(_Kept):
    """A summary and the stretches of the sentences that it rests on."""

    summary: str
    sentences: tuple[tuple[int, int], ...]


class KeptHonor(_Kept):
    """An award and the stretch of its sentence."""

    title: str
    awarded_by: str | None = None
    recipient: str | None = None
    sentence: tuple[int, int]


class Answers(_Kept):
    """Everything that the model said of one report."""

    document: str
    numbers: tuple[KeptNumber, ...]
    achievements: tuple[KeptAchievement, ...] = ()
    honors: tuple[KeptHonor, ...] = ()

    def number_at(self, start: int, end: int) -> KeptNumber | None:
        """The number that shares most characters with ``start:end``; None if none shares any."""
        best = max(self.numbers, key=lambda kept: _shared((kept.start, kept.end), (start, end)), default=None)
        return best if best is not None and _shared((best.start, best.end), (start, end)) > 0 else None


def load_answers(folder: Path) -> dict[str, Answers]:
    """The answers of a folder by the name of their file, which is the report's. Raises ``UsageError``."""
    files = sorted(folder.glob("*.json"))
    if not files:
        raise UsageError(f"{folder} holds no answers (*.json)")
    return {file.stem: _load(file) for file in files}


def _load(file: Path) -> Answers:
    try:
        return Answers.model_validate_json(file.read_bytes())
    except (OSError, ValidationError) as problem:
        raise UsageError(f"{file}: no kept answers ({problem})") from problem


def _shared(one: Sequence[int], other: Sequence[int]) -> int:
    return min(one[1], other[1]) - max(one[0], other[0])
