"""Claims of another program's JSON: every string and every number in it, with its key path as context.

Decides what stands beside a value: the keys that lead to it and its neighbours in the same object
("指标": "破获案件", "数量": 480, "单位": "起"). Assumes no schema. Leaves numbers inside strings to ``prose``.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from summarizer.checking.claims import NAMING, Depth, NumberClaim, Origin
from summarizer.checking.likeness import Layer
from summarizer.checking.listed import plain_number
from summarizer.checking.prose import TextPart
from summarizer.document.folding import fold
from summarizer.numbers.mention import Kind, Number

__all__ = ["Json", "bare_claims", "leaves", "string_parts"]

Json = Mapping[str, "Json"] | Sequence["Json"] | str | int | float | bool | None

_UNIT_KEYS = frozenset(("unit", "units", "单位", "量词", "计量单位"))
_PERIOD_KEYS = frozenset(("period", "time", "date", "year", "时间", "期间", "时期", "年份", "年度", "统计期", "报告期"))
_SCOPE_KEYS = frozenset(("scope", "region", "area", "范围", "地区", "区域", "辖区", "机构", "主体", "单位名称"))
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
        "数值",
        "数字",
        "数据",
        "数量",
        "值",
        "结果",
        "内容",
    )
)
_LABEL = 80
_BOOKKEEPING = frozenset(("id", "start", "end", "offset", "page", "index", "version", "schema_version", "sha256"))


@dataclass(frozen=True, slots=True)
class _Beside:
    """What stands beside a value: texts of the same object, the keys that lead there, and what they are called."""

    path: tuple[str, ...] = ()
    texts: tuple[str, ...] = ()
    unit: str | None = None
    period: str | None = None
    scope: str | None = None

    @property
    def bears(self) -> bool:
        """Whether the value says of when or of whom its neighbours are, and counts nothing itself."""
        return bool(self.path) and self.path[-1].lower() in _PERIOD_KEYS | _SCOPE_KEYS

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
class _Leaf:
    """A string or a number of the JSON with what stands beside it."""

    value: str | Number
    beside: _Beside


def leaves(data: Json) -> tuple[_Leaf, ...]:
    """Every string and number of ``data``; identifiers and offsets of the program's own are left out."""
    return tuple(_walk(data, _Beside()))


def _walk(data: Json, beside: _Beside) -> Iterable[_Leaf]:
    if isinstance(data, Mapping):
        for key, value in data.items():
            name = str(key).lower()
            if name not in _BOOKKEEPING and not (name in _UNIT_KEYS and isinstance(value, str)):
                yield from _walk(value, _beside_key(data, str(key), beside))
    elif isinstance(data, str):
        number = plain_number(data)
        yield _Leaf(data if number is None else number, beside)
    elif isinstance(data, Sequence):
        for value in data:
            yield from _walk(value, beside)
    elif (number := plain_number(data)) is not None:
        yield _Leaf(number, beside)


def _beside_key(data: Mapping[str, Json], key: str, outer: _Beside) -> _Beside:
    texts = {name: value for name, value in data.items() if isinstance(value, str) and plain_number(value) is None}
    apart = _UNIT_KEYS | _PERIOD_KEYS | _SCOPE_KEYS
    own = tuple(
        text for name, text in texts.items() if name != key and len(text) <= _LABEL and str(name).lower() not in apart
    )
    return _Beside(
        (*outer.path, key),
        own,
        _named(texts, _UNIT_KEYS),
        _named(texts, _PERIOD_KEYS) or outer.period,
        _named(texts, _SCOPE_KEYS) or outer.scope,
    )


def _named(texts: Mapping[str, str], keys: frozenset[str]) -> str | None:
    return next((fold(text) for name, text in texts.items() if str(name).lower() in keys), None)


def string_parts(found: Iterable[_Leaf]) -> tuple[TextPart, ...]:
    """The strings among ``found`` as running text."""
    return tuple(
        TextPart(
            leaf.value,
            beside=leaf.beside.layers,
            depth=Depth.PRESENCE if leaf.beside.bears else Depth.FULL,
            period=leaf.beside.period,
            scope=leaf.beside.scope,
        )
        for leaf in found
        if isinstance(leaf.value, str)
    )


def bare_claims(found: Iterable[_Leaf]) -> tuple[NumberClaim, ...]:
    """The numbers among ``found``: their bound is unstated, their unit too unless a neighbour names it."""
    return tuple(_bare(leaf) for leaf in found if not isinstance(leaf.value, str))


def _bare(leaf: _Leaf) -> NumberClaim:
    value, beside = leaf.value, leaf.beside
    assert not isinstance(value, str)
    layers = beside.layers
    return NumberClaim(
        item=None,
        surface=f"{value}{beside.unit or ''}",
        value=value,
        low=None,
        high=None,
        approximation=None,
        unit=beside.unit,
        kind=Kind.COUNT,
        origin=Origin.BARE,
        depth=Depth.FULL,
        layers=layers,
        called=tuple(layer.text for layer in layers if layer.weight >= NAMING),
        announced=" ".join(layer.text for layer in layers),
        period=beside.period,
        scope=beside.scope,
    )
