"""What a summary says of its report: achievements, statistics and honors, who read them, and an editor's decision.

Decides which fields an item has and which of them an editor may correct.
"""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field

from summarizer.numbers.mention import Approximation, Direction, Disposition
from summarizer.schema.check_report import Finding
from summarizer.schema.evidence import QuotedEvidence
from summarizer.schema.records import DecimalText, Model, is_none

__all__ = [
    "CORRECTABLE",
    "Achievement",
    "FigureRules",
    "Honor",
    "Item",
    "OtherReading",
    "ReadBy",
    "Review",
    "Ruling",
    "Statistic",
    "Status",
]

CORRECTABLE = {
    "achievement": ("summary",),
    "statistic": ("indicator", "change", "basis", "period", "scope"),
    "honor": ("title", "awarded_by", "recipient", "level"),
}
"""The fields that an editor may correct; a value is never written, it is what the report says at its place."""


class Status(StrEnum):
    """verified: no finding; flagged: kept, with warnings."""

    VERIFIED = "verified"
    FLAGGED = "flagged"


class Ruling(StrEnum):
    """What an editor made of an item."""

    ACCEPTED = "accepted"
    CORRECTED = "corrected"
    REJECTED = "rejected"


class Review(Model):
    """An editor's decision about an item: who, when, and what corrected fields said ``before``.

    With ``override`` the editor answers for it against the checker.
    """

    ruling: Ruling
    by: str
    at: str
    note: str | None = None
    override: bool = False
    before: dict[str, str | None] = Field(default_factory=dict)


class ReadBy(StrEnum):
    """Whose reading an item is: the rules', the model's, or one that both gave."""

    RULE = "rule"
    MODEL = "model"
    BOTH = "both"


class OtherReading(Model):
    """What the reader that was not followed says of the same figure or honor; fields that it does not speak of are null.

    ``disposition`` is what it takes a figure for if it is no statistic to it.
    """

    read_by: ReadBy
    disposition: Disposition | None = None
    indicator: str | None = None
    change: Direction | None = None
    basis: str | None = None
    period: str | None = None
    scope: str | None = None
    title: str | None = None
    awarded_by: str | None = None
    recipient: str | None = None


class FigureRules(Model):
    """The rules that read the fields of a figure, by name; a field that no rule read, or an editor corrected, has none."""

    indicator: str | None = Field(default=None, exclude_if=is_none)
    change: str | None = Field(default=None, exclude_if=is_none)
    basis: str | None = Field(default=None, exclude_if=is_none)
    period: str | None = Field(default=None, exclude_if=is_none)
    scope: str | None = Field(default=None, exclude_if=is_none)


class Item(Model):
    """What every item of a summary has; ``review`` is null until an editor has decided about it."""

    id: str
    evidence: tuple[QuotedEvidence, ...] = Field(min_length=1)
    status: Status = Status.VERIFIED
    findings: tuple[Finding, ...] = ()
    review: Review | None = None


class Achievement(Item):
    """One result that the report claims, in one sentence; ``numbers`` are ids of the ledger."""

    summary: str
    numbers: tuple[str, ...] = ()


class Statistic(Item):
    """One figure: what is counted, and everything that the report says of the number."""

    indicator: str
    number: str
    surface: str
    start: int = Field(ge=0)
    end: int = Field(ge=0)
    value: DecimalText
    unit: str | None = None
    approximation: Approximation = Approximation.EXACT
    low: DecimalText | None = None
    high: DecimalText | None = None
    change: Direction | None = None
    basis: str | None = None
    period: str | None = None
    scope: str | None = None
    read_by: ReadBy = ReadBy.RULE
    other_reading: OtherReading | None = Field(
        default=None, description="what the other reader says where the two differ; null where they agree"
    )
    rules: FigureRules | None = Field(
        default=None,
        description="which rule read each field that a rule reads so; absent if none does",
        exclude_if=is_none,
    )


class Honor(Item):
    """One award received; ``recipient`` is null where it is the reporting body."""

    title: str
    awarded_by: str | None = None
    recipient: str | None = None
    level: str | None = Field(
        default=None, description="national, provincial, municipal, county or unit, of the awarding body"
    )
    numbers: tuple[str, ...] = ()
    read_by: ReadBy = ReadBy.RULE
    other_reading: OtherReading | None = None
    rule: str | None = Field(
        default=None, description="the set phrase that states it; absent if none does", exclude_if=is_none
    )
