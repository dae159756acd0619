"""The processes that work on a batch together, and what happens if one of them is killed.

Decides who gets which report, and that no report is lost with a process: those that it had under way are done again by a new
one, each alone, so that one which ends a process twice (a fault in a library, memory) is found out and costs no other its
summary. A report that no process had begun is never blamed. Replies that had come are kept, so little is paid for again.
Leaves the work itself to ``member``.
"""

from __future__ import annotations

import contextlib
import pickle
import subprocess
import sys
import threading
from collections import deque
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import IO

from summarizer.batch.entries import Entry
from summarizer.batch.limits import Limits, divided
from summarizer.batch.manifest import Fate, ManifestLine
from summarizer.batch.member import Begun, Done, Noted, Order, Task, Unopened
from summarizer.errors import SummarizerError
from summarizer.settings import Settings

__all__ = ["Team"]

_GRACE_SECONDS = 0.5  # for a process that is to end at once; it only has to notice
_MOST_ENDS = 2  # of processes over one report; at the second one it was alone
_MOST_BARREN = (
    6  # processes in a row that ended, and no line between: more than four bad reports side by side account for
)


@dataclass(slots=True)
class _Job:
    """A report that is to be done, whether a process has begun it, and how many ended while they worked on it."""

    order: Order
    future: Future[ManifestLine] = field(default_factory=Future)
    is_begun: bool = False
    ends: int = 0


@dataclass(slots=True)
class _Member:
    """A process, the ``part`` of the limits that it has, and what it has under way; if it is ``careful`` no more than one
    report, while the others wait."""

    process: subprocess.Popen[bytes]
    part: int
    is_careful: bool = False
    under_way: dict[int, _Job] = field(default_factory=dict)
    waiting: deque[_Job] = field(default_factory=deque)

    @property
    def load(self) -> int:
        """Reports that it is to do before the next one."""
        return len(self.under_way) + len(self.waiting)


class Team:
    """``size`` processes that summarize reports into ``out`` within ``limits``, and have no more questions under way together
    than ``settings`` allow. Close it, or use it as a context manager.

    ``note`` gets lines that a user should see, each once; it may be called from any thread. ``reason_to_stop`` says why no
    more reports should be begun, None as long as there is none.
    """

    def __init__(self, settings: Settings, out: Path, limits: Limits, size: int, note: Callable[[str], None]) -> None:
        self._settings, self._out, self._limits, self._size, self._note = settings, out, limits, size, note
        self._lock = threading.RLock()
        self._noted: set[str] = set()
        self._number = self._barren = 0
        self._is_closing = False
        self._trouble: SummarizerError | None = None
        self._members: list[_Member] = []
        self.reason_to_stop: str | None = None
        for part in range(size):
            self._hire(part)

    def submit(self, entry: Entry) -> Future[ManifestLine]:
        """Have ``entry`` done; the future brings its line, or the error for which no model can be had, or is cancelled if
        it is left because of ``reason_to_stop``."""
        with self._lock:
            self._number += 1
            job = _Job(Order(self._number, entry))
            if not self._members:
                self._give_up(job)
                return job.future
            free = [member for member in self._members if not member.is_careful] or self._members
            self._give(min(free, key=lambda member: member.load), job)
        return job.future

    def close(self, *, at_once: bool = False) -> None:
        """End the processes, with what they have under way unless it is to be ``at_once``."""
        with self._lock:
            self._is_closing = True
            members = list(self._members)
        for member in members:
            assert member.process.stdin is not None
            with contextlib.suppress(BrokenPipeError):
                if not at_once:
                    _send(member.process.stdin, None)
                member.process.stdin.close()
        for member in members:
            try:
                member.process.wait(_GRACE_SECONDS if at_once else None)
            except subprocess.TimeoutExpired:
                member.process.kill()
                member.process.wait()

    def _hire(self, part: int) -> _Member:
        start = f"import sys; sys.path[:] = {sys.path!r}; from summarizer.batch.member import main; main()"
        process = subprocess.Popen(
            [sys.executable, "-c", start], stdin=subprocess.PIPE, stdout=subprocess.PIPE, start_new_session=True
        )
        member = _Member(process, part)
        with contextlib.suppress(BrokenPipeError):  # it has ended already, which is noticed below
            assert process.stdin is not None
            questions = max(1, divided(self._settings.concurrency, part, self._size))
            settings = replace(self._settings, concurrency=questions)
            _send(process.stdin, Task(settings, self._out, self._limits.share(part, self._size)))
        self._members.append(member)
        threading.Thread(target=self._listen, args=(member,), daemon=True).start()
        return member

    def _give(self, member: _Member, job: _Job) -> None:
        """Have ``member`` do ``job``, at once or when its turn comes. The lock is held."""
        if member.is_careful and member.under_way:
            member.waiting.append(job)
            return
        member.under_way[job.order.number] = job
        with contextlib.suppress(BrokenPipeError):  # its end is noticed below, and the job goes to another
            assert member.process.stdin is not None
            _send(member.process.stdin, job.order)

    def _listen(self, member: _Member) -> None:
        """Take in what ``member`` says until it ends."""
        assert member.process.stdout is not None
        with member.process.stdout as answers, contextlib.suppress(EOFError, pickle.UnpicklingError, OSError):
            while True:
                self._take(member, pickle.load(answers))
        self._part_with(member)

    def _take(self, member: _Member, message: Begun | Done | Noted | Unopened) -> None:
        if isinstance(message, Noted):
            with self._lock:
                is_new = message.line not in self._noted
                self._noted.add(message.line)
            if is_new:
                self._note(message.line)
        elif isinstance(message, Unopened):
            self._trouble = message.error
        elif isinstance(message, Begun):
            with self._lock:
                member.under_way[message.number].is_begun = True
        else:
            with self._lock:
                self._barren = 0
                if message.is_down:
                    self.reason_to_stop = "the endpoint failed again and again"
                job = member.under_way.pop(message.number)
                if member.waiting:
                    self._give(member, member.waiting.popleft())
                else:
                    member.is_careful = False
            job.future.set_result(message.line)

    def _part_with(self, member: _Member) -> None:
        """Replace a process that has ended, and have done again what it had under way."""
        status = member.process.wait()
        with self._lock:  # all at once: nothing is given to a process after its pipe is closed
            self._members.remove(member)
            with contextlib.suppress(BrokenPipeError):
                assert member.process.stdin is not None
                member.process.stdin.close()
            left = [*member.under_way.values(), *member.waiting]
            if self._is_closing:
                for job in left:
                    job.future.cancel()
                return
            self._barren += 1
            for job in member.under_way.values():
                job.ends += job.is_begun
                job.is_begun = False
            left = self._without_the_guilty(left, status)
            if self._trouble is not None or self._barren >= _MOST_BARREN:
                self.reason_to_stop = "the processes that do the work end again and again"
                for job in left:
                    self._give_up(job)
                return
            self._redo(left, self._hire(member.part))

    def _without_the_guilty(self, jobs: list[_Job], status: int) -> list[_Job]:
        """The ``jobs`` but for those that two processes did not live through, which get their line."""
        for job in jobs:
            if job.ends >= _MOST_ENDS:
                reason = f"{job.ends} processes ended while they worked on it (the last with status {status})"
                job.future.set_result(
                    ManifestLine(report=job.order.entry.name, sha256=None, fate=Fate.FAILED, reason=reason)
                )
        return [job for job in jobs if job.ends < _MOST_ENDS]

    def _redo(self, jobs: list[_Job], member: _Member) -> None:
        """Have ``member`` do ``jobs``, one at a time."""
        member.is_careful = True
        for job in jobs:
            self._give(member, job)
        member.is_careful = bool(jobs)

    def _give_up(self, job: _Job) -> None:
        """Say why ``job`` can't be done if no model can be had; otherwise nothing is known against it, and it is left."""
        if self._trouble is not None:
            job.future.set_exception(self._trouble)
        else:
            job.future.cancel()


def _send(stream: IO[bytes], message: Task | Order | None) -> None:
    pickle.dump(message, stream)
    stream.flush()
