"""Summaries of many reports on this machine: several at once, each kept the moment it is whole.

Decides which reports are taken, in which order things are recorded, and when no more are begun. Threads do the waiting, as
nearly all of a report's time is the endpoint's; with more than one processor they are those of several processes (``team``).
Leaves what is done with one report to ``single`` and limits to ``limits``.
"""

from __future__ import annotations

import queue
from collections import Counter
from collections.abc import Callable, Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

from summarizer.batch.entries import Entry, entries_of
from summarizer.batch.files import RequestFile, filed_model
from summarizer.batch.limits import Health, LimitedModel, Limits, Spent, limited_model
from summarizer.batch.manifest import BatchReport, Fate, Manifest, ManifestLine
from summarizer.batch.plan import Plan
from summarizer.batch.single import Work, is_settled, line_of, line_of_fault, way_of
from summarizer.batch.team import Team
from summarizer.errors import ReplyDeferred, SummarizerError
from summarizer.machine import usable_cores
from summarizer.model.replies import LanguageModel
from summarizer.settings import EndpointKind, Settings, which_endpoint

__all__ = ["run_batch", "summarize_entries", "summarize_filed", "summarize_many"]

_FEW = 8
"""Reports that are not worth the second in which processes start."""


def _to_nobody(line: object) -> None:
    """Tell nobody."""


def run_batch(
    entries: Iterable[Entry],
    model: LanguageModel | None,
    settings: Settings,
    plan: Plan,
    told: Callable[[ManifestLine], None] = _to_nobody,
) -> BatchReport:
    """A summary of every entry in ``plan.out``, and a line for each in its manifest; ``told`` hears each line too.

    All is done by threads of this process. Without a ``model`` the rules read alone. A report that an earlier run did in
    the same way is passed over, one that failed is passed over unless ``plan.retry_failed``. Raises ``UsageError`` if the
    folder can't be written to.
    """
    health = Health(plan.limits.failures)
    limited = LimitedModel(model, plan.limits, health) if model is not None else None
    return _run_here(entries, Work(limited, settings, plan.out), health, plan, told)


def summarize_entries(
    entries: Iterable[Entry],
    settings: Settings,
    plan: Plan,
    told: Callable[[ManifestLine], None] = _to_nobody,
    note: Callable[[str], None] = _to_nobody,
) -> BatchReport:
    """As ``run_batch``, with the model that ``settings`` mean, by several processes if it pays; ``note`` gets lines that a
    user should see. Raises ``ModelError`` if the model can't be opened at all."""
    taken = tuple(entries)
    size = _processes(plan, settings, len(taken))
    if size == 1:
        health = Health(plan.limits.failures)
        with limited_model(settings, plan.limits, health, note) as model:
            return _run_here(taken, Work(model, settings, plan.out), health, plan, told)
    with Manifest(plan.out) as manifest:
        team = Team(settings, plan.out, plan.limits, size, note)
        batch = _Batch(
            team.submit,
            lambda: team.reason_to_stop,
            way_of(which_endpoint(settings).model, settings),
            plan,
            manifest,
            told,
        )
        is_over = False
        try:
            report = batch.done_with(taken)
            is_over = True
            return report
        finally:
            team.close(at_once=not is_over)


def summarize_filed(
    entries: Iterable[Entry],
    settings: Settings,
    plan: Plan,
    requests: RequestFile | None,
    told: Callable[[ManifestLine], None] = _to_nobody,
) -> BatchReport:
    """As ``run_batch``, from kept replies alone; what is missing for the other reports, which are left, goes into
    ``requests``. Raises ``UsageError`` if ``settings`` mean no remote model."""
    alone = replace(plan, limits=replace(plan.limits, reports=1))  # nothing is waited for
    with filed_model(settings, requests) as model:
        return _run_here(entries, Work(model, settings, plan.out), Health(1), alone, told)


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


def _processes(plan: Plan, settings: Settings, reports: int) -> int:
    """How many processes share the work: no more than can have a share of each limit, and one if one does as well."""
    kind = which_endpoint(settings).kind
    if kind is EndpointKind.EMBEDDED or (plan.processes is None and reports <= _FEW):
        return 1
    limits = plan.limits
    shared = (limits.reports, limits.requests_per_minute, limits.tokens_per_minute)
    wanted = plan.processes or usable_cores()
    at_once = settings.concurrency if kind is EndpointKind.REMOTE else wanted
    return max(1, min(wanted, at_once, *(each for each in shared if each is not None)))


def _run_here(
    entries: Iterable[Entry], work: Work, health: Health, plan: Plan, told: Callable[[ManifestLine], None]
) -> BatchReport:
    """The batch in threads of this process."""

    def reason_to_stop() -> str | None:
        return "the endpoint failed again and again" if health.is_down else None

    with Manifest(plan.out) as manifest:
        pool = ThreadPoolExecutor(max_workers=plan.limits.reports)
        batch = _Batch(lambda entry: pool.submit(line_of, entry, work), reason_to_stop, work.way, plan, manifest, told)
        is_over = False
        try:
            report = batch.done_with(entries)
            is_over = True
            return report
        finally:
            pool.shutdown(wait=is_over, cancel_futures=True)


class _Batch:
    """The state of a run: what is under way, what came of the rest. ``submit`` begins a report."""

    def __init__(
        self,
        submit: Callable[[Entry], Future[ManifestLine]],
        trouble: Callable[[], str | None],
        way: str,
        plan: Plan,
        manifest: Manifest,
        told: Callable[[ManifestLine], None],
    ) -> None:
        self._submit, self._trouble, self._way = submit, trouble, way
        self._plan, self._manifest, self._told = plan, manifest, told
        self._ended: queue.SimpleQueue[tuple[str, Future[ManifestLine]]] = queue.SimpleQueue()
        self._under_way = self._begun = self._left = self._deferred = 0
        self._passed_over = Counter[bool]()  # whether they had failed
        self._spent = Spent()
        self._lines: list[str] = []  # as they are written: a fifth of what the objects take
        self._stopped_by: str | None = None

    def done_with(self, entries: Iterable[Entry]) -> BatchReport:
        """Take all ``entries``, and wait for those that were begun."""
        for entry in entries:
            self._take(entry)
        while self._under_way:
            self._gather()
        awaited = "their replies are awaited" if self._deferred else None
        return BatchReport.model_construct(
            lines=tuple(map(ManifestLine.model_validate_json, self._lines)),
            skipped=self._passed_over[False],
            failed_before=self._passed_over[True],
            left=self._left + self._deferred,
            stopped_by=self._stopped_by or awaited or (self._trouble() if self._left else None),
        )

    def _take(self, entry: Entry) -> None:
        """Begin ``entry`` as soon as there is room, or count it as passed over or left."""
        earlier, plan = self._manifest.earlier.get(entry.name), self._plan
        if is_settled(entry, earlier, self._way, plan.out, retry_failed=plan.retry_failed):
            self._passed_over[earlier is not None and earlier.fate is not Fate.DONE] += 1
            return
        while self._under_way >= self._plan.limits.reports:
            self._gather()
        self._stopped_by = self._stopped_by or self._reason_to_stop()
        if self._stopped_by is not None:
            self._left += 1
            return
        self._begun += 1
        self._under_way += 1
        self._submit(entry).add_done_callback(lambda future: self._ended.put((entry.name, future)))

    def _gather(self) -> None:
        """Record the reports that have ended; wait for one if none has."""
        ended = [self._ended.get()]
        while not self._ended.empty():
            ended.append(self._ended.get())
        self._under_way -= len(ended)
        self._left += sum(future.cancelled() for _, future in ended)
        found = [_line(report, future) for report, future in ended if not future.cancelled()]
        lines = [line for line in found if line is not None]
        self._deferred += len(found) - len(lines)
        self._manifest.append(lines)
        for line in lines:
            self._spent.tokens += line.prompt_tokens + line.completion_tokens
            self._spent.cost += Decimal(line.cost or 0)
            self._told(line)
        self._lines += [line.model_dump_json() for line in lines]

    def _reason_to_stop(self) -> str | None:
        if (trouble := self._trouble()) is not None:
            return trouble
        if self._plan.most is not None and self._begun >= self._plan.most:
            return f"--limit {self._plan.most}"
        return self._spent.reason_to_stop(self._plan.limits)


def _line(report: str, future: Future[ManifestLine]) -> ManifestLine | None:
    """The line of a report that ended, None if its replies are still to come. Raises what says that no report can be done."""
    fault = future.exception()
    if fault is None:
        return future.result()
    if isinstance(fault, ReplyDeferred):
        return None
    if isinstance(fault, SummarizerError):
        raise fault
    return line_of_fault(report, fault)
