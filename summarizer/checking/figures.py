"""The figures of a text as the checker looks them up: by value, by place, by the words around them.

Decides which words belong to a figure and how near they are, and what a figure stands for in its
text (a result, a plan, the site's own, a date, a part of a name). Leaves reading numbers and
structure to those rooms and judging claims to ``judge``. Made once for a report; never changed.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict, deque
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from summarizer.checking.lexicon import CHANGE_WORD
from summarizer.checking.likeness import Layer, WordIndex, grams, inverted
from summarizer.document.folding import fold
from summarizer.numbers.mention import Approximation, Direction, Disposition, Kind, Number, NumberMention
from summarizer.structure.passages import FigureContext, Passages, Section, SectionRole, Sentence
from summarizer.text import Span

__all__ = ["Figure", "ReportFigures", "Sort", "Standing", "layers_of", "own_words", "read_figures"]

_NEAR = 0.8
_BEFORE = 16
_LONGEST_SENTENCE = 400
_LONGEST_HEADING = 60
_LESS = ("少了", "减少了", "降低了", "下降了")
_BY_HOW_MUCH = re.compile(r"(少了|多了|减少了|增加了|降低了|提高了|下降了|上升了|增长了)(?:整整|近|约|超过)?$")
# Words beside a figure that name nothing: they may be left out of an indicator.
_FILLER = re.compile(
    r"累计|先后|分别|全年|今年以来|[今去]年|同比|环比|成功|依法|目前|已经|共计?|其中|超过|达到?|[近约逾]|全[省市县区局]|[还另]有"
)
# A word of change, or one that may be: where it stands beside a figure, nothing is said of whether it is a level.
_CHANGING = re.compile(
    CHANGE_WORD.pattern + r"|精简|压缩|缩减|削减|扩大|扩容|拓宽|延长|节[约省]|多|少|跃|进|退|改善|同比|环比|[较比]"
)
_REACHED = re.compile(r"[升降减增高短少加大缩涨跌长][^,，、。;；\n]{0,6}[至到][了约近超过仅]*$")
_CHANGED = 30
_LISTED = re.compile(r"\s*(?:[、和与及]|以及)\s*")
_RATIO = re.compile(r"\s*[∶:：比]\s*")
_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_MARK = re.compile(r"[,，、;；。:：!！?？\n|()（）—]")


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

    ``unit`` is folded; ``level`` says that the report clearly states how much there is, not by how much it changed;
    ``sort`` says which figures it may be taken for. ``bounds`` are those that a list may share (突破5万元和2万元,
    10%和15%以上): whether they hold for all of the list, the report leaves open. ``members`` are the parts of a ratio.
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
    level: bool
    bounds: frozenset[Approximation] = frozenset()
    members: tuple[Decimal, ...] = ()

    @property
    def start(self) -> int:
        """Where the mention starts in the report, raw."""
        return self.mention.start

    @property
    def end(self) -> int:
        """Where the mention ends in the report, raw."""
        return self.mention.end


def own_words(passages: Passages, mention: NumberMention, before: int, after: int) -> str:
    """The words beside ``mention`` up to the next mark or number; ``before``/``after`` bound them (clean)."""
    text = passages.text.text
    left = text[before : mention.clean.start]
    marks = list(_MARK.finditer(left))
    if marks:
        left = left[marks[-1].end() :]
    right = text[mention.clean.end : after]
    mark = _MARK.search(right)
    return left + (right[: mark.start()] if mark else right)


def layers_of(passages: Passages, figure: Figure, around: tuple[int, int]) -> list[Layer]:
    """The words around a figure, nearest first; ``around`` bounds the words beside it (clean offsets)."""
    text, context = passages.text.text, figure.context
    # The words before the first figure of a 分别 list name all the figures of the list.
    shared = bool(context.fellows)
    layers = [
        Layer(own_words(passages, figure.mention, *around), 0.35 if shared else 1.0),
        Layer(context.label, 0.95),
        *(Layer(text[head.start : head.end], 1.0 if place == 0 else 0.8) for place, head in enumerate(context.heads)),
        Layer(_around_figure(text, context.clause, figure.mention), 0.35),
        Layer(_around_figure(text, figure.sentence.span, figure.mention), 0.2),
    ]
    heading = figure.section.heading
    if heading is not None and heading.end - heading.start <= _LONGEST_HEADING:
        layers.append(Layer(text[heading.start : heading.end], 0.15))
    return layers


def _around_figure(text: str, span: Span, mention: NumberMention) -> str:
    """What ``span`` says, as far as it is near: a table without marks must not cost its length for each figure."""
    start, end = mention.clean
    if span.end - span.start <= _LONGEST_SENTENCE:
        return text[span.start : span.end]
    return text[max(span.start, start - _LONGEST_SENTENCE // 2) : min(span.end, end + _LONGEST_SENTENCE // 2)]


@dataclass(frozen=True, slots=True)
class ReportFigures:
    """Every number mention of a text with its standing, findable by value, place and words.

    ``near`` are the words that name a figure (``named`` says of each word
    which figures), ``beside`` those that touch it, ``wide`` all those of its sentence and heading as well.
    """

    passages: Passages
    figures: tuple[Figure, ...]
    by_value: Mapping[Number, tuple[Figure, ...]]
    valueless: Mapping[str, tuple[Figure, ...]]
    words: WordIndex
    near: tuple[frozenset[str], ...]
    beside: tuple[frozenset[str], ...]
    named: Mapping[str, Sequence[int]]
    wide: tuple[Set[str], ...]
    _starts: tuple[int, ...]
    _values: tuple[Decimal, ...]

    @classmethod
    def of(cls, passages: Passages) -> ReportFigures:
        """The figures of ``passages``, in order of place; the same object for the last few passages asked for."""
        known = next((report for report in tuple(_RECENT) if report.passages is passages), None)
        if known is None:
            known = cls._fresh(passages)
            _RECENT.append(known)
        return known

    @classmethod
    def _fresh(cls, passages: Passages) -> ReportFigures:
        figures, layers = read_figures(passages)
        by_value: defaultdict[Number, list[Figure]] = defaultdict(list)
        valueless: defaultdict[str, list[Figure]] = defaultdict(list)
        for figure in figures:
            if figure.mention.value is not None:
                by_value[figure.mention.value].append(figure)
            else:
                valueless[fold(figure.mention.surface)].append(figure)
            for member in figure.members:
                by_value[member].append(figure)
        words = WordIndex.of(layers)
        near = tuple(_words(each, _NEAR) for each in layers)
        return cls(
            passages,
            figures,
            {value: tuple(found) for value, found in by_value.items()},
            {surface: tuple(found) for surface, found in valueless.items()},
            words,
            near,
            tuple(_beside(each) for each in layers),
            inverted(near),
            tuple(weights.keys() for weights in words.weights),
            tuple(figure.start for figure in figures),
            tuple(sorted(value for value in by_value if isinstance(value, Decimal))),
        )

    def between(self, low: Decimal, high: Decimal) -> Iterable[Figure]:
        """The figures whose value lies in ``low``..``high``, both included."""
        for value in self._values[bisect_left(self._values, low) : bisect_right(self._values, high)]:
            yield from self.by_value[value]

    def within(self, spans: Iterable[Span]) -> tuple[Figure, ...]:
        """The figures whose mention touches one of the raw ``spans``, in order of place."""
        found: dict[int, Figure] = {}
        for span in spans:
            index = max(bisect_right(self._starts, span.start) - 1, 0)
            while index < len(self.figures) and self.figures[index].start < span.end:
                if self.figures[index].end > span.start:
                    found[index] = self.figures[index]
                index += 1
        return tuple(found[index] for index in sorted(found))


# One report is looked at by the checks of its items, of itself and of what repair changed.
_RECENT: deque[ReportFigures] = deque(maxlen=2)


def read_figures(passages: Passages) -> tuple[tuple[Figure, ...], tuple[tuple[Layer, ...], ...]]:
    """The figures of a text in order of place, and the layers of words around each."""
    figures = tuple(_figures(passages))
    return figures, tuple(tuple(layers_of(passages, figure, _around(figures, figure))) for figure in figures)


def _beside(layers: Sequence[Layer]) -> frozenset[str]:
    """The words that touch a figure, without those that say only how it was reached; none in a 分别 list."""
    return frozenset(grams(_FILLER.sub("", layers[0].text))) if layers[0].weight >= _NEAR else frozenset()


def _words(layers: Iterable[Layer], least: float) -> frozenset[str]:
    return frozenset(word for layer in layers if layer.weight >= least for word in grams(layer.text))


def _figures(passages: Passages) -> Iterable[Figure]:
    for index, (mention, context) in enumerate(zip(passages.inventory.mentions, passages.figures, strict=True)):
        sentence = passages.sentence(context.sentence)
        section = passages.sections[sentence.section]
        direction = context.change or mention.direction or _direction(passages, mention, context)
        standing = _standing(passages, mention, context, sentence)
        unit = fold(mention.unit) if mention.unit is not None else _unit_of_column(passages, context)
        sort = Sort.RATE if unit == "%" else _SORTS.get(mention.kind, Sort.OTHER)
        level = direction is None and _is_level(passages, mention, context)
        bounds = _shared_bounds(passages, index)
        members = _members(mention)
        yield Figure(
            index, mention, context, standing, sentence, section, unit, sort, direction, level, bounds, members
        )


def _unit_of_column(passages: Passages, context: FigureContext) -> str | None:
    """The % that the head of a column writes for all its cells (比上年增长%)."""
    head = passages.text.text[slice(*context.heads[-1])] if context.heads else ""
    return "%" if head.rstrip(")） ").endswith("%") else None


def _shared_bounds(passages: Passages, index: int) -> frozenset[Approximation]:
    """The bounds that the neighbours of a figure in a list write for themselves or for all of it."""
    text, mentions = passages.text.text, passages.inventory.mentions
    found = set()
    for step in (-1, 1):
        at = index
        while 0 <= at + step < len(mentions):
            first, second = sorted((mentions[at], mentions[at + step]), key=_place)
            if _LISTED.fullmatch(text, first.clean.end, second.clean.start) is None:
                break
            at += step
            found.add(mentions[at].approximation)
    return frozenset(found - {Approximation.EXACT, Approximation.RANGE})


def _place(mention: NumberMention) -> int:
    return mention.start


def _members(mention: NumberMention) -> tuple[Decimal, ...]:
    """The numbers of a ratio (15.6∶42.6∶41.8) in order; none for any other mention."""
    if mention.value is not None or mention.kind is not Kind.FRACTION:
        return ()
    parts = _RATIO.split(fold(mention.surface))
    return tuple(map(Decimal, parts)) if len(parts) > 1 and all(map(_NUMBER.fullmatch, parts)) else ()


def _direction(passages: Passages, mention: NumberMention, context: FigureContext) -> Direction | None:
    """The direction that the words right before a figure say (少了815起); None where they say a level is reached."""
    before = passages.text.text[max(context.clause.start, mention.clean.start - _BEFORE) : mention.clean.start]
    said = _BY_HOW_MUCH.search(before)
    if said is None:
        return None
    return Direction.DECREASE if said.group(1) in _LESS else Direction.INCREASE


def _standing(passages: Passages, mention: NumberMention, context: FigureContext, sentence: Sentence) -> Standing:
    if passages.text.is_boilerplate(*mention.clean) or sentence.role is SectionRole.BOILERPLATE:
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
    before = text[max(context.clause.start, start - _CHANGED) : start]
    if _REACHED.search(before) is not None:
        return True
    return not (_CHANGING.search(before) or _CHANGING.search(text[end : min(context.clause.end, end + _BEFORE)]))


def _around(figures: tuple[Figure, ...], figure: Figure) -> tuple[int, int]:
    """Where the words beside a figure may reach: to its neighbours, within its sentence (clean)."""
    span, place = figure.sentence.span, figure.index
    before, after = span.start, span.end
    if place and figures[place - 1].standing is not Standing.NAMED:
        before = max(before, figures[place - 1].mention.clean.end)
    if place + 1 < len(figures) and figures[place + 1].standing is not Standing.NAMED:
        after = min(after, figures[place + 1].mention.clean.start)
    return before, after
