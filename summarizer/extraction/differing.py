"""What two readers of one figure differ in, so that somebody should look.

Decides when names mean different things, when periods are different days, and when the names of two figures look exchanged.
A field of which one reader says nothing is no difference. Leaves which reading wins to ``arbitrate``.
"""

from __future__ import annotations

from collections.abc import Mapping, Set
from dataclasses import dataclass

from summarizer.checking.attachment.likeness import kinship
from summarizer.document.folding import fold
from summarizer.extraction.agreement import same_thing
from summarizer.extraction.placing import Placed
from summarizer.extraction.readings import FigureReading
from summarizer.extraction.times import Time, is_same_time
from summarizer.messages import Message, term
from summarizer.numbers.mention import Disposition
from summarizer.reading.passages import FigureContext, Passages
from summarizer.schema import OtherReading, ReadBy

__all__ = ["Difference", "crossed", "differences", "other_of", "told_of"]

_FIELDS = ("indicator", "change", "basis", "period", "scope")

_NEIGHBOURS = 3
"""Figures before and behind whose names may have been exchanged with a figure's."""

_CLEARLY = 0.25
"""By how much names must fit better crosswise than straight, of 2 at most."""


@dataclass(frozen=True, slots=True)
class Difference:
    """In which fields two readings differ; ``role`` is what the rules take for no result at all."""

    fields: frozenset[str] = frozenset()
    role: Disposition | None = None

    def __bool__(self) -> bool:
        """Whether they differ in anything."""
        return bool(self.fields) or self.role is not None


def differences(
    passages: Passages, figure: FigureContext, model: Placed, rule: FigureReading, crossed_with: str | None
) -> Difference:
    """What the model's reading and the rules' differ in."""
    told, fields = model.reading, set(model.dropped)
    named_alike = crossed_with is None and same_thing(told.indicator, rule.indicator)
    if not named_alike or _counts_as_neighbour(passages, figure, told.indicator):
        fields.add("indicator")
    if told.change is not rule.change:
        fields.add("change")
    is_elsewhen = told.period is not None and is_same_time(passages, figure, told.period) is Time.OTHER
    if is_elsewhen and told.period != rule.period:
        fields.add("period")
    if told.scope is not None and rule.scope is not None and not _alike(told.scope, rule.scope):
        fields.add("scope")
    return Difference(frozenset(fields))


def other_of(
    model: Placed, rule: FigureReading | None, chosen: FigureReading, difference: Difference
) -> OtherReading | None:
    """What the reader that was not followed says of the fields in which the two differ; None if they agree.

    A field of the model's that was not followed, because the checker found an error in it, is one of them.
    """
    if rule is None:
        return OtherReading(read_by=ReadBy.RULE, disposition=difference.role)
    left = {name for name in _FIELDS if getattr(chosen, name) != getattr(model.reading, name)}
    names = difference.fields | left
    if not names:
        return None
    if left or model.dropped:
        return _reading(ReadBy.MODEL, model.reading, names, model.dropped)
    return _reading(ReadBy.RULE, rule, names, {})


def _reading(read_by: ReadBy, reading: FigureReading, names: Set[str], dropped: Mapping[str, str]) -> OtherReading:
    """The fields ``names`` of a reading, with the words that were ``dropped`` from it."""
    return OtherReading(
        read_by=read_by,
        indicator=reading.indicator if "indicator" in names else None,
        change=reading.change if "change" in names else None,
        basis=dropped.get("basis", reading.basis) if "basis" in names else None,
        period=dropped.get("period", reading.period) if "period" in names else None,
        scope=dropped.get("scope", reading.scope) if "scope" in names else None,
    )


def crossed(passages: Passages, told: Mapping[str, FigureReading]) -> Mapping[str, str]:
    """The figures whose names by the model fit another near figure better, and that one's names this one; each with the other."""
    named = [f for f in passages.figures if f.number in told and f.label]
    found: dict[str, str] = {}
    for at, one in enumerate(named):
        for other in named[at + 1 : at + 1 + _NEIGHBOURS]:
            if _is_crossed(told, one, other):
                found.setdefault(one.number, other.number)
                found.setdefault(other.number, one.number)
    return found


def _counts_as_neighbour(passages: Passages, figure: FigureContext, name: str) -> bool:
    """Whether a name ends in the unit of another figure of the sentence (场次 for the 66项 of 66项220场次任务)."""
    own, ending = passages.mention(figure.number).unit, fold(name).removesuffix("数")
    if own is None or ending.endswith(fold(own)):
        return False
    units = {passages.mention(other).unit for other in passages.sentence(figure.sentence).numbers} - {None, own}
    return any(
        ending.endswith(fold(unit)) and own not in _ALIKE_UNITS.get(unit, frozenset())
        for unit in units
        if unit is not None
    )


_CASES, _PEOPLE = frozenset("起件宗案"), frozenset("人名位")
_ALIKE_UNITS: Mapping[str, frozenset[str]] = {unit: group for group in (_CASES, _PEOPLE) for unit in group}


def _is_crossed(told: Mapping[str, FigureReading], one: FigureContext, other: FigureContext) -> bool:
    first, second = (fold(told[each.number].indicator) for each in (one, other))
    ahead = kinship(first, other.label) - kinship(first, one.label)
    behind = kinship(second, one.label) - kinship(second, other.label)
    return ahead > 0 and behind > 0 and ahead + behind >= _CLEARLY


def _alike(one: str, other: str) -> bool:
    """Whether one of two phrases holds the other."""
    shorter, longer = sorted((fold(one), fold(other)), key=len)
    return bool(shorter) and shorter in longer


def told_of(other: OtherReading) -> Message:
    """What the other reader says, in one line for a finding."""
    reader = term("reader", other.read_by.value)
    if other.disposition is not None:
        return Message("readers.other_role", reader=reader, role=term("role", other.disposition.value))
    said = [f"{term('field', name)}“{words}”" for name in _TOLD if (words := getattr(other, name)) is not None]
    if not said:
        return Message("readers.nothing", reader=reader)
    return Message("readers.otherwise", reader=reader, said=term("list", "comma").join(said))


_TOLD = (*_FIELDS, "title", "awarded_by", "recipient")
