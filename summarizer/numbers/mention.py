"""What a number mention is: its value, bounds, unit, kind, place, and what rules alone say of it.

Decides the vocabulary (kinds, approximations, dispositions) that everything else shares. Leaves
finding mentions to ``inventory`` and comparing them to ``compare``.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from typing import NamedTuple

from summarizer.text import CleanText, Span

__all__ = [
    "Approximation",
    "ClauseChange",
    "DateParts",
    "Direction",
    "Disposition",
    "Inventory",
    "Kind",
    "MentionRuling",
    "Number",
    "NumberMention",
    "QuantityReading",
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


class QuantityReading(NamedTuple):
    """A quantity's value and what its words make of it; bounds are None where open."""

    value: Number
    low: Number | None
    high: Number | None
    approximation: Approximation


class ClauseChange(NamedTuple):
    """Which way a figure's clause says it changes, and against what, as written."""

    direction: Direction
    basis: str | None


class MentionRuling(NamedTuple):
    """What rules alone make of a mention: its disposition, None where it may be a figure, and the rule's short name."""

    reason: Disposition | None
    rule: str


class NumberMention(NamedTuple):
    """One stretch of a report that writes one quantity, rank, proportion, zero, date or identifier.

    ``id`` is "n1", "n2", … in order of place. ``start``/``end`` are raw offsets and ``raw[start:end] == surface``;
    ``clean`` is the same place in the clean text. ``value`` is None for dates, identifiers and list markers.
    ``low``/``high`` are the bounds of the real value (None where open); for an exact mention both equal ``value``.
    The value of a range is its lower bound; the high bound of 余 and of 数十 is exclusive, all others are inclusive. 百分之十, 三成 and
    八折 have the values 10, 30 and 80, 未发生一起 is 0, 翻两番 is 2 with the unit 番. ``unit`` is the
    classifier or unit as the report writes it: its script and width, the bracket of 家（次）, no damage, no
    multiplier; "%" for 百分之, 成 and 折; None where none is written. ``direction`` and ``basis`` are those of the mention's
    own clause: which way a change goes, and against what (同比, 较去年同期), as written. ``reason`` is the disposition that
    rules settle from the mention's own words and neighbours, ``rule`` the rule's short name; both
    None where the mention may be a figure. A rule without a reason is a remark: "space_grouping" says that
    1 392 was read as one number and could be two.

    A long report holds tens of thousands: what many mentions share (``surface``, ``reading``, ``unit``, ``change``,
    ``ruling``) is one object for all of them, what follows from the rest (``id``, ``end``, ``clean``) is made when it is asked for, and the
    class is a named tuple, which is made four times as fast as a frozen dataclass.
    """

    number: int
    start: int
    surface: str
    reading: QuantityReading | None
    unit: str | None
    kind: Kind
    clean_start: int
    clean_length: int
    change: ClauseChange | None = None
    date: DateParts | None = None
    ruling: MentionRuling | None = None

    @property
    def id(self) -> str:
        """The mention's name in its report."""
        return f"n{self.number}"

    @property
    def end(self) -> int:
        """Where the mention ends in the report."""
        return self.start + len(self.surface)

    @property
    def clean_end(self) -> int:
        """Where the mention ends in the clean text."""
        return self.clean_start + self.clean_length

    @property
    def clean(self) -> Span:
        """Where the mention stands in the clean text."""
        return Span(self.clean_start, self.clean_start + self.clean_length)

    @property
    def direction(self) -> Direction | None:
        """Which way the figure changes by its own clause, None where it is a level."""
        return None if self.change is None else self.change.direction

    @property
    def basis(self) -> str | None:
        """Against what the figure's clause says it changes, as written."""
        return None if self.change is None else self.change.basis

    @property
    def reason(self) -> Disposition | None:
        """The disposition that rules settle, None where the mention may be a figure."""
        return None if self.ruling is None else self.ruling.reason

    @property
    def rule(self) -> str | None:
        """The short name of the rule that settled the reason or left a remark."""
        return None if self.ruling is None else self.ruling.rule

    @property
    def value(self) -> Number | None:
        """What the mention writes, None where it is no quantity."""
        return None if self.reading is None else self.reading.value

    @property
    def low(self) -> Number | None:
        """The least that the real value can be, None where open."""
        return None if self.reading is None else self.reading.low

    @property
    def high(self) -> Number | None:
        """The most that the real value can be, None where open."""
        return None if self.reading is None else self.reading.high

    @property
    def approximation(self) -> Approximation:
        """How the written value relates to the real one."""
        return Approximation.EXACT if self.reading is None else self.reading.approximation


@dataclass(frozen=True, slots=True)
class Inventory:
    """Every number mention of a report in order of place; mentions never overlap."""

    text: CleanText
    mentions: tuple[NumberMention, ...]

    def within(self, start: int, end: int) -> tuple[NumberMention, ...]:
        """The mentions whose clean span lies in ``start:end``."""
        first = bisect_left(self.mentions, start, key=lambda mention: mention.clean_start)
        last = bisect_right(self.mentions, end, lo=first, key=lambda mention: mention.clean_end)
        return self.mentions[first:last]
