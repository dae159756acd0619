"""Reports with their references: reads a folder of each and pairs them into frozen cases.

Decides which report a reference belongs to, that every offset fits its report, and which slices a case belongs to. Leaves
what an annotation says to ``reference`` and judging predictions to ``verdicts``.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from evals.reference import Gold, Place
from summarizer.errors import UsageError
from summarizer.text import Document

__all__ = ["MANIFEST", "Case", "Dataset", "DatasetError", "load"]

MANIFEST = "manifest.json"
UNTAGGED = "untagged"


class DatasetError(UsageError):
    """A reference can't be used: no such report, an offset that does not fit, a value that is no decimal string."""


@dataclass(frozen=True, slots=True)
class Case:
    """One report with its reference. ``name`` is the report's file name without its ending.

    ``genre``, ``script`` and ``split`` come from the manifest, "untagged" where it says nothing.
    """

    name: str
    report: Path
    document: Document
    gold: Gold
    genre: str = UNTAGGED
    script: str = UNTAGGED
    split: str = UNTAGGED


@dataclass(frozen=True, slots=True)
class Dataset:
    """Cases in order of name; names are unique."""

    cases: tuple[Case, ...]

    def __iter__(self) -> Iterator[Case]:
        return iter(self.cases)

    def __len__(self) -> int:
        return len(self.cases)

    @property
    def sha256(self) -> str:
        """The hash of every report and every reference, so that two runs can be known to share their data."""
        digest = hashlib.sha256()
        for case in self.cases:
            digest.update(case.name.encode())
            digest.update(case.document.sha256.encode())
            digest.update(case.gold.model_dump_json().encode())
        return digest.hexdigest()

    def only(self, split: str | None = None, names: Collection[str] = ()) -> Dataset:
        """The cases of one split (None for all) and of these names (none for all)."""
        return Dataset(
            tuple(
                case
                for case in self.cases
                if (split is None or case.split == split) and (not names or case.name in names)
            )
        )


def load(reports: Path, gold: Path) -> Dataset:
    """Every report in ``reports`` for which ``gold`` holds a reference, in order of name.

    A manifest (``manifest.json`` in either folder) adds genre, script and split and, where it gives hashes,
    pins the reports. Reports without a reference are left out; a reference without a report is an error.
    Raises ``DatasetError`` naming the file and the item that is at fault.
    """
    tags = _manifest(reports, gold)
    files = sorted(path for path in gold.glob("*.json") if path.name != MANIFEST)
    if not files:
        raise DatasetError(f"{gold}: no reference annotations (*.json) there")
    return Dataset(tuple(_case(reports, path, tags) for path in files))


def _case(reports: Path, path: Path, tags: Mapping[str, Mapping[str, str]]) -> Case:
    gold = _gold(path)
    report = reports / gold.document
    if not report.is_file():
        raise DatasetError(f"{path}: its report {gold.document} is not in {reports}")
    content = report.read_bytes()
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        raise DatasetError(f"{report}: a report with a reference must be UTF-8 ({error.reason})") from error
    _check_places(path, text, gold)
    document = Document(text, gold.document, "text/plain", "utf-8", hashlib.sha256(content).hexdigest())
    tag = tags.get(gold.document, tags.get(report.stem, {}))
    if tag.get("sha256", document.sha256) != document.sha256:
        raise DatasetError(f"{report}: its hash is not the one in the manifest")
    return Case(
        name=report.stem,
        report=report,
        document=document,
        gold=gold,
        genre=tag.get("genre", UNTAGGED),
        script=tag.get("script", UNTAGGED),
        split=tag.get("split", UNTAGGED),
    )


def _gold(path: Path) -> Gold:
    try:
        return Gold.model_validate_json(path.read_bytes())
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(part) for part in first["loc"])
        raise DatasetError(f"{path}: {place}: {first['msg']}") from error


def _check_places(path: Path, text: str, gold: Gold) -> None:
    """Raise ``DatasetError`` unless every quoted field is what the report says at its place."""
    quoted: list[tuple[Place, str]] = [(item, item.surface) for item in gold.statistics]
    quoted += [(number, number.surface) for number in gold.other_numbers]
    quoted += [(honor, honor.quote) for honor in gold.honors]
    quoted += [(achievement, achievement.quote) for achievement in gold.achievements]
    for place, words in quoted:
        if text[place.start : place.end] != words:
            raise DatasetError(f"{path}: {words!r} does not stand at {place.start}:{place.end}")


def _manifest(*folders: Path) -> dict[str, dict[str, str]]:
    """Tags of each document by its file name or stem, from the first manifest that is found."""
    for folder in folders:
        path = folder / MANIFEST
        if path.is_file():
            try:
                return _tags(json.loads(path.read_text(encoding="utf-8")))
            except (ValueError, AttributeError, TypeError, KeyError) as error:
                raise DatasetError(f"{path}: not a manifest: {error}") from error
    return {}


def _tags(content: Any) -> dict[str, dict[str, str]]:
    """Each document's tags in a manifest: ``{"documents": [{"document": file name, tag: value, …}]}``, or a mapping instead of the list.

    The list or the mapping may also stand alone.
    """
    documents = content.get("documents", content) if isinstance(content, Mapping) else content
    named = (
        [{"document": name, **entry} for name, entry in documents.items()]
        if isinstance(documents, Mapping)
        else documents
    )
    return {
        entry["document"]: {key: value for key, value in entry.items() if isinstance(value, str)} for entry in named
    }
