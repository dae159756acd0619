"""Planted errors of place: the figure of a neighbour or of another section, another period, another scope.

Decides whose figure takes whose place, so that every reader would call it an error. Leaves errors in the figure itself to
``misstating``.
"""

from __future__ import annotations

import random
import re
from collections.abc import Sequence
from dataclasses import replace

from evals.planting import PLACES
from evals.statements import Statement

__all__ = ["basis", "neighbour", "period", "scope", "section"]


def _take(statement: Statement, other: Statement) -> Statement:
    """``statement`` with the number of ``other``."""
    return replace(
        statement,
        figure=other.figure,
        value=other.value,
        unit=other.unit,
        approximation=other.approximation,
        place=other.place,
    )


def neighbour(statement: Statement, all_: Sequence[Statement], source: random.Random) -> Statement | None:
    """The figure of another indicator of the same sentence."""
    fellows = [
        other
        for other in all_
        if other.quote == statement.quote and _alike(statement, other) and other.change is statement.change
    ]
    return _take(statement, source.choice(fellows)) if fellows else None


def section(statement: Statement, all_: Sequence[Statement], source: random.Random) -> Statement | None:
    """The figure of another sentence."""
    others = [
        other
        for other in all_
        if other.quote != statement.quote
        and _alike(statement, other)
        and other.change is statement.change
        and not _is_same_thing(statement, other)
    ]
    if not others:
        return None
    other = source.choice(others)
    taken = _take(statement, other)
    return replace(taken, quote=other.quote) if source.random() < 0.5 else taken


def _alike(statement: Statement, other: Statement) -> bool:
    return (
        other.unit == statement.unit
        and other.value != statement.value
        and other.value is not None
        and statement.value is not None
        and other.figure != statement.figure
        and other.indicator != statement.indicator
    )


def _is_same_thing(statement: Statement, other: Statement) -> bool:
    """Whether two indicators are one in other words, so that taking one for the other is no clear error."""
    ours, theirs = set(statement.indicator), set(other.indicator)
    return len(ours & theirs) / len(ours | theirs) > 0.7


def period(statement: Statement, all_: Sequence[Statement], source: random.Random) -> Statement | None:
    """Another year, half or month."""
    if statement.period is None:
        return None
    others = {other.period for other in all_ if other.period and _other_time(statement.period, other.period)}
    years = {int(year) for each in all_ for year in re.findall(r"(?:19|20)\d\d", each.period or "")}
    others |= {f"{min(years) - 1}年"} if years else set()
    if re.search(r"今年|本年|上半年", statement.period) and not re.search(r"去年|\d{4}", statement.period):
        others |= {"去年"}
    return replace(statement, period=source.choice(sorted(others))) if others else None


def _other_time(ours: str, theirs: str) -> bool:
    """Whether two periods differ in a way that every reader would call an error: another year, half or month."""
    ours, theirs = (text.replace("1至6月", "上半年") for text in (ours, theirs))
    for first, second in ((ours, theirs), (theirs, ours)):
        if "去年" in second and re.search(r"年", re.sub(r"[去今]年", "", first)):
            return False  # in January last year is the year that the report is about
    signs = re.compile(r"(?:19|20)\d\d|去年|上半年|下半年|[一二三四五六七八九十\d]+月|季度|[一二三四五六七八九〇]{4}年")
    mine, others = set(signs.findall(ours)), set(signs.findall(theirs))
    return bool(mine and others) and not (mine & others)


def basis(statement: Statement, _: Sequence[Statement], __: random.Random) -> Statement | None:
    """Another time that a change is compared with: the month before, the year before, another year."""
    if statement.basis is None or statement.change is None:
        return None
    named = re.search(r"(?:19|20)\d\d", statement.basis)
    if named is not None:
        return replace(statement, basis=statement.basis.replace(named.group(), str(int(named.group()) - 4)))
    if re.search(r"环比|上月|上季", statement.basis):
        return replace(statement, basis="同比")
    return replace(statement, basis="环比") if re.search(r"同比|按年|[上去]年", statement.basis) else None


def scope(statement: Statement, all_: Sequence[Statement], source: random.Random) -> Statement | None:
    """Another body or area."""
    others = {other.scope for other in all_ if other.scope and other.scope != statement.scope} | set(PLACES)
    return replace(statement, scope=source.choice(sorted(others)))
