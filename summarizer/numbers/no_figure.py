"""What a reader says of a numeral that is no quantity: its place, its kind, and why it is no figure."""

from __future__ import annotations

from typing import NamedTuple

from summarizer.numbers.mention import Disposition, Kind

__all__ = ["Named", "NoFigure"]


class Named(NamedTuple):
    """A stretch that holds a numeral and is a name or a marker; offsets are clean."""

    start: int
    end: int
    kind: Kind
    reason: Disposition
    rule: str


class NoFigure(NamedTuple):
    """Why a quantity is no figure: its disposition and the rule that says so."""

    reason: Disposition
    rule: str
