"""What a correct summary states: the reference's statistics and honors as statements, and the kinds of error.

Decides how an annotator's fields become a statement and which sentence it cites. Leaves putting errors into
statements to ``mutate`` and writing them down to ``shapes``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from evals.dataset import Case
from evals.reference import GoldHonor, GoldStatistic
from summarizer.numbers.mention import Approximation, Direction

__all__ = [
    "HonorStatement",
    "Planted",
    "Planting",
    "Statement",
    "honors_of",
    "readable",
    "sentence_around",
    "statements_of",
]

_READING = re.compile(r"\([a-zāáǎàōóǒòēéěèīíǐìūúǔùǖǘǚǜü]+\)")
_SENTENCE_END = re.compile(r"[。!！?？\n]")


class Planting(StrEnum):
    """The kinds of error, as people and models make them."""

    DIGIT = "digit changed"
    SWAP = "digits swapped"
    POINT = "decimal point moved"
    SCALE = "scale 万/亿"
    UNIT = "unit"
    POINTS = "% and 个百分点"
    DIRECTION = "direction"
    DIRECTION_WORD = "direction, in any word"
    OPPOSITE = "opposite word"
    BASIS = "other basis"
    BOUND_DROPPED = "bound dropped"
    BOUND_ADDED = "bound added"
    NEIGHBOUR = "neighbour's figure"
    SECTION = "another section's figure"
    PERIOD = "other period"
    SCOPE = "other scope"
    INVENTED = "invented figure"
    INVENTED_HONOR = "invented honor"
    INVENTED_WORD = "invented honor, by any verb"
    HONOR_CLASS = "honor's class changed"
    HONOR_ISSUER = "honor's issuer changed"
    PLAN = "figure of a plan"
    MENU = "figure of the site's menu"


@dataclass(frozen=True, slots=True)
class Statement:
    """One figure as a summary states it; ``place`` and ``quote`` are what it cites (raw offsets).

    ``verb`` is the word that prose tells a change with, None for the plain one.
    """

    indicator: str
    figure: str
    value: Decimal | Fraction | None
    unit: str | None
    approximation: Approximation
    change: Direction | None
    basis: str | None
    period: str | None
    scope: str | None
    place: tuple[int, int] | None
    quote: tuple[int, int] | None
    verb: str | None = None


@dataclass(frozen=True, slots=True)
class HonorStatement:
    """One award as a summary states it; ``verb`` is what prose tells it with, None for the plain words."""

    title: str
    awarded_by: str | None
    recipient: str | None
    quote: tuple[int, int]
    verb: str | None = None


@dataclass(frozen=True, slots=True)
class Planted:
    """A statement with an error in it, and the statement that it was made from (None where invented)."""

    kind: Planting
    statement: Statement | HonorStatement
    original: Statement | HonorStatement | None


def statements_of(case: Case) -> list[Statement]:
    """The reference's statistics as statements, in order of place."""
    return [_statement(case, each) for each in sorted(case.gold.statistics, key=lambda each: each.start)]


def _statement(case: Case, each: GoldStatistic) -> Statement:
    return Statement(
        indicator=each.indicator,
        figure=readable(each.surface),
        value=each.value,
        unit=readable(each.unit) if each.unit else None,
        approximation=each.approximation,
        change=each.change,
        basis=readable(each.basis) if each.basis else None,
        period=readable(each.period) if each.period else None,
        scope=readable(each.scope) if each.scope else None,
        place=(each.start, each.end),
        quote=sentence_around(case.document.text, each.start, each.end),
    )


def readable(text: str) -> str:
    """The text without the readings that a damaged copy puts after its characters, and without breaks."""
    return re.sub(r"\s+", "", _READING.sub("", text))


def sentence_around(text: str, start: int, end: int) -> tuple[int, int]:
    """The raw span of the sentence or line that holds ``start:end``."""
    before = [mark.end() for mark in _SENTENCE_END.finditer(text, 0, start)]
    after = _SENTENCE_END.search(text, end)
    return (before[-1] if before else 0, after.start() if after else len(text))


def honors_of(case: Case) -> list[HonorStatement]:
    """The reference's honors as statements."""
    return [_honor(each) for each in case.gold.honors]


def _honor(each: GoldHonor) -> HonorStatement:
    return HonorStatement(each.title, each.awarded_by, each.recipient, (each.start, each.end))
