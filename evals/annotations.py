"""Checks reference annotations against their reports and against the guidelines, one line per problem.

Decides whether a folder of references may be trusted: complete fields, known words, decimal strings, offsets
that fit, no mention in two lists, every digit and every Chinese numeral of the report accounted for, summaries
whose figures stand in their quotes, a manifest that pins the reports. Leaves reading references for scoring to
``dataset`` (which stops at the first fault) and the truth of a value to the annotator: no value is computed
here from Chinese text.

    python -m evals.annotations --reports DIR --gold DIR      exit code 0 clean, 1 problems, 2 wrong usage
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from evals.numeral_idioms import IDIOMS

__all__ = ["Problem", "check_folder", "check_reference", "main"]

MANIFEST = "manifest.json"
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


@dataclass(frozen=True, slots=True)
class Problem:
    """One fault: the file, the item's list and index (or the offset) in ``place``, and what is wrong."""

    file: str
    place: str
    message: str

    def __str__(self) -> str:
        return f"{self.file}: {self.place}: {self.message}"


def check_folder(reports: Path, gold: Path) -> list[Problem]:
    """Every problem of the references in ``gold`` and of a manifest beside them or beside the reports."""
    files = sorted(path for path in gold.glob("*.json") if path.name != MANIFEST)
    problems = [] if files else [Problem(str(gold), "folder", "holds no references (*.json)")]
    documents: dict[str, bytes] = {}
    for path in files:
        try:
            reference = json.loads(path.read_text(encoding="utf-8"))
            content = (reports / reference["document"]).read_bytes()
            text = content.decode("utf-8")
        except (OSError, ValueError, KeyError, TypeError) as error:
            problems.append(Problem(path.name, "document", f"can't be read: {error}"))
            continue
        documents[reference["document"]] = content
        problems += [Problem(path.name, place, message) for place, message in check_reference(text, reference)]
    for folder in dict.fromkeys((gold, reports)):
        if (folder / MANIFEST).is_file():
            problems += [Problem(MANIFEST, *found) for found in _check_manifest(folder / MANIFEST, documents)]
    return problems


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


def _check_manifest(path: Path, documents: Mapping[str, bytes]) -> Iterator[tuple[str, str]]:
    """Hash, length and completeness of the manifest, against the reports that the references name."""
    try:
        entries = {entry["document"]: entry for entry in json.loads(path.read_text(encoding="utf-8"))["documents"]}
    except (OSError, ValueError, KeyError, TypeError) as error:
        yield "manifest", f"can't be read: {error}"
        return
    yield from ((name, "has a reference and no entry in the manifest") for name in sorted(documents.keys() - entries))
    yield from ((name, "has an entry and no reference") for name in sorted(entries.keys() - documents))
    for name in sorted(entries.keys() & documents):
        entry, content = entries[name], documents[name]
        yield from ((name, f"the manifest lacks {tag}") for tag in ("genre", "script", "split") if not entry.get(tag))
        if entry.get("sha256") != hashlib.sha256(content).hexdigest():
            yield name, "the report's hash is not the manifest's"
        if entry.get("characters") != len(content.decode("utf-8")):
            yield name, "the report's length is not the manifest's"


def main(arguments: Sequence[str] | None = None) -> int:
    """Prints one line per problem; 1 if there is any, else 0."""
    parser = argparse.ArgumentParser(prog="python -m evals.annotations", description="Check reference annotations.")
    parser.add_argument("--reports", type=Path, required=True, help="folder of the reports (UTF-8 text)")
    parser.add_argument("--gold", type=Path, required=True, help="folder of the references (one JSON file a report)")
    options = parser.parse_args(arguments)
    for folder in (options.reports, options.gold):
        if not folder.is_dir():
            parser.error(f"{folder} is no folder")
    problems = check_folder(options.reports, options.gold)
    for problem in problems:
        print(problem)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
