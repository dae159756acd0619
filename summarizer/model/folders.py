"""Folders that only their owner may look into, for what this program keeps of a user's work.

Decides which folder may be closed to others: a new one, and one that holds nothing but what this program puts there.
"""

from __future__ import annotations

import contextlib
import os
import stat
from pathlib import Path

__all__ = ["private_folder"]

_MODE = 0o700
_OURS = ("models", "replies")
"""What the names of the files in the cache begin with."""


def private_folder(folder: Path) -> None:
    """Make ``folder`` and what is missing above it, closed to others. Raises ``OSError`` where that can't be done.

    One that is there is closed too if it holds nothing of anybody else's and was not opened on purpose for a group to
    write in.
    """
    for each in reversed((folder, *folder.parents)):
        if not each.exists():
            with contextlib.suppress(FileExistsError):  # another process was faster
                each.mkdir(_MODE)
    with contextlib.suppress(OSError):
        _close(folder)


def _close(folder: Path) -> None:
    state = folder.stat()
    is_shared = bool(state.st_mode & (stat.S_IWGRP | stat.S_IWOTH))
    is_open = bool(state.st_mode & 0o077)
    if not is_open or is_shared or not hasattr(os, "getuid") or state.st_uid != os.getuid():
        return
    if all(each.name.startswith(_OURS) for each in folder.iterdir()):
        folder.chmod(_MODE)
