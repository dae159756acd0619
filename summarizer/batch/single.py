"""One report of a batch: read, summarized, written, and the line of the manifest that says what became of it.

Decides which fate an error means and under which name a summary is written. Leaves a report's summary to ``pipeline``, and
which reports are taken, and when, to ``local``.
"""

from __future__ import annotations

import hashlib
import re
import time
from dataclasses import dataclass
from pathlib import Path

from summarizer.batch.entries import Entry
from summarizer.batch.manifest import Fate, ManifestLine
from summarizer.errors import ModelError, ReplyDeferred, SummarizerError
from summarizer.model.replies import LanguageModel
from summarizer.pipeline import RULES_ALONE, summarize, summarize_with
from summarizer.schema import Summary
from summarizer.settings import Settings, which_protocol
from summarizer.text import Document
from summarizer.turns import TURNS
from summarizer.writing import write_result

__all__ = ["Work", "file_name", "is_settled", "line_of", "line_of_fault", "way_of"]

_NOT_IN_NAMES = re.compile(r"[^\w.-]+")
_LONGEST_STEM = 80
_DIGITS_OF_HASH = 8
_SHOWN_CHARACTERS = 200


@dataclass(frozen=True, slots=True)
class Work:
    """What all reports of a batch have in common: the ``model`` (None if the rules read alone) and the folder ``out``."""

    model: LanguageModel | None
    settings: Settings
    out: Path

    @property
    def way(self) -> str:
        """The model and the protocol, as a line of the manifest names them."""
        return way_of(self.model.name if self.model is not None else None, self.settings)


def way_of(model: str | None, settings: Settings) -> str:
    """How reports are summarized by the model of that name, None for rules alone; what was done in another way is redone."""
    return f"{model} {which_protocol(settings)}" if model is not None else RULES_ALONE


def file_name(report: str) -> str:
    """The name of the summary's file: the report's own, with some digits of the hash of its path so that none meet.

    >>> file_name("city/2023 年报.txt")
    '2023_年报-9b1d86f4.json'
    """
    stem = _NOT_IN_NAMES.sub("_", Path(report).stem or "report")[:_LONGEST_STEM]
    return f"{stem}-{hashlib.sha256(report.encode('utf-8', 'surrogatepass')).hexdigest()[:_DIGITS_OF_HASH]}.json"


def is_settled(entry: Entry, line: ManifestLine | None, way: str, out: Path, *, retry_failed: bool) -> bool:
    """Whether the ``line`` that an earlier run wrote leaves nothing to do: done in the same way, from the same bytes, and the
    summary still there; or failed, and not to be tried again."""
    if line is None:
        return False
    if line.fate is not Fate.DONE:
        return not retry_failed
    if line.way != way or line.file is None or not (out / line.file).exists():
        return False
    try:
        return entry.open().sha256 == line.sha256
    except SummarizerError:
        return False


def line_of(entry: Entry, work: Work) -> ManifestLine:
    """What became of ``entry``; its summary is in place when this returns, and safe from power cuts with its line in the
    manifest. Raises ``ReplyDeferred`` if there is none yet.

    Threads of one process may call it at once: one of them computes while the others wait for replies and disks.
    """
    with TURNS.taken():
        return _line_of(entry, work)


def _line_of(entry: Entry, work: Work) -> ManifestLine:
    began = time.monotonic()
    document: Document | None = None
    summary: Summary | None = None
    file: str | None = None
    fate, reason = Fate.DONE, None
    try:
        document = entry.open()
        summary = _summarized(document, work)
    except ReplyDeferred:
        raise
    except ModelError as error:
        summary, reason = error.partial, str(error)
        fate = Fate.FAILED if summary is None else Fate.PARTIAL
    except SummarizerError as error:
        fate, reason = Fate.FAILED, str(error)
    used = summary.run if summary is not None else None
    if summary is not None:
        try:
            file = _keep(entry, summary, fate, work.out)
        except SummarizerError as error:
            fate, reason = Fate.FAILED, str(error)
    return ManifestLine(
        report=entry.name,
        sha256=document.sha256 if document is not None else None,
        fate=fate,
        file=file,
        reason=reason,
        way=work.way,
        calls=used.calls if used is not None else 0,
        prompt_tokens=used.prompt_tokens if used is not None else 0,
        completion_tokens=used.completion_tokens if used is not None else 0,
        cost=used.cost if used is not None else None,
        seconds=f"{time.monotonic() - began:.2f}",
    )


def line_of_fault(report: str, fault: BaseException) -> ManifestLine:
    """The line of a report that a fault of ours ended: it is said there and stops no other report."""
    said = " ".join(str(fault).split())[:_SHOWN_CHARACTERS]
    return ManifestLine(
        report=report, sha256=None, fate=Fate.FAILED, reason=f"a fault of ours: {type(fault).__name__}: {said}"
    )


def _summarized(document: Document, work: Work) -> Summary:
    if work.model is None:
        return summarize(document, work.settings)
    return summarize_with(document, work.model, work.settings)


def _keep(entry: Entry, summary: Summary, fate: Fate, out: Path) -> str:
    """Write ``summary``; a partial one gets a name of its own, so that it never takes the place of a whole one."""
    name = file_name(entry.name)
    if fate is Fate.PARTIAL:
        name = name.removesuffix(".json") + ".partial.json"
    content = summary.model_dump_json(indent=2) + "\n"
    with TURNS.given_up():
        write_result(out / name, content, is_one_of_many=True)
    return name
