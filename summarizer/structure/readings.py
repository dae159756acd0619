"""What the sentence says of one figure: the type that heads are read into.

Decides only what a reading is. Leaves reading to ``heads`` and wording to ``labels``.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from summarizer.numbers.mention import Direction, Disposition, Kind, NumberMention
from summarizer.structure.clauses import Clause
from summarizer.text import Span

__all__ = ["Form", "Reading", "countable"]


class Form(Enum):
    """How a figure speaks of its noun."""

    LEVEL = "level"
    CHANGE = "change"
    RANK = "rank"
    ZERO = "zero"
    SPELL = "spell"  # a duration for which something held: 连续8年全破
    RATE = "rate"  # a percentage before its verb: 100%管控


@dataclass(frozen=True, slots=True)
class Reading:
    """The heads of one figure. Empty phrases are empty tuples or None.

    ``noun`` holds the pieces of the words counted, ``verb`` what is done to them, ``predicate`` what is said of
    them behind the figure, ``place`` where a rank holds. ``of`` is the id of the figure whose subject this one
    borrows; ``fellows`` the ids of the enumeration. ``leads_noun``: the noun stands behind the figure;
    ``twin``: two figures share one noun (66项220场次任务), so that the unit must tell them apart.
    """

    mention: NumberMention
    clause: Clause
    form: Form
    verb: Span | None = None
    noun: tuple[Span, ...] = ()
    predicate: Span | None = None
    place: Span | None = None
    direction: Direction | None = None
    basis: Span | None = None
    of: str | None = None
    fellows: tuple[str, ...] = ()
    leads_noun: bool = False
    twin: bool = False


def countable(mention: NumberMention) -> bool:
    """Whether the mention can be a figure at all; names, dates and markers are text to their neighbours."""
    if mention.reason is not None and mention.reason is not Disposition.PERSON:
        return False
    return mention.kind not in (Kind.DATE, Kind.IDENTIFIER, Kind.LIST_MARKER)
