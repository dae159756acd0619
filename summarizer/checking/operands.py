"""What a derived figure is put together from: the operation, its operands, and which figures may be operands together.

Decides the shape of a derivation alone. Leaves finding one to ``derived`` and ``worked_out``.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from summarizer.checking.figure import Figure

__all__ = ["Derivation", "Operation", "groups_of", "value_of"]


class Operation(StrEnum):
    """How a derived figure was worked out."""

    SUM = "sum"
    DIFFERENCE = "difference"
    SHARE = "share"


@dataclass(frozen=True, slots=True)
class Derivation:
    """A derived figure's operation and its operands, in the order in which they are written out."""

    operation: Operation
    operands: tuple[Figure, ...]

    @property
    def formula(self) -> str:
        """The operands as the report writes them: "53个 + 2个"."""
        sign = {Operation.SUM: " + ", Operation.DIFFERENCE: " − ", Operation.SHARE: " ÷ "}[self.operation]
        return sign.join(figure.mention.surface for figure in self.operands)


def value_of(figure: Figure) -> Decimal:
    """The value of a figure that is known to have a decimal one."""
    value = figure.mention.value
    assert isinstance(value, Decimal)
    return value


def groups_of(figures: Sequence[Figure]) -> Iterable[list[Figure]]:
    """Figures that may be put together: those of one sentence, then those of one section."""
    for key in (lambda figure: figure.sentence.id, lambda figure: str(figure.section.index)):
        found: dict[str, list[Figure]] = {}
        for figure in figures:
            found.setdefault(key(figure), []).append(figure)
        yield from (group for group in found.values() if len(group) > 1)
