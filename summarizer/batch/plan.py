"""How a batch is run, whatever runs it."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from summarizer.batch.limits import Limits

__all__ = ["Plan"]


@dataclass(frozen=True, slots=True)
class Plan:
    """How a batch is run: where its summaries go, within which limits, and which reports it takes.

    ``most`` reports are begun at most; with ``retry_failed`` those that failed before are tried again. ``processes`` share
    the work, None standing for one for each processor.
    """

    out: Path
    limits: Limits = field(default_factory=Limits)
    most: int | None = None
    retry_failed: bool = False
    processes: int | None = None
