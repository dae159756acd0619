"""What is wrong with one reference, against its report and the annotation guidelines.

Decides what a sound reference is: complete fields, known words, decimal strings, offsets that fit, no mention in two lists,
every digit and every Chinese numeral of the report accounted for, summaries whose figures stand in their quotes. Leaves the
truth of a value to the annotator: no value is computed here from Chinese text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from evals.numeral_idioms import IDIOMS

__all__ = ["check_reference"]

SUMMARY_LENGTH = 60
APPROXIMATIONS = frozenset({"exact", "more_than", "less_than", "about"})
CHANGES = frozenset({None, "increase", "decrease"})
REASONS = frozenset({"date", "name", "plan", "boilerplate", "list", "person", "definition", "loose"})
MENTIONS = ("statistics", "other_numbers")
# The fields of each list: those that every item has, then those that it may have.
FIELDS: dict[str, tuple[frozenset[str], frozenset[str]]] = {
    "statistics": (
        frozenset({"surface", "start", "end", "value", "unit", "approximation", "indicator", "indicator_also"})
        | {"change", "basis", "period", "scope"},
        frozenset({"unit_also", "period_also", "scope_also", "source_problem"}),
    ),
    "other_numbers": (frozenset({"surface", "start", "end", "reason"}), frozenset({"reason_also"})),
    "honors": (
        frozenset({"title", "awarded_by", "recipient", "quote", "start", "end"}),
        frozenset({"title_also", "awarded_by_also", "recipient_also"}),
    ),
    "achievements": (frozenset({"summary", "quote", "start", "end"}), frozenset()),
}
QUOTED = {"statistics": "surface", "other_numbers": "surface", "honors": "quote", "achievements": "quote"}
REQUIRED_TEXT = frozenset({"surface", "value", "indicator", "quote", "title", "summary", "reason"})
OPTIONAL_TEXT = frozenset({"unit", "basis", "period", "scope", "awarded_by", "recipient", "source_problem"})
_VALUE = re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]*[1-9])?|[1-9][0-9]*/[1-9][0-9]*")
_DIGITS = re.compile(r"[0-9０-９]+")
_NUMERALS = re.compile(r"[〇零一二两兩三四五六七八九十百千万萬亿億]+")
_IDIOM = re.compile("|".join(sorted(IDIOMS, key=len, reverse=True)))
_PINYIN = re.compile(r"\([a-züāáǎàōóǒòēéěèīíǐìūúǔùǖǘǚǜ]+\)")
_HALF_WIDTH = str.maketrans("０１２３４５６７８９．", "0123456789.")
Item = Mapping[str, Any]


def check_reference(text: str, reference: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """(place, message) of each problem of one reference; ``text`` is its report, line ends as in the file."""
    sound: dict[str, list[tuple[str, Item]]] = {}
    for table in FIELDS:
        items = reference.get(table)
        if not isinstance(items, list):
            yield table, "the list is missing"
            continue
        sound[table] = []
        for index, item in enumerate(items):
            place = f"{table}[{index}]"
            faults = list(_check_item(text, table, item))
            yield from ((place, fault) for fault in faults)
            if not faults:
                sound[table].append((place, item))
    mentions = [mention for table in MENTIONS for mention in sound.get(table, ())]
    yield from _check_overlaps(mentions)
    yield from _check_coverage(text, [item for _, item in mentions])
    for place, honor in sound.get("honors", ()):
        yield from ((place, fault) for fault in _check_honor(honor))
    for place, achievement in sound.get("achievements", ()):
        yield from ((place, fault) for fault in _check_achievement(achievement))


def _check_item(text: str, table: str, item: Any) -> Iterator[str]:
    """Faults of an item's fields and of its place, before anything else is asked of it."""
    if not isinstance(item, Mapping):
        yield "is no object"
        return
    required, optional = FIELDS[table]
    yield from (f"lacks the field {name}" for name in sorted(required - item.keys()))
    yield from (f"has an unknown field {name}" for name in sorted(item.keys() - required - optional))
    yield from _check_types(item)
    if table == "statistics":
        yield from _check_statistic(item)
    if table == "other_numbers" and item.get("reason") not in REASONS:
        yield f"reason {item.get('reason')!r} is none of the guidelines'"
    yield from _check_place(text, item, QUOTED[table])


def _check_types(item: Item) -> Iterator[str]:
    for name, value in item.items():
        if name in REQUIRED_TEXT and not (isinstance(value, str) and value.strip()):
            yield f"{name} must be text"
        elif name in OPTIONAL_TEXT and not (value is None or (isinstance(value, str) and value.strip())):
            yield f"{name} must be text or null"
        elif name.endswith("_also") and not (isinstance(value, list) and all(_text_or_null(v) for v in value)):
            yield f"{name} must be a list of texts"


def _text_or_null(value: object) -> bool:
    return value is None or isinstance(value, str)


def _check_statistic(item: Item) -> Iterator[str]:
    if not _VALUE.fullmatch(str(item.get("value"))):
        yield f"value {item.get('value')!r} is not a decimal string without exponent or trailing zeros"
    if item.get("approximation") not in APPROXIMATIONS:
        yield f"approximation {item.get('approximation')!r} is none of the guidelines'"
    if item.get("change") not in CHANGES:
        yield f"change {item.get('change')!r} is neither null, increase nor decrease"
    elif item.get("basis") is not None and item.get("change") is None:
        yield "a basis of comparison without a change"


def _check_place(text: str, item: Item, field: str) -> Iterator[str]:
    start, end = item.get("start"), item.get("end")
    if type(start) is not int or type(end) is not int:
        yield "start and end must be whole numbers"
    elif not 0 <= start < end <= len(text):
        yield f"{start}:{end} is no stretch of the report's {len(text)} characters"
    elif text[start:end] != item.get(field):
        yield f"{field} {item.get(field)!r} is not what stands at {start}:{end}: {text[start:end]!r}"


def _check_overlaps(mentions: Sequence[tuple[str, Item]]) -> Iterator[tuple[str, str]]:
    ordered = sorted(mentions, key=lambda mention: (mention[1]["start"], mention[1]["end"]))
    reach, owner = 0, ""
    for place, item in ordered:
        if item["start"] < reach:
            yield place, f"{item['surface']!r} overlaps {owner}"
        if item["end"] > reach:
            reach, owner = item["end"], place


def _check_coverage(text: str, mentions: Sequence[Item]) -> Iterator[tuple[str, str]]:
    """Digit runs that no mention covers whole, and Chinese numerals outside mentions and idioms."""
    covered = bytearray(len(text))
    for item in mentions:
        covered[item["start"] : item["end"]] = b"\1" * (item["end"] - item["start"])
    for run in _DIGITS.finditer(text):
        if not all(covered[run.start() : run.end()]):
            yield f"offset {run.start()}", f"no mention covers the digits of {_around(text, run)!r}"
    for idiom in _IDIOM.finditer(text):
        covered[idiom.start() : idiom.end()] = b"\1" * len(idiom.group())
    for run in _NUMERALS.finditer(text):
        if not all(covered[run.start() : run.end()]):
            yield f"offset {run.start()}", f"no mention covers the numeral of {_around(text, run)!r}"


def _around(text: str, run: re.Match[str]) -> str:
    return text[max(0, run.start() - 5) : run.end() + 5]


def _check_honor(item: Item) -> Iterator[str]:
    """What an honor names stands in its quote, once pinyin in brackets is taken away."""
    quote = _PINYIN.sub("", item["quote"])
    for field in ("title", "awarded_by", "recipient"):
        words = item[field]
        if words is not None and words not in quote:
            yield f"{field} {words!r} does not stand in the quote"


def _check_achievement(item: Item) -> Iterator[str]:
    """A summary's length, and that its digits stand in the quote."""
    if len(item["summary"]) > SUMMARY_LENGTH:
        yield f"the summary has {len(item['summary'])} characters, more than {SUMMARY_LENGTH}"
    said = set(_figures(item["quote"]))
    for figure in _figures(item["summary"]):
        if figure not in said:
            yield f"the summary's {figure} does not stand in the quote"


def _figures(text: str) -> list[str]:
    return re.findall(r"[0-9]+(?:\.[0-9]+)?", text.translate(_HALF_WIDTH))
