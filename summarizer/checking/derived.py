"""Figures that a summary worked out from figures of the report: a sum, a difference, a share.

Decides which figures may be put together: results of one unit that stand in one sentence, or in one
section under words that they share with the claim, and only where the claim's own words say that it
adds, compares or divides (共, 比…多, 占). Without such words a number that happens to be a sum is not
derived. Leaves everything else about a claim to ``judge``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from decimal import Decimal
from fractions import Fraction
from itertools import combinations, pairwise

from summarizer.checking.attachment.ends import is_one_change
from summarizer.checking.attachment.fit import Fit
from summarizer.checking.attachment.likeness import grams, stem
from summarizer.checking.claims import NumberClaim
from summarizer.checking.figure import Figure
from summarizer.checking.figure_kinds import Standing
from summarizer.checking.figures import ReportFigures
from summarizer.checking.lexicon import DIFFERENCE_WORD, SHARE_WORD, SUM_WORD
from summarizer.checking.operands import Derivation, Operation, groups_of, value_of
from summarizer.checking.worked_out import growth_of, is_of_years_told, share_of, times_of
from summarizer.document.folding import fold
from summarizer.language.lexicon import any_of
from summarizer.numbers.mention import Approximation, Direction, Kind
from summarizer.numbers.units import units_compatible

__all__ = ["derive"]

_MOST_OPERANDS = 6
_WORDS_IN_COMMON = 0.15
_CLAUSE_END = re.compile(r"[,，;；。\n]")
_NEXT_TO_NOTHING = 3
_PAIR = 2
_LEFT = re.compile(any_of("left_over"))  # what is not done of what there was
_COUNTED = (Kind.COUNT, Kind.MONEY, Kind.DURATION)


def derive(claim: NumberClaim, report: ReportFigures, fit: Fit) -> Derivation | None:
    """How ``claim`` follows from figures of the report; None where it does not."""
    if claim.value is None:
        return None
    text, said = report.passages.text.text, _announcing(claim)
    if claim.kind is Kind.PERCENTAGE_POINT:
        return _points(claim, [figure for figure in report.figures if _is_rate(figure, fit)], text)
    usable = [figure for figure in report.figures if _usable(figure, fit)]
    if (grown := growth_of(claim, usable, text)) is not None:
        return grown
    if (times := times_of(claim, usable)) is not None:
        return times
    if claim.direction is not None:
        alike = [figure for figure in usable if units_compatible(claim.unit, figure.mention.unit)]
        return _points(claim, alike, text) if claim.unit is not None and claim.kind is not Kind.PERCENT else None
    if claim.kind is Kind.PERCENT or isinstance(claim.value, Fraction):
        return share_of(claim, usable, report) if SHARE_WORD.search(said) else None
    same = [figure for figure in usable if units_compatible(claim.unit, figure.mention.unit) and claim.unit is not None]
    operands = _addends(claim, same, said) if SUM_WORD.search(said) else None
    if operands is not None and not _is_given(claim, same, operands):
        return Derivation(Operation.SUM, operands)
    if DIFFERENCE_WORD.search(said) and (pair := _difference(claim, same, said)) is not None:
        return Derivation(Operation.DIFFERENCE, pair)
    if _LEFT.search(said) and (pair := _difference(claim, same, said, within=True)) is not None:
        return Derivation(Operation.DIFFERENCE, pair)
    return None


def _announcing(claim: NumberClaim) -> str:
    """The words that may say how a claim was worked out: its own clause, and the one before where that says next to nothing."""
    before, said, after = claim.announced.partition(claim.surface)
    if not said:
        return claim.announced
    clauses = _CLAUSE_END.split(before)
    own = clauses[-1] if len(clauses[-1]) > _NEXT_TO_NOTHING else ",".join(clauses[-2:])
    return own + said + _CLAUSE_END.split(after)[0]


def _is_given(claim: NumberClaim, figures: Iterable[Figure], operands: Sequence[Figure]) -> bool:
    """Whether the report itself gives what the claim names, so that it is no sum of some other figures."""
    name = stem(claim.label)
    return any(name == stem(figure.name) and figure not in operands for figure in figures)


def _named_alike(claim: NumberClaim, operands: Sequence[Figure], words: str) -> bool:
    """Whether a claim says what is peculiar to each of its operands, or to none: 盗窃案件共720起 adds no 诈骗案件."""
    names = [{word for word in grams(figure.name) if len(word) > 1} for figure in operands]
    peculiar = [name.difference(*names[:at], *names[at + 1 :]) for at, name in enumerate(names)]
    told = ([any(_is_said(word, text) for word in own) for own in peculiar if own] for text in (words, claim.announced))
    return any(all(said) or not any(said) for said in told)


def _is_said(word: str, text: str) -> bool:
    """Whether ``text`` says ``word``, or joins it with another one (进口 in 进出口, 存款 in 存贷款)."""
    return word in text or (
        len(word) == _PAIR and re.search(f"{re.escape(word[0])}.{re.escape(word[1])}", text) is not None
    )


def _usable(figure: Figure, fit: Fit) -> bool:
    return (
        figure.standing is Standing.RESULT
        and isinstance(figure.mention.value, Decimal)
        and figure.mention.kind in _COUNTED
        and fit.all[figure.index] >= _WORDS_IN_COMMON
    )


def _points(claim: NumberClaim, rates: Sequence[Figure], text: str) -> Derivation | None:
    """The amount between two figures that the claim compares, or by which what was became what is (由8.2亿元增加到9.1亿元)."""
    if claim.direction is None:
        pair = _difference(claim, rates, _announcing(claim)) if DIFFERENCE_WORD.search(_announcing(claim)) else None
        return Derivation(Operation.DIFFERENCE, pair) if pair is not None else None
    way = 1 if claim.direction is Direction.INCREASE else -1
    for first, second in pairwise(rates):
        beside = second.index == first.index + 1 and first.sentence.id == second.sentence.id
        told = all(fold(each.mention.surface) in claim.announced for each in (first, second))
        if (
            ((beside and told) or is_one_change(first, second, text) or is_of_years_told(claim, first, second))
            and first.sentence.id == second.sentence.id
            and (value_of(second) - value_of(first)) * way == claim.value
        ):
            pair = (second, first) if way > 0 else (first, second)
            return Derivation(Operation.DIFFERENCE, pair)
    return None


def _is_rate(figure: Figure, fit: Fit) -> bool:
    """Whether a figure is a result in per cent, two of which differ by points."""
    rate = figure.standing is Standing.RESULT and figure.mention.kind is Kind.PERCENT
    return rate and isinstance(figure.mention.value, Decimal) and fit.all[figure.index] >= _WORDS_IN_COMMON


def _addends(claim: NumberClaim, figures: Sequence[Figure], said: str) -> tuple[Figure, ...] | None:
    for group in groups_of(figures):
        for size in range(2, min(len(group), _MOST_OPERANDS) + 1):
            for chosen in _runs(group, size):
                if (
                    sum(map(value_of, chosen)) == claim.value
                    and _bounds_add(claim, chosen)
                    and _named_alike(claim, chosen, said)
                ):
                    return tuple(chosen)
    return None


def _runs(group: Sequence[Figure], size: int) -> Iterable[Sequence[Figure]]:
    """Pairs may be any two of a group; more than two must follow one another in the text."""
    if size == 2:
        return combinations(group, 2)
    return (group[at : at + size] for at in range(len(group) - size + 1))


def _bounds_add(claim: NumberClaim, operands: Iterable[Figure]) -> bool:
    """A sum of 余-figures is a 余-figure; a sum of exact ones is exact."""
    bounds = {figure.mention.approximation for figure in operands} - {Approximation.EXACT}
    if claim.approximation is None or not bounds:
        return claim.approximation in (None, Approximation.EXACT)
    return bounds == {claim.approximation}


def _difference(
    claim: NumberClaim, figures: Sequence[Figure], said: str, *, within: bool = False
) -> tuple[Figure, Figure] | None:
    """Two figures that differ by the claim's number; ``within`` one sentence, or also within one section."""
    for group in groups_of(figures):
        for first, second in combinations(group, 2):
            if within and first.sentence.id != second.sentence.id:
                continue
            if abs(value_of(first) - value_of(second)) == claim.value and _named_alike(claim, (first, second), said):
                return (first, second) if value_of(first) >= value_of(second) else (second, first)
    return None
