"""Claims of another program's JSON: every string and every number in it, with its key path as context.

Decides what stands beside a value: the keys that lead to it and its neighbours in the same object
("指标": "破获案件", "数量": 480, "单位": "起"). Assumes no schema. Leaves numbers inside strings to ``prose``.
"""

from __future__ import annotations

from typing import Iterable, Mapping, Sequence

from summarizer.checking.claims import Depth, NumberClaim, Origin
from summarizer.checking.likeness import Layer
from summarizer.checking.listed import plain_number
from summarizer.checking.prose import TextPart
from summarizer.document.folding import fold
from summarizer.numbers.mention import Kind, Number

__all__ = ["Json", "bare_claims", "leaves", "string_parts"]

Json = Mapping[str, "Json"] | Sequence["Json"] | str | int | float | bool | None

_UNIT_KEYS = frozenset(("unit", "units", "单位", "量词", "计量单位"))
_BOOKKEEPING = frozenset(("id", "start", "end", "offset", "page", "index", "version", "schema_version", "sha256"))


class _Leaf:
    """A string or a number of the JSON with what stands beside it."""

    __slots__ = ("beside", "path", "unit", "value")

    def __init__(self, value: str | Number, path: tuple[str, ...], siblings: tuple[str, ...], unit: str | None) -> None:
        self.value, self.path, self.unit = value, path, unit
        self.beside = (
            *(Layer(fold(text), 0.9) for text in siblings),
            *(Layer(fold(key), 0.9 if depth == 0 else 0.5) for depth, key in enumerate(reversed(path))),
        )


def leaves(data: Json) -> tuple[_Leaf, ...]:
    """Every string and number of ``data``; identifiers and offsets of the program's own are left out."""
    return tuple(_walk(data, (), (), None))


def _walk(data: Json, path: tuple[str, ...], siblings: tuple[str, ...], unit: str | None) -> Iterable[_Leaf]:
    if isinstance(data, Mapping):
        texts = {key: value for key, value in data.items() if isinstance(value, str) and plain_number(value) is None}
        own_unit = next((fold(texts[key]) for key in data if str(key).lower() in _UNIT_KEYS and key in texts), None)
        for key, value in data.items():
            if str(key).lower() in _BOOKKEEPING or (str(key).lower() in _UNIT_KEYS and isinstance(value, str)):
                continue
            beside = tuple(text for other, text in texts.items() if other != key and len(text) <= 80)
            yield from _walk(value, (*path, str(key)), beside, own_unit)
    elif isinstance(data, str):
        number = plain_number(data)
        yield _Leaf(data if number is None else number, path, siblings, unit)
    elif isinstance(data, Sequence):
        for value in data:
            yield from _walk(value, path, siblings, unit)
    elif (number := plain_number(data)) is not None:
        yield _Leaf(number, path, siblings, unit)


def string_parts(found: Iterable[_Leaf]) -> tuple[TextPart, ...]:
    """The strings among ``found`` as running text."""
    return tuple(TextPart(leaf.value, beside=leaf.beside) for leaf in found if isinstance(leaf.value, str))


def bare_claims(found: Iterable[_Leaf]) -> tuple[NumberClaim, ...]:
    """The numbers among ``found``: their bound is unstated, their unit too unless a neighbour names it."""
    return tuple(_bare(leaf) for leaf in found if not isinstance(leaf.value, str))


def _bare(leaf: _Leaf) -> NumberClaim:
    value = leaf.value
    assert not isinstance(value, str)
    return NumberClaim(
        item=None,
        surface=f"{value}{leaf.unit or ''}",
        value=value,
        low=None,
        high=None,
        approximation=None,
        unit=leaf.unit,
        kind=Kind.COUNT,
        origin=Origin.BARE,
        depth=Depth.FULL,
        layers=leaf.beside,
        announced=" ".join(layer.text for layer in leaf.beside),
    )
