"""What a run of the checker counted: planted errors caught and missed, false alarms, and the table of both.

Leaves planting, checking and judging to ``checker``.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from evals.shapes import TELLING, Shape
from evals.statements import Planting

__all__ = ["CheckerResult", "KindCount", "table"]


@dataclass(slots=True)
class KindCount:
    """Planted errors of one kind: caught with a right code, with another one, missed."""

    right: int = 0
    other: int = 0
    missed: int = 0

    @property
    def planted(self) -> int:
        """How many were planted."""
        return self.right + self.other + self.missed

    @property
    def caught(self) -> float:
        """The share that was caught with any error, 0..1."""
        return (self.right + self.other) / self.planted if self.planted else 1.0


@dataclass(slots=True)
class CheckerResult:
    """What one run counted. ``shapes`` counts planted errors by kind, shape and whether caught.

    ``missed`` and ``alarms`` are records for reading, one an error or alarm.
    """

    kinds: dict[Planting, KindCount] = field(default_factory=lambda: {kind: KindCount() for kind in Planting})
    shapes: Counter[tuple[Planting, Shape, bool]] = field(default_factory=Counter)
    figures: Counter[Shape] = field(default_factory=Counter)
    false: Counter[Shape] = field(default_factory=Counter)
    missed: list[dict[str, Any]] = field(default_factory=list)
    alarms: list[dict[str, Any]] = field(default_factory=list)

    @property
    def alarm_rate(self) -> float:
        """False alarms for each figure of the correct summaries."""
        figures = sum(self.figures.values())
        return sum(self.false.values()) / figures if figures else 0.0


_COLUMNS = {"JSON": (Shape.OURS, Shape.LISTS, Shape.FOREIGN), "prose": TELLING}


def _caught_in(result: CheckerResult, kind: Planting, shapes: Sequence[Shape]) -> str:
    """The share of a kind's errors that was caught in ``shapes``, as a cell of the table."""
    caught, missed = (sum(result.shapes[kind, shape, found] for shape in shapes) for found in (True, False))
    return f"{caught / (caught + missed):>10.2%}" if caught + missed else f"{'':>10}"


def table(result: CheckerResult) -> str:
    """The counts as lines of text, one kind per line."""
    lines = [f"{'planted error':<28}{'planted':>8}{'right':>8}{'other':>8}{'missed':>8}{'caught':>9}"]
    for kind, count in result.kinds.items():
        if count.planted:
            shares = f"{count.right:>8}{count.other:>8}{count.missed:>8}{count.caught:>9.2%}"
            lines.append(f"{kind.value:<28}{count.planted:>8}{shares}")
    lines += ["", f"{'caught, by shape':<28}" + "".join(f"{name:>10}" for name in _COLUMNS)]
    for kind, count in result.kinds.items():
        if count.planted:
            lines.append(
                f"{kind.value:<28}" + "".join(_caught_in(result, kind, shapes) for shapes in _COLUMNS.values())
            )
    lines.append("")
    for shape in Shape:
        figures, false = result.figures[shape], result.false[shape]
        rate = false / figures if figures else 0.0
        lines.append(f"correct, {shape.value:<24}{figures:>6} figures{false:>5} false alarms{rate:>9.2%}")
    lines.append(f"false alarms in all: {result.alarm_rate:.2%}")
    return "\n".join(lines) + "\n"
