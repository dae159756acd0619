"""Reports with their reference annotations: reads a folder of each and pairs them into frozen cases.

Decides what a well-formed reference is (offsets that fit the text, values that are decimal strings) and
which slices a case belongs to. Leaves making annotations to people and judging predictions to ``verdicts``.

Values are read here from the decimal strings that an annotator wrote ("165000", "14.71", "1/3"). Nothing in
this package reads a value out of Chinese text: the program under test does, and a fault shared with it would
be invisible.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from pathlib import Path
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError, model_validator

from summarizer.errors import UsageError
from summarizer.numbers.mention import Approximation, Direction, Disposition
from summarizer.text import Document

__all__ = [
    "Case",
    "Dataset",
    "DatasetError",
    "Gold",
    "GoldAchievement",
    "GoldHonor",
    "GoldNumber",
    "GoldStatistic",
    "Number",
    "Table",
    "in_per_cent",
    "load",
    "read_value",
]

Number = Decimal | Fraction

MANIFEST = "manifest.json"
UNTAGGED = "untagged"
_VALUE = re.compile(r"-?[0-9]+(\.[0-9]+)?(/[1-9][0-9]*)?")


class DatasetError(UsageError):
    """A reference can't be used: no such report, an offset that does not fit, a value that is no decimal string."""


class Table(StrEnum):
    """The four lists of a reference; each may be marked as not exhaustive."""

    STATISTICS = "statistics"
    OTHER_NUMBERS = "other_numbers"
    HONORS = "honors"
    ACHIEVEMENTS = "achievements"


def read_value(text: object) -> Number:
    """The exact number that a decimal string ("165000", "14.71", "1/3") writes; ValueError for anything else."""
    if not isinstance(text, str) or not _VALUE.fullmatch(text):
        raise ValueError(f"{text!r} is not a decimal string")
    return Fraction(text) if "/" in text else Decimal(text)


def in_per_cent(value: Number | None, unit: str | None) -> tuple[Number | None, str | None]:
    """A share told in tenths as the per cent that it is: 5, 成 as 50, %; what is no such share stays as it is."""
    if unit not in ("成", "折"):
        return value, unit
    return (value * 10 if value is not None and 0 < value <= 10 else value), "%"


Value = Annotated[Number, BeforeValidator(read_value)]


def _optional_value(text: object) -> Number | None:
    return None if text is None else read_value(text)


OptionalValue = Annotated[Number | None, BeforeValidator(_optional_value)]


class Annotation(BaseModel):
    """Frozen; fields that this program does not know are left aside, so that older programs read newer gold."""

    model_config = ConfigDict(frozen=True, extra="ignore", arbitrary_types_allowed=True)


class Place(Annotation):
    """A stretch of the report, raw code points, end-exclusive."""

    start: int = Field(ge=0)
    end: int = Field(gt=0)

    @model_validator(mode="after")
    def _holds_something(self) -> Place:
        if self.end <= self.start:
            raise ValueError(f"empty place {self.start}:{self.end}")
        return self


class GoldStatistic(Place):
    """A figure as the annotator read it; the fields mean what the annotation guidelines say.

    The ``…_also`` fields list further readings that count as right. ``value`` is None only for a range, whose
    bounds stand in ``low`` and ``high``.
    """

    surface: str
    value: OptionalValue = None
    low: OptionalValue = None
    high: OptionalValue = None
    unit: str | None = None
    unit_also: tuple[str | None, ...] = ()
    approximation: Approximation = Approximation.EXACT
    indicator: str
    indicator_also: tuple[str, ...] = ()
    change: Direction | None = None
    basis: str | None = None
    period: str | None = None
    period_also: tuple[str | None, ...] = ()
    scope: str | None = None
    scope_also: tuple[str | None, ...] = ()
    source_problem: str | None = None

    @model_validator(mode="after")
    def _in_per_cent(self) -> GoldStatistic:
        """The figure in per cent, if the annotator wrote it in tenths: 5, 成 as 50, %."""
        unit = in_per_cent(self.value, self.unit)[1]
        if unit == self.unit:
            return self
        told = {name: in_per_cent(getattr(self, name), self.unit)[0] for name in ("value", "low", "high")}
        return self.model_copy(update={**told, "unit": unit})


class GoldNumber(Place):
    """A number mention that is no statistic, and why."""

    surface: str
    reason: Disposition
    reason_also: tuple[Disposition, ...] = ()


class GoldHonor(Place):
    """An award received; ``recipient`` is None where it is the reporting body."""

    title: str
    title_also: tuple[str, ...] = ()
    awarded_by: str | None = None
    awarded_by_also: tuple[str | None, ...] = ()
    recipient: str | None = None
    recipient_also: tuple[str | None, ...] = ()
    quote: str


class GoldAchievement(Place):
    """One claimed result with the verbatim stretch that supports it."""

    summary: str
    quote: str


class Gold(Annotation):
    """The reference annotation of one report.

    ``exhaustive`` says for each table whether it lists everything there is; a table that does not is scored
    for recall only. In the file it may be left out (everything is exhaustive), be one truth value, or name
    the tables that are not: ``"exhaustive": {"achievements": false}``.
    """

    document: str
    exhaustive: tuple[Table, ...] = tuple(Table)
    statistics: tuple[GoldStatistic, ...]
    other_numbers: tuple[GoldNumber, ...] = ()
    honors: tuple[GoldHonor, ...] = ()
    achievements: tuple[GoldAchievement, ...] = ()

    @model_validator(mode="before")
    @classmethod
    def _read_exhaustive(cls, content: Any) -> Any:
        if isinstance(content, Mapping) and "exhaustive" in content:
            return {**content, "exhaustive": _exhaustive_tables(content["exhaustive"])}
        return content


def _exhaustive_tables(marked: object) -> tuple[Table, ...]:
    """The exhaustive tables in their order, according to a truth value or a mapping of tables to truth values."""
    if isinstance(marked, Mapping):
        return tuple(table for table in Table if marked.get(table.value, True))
    if isinstance(marked, bool):
        return tuple(Table) if marked else ()
    raise ValueError("exhaustive must be true, false or a mapping of tables")


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
    """Raises unless every quoted field is what the report says at its place."""
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
    """A manifest is ``{"documents": [{"document": file name, tag: value, …}]}``, or a mapping instead of the list.

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
