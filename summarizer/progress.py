"""What a long run tells about itself while it works.

Decides the few things that can be said: a stage began, units of it are done, bytes were put in place.
Leaves showing them to ``cli.progress``; every part may report, and none knows who listens.
"""

from __future__ import annotations

from typing import Protocol

__all__ = ["SILENT", "Progress", "Silent"]


class Progress(Protocol):
    """Whoever listens to a run. Calls may come from several threads at once and never raise."""

    def stage(self, name: str, total: int | None = None) -> None:
        """A stage begins and the one before it is over; ``total`` units of work, None where not known."""
        ...

    def advance(self, done: int = 1, tokens: int = 0) -> None:
        """``done`` more units of the present stage are finished; ``tokens`` were used since the last call."""
        ...

    def bytes(self, done: int, total: int) -> None:
        """``done`` of ``total`` bytes of the present stage are in place: counted from its start, not added."""
        ...

    def note(self, message: str) -> None:
        """One line that a user should see, such as a warning; the stage goes on."""
        ...


class Silent:
    """Listens to everything and shows nothing."""

    def stage(self, name: str, total: int | None = None) -> None:
        """Say nothing."""

    def advance(self, done: int = 1, tokens: int = 0) -> None:
        """Say nothing."""

    def bytes(self, done: int, total: int) -> None:
        """Say nothing."""

    def note(self, message: str) -> None:
        """Say nothing."""


SILENT: Progress = Silent()
