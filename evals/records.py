"""A run on disk: what was asked for, every reply, and one line for each finished report.

Decides the three files of a run's folder and that a process may die at any byte of them:

    run.json         what the run is of: system, model, data, prices; written once
    replies.jsonl    every reply, a line each, written the moment it came
    documents.jsonl  every report that is finished or failed, a line each: hashes, cost, replies, summary

A line that was cut off by a crash is dropped when the file is opened again. Leaves running to ``run`` and judging
to ``metrics``. No absolute path is kept, so that a run can be moved with its data.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from decimal import Decimal
from enum import StrEnum
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from evals.recording import KeptReply
from summarizer.errors import UsageError

__all__ = ["DocumentRecord", "Outcome", "RunFolder", "RunFolderError", "RunRecord", "relative"]

RUN, REPLIES, DOCUMENTS = "run.json", "replies.jsonl", "documents.jsonl"
MILLION = 1_000_000


class RunFolderError(UsageError):
    """A folder that holds no run, or another one than was asked for."""


class Outcome(StrEnum):
    """How a report ended."""

    DONE = "done"
    FAILED = "failed"


class Kept(BaseModel):
    """Frozen and closed: a run of another shape is refused, never half understood."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class RunRecord(Kept):
    """What a run is of. ``reports`` and ``gold`` are relative to the run's folder; prices are of a million tokens."""

    system: str
    model: str | None
    prompt: str | None
    program: str
    reports: str
    gold: str
    split: str | None = None
    only: tuple[str, ...] = ()
    dataset_sha256: str
    prompt_price: str | None = None
    completion_price: str | None = None

    @property
    def label(self) -> str:
        """The run's name in tables."""
        return self.system if self.model is None else f"{self.system} · {self.model}"


class DocumentRecord(Kept):
    """One report of a run. ``summary`` is None and ``problem`` one line where it failed.

    ``before_repair`` is what the same replies give when nothing is repaired, None where that can't be known.
    ``seconds`` counts calls once, whenever they were made.
    """

    document: str
    outcome: Outcome
    problem: str | None = None
    source_sha256: str
    prompt_sha256: tuple[str, ...] = ()
    schema_sha256: tuple[str, ...] = ()
    model: str | None
    program: str
    calls: int = 0
    prompt_tokens: int = 0
    completion_tokens: int = 0
    seconds: float = 0.0
    summary: dict[str, Any] | None = None
    before_repair: dict[str, Any] | None = None
    replies: tuple[KeptReply, ...] = Field(default=(), repr=False)

    def cost(self, run: RunRecord) -> Decimal | None:
        """What the tokens cost at the run's prices; None where it states none."""
        if run.prompt_price is None or run.completion_price is None:
            return None
        prompt = Decimal(run.prompt_price) * self.prompt_tokens
        return (prompt + Decimal(run.completion_price) * self.completion_tokens) / MILLION


class RunFolder:
    """The folder of one run; opening it repairs what a crash cut off."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def start(self, run: RunRecord) -> None:
        """Begin the run, or go on with it; ``RunFolderError`` where the folder holds another one."""
        file = self.path / RUN
        if file.exists():
            there = self.record()
            for name in RunRecord.model_fields:
                if getattr(there, name) != getattr(run, name):
                    raise RunFolderError(
                        f"{self.path} holds a run with {name} {getattr(there, name)}, not {getattr(run, name)}: "
                        "choose another folder (--reuse takes over the replies that still fit)"
                    )
        else:
            self.path.mkdir(parents=True, exist_ok=True)
            _write_whole(file, run.model_dump_json(indent=1))
        for name in (REPLIES, DOCUMENTS):
            _drop_cut_line(self.path / name)

    def record(self) -> RunRecord:
        """What the run is of; ``RunFolderError`` where the folder holds none."""
        file = self.path / RUN
        try:
            return RunRecord.model_validate_json(file.read_bytes())
        except (OSError, ValidationError) as error:
            raise RunFolderError(f"{self.path}: no run there ({type(error).__name__} on {RUN})") from error

    def data_folders(self) -> tuple[Path, Path]:
        """Where the run's reports and references are, seen from here."""
        run = self.record()
        return self.path / run.reports, self.path / run.gold

    def replies(self) -> tuple[KeptReply, ...]:
        """Every reply that was kept, in the order in which they came."""
        return tuple(_lines(self.path / REPLIES, KeptReply))

    def documents(self) -> dict[str, DocumentRecord]:
        """Every report that is finished or failed, by name; the last word on each counts."""
        return {record.document: record for record in _lines(self.path / DOCUMENTS, DocumentRecord)}

    def keep_reply(self, reply: KeptReply) -> None:
        """Add a reply; it is on disk when this returns."""
        _append(self.path / REPLIES, reply.model_dump_json())

    def keep_document(self, record: DocumentRecord) -> None:
        """Add a finished report; it is on disk when this returns."""
        _append(self.path / DOCUMENTS, record.model_dump_json())


def relative(path: Path, start: Path) -> str:
    """``path`` as seen from the folder ``start``, with forward slashes."""
    return Path(os.path.relpath(path, start)).as_posix()


Line = TypeVar("Line", bound=BaseModel)


def _lines(path: Path, kind: type[Line]) -> Iterator[Line]:
    """The complete lines of a file that may not exist; ``RunFolderError`` for a line that is not what it should be."""
    if not path.exists():
        return
    with path.open("rb") as file:
        for number, line in enumerate(file, 1):
            if not line.endswith(b"\n"):
                return
            try:
                yield kind.model_validate_json(line)
            except ValidationError as error:
                first = error.errors()[0]
                raise RunFolderError(f"{path}:{number}: {first['loc']}: {first['msg']}") from error


def _append(path: Path, line: str) -> None:
    with path.open("ab") as file:
        file.write(line.encode() + b"\n")
        file.flush()
        os.fsync(file.fileno())


def _drop_cut_line(path: Path) -> None:
    """Cut off a last line without its end, which a crash left behind."""
    if not path.exists():
        return
    with path.open("rb+") as file:
        content = file.read()
        file.truncate(content.rfind(b"\n") + 1)


def _write_whole(path: Path, content: str) -> None:
    """Write a file so that it is there whole or not at all."""
    draft = path.with_name(path.name + ".part")
    draft.write_text(content + "\n", encoding="utf-8")
    draft.replace(path)
