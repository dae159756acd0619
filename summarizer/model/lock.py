"""One process at a time: a lock file that the operating system frees when its holder ends.

Decides only how to wait for the lock. Leaves what is guarded by it to the caller. A holder that is killed
leaves the file behind and the lock free, so there is nothing to clean up and nothing stale.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

__all__ = ["exclusive", "held"]

_POLL_SECONDS = 0.1  # short enough not to be felt, and the wait stays open to Ctrl-C on every system


if sys.platform == "win32":
    import msvcrt

    def _acquire(file: IO[bytes]) -> bool:
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

    def _release(file: IO[bytes]) -> None:
        file.seek(0)
        msvcrt.locking(file.fileno(), msvcrt.LK_UNLCK, 1)
else:
    import fcntl

    def _acquire(file: IO[bytes]) -> bool:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    def _release(file: IO[bytes]) -> None:
        fcntl.flock(file, fcntl.LOCK_UN)


def held(file: IO[bytes]) -> bool:
    """Take the lock on an open ``file`` until it is closed, without waiting; whether it is ours now."""
    return _acquire(file)


@contextmanager
def exclusive(path: Path, patience: float | None = None) -> Iterator[None]:
    """Hold the lock named by ``path`` (made where missing) for the length of the block.

    Waits without limit, or raises ``TimeoutError`` after ``patience`` seconds.
    """
    until = None if patience is None else time.monotonic() + patience
    with path.open("ab") as file:
        while not _acquire(file):
            if until is not None and time.monotonic() >= until:
                raise TimeoutError("another program holds it")
            time.sleep(_POLL_SECONDS)
        try:
            yield
        finally:
            _release(file)
