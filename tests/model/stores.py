"""Stores of replies that tests fill and look at from outside."""

from __future__ import annotations

import stat
from pathlib import Path

from summarizer.model.store import ReplyStore


def filled(path: Path, replies: int = 40) -> None:
    """A store with replies of some size, closed."""
    store = ReplyStore(path)
    for number in range(replies):
        store.keep(str(number).encode(), "complete", "甲" * 1000)
    store.close()


def mode_of(path: Path) -> int:
    """The permissions of what is at ``path``."""
    return stat.S_IMODE(path.stat().st_mode)
