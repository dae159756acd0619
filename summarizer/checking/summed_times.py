"""A year's total that a summary adds up from what the report tells of the parts of the year: 上半年18万, 下半年21万, 全年39万.

Decides which figures together cover the year that a claim is about. What stands at an end of it (末, 在册) or is a rate adds up to nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from summarizer.checking.claims import NumberClaim
from summarizer.checking.figure import Figure
from summarizer.checking.operands import Derivation, Operation, groups_of, value_of
from summarizer.language.lexicon import fill
from summarizer.numbers.units import units_compatible

__all__ = ["are_terms", "of_another_year", "year_of_parts"]

_YEAR = re.compile(
    fill(r"{whole_of_year}|(?:19|20)\d\d年(?![上下第前末底初\d一二三四])|1[01]\d年(?![上下第前末底初\d])")
)
_PART = re.compile(fill(r"{part_year}|[一二三四]季|\d月"))
_NO_SUM = re.compile(fill(r"{state_at_end}"))
_CALENDAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?=年)")
_TERMS = (re.compile(fill("{first_term}")), re.compile(fill("{second_term}")))
_MOST_PARTS = 4
_LAST_MONTH = 12


def year_of_parts(claim: NumberClaim, figures: Sequence[Figure]) -> Derivation | None:
    """The figures of parts that follow one another and cover the claim's year, if their sum is the claim's number."""
    if _YEAR.search(claim.announced) is None or _PART.search(claim.announced) is not None or _NO_SUM.search(claim.name):
        return None
    able = [figure for figure in figures if units_compatible(claim.unit, figure.mention.unit) and _adds(claim, figure)]
    for group in groups_of(able):
        for size in range(2, _MOST_PARTS + 1):
            for at in range(len(group) - size + 1):
                run = tuple(group[at : at + size])
                if sum(map(value_of, run)) == claim.value and (_cover_year(run) or are_terms(run)):
                    return Derivation(Operation.SUM, run)
    return None


def of_another_year(claim: NumberClaim, operands: Sequence[Figure]) -> bool:
    """Whether the claim tells one year and an operand's time lies in another."""
    told = set(_CALENDAR.findall(claim.announced))
    dates = [figure.context.dates for figure in operands if figure.context.dates is not None]
    return len(told) == 1 and any(
        each.anchored and int(next(iter(told))) not in (each.first.year, each.last.year) for each in dates
    )


def _adds(claim: NumberClaim, figure: Figure) -> bool:
    same_bound = claim.approximation in (None, figure.mention.approximation)
    return same_bound and figure.direction is None and _NO_SUM.search(figure.name + figure.words_before) is None


def _cover_year(run: Sequence[Figure]) -> bool:
    """Whether the times of the figures follow one another from January to December of one year."""
    dates = [figure.context.dates for figure in run if figure.context.dates is not None]
    if len(dates) < len(run) or len({(each.first.year, each.last.year, each.anchored) for each in dates}) > 1:
        return False
    meets = all(two.first.month == one.last.month + 1 for one, two in pairwise(dates))
    return meets and dates[0].first.month == 1 and dates[-1].last.month == _LAST_MONTH


def are_terms(run: Sequence[Figure]) -> bool:
    """Whether the two figures are told of the first and the second term of a school year."""
    return len(run) == len(_TERMS) and all(
        term.search(figure.words_before) is not None for term, figure in zip(_TERMS, run, strict=True)
    )
