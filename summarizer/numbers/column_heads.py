"""Heads: what the words over a column or before a row say of the numbers there: their unit, scale and direction.

Decides the unit that a head writes (破案数（起）, 产值,亿元, 比上年增长%), whether its figures are changes, parts of a whole or ranks,
and against what a change is. Leaves which head stands over which cell to ``summarizer.table`` and values to ``cells``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache
from typing import Final, NamedTuple

from summarizer.language.lexicon import any_of, words
from summarizer.language.tokens import tokenize
from summarizer.numbers.currencies import CURRENCY_NAMES
from summarizer.numbers.mention import Kind
from summarizer.numbers.patterns import Pattern
from summarizer.numbers.units import unit_kinds

__all__ = ["PERCENT", "Head", "Unit", "read_head", "read_unit", "units_named", "untranslated"]


class Unit(NamedTuple):
    """A unit with the scale before it (万元 is 元 times 10000); ``start:end`` is where its name stands in its words.

    The name is empty for a scale alone (（万））, and the place for a unit that goes without saying.
    """

    factor: Decimal
    name: str
    kind: Kind
    start: int
    end: int


class Head(NamedTuple):
    """What the words of a head say; ``basis`` is where they say against what, ``falls`` whether they speak of falls alone."""

    unit: Unit | None
    changes: bool
    only_changes: bool
    falls: bool
    in_percent: bool
    ranks: bool
    basis: tuple[int, int] | None


PERCENT: Final = Unit(Decimal(1), "%", Kind.PERCENT, 0, 0)

_SCALES: Final = {"十": 10, "百": 100, "千": 1000, "万": 10_000, "亿": 100_000_000}
_POINTS: Final = frozenset({"百分点", "个百分点"})
_BRACKET: Final = re.compile(r"[(\[]([^()\[\]]{1,14})[)\]]")
_LABEL: Final = Pattern(rf"\s{{0,9}}(?:{any_of('unit_label')})\s*[:/为]?\s*")
_BEHIND_MARK: Final = Pattern(r"(?:[,/:、\n]\s*|\s(?=[十百千万亿%]))([^,/:、\s]{1,8})\s*$")
_PERCENT_SIGN: Final = Pattern(r"[%‰]\s*$")
_TRANSLATION: Final = re.compile(r"(?<=[一-鿿)）%])\s+[A-Za-z][A-Za-z ,.'&/()%0-9-]*\Z")
_BASIS: Final = Pattern(
    r"同比|环比|(?:比|较|与|同)\s*(?:{reference_head}|(?:[12]\d{3}|[一二][九〇零○][〇零○一二三四五六七八九]{2})年?(?:同期|[末底])?)"
)
# 同比+- and +% call for changes; a lone - marks an entry.
_SIGNED: Final = Pattern(r"±|\+/?-|[+-]%|(?<=\S)[+-]$")
_SEPARATORS: Final = "、,/;和及 "
_NOTHING_ELSE: Final = re.compile(
    rf"同比|环比|[比较与同]\s*(?:{any_of('period_head')}|年初|前年)[末底]?|{any_of('change_head', 'rate_head', 'rise', 'fall')}"
    r"|[(\[][^()\[\]]*[)\]]|[12]\d{3}年?|[一二][九〇零○][〇零○一二三四五六七八九]{2}年?|[%‰±+\-/:、,的率幅度速额数量比较\s]"
)


def read_unit(written: str) -> Unit | None:
    """The unit that ``written`` is (万元, 亿千瓦时, 人次, %), None if it is none."""
    label = _LABEL.match(written)
    start = label.end() if label is not None else len(written) - len(written.lstrip())
    name = written[start:].rstrip()
    end = start + len(name)
    currency = next((word for word in CURRENCY_NAMES if name.startswith(word) and len(name) > len(word)), "")
    if currency and (unit := read_unit(name[len(currency) :])) is not None and unit.kind is Kind.MONEY:
        return unit._replace(start=start + len(currency) + unit.start, end=end)  # 新台币千元
    if name in _POINTS:
        return Unit(Decimal(1), name, Kind.PERCENTAGE_POINT, start, end)
    factor = 1
    for at in range(len(name) + 1):
        rest = name[at:]
        kind = _kind(rest)
        if kind is not None:
            return Unit(Decimal(factor), rest, kind, start + at, end)
        if not rest or rest[0] not in _SCALES:
            return Unit(Decimal(factor), "", Kind.COUNT, end, end) if at and not rest else None
        factor *= _SCALES[rest[0]]
    return None


def _kind(name: str) -> Kind | None:
    if name in unit_kinds():
        return unit_kinds()[name]
    first, slash, rest = name.partition("/")
    if slash and first in unit_kinds() and (rest.lstrip("".join(_SCALES)) in unit_kinds() or rest in unit_kinds()):
        return Kind.COUNT
    return None


def units_named(written: str) -> list[Unit]:
    """The units that a line of units names, in order (单位：万元、% names two)."""
    label = _LABEL.search(written)
    at = label.end() if label is not None else 0
    return [unit for start, end in _pieces(written, at) if (unit := _shifted(read_unit(written[start:end]), start))]


def _pieces(written: str, at: int) -> Iterator[tuple[int, int]]:
    """The stretches between separators; a slash inside a unit of a ratio (元/吨) parts nothing."""
    whole = written[at:].strip(" ()[]\n")
    first = written.find(whole, at)
    if read_unit(whole) is not None:
        yield first, first + len(whole)
        return
    start = first
    for end in range(first, first + len(whole) + 1):
        if end == first + len(whole) or written[end] in _SEPARATORS:
            if end > start:
                yield start, end
            start = end + 1


def _shifted(unit: Unit | None, by: int) -> Unit | None:
    return None if unit is None else unit._replace(start=unit.start + by, end=unit.end + by)


def untranslated(written: str) -> str:
    """The words of a head without the same in English behind them: 机构数(个) Number of Institutions (unit)."""
    return _TRANSLATION.sub("", written)


@lru_cache(maxsize=4096)
def read_head(written: str) -> Head:
    """What the words ``written`` of a head (clean, folded) say of their figures."""
    written = untranslated(written)
    ranks = any("rank_head" in token.classes for token in tokenize(written))
    unit = None if ranks else _unit_of_head(written)
    basis = _BASIS.search(written)
    classes = [token.classes for token in tokenize(written)]
    rises = any("rise" in held for held in classes)
    falls = any("fall" in held for held in classes)
    told = any("change_head" in held or "rate_head" in held for held in classes)
    changes = told or (basis is not None and not written.startswith("同")) or _SIGNED.search(written) is not None
    return Head(
        unit=unit,
        changes=changes,
        only_changes=changes and _says_nothing_else(written),
        falls=changes and falls and not rises,
        in_percent=any("rate_head" in held or "share_head" in held for held in classes)
        or (changes and unit is None and _goes_in_percent(written)),
        ranks=ranks,
        basis=basis.span() if basis is not None else None,
    )


def _goes_in_percent(written: str) -> bool:
    """Whether a head of changes that names no unit gives them in per cent by custom: 同比, 比上年增长, but not 增减数."""
    return not any(word in written for word in words("change_column"))


def _unit_of_head(written: str) -> Unit | None:
    whole = read_unit(written)
    if whole is not None:
        return whole
    for match in reversed(list(_BRACKET.finditer(written))):
        unit = _shifted(read_unit(match[1]), match.start(1))
        if unit is not None:
            return unit
    sign = _PERCENT_SIGN.search(written)
    if sign is not None:
        return Unit(Decimal(1), written[sign.start()], Kind.PERCENT, sign.start(), sign.start() + 1)
    behind = _BEHIND_MARK.search(written)
    return _shifted(read_unit(behind[1]), behind.start(1)) if behind is not None else None


def _says_nothing_else(written: str) -> bool:
    """Whether nothing but a change and its basis is said: 比上年增长(%), not 破案数增长."""
    rest = _NOTHING_ELSE.sub("", written)
    return not rest.strip()
