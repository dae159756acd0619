"""The divided report: its sections, sentences and figures, each with an id and its place.

Decides only what these are. Leaves dividing the text to ``divide`` and finding what a figure counts,
for when and for whom to ``context``. All spans are clean offsets unless a name says raw.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple, TypeVar

from summarizer.messages import Message
from summarizer.numbers.mention import Direction, Disposition, Inventory, NumberMention
from summarizer.reading.period.calendar import Frame, Period
from summarizer.reading.period.dateline import Dateline
from summarizer.reading.rule_names import BasisRule, ChangeRule, IndicatorRule, PeriodRule, ScopeRule
from summarizer.text import CleanText, Span

__all__ = ["Carried", "Doubt", "FigureContext", "Heading", "Passages", "Section", "SectionRole", "Sentence"]


class SectionRole(StrEnum):
    """What a stretch of the report is for."""

    HEADLINE = "headline"
    BODY = "body"
    PROBLEMS = "problems"
    PLAN = "plan"
    BOILERPLATE = "boilerplate"


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with the text under it; ``heading`` is None for text before any heading."""

    index: int
    span: Span
    heading: Span | None
    role: SectionRole


class Sentence(NamedTuple):
    """A sentence or a heading line; ``id`` is "s1", "s2", … in order of place."""

    id: str
    span: Span
    section: int
    role: SectionRole
    numbers: tuple[str, ...]


class Carried(NamedTuple):
    """A period or a scope that holds for a figure, and where the report says it.

    ``text`` is as the report writes it (its script), a time with its year if the report says that anywhere; ``span`` is the
    clean span of the words that hold for the figure; ``distance`` 0 where
    the figure's own clause says it, 1 its sentence, 2 an earlier sentence of the section, 3 the
    report as a whole; ``rule`` is how it was found.
    """

    text: str
    span: Span
    distance: int
    rule: PeriodRule | ScopeRule | None = None

    def same(self, other: Carried | None) -> bool:
        """Whether ``other`` is the same words at the same distance, by whichever rule."""
        return other is not None and self[:3] == other[:3]


class Doubt(NamedTuple):
    """Why a reading by rule is not certain: a sentence for the reader, and the name of the rule."""

    message: Message
    rule: str


class FigureContext(NamedTuple):
    """What the report's structure says of one number mention.

    ``clause`` is the stretch between clause marks that holds the mention. ``heads`` are the spans,
    most specific first, of the words that name what is counted: the noun or verb phrase beside the
    mention, then heads shared by an enumeration, then the campaign or topic that governs the
    sentence. ``label`` is an indicator in Simplified Chinese made of those words alone, by rule.
    ``fellows`` are ids of the mentions in the same enumeration (分别 lists, shared heads), in order.
    ``dates`` are the days that ``period`` covers, None if its words name none (连续3年) or there is none.
    ``change`` and ``basis`` take the enumeration into account (同比分别下降1.8%和1.4%). ``reason`` is the
    disposition that rules settle (from the mention itself, from boilerplate, from a plan section, …),
    None where the figure is open to be a statistic; ``rule`` says which rule. ``doubt`` is why the label of
    an open figure may be wrong, None where nothing speaks against it. ``label_rule``, ``change_rule`` and ``basis_rule``
    say how the label, the change and the basis were read, None where there is none.
    """

    number: str
    sentence: str
    clause: Span
    heads: tuple[Span, ...]
    label: str
    fellows: tuple[str, ...]
    change: Direction | None
    basis: str | None
    period: Carried | None
    dates: Period | None
    scope: Carried | None
    reason: Disposition | None
    rule: str | None
    doubt: Doubt | None = None
    label_rule: IndicatorRule | None = None
    change_rule: ChangeRule | None = None
    basis_rule: BasisRule | None = None


@dataclass(frozen=True, slots=True)
class Heading:
    """What the report says of itself: each part as written, with its clean span; None if not said.

    ``dateline`` is the day on which it was told (新华社江城1月9日电, 发布时间:2024-01-09).
    """

    title: Carried | None
    organization: Carried | None
    period: Carried | None
    dateline: Dateline | None = None


@dataclass(frozen=True, slots=True)
class Passages:
    """A report divided: every character of it lies in at most one sentence, every number in ``figures``.

    ``frame`` is what its relative words of time are reckoned from: give it to ``read_period`` for any words about it.
    """

    text: CleanText
    inventory: Inventory
    heading: Heading
    sections: tuple[Section, ...]
    sentences: tuple[Sentence, ...]
    figures: tuple[FigureContext, ...]
    frame: Frame = field(default_factory=Frame)

    def mention(self, number: str) -> NumberMention:
        """The mention with the id ``number``; KeyError where there is none."""
        return _at(self.inventory.mentions, number)

    def figure(self, number: str) -> FigureContext:
        """The context of the mention with the id ``number``; KeyError where there is none."""
        return _at(self.figures, number)

    def sentence(self, sentence: str) -> Sentence:
        """The sentence with the id ``sentence``; KeyError where there is none."""
        return _at(self.sentences, sentence)


T = TypeVar("T")


def _at(items: tuple[T, ...], id: str) -> T:
    """The item whose id is ``id``: ids are a letter and the place counted from 1."""
    digits = id[1:]
    if not digits.isdecimal() or not 1 <= int(digits) <= len(items):
        raise KeyError(id)
    return items[int(digits) - 1]
