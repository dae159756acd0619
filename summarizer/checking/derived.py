"""Figures that a summary worked out from figures of the report: a sum, a difference, a share.

Decides which figures may be put together: results of one unit that stand in one sentence, or in one
section under words that they share with the claim, and only where the claim's own words say that it
adds, compares or divides (共, 比…多, 占). Without such words a number that happens to be a sum is not
derived. Leaves everything else about a claim to ``judge``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum
from itertools import combinations, pairwise

from summarizer.checking.claims import NumberClaim
from summarizer.checking.distinct import stem
from summarizer.checking.ends import is_one_change
from summarizer.checking.figure import Figure, Standing
from summarizer.checking.figures import ReportFigures
from summarizer.checking.lexicon import DIFFERENCE_WORD, SHARE_WORD, SUM_WORD
from summarizer.checking.likeness import Fit, grams
from summarizer.document.folding import fold
from summarizer.language.synonyms import with_one_word
from summarizer.numbers.mention import Approximation, Direction, Kind
from summarizer.numbers.units import units_compatible

__all__ = ["Derivation", "Operation", "derive"]

_MOST_OPERANDS = 6
_WORDS_IN_COMMON = 0.15
# 占比率 is a share by any name.
_RATE_NAME = re.compile(r"^(?!.*(?:占|比例|比重)).*?([一-鿿]{2})率$")
_CLAUSE_END = re.compile(r"[,，;；。\n]")
_NEXT_TO_NOTHING = 3
_COUNTED = (Kind.COUNT, Kind.MONEY, Kind.DURATION)


class Operation(StrEnum):
    """How a derived figure was worked out."""

    SUM = "sum"
    DIFFERENCE = "difference"
    SHARE = "share"


@dataclass(frozen=True, slots=True)
class Derivation:
    """A derived figure's operation and its operands, in the order in which they are written out."""

    operation: Operation
    operands: tuple[Figure, ...]

    @property
    def formula(self) -> str:
        """The operands as the report writes them: "53个 + 2个"."""
        sign = {Operation.SUM: " + ", Operation.DIFFERENCE: " − ", Operation.SHARE: " ÷ "}[self.operation]
        return sign.join(figure.mention.surface for figure in self.operands)


def derive(claim: NumberClaim, report: ReportFigures, fit: Fit) -> Derivation | None:
    """How ``claim`` follows from figures of the report; None where it does not."""
    if not isinstance(claim.value, Decimal):
        return None
    text, said = report.passages.text.text, _announcing(claim)
    if claim.kind is Kind.PERCENTAGE_POINT:
        return _points(claim, [figure for figure in report.figures if _is_rate(figure, fit)], text)
    usable = [figure for figure in report.figures if _usable(figure, fit)]
    if claim.direction is not None:
        alike = [figure for figure in usable if units_compatible(claim.unit, figure.mention.unit)]
        return _points(claim, alike, text) if claim.unit is not None and claim.kind is not Kind.PERCENT else None
    if claim.kind is Kind.PERCENT:
        return _share(claim, usable) if SHARE_WORD.search(said) else None
    same = [figure for figure in usable if units_compatible(claim.unit, figure.mention.unit) and claim.unit is not None]
    operands = _addends(claim, same) if SUM_WORD.search(said) else None
    if operands is not None and not _is_given(claim, same, operands):
        return Derivation(Operation.SUM, operands)
    if DIFFERENCE_WORD.search(said) and (pair := _difference(claim, same)) is not None:
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


def _named_alike(claim: NumberClaim, operands: Sequence[Figure]) -> bool:
    """Whether a claim says what is peculiar to each of its operands, or to none: 盗窃案件共720起 adds no 诈骗案件."""
    names = [{word for word in grams(figure.name) if len(word) > 1} for figure in operands]
    said = []
    for at, name in enumerate(names):
        peculiar = name.difference(*names[:at], *names[at + 1 :])
        if peculiar:
            said.append(any(word in claim.announced or word in claim.label for word in peculiar))
    return all(said) or not any(said)


def _is_rate_of(claim: NumberClaim, part: Figure, whole: Figure) -> bool:
    """Whether a rate (破案率) may be the share of ``part``: it is what was done out of what there was, not a part of it."""
    rate = _RATE_NAME.search(claim.label)
    if rate is None:
        return True
    done = with_one_word(rate[1])[:2]
    return done in with_one_word(part.name) and done not in with_one_word(whole.name)


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
        pair = _difference(claim, rates) if DIFFERENCE_WORD.search(_announcing(claim)) else None
        return Derivation(Operation.DIFFERENCE, pair) if pair is not None else None
    way = 1 if claim.direction is Direction.INCREASE else -1
    for first, second in pairwise(rates):
        beside = second.index == first.index + 1 and first.sentence.id == second.sentence.id
        told = all(fold(each.mention.surface) in claim.announced for each in (first, second))
        if (
            beside
            and (told or is_one_change(first, second, text))
            and (_value(second) - _value(first)) * way == claim.value
        ):
            pair = (second, first) if way > 0 else (first, second)
            return Derivation(Operation.DIFFERENCE, pair)
    return None


def _is_rate(figure: Figure, fit: Fit) -> bool:
    """Whether a figure is a result in per cent, two of which differ by points."""
    rate = figure.standing is Standing.RESULT and figure.mention.kind is Kind.PERCENT
    return rate and isinstance(figure.mention.value, Decimal) and fit.all[figure.index] >= _WORDS_IN_COMMON


def _value(figure: Figure) -> Decimal:
    value = figure.mention.value
    assert isinstance(value, Decimal)
    return value


def _addends(claim: NumberClaim, figures: Sequence[Figure]) -> tuple[Figure, ...] | None:
    for group in _groups(figures):
        for size in range(2, min(len(group), _MOST_OPERANDS) + 1):
            for chosen in _runs(group, size):
                if (
                    sum(map(_value, chosen)) == claim.value
                    and _bounds_add(claim, chosen)
                    and _named_alike(claim, chosen)
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


def _difference(claim: NumberClaim, figures: Sequence[Figure]) -> tuple[Figure, Figure] | None:
    for group in _groups(figures):
        for first, second in combinations(group, 2):
            if abs(_value(first) - _value(second)) == claim.value and _named_alike(claim, (first, second)):
                return (first, second) if _value(first) >= _value(second) else (second, first)
    return None


def _share(claim: NumberClaim, figures: Sequence[Figure]) -> Derivation | None:
    """A percentage of two figures of one sentence and one unit, rounded as the claim writes it."""
    assert isinstance(claim.value, Decimal)
    exponent = claim.value.as_tuple().exponent
    if not isinstance(exponent, int):
        return None
    for group in _groups(figures):
        for part, whole in combinations(sorted(group, key=_value), 2):
            same = units_compatible(part.mention.unit, whole.mention.unit)
            if not same or not _value(whole) or part.sentence.id != whole.sentence.id:
                continue
            share = (_value(part) * 100 / _value(whole)).quantize(Decimal(1).scaleb(exponent), ROUND_HALF_UP)
            if share == claim.value and _is_rate_of(claim, part, whole):
                return Derivation(Operation.SHARE, (part, whole))
    return None


def _groups(figures: Sequence[Figure]) -> Iterable[list[Figure]]:
    """Figures that may be put together: those of one sentence, then those of one section."""
    for key in (lambda figure: figure.sentence.id, lambda figure: str(figure.section.index)):
        found: dict[str, list[Figure]] = {}
        for figure in figures:
            found.setdefault(key(figure), []).append(figure)
        yield from (group for group in found.values() if len(group) > 1)
