"""What a number mention is: its value, bounds, unit, kind, place, and what rules alone say of it.

Decides the vocabulary (kinds, approximations, dispositions) that everything else shares. Leaves
finding mentions to ``inventory`` and comparing them to ``compare``.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from summarizer.text import CleanText, Span

__all__ = [
    "Approximation",
    "DateParts",
    "Direction",
    "Disposition",
    "Inventory",
    "Kind",
    "Number",
    "NumberMention",
]

# An exact value: Decimal wherever the notation is decimal, Fraction for 三分之一 or 1/3.
Number = Decimal | Fraction


class Kind(StrEnum):
    """What sort of quantity a mention writes."""

    COUNT = "count"
    MONEY = "money"
    PERCENT = "percent"
    PERCENTAGE_POINT = "percentage_point"
    MULTIPLE = "multiple"
    FRACTION = "fraction"
    RANK = "rank"
    DURATION = "duration"
    DATE = "date"
    IDENTIFIER = "identifier"
    LIST_MARKER = "list_marker"


class Approximation(StrEnum):
    """How the written value relates to the real one; ``low`` and ``high`` hold the bounds."""

    EXACT = "exact"
    MORE_THAN = "more_than"
    LESS_THAN = "less_than"
    ABOUT = "about"
    RANGE = "range"


class Direction(StrEnum):
    """Which way a change goes."""

    INCREASE = "increase"
    DECREASE = "decrease"


class Disposition(StrEnum):
    """What became of a mention: an item of the summary, or the reason why it is none."""

    STATISTIC = "statistic"
    HONOR = "honor"
    DATE = "date"
    NAME = "name"
    PLAN = "plan"
    BOILERPLATE = "boilerplate"
    LIST = "list"
    PERSON = "person"
    DEFINITION = "definition"
    LOOSE = "loose"
    UNACCOUNTED = "unaccounted"


@dataclass(frozen=True, slots=True)
class DateParts:
    """The parts that a date mention writes; None where it does not write them."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    hour: int | None = None
    minute: int | None = None


@dataclass(frozen=True, slots=True)
class NumberMention:
    """One stretch of a report that writes one quantity, rank, proportion, zero, date or identifier.

    ``start``/``end`` are raw offsets and ``raw[start:end] == surface``; ``clean`` is the same place
    in the clean text. ``value`` is None for dates, identifiers and list markers. ``low``/``high`` are the bounds
    of the real value (None where open); for an exact mention both equal ``value``. The value of a range is
    its lower bound; the high bound of 余 and of 数十 is exclusive, all others are inclusive. 百分之十, 三成 and
    八折 have the values 10, 30 and 80, 未发生一起 is 0, 翻两番 is 2 with the unit 番. ``unit`` is the
    classifier or unit as the report writes it: its script and width, the bracket of 家（次）, no damage, no
    multiplier; "%" for 百分之; None where none is written. ``direction`` and ``basis`` are those of the mention's
    own clause: which way a change goes, and against what (同比, 较去年同期), as written. ``reason`` is the disposition that
    rules settle from the mention's own words and neighbours, ``rule`` the rule's short name; both
    None where the mention may be a figure. A rule without a reason is a remark: "space_grouping" says that
    1 392 was read as one number and could be two.
    """

    id: str
    start: int
    end: int
    surface: str
    value: Number | None
    low: Number | None
    high: Number | None
    approximation: Approximation
    unit: str | None
    kind: Kind
    clean: Span
    direction: Direction | None = None
    basis: str | None = None
    date: DateParts | None = None
    reason: Disposition | None = None
    rule: str | None = None


@dataclass(frozen=True, slots=True)
class Inventory:
    """Every number mention of a report in order of place; mentions never overlap."""

    text: CleanText
    mentions: tuple[NumberMention, ...]

    def within(self, start: int, end: int) -> tuple[NumberMention, ...]:
        """The mentions whose clean span lies in ``start:end``."""
        return tuple(m for m in self.mentions if start <= m.clean.start and m.clean.end <= end)
