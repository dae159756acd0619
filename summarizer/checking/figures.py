"""The figures of a text as the checker looks them up: by value, by place, by the words around them.

Decides how figures are found. Leaves what a figure is to ``figure``, the words around it to ``surroundings`` and judging
claims to ``judge``. Made once for a report; never changed.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from summarizer.checking.attachment.fit import Layer, WordIndex, inverted
from summarizer.checking.attachment.likeness import grams
from summarizer.checking.attachment.margins import FITTED, Margins
from summarizer.checking.claims import NumberClaim, Origin
from summarizer.checking.figure import Figure, figures_in
from summarizer.checking.figure_kinds import Standing
from summarizer.checking.measured import amount
from summarizer.checking.recent import Recent
from summarizer.checking.roundings import FRACTION_TOLERANCE, ROUNDING, last_place, per_cent
from summarizer.checking.same_value import same_value
from summarizer.checking.surroundings import layers_of, touching
from summarizer.document.folding import fold
from summarizer.numbers.mention import Approximation, Direction, Number
from summarizer.reading.passages import Passages
from summarizer.text import Span

__all__ = ["ReportFigures", "candidates"]

_NEAR = 0.8


@dataclass(frozen=True, slots=True)
class ReportFigures:
    """Every number mention of a text with its standing, findable by value, by amount in the unit of its measure, by place and words.

    ``fractions`` are those whose value no decimal writes (三分之一), ``upper`` the ranges by their upper end, ``cells`` the figures that
    write digits alone and take their scale from the head of a table, by those digits.
    ``said`` is all that names a figure and ``near`` the words of it (``named`` says of each word, but single characters,
    which are in nearly all names, which figures), ``beside`` those that touch it, ``wide`` all those of its sentence and heading as well.
    """

    passages: Passages
    figures: tuple[Figure, ...]
    by_value: Mapping[Number, tuple[Figure, ...]]
    by_amount: Mapping[tuple[Fraction, str], tuple[Figure, ...]]
    valueless: Mapping[str, tuple[Figure, ...]]
    cells: Mapping[str, tuple[Figure, ...]]
    fractions: tuple[Figure, ...]
    upper: Mapping[Number, tuple[Figure, ...]]
    words: WordIndex
    said: tuple[str, ...]
    near: tuple[frozenset[str], ...]
    beside: tuple[frozenset[str], ...]
    named: Mapping[str, Sequence[int]]
    wide: tuple[Set[str], ...]
    _starts: tuple[int, ...]
    _values: tuple[Decimal, ...]
    margins: Margins = FITTED

    @classmethod
    def of(cls, passages: Passages) -> ReportFigures:
        """The figures of ``passages``, in order of place; the same object for the last few passages asked for."""
        return _RECENT.of(passages, cls._fresh)

    @classmethod
    def _fresh(cls, passages: Passages) -> ReportFigures:
        figures = tuple(figures_in(passages))
        layers = [layers_of(passages, figures, figure) for figure in figures]
        by_value: defaultdict[Number, list[Figure]] = defaultdict(list)
        by_amount: defaultdict[tuple[Fraction, str], list[Figure]] = defaultdict(list)
        valueless: defaultdict[str, list[Figure]] = defaultdict(list)
        upper: defaultdict[Number, list[Figure]] = defaultdict(list)
        cells: defaultdict[str, list[Figure]] = defaultdict(list)
        for figure in figures:
            if figure.is_scaled_cell:
                cells[fold(figure.mention.surface)].append(figure)
            if figure.mention.approximation is Approximation.RANGE and figure.mention.high is not None:
                upper[figure.mention.high].append(figure)
            if (told := amount(figure.mention.value, figure.unit)) is not None:
                by_amount[told].append(figure)
            if figure.mention.value is not None:
                by_value[figure.mention.value].append(figure)
            else:
                valueless[fold(figure.mention.surface)].append(figure)
        words = WordIndex.of(layers)
        near = tuple(_words(each, _NEAR) for each in layers)
        return cls(
            passages,
            figures,
            {value: tuple(found) for value, found in by_value.items()},
            {told: tuple(found) for told, found in by_amount.items()},
            {surface: tuple(found) for surface, found in valueless.items()},
            {surface: tuple(found) for surface, found in cells.items()},
            tuple(figure for figure in figures if isinstance(figure.mention.value, Fraction)),
            {end: tuple(found) for end, found in upper.items()},
            words,
            tuple(" ".join([layer.text for layer in each if layer.weight >= _NEAR]) for each in layers),
            near,
            tuple(touching(each) for each in layers),
            inverted([word for word in words if len(word) > 1] for words in near),
            tuple(weights.keys() for weights in words.weights),
            tuple(figure.start for figure in figures),
            tuple(sorted(value for value in by_value if isinstance(value, Decimal))),
        )

    @property
    def results(self) -> tuple[Figure, ...]:
        """The figures that a complete summary would state."""
        return tuple(figure for figure in self.figures if figure.standing is Standing.RESULT)

    def written(self, figure: Figure) -> str:
        """What ``said`` of ``figure`` the report writes itself: no label that a rule made up."""
        own, *others = self.said[figure.index].split(" ")
        return " ".join((own, *(words for words in others if words in self.passages.text.text)))

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


def candidates(claim: NumberClaim, report: ReportFigures) -> tuple[Figure, ...]:
    """The figures that may bear ``claim`` out: all others differ in value or surface. Looked up, not searched for."""
    found = [*report.valueless.get(fold(claim.surface), ()), *report.cells.get(claim.surface, ())]
    if claim.value is not None:
        values = [claim.value, claim.value * 100] if claim.origin is Origin.BARE else [claim.value]
        if claim.direction is Direction.DECREASE or (claim.value < 0 and claim.origin is not Origin.FIELDS):
            values += [-value for value in values]
        for value in values:
            found += report.by_value.get(value, ())
        if isinstance(claim.value, Decimal) and 0 < claim.value < 1:
            found += (figure for figure in report.fractions if same_value(claim, figure))
        found += report.upper.get(claim.value, ())
        told = amount(claim.value, claim.unit)
        found += report.by_amount.get(told, ()) if told is not None else ()
        if claim.origin is Origin.TEXT and claim.approximation in ROUNDING and isinstance(claim.value, Decimal):
            step = last_place(claim.value)
            found += report.between(claim.value - step, claim.value + step)
        if isinstance(claim.value, Fraction) and claim.approximation in ROUNDING:
            percent = per_cent(claim.value)
            found += report.between(percent - FRACTION_TOLERANCE, percent + FRACTION_TOLERANCE)
    if len(found) < 2:
        return tuple(found)
    by_place = {figure.index: figure for figure in found}
    return tuple(by_place[index] for index in sorted(by_place))


_RECENT: Recent[Passages, ReportFigures] = Recent()


def _words(layers: Iterable[Layer], least: float) -> frozenset[str]:
    return frozenset().union(*[grams(layer.text) for layer in layers if layer.weight >= least])
