"""Whether a summary says what it says in a form that can be checked, and whether our own fits its report.

Decides what is an error before any figure is compared: a value that is no number, an offset that points elsewhere, a title
that is no text, a ledger that was edited or is missing, the hash of another report. What nobody could hold against the
report must not pass for supported. Leaves what figures say to ``judge``.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from summarizer.checking.figures import ReportFigures
from summarizer.checking.foreign import FIGURE_IN_KEY
from summarizer.checking.listed import Item, item_id, plain_number
from summarizer.checking.problems import Problem, finding_of
from summarizer.checking.reading import mentions_of
from summarizer.document.folding import fold
from summarizer.messages import Message
from summarizer.numbers.mention import NumberMention
from summarizer.schema import Finding, FindingCode, decimal_text
from summarizer.text import Document

__all__ = ["as_items", "unsound"]

_SHOWN = 40
_TEXTS = {"achievements": "summary", "honors": "title"}
_OURS = frozenset(("schema_version", "source", "run"))  # what only a whole summary of ours has


def as_items(summary: Mapping[str, Any]) -> Mapping[str, Any]:
    """``summary`` with the bare strings of its lists of achievements and honors as items."""
    lists = {name: summary[name] for name in _TEXTS if isinstance(summary.get(name), list | tuple)}
    return {**summary, **{name: [_as_item(name, entry) for entry in entries] for name, entries in lists.items()}}


def _as_item(name: str, entry: object) -> object:
    return {_TEXTS[name]: entry} if isinstance(entry, str) else entry


def unsound(summary: Mapping[str, Any], lists: Iterable[tuple[str, Item]], report: ReportFigures) -> Iterator[Finding]:
    """The errors of ``summary`` itself; ``lists`` are its items with the name of their list."""
    items = list(lists)
    text = report.passages.text.document.text
    for name, item in items:
        for message in (*_unreadable(name, item), *_misplaced(item, text)):
            code = FindingCode.QUOTE_NOT_FOUND if message.key.startswith("place.") else FindingCode.NUMBER_NOT_IN_SOURCE
            yield finding_of(Problem(code, message, None, "sound form"), item_id(item))
    if summary.keys() >= _OURS:
        for message in (
            *_another_report(summary["source"], report.passages.text.document),
            *_unbalanced(summary, report),
        ):
            yield finding_of(Problem(FindingCode.WRONG_VALUE, message, None, "sound ledger"))


def _unreadable(name: str, item: Item) -> Iterator[Message]:
    """What of ``item`` is stated and can't be read."""
    yield from (Message("number.in_key", key=_shown(key)) for key in item if FIGURE_IN_KEY.search(str(key)))
    wanted = _TEXTS.get(name)
    if wanted is not None:
        told = item.get(wanted)
        if not (isinstance(told, str) and told.strip()):
            yield Message("number.unreadable", what=f"{wanted} {_shown(told)}")
        return
    value = item.get("value")
    if value is None or (isinstance(value, str) and not value.strip()):
        return
    if plain_number(value) is None and not (isinstance(value, str) and _writes_a_number(value)):
        yield Message("number.unreadable", what=f"value {_shown(value)}")


def _writes_a_number(value: str) -> bool:
    return bool(mentions_of([value])[0])


def _misplaced(item: Item, text: str) -> Iterator[Message]:
    """Offsets of ``item`` and of its evidence that are none, or where the report says something else."""
    evidence = item.get("evidence")
    entries = evidence if isinstance(evidence, list | tuple) else [evidence]
    quoted = [(entry, entry.get("quote") or entry.get("text")) for entry in entries if isinstance(entry, Mapping)]
    for entry, quote in [(item, item.get("surface") or item.get("quote")), *quoted]:
        start, end = entry.get("start"), entry.get("end")
        if start is None and end is None:
            continue
        if not _is_place(start, end, len(text)):
            yield Message("place.outside", start=_shown(start), end=_shown(end))
        elif isinstance(quote, str) and _plain(text[start:end]) != _plain(quote):
            yield Message("place.other_words", start=start, end=end, quote=quote[:_SHOWN])


def _is_place(start: object, end: object, length: int) -> bool:
    known = type(start) is int and type(end) is int  # True is no offset
    return known and 0 <= start < end <= length  # type: ignore[operator]


def _plain(text: str) -> str:
    return "".join(fold(text).split())


def _another_report(source: object, document: Document) -> Iterator[Message]:
    told = source.get("sha256") if isinstance(source, Mapping) else None
    read_alike = isinstance(source, Mapping) and source.get("encoding") == document.encoding
    if told != document.sha256 and read_alike:
        yield Message("ledger.other_report", hash=_shown(told))


def _unbalanced(summary: Mapping[str, Any], report: ReportFigures) -> Iterator[Message]:
    """Where the ledger of a whole summary of ours and the report, or the ledger and the items, don't fit."""
    ledger = summary.get("ledger")
    numbers = ledger.get("numbers") if isinstance(ledger, Mapping) else None
    if not isinstance(numbers, Sequence) or not all(isinstance(entry, Mapping) for entry in numbers):
        yield Message("ledger.missing")
        return
    yield from _against_report(numbers, report.passages.inventory.mentions)
    yield from _against_items(numbers, summary)
    totals = dict(Counter(str(entry.get("disposition")) for entry in numbers))
    if isinstance(ledger, Mapping) and ledger.get("totals") != totals:
        yield Message("ledger.totals")


def _against_report(numbers: Sequence[Mapping[str, Any]], mentions: Sequence[NumberMention]) -> Iterator[Message]:
    entries = {(entry.get("start"), entry.get("end")): entry for entry in numbers}
    for mention in mentions:
        entry = entries.pop((mention.start, mention.end), None)
        if entry is None:
            yield Message("ledger.lacks", figure=mention.surface)
        elif entry.get("surface") != mention.surface or entry.get("value") != decimal_text(mention.value):
            told = {"surface": _shown(entry.get("surface")), "value": _shown(entry.get("value"))}
            yield Message("ledger.differs", figure=mention.surface, **told)
    for entry in entries.values():
        yield Message("ledger.no_number", surface=_shown(entry.get("surface")))


def _against_items(numbers: Sequence[Mapping[str, Any]], summary: Mapping[str, Any]) -> Iterator[Message]:
    statistics = [item for item in summary.get("statistics") or () if isinstance(item, Mapping)]
    counted = Counter(item.get("number") for item in statistics)
    for entry in numbers:
        as_statistic = entry.get("disposition") == "statistic"
        if as_statistic != (counted.pop(entry.get("id"), 0) > 0):
            key = "ledger.no_item" if as_statistic else "ledger.used"
            yield Message(key, surface=_shown(entry.get("surface")))
    for number in counted:
        yield Message("ledger.no_such_number", number=_shown(number))


def _shown(value: object) -> str:
    return str(value)[:_SHOWN]
