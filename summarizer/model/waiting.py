"""Waiting that ends: for one answer, for a busy endpoint, for a whole run.

Decides that whoever waits is free at the set moment whatever the other side does, also if it sends a byte now and then or a
name is never resolved: the work goes on in a thread that nobody waits for, and that ends with the program. Leaves what is
waited for to ``transport``.
"""

from __future__ import annotations

import queue
import threading
import time
from collections.abc import Callable
from typing import Any, TypeVar

__all__ = ["Abandoned", "Deadline", "TimeIsOver", "Waiting"]

Result = TypeVar("Result")
_Answer = queue.SimpleQueue[tuple[bool, Any]]
_Work = tuple[Callable[[], Any], _Answer]


class TimeIsOver(Exception):
    """What was waited for did not come in time."""


class Abandoned(Exception):
    """Whoever waited has no use for it any more: the model was closed."""


class Deadline:
    """The moment at which a run asks nothing more; ``seconds`` from now, None for never."""

    def __init__(self, seconds: float | None) -> None:
        self.seconds = seconds
        self._end = None if seconds is None else time.monotonic() + seconds

    @property
    def is_over(self) -> bool:
        """Whether the moment has come."""
        return self._end is not None and time.monotonic() >= self._end

    def within(self, seconds: float) -> float:
        """``seconds``, or what is left until the end if that is less; 0 at the least."""
        return seconds if self._end is None else max(0.0, min(seconds, self._end - time.monotonic()))


class Waiting:
    """Every wait for one endpoint; ``close`` frees whoever waits, in whichever thread.

    A thread whose work came to its end takes the next call: making one takes longer than handing a call over.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._closed = threading.Event()
        self._open: set[_Answer] = set()
        self._idle: list[queue.SimpleQueue[_Work | None]] = []

    def result_of(self, call: Callable[[], Result], seconds: float) -> Result:
        """What ``call`` returns, or the exception that it raises.

        Raises ``TimeIsOver`` after ``seconds`` and ``Abandoned`` if this is closed; what ``call`` brings later is lost.
        """
        answer: _Answer = queue.SimpleQueue()
        with self._lock:
            if self._closed.is_set():
                raise Abandoned
            self._open.add(answer)
            thread = self._idle.pop() if self._idle else None
        if thread is None:
            thread = queue.SimpleQueue()
            threading.Thread(target=self._carry_out, args=(thread,), daemon=True).start()
        thread.put((call, answer))
        try:
            succeeded, outcome = answer.get(timeout=seconds)
        except queue.Empty:
            raise TimeIsOver from None
        finally:
            with self._lock:
                self._open.discard(answer)
        if succeeded:
            return outcome  # type: ignore[no-any-return]  # what the queue of this very call was given
        raise outcome

    def pause(self, seconds: float) -> None:
        """Let ``seconds`` pass. Raises ``Abandoned`` as soon as this is closed."""
        if self._closed.wait(seconds):
            raise Abandoned

    def close(self) -> None:
        """Free everybody who waits."""
        self._closed.set()
        with self._lock:
            for answer in self._open:
                answer.put((False, Abandoned()))
            for thread in self._idle:
                thread.put(None)
            self._idle.clear()

    def _carry_out(self, mine: queue.SimpleQueue[_Work | None]) -> None:
        """Do the calls that are put into ``mine``, one after the other, until there is nothing more to come."""
        while (work := mine.get()) is not None:
            call, answer = work
            try:
                outcome: tuple[bool, Any] = True, call()
            except BaseException as problem:  # noqa: BLE001 - raised again by whoever waits
                outcome = False, problem
            del work, call
            with self._lock:
                if self._closed.is_set():
                    mine.put(None)
                else:
                    self._idle.append(mine)
            answer.put(outcome)
            del answer, outcome  # nothing of a call is held while this thread has none
