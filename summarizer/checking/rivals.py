"""Which figure the words of a claim are about, when its number points to another one or to none.

Decides attachment: a claim whose number is right is still wrong if its words clearly fit another
figure better. Words are compared by ``likeness``; here stand the margins, and which figures may stand
for one another at all. Margins were set so that correct claims in other words pass.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Sequence

from summarizer.checking.bearing import speaks_of
from summarizer.checking.claims import NumberClaim, Origin
from summarizer.checking.figures import Figure, ReportFigures, Standing
from summarizer.checking.likeness import grams
from summarizer.checking.support import support
from summarizer.document.folding import fold
from summarizer.numbers.compare import units_compatible
from summarizer.numbers.mention import Kind
from summarizer.schema import FindingCode
from summarizer.text import Span

__all__ = ["Rival", "closest", "likeness_bar", "rival_of"]

_FAR_MARGIN = 0.22
_BARE_MARGIN = 0.15
_SAME_NAME = 0.85
_NAME_LEAD = 0.12
_BEYOND_ORDER = 0.45
_MEANT_BY_WORDS = 0.4
_MEANT_BY_VALUE = 0.12
_LIKE_DIGITS = 0.2

_AMOUNTS = frozenset((Kind.COUNT, Kind.MONEY, Kind.MULTIPLE, Kind.FRACTION))
_RATES = frozenset((Kind.PERCENT, Kind.PERCENTAGE_POINT))


@dataclass(frozen=True, slots=True)
class Rival:
    """A figure that fits a claim's words better than the one that has its number; how sure that is."""

    figure: Figure
    certain: bool


def likeness_bar(claim: NumberClaim) -> float:
    """By how much another figure must fit better before the claim is said to mean it."""
    return _BARE_MARGIN if claim.origin is Origin.BARE else _FAR_MARGIN


@dataclass(frozen=True, slots=True)
class _Bar:
    """What the words of another figure must reach before they speak against the one that has the number.

    ``lead`` is by how much more of the claim speaks for the other figure; ``doubt`` how much of that may
    at most be outweighed by words that speak for the one that has the number.
    """

    lead: float
    doubt: float

    def is_cleared(self, for_figure: float, for_other: float) -> bool:
        """Whether the words ``for_other`` outweigh those ``for_figure`` enough."""
        return for_other - for_figure > self.lead and for_figure <= self.doubt * for_other


_NEAR = _Bar(0.05, 0.35)
_FAR = _Bar(0.16, 0.3)
_OTHER_UNIT = _Bar(0.4, 0.2)
_OTHER_SORT = _Bar(0.45, 0.15)


def rival_of(
    claim: NumberClaim, figure: Figure, report: ReportFigures, likeness: Sequence[float], year: int | None
) -> Rival | None:
    """A figure that the claim's words fit clearly better than ``figure``; None where there is none.

    ``year`` is the report's own, against which 去年 is understood; None where unknown.
    """
    best: Figure | None = None
    lead = 0.0
    for other in report.figures:
        gain = likeness[other.index] - likeness[figure.index]
        if gain <= max(lead, _NEAR.lead) or other.standing is not Standing.RESULT:
            continue
        bar = _bar_between(figure, other)
        if bar is None or gain <= bar.lead or not support(claim, other).differences:
            continue
        if gain < _BEYOND_ORDER and (_told_in_order(claim, figure, other) or speaks_of(claim, figure, other, year)):
            continue
        if bar.is_cleared(*report.words.contrast(claim.layers, figure.index, other.index)):
            best, lead = other, gain
    if best is None:
        best = _named(claim, figure, report)
    return Rival(best, certain=True) if best is not None else None


def _told_in_order(claim: NumberClaim, figure: Figure, other: Figure) -> bool:
    """Whether the claim's sentence tells both figures in the order in which the report tells them."""
    here, there = claim.announced.find(claim.surface), claim.announced.find(fold(other.mention.surface))
    if min(here, there) < 0 or here == there or figure.sentence.id != other.sentence.id:
        return False
    return (here < there) == (figure.index < other.index)


def _named(claim: NumberClaim, figure: Figure, report: ReportFigures) -> Figure | None:
    """Another figure of the sentence whose name the claim uses, word for word or nearly, and not this one's."""
    own = _overlap(claim.label, figure.context.label)
    for number in figure.sentence.numbers:
        other = report.figures[int(number[1:]) - 1]
        if other.index == figure.index or other.standing is not Standing.RESULT:
            continue
        bar = _bar_between(figure, other)
        shared = _overlap(claim.label, other.context.label)
        if bar is not _NEAR or shared < _SAME_NAME or shared - own < _NAME_LEAD:
            continue
        if support(claim, other).differences and not _told_in_order(claim, figure, other):
            return other
    return None


def _overlap(first: str, second: str) -> float:
    """How nearly two names are one (Dice's coefficient of their words, 0..1)."""
    ours, theirs = grams(first), grams(second)
    total = sum(ours.values()) + sum(theirs.values())
    return 2 * sum(worth for word, worth in ours.items() if word in theirs) / total if total else 0.0


def _bar_between(figure: Figure, other: Figure) -> _Bar | None:
    """What it takes for ``other`` to be meant instead of ``figure``; None where it can't be: money is no count."""
    if (figure.mention.kind is Kind.MONEY) != (other.mention.kind is Kind.MONEY):
        return None
    if not _interchangeable(figure, other):
        return _OTHER_SORT
    if not units_compatible(figure.mention.unit, other.mention.unit):
        return _OTHER_UNIT
    return _NEAR if other.sentence.id == figure.sentence.id else _FAR


def _interchangeable(figure: Figure, other: Figure) -> bool:
    """Whether two figures are of one sort, so that the words of one could be put to the other."""
    ours, theirs = figure.mention, other.mention
    if ours.kind in _RATES:
        return theirs.kind in _RATES
    if ours.kind in _AMOUNTS:
        return theirs.kind in _AMOUNTS
    return ours.kind is theirs.kind


def closest(
    claim: NumberClaim, report: ReportFigures, likeness: Sequence[float], cited: Sequence[Span]
) -> Figure | None:
    """The figure that a claim most likely misstates; None where none is clear.

    A figure of the same digits needs few words in common, one of like digits some, any other many.
    """
    best: tuple[float, int] | None = None
    for figure in report.figures:
        if figure.standing in (Standing.MARKER, Standing.TIME) or figure.mention.value is None:
            continue
        fit, bar = likeness[figure.index], _words_needed(claim, figure)
        if any(span.start <= figure.start and figure.end <= span.end for span in cited):
            fit += 0.2
        if figure.standing is not Standing.RESULT:
            fit -= 0.2
        if fit >= bar and (best is None or fit - bar > best[0]):
            best = (fit - bar, figure.index)
    return report.figures[best[1]] if best is not None else None


def _words_needed(claim: NumberClaim, figure: Figure) -> float:
    codes = support(claim, figure).differences
    if FindingCode.WRONG_VALUE not in codes:
        return _MEANT_BY_VALUE if len(codes) == 1 else _LIKE_DIGITS
    sorts = claim.kind is figure.mention.kind or units_compatible(claim.unit, figure.mention.unit)
    if not sorts:
        return _MEANT_BY_WORDS + 0.3
    return _LIKE_DIGITS if _like_digits(claim.value, figure.mention.value) else _MEANT_BY_WORDS


def _like_digits(first: object, second: object) -> bool:
    """Whether two values differ by one digit, by two digits swapped, or by the place of the point."""
    if not isinstance(first, Decimal) or not isinstance(second, Decimal):
        return False
    ours, theirs = _digits(first), _digits(second)
    if ours == theirs:
        return True
    if len(ours) != len(theirs) or len(ours) < 2:
        return False
    return sum(a != b for a, b in zip(ours, theirs, strict=True)) == 1 or sorted(ours) == sorted(theirs)


def _digits(value: Decimal) -> str:
    return "".join(map(str, value.normalize().as_tuple().digits))
