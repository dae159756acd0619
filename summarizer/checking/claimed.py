"""From a summary in any shape to its claims.

Decides which shape a summary has: ours (in full, or a mapping with any of the three lists), other JSON,
or a text. Leaves each shape to its own module, and judging to ``judge`` and ``awards``.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from summarizer.checking.claims import Citation, Claims, HonorClaim, NumberClaim
from summarizer.checking.foreign import Json, bare_claims, leaves, string_parts
from summarizer.checking.listed import (
    Item,
    Reader,
    citations,
    honor_claim,
    item_id,
    number_claims,
    surfaces,
    text_parts,
)
from summarizer.checking.prose import TextPart, claims_of_parts, honors_of_text
from summarizer.checking.reading import passages_of
from summarizer.document.folding import fold
from summarizer.numbers.mention import NumberMention
from summarizer.schema import Summary

__all__ = ["LISTS", "AnySummary", "claims_of"]

AnySummary = Summary | Mapping[str, Any] | Sequence[Any] | str

_SHOWN = 60

LISTS = ("achievements", "statistics", "honors")

# Parts of our own format that state nothing of the report, or what is explicitly no result.
_APART = frozenset(
    (*Summary.model_fields, "document", "other_numbers", "annotator", "notes", "exhaustive", "genre", "split")
)


def claims_of(summary: AnySummary, known: Mapping[str, NumberMention]) -> Claims:
    """What ``summary`` claims; ``known`` are mentions by folded surface that need not be read again."""
    if isinstance(summary, Summary):
        summary = summary.model_dump(mode="json", include=set(LISTS))
    if isinstance(summary, str):
        part = TextPart(summary)
        return Claims(claims_of_parts([part]), honors_of_text(part, fold(summary)))
    if isinstance(summary, Mapping) and any(_is_list(summary.get(name)) for name in LISTS):
        return _listed_claims(summary, known)
    return _foreign_claims(summary)


def _is_list(value: object) -> bool:
    return isinstance(value, list | tuple) and all(isinstance(item, Mapping) for item in value)


def _items(summary: Mapping[str, Any]) -> Iterable[tuple[str, Item]]:
    for name in LISTS:
        if _is_list(summary.get(name)):
            yield from ((name, item) for item in summary[name])


def _listed_claims(summary: Mapping[str, Any], known: Mapping[str, NumberMention]) -> Claims:
    items = list(_items(summary))
    read = _reader({text for name, item in items if name == "statistics" for text in surfaces(item)}, known)
    parts = [part for name, item in items for part in text_parts(name, item)]
    stated = [(item, tuple(number_claims(item, read))) for name, item in items if name == "statistics"]
    numbers = [claim for _, claims in stated for claim in claims]
    honors = [honor for name, item in items if name == "honors" if (honor := honor_claim(item)) is not None]
    for part in (part for name, item in items if name == "achievements" for part in text_parts(name, item)):
        honors.extend(honors_of_text(part, fold(part.text)))
    rest = {key: value for key, value in summary.items() if key not in _APART}
    other = _foreign_claims(rest) if rest else Claims()
    return Claims(
        (*numbers, *claims_of_parts(parts), *other.numbers),
        (*honors, *other.honors),
        tuple(_cited(items)),
        tuple(_repeated(items)),
        (*_no_lists(summary), *_no_numbers(stated)),
    )


def _no_lists(summary: Mapping[str, Any]) -> Iterable[tuple[str | None, str]]:
    """What stands where one of the three lists belongs and is no list of items."""
    for name in LISTS:
        value = summary.get(name)
        if value is not None and not _is_list(value):
            yield None, f"{name}: {json.dumps(value, ensure_ascii=False, default=str)[:_SHOWN]}"


def _no_numbers(stated: Iterable[tuple[Item, Sequence[NumberClaim]]]) -> Iterable[tuple[str | None, str]]:
    """The statistics that state no number that can be read: a value of NaN, none at all."""
    for item, numbers in stated:
        if not numbers:
            shown = {key: item[key] for key in ("indicator", "value", "surface") if item.get(key) is not None}
            yield item_id(item), json.dumps(shown, ensure_ascii=False, default=str)[:_SHOWN]


def _cited(items: Iterable[tuple[str, Item]]) -> Iterable[tuple[str | None, Citation]]:
    """Every citation with its item's id; a statistic's own surface and offsets are one as well."""
    for name, item in items:
        for citation in citations(item):
            yield item_id(item), citation
        surface, start, end = item.get("surface"), item.get("start"), item.get("end")
        if name == "statistics" and isinstance(surface, str) and isinstance(start, int) and isinstance(end, int):
            yield item_id(item), Citation(surface, start, end)


def _repeated(items: Iterable[tuple[str, Item]]) -> Iterable[tuple[str | None, str]]:
    """Items that say what an item before them (in an order of their own) says already."""
    seen: set[tuple[object, ...]] = set()
    for name, item in sorted(items, key=lambda pair: (pair[0], str(item_id(pair[1])))):
        keys = (
            "value",
            "unit",
            "start",
            "surface",
            "period",
            "indicator",
            "title",
            "awarded_by",
            "recipient",
            "summary",
        )
        identity = (name, *(str(item.get(key)) for key in keys))
        if identity in seen:
            yield item_id(item), str(item.get("indicator") or item.get("title") or item.get("summary"))
        seen.add(identity)


def _foreign_claims(data: Json | Mapping[str, Any] | Sequence[Any]) -> Claims:
    found = leaves(data)
    parts = string_parts(found)
    honors: list[HonorClaim] = [honor for part in parts for honor in honors_of_text(part, fold(part.text))]
    numbers: tuple[NumberClaim, ...] = (*bare_claims(found), *claims_of_parts(parts))
    return Claims(numbers, tuple(honors))


def _reader(texts: Iterable[str], known: Mapping[str, NumberMention]) -> Reader:
    """A reader of short texts: those of the report are known, the others are read together, once."""
    unknown = sorted({fold(text).strip() for text in texts} - known.keys())
    read = dict(known)
    if unknown:
        mentions = passages_of("\n\n".join(unknown)).inventory.mentions
        read |= dict(_one_each(unknown, mentions))
    return _lookup(read)


def _lookup(read: Mapping[str, NumberMention]) -> Callable[[str], NumberMention | None]:
    return lambda text: read.get(fold(text).strip())


def _one_each(texts: Sequence[str], mentions: Sequence[NumberMention]) -> Iterable[tuple[str, NumberMention]]:
    """The longest mention inside each of ``texts``, which were joined with two line ends."""
    start = 0
    for text in texts:
        end = start + len(text)
        inside = [mention for mention in mentions if start <= mention.start and mention.end <= end]
        if inside:
            yield text, max(inside, key=lambda mention: (mention.end - mention.start, -mention.start))
        start = end + 2
