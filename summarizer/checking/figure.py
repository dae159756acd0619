"""One figure of a text: a number mention with its words' structure, and what it stands for there.

Decides what a number is in its text (a result, a plan, the site's own, a date, a part of a name), of which sort it is, and
what it leaves open: whether it is a level, which bounds a list shares, what the head of a column says of its unit. Leaves
reading numbers and structure to those rooms, and the words around a figure to ``surroundings``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from summarizer.checking.directions import CHANGE, without_no_change
from summarizer.checking.elided import roots_of
from summarizer.checking.list_directions import direction_of_list
from summarizer.checking.parted_bounds import parted_bound
from summarizer.document.folding import fold
from summarizer.language.lexicon import fill, sign_of, words
from summarizer.numbers.mention import Approximation, Direction, Disposition, Kind, NumberMention
from summarizer.reading.passages import FigureContext, Passages, Section, SectionRole, Sentence
from summarizer.text import Span

__all__ = ["Figure", "Sort", "Standing", "figures_in"]

_BEFORE = 16
_LESS = frozenset(words("reduced_by"))
_BY_HOW_MUCH = re.compile(fill(r"({changed_by})(?:{bounding})?$"))
_SHRINKING = re.compile(fill(r"(?:{pared})(?!.*[后到至])"))  # 压缩办理时限3个工作日
# 每年多查处31宗, 较去年同期多7辆: more and less of what is compared.
_MORE_OR_LESS = re.compile(
    fill(
        r"(?:[比较][^,，、。;；:：]{0,10}|{each_period})(?<!至)({more_or_less_than})(?![次种年个方项])[^,，、。;；:：\d]{0,8}$"
    )
)
# Each of the two holds one of these; most words before a figure hold none.
_LESS_SIGN = sign_of("changed_by", "more_or_less_than")
# A word of change, or one that may be: where it stands beside a figure, nothing is said of whether it is a level.
_CHANGING = re.compile(fill(rf"{CHANGE}|{{not_reduced}}"))
_REACHED = re.compile(r"[升降减增高短少加大缩涨跌长][^,，、。;；\n]{0,6}[至到][了约近超过仅]*$")
_CHANGED = 60
_SHARED_UNITS = (Kind.PERCENT, Kind.PERCENTAGE_POINT, Kind.MONEY)
_DIGITS = re.compile(r"\d+(?:\.\d+)?", re.ASCII)
_LISTED = re.compile(r"\s*(?:[、和与及]|以及)\s*")


class Sort(StrEnum):
    """Figures of one sort could be taken for one another; those of two never."""

    AMOUNT = "amount"
    MONEY = "money"
    RATE = "rate"
    RANK = "rank"
    TIME = "time"
    OTHER = "other"


_SORTS: Mapping[Kind, Sort] = {
    Kind.COUNT: Sort.AMOUNT,
    Kind.MULTIPLE: Sort.AMOUNT,
    Kind.FRACTION: Sort.AMOUNT,
    Kind.MONEY: Sort.MONEY,
    Kind.PERCENT: Sort.RATE,
    Kind.PERCENTAGE_POINT: Sort.RATE,
    Kind.RANK: Sort.RANK,
    Kind.DURATION: Sort.TIME,
}


class Standing(StrEnum):
    """What a number is in the text that holds it."""

    RESULT = "result"
    PLAN = "plan"
    OUTSIDE = "outside"
    NAMED = "named"
    TIME = "time"
    MARKER = "marker"


_STANDINGS: Mapping[Disposition, Standing] = {
    Disposition.PLAN: Standing.PLAN,
    Disposition.BOILERPLATE: Standing.OUTSIDE,
    Disposition.DATE: Standing.TIME,
    Disposition.LIST: Standing.MARKER,
    Disposition.NAME: Standing.NAMED,
    Disposition.PERSON: Standing.NAMED,
    Disposition.DEFINITION: Standing.NAMED,
    Disposition.LOOSE: Standing.NAMED,
}


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
        return self.direction is None and _is_level(self._passages, self.mention, self.context)

    @property
    def way_of_list(self) -> Direction | None:
        """The way that the head of its list says of a figure (减少的有盗窃45起、抢夺6起)."""
        return direction_of_list(self._passages.text.text, self.sentence.span.start, self.mention.clean_start)

    @property
    def bounds(self) -> frozenset[Approximation]:
        """The bounds that a list may share (突破5万元和2万元, 10%和15%以上), or that a verb parts from the number (约可制成13万包).

        The report leaves open whether all of the list, or the number alone, is bounded.
        """
        return _shared_bounds(self._passages, self.index) | self._bound_before

    @property
    def _bound_before(self) -> frozenset[Approximation]:
        bound = parted_bound(self.words_before)
        return frozenset(() if bound is None else (bound,))

    @property
    def words_before(self) -> str:
        """The words of its clause that lead to the figure."""
        return self._passages.text.text[self.context.clause.start : self.mention.clean_start]


def figures_in(passages: Passages) -> Iterable[Figure]:
    """The figures of a text, one for each mention, in order of place."""
    mentions, roots = passages.inventory.mentions, roots_of(passages)
    sentence: Sentence | None = None
    for index, (mention, context, root) in enumerate(zip(mentions, passages.figures, roots, strict=True)):
        if sentence is None or sentence.id != context.sentence:
            sentence = passages.sentence(context.sentence)
        section = passages.sections[sentence.section]
        own = None if context.label else mention.direction  # with a name, the structure has told whether it is a change
        direction = context.change or own or _direction(passages, mention, context)
        standing = _standing(passages, mention, context, sentence)
        unit = fold(mention.unit) if mention.unit is not None else _unit_unwritten(passages, index)
        sort = Sort.RATE if unit == "%" else _SORTS.get(mention.kind, Sort.OTHER)
        name = root if root == context.label else f"{root}{context.label}"
        yield Figure(index, mention, context, standing, sentence, section, unit, sort, direction, root, name, passages)


def _unit_unwritten(passages: Passages, index: int) -> str | None:
    """A unit that stands elsewhere: that of a pair (提高1.37和0.58个百分点), the % of the parts of a whole (14.9∶43.1∶42.0),
    or the one that a column's head writes for its cells (比上年增长%)."""
    mention, context, text = passages.inventory.mentions[index], passages.figures[index], passages.text.text
    if mention.kind is Kind.PERCENT:
        return "%"
    following = passages.inventory.mentions[index + 1 : index + 2]
    for other in following:
        listed = _LISTED.fullmatch(text, mention.clean_end, other.clean_start) is not None
        if listed and other.kind in _SHARED_UNITS and other.unit is not None:
            return fold(other.unit)
    head = text[slice(*context.heads[-1])] if context.heads else ""
    return "%" if head.rstrip(")） ").endswith("%") else None


def _shared_bounds(passages: Passages, index: int) -> frozenset[Approximation]:
    """The bounds that the neighbours of a figure in a list write for themselves or for all of it."""
    text, mentions = passages.text.text, passages.inventory.mentions
    found = set()
    for step in (-1, 1):
        at = index
        while 0 <= at + step < len(mentions):
            first, second = sorted((mentions[at], mentions[at + step]), key=_place)
            if _LISTED.fullmatch(text, first.clean_end, second.clean_start) is None:
                break
            at += step
            found.add(mentions[at].approximation)
    return frozenset(found - {Approximation.EXACT, Approximation.RANGE})


def _place(mention: NumberMention) -> int:
    return mention.start


def _direction(passages: Passages, mention: NumberMention, context: FigureContext) -> Direction | None:
    """The direction that the words right before a figure say (少了815起); None where they say a level is reached."""
    before = passages.text.text[max(context.clause.start, mention.clean_start - _BEFORE) : mention.clean_start]
    said = None
    if _LESS_SIGN.search(before) is not None:
        said = _BY_HOW_MUCH.search(before) or _MORE_OR_LESS.search(before)
    if said is None:
        shrinks = mention.kind is Kind.DURATION and _SHRINKING.match(context.label) is not None
        return Direction.DECREASE if shrinks else None
    return Direction.DECREASE if said.group(1) in _LESS else Direction.INCREASE


def _standing(passages: Passages, mention: NumberMention, context: FigureContext, sentence: Sentence) -> Standing:
    if passages.text.is_boilerplate(mention.clean_start, mention.clean_end) or sentence.role is SectionRole.BOILERPLATE:
        return Standing.OUTSIDE
    reason = context.reason or mention.reason
    if reason is not None and reason in _STANDINGS:
        return _STANDINGS[reason]
    if mention.kind is Kind.DATE:
        return Standing.TIME
    if mention.kind is Kind.LIST_MARKER:
        return Standing.MARKER
    if mention.kind is Kind.IDENTIFIER:
        return Standing.NAMED
    return Standing.PLAN if sentence.role is SectionRole.PLAN else Standing.RESULT


def _is_level(passages: Passages, mention: NumberMention, context: FigureContext) -> bool:
    """Whether no word of change stands beside a figure, or one that says what it came to (升至)."""
    text, (start, end) = passages.text.text, mention.clean
    before = without_no_change(text[max(context.clause.start, start - _CHANGED) : start])
    if _REACHED.search(before) is not None:
        return True
    return not (_CHANGING.search(before) or _CHANGING.search(text[end : min(context.clause.end, end + _BEFORE)]))
