"""The wrong figures that reached the results as verified.

Decides what is wrong with a reported figure, and when two runs let the same one through. Leaves judging its fields to
``verdicts``.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple

from evals.dataset import Case
from evals.reference import Table
from evals.verdicts import Judged, Verdict

__all__ = ["Escape", "EscapeKind", "escapes_of", "what_is_wrong"]


class EscapeKind(StrEnum):
    """What is wrong with a figure that reached the results as verified."""

    FIGURE = "wrong figure"
    INVENTED = "invented"
    NAME = "wrong indicator"


class Escape(NamedTuple):
    """A wrong figure that reached the results as verified. ``start`` is -1 where it points to no place.

    ``key`` tells escapes of one document apart across runs: the place, or what was said where there is none.
    """

    document: str
    kind: EscapeKind
    start: int
    end: int
    said: str

    @property
    def key(self) -> tuple[str, str, int, int, str]:
        """What makes two escapes of two runs the same one."""
        return (self.document, self.kind.value, self.start, self.end, "" if self.start >= 0 else self.said)


def escapes_of(case: Case, statistics: Sequence[Judged]) -> tuple[Escape, ...]:
    """The verified figures that are wrong."""
    escapes = []
    for judged in statistics:
        item, kind = judged.predicted, what_is_wrong(case, judged)
        if item is None or not item.verified or kind is None:
            continue
        start, end = (item.place.start, item.place.end) if item.place else (-1, -1)
        escapes.append(Escape(case.name, kind, start, end, f"{item.indicator} {item.value} {item.unit or ''}".strip()))
    return tuple(escapes)


def what_is_wrong(case: Case, judged: Judged) -> EscapeKind | None:
    """What is wrong with a reported figure; an invention counts only where the reference lists every figure."""
    kind = _escape_kind(judged)
    if kind is EscapeKind.INVENTED and Table.STATISTICS not in case.gold.exhaustive:
        return None
    return kind


def _escape_kind(judged: Judged) -> EscapeKind | None:
    if judged.record is Verdict.INVENTED:
        return EscapeKind.INVENTED
    if not judged.fields or judged.right:
        return None
    return EscapeKind.NAME if judged.figure_right else EscapeKind.FIGURE
