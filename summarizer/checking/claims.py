"""What a summary claims, whatever shape it came in: numbers, honors and quotes, each with its words.

Decides only what a claim is. Leaves reading claims from our lists to ``listed``, from other JSON to
``foreign``, from prose to ``prose``, and judging them to ``judge`` and ``awards``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from summarizer.checking.attachment.fit import Layer
from summarizer.document.folding import fold
from summarizer.numbers.mention import Approximation, DateParts, Direction, Kind, Number, NumberMention
from summarizer.text import Span

__all__ = [
    "NAMING",
    "Citation",
    "Claims",
    "Depth",
    "HonorClaim",
    "NumberClaim",
    "Origin",
    "TextPart",
    "called_in",
    "stated_in",
]

_CLAUSE_MARK = re.compile(r"[,，。;；\n]")
_GOES_ON = frozenset("0123456789.,")
NAMING = 0.8
"""From this weight on the words beside a claim name what it counts."""


class Depth(StrEnum):
    """How much of a claim can be held against the report.

    FULL: value, bound, unit, direction, attachment, period, scope. PRESENCE: the number is part of a
    name, a date or an indicator's wording, and has only to stand in the report.
    """

    FULL = "full"
    PRESENCE = "presence"


class Origin(StrEnum):
    """Where in a summary a number was claimed; decides which of its aspects were really stated."""

    FIELDS = "fields"
    TEXT = "text"
    BARE = "bare"


@dataclass(frozen=True, slots=True)
class Citation:
    """Where a claim says that the report says it: a quote, raw offsets, or both; at least one is given."""

    quote: str | None = None
    start: int | None = None
    end: int | None = None


class NumberClaim(NamedTuple):
    """One number that a summary states.

    ``approximation`` and ``unit`` are None where the summary does not state them (a bare JSON value);
    in prose an unwritten bound states an exact value. ``layers`` are the words around the claim,
    nearest first, folded. ``basis`` is what a change is against, folded, None where unstated.
    ``period`` and ``scope`` are folded, None where unstated; ``subject`` is a body or area
    that seems to open the claim's sentence, a weaker ground than ``scope``. ``place`` is the
    raw span at which the claim says its number stands; ``evidence`` what it cites. ``called`` is
    what a list or a table calls the number. ``label`` is the name of
    what is counted, folded; ``announced`` the folded sentence of the claim, for words such as 共 and 占. ``written`` is
    the number as the summary writes it, None where that is its surface.
    """

    item: str | None
    surface: str
    value: Number | None
    low: Number | None
    high: Number | None
    approximation: Approximation | None
    unit: str | None
    kind: Kind
    origin: Origin
    depth: Depth
    layers: tuple[Layer, ...]
    label: str = ""
    called: tuple[str, ...] = ()
    announced: str = ""
    direction: Direction | None = None
    basis: str | None = None
    period: str | None = None
    scope: str | None = None
    subject: str | None = None
    date: DateParts | None = None
    place: Span | None = None
    evidence: tuple[Citation, ...] = ()
    planned: bool = False
    written: str | None = None

    @property
    def place_told(self) -> int:
        """Where the number stands in ``announced``, -1 if nowhere; never inside a longer number (3家 in 1013家)."""
        at = self.announced.find(self.surface)
        while at > 0 and self.announced[at - 1] in _GOES_ON:
            at = self.announced.find(self.surface, at + 1)
        return at

    @property
    def words_before(self) -> str:
        """The words of its clause that lead to the number."""
        return _CLAUSE_MARK.split(self.announced[: max(self.place_told, 0)])[-1]

    @property
    def leading(self) -> str:
        """The words that lead to the number: of fields, the name in them."""
        return self.announced[: max(self.place_told, 0)] if self.origin is Origin.TEXT else self.label

    @property
    def name(self) -> str:
        """All the words that name what is counted: the label and what stands nearest to the number."""
        return " ".join(dict.fromkeys((self.label, *(layer.text for layer in self.layers if layer.weight >= NAMING))))


@dataclass(frozen=True, slots=True)
class TextPart:
    """A text of a summary: the item that holds it, its citations, words beside it, how deep to judge it."""

    text: str
    item: str | None = None
    evidence: tuple[Citation, ...] = ()
    beside: tuple[Layer, ...] = ()
    depth: Depth = Depth.FULL
    period: str | None = None
    scope: str | None = None
    basis: str | None = None


def called_in(part: TextPart) -> tuple[str, ...]:
    """What the words beside a text call the numbers in it."""
    return tuple([layer.text for layer in part.beside if layer.weight >= NAMING])


def stated_in(part: TextPart, mention: NumberMention) -> NumberClaim:
    """The claim that ``part`` makes with a number in its text; the words in that text are for the caller to add."""
    return NumberClaim(
        item=part.item,
        surface=fold(mention.surface),
        value=mention.value,
        low=mention.low,
        high=mention.high,
        approximation=mention.approximation,
        unit=fold(mention.unit) if mention.unit is not None else None,
        kind=mention.kind,
        origin=Origin.TEXT,
        depth=part.depth,
        layers=part.beside,
        called=called_in(part),
        basis=part.basis,
        period=part.period,
        scope=part.scope,
        date=mention.date,
        evidence=part.evidence,
        written=mention.surface,
    )


@dataclass(frozen=True, slots=True)
class HonorClaim:
    """One award that a summary states; ``is_loose`` says that running text tells it without quoting its title."""

    item: str | None
    title: str
    awarded_by: str | None = None
    recipient: str | None = None
    level: str | None = None
    evidence: tuple[Citation, ...] = ()
    is_loose: bool = False


@dataclass(frozen=True, slots=True)
class Claims:
    """Everything that a summary claims; ``cited`` are the citations of each item, to be looked up.

    ``unreadable`` are the items and the lists that state something in a form that can't be read, with what they state;
    ``texts`` the running texts, for what they tell without a number.
    """

    numbers: tuple[NumberClaim, ...] = ()
    honors: tuple[HonorClaim, ...] = ()
    cited: tuple[tuple[str | None, Citation], ...] = ()
    repeated: tuple[tuple[str | None, str], ...] = ()
    unreadable: tuple[tuple[str | None, str], ...] = ()
    texts: tuple[TextPart, ...] = ()
