"""The folder outside which a client reads and writes nothing.

Decides that a path counts as what it leads to, links followed, and that a result takes no file's place.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from summarizer.document.read import document_of, read
from summarizer.errors import UsageError
from summarizer.text import Document

__all__ = ["Root"]


@dataclass(frozen=True, slots=True)
class Root:
    """A folder, links followed; make it with ``Root.at``."""

    folder: Path

    @classmethod
    def at(cls, folder: Path) -> Root:
        """The root at ``folder``; raises ``UsageError`` if that is no folder."""
        if not folder.is_dir():
            raise UsageError(f"{folder} is not a folder; name the one that holds the reports")
        try:
            return cls(folder.resolve())
        except OSError as problem:  # the working directory was deleted
            reason = problem.strerror or str(problem)
            raise UsageError(f"the folder {folder} can't be served: {reason}; name one with --root") from problem

    def inside(self, path: str) -> Path:
        """The file that ``path`` names below the folder; raises ``UsageError`` for any other."""
        try:
            place = (self.folder / path).resolve()
        except (OSError, ValueError, RuntimeError) as problem:
            raise UsageError(f"{path!r} is not a path: {problem}") from problem
        if not place.is_relative_to(self.folder):
            raise UsageError(f"{path} is outside the folder that is served; give a path below it")
        return place

    def report(self, path: str | None, text: str | None) -> Document:
        """The report in the file ``path``, or the one whose text is ``text``.

        Raises ``UsageError`` unless one of the two is given, and ``ReportUnreadable``.
        """
        if (path is None) is (text is None):
            raise UsageError("give either the path of a report or its text")
        if path is None:
            return document_of(text or "")
        place = self.inside(path)
        return read(place, name=place.name)

    def new_file(self, path: str) -> Path:
        """Where a result may be written: below the folder, where nothing stands. Raises ``UsageError`` for any other."""
        place = self.inside(path)
        if place.exists():
            raise UsageError(f"{path} already exists and is not overwritten; name another file")
        if not place.parent.is_dir():
            raise UsageError(f"the folder of {path} does not exist; name a file in one that does")
        return place
