"""Whether the unit of a claim can be that of its figure: what is counted, not how much of it.

Decides when a summary may write another unit than the report: none or a second one left out, 成 for %, 名 for a bare
rank, and the classifier 个, with which any thing can be counted (5个消防站 for 新建消防站5处). Leaves pairs such as 起 and
件 to ``numbers.units``.
"""

from __future__ import annotations

import re

from summarizer.checking.claims import NumberClaim, Origin
from summarizer.checking.figure import Figure
from summarizer.document.folding import fold
from summarizer.language.lexicon import any_of, words
from summarizer.numbers.mention import Approximation, Kind, NumberMention
from summarizer.numbers.units import units_compatible

__all__ = ["GENERIC", "loosely_alike", "unit_agrees"]

GENERIC = "个"
# Classifiers of things, cases and places, for which speech says 个; never those of people, vehicles, times and measures.
_THINGS = frozenset(words("thing_counter"))
_KINDS = tuple(frozenset(words(name)) for name in ("case_counter", "matter_counter", "session_counter"))
_SECOND_UNIT = re.compile(r"[(（/].*$")
_PEOPLE = frozenset(("人", "名", "位"))
_PERSON_BEHIND = re.compile(rf"[^,，。;；:：、\d]{{0,6}}?(?:{any_of('person')})")
_PLACES = frozenset(("名", "位"))
_RATES = frozenset((Kind.PERCENT, Kind.PERCENTAGE_POINT, Kind.MULTIPLE))
_SAME = {"成": "%", "折": "%", "％": "%", "百分点": "个百分点"}


def unit_agrees(claim: NumberClaim, figure: Figure) -> bool:
    """Whether the unit that ``claim`` states can be that of ``figure``; a claim without a unit states none."""
    mention, text = figure.mention, claim.origin is Origin.TEXT
    kind = Kind.PERCENT if mention.unit is None and figure.unit == "%" else mention.kind
    said = Kind.PERCENT if claim.unit == "%" else claim.kind  # a cell copied from such a column has its unit, too
    if said is Kind.FRACTION and kind is Kind.PERCENT and claim.approximation is not Approximation.EXACT:
        return True  # 近三分之一 of 32.5%
    if text and claim.unit is not None and (said in _RATES or kind in _RATES) and said is not kind:
        return False
    if text and claim.unit is None and mention.unit is not None and mention.kind in _RATES:
        return mention.unit not in mention.surface  # the first of a pair (1.83和1.86个百分点) writes none itself
    if text and (claim.kind is Kind.RANK) != (mention.kind is Kind.RANK):
        return False
    if claim.unit is None:
        return True
    if claim.unit == figure.unit or _is_written(claim.unit, figure):
        return True
    if mention.unit is None:
        return _unwritten(claim.unit, mention) or claim.unit in figure.units_beside or _is_of_people(claim.unit, figure)
    ours, theirs = _plain(claim.unit), _plain(mention.unit)
    if (ours, theirs) == ("元", "新台币元"):
        return True  # 新台币 is written once, and all amounts of such a report are
    if units_compatible(ours, theirs) or loosely_alike(ours, theirs):
        return True
    return _says_less(ours, theirs) or _says_less(theirs, ours)


def _says_less(unit: str, other: str) -> bool:
    """Whether ``unit`` leaves out a part of ``other`` and says no other: 家 of 家(次), 元/人 of 元/人·月."""
    return unit == _SECOND_UNIT.sub("", other) or other.startswith(f"{unit}·")


def _is_written(unit: str, figure: Figure) -> bool:
    """Whether the report writes ``unit`` itself: behind the number, if with more characters (58万种次, 近百万人口), or in it."""
    mention = figure.mention
    own = fold(mention.unit or "")
    if not unit.startswith(own):
        return False
    return figure.writes_behind(unit[len(own) :]) or (not own and fold(mention.surface).endswith(unit))


def _is_of_people(unit: str, figure: Figure) -> bool:
    """Whether the unit counts people, and the report counts them without a word (5.4万贫困劳动力)."""
    return unit in _PEOPLE and _PERSON_BEHIND.match(figure.words_behind) is not None


def loosely_alike(first: str | None, second: str | None) -> bool:
    """Whether one of two units is 个 and the other a classifier in whose place speech says 个, or they count one kind of thing.

    6400次 of 6400起 calls, 220场 of 220场次, 230件 of 230项.
    """
    if GENERIC in (first, second) and not _THINGS.isdisjoint((first, second)):
        return True
    return first != second and any(first in kind and second in kind for kind in _KINDS)


def _plain(unit: str) -> str:
    unit, slash, base = fold(unit).partition("/")
    unit += slash + base.replace("、", "·").replace("/", "·")  # 元/人、月 and 元/人/月 are 元/人·月
    return _SAME.get(unit, unit)


def _unwritten(unit: str, mention: NumberMention) -> bool:
    """Whether a claim may add ``unit`` to a mention that writes none: 第一 is 第1名, 零发案 is 0起."""
    if mention.kind is Kind.RANK:
        return unit in _PLACES
    return mention.kind is Kind.FRACTION or mention.value == 0
