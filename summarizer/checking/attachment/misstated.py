"""Which figure a claim misstates, when no figure of the report has its number.

Decides by words and digits together: a figure of the same digits needs few words in common with the claim, one of like
digits some, any other many. Leaves what is wrong with the claim to ``support`` and the words to ``likeness``.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from functools import lru_cache

from summarizer.checking.attachment.fit import Fit
from summarizer.checking.attachment.margins import Margins
from summarizer.checking.claims import NumberClaim
from summarizer.checking.figure import Figure
from summarizer.checking.figure_kinds import Standing
from summarizer.checking.figures import ReportFigures
from summarizer.checking.support import support
from summarizer.numbers.units import units_compatible
from summarizer.schema import FindingCode
from summarizer.text import Span

__all__ = ["alike", "closest", "result_named"]


@lru_cache(maxsize=4096)
def alike(first: str | None, second: str | None) -> bool:
    """Whether two units can be those of one figure; remembered, since few units are compared often."""
    return units_compatible(first, second)


def closest(claim: NumberClaim, report: ReportFigures, fit: Fit, cited: Sequence[Span]) -> Figure | None:
    """The figure that a claim most likely misstates; None where none is clear.

    A figure of the same digits needs few words in common, one of like digits some, any other many.
    """
    best: tuple[float, int] | None = None
    fits, margins = fit.all, report.margins
    for figure in report.figures:
        if figure.standing in (Standing.MARKER, Standing.TIME) or figure.mention.value is None:
            continue
        likeness = fits[figure.index]
        if figure.is_within(cited):
            likeness += margins.cited
        if figure.standing is not Standing.RESULT:
            likeness -= margins.cited
        if likeness < margins.meant_by_value:
            continue
        bar = _words_needed(claim, figure, margins)
        if likeness >= bar and (best is None or likeness - bar > best[0]):
            best = (likeness - bar, figure.index)
    return report.figures[best[1]] if best is not None else None


def result_named(claim: NumberClaim, figure: Figure, report: ReportFigures, fit: Fit) -> Figure | None:
    """A result of the report that the claim's words clearly name, where its number stands only in a name or a date.

    五年 is in every report of a term, and 四个 in a slogan: neither bears out 提前5年 or 4个贫困县.
    """
    able = (other for other in report.figures if other.standing is Standing.RESULT and alike(claim.unit, other.unit))
    fits = fit.all
    best = max(able, key=lambda other: (fits[other.index], -other.index), default=None)
    margins = report.margins
    if best is None or fits[best.index] < max(margins.meant_by_words, fits[figure.index] + margins.meant_clearly):
        return None
    return best


def _words_needed(claim: NumberClaim, figure: Figure, margins: Margins) -> float:
    codes = support(claim, figure).differences
    if FindingCode.WRONG_VALUE not in codes:
        return margins.meant_by_value if len(codes) == 1 else margins.meant_by_digits
    sorts = claim.kind is figure.mention.kind or alike(claim.unit, figure.unit)
    if not sorts:
        return margins.meant_by_words + margins.meant_clearly
    return margins.meant_by_digits if _like_digits(claim.value, figure.mention.value) else margins.meant_by_words


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
