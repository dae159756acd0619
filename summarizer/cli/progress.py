"""Shows how far a run is, on stderr: a live bar in a terminal, now and then a plain line elsewhere.

Decides how often and in what words, and that something moves while a model is waited for. Leaves saying that something
happened to the parts that do the work, through ``summarizer.progress.Progress``.
"""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, TextIO

from summarizer.cli.terminal import say, visible
from summarizer.progress import Progress, Silent

if TYPE_CHECKING:
    from rich.progress import Progress as Bars
    from rich.progress import TaskID

__all__ = ["LiveBar", "NotesOnly", "PlainLines", "reporting"]

SECONDS_BETWEEN_LINES = 10.0
MEGABYTE = 1_000_000
_TICK_SECONDS = 0.5


@contextmanager
def reporting(*, quiet: bool) -> Iterator[Progress]:
    """Whoever listens to the run under way: for notes alone if ``quiet``, a bar in a terminal, plain lines elsewhere."""
    if quiet:
        yield NotesOnly()
    elif sys.stderr.isatty():
        bar = LiveBar()
        with bar.bars:
            yield bar
    else:
        lines = PlainLines(sys.stderr)
        with _ticking(lines):
            yield lines


@contextmanager
def _ticking(lines: PlainLines) -> Iterator[None]:
    """``lines`` reminded of the time for the length of the block, since a model may be silent for long."""
    over = threading.Event()

    def remind() -> None:
        while not over.wait(_TICK_SECONDS):
            lines.tick()

    threading.Thread(target=remind, daemon=True).start()
    try:
        yield
    finally:
        over.set()


class NotesOnly(Silent):
    """Says what a user should see and nothing of how far the work is."""

    def note(self, message: str) -> None:
        """The message as a line of its own."""
        say(f"summarizer: {message}")


class PlainLines:
    """A line when a stage begins, a line every ten seconds while it goes on; ``tokens`` are those used so far.

    A stream that can't be written to, such as a closed one, costs the lines and not the run.
    """

    def __init__(self, stream: TextIO, *, seconds: float | None = None) -> None:
        self._stream = stream
        self._between = SECONDS_BETWEEN_LINES if seconds is None else seconds
        self._lock = threading.Lock()
        self._began = time.monotonic()
        self._last_line = self._began
        self._name = ""
        self._total: int | None = None
        self._done = 0
        self.tokens = 0

    def stage(self, name: str, total: int | None = None) -> None:
        """A line that says what begins."""
        with self._lock:
            self._name, self._total, self._done = name, total, 0
            self._write(name if total is None else f"{name}: 0 of {total}")

    def advance(self, done: int = 1, tokens: int = 0) -> None:
        """A line if ten seconds have passed since the last one, or if the stage is done."""
        with self._lock:
            self._done += done
            self.tokens += tokens
            if self._due() or (self._total is not None and self._done == self._total):
                self._write(self._state())

    def bytes(self, done: int, total: int) -> None:
        """A line if ten seconds have passed since the last one, or if all is in place."""
        with self._lock:
            if self._due() or done >= total:
                self._write(f"{self._name}: {done // MEGABYTE} of {total // MEGABYTE} MB")

    def note(self, message: str) -> None:
        """The message as a line of its own."""
        with self._lock:
            self._write(message)

    def tick(self) -> None:
        """A line if ten seconds have passed without one."""
        with self._lock:
            if self._name and self._due():
                self._write(f"{self._state()}, waiting")

    def _due(self) -> bool:
        return time.monotonic() - self._last_line >= self._between

    def _state(self) -> str:
        if self._total is None and not self._done:
            return self._name
        share = f"{self._done}" if self._total is None else f"{self._done} of {self._total}"
        tokens = f", {self.tokens} tokens" if self.tokens else ""
        return f"{self._name}: {share}{tokens}"

    def _write(self, line: str) -> None:
        self._last_line = time.monotonic()
        try:
            print(f"[{self._last_line - self._began:5.1f} s] {visible(line)}", file=self._stream, flush=True)
        except (OSError, ValueError):
            return


class LiveBar:
    """One line that redraws itself: stage, bar, units done, seconds and tokens; it leaves when the run ends.

    Until the first unit of a stage is done the bar goes to and fro, and the seconds count all the while.
    """

    def __init__(self) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, SpinnerColumn, TextColumn, TimeElapsedColumn
        from rich.progress import Progress as Bars

        self.bars: Bars = Bars(
            SpinnerColumn(),
            TextColumn("{task.description}", markup=False),
            BarColumn(bar_width=30),
            TextColumn("{task.fields[share]}", markup=False),
            TimeElapsedColumn(),
            TextColumn("{task.fields[tokens]}", markup=False),
            console=Console(stderr=True, markup=False),
            transient=True,
        )
        self._lock = threading.Lock()
        self._task: TaskID | None = None
        self._total: int | None = None
        self._done = 0
        self.tokens = 0

    def stage(self, name: str, total: int | None = None) -> None:
        """The line starts afresh under a new name."""
        with self._lock:
            if self._task is not None:
                self.bars.remove_task(self._task)
            self._total, self._done = total, 0
            self._task = self.bars.add_task(visible(name), total=None, share=self._share(), tokens=self._tokens_said())

    def advance(self, done: int = 1, tokens: int = 0) -> None:
        """The bar grows."""
        with self._lock:
            self._done += done
            self.tokens += tokens
            if self._task is not None:
                share, tokens_said = self._share(), self._tokens_said()
                self.bars.update(self._task, completed=self._done, total=self._total, share=share, tokens=tokens_said)

    def bytes(self, done: int, total: int) -> None:
        """The bar shows megabytes."""
        if self._task is not None:
            share = f"{done // MEGABYTE}/{total // MEGABYTE} MB"
            self.bars.update(self._task, completed=done // MEGABYTE, total=total // MEGABYTE, share=share)

    def note(self, message: str) -> None:
        """The message above the bar."""
        self.bars.console.print(visible(message))

    def _share(self) -> str:
        return f"{self._done}" if self._total is None else f"{self._done}/{self._total}"

    def _tokens_said(self) -> str:
        return f"{self.tokens} tokens" if self.tokens else ""
