"""Summaries of many reports on this machine: several at once, each kept the moment it is whole.

Decides the order of things for one report (read, pass over or summarize, write, record) and when no more are begun.
Threads do the waiting: nearly all of a report's time is the endpoint's, and the client library and SQLite let other
threads work while they wait. Leaves a report's summary to ``pipeline`` and limits to ``limits``.
"""

from __future__ import annotations

import hashlib
import re
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path

from summarizer.batch.entries import Entry, entries_of
from summarizer.batch.limits import LimitedModel, Limits, Spent
from summarizer.batch.manifest import BatchReport, Fate, Line, Manifest
from summarizer.errors import ModelError, SummarizerError
from summarizer.model import open_model
from summarizer.model.replies import LanguageModel
from summarizer.pipeline import RULES_ALONE, summarize, summarize_with
from summarizer.schema import Summary
from summarizer.settings import EndpointKind, Settings, which_endpoint, which_protocol
from summarizer.text import Document
from summarizer.writing import write_result

__all__ = ["Plan", "file_name", "run_batch", "summarize_entries", "summarize_many"]

_NOT_IN_NAMES = re.compile(r"[^\w.-]+")
_LONGEST_STEM = 80
_DIGITS_OF_HASH = 8


@dataclass(frozen=True, slots=True)
class Plan:
    """How a batch is run: where its summaries go, within which limits, and which reports it takes.

    ``most`` reports are begun at most; with ``retry_failed`` those that failed before are tried again.
    """

    out: Path
    limits: Limits = field(default_factory=Limits)
    most: int | None = None
    retry_failed: bool = False


def run_batch(
    entries: Iterable[Entry],
    model: LanguageModel | None,
    settings: Settings,
    plan: Plan,
    told: Callable[[Line], None] = lambda line: None,
) -> BatchReport:
    """A summary of every entry in ``plan.out``, and a line for each in its manifest; ``told`` hears each line too.

    Without a ``model`` the rules read alone. A report that an earlier run did in the same way is passed over, one that
    failed is passed over unless ``plan.retry_failed``. Raises ``UsageError`` if the folder can't be written to.
    """
    manifest = Manifest(plan.out)
    limited = LimitedModel(model, plan.limits) if model is not None else None
    batch = _Batch(limited, settings, plan, manifest, told)
    pool = ThreadPoolExecutor(max_workers=plan.limits.reports)
    is_over = False
    try:
        for entry in entries:
            batch.begin(pool, entry)
        batch.finish()
        is_over = True
    finally:
        pool.shutdown(wait=is_over, cancel_futures=True)
        manifest.close()
    return BatchReport(lines=tuple(batch.lines), skipped=batch.skipped, left=batch.left, stopped_by=batch.stopped_by)


def summarize_entries(
    entries: Iterable[Entry], settings: Settings, plan: Plan, told: Callable[[Line], None] = lambda line: None
) -> BatchReport:
    """As ``run_batch``, with the model that ``settings`` mean. Raises ``ModelError`` if it can't be opened at all."""
    if which_endpoint(settings).kind is EndpointKind.NONE:
        return run_batch(entries, None, settings, plan, told)
    with open_model(settings) as model:
        return run_batch(entries, model, settings, plan, told)


def summarize_many(
    paths: Iterable[str | Path], settings: Settings, out: str | Path, limits: Limits | None = None
) -> BatchReport:
    """A summary in the folder ``out`` of each report that ``paths`` mean: files, folders and patterns.

    Run again, it goes on where it stopped. Reports that fail are lines of the result, with their reasons. Raises
    ``UsageError`` for a pattern that matches nothing or a folder that can't be written to, and ``ModelError`` if the
    model can't be opened at all.
    """
    plan = Plan(Path(out), limits or Limits())
    return summarize_entries(entries_of(str(path) for path in paths), settings, plan)


def file_name(report: str) -> str:
    """The name of the summary's file: the report's own, with some digits of the hash of its path so that none meet.

    >>> file_name("city/2023 年报.txt")
    '2023_年报-9b1d86f4.json'
    """
    stem = _NOT_IN_NAMES.sub("_", Path(report).stem or "report")[:_LONGEST_STEM]
    return f"{stem}-{hashlib.sha256(report.encode('utf-8', 'surrogatepass')).hexdigest()[:_DIGITS_OF_HASH]}.json"


class _Batch:
    """The state of a run: what is under way, what came of the rest."""

    def __init__(
        self,
        model: LimitedModel | None,
        settings: Settings,
        plan: Plan,
        manifest: Manifest,
        told: Callable[[Line], None],
    ) -> None:
        self._model, self._settings, self._plan, self._manifest, self._told = model, settings, plan, manifest, told
        self._way = f"{model.name} {which_protocol(settings).value}" if model is not None else RULES_ALONE
        self._under_way: dict[Future[Line], str] = {}
        self._begun, self._spent = 0, Spent()
        self.lines: list[Line] = []
        self.skipped, self.left = 0, 0
        self.stopped_by: str | None = None

    def begin(self, pool: ThreadPoolExecutor, entry: Entry) -> None:
        """Begin ``entry`` as soon as there is room, or count it as passed over or left."""
        while len(self._under_way) >= self._plan.limits.reports:
            self._gather()
        if self._is_settled(entry):
            self.skipped += 1
            return
        self.stopped_by = self.stopped_by or self._reason_to_stop()
        if self.stopped_by is not None:
            self.left += 1
            return
        self._begun += 1
        self._under_way[pool.submit(self._line_of, entry)] = entry.name

    def finish(self) -> None:
        """Wait for what is under way."""
        while self._under_way:
            self._gather()

    def _gather(self) -> None:
        """Record the reports that have ended; wait for one if none has."""
        done = wait(self._under_way, return_when=FIRST_COMPLETED).done
        ended = {future: self._under_way.pop(future) for future in done}
        for line in _results(ended):
            self._spent.tokens += line.prompt_tokens + line.completion_tokens
            self._spent.cost += Decimal(line.cost or 0)
            self.lines.append(line)
            self._manifest.append(line)
            self._told(line)

    def _reason_to_stop(self) -> str | None:
        if self._model is not None and self._model.is_down:
            return "the endpoint failed again and again"
        if self._plan.most is not None and self._begun >= self._plan.most:
            return f"--limit {self._plan.most}"
        return self._spent.reason_to_stop(self._plan.limits)

    def _is_settled(self, entry: Entry) -> bool:
        """Whether an earlier run leaves nothing to do, by the manifest alone; a changed report is found when it is read."""
        line = self._manifest.earlier.get(entry.name)
        if line is None:
            return False
        if line.fate is not Fate.DONE:
            return not self._plan.retry_failed
        if line.way != self._way or line.file is None or not (self._plan.out / line.file).exists():
            return False
        try:
            return entry.open().sha256 == line.sha256
        except SummarizerError:
            return False

    def _line_of(self, entry: Entry) -> Line:
        """What became of ``entry``; its summary is in place when this returns."""
        began = time.monotonic()
        document: Document | None = None
        summary: Summary | None = None
        fate, reason = Fate.DONE, None
        try:
            document = entry.open()
            summary = self._summarized(document)
        except ModelError as error:
            summary, reason = error.partial, str(error)
            fate = Fate.FAILED if summary is None else Fate.PARTIAL
        except SummarizerError as error:
            fate, reason = Fate.FAILED, str(error)
        used = summary.run if summary is not None else None
        file: str | None = None
        if summary is not None:
            try:
                file = self._keep(entry, summary, fate)
            except SummarizerError as error:
                fate, reason = Fate.FAILED, str(error)
        return Line(
            report=entry.name,
            sha256=document.sha256 if document is not None else None,
            fate=fate,
            file=file,
            reason=reason,
            way=self._way,
            calls=used.calls if used is not None else 0,
            prompt_tokens=used.prompt_tokens if used is not None else 0,
            completion_tokens=used.completion_tokens if used is not None else 0,
            cost=used.cost if used is not None else None,
            seconds=f"{time.monotonic() - began:.2f}",
        )

    def _summarized(self, document: Document) -> Summary:
        if self._model is None:
            return summarize(document, self._settings)
        return summarize_with(document, self._model, self._settings)

    def _keep(self, entry: Entry, summary: Summary, fate: Fate) -> str:
        """Write ``summary``; a partial one gets a name of its own, so that it never takes the place of a whole one."""
        name = file_name(entry.name)
        if fate is Fate.PARTIAL:
            name = name.removesuffix(".json") + ".partial.json"
        write_result(self._plan.out / name, summary.model_dump_json(indent=2) + "\n")
        return name


def _results(ended: Mapping[Future[Line], str]) -> Iterator[Line]:
    """The lines of reports that ended; a fault of ours in one of them is said there and stops no other."""
    for future, report in ended.items():
        fault = future.exception()
        if fault is None:
            yield future.result()
        else:
            reason = f"a fault of ours: {type(fault).__name__}: {' '.join(str(fault).split())[:200]}"
            yield Line(report=report, sha256=None, fate=Fate.FAILED, reason=reason)
