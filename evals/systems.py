"""What is evaluated: systems that turn a report into a summary, behind one small protocol.

Decides the seam and the systems' names. The program's own two protocols go through its pipeline, as a user's
report would; the baselines stand in modules of their own. Leaves keeping replies to ``recording`` and running to
``run``.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Protocol

from summarizer.model.replies import LanguageModel
from summarizer.text import Document

__all__ = ["Content", "System"]

# A summary as decoded JSON, in the shape of ``summary.json`` or with any of its three lists.
Content = Mapping[str, Any]


class System(Protocol):
    """Anything that answers for a report.

    ``name`` stands in tables and in the run's record; ``prompt`` names what it asks with, None without a model.
    """

    @property
    def name(self) -> str:
        """The system's name on the command line and in tables."""
        ...

    @property
    def prompt(self) -> str | None:
        """Name, version and hash of its prompts, None for a system that asks nothing."""
        ...

    def predict(self, document: Document, model: LanguageModel) -> Content:
        """The summary of one report. Raises ``SummarizerError`` where there is none."""
        ...

    def before_repair(self, document: Document, model: LanguageModel) -> Content | None:
        """The same summary without repair, from the same replies; None for a system that repairs nothing."""
        ...
