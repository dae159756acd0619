"""Claims of our own lists: achievements, statistics, honors, as models or as plain dicts.

Decides which fields of an item claim what; every field may be absent (reference annotations, older
versions, other programs that took over the shape). A statistic's value and its surface are two claims
where they differ: whichever is wrong is found. Leaves numbers in running text to ``prose``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal, InvalidOperation
from fractions import Fraction
from typing import Any

from summarizer.checking.attachment.fit import Layer
from summarizer.checking.claims import Citation, Depth, HonorClaim, NumberClaim, Origin, TextPart
from summarizer.document.folding import fold
from summarizer.numbers.mention import Approximation, Direction, Kind, Number, NumberMention
from summarizer.numbers.units import TENTHS, unit_kinds
from summarizer.text import Span

__all__ = [
    "Item",
    "Reader",
    "citations",
    "honor_claim",
    "is_unit",
    "item_id",
    "number_claims",
    "plain_number",
    "scaled",
    "surfaces",
    "text_parts",
]

Item = Mapping[str, Any]

Reader = Callable[[str], NumberMention | None]  # the number that a short text ("16.5万余辆", "三成") writes

_PLAIN = re.compile(r"([-+]?\d+(?:\.\d+)?)(?:/(\d+))?")
_SCALES = {"十": 10, "百": 100, "千": 1000, "万": 10**4, "亿": 10**8, "万亿": 10**12, "千万": 10**7, "百万": 10**6}
_SCALED_UNIT = re.compile(r"(万亿|千万|百万|[十百千万亿])(?=.)")
# What no unit begins with, unlike 千 (千瓦时, 千克) and 百 (百帕).
_PLAIN_SCALES = frozenset(("万", "亿", "万亿"))
_WHOLE = 10
_APPROXIMATIONS = {member.value: member for member in Approximation}
_DIRECTIONS = {member.value: member for member in Direction}
_PERCENT = frozenset(("%", "％", "percent", "百分比"))


def item_id(item: Item) -> str | None:
    """The item's own id; None where it has none."""
    identity = item.get("id")
    return str(identity) if isinstance(identity, str | int) and not isinstance(identity, bool) else None


def _text(item: Item, key: str) -> str | None:
    value = item.get(key)
    return value if isinstance(value, str) and value.strip() else None


def _offset(item: Item, key: str) -> int | None:
    value = item.get(key)
    return value if isinstance(value, int) and not isinstance(value, bool) and value >= 0 else None


def citations(item: Item) -> tuple[Citation, ...]:
    """What ``item`` cites: its ``evidence`` in any of the usual shapes, else its own ``quote`` and offsets."""
    evidence = item.get("evidence")
    entries = evidence if isinstance(evidence, list | tuple) else [evidence]
    found = [citation for entry in entries if (citation := _citation(entry)) is not None]
    if not found and (quote := _text(item, "quote")) is not None:
        found = [Citation(quote, _offset(item, "start"), _offset(item, "end"))]
    return tuple(found)


def _citation(entry: object) -> Citation | None:
    if isinstance(entry, str):
        return Citation(entry) if entry.strip() else None
    if not isinstance(entry, dict | Mapping):  # the first of them is known at once
        return None
    citation = Citation(_text(entry, "quote") or _text(entry, "text"), _offset(entry, "start"), _offset(entry, "end"))
    return citation if citation.quote is not None or None not in (citation.start, citation.end) else None


def plain_number(value: object) -> Number | None:
    """A JSON value that writes one plain number ("165000", 14.71, "1/3"); None for anything else."""
    if isinstance(value, bool) or value is None:
        return None
    if isinstance(value, int):
        return Decimal(value)
    text = str(value).replace(",", "").strip() if isinstance(value, str) else repr(value)
    match = _PLAIN.fullmatch(text)
    try:
        if match is None:
            return Decimal(text) if isinstance(value, float) and Decimal(text).is_finite() else None
        if match.group(2) and int(match.group(2)):
            return Fraction(Fraction(match.group(1)), int(match.group(2)))
        return Decimal(match.group(1))
    except InvalidOperation:
        return None


def surfaces(item: Item) -> Iterable[str]:
    """The short texts of a statistic that write its number and must be read as such."""
    surface, value = _text(item, "surface"), item.get("value")
    if surface is not None:
        yield surface
    if isinstance(value, str) and plain_number(value) is None:
        yield _written(item)


def number_claims(item: Item, read: Reader) -> Iterable[NumberClaim]:
    """The claims of a statistic's own number: that of its fields, and that of its surface if it says more."""
    surface, value = _text(item, "surface"), item.get("value")
    stated = _fields_claim(item)
    if stated is None and isinstance(value, str) and (written := read(_written(item))) is not None:
        stated = _read_claim(item, written)
    mention = read(surface) if surface is not None else None
    if stated is not None and not (mention is not None and _says_less(stated, mention)):
        differs = mention is not None and stated.value != mention.value
        yield stated._replace(written=str(value)) if differs else stated
    if mention is not None and (stated is None or _says_more(stated, mention)):
        yield _read_claim(item, mention)


def _written(item: Item) -> str:
    unit = _text(item, "unit") or ""
    value = str(item.get("value"))
    return value if value.endswith(unit) else value + unit


def _says_less(stated: NumberClaim, mention: NumberMention) -> bool:
    """Whether the fields say nothing but the value, and the surface says the same one."""
    return stated.unit is None and stated.approximation is None and stated.value == mention.value


def _says_more(stated: NumberClaim, mention: NumberMention) -> bool:
    """Whether the surface says anything that the fields do not say in the same way."""
    return (
        stated.value != mention.value
        or (stated.approximation or mention.approximation) is not mention.approximation
        or (stated.unit is None) != (mention.unit is None)
        or (stated.unit is not None and mention.unit is not None and stated.unit != fold(mention.unit))
    )


def _fields_claim(item: Item) -> NumberClaim | None:
    value = plain_number(item.get("value"))
    if value is None:
        return None
    unit = _text(item, "unit")
    unit = fold(unit).strip() if unit is not None else None
    value, unit = scaled(value, unit)
    bounds = _APPROXIMATIONS.get(str(item.get("approximation")))
    low, high = plain_number(item.get("low")), plain_number(item.get("high"))
    written = _text(item, "surface") or f"{item.get('value')}{item.get('unit') or ''}"
    return _claim(item, written, value, (low, high), bounds, unit)


def scaled(value: Number, unit: str | None) -> tuple[Number, str | None]:
    """``value`` and ``unit`` (folded) with the multiplier that the unit begins with counted in: 2600 万元 is 26000000 元, 3 成 is 30 %."""
    if unit in TENTHS:
        return (value * _WHOLE if 0 < value < _WHOLE else value), "%"
    scale = _scale_of(unit) if unit is not None else None
    return (value, unit) if unit is None or scale is None else (value * _SCALES[scale], unit[len(scale) :])


def is_unit(text: str) -> bool:
    """Whether ``text`` (folded) is a unit, with or without a multiplier."""
    return scaled(Decimal(1), text)[1] in unit_kinds() or text in _PERCENT


def _scale_of(unit: str) -> str | None:
    """The multiplier that a unit begins with (万元); None where it is part of the unit itself (千瓦时)."""
    scale = _SCALED_UNIT.match(unit)
    if scale is None or (scale.group(1) not in _PLAIN_SCALES and unit in unit_kinds()):
        return None
    return scale.group(1)


def _read_claim(item: Item, mention: NumberMention) -> NumberClaim:
    unit = fold(mention.unit) if mention.unit is not None else None
    bounds = (mention.low, mention.high)
    return _claim(item, mention.surface, mention.value, bounds, mention.approximation, unit, mention.kind)


def _claim(  # noqa: PLR0913 - the parts of one number, read from fields or from a surface
    item: Item,
    surface: str,
    value: Number | None,
    bounds: tuple[Number | None, Number | None],
    approximation: Approximation | None,
    unit: str | None,
    kind: Kind | None = None,
) -> NumberClaim:
    start, end = _offset(item, "start"), _offset(item, "end")
    indicator = fold(_text(item, "indicator") or "")
    period, scope, basis = (_text(item, key) for key in ("period", "scope", "basis"))
    return NumberClaim(
        item=item_id(item),
        surface=surface,
        value=value,
        low=bounds[0],
        high=bounds[1],
        approximation=approximation,
        unit=unit,
        kind=kind or (Kind.PERCENT if unit in _PERCENT else Kind.COUNT),
        origin=Origin.FIELDS,
        depth=Depth.FULL,
        layers=(Layer(indicator, 1.0),),
        label=indicator,
        called=(indicator,),
        announced=indicator,
        direction=_DIRECTIONS.get(str(item.get("change"))),
        basis=fold(basis) if basis else None,
        period=fold(period) if period else None,
        scope=fold(scope) if scope else None,
        place=Span(start, end) if start is not None and end is not None and "quote" not in item else None,
        evidence=citations(item),
    )


def text_parts(name: str, item: Item) -> Iterable[TextPart]:
    """The running texts of an item of the list ``name``, with how deep their numbers are to be judged."""
    identity, cited = item_id(item), citations(item)
    if name == "achievements":
        text = _text(item, "summary") or _text(item, "text") or _text(item, "title")
        if text is not None:
            yield TextPart(text, identity, cited)
    elif name == "statistics":
        indicator = _text(item, "indicator")
        if indicator is not None:
            yield TextPart(indicator, identity, depth=Depth.PRESENCE)
    else:
        for key in ("title", "recipient"):
            if (text := _text(item, key)) is not None:
                yield TextPart(text, identity, cited, depth=Depth.PRESENCE)


def honor_claim(item: Item) -> HonorClaim | None:
    """The award that an item of ``honors`` states; None where it has no title."""
    title = _text(item, "title")
    if title is None:
        return None
    issuer, recipient, level = (_text(item, key) for key in ("awarded_by", "recipient", "level"))
    return HonorClaim(item_id(item), title, issuer, recipient, level, citations(item))
