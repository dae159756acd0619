"""Whether what a claim calls its figure can be said of a figure of that sort.

Decides clashes of sorts alone: a rank is no count, cases are no people and no money, what is more than a hundred things is
no share. Leaves which figure of the right sort is meant to ``rivals``. What a name counts by its last word stands in the
lexicon; a name that ends in no such word may be of anything.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import StrEnum

from summarizer.checking.claims import NumberClaim, Origin
from summarizer.checking.counted import GENERIC
from summarizer.checking.directions import CHANGE
from summarizer.checking.figure import Figure
from summarizer.checking.figure_kinds import Sort
from summarizer.language.lexicon import any_of, classes_of, fill, words
from summarizer.language.measures import measure_of

__all__ = ["is_other_sort"]

_BEFORE = 16
_AFTER_NAME = re.compile(r"[为是达到约近超共]{1,9}$")
# Units in which the climbing of a rank is told.
_STEPS = frozenset(words("rank_unit"))
_COUNT_NAME = re.compile(r"(?<![指分位系基倍参])数$|金额$|占比$|比重$")
# 劳动生产率 is told in money a head, 容积率 and 生产率 in whatever is made.
_SHARE_NAME = re.compile(r"占比$|比重$|比例$|(?<![效频税利汇费积])(?<!生产)率$")
_THINGS_NAME = re.compile(r"[人户件起口家项案](?:口|次)?数$|金额$")
_WHOLE = 100
_RANK_NAME = re.compile(r"(?:排名|名次|位次)$")
_CHANGING = re.compile(fill(rf"{CHANGE}|{{change_noun}}"))


class _Counted(StrEnum):
    """What a name or a unit counts."""

    PEOPLE = "people"
    CASES = "cases"
    MONEY = "money"
    TIME = "time"
    THINGS = "things"


_NAMES: Mapping[_Counted, re.Pattern[str]] = {
    _Counted.PEOPLE: re.compile(rf"(?:{any_of('people_name')}|(?:{any_of('person')})(?:总数|数量?))$"),
    _Counted.CASES: re.compile(fill(rf"(?:{any_of('cases_name')}|{{case_count}})$")),
    _Counted.MONEY: re.compile(rf"(?:{any_of('money_name')})$"),
    _Counted.TIME: re.compile(rf"(?:{any_of('time_name')})$"),
}
# 嫌疑人 and 人员 are people without 数, too; 群众 may be given money, and 学生 may be of so many schools.
_SURELY_PEOPLE = re.compile(
    "(?:" + "|".join(word for word in words("generic_person") if "person" in classes_of(word)) + ")$"
)
_PEOPLE = re.compile(any_of("person", "people_name"))
_BASES: Mapping[str, _Counted] = {"人": _Counted.PEOPLE, "起": _Counted.CASES, GENERIC: _Counted.THINGS}
_SORTS: Mapping[Sort, _Counted] = {Sort.MONEY: _Counted.MONEY, Sort.TIME: _Counted.TIME}


def is_other_sort(claim: NumberClaim, figure: Figure) -> bool:
    """Whether what the claim calls its figure can't be of the figure's sort.

    A rank is no count, nothing else is a rank, what is more than a hundred things is no share, and what counts people,
    cases, money or time counts nothing else.
    """
    before, said, _ = claim.announced.partition(claim.surface)
    names = [_AFTER_NAME.sub("", name) for name in (*claim.called[:1], before[-_BEFORE:] if said else "")]
    ranked = any(_RANK_NAME.search(name) for name in names)
    if figure.sort is Sort.RANK:
        return not ranked and any(_COUNT_NAME.search(name) for name in names)
    if ranked:
        return figure.unit not in _STEPS and figure.direction is None
    if figure.sort is Sort.RATE:
        return _is_change_unsaid(claim, figure) and any(_THINGS_NAME.search(name) for name in (*names, claim.label))
    if figure.direction is not None or _is_ruled(claim, figure):
        return False
    return (_is_no_share(figure) and any(_SHARE_NAME.search(name) for name in names)) or _counts_other(
        claim.label, figure
    )


def _is_ruled(claim: NumberClaim, figure: Figure) -> bool:
    """Whether a text tells the number in the figure's own unit, and a rule alone ends its name so (不礼让行人|1200起)."""
    same = claim.unit is not None and claim.unit == figure.unit
    return claim.origin is Origin.TEXT and same and claim.label not in claim.announced


def _is_no_share(figure: Figure) -> bool:
    """Whether a figure is more than a hundred of something."""
    value = figure.mention.value
    return figure.sort in (Sort.AMOUNT, Sort.MONEY) and value is not None and value > _WHOLE


def _is_change_unsaid(claim: NumberClaim, figure: Figure) -> bool:
    """Whether a figure in per cent is no change, or the claim does not say that it is one: with fields, or without a unit."""
    if figure.direction is None:
        return True
    open_ = claim.direction is None and (claim.unit is None or claim.origin is Origin.FIELDS)
    return open_ and _CHANGING.search(claim.announced + claim.label) is None


def _counts_other(name: str, figure: Figure) -> bool:
    """Whether the last word of ``name`` counts what the figure's unit does not, and the report calls it otherwise itself."""
    counted = _SORTS.get(figure.sort) or _BASES.get(measure_of(figure.unit).base if figure.unit else "")
    if counted is None:
        return False
    named = next((each for each, pattern in _NAMES.items() if pattern.search(name)), None)
    if named is None and counted is not _Counted.THINGS and _SURELY_PEOPLE.search(name):
        named = _Counted.PEOPLE
    if named is None or named is counted or (named, counted) == (_Counted.CASES, _Counted.THINGS):
        return False
    if named is _Counted.PEOPLE:
        return _PEOPLE.search(figure.name) is None
    return _NAMES[named].search(figure.name) is None
