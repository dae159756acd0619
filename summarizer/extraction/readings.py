"""What a reader says of figures, honors and results: the types in which the two readings of a report meet.

Decides only their shape. Leaves reading to ``passages`` (the model) and ``unaided`` (the rules), and choosing between the
two to ``arbitrate``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from summarizer.errors import ModelError
from summarizer.extraction.drafts import Usage
from summarizer.numbers.mention import Direction, Disposition

__all__ = [
    "AchievementReading",
    "FigureReading",
    "HonorReading",
    "MissedReading",
    "ModelReading",
    "Slip",
    "Slipped",
]


@dataclass(frozen=True, slots=True)
class FigureReading:
    """What a figure counts, by one reader; None in a field of which it says nothing.

    ``indicator`` is "" where the reader has no name for it.
    """

    indicator: str
    change: Direction | None = None
    basis: str | None = None
    period: str | None = None
    scope: str | None = None


@dataclass(frozen=True, slots=True)
class AchievementReading:
    """A result in one sentence, and the ids of the sentences that it rests on."""

    summary: str
    sentences: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class HonorReading:
    """An award told in the sentence with the id ``sentence``; None for a party that the reader does not name."""

    title: str
    awarded_by: str | None
    recipient: str | None
    sentence: str


@dataclass(frozen=True, slots=True)
class MissedReading:
    """Words that tell a quantity without a number of the inventory, and the id of their sentence."""

    quote: str
    sentence: str


class Slipped(StrEnum):
    """What is wrong with an id in a reply. It is an error of the reply, never of the report."""

    NO_SUCH_ID = "no_such_id"
    CITED_TWICE = "cited_twice"


@dataclass(frozen=True, slots=True)
class Slip:
    """An id that a reply got wrong, with what it said of it."""

    kind: Slipped
    citation: str
    content: str


@dataclass(frozen=True, slots=True)
class ModelReading:
    """What the model says of a whole report, by id, before anything of it is believed.

    ``figures`` and ``roles`` are disjoint; ``unanswered`` are the ids that it was asked about and gave no single answer
    for. ``broken_off`` is the error that ended the asking early, None if it came to the end.
    """

    figures: Mapping[str, FigureReading] = field(default_factory=dict)
    roles: Mapping[str, Disposition] = field(default_factory=dict)
    achievements: tuple[AchievementReading, ...] = ()
    honors: tuple[HonorReading, ...] = ()
    missed: tuple[MissedReading, ...] = ()
    unanswered: frozenset[str] = frozenset()
    slips: tuple[Slip, ...] = ()
    usage: Usage = field(default_factory=Usage)
    broken_off: ModelError | None = None
