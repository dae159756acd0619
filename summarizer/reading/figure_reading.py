"""What the sentence says of one figure: the type that heads are read into.

Decides only what a reading is. Leaves reading to ``heads`` and wording to ``labels``.
"""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple

from summarizer.numbers.mention import Direction, Disposition, Kind, NumberMention
from summarizer.reading.clauses import Clause
from summarizer.reading.rule_names import ChangeRule
from summarizer.text import Span

__all__ = ["Form", "Reading", "countable"]


class Form(Enum):
    """How a figure speaks of its noun."""

    LEVEL = "level"
    CHANGE = "change"
    RANK = "rank"
    ZERO = "zero"
    SPELL = "spell"  # a duration for which something held: 连续8年全破
    OPINION = "opinion"  # the share of those asked who said something: 67%市民认为…
    RATE = "rate"  # a percentage before its verb: 100%管控


class Reading(NamedTuple):
    """The heads of one figure. Empty phrases are empty tuples or None.

    ``noun`` holds the pieces of the words counted, ``verb`` what is done to them, ``predicate`` what is said of
    them behind the figure, ``place`` where a rank holds, ``topic`` what an opinion is about.
    ``of`` is the id of the figure whose subject this one
    borrows; ``fellows`` the ids of the enumeration. ``leads_noun``: the noun stands behind the figure;
    ``share``: the figure is the share of a whole (占全市的12%) or a lead over it (比全市高2个百分点), of what the figures before count.
    ``twin``: two figures share one noun (66项220场次任务), so that the unit must tell them apart. ``change_rule``: how a change was read.
    A named tuple, because a reading is put together step by step: its ``_replace`` is much faster than a dataclass's.
    """

    mention: NumberMention
    clause: Clause
    form: Form
    verb: Span | None = None
    noun: tuple[Span, ...] = ()
    predicate: Span | None = None
    place: Span | None = None
    topic: Span | None = None
    direction: Direction | None = None
    basis: Span | None = None
    of: str | None = None
    fellows: tuple[str, ...] = ()
    leads_noun: bool = False
    twin: bool = False
    share: bool = False
    change_rule: ChangeRule | None = None


_NO_FIGURES = frozenset((Kind.DATE, Kind.IDENTIFIER, Kind.LIST_MARKER))
_FIGURES = (None, Disposition.PERSON, Disposition.PLAN, Disposition.BOILERPLATE)


def countable(mention: NumberMention, reason: Disposition | None) -> bool:
    """Whether the mention, with the ``reason`` that rules give it, is a figure to its neighbours.

    Names, dates, markers and bounds of classes are text to them; the figures of plans and stories are figures.
    """
    return reason in _FIGURES and mention.kind not in _NO_FIGURES
