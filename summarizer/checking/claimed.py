"""From a summary in any shape to its claims.

Decides which shape a summary has: ours (in full, or a mapping with any of the three lists), other JSON,
or a text. Leaves each shape to its own module, and judging to ``judge`` and ``awards``.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from summarizer.checking.claimed_awards import honors_of_text
from summarizer.checking.claims import Citation, Claims, Depth, NumberClaim, TextPart
from summarizer.checking.figures import ReportFigures
from summarizer.checking.foreign import Leaf, bare_claims, leaves, string_parts
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
from summarizer.checking.markdown import read_markdown
from summarizer.checking.prose import claims_of_parts
from summarizer.checking.reading import mentions_of
from summarizer.document.folding import fold
from summarizer.numbers.mention import NumberMention
from summarizer.schema import Summary

__all__ = ["LISTS", "AnySummary", "claims_of", "items_of"]

AnySummary = Summary | Mapping[str, Any] | Sequence[Any] | str

_SHOWN = 60

LISTS = ("achievements", "statistics", "honors")

# Parts of our own format that state nothing of the report, or what is explicitly no result.
_APART = frozenset(
    (*Summary.model_fields, "document", "other_numbers", "annotator", "notes", "exhaustive", "genre", "split")
)


def claims_of(summary: AnySummary, report: ReportFigures) -> Claims:
    """What ``summary`` claims of ``report``."""
    if isinstance(summary, Summary):
        summary = summary.model_dump(mode="json", include=set(LISTS))
    if isinstance(summary, str):
        marked = read_markdown(summary)
        return _claims_of_all([TextPart(marked.text)], leaves(marked.rows), report)
    if isinstance(summary, Mapping) and any(_is_list(summary.get(name)) for name in LISTS):
        return _listed_claims(summary, report)
    return _claims_of_all([], leaves(summary), report)


def _claims_of_all(texts: Sequence[TextPart], values: Sequence[Leaf], report: ReportFigures) -> Claims:
    """What running ``texts`` and the strings and numbers of an object claim."""
    parts = [*texts, *string_parts(values)]
    honors = [honor for part in parts for honor in honors_of_text(part, fold(part.text))]
    return Claims((*bare_claims(values), *claims_of_parts(parts, report)), tuple(honors), texts=tuple(parts))


def _is_list(value: object) -> bool:
    return isinstance(value, list | tuple) and all(isinstance(item, Mapping) for item in value)


def items_of(summary: Mapping[str, Any]) -> Iterable[tuple[str, Item]]:
    """The items of the lists of ``summary``, each with the name of its list."""
    for name in LISTS:
        if _is_list(summary.get(name)):
            yield from ((name, item) for item in summary[name])


def _listed_claims(summary: Mapping[str, Any], report: ReportFigures) -> Claims:
    items = list(items_of(summary))
    read = _reader({text for name, item in items if name == "statistics" for text in surfaces(item)}, report)
    parts = [part for name, item in items for part in text_parts(name, item)]
    placed = {(m.start, m.end): m for m in report.passages.inventory.mentions} if report.passages.text.tables else {}
    stated = [
        (item, tuple(number_claims(item, _placed(item, placed, read)))) for name, item in items if name == "statistics"
    ]
    numbers = [claim for _, claims in stated for claim in claims]
    honors = [honor for name, item in items if name == "honors" if (honor := honor_claim(item)) is not None]
    for part in (part for name, item in items if name == "achievements" for part in text_parts(name, item)):
        honors.extend(honors_of_text(part, fold(part.text)))
    rest = {key: value for key, value in summary.items() if key not in _APART}
    # What another hand wrote into our items under a name of its own (备注) is held against the report as well.
    added = [
        {key: value for key, value in item.items() if not str(key).isascii()}
        for _, item in items
        if not "".join(map(str, item)).isascii()
    ]
    other = _claims_of_all([], leaves([rest, *added]), report) if rest or added else Claims()
    return Claims(
        (*numbers, *claims_of_parts(parts, report), *other.numbers),
        (*honors, *other.honors),
        tuple(_cited(items)),
        tuple(_repeated(items)),
        (*_no_lists(summary), *_no_numbers(stated)),
        (*(part for part in parts if part.depth is Depth.FULL), *other.texts),
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


def _placed(item: Item, placed: Mapping[tuple[int, int], NumberMention], read: Reader) -> Reader:
    """``read``, but for the surface of an item that says where it stands: what the report says there."""
    start, end, surface = item.get("start"), item.get("end"), item.get("surface")
    mention = placed.get((start, end)) if isinstance(start, int) and isinstance(end, int) else None
    if mention is None or mention.surface != surface:
        return read
    return lambda text: mention if text == surface else read(text)


def _reader(texts: Iterable[str], report: ReportFigures) -> Reader:
    """A reader of short texts: those of the report are known, the others are read together, once."""
    read: dict[str, NumberMention] = {}
    unlike: set[str] = set()  # two cells of tables may write the same and mean 12 起 and 12 万元
    for mention in report.passages.inventory.mentions:
        known = read.setdefault(written := fold(mention.surface).strip(), mention)
        if (known.value, known.unit) != (mention.value, mention.unit):
            unlike.add(written)
    unknown = sorted({fold(text).strip() for text in texts} - read.keys())
    for written in unlike:
        del read[written]
    for text, mentions in zip(unknown, mentions_of(unknown), strict=True):
        if mentions:
            read[text] = max(mentions, key=lambda mention: (mention.end - mention.start, -mention.start))
    return lambda text: read.get(fold(text).strip())
