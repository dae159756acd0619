"""What units measure: which of them count the same, and how many of one make another.

Read from the third column of ``lexicon/units.tsv``: the measure of 件 is "1 起", that of 小时 "3600 秒". Leaves what kind of
quantity a unit makes to whoever reads numbers.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from functools import cache
from types import MappingProxyType
from typing import NamedTuple

from summarizer.language.lexicon import LexiconError, rows_of

__all__ = ["Measure", "measure_of", "measures"]

_FILE = "units.tsv"


class Measure(NamedTuple):
    """How many of ``base`` one of a unit is: an hour is 3600 of 秒, a 件 one of 起."""

    size: Fraction
    base: str


@cache
def measures() -> Mapping[str, Measure]:
    """The units that have a measure. Raises ``LexiconError`` for one that is no number and unit."""
    found: dict[str, Measure] = {}
    for where, cells in rows_of(_FILE):
        if len(cells) > 2 and cells[2]:
            size, _, base = cells[2].partition(" ")
            try:
                found[cells[0]] = Measure(Fraction(size), base)
            except ValueError as error:
                raise LexiconError(f"{where}: a measure is a number and a unit, not {cells[2]!r}") from error
    return MappingProxyType(found)


def measure_of(unit: str) -> Measure:
    """The measure of ``unit``; one of itself if it has no other."""
    return measures().get(unit) or Measure(Fraction(1), unit)
