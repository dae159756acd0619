"""One figure of a text: a number mention with its words' structure, and what it stands for there.

Decides what the checker knows of each mention. Leaves its sort and standing to ``figure_kinds``, changes that the words
beside it tell to ``changes_beside``, what it shares with its list to ``shared_marks``, and the words around it to
``surroundings``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal

from summarizer.checking.changes_beside import change_beside, is_level
from summarizer.checking.elided import roots_of
from summarizer.checking.figure_kinds import Sort, Standing, sort_of, standing_of
from summarizer.checking.list_directions import direction_of_list
from summarizer.checking.parted_bounds import parted_bound
from summarizer.checking.shared_marks import bounds_shared, unit_elsewhere
from summarizer.document.folding import fold
from summarizer.numbers.mention import Approximation, Direction, Kind, NumberMention
from summarizer.reading.passages import FigureContext, Passages, Section, Sentence
from summarizer.text import Span

__all__ = ["Figure", "figures_in"]

_DIGITS = re.compile(r"\d+(?:\.\d+)?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Figure:
    """A number mention with its context, its standing and the sentence and section that hold it.

    ``root`` names what it counts: its label, or the words before it where its own only compare. ``name`` is all that
    names it: its label, behind what that is said of. ``unit`` is folded; ``sort`` says which figures it may be taken for.
    """

    index: int
    mention: NumberMention
    context: FigureContext
    standing: Standing
    sentence: Sentence
    section: Section
    unit: str | None
    sort: Sort
    direction: Direction | None
    root: str
    name: str
    _passages: Passages = field(repr=False, compare=False)

    @property
    def start(self) -> int:
        """Where the mention starts in the report, raw."""
        return self.mention.start

    @property
    def end(self) -> int:
        """Where the mention ends in the report, raw."""
        return self.mention.end

    @property
    def span(self) -> Span:
        """Where the mention stands in the report, raw."""
        return Span(self.mention.start, self.mention.end)

    @property
    def decimal(self) -> Decimal | None:
        """Its value, if a decimal writes it."""
        value = self.mention.value
        return value if isinstance(value, Decimal) else None

    def is_within(self, spans: Iterable[Span]) -> bool:
        """Whether the mention stands in one of ``spans`` (raw)."""
        return any(span.start <= self.start and self.end <= span.end for span in spans)

    @property
    def is_scaled_cell(self) -> bool:
        """Whether the mention writes digits alone, and the head of its table says that they count 万 or 亿."""
        mention = self.mention
        if mention.unit is None or not isinstance(mention.value, Decimal) or not mention.surface[-1:].isdigit():
            return False
        written = fold(mention.surface).replace(",", "")
        return _DIGITS.fullmatch(written) is not None and Decimal(written) != abs(mention.value)

    def writes_behind(self, words: str) -> bool:
        """Whether the text goes on behind the mention with ``words`` (folded, not empty)."""
        end = self.mention.clean_end
        return bool(words) and fold(self._passages.text.text[end : end + len(words)]) == words

    @property
    def words_before(self) -> str:
        """What the clause says before the mention, as cleaned."""
        return self._passages.text.text[self.context.clause.start : self.mention.clean_start]

    @property
    def words_behind(self) -> str:
        """What the clause says behind the mention, folded."""
        return fold(self._passages.text.text[self.mention.clean_end : self.context.clause.end])

    @property
    def units_beside(self) -> frozenset[str]:
        """The units of the counts right before and behind the mention in its sentence (干警|584人|,其中男444,女140人)."""
        mentions, span = self._passages.inventory.mentions, self.sentence.span
        beside = (mentions[at] for at in (self.index - 1, self.index + 1) if 0 <= at < len(mentions))
        return frozenset(
            fold(each.unit)
            for each in beside
            if each.unit is not None and each.kind is Kind.COUNT and span.start <= each.clean_start < span.end
        )

    @property
    def level(self) -> bool:
        """Whether the report clearly states how much there is, not by how much it changed."""
        return self.direction is None and is_level(self._passages, self.mention, self.context)

    @property
    def way_of_list(self) -> Direction | None:
        """The way that the head of its list says of a figure (减少的有盗窃45起、抢夺6起)."""
        return direction_of_list(self._passages.text.text, self.sentence.span.start, self.mention.clean_start)

    @property
    def bounds(self) -> frozenset[Approximation]:
        """The bounds that a list may share (突破5万元和2万元, 10%和15%以上), or that a verb parts from the number (约可制成13万包).

        The report leaves open whether all of the list, or the number alone, is bounded.
        """
        parted = parted_bound(self.words_before)
        return bounds_shared(self._passages, self.index) | ({parted} if parted is not None else frozenset())


def figures_in(passages: Passages) -> Iterable[Figure]:
    """The figures of a text, one for each mention, in order of place."""
    mentions, roots = passages.inventory.mentions, roots_of(passages)
    sentence: Sentence | None = None
    for index, (mention, context, root) in enumerate(zip(mentions, passages.figures, roots, strict=True)):
        if sentence is None or sentence.id != context.sentence:
            sentence = passages.sentence(context.sentence)
        section = passages.sections[sentence.section]
        own = None if context.label else mention.direction  # with a name, the structure has told whether it is a change
        direction = context.change or own or change_beside(passages, mention, context)
        standing = standing_of(passages, mention, context, sentence)
        unit = fold(mention.unit) if mention.unit is not None else unit_elsewhere(passages, index)
        sort = sort_of(mention, unit)
        name = root if root == context.label else f"{root}{context.label}"
        yield Figure(index, mention, context, standing, sentence, section, unit, sort, direction, root, name, passages)
