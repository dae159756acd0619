"""What is right and what is wrong about each predicted figure, field by field.

Decides the verdicts. A number is right or wrong and never nearly right: value, unit, bound and direction are compared
exactly. Leaves pairing to ``align``, when a field says the same to ``same_fields``, when a name does to ``similarity``, and
adding up to ``metrics``.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from evals.align import assign, likeness, statistic_weights
from evals.periods import year_of
from evals.prediction import PredictedStatistic
from evals.reference import Gold, GoldNumber, GoldStatistic
from evals.same_fields import same_basis, same_bound, same_digits, same_period, same_scope, same_unit
from evals.similarity import same_name

__all__ = ["NUMBER_FIELDS", "Field", "Judged", "Verdict", "judge_statistics"]


class Field(StrEnum):
    """What is judged of a figure."""

    VALUE = "value"
    UNIT = "unit"
    BOUND = "bound"
    DIRECTION = "direction"
    BASIS = "basis"
    PERIOD = "period"
    SCOPE = "scope"
    INDICATOR = "indicator"


class Verdict(StrEnum):
    """What is said of a field, or (the last three) of a whole record."""

    CORRECT = "correct"
    MISREAD = "misread"
    WRONG_SCALE = "wrong scale"
    WRONG_UNIT = "wrong unit"
    WRONG_BOUND = "wrong bound"
    WRONG_DIRECTION = "wrong direction"
    WRONG_BASIS = "wrong basis"
    WRONG_PERIOD = "wrong period"
    WRONG_SCOPE = "wrong scope"
    WRONG_INDICATOR = "wrong indicator"
    MISSING = "missing"
    INVENTED = "invented"
    DUPLICATE = "duplicate"


# The fields that make a figure; each must be exactly right for the figure to count at all.
NUMBER_FIELDS = (Field.VALUE, Field.UNIT, Field.BOUND, Field.DIRECTION)


@dataclass(frozen=True, slots=True)
class Judged:
    """One predicted figure, one reference figure, or a pair of them, with what is to be said of it.

    ``record`` is the worst that holds of the whole: ``MISSING`` (no prediction), ``INVENTED`` (no reference),
    ``DUPLICATE`` (a second prediction for ``gold``), else the first wrong field in the order of ``Field`` with
    the name after the number fields, else ``CORRECT``. ``fields`` is empty for missing and invented figures.
    ``likeness`` is the similarity of the names, 0 to 1. ``stray`` is the mention of the report, no figure of its
    results, that an invented figure was made of.
    """

    predicted: PredictedStatistic | None
    gold: GoldStatistic | None
    record: Verdict
    fields: Mapping[Field, Verdict] = field(default_factory=dict)
    likeness: float = 0.0
    stray: GoldNumber | None = None

    @property
    def figure_right(self) -> bool:
        """Whether value, unit, bound and direction are all as in the reference."""
        return bool(self.fields) and all(self.fields[name] is Verdict.CORRECT for name in NUMBER_FIELDS)

    @property
    def right(self) -> bool:
        """Whether the figure is right and stands under a name that means the same."""
        return self.figure_right and self.fields[Field.INDICATOR] is Verdict.CORRECT

    @property
    def complete(self) -> bool:
        """Whether every field is right."""
        return bool(self.fields) and all(verdict is Verdict.CORRECT for verdict in self.fields.values())


@dataclass(frozen=True, slots=True)
class _Frame:
    """What a report says of itself: the body, as the system named it, and the year, as its references name it."""

    organization: str | None
    year: int


def judge_statistics(
    predicted: Sequence[PredictedStatistic], gold: Gold, organization: str | None = None, text: str = ""
) -> tuple[Judged, ...]:
    """Every reference figure and every predicted one, judged once each: references in order, then the rest.

    ``organization`` is the reporting body as the system named it; a scope that only repeats it says nothing.
    ``text`` is the report's: its year is the one that the references name, or else the one that it names most.
    """
    weights = statistic_weights(predicted, gold.statistics)
    pairs = assign(weights, len(predicted), len(gold.statistics))
    row_of = {column: row for row, column in pairs}
    periods = [period for item in gold.statistics for period in (item.period, *item.period_also)]
    frame = _Frame(organization, year_of(periods, text))
    judged = [
        _pair(predicted[row_of[at]], item, frame)
        if at in row_of
        else Judged(predicted=None, gold=item, record=Verdict.MISSING)
        for at, item in enumerate(gold.statistics)
    ]
    matched = {row for row, _ in pairs}
    for row, item in enumerate(predicted):
        if row not in matched:
            judged.append(_unmatched(row, item, weights, gold, frame))
    return tuple(judged)


def _unmatched(
    row: int,
    item: PredictedStatistic,
    weights: Mapping[tuple[int, int], float],
    gold: Gold,
    frame: _Frame,
) -> Judged:
    claims = {column: weight for (claimant, column), weight in weights.items() if claimant == row}
    if claims:
        first = gold.statistics[max(claims, key=lambda column: (claims[column], -column))]
        pair = _pair(item, first, frame)
        return Judged(item, first, Verdict.DUPLICATE, pair.fields, pair.likeness)
    return Judged(item, None, Verdict.INVENTED, stray=_stray(item, gold))


def _stray(item: PredictedStatistic, gold: Gold) -> GoldNumber | None:
    """The mention that is no figure of the results and at which an invented figure points."""
    if item.place is None:
        return None
    return next((n for n in gold.other_numbers if item.place.overlaps(n.span)), None)


def _pair(item: PredictedStatistic, gold: GoldStatistic, frame: _Frame) -> Judged:
    alike = likeness(item, gold)
    fields = {
        Field.VALUE: _value(item, gold),
        Field.UNIT: _if(same_unit(item.unit, (gold.unit, *gold.unit_also)), Verdict.WRONG_UNIT),
        Field.BOUND: _if(same_bound(item, gold), Verdict.WRONG_BOUND),
        Field.DIRECTION: _if(item.change == gold.change, Verdict.WRONG_DIRECTION),
        Field.INDICATOR: _if(same_name(alike), Verdict.WRONG_INDICATOR),
        Field.BASIS: _if(gold.change is None or same_basis(item.basis, gold.basis), Verdict.WRONG_BASIS),
        Field.PERIOD: _if(
            any(same_period(item.period, period, frame.year) for period in (gold.period, *gold.period_also)),
            Verdict.WRONG_PERIOD,
        ),
        Field.SCOPE: _if(
            same_scope(item.scope, (gold.scope, *gold.scope_also), frame.organization), Verdict.WRONG_SCOPE
        ),
    }
    record = next((verdict for verdict in fields.values() if verdict is not Verdict.CORRECT), Verdict.CORRECT)
    return Judged(item, gold, record, fields, alike)


def _if(right: bool, otherwise: Verdict) -> Verdict:
    return Verdict.CORRECT if right else otherwise


def _value(item: PredictedStatistic, gold: GoldStatistic) -> Verdict:
    if item.value == gold.value:
        return Verdict.CORRECT
    if item.value is not None and gold.value is not None and same_digits(item.value, gold.value):
        return Verdict.WRONG_SCALE
    return Verdict.MISREAD
