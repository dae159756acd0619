"""One process of a batch: reports come in, lines of the manifest go out, and it ends when nobody listens any more.

Python runs one thread of a process at a time, so the reading and checking of reports needs processes to use more than one
processor. Each has an endpoint connection and a share of the limits of its own; all share the file of kept replies. Messages
are pickled, over pipes that belong to the batch alone. Leaves who gets which report, and what happens if this process is
killed, to ``team``.
"""

from __future__ import annotations

import os
import pickle
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from summarizer.batch.entries import Entry
from summarizer.batch.limits import Health, Limits, limited_model
from summarizer.batch.manifest import ManifestLine
from summarizer.batch.single import Work, line_of, line_of_fault
from summarizer.errors import SummarizerError
from summarizer.settings import Settings

__all__ = ["Begun", "Done", "Noted", "Order", "Task", "Unopened", "main"]


@dataclass(frozen=True, slots=True)
class Task:
    """What this process is for; the first message that it gets. ``limits`` are its share of those of the batch."""

    settings: Settings
    out: Path
    limits: Limits


@dataclass(frozen=True, slots=True)
class Order:
    """A report to be summarized; ``number`` comes back with its line."""

    number: int
    entry: Entry


@dataclass(frozen=True, slots=True)
class Begun:
    """A report is worked on from now on: if this process ends, it may be the reason."""

    number: int


@dataclass(frozen=True, slots=True)
class Done:
    """The line of a report, and whether the endpoint failed so often in a row that no more should be begun."""

    number: int
    line: ManifestLine
    is_down: bool


@dataclass(frozen=True, slots=True)
class Noted:
    """Something that a user should see, a line."""

    line: str


@dataclass(frozen=True, slots=True)
class Unopened:
    """The model can't be had: no report will be summarized."""

    error: SummarizerError


def main() -> None:
    """Serve a batch until it has no more to do, or is gone."""
    orders = sys.stdin.buffer
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # what a library prints must not mix with the answers
    _serve(orders, _Answers(answers))


class _Answers:
    """The way back to the batch, for many threads. When nobody listens any more the process ends there and then."""

    def __init__(self, stream: IO[bytes]) -> None:
        self._stream = stream
        self._lock = threading.Lock()

    def send(self, message: Begun | Done | Noted | Unopened) -> None:
        """Send ``message`` whole."""
        data = pickle.dumps(message)
        with self._lock:
            try:
                self._stream.write(data)
                self._stream.flush()
            except BrokenPipeError:
                os._exit(1)


def _serve(orders: IO[bytes], answers: _Answers) -> None:
    task: Task = pickle.load(orders)
    health = Health(task.limits.failures)
    try:
        with limited_model(task.settings, task.limits, health, lambda line: answers.send(Noted(line))) as model:
            _work(orders, answers, Work(model, task.settings, task.out), task.limits.reports, health)
    except SummarizerError as error:
        answers.send(Unopened(error))


def _work(orders: IO[bytes], answers: _Answers, work: Work, threads: int, health: Health) -> None:
    def carried_out(order: Order) -> None:
        answers.send(Begun(order.number))
        try:
            line = line_of(order.entry, work)
        except Exception as fault:  # noqa: BLE001 - it is told in the report's line, and stops no other report
            line = line_of_fault(order.entry.name, fault)
        answers.send(Done(order.number, line, health.is_down))

    with ThreadPoolExecutor(threads) as pool:
        while (order := _next(orders)) is not None:
            pool.submit(carried_out, order)


def _next(orders: IO[bytes]) -> Order | None:
    """The next order, None after the last one. If the batch is gone, however that came about, this process ends at once:
    a summary that it was about to write appears whole or not at all."""
    try:
        order: Order | None = pickle.load(orders)
    except (EOFError, pickle.UnpicklingError):
        os._exit(0)
    return order


if __name__ == "__main__":
    main()
