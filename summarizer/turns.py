"""Turns at computing: of the threads that work on many reports in one process, one computes, and the others wait or talk.

Python runs one thread of a process at a time. If dozens want to compute, one that has just been answered stands in line behind
all of them, again and again, before its reply is kept; behind a single one it does not. Decides only whose turn it is.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager

__all__ = ["TURNS", "Turns"]


class Turns:
    """The right to compute, which one thread has at a time; for threads that ask for none it changes nothing."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._own = threading.local()

    @contextmanager
    def taken(self) -> Iterator[None]:
        """Wait for the turn, and have it for the length of the block."""
        with self._lock:
            self._own.has_turn = True
            try:
                yield
            finally:
                self._own.has_turn = False

    @contextmanager
    def given_up(self) -> Iterator[None]:
        """Let others compute for the length of the block, in which this thread waits for something."""
        if not getattr(self._own, "has_turn", False):
            yield
            return
        self._own.has_turn = False
        self._lock.release()
        try:
            yield
        finally:
            self._lock.acquire()
            self._own.has_turn = True


TURNS = Turns()
"""Those of this process."""
