"""Which figures of a report bear a claim out by their number, and which of them it means.

Decides which figure stands at the place that a claim names, which ones have its number, and which of several is meant: results
before what only may be one, by the words, with an exact figure instead of those that bear it out only loosely. Leaves comparing
two numbers to ``support``, and what is wrong with the claim to ``judge``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from summarizer.checking.attachment.fit import Fit
from summarizer.checking.attachment.likeness import overlap
from summarizer.checking.claims import NumberClaim
from summarizer.checking.figure import Figure
from summarizer.checking.figure_kinds import Standing
from summarizer.checking.figures import ReportFigures, candidates
from summarizer.checking.support import Support, support
from summarizer.schema import FindingCode
from summarizer.text import Span

_MANY = 100  # figures of one number, among which those of the cited place alone are compared with a claim

__all__ = ["agreeing", "anchored", "exact_instead", "meant_among", "plan_instead", "rank", "told_again"]


def anchored(claim: NumberClaim, report: ReportFigures) -> Figure | None:
    """The figure at the very place that the claim names, if a figure starts and ends there."""
    if claim.place is None:
        return None
    found = [
        figure
        for figure in report.within([claim.place])
        if (figure.start, figure.end) == tuple(claim.place) or _reads_as(claim, figure)
    ]
    return found[0] if len(found) == 1 else None


def _reads_as(claim: NumberClaim, figure: Figure) -> bool:
    inside = claim.place is not None and claim.place.covers(figure.span)
    return inside and not support(claim, figure).differences


def agreeing(claim: NumberClaim, report: ReportFigures, fit: Fit, cited: Sequence[Span] = ()) -> dict[int, Support]:
    """How each figure (by index) bears the claim out by number alone, whatever they count; in loose units, by words as well.

    Of a number that the report tells over and over, only the figures in ``cited`` are looked at, if any of them bears the claim out.
    """
    if cited and claim.value is not None and len(report.by_value.get(claim.value, ())) > _MANY:
        near = [figure for figure in report.within(cited) if figure.is_within(cited)]
        found = _borne_out(claim, near, report, fit)
        if found:
            return found
    return _borne_out(claim, candidates(claim, report), report, fit)


def _borne_out(claim: NumberClaim, figures: Iterable[Figure], report: ReportFigures, fit: Fit) -> dict[int, Support]:
    found = {}
    for figure in figures:
        each = support(claim, figure)
        firm = not each.by_unit or fit[figure.index] >= report.margins.told_loosely
        if figure.standing is not Standing.MARKER and not each.differences and firm:
            found[figure.index] = each
    return found


def meant_among(figures: Sequence[Figure], fit: Fit) -> Figure:
    """The figure that a claim means among those that bear its number out."""
    if len(figures) == 1:
        return figures[0]
    return max(figures, key=lambda figure: (rank(figure), fit[figure.index], -figure.index))


def rank(figure: Figure) -> int:
    """Results before what only may be a figure, and both before what is certainly no result."""
    if figure.standing is Standing.RESULT:
        return 2
    return 0 if figure.standing in (Standing.PLAN, Standing.OUTSIDE) else 1


def exact_instead(claim: NumberClaim, loose: Sequence[Figure], report: ReportFigures, fit: Fit) -> Figure | None:
    """A figure with the claim's own value and another bound or unit, where others bear the claim out only loosely."""
    if claim.value is None:
        return None
    best = max(fit[figure.index] for figure in loose)
    same = [figure for figure in report.by_value.get(claim.value, ()) if fit[figure.index] >= best]
    same = [figure for figure in same if figure.standing is Standing.RESULT and _nearly(claim, figure)]
    return max(same, key=lambda figure: fit[figure.index], default=None)


def plan_instead(chosen: Figure, inside: Sequence[Figure], report: ReportFigures, fit: Fit) -> Figure:
    """A plan's or the site's figure of the same value, where the claim's words are clearly that one's."""
    others = [figure for figure in inside if figure.standing in (Standing.PLAN, Standing.OUTSIDE)]
    if not others:
        return chosen
    best = max(others, key=lambda figure: (fit[figure.index], -figure.index))
    return best if fit[best.index] > fit[chosen.index] + report.margins.plan_ahead else chosen


def told_again(chosen: Figure, inside: Sequence[Figure], report: ReportFigures, fit: Fit) -> Iterator[Figure]:
    """The other results of the same number and name, as well told by the claim: one fact in two places, with two times perhaps.

    The year's total may stand in a sentence and, as that of its last month, in a table.
    """
    margins = report.margins
    least = max(margins.told_loosely, fit[chosen.index] - margins.told_again)
    for other in inside:
        is_other = other.index != chosen.index and other.standing is Standing.RESULT
        if is_other and fit[other.index] >= least and overlap(chosen.name, other.name) >= margins.one_name_far:
            yield other


def _nearly(claim: NumberClaim, figure: Figure) -> bool:
    """Whether only the bound or only the unit keeps ``figure`` from bearing the claim out."""
    return support(claim, figure).differences in ((FindingCode.LOST_APPROXIMATION,), (FindingCode.WRONG_UNIT,))
