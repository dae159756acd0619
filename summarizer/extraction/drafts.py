"""What a model said of a report, before anything of it is believed.

Decides only the shape that both protocols end in. Leaves asking to ``portions`` and ``quoting``, and turning
drafts into grounded items to ``ground``. A draft cites by id or by quote; a value in it is a claim.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from summarizer.errors import ModelError
from summarizer.messages import Message
from summarizer.model.replies import Reply
from summarizer.numbers.mention import Direction, Disposition
from summarizer.schema import Finding, FindingCode, OtherReading, ReadBy
from summarizer.text import Span

__all__ = [
    "Anchor",
    "Circumstances",
    "Draft",
    "DraftAchievement",
    "DraftHonor",
    "DraftStatistic",
    "DraftUnplaced",
    "Usage",
]


@dataclass(frozen=True, slots=True)
class Anchor:
    """What a draft item rests on: a clean span that was asked about by id, or a quote still to be found.

    ``within`` is the clean span that the model was shown when it gave the quote; the same words may stand elsewhere too.
    """

    span: Span | None = None
    quote: str | None = None
    within: Span | None = None


@dataclass(frozen=True, slots=True)
class Circumstances:
    """Which way a figure changes and against what, for when and for whom it holds; None where nobody says."""

    change: Direction | None
    basis: str | None
    period: str | None
    scope: str | None


@dataclass(frozen=True, slots=True)
class DraftStatistic:
    """A label for a figure. ``number`` is a mention's id; where a model wrote the figure itself
    (``quoting``), ``stated`` is what it wrote ("16.5万余辆") and ``number`` is None until grounded.
    ``by_rule`` is true where the label is the report's own words and no model's, ``agreed`` where a model said that
    these are right; ``asked`` is false where no model was asked about the figure; ``doubt`` says in one line why a
    reader should look twice, None where nothing speaks against it. ``bearing`` stands in place of what the report's
    structure says of change, time and body, ``other`` is what the other reader says.
    """

    indicator: str
    citation: Anchor
    number: str | None = None
    stated: str | None = None
    by_rule: bool = False
    asked: bool = True
    doubt: Message | None = None
    agreed: bool = False
    bearing: Circumstances | None = None
    other: OtherReading | None = None

    @property
    def read_by(self) -> ReadBy:
        """Whose reading it is."""
        return _read_by(by_rule=self.by_rule, agreed=self.agreed)


@dataclass(frozen=True, slots=True)
class DraftAchievement:
    """A one-sentence result and what it rests on; ``by_rule`` where the sentence is the report's own words.

    ``more`` are further clean spans that it rests on; ``doubt`` as for a statistic.
    """

    summary: str
    citation: Anchor
    by_rule: bool = False
    more: tuple[Span, ...] = ()
    doubt: Message | None = None


@dataclass(frozen=True, slots=True)
class DraftHonor:
    """An award; ``by_rule`` where a set phrase of the report states it, which ``rule`` names; ``doubt`` as for a statistic."""

    title: str
    citation: Anchor
    awarded_by: str | None = None
    recipient: str | None = None
    by_rule: bool = False
    doubt: Message | None = None
    agreed: bool = False
    other: OtherReading | None = None
    rule: str | None = None

    @property
    def read_by(self) -> ReadBy:
        """Whose reading it is."""
        return _read_by(by_rule=self.by_rule, agreed=self.agreed)


def _read_by(*, by_rule: bool, agreed: bool) -> ReadBy:
    return (ReadBy.BOTH if agreed else ReadBy.RULE) if by_rule else ReadBy.MODEL


@dataclass(frozen=True, slots=True)
class DraftUnplaced:
    """Something a model said that can't be an item: ``code`` and ``message`` tell why."""

    content: str
    quote: str
    code: FindingCode
    message: Message


@dataclass(frozen=True, slots=True)
class Usage:
    """What asking cost: calls made, tokens in and out."""

    calls: int = 0
    prompt_tokens: int = 0
    completion_tokens: int = 0

    @classmethod
    def of(cls, reply: Reply[Any]) -> Usage:
        """What ``reply`` cost; one that was kept from an earlier run cost no call."""
        return cls(0 if reply.cached else 1, reply.prompt_tokens, reply.completion_tokens)

    def __add__(self, other: Usage) -> Usage:
        """The two together."""
        return Usage(
            self.calls + other.calls,
            self.prompt_tokens + other.prompt_tokens,
            self.completion_tokens + other.completion_tokens,
        )


@dataclass(frozen=True, slots=True)
class Draft:
    """Everything one pass over a report brought back.

    ``dispositions`` are the model's believed answers for numbers that are no statistic.
    ``broken_off`` is the error that ended the asking early; what had come by then is in the draft. ``unplaced`` is what can't
    be an item, ``findings`` are remarks about numbers that became none.
    """

    statistics: tuple[DraftStatistic, ...] = ()
    achievements: tuple[DraftAchievement, ...] = ()
    honors: tuple[DraftHonor, ...] = ()
    dispositions: Mapping[str, Disposition] = field(default_factory=dict)
    usage: Usage = Usage()
    broken_off: ModelError | None = None
    unplaced: tuple[DraftUnplaced, ...] = ()
    findings: tuple[Finding, ...] = ()
