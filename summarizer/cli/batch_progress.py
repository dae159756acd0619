"""How far a batch is, on stderr: a line for a finished report, in a terminal over the one before, elsewhere now and then."""

from __future__ import annotations

import sys
import time
from decimal import Decimal
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from summarizer.batch.manifest import ManifestLine

__all__ = ["BatchProgress"]

SECONDS_BETWEEN_LINES = 5.0


class BatchProgress:
    """What was done of ``total`` reports so far; says nothing if ``quiet``."""

    def __init__(self, total: int, *, quiet: bool) -> None:
        self._total, self._quiet = total, quiet
        self._done = self._failed = self._tokens = 0
        self._cost = Decimal(0)
        self._began = time.monotonic()
        self._last = 0.0

    def line(self, line: ManifestLine) -> None:
        """Count ``line`` and show how far the batch is."""
        self._done += 1
        self._failed += line.reason is not None
        self._tokens += line.prompt_tokens + line.completion_tokens
        self._cost += Decimal(line.cost or 0)
        now = time.monotonic()
        in_terminal = sys.stderr.isatty()
        if self._quiet or (not in_terminal and now - self._last < SECONDS_BETWEEN_LINES and self._done < self._total):
            return
        self._last = now
        rate = self._done / max(now - self._began, 0.001)
        left = (self._total - self._done) / rate
        cost = f", {self._cost} spent" if self._cost else ""
        failed = f", {self._failed} failed" if self._failed else ""
        text = f"{self._done} of {self._total} reports{failed}, {rate * 60:.0f} a minute, {left:.0f} s left, "
        text += f"{self._tokens:,} tokens{cost}"
        typer.echo(
            f"\r\x1b[K{text}" if in_terminal else text, err=True, nl=not in_terminal or self._done == self._total
        )
