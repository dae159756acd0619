"""Claims of another program's JSON: every string and every number in it, with its key path as context.

Decides what stands beside a value: the keys that lead to it and its neighbours in the same object
("指标": "破获案件", "数量": 480, "单位": "起"). Assumes no schema. Leaves numbers inside strings to ``prose``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from summarizer.checking.annotated import belongs_to_tool, is_offsets
from summarizer.checking.attachment.fit import Layer
from summarizer.checking.claims import NAMING, Depth, NumberClaim, Origin, TextPart
from summarizer.checking.listed import is_unit, plain_number, scaled
from summarizer.checking.lone import direction_named, is_lone
from summarizer.document.folding import fold
from summarizer.errors import UsageError
from summarizer.language.lexicon import fill, words
from summarizer.numbers.mention import Kind, Number

__all__ = ["FIGURE_IN_KEY", "Json", "Leaf", "bare_claims", "leaves", "string_parts"]

Json = Mapping[str, "Json"] | Sequence["Json"] | str | int | float | bool | None

_YEARS = range(1900, 2101)
_UNIT_KEYS = frozenset(("unit", "units", "单位", "量词", "计量单位"))
_PERIOD_KEYS = frozenset(("period", "time", "date", "year", *words("key_period")))
_SCOPE_KEYS = frozenset(("scope", "region", "area", *words("key_scope")))
_BASIS_KEYS = frozenset(("basis", "compared_to", "comparison", *words("key_basis")))
_APART = _UNIT_KEYS | _PERIOD_KEYS | _SCOPE_KEYS | _BASIS_KEYS
# A key or a name that says itself what a change is against: "同比", "环比增速".
_BASIS_NAMED = re.compile("[同环]比")
# Keys that say only that a number or a text follows.
_EMPTY_KEYS = frozenset(
    (
        "value",
        "number",
        "count",
        "figure",
        "amount",
        "text",
        "summary",
        "data",
        "result",
        "current",
        *words("key_figure"),
    )
)
# Keys under which other programs put what they say of a stretch of text that stands beside.
_ATTRIBUTE_KEYS = frozenset(("attributes", "properties", "fields"))
_LABEL = 80
# 挽回损失(万元): the unit of all that stands under the key.
_UNIT_OF_KEY = re.compile(r"(.+?)[(（\[/]\s*+(?:单位[:：]?)?([^()（）\[\]/]{1,5})[)）\]]?\s*")
_UNITLESS = re.compile(r"[0-9０-９百千万亿余多][)）]?$")
FIGURE_IN_KEY = re.compile(r"[0-9０-９][万亿]?[余多]?[\u3400-\u9fff%％]")
_TIME_OF_KEY = re.compile(
    fill(
        r"(?:19|20)\d\d年?(?:{key_period_value}|\d{1,2}月份?|1[-至—]\d{1,2}月)?(?:同期)?|[今去上本]年(?:{key_basis_value})?"
    )
)


@dataclass(frozen=True, slots=True)
class _Beside:
    """What stands beside a value: texts of the same object, the keys that lead there, and what they are called."""

    path: tuple[str, ...] = ()
    texts: tuple[str, ...] = ()
    unit: str | None = None
    period: str | None = None
    scope: str | None = None
    basis: str | None = None

    @property
    def bears(self) -> bool:
        """Whether the value says of when or of whom its neighbours are, and counts nothing itself."""
        return bool(self.path) and self.path[-1].lower() in _PERIOD_KEYS | _SCOPE_KEYS

    def under(self, data: Mapping[str, Json], key: str) -> _Beside:
        """What stands beside the value that ``data`` has under ``key``."""
        attributes = (value for name, value in data.items() if str(name).lower() in _ATTRIBUTE_KEYS and name != key)
        said = [data, *(each for each in attributes if isinstance(each, Mapping))]
        texts = {
            str(name).lower(): value
            for name, value in chain.from_iterable(each.items() for each in said)
            if isinstance(value, str) and name != key and len(value) <= _LABEL and plain_number(value) is None
        }
        own = tuple(text for name, text in texts.items() if name not in _APART and not is_lone(text))
        name, unit = _split(key)
        time = _TIME_OF_KEY.match(name)
        period, rest = (fold(time.group()), name[time.end() :]) if time is not None else (None, name)
        return _Beside(
            (*self.path, rest) if rest else self.path,
            own or self.texts,
            None if key.lower() in _PERIOD_KEYS else _named(texts, _UNIT_KEYS) or unit or (None if own else self.unit),
            period or _named(texts, _PERIOD_KEYS) or _year_in(data) or self.period,
            _named(texts, _SCOPE_KEYS) or self.scope,
            _named(texts, _BASIS_KEYS) or _basis_named((rest, *own)) or self.basis,
        )

    @property
    def layers(self) -> tuple[Layer, ...]:
        """The words beside the value, nearest first."""
        keys = enumerate(reversed(self.path))
        return (
            *(Layer(fold(text), 0.9) for text in self.texts),
            *(Layer(fold(key), 0.9 if depth == 0 else 0.5) for depth, key in keys if key.lower() not in _EMPTY_KEYS),
            *(Layer(text, 0.3) for text in (self.period, self.scope) if text is not None),
        )


@dataclass(frozen=True, slots=True)
class Leaf:
    """A string or a number of the JSON with what stands beside it."""

    value: str | Number
    beside: _Beside


def leaves(data: Json) -> tuple[Leaf, ...]:
    """Every string and number of ``data``; identifiers and offsets of the program's own are left out.

    Raises ``UsageError`` for what is nested too deeply to be walked.
    """
    try:
        return tuple(_walk(data, _Beside()))
    except RecursionError:
        raise UsageError("the summary is nested too deeply to be read") from None


def _walk(data: Json, beside: _Beside) -> Iterable[Leaf]:
    if isinstance(data, Mapping):
        for key, value in data.items():
            is_unit_told = str(key).lower() in _UNIT_KEYS and isinstance(value, str)
            if not is_unit_told and not belongs_to_tool(str(key), value, data):
                yield from _stated_by(str(key), beside)
                yield from _walk(value, beside.under(data, str(key)))
    elif isinstance(data, str):
        number = plain_number(data)
        yield Leaf(data if number is None else number, beside)
    elif isinstance(data, Sequence):
        if not is_offsets(beside.path[-1] if beside.path else "", data):
            for value in data:
                yield from _walk(value, beside)
    elif (number := plain_number(data)) is not None:
        yield Leaf(number, beside)


def _stated_by(key: str, beside: _Beside) -> Iterable[Leaf]:
    """The key itself where it states a figure (破案12起: true); a time in front of it (2023年破案数) is none."""
    time = _TIME_OF_KEY.match(key)
    rest = key[time.end() :] if time is not None else key
    if FIGURE_IN_KEY.search(rest) is not None:
        yield Leaf(rest, beside)


def _year_in(data: Mapping[str, Json]) -> str | None:
    """The year that ``data`` gives as a number (year: 2023), as a report writes it; None where it gives none."""
    told = (plain_number(value) for key, value in data.items() if str(key).lower() in _PERIOD_KEYS)
    return next((f"{year}年" for year in told if year in _YEARS), None)


def _split(key: str) -> tuple[str, str | None]:
    """A key and the unit that it ends in (挽回损失(万元)); None where it names none."""
    found = _UNIT_OF_KEY.fullmatch(key)
    if found is None:
        return key, None
    unit = fold(found.group(2)).strip()
    return (found.group(1), unit) if is_unit(unit) else (key, None)


def _basis_named(names: Iterable[str]) -> str | None:
    """What a change is against, as the names of a value say it."""
    found = {match.group() for name in names for match in _BASIS_NAMED.finditer(fold(name))}
    return found.pop() if len(found) == 1 else None


def _named(texts: Mapping[str, str], keys: frozenset[str]) -> str | None:
    return next((fold(text) for name, text in texts.items() if name in keys), None)


def string_parts(found: Iterable[Leaf]) -> tuple[TextPart, ...]:
    """The strings among ``found`` as running text."""
    return tuple(
        TextPart(
            _with_unit(leaf.value, leaf.beside.unit),
            beside=leaf.beside.layers,
            depth=Depth.PRESENCE if leaf.beside.bears else Depth.FULL,
            period=leaf.beside.period,
            scope=leaf.beside.scope,
            basis=leaf.beside.basis,
        )
        for leaf in found
        if isinstance(leaf.value, str)
    )


def _with_unit(text: str, unit: str | None) -> str:
    """A number in a string with the unit that stands beside it (16.5万余, 辆), unless it writes one itself."""
    return text.strip() + unit if unit is not None and is_lone(text) and _UNITLESS.search(text) else text


def bare_claims(found: Iterable[Leaf]) -> tuple[NumberClaim, ...]:
    """The numbers among ``found``: their bound is unstated, their unit too unless a neighbour names it."""
    return tuple(_bare(leaf) for leaf in found if not isinstance(leaf.value, str))


def _bare(leaf: Leaf) -> NumberClaim:
    value, beside = leaf.value, leaf.beside
    assert not isinstance(value, str)
    layers = beside.layers
    called = tuple(layer.text for layer in layers if layer.weight >= NAMING)
    directions = (direction_named(name) for name in called)
    written = f"{value}{beside.unit or ''}"
    value, unit = scaled(value, beside.unit)
    return NumberClaim(
        item=None,
        surface=written,
        value=value,
        low=None,
        high=None,
        approximation=None,
        unit=unit,
        kind=Kind.PERCENT if unit == "%" else Kind.COUNT,
        origin=Origin.BARE,
        depth=Depth.PRESENCE if beside.bears else Depth.FULL,
        layers=layers,
        label=" ".join(called),
        called=called,
        announced=" ".join(layer.text for layer in layers),
        direction=next((way for way in directions if way is not None), None),
        basis=beside.basis,
        period=beside.period,
        scope=beside.scope,
    )
