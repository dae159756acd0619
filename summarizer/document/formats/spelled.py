"""What a recogniser saw on a line, column by column, as characters: each with where it stands and how sure it is.

Decides how sure: by how far a character was ahead of all others in its own column, and by what else was nearly seen beside it. A point
that got lost between two figures, the second 1 of 11 and the stroke that became a 1 leave their traces there, where the mean
of a line shows none. Leaves running the recogniser to ``scan``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

__all__ = ["NOTHING", "Character", "one_form", "spelled"]

NOTHING: Final = "blank"
"""The sign of a column that shows no character."""

_ALIKE: Final = {
    "，": ",",
    "．": ".",
    "％": "%",
    "：": ":",
    "；": ";",
    "（": "(",
    "）": ")",
    "丶": "、",
    "－": "-",
    "—": "-",
}
_OF_NUMBERS: Final = frozenset("0123456789.,%‰")
_DIP: Final = 0.5  # of the lower of two peaks of one sign, to which it must fall between them to have been seen twice
_BESIDE: Final = 4  # columns before the first character of a line and after the last in which one may have been lost

Step = Mapping[str, float]
"""What was seen in one column: signs with how likely each is; those that are most unlikely may be missing."""


class Character(NamedTuple):
    """A character, how sure the recogniser is of it (0 to 1), and where it stands, in parts of the line's width."""

    written: str
    sure: float
    left: float
    right: float


class _Run(NamedTuple):
    """Neighbouring columns that show the same sign; the last is not part of it."""

    written: str
    kind: str
    sure: float
    first: int
    end: int


def spelled(steps: Sequence[Step], width: float) -> list[Character]:
    """The characters of a line of ``steps``, of which ``width`` cover its picture."""
    merged = [_merged(step) for step in steps]
    runs = [run for run in _runs(steps, merged) if run.kind != NOTHING]
    doubts = [0.0] * (len(runs) + 1)  # before each character, and after the last
    for at in range(len(runs) + 1) if runs else ():
        start = runs[at - 1].first if at else max(0, runs[0].first - _BESIDE)
        end = runs[at].end if at < len(runs) else min(len(steps), runs[-1].end + _BESIDE)
        beside = tuple(run for run in (runs[at - 1] if at else None, runs[at] if at < len(runs) else None) if run)
        doubts[at] = max(_unseen(merged, start, end, beside), default=0.0)
    return list(_placed(runs, doubts, width))


def one_form(sign: str) -> str:
    """The form that stands for all of a sign's: a comma is one, whatever its width."""
    return _ALIKE.get(sign, sign)


def _merged(step: Step) -> dict[str, float]:
    """A column with the forms of one sign taken together."""
    made: dict[str, float] = {}
    for sign, likely in step.items():
        kind = one_form(sign)
        made[kind] = made.get(kind, 0.0) + likely
    return made


def _runs(steps: Sequence[Step], merged: Sequence[Mapping[str, float]]) -> Iterator[_Run]:
    first = 0
    kinds = [max(step, key=lambda sign: step[sign]) for step in merged]
    for at in range(1, len(kinds) + 1):
        if at < len(kinds) and kinds[at] == kinds[first]:
            continue
        kind = kinds[first]
        best = max(range(first, at), key=lambda t: merged[t][kind])
        forms = [sign for sign in steps[best] if one_form(sign) == kind]
        yield _Run(max(forms, key=lambda sign: steps[best][sign]), kind, merged[best][kind], first, at)
        first = at


def _unseen(merged: Sequence[Mapping[str, float]], start: int, end: int, beside: Sequence[_Run]) -> Iterator[float]:
    """How likely signs of numbers are that were nearly seen in the columns ``start:end``, next to the characters ``beside``."""
    kinds = {run.kind for run in beside}
    inner = range(beside[0].end if len(beside) > 1 else start, beside[1].first if len(beside) > 1 else end)
    for at in inner:
        if any(run.first <= at < run.end for run in beside):
            continue
        yield from (likely for sign, likely in merged[at].items() if sign in _OF_NUMBERS and sign not in kinds)
    for kind in kinds & _OF_NUMBERS if len(kinds) == len(beside) else ():  # of 11, both have their peak
        yield _second_peak([step.get(kind, 0.0) for step in merged[start:end]])


def _second_peak(likely: Sequence[float]) -> float:
    """How likely a sign is a second time: the lower of two peaks with a valley between them; 0 with one peak."""
    best = 0.0
    for valley in range(1, len(likely) - 1):
        lower = min(max(likely[:valley]), max(likely[valley + 1 :]))
        if likely[valley] < _DIP * lower:
            best = max(best, lower)
    return best


def _placed(runs: Sequence[_Run], doubts: Sequence[float], width: float) -> Iterator[Character]:
    middles = [(run.first + run.end) / 2 for run in runs]
    between = [(one + other) / 2 for one, other in pairwise(middles)]
    step = min([other - one for one, other in pairwise(middles)] or [width])
    edges = [max(0.0, middles[0] - step), *between, min(width, middles[-1] + step)] if runs else []
    for at, run in enumerate(runs):
        sure = min(run.sure, 1 - doubts[at], 1 - doubts[at + 1])
        yield Character(run.written, sure, edges[at] / width, min(1.0, edges[at + 1] / width))
