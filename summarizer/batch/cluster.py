"""A batch on a Ray cluster: the same work on each report, as a dataset that is read, mapped and written.

Decides how reports become rows, and that the files are the truth: a summary is in place before its line is written, replies
are kept when they come, and lines that a run wrote before it was killed are found by the next one. If a worker is killed, Ray
gives its rows to another, which finds the replies that were kept. The folder for summaries and the cache must be the same on
every node. Leaves the work on a report to ``single``.
"""

from __future__ import annotations

import json
import os
import pickle
import shutil
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from summarizer.batch.entries import Entry
from summarizer.batch.limits import Health, Limits, divided, limited_model
from summarizer.batch.manifest import BatchReport, Fate, Manifest, ManifestLine
from summarizer.batch.plan import Plan
from summarizer.batch.single import Work, is_settled, line_of, line_of_fault, way_of
from summarizer.errors import UsageError
from summarizer.settings import EndpointKind, Settings, which_endpoint

__all__ = ["shares", "summarize_on_ray"]

_LINES = ".lines"  # a folder in that of the summaries: what Ray wrote and the manifest does not hold yet
_ROWS_A_THREAD = 4
_PROCESSORS_A_WORKER = 0.5  # with all of them taken, Ray would wait for ever for one to write with
_PROCESSORS_A_WRITER = 0.25


def summarize_on_ray(
    entries: Iterable[Entry], settings: Settings, plan: Plan, told: Callable[[ManifestLine], None]
) -> BatchReport:
    """As ``local.summarize_entries``, on the Ray cluster that ``RAY_ADDRESS`` names, or one begun on this machine.

    ``told`` hears of the reports at the end. Raises ``UsageError`` if Ray is not installed, or for a bound of tokens or
    cost, which no worker could see.
    """
    if plan.limits.tokens is not None or plan.limits.cost is not None:
        raise UsageError("the engine ray keeps no bound of tokens or cost: leave out --max-tokens and --max-cost")
    with Manifest(plan.out) as manifest:
        lines_folder = plan.out / _LINES
        unrecorded = _recorded(lines_folder, manifest)
        earlier = {**manifest.earlier, **{line.report: line for line in unrecorded}}
        way = way_of(which_endpoint(settings).model, settings)
        taken = tuple(entries)
        settled = {
            e.name for e in taken if is_settled(e, earlier.get(e.name), way, plan.out, retry_failed=plan.retry_failed)
        }
        failed_before = sum(earlier[name].fate is not Fate.DONE for name in settled)
        left = [e for e in taken if e.name not in settled]
        begun = left if plan.most is None else left[: plan.most]
        lines: tuple[ManifestLine, ...] = ()
        if begun:
            with _cluster() as ray:
                _run(ray, begun, settings, plan, lines_folder)
            lines = _recorded(lines_folder, manifest)
        for line in lines:
            told(line)
    missed = len(left) - len(begun)
    stopped_by = f"--limit {plan.most}" if missed else None
    return BatchReport.model_construct(
        lines=lines,
        skipped=len(settled) - failed_before,
        failed_before=failed_before,
        left=missed,
        stopped_by=stopped_by,
    )


@contextmanager
def _cluster() -> Iterator[Any]:
    """The Ray library, connected to a cluster; one that was begun for the purpose is ended after the block."""
    try:
        import ray
        import ray.data
    except ImportError:
        raise UsageError("the engine ray needs the extra `scale`: pip install 'summarizer[scale]'") from None
    is_ours = not ray.is_initialized()
    if is_ours:
        ray.init(log_to_driver=False, include_dashboard=False, configure_logging=False)
    context = ray.data.DataContext.get_current()
    shown, context.enable_progress_bars = context.enable_progress_bars, False
    try:
        yield ray
    finally:
        context.enable_progress_bars = shown
        if is_ours:
            ray.shutdown()


def _run(ray: Any, entries: Sequence[Entry], settings: Settings, plan: Plan, lines_folder: Path) -> None:
    """Read, map, write: each row is a report, then its line."""
    workers, share, limits = shares(int(ray.cluster_resources().get("CPU", 1)), len(entries), settings, plan)
    rows = max(1, min(limits.reports * _ROWS_A_THREAD, -(-len(entries) // workers)))
    pickled = [{"entry": pickle.dumps(entry)} for entry in entries]
    dataset = ray.data.from_items(pickled, override_num_blocks=-(-len(entries) // rows))
    lines = dataset.map_batches(
        _Worker,
        fn_constructor_args=(share, plan.out.absolute(), limits, os.getcwd()),  # noqa: PTH109 - a worker's is another
        batch_size=rows,
        compute=ray.data.ActorPoolStrategy(size=workers),
        num_cpus=_PROCESSORS_A_WORKER,
        max_restarts=-1,
        max_task_retries=-1,
    )
    lines.write_json(str(lines_folder.absolute()), ray_remote_args={"num_cpus": _PROCESSORS_A_WRITER})


def shares(processors: int, reports: int, settings: Settings, plan: Plan) -> tuple[int, Settings, Limits]:
    """How many workers there are, no more than can have a share of each limit, and the share that each of them has: the
    smallest, so that all together keep within the limits."""
    limits = plan.limits
    shared = [reports, limits.reports, limits.requests_per_minute, limits.tokens_per_minute]
    if which_endpoint(settings).kind is EndpointKind.REMOTE:
        shared.append(settings.concurrency)
    workers = max(1, min(plan.processes or processors, *(each for each in shared if each is not None)))
    part = workers - 1
    questions = max(1, divided(settings.concurrency, part, workers))
    return workers, replace(settings, concurrency=questions), limits.share(part, workers)


class _Worker:
    """What an actor does with a batch of rows; its model is open as long as it lives."""

    def __init__(self, settings: Settings, out: Path, limits: Limits, folder: str) -> None:
        os.chdir(folder)  # paths of reports are as the user wrote them
        self._limits = limits
        self._open = ExitStack()  # as long as this actor lives
        model = self._open.enter_context(limited_model(settings, limits, Health(limits.failures), _to_nobody))
        self._work = Work(model, settings, out)

    def __call__(self, batch: dict[str, Any]) -> dict[str, list[str]]:
        with ThreadPoolExecutor(self._limits.reports) as threads:
            return {"line": list(threads.map(self._line, batch["entry"]))}

    def _line(self, pickled: bytes) -> str:
        entry: Entry = pickle.loads(pickled)
        try:
            line = line_of(entry, self._work)
        except Exception as fault:  # noqa: BLE001 - it is told in the report's line, and stops no other report
            line = line_of_fault(entry.name, fault)
        return line.model_dump_json()


def _to_nobody(line: str) -> None:
    """Tell nobody: what a worker would say has no way to the user."""


def _recorded(folder: Path, manifest: Manifest) -> tuple[ManifestLine, ...]:
    """The lines that Ray wrote into ``folder``, now in the manifest and no longer there."""
    lines = tuple(_lines_in(folder))
    manifest.append(lines)
    shutil.rmtree(folder, ignore_errors=True)
    return lines


def _lines_in(folder: Path) -> Iterator[ManifestLine]:
    """The lines that Ray wrote below ``folder``, torn ones left out."""
    for path in sorted(folder.rglob("*.json")):
        for written in path.read_text(encoding="utf-8", errors="replace").split("\n"):
            try:
                yield ManifestLine.model_validate_json(json.loads(written)["line"])
            except (ValueError, KeyError, TypeError, ValidationError):
                continue
