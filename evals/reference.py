"""The reference annotation of one report: what a person read in it, in frozen types that check themselves.

Decides what a well-formed annotation is: its fields, and values that are decimal strings ("165000", "14.71", "1/3").
Leaves reading files and holding offsets against the report to ``dataset``. No value is read out of Chinese text here: the
program under test does that, and a fault shared with it would be invisible.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from summarizer.numbers.mention import Approximation, Direction, Disposition
from summarizer.text import Span

__all__ = [
    "Gold",
    "GoldAchievement",
    "GoldHonor",
    "GoldNumber",
    "GoldStatistic",
    "Number",
    "Place",
    "Table",
    "in_per_cent",
    "read_value",
]

Number = Decimal | Fraction
_VALUE = re.compile(r"-?[0-9]+(\.[0-9]+)?(/[1-9][0-9]*)?")


class Table(StrEnum):
    """The four lists of a reference; each may be marked as not exhaustive."""

    STATISTICS = "statistics"
    OTHER_NUMBERS = "other_numbers"
    HONORS = "honors"
    ACHIEVEMENTS = "achievements"


def read_value(text: object) -> Number:
    """The exact number that a decimal string ("165000", "14.71", "1/3") writes; ValueError for anything else."""
    if not isinstance(text, str) or not _VALUE.fullmatch(text):
        raise ValueError(f"{text!r} is not a decimal string")
    return Fraction(text) if "/" in text else Decimal(text)


def in_per_cent(value: Number | None, unit: str | None) -> tuple[Number | None, str | None]:
    """A share told in tenths as the per cent that it is: 5, 成 as 50, %; what is no such share stays as it is."""
    if unit not in ("成", "折"):
        return value, unit
    return (value * 10 if value is not None and 0 < value <= 10 else value), "%"


Value = Annotated[Number, BeforeValidator(read_value)]


def _optional_value(text: object) -> Number | None:
    return None if text is None else read_value(text)


OptionalValue = Annotated[Number | None, BeforeValidator(_optional_value)]


class Annotation(BaseModel):
    """Frozen; fields that this program does not know are left aside, so that older programs read newer gold."""

    model_config = ConfigDict(frozen=True, extra="ignore", arbitrary_types_allowed=True)


class Place(Annotation):
    """A stretch of the report, raw code points, end-exclusive."""

    start: int = Field(ge=0)
    end: int = Field(gt=0)

    @property
    def span(self) -> Span:
        """The stretch as a span."""
        return Span(self.start, self.end)

    @model_validator(mode="after")
    def _holds_something(self) -> Place:
        if self.end <= self.start:
            raise ValueError(f"empty place {self.start}:{self.end}")
        return self


class GoldStatistic(Place):
    """A figure as the annotator read it; the fields mean what the annotation guidelines say.

    The ``…_also`` fields list further readings that count as right. ``value`` is None only for a range, whose
    bounds stand in ``low`` and ``high``.
    """

    surface: str
    value: OptionalValue = None
    low: OptionalValue = None
    high: OptionalValue = None
    unit: str | None = None
    unit_also: tuple[str | None, ...] = ()
    approximation: Approximation = Approximation.EXACT
    indicator: str
    indicator_also: tuple[str, ...] = ()
    change: Direction | None = None
    basis: str | None = None
    period: str | None = None
    period_also: tuple[str | None, ...] = ()
    scope: str | None = None
    scope_also: tuple[str | None, ...] = ()
    source_problem: str | None = None

    @model_validator(mode="after")
    def _in_per_cent(self) -> GoldStatistic:
        """The figure in per cent, if the annotator wrote it in tenths: 5, 成 as 50, %."""
        unit = in_per_cent(self.value, self.unit)[1]
        if unit == self.unit:
            return self
        told = {name: in_per_cent(getattr(self, name), self.unit)[0] for name in ("value", "low", "high")}
        return self.model_copy(update={**told, "unit": unit})


class GoldNumber(Place):
    """A number mention that is no statistic, and why."""

    surface: str
    reason: Disposition
    reason_also: tuple[Disposition, ...] = ()


class GoldHonor(Place):
    """An award received; ``recipient`` is None where it is the reporting body."""

    title: str
    title_also: tuple[str, ...] = ()
    awarded_by: str | None = None
    awarded_by_also: tuple[str | None, ...] = ()
    recipient: str | None = None
    recipient_also: tuple[str | None, ...] = ()
    quote: str


class GoldAchievement(Place):
    """One claimed result with the verbatim stretch that supports it."""

    summary: str
    quote: str


class Gold(Annotation):
    """The reference annotation of one report.

    ``exhaustive`` says for each table whether it lists everything there is; a table that does not is scored
    for recall only. In the file it may be left out (everything is exhaustive), be one truth value, or name
    the tables that are not: ``"exhaustive": {"achievements": false}``.
    """

    document: str
    exhaustive: tuple[Table, ...] = tuple(Table)
    statistics: tuple[GoldStatistic, ...]
    other_numbers: tuple[GoldNumber, ...] = ()
    honors: tuple[GoldHonor, ...] = ()
    achievements: tuple[GoldAchievement, ...] = ()

    @model_validator(mode="before")
    @classmethod
    def _read_exhaustive(cls, content: Any) -> Any:
        if isinstance(content, Mapping) and "exhaustive" in content:
            return {**content, "exhaustive": _exhaustive_tables(content["exhaustive"])}
        return content


def _exhaustive_tables(marked: object) -> tuple[Table, ...]:
    """The exhaustive tables in their order, according to a truth value or a mapping of tables to truth values."""
    if isinstance(marked, Mapping):
        return tuple(table for table in Table if marked.get(table.value, True))
    if isinstance(marked, bool):
        return tuple(Table) if marked else ()
    raise ValueError("exhaustive must be true, false or a mapping of tables")
