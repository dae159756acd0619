"""The record of a batch: one line for each report, written the moment its fate is known.

Decides what a line holds and which reports a resumed batch may pass over. The file is only ever appended to; of several
lines about one report the last one counts. A line that a kill cut short is ignored, and its report is done again.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from enum import StrEnum
from pathlib import Path
from typing import Final

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from summarizer.errors import ResultNotWritten, UsageError
from summarizer.model.lock import held
from summarizer.writing import settle, sweep

__all__ = ["MANIFEST", "BatchReport", "Fate", "Manifest", "ManifestLine", "report_behind"]

MANIFEST: Final = "manifest.jsonl"


class Fate(StrEnum):
    """What became of a report."""

    DONE = "done"
    PARTIAL = "partial"
    FAILED = "failed"


class ManifestLine(BaseModel):
    """One report of the batch. ``file`` is the summary's name in the output folder, null if there is none.

    ``sha256`` is that of the report's bytes, null if it could not be read; ``way`` names the model and the protocol;
    ``cost`` is in the currency of the prices, null if no price is known.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    report: str
    sha256: str | None
    fate: Fate
    file: str | None = None
    reason: str | None = None
    way: str = ""
    calls: int = Field(default=0, ge=0)
    prompt_tokens: int = Field(default=0, ge=0)
    completion_tokens: int = Field(default=0, ge=0)
    cost: str | None = None
    seconds: str = "0"


class BatchReport(BaseModel):
    """What a batch did: the lines of this run in the order in which they were written, and what it passed over.

    ``skipped`` counts reports that an earlier run had done, ``failed_before`` those that failed in one and were not tried
    again; ``left`` those that a limit left undone, with ``stopped_by`` saying which.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    lines: tuple[ManifestLine, ...]
    skipped: int = Field(default=0, ge=0)
    failed_before: int = Field(default=0, ge=0)
    left: int = Field(default=0, ge=0)
    stopped_by: str | None = None

    @property
    def failed(self) -> tuple[ManifestLine, ...]:
        """The reports that ended in anything but a whole summary."""
        return tuple(line for line in self.lines if line.fate is not Fate.DONE)


class Manifest:
    """``manifest.jsonl`` in the folder ``out``, open for appending, by one batch at a time.

    Use it as a context manager. Raises ``UsageError`` if the folder can't be written to, or another batch writes there.
    """

    def __init__(self, out: Path) -> None:
        self._path = out / MANIFEST
        try:
            out.mkdir(parents=True, exist_ok=True)
            self._file = self._path.open("ab", buffering=0)
        except OSError as problem:
            raise UsageError(f"cannot write {self._path}: {problem.strerror or problem}") from problem
        if not held(self._file):
            self._file.close()
            raise UsageError(f"another batch writes to {out}: wait for it, or name another folder")
        sweep(out)
        self.earlier: Mapping[str, ManifestLine] = _read(self._path)
        if self._path.stat().st_size and not _ends_whole(self._path):
            self._file.write(b"\n")

    def append(self, lines: Iterable[ManifestLine]) -> None:
        """Write ``lines`` so that a kill or a power cut after this call can't lose them, nor the summaries that they tell
        of, which are in place. Raises ``ResultNotWritten``."""
        written = "".join(f"{line.model_dump_json()}\n" for line in lines)
        if not written:
            return
        try:
            settle(self._path.parent)
            self._file.write(written.encode("utf-8", "replace"))
            os.fsync(self._file.fileno())
        except OSError as problem:
            raise ResultNotWritten(f"cannot write {self._path}: {problem.strerror or problem}") from problem

    def __enter__(self) -> Manifest:
        return self

    def __exit__(self, *exception: object) -> None:
        self._file.close()
        sweep(self._path.parent)


def report_behind(summary: Path) -> Path | None:
    """The report of the ``summary`` that a batch wrote, as the batch was told its path; None if the manifest beside it has none."""
    lines = _read(summary.with_name(MANIFEST)).values()
    return next((Path(line.report) for line in lines if line.file == summary.name), None)


def _read(path: Path) -> Mapping[str, ManifestLine]:
    if not path.exists():
        return {}
    lines: dict[str, ManifestLine] = {}
    for written in path.read_text(encoding="utf-8", errors="replace").split("\n"):
        try:
            line = ManifestLine.model_validate_json(written)
        except ValidationError:
            continue
        lines[line.report] = line
    return lines


def _ends_whole(path: Path) -> bool:
    with path.open("rb") as file:
        file.seek(-1, os.SEEK_END)
        return file.read(1) == b"\n"
