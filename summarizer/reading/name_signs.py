"""Signs that a name by rule may be wrong, in the order in which they are asked: the first that holds is the doubt.

Decides from one name, its figure and its clause: a word of every report without what it counts (涉及数, 项数), a clause that
went on (某企业曾负债金额), an act without what it was done to (查处起数), a change of no quantity (盗伐变化), a length of time under
the name of a count, a share under the name of a thing, a clause behind the number that became a name as it stood. Such a name
may still be right; it is shown with its doubt. Leaves doubts that take the figures beside it to ``doubts``.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from summarizer.language.lexicon import words
from summarizer.messages import Message
from summarizer.numbers.mention import Kind, NumberMention
from summarizer.reading.name_shapes import core_of, is_bare, is_only_acts, is_unfinished, points_back, without_ending
from summarizer.reading.passages import Doubt, FigureContext
from summarizer.reading.rule_names import IndicatorRule
from summarizer.reading.unit_fit import is_movement, misfits
from summarizer.reading.wordings import RECURS

__all__ = ["BARE_RATE", "UNFINISHED", "doubt_of"]


class _Limits(NamedTuple):
    """The sizes that signs ask for, in characters.

    Fitted on the 1,236 names shown as verified in 28 annotated reports, of which 101 were wrong: each as long as no more names
    would be found that were right than wrong. Being long is no sign: of the names from behind the number, 5 in 33 of fourteen
    characters and more were wrong, and 20 in 91 of the shorter ones.
    """

    act_on_cases: int = 2  # wrong 5 times in 6; longer ones say what they are done to (接警出动, 提起公诉)
    act: int = 8  # on other things: 1 in 2
    changed: int = 3  # what changed: 3 in 3
    clause: int = 5  # how much of the end of a clause is compared: 7 in 10
    before: int = 2  # what may stand before the number that begins such a clause
    cause: int = 80  # how far before the clause the cause may stand: 4 in 4


_LIMITS = _Limits()


class _Named(NamedTuple):
    """A name and what the signs look at: ``name`` without the mark of an earlier figure, ``core`` without its endings too."""

    text: str
    mention: NumberMention
    figure: FigureContext
    name: str
    core: str


class _Sign(NamedTuple):
    """A sign: the name of its rule, what it tells the reader, and whether it holds of a name."""

    rule: str
    message: str
    holds: Callable[[_Named], bool]


_ORIGINAL = "原"
_CASES, _NO_THINGS = "起件宗案", "人名位员次"
_CASE_COUNTS = tuple(f"{unit}数" for unit in _CASES)
_ACTS = frozenset(words("verb", "predicate"))
_CAUSED = tuple(words("caused"))
_CAUSE = re.compile(r"因(?![此而为素])[^。\n]*\Z")
_QUANTITIES = (*words("quantity"), *"数量额率值比案灾")
_CHANGES = ("变化", "增加数", "减少数")
_NAMES_TIME = (*words("time_name", "time_told"), *_CHANGES)
_NAMES_SHARE = (*words("share_told"), *"率比度幅速感分", *_CHANGES)
_SHARES = (Kind.PERCENT, Kind.FRACTION)
_ADDED_SHARES = ("比例", "率")
_PUT_TOGETHER = (IndicatorRule.BEFORE, IndicatorRule.BEHIND, IndicatorRule.RATE, IndicatorRule.LENT)
_NO_WORDS = str.maketrans("", "", "“”‘’ \n")
_CLAUSE_END = re.compile(r"[,，。;；]")


def doubt_of(text: str, mention: NumberMention, figure: FigureContext) -> Doubt | None:
    """The doubt that the name of ``figure`` gives rise to by itself; None if no sign holds."""
    name = figure.label.removeprefix(_ORIGINAL)
    named = _Named(text, mention, figure, name, core_of(name))
    for sign in _SIGNS:
        if sign.holds(named):
            return Doubt(Message(sign.message, name=figure.label, figure=mention.surface), sign.rule)
    return None


def _is_only_an_act(named: _Named) -> bool:
    """Whether the name says what was done and not to what: 查处起数, 接报数."""
    mention, unit = named.mention, named.mention.unit or ""
    if named.figure.change is not None:  # 查处起数同比变化
        level = without_ending(named.name)
        put_together = level.endswith(_CASE_COUNTS) and level not in named.text[slice(*named.figure.clause)]
        return put_together and is_only_acts(core_of(named.core), _LIMITS.act_on_cases)
    if mention.kind in _SHARES:
        act, share, _ = named.name.partition("占")
        return bool(share) and is_only_acts(act, _LIMITS.act)
    counts = mention.kind is Kind.COUNT and named.name.endswith("数")  # 植树造林面积 names a measure
    if not counts or not unit or any(character in _NO_THINGS for character in unit):
        return False
    return is_only_acts(named.core, _LIMITS.act_on_cases if unit[0] in _CASES else _LIMITS.act)


def _changes_no_quantity(named: _Named) -> bool:
    """Whether what changed is a thing or an act and not how many or how much of it: 盗伐变化, 粮食变化."""
    if named.figure.label_rule is not IndicatorRule.CHANGED:
        return False
    stem = without_ending(named.name)
    return len(stem) <= _LIMITS.changed and not stem.endswith(_QUANTITIES)


def _is_other_time(named: _Named) -> bool:
    """Whether a length of time has the name of something else."""
    if named.mention.kind is not Kind.DURATION or named.name.endswith(_NAMES_TIME):
        return False
    return RECURS.match(named.text, named.mention.clean_end) is None  # 防洪标准达到50年一遇


def _is_other_share(named: _Named) -> bool:
    return named.mention.kind in _SHARES and not named.name.endswith(_NAMES_SHARE)


def _is_time_behind(named: _Named) -> bool:
    return named.figure.label_rule is IndicatorRule.BEHIND and named.mention.kind is Kind.DURATION


def _is_clause_behind(named: _Named) -> bool:
    """Whether the clause that the number begins became its name as it stood: 9名|学员如期出师."""
    if named.figure.label_rule is not IndicatorRule.BEHIND:
        return False
    clause, mention = named.figure.clause, named.mention
    before = named.text[clause.start : mention.clean_start].translate(_NO_WORDS)
    behind = _CLAUSE_END.split(named.text[mention.clean_end : clause.end], maxsplit=1)[0].translate(_NO_WORDS)
    if len(before) > _LIMITS.before or before in _ACTS or not behind:
        return False
    return named.core.translate(_NO_WORDS).endswith(behind[-_LIMITS.clause :])


def _is_article(named: _Named) -> bool:
    """Whether the number may only mean “a”: 其中一宗案件至今未破."""
    mention, behind = named.mention, named.figure.label_rule is IndicatorRule.BEHIND
    return behind and mention.kind is Kind.COUNT and mention.value == 1 and mention.surface.startswith("一")


def _has_cause_before(named: _Named) -> bool:
    """Whether the name begins with what was caused, and the cause stands in a clause before it."""
    if not named.name.startswith(_CAUSED):
        return False
    start = named.figure.clause.start
    return _CAUSE.search(named.text, max(0, start - _LIMITS.cause), start) is not None


def _lacks_unit(named: _Named) -> bool:
    """Whether a bare figure was made a number of things: 三次产业结构数."""
    mention, figure = named.mention, named.figure
    if mention.kind is not Kind.COUNT or mention.unit is not None or not mention.surface[-1].isdecimal():
        return False
    said = any(named.text[start:end].endswith("数") for start, end in figure.heads)
    return named.name.endswith("数") and not said and figure.label_rule is not IndicatorRule.NOT_ONE


def _adds_share(named: _Named) -> bool:
    """Whether a word for a share was added to the name of a share or a change: 降幅|比例, 结构|率."""
    figure = named.figure
    if named.mention.kind not in _SHARES or figure.change is not None or figure.label_rule not in _PUT_TOGETHER:
        return False
    ending = next((word for word in _ADDED_SHARES if figure.label.endswith(word)), None)
    if ending is None or not figure.label.removesuffix(ending).endswith(_NAMES_SHARE):
        return False
    return not any(ending in named.text[start:end] for start, end in figure.heads)


def _is_unnamed_rate(named: _Named) -> bool:
    """Whether a rate alone in brackets has only the thing before them as its name: 占比靠前的汽车制造业(23%)."""
    mention, figure = named.mention, named.figure
    if mention.kind is not Kind.PERCENT or figure.change is not None or not named.name.endswith("比例"):
        return False
    around = named.text[mention.clean_start - 1] + named.text[mention.clean_end : mention.clean_end + 1]
    said = any("比例" in named.text[start:end] for start, end in figure.heads)
    return around[0] in "(（" and around[1:] in tuple(")）") and not said


def _is_of_other_unit(named: _Named) -> bool:
    """Whether the unit counts something else than what the name ends with."""
    if named.figure.change is not None:
        return misfits(named.mention, named.name, core_of(named.core))
    return misfits(named.mention, named.name, named.core) or is_movement(named.mention, named.core)


UNFINISHED = "name that is no phrase"
BARE_RATE = "rate in brackets behind a thing"
"""The thing is sure, and what the rate is of it is not."""

_SIGNS = (
    _Sign("no words beside the figure", "doubt.unnamed", lambda named: not named.name),
    _Sign("name of one general word", "doubt.general", lambda named: is_bare(named.name)),
    _Sign(UNFINISHED, "doubt.half", lambda named: is_unfinished(named.name)),
    _Sign("act without an object", "doubt.act", _is_only_an_act),
    _Sign("unit of something else", "doubt.unit", _is_of_other_unit),
    _Sign("change of no quantity", "doubt.changed", _changes_no_quantity),
    _Sign("length of time under another name", "doubt.no_time", _is_other_time),
    _Sign("share under another name", "doubt.no_share", _is_other_share),
    _Sign("name put together from words behind the number", "doubt.behind", _is_time_behind),
    _Sign("clause behind the number", "doubt.clause", _is_clause_behind),
    _Sign("one that counts nothing", "doubt.article", _is_article),
    _Sign("time that points back", "doubt.time_before", lambda named: points_back(named.name)),
    _Sign("cause in a clause before", "doubt.cause", _has_cause_before),
    _Sign("number without a unit", "doubt.no_unit", _lacks_unit),
    _Sign(BARE_RATE, "doubt.bare_rate", _is_unnamed_rate),
    _Sign("share added to a share", "doubt.added_share", _adds_share),
)
