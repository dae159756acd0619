"""One SQLite file that many threads and processes use at once, and that never breaks or delays a run.

Decides what becomes of a file that is damaged (set aside, a new one begun), locked by another program (waited for a
little, then done without) or unwritable (said once), and who may read it: its owner. Leaves what is kept in it to ``store``.
"""

from __future__ import annotations

import contextlib
import sqlite3
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple, TypeVar

from summarizer.model.folders import private_folder
from summarizer.model.lock import exclusive

__all__ = ["StoreFile", "StoredTable", "Tell"]

Result = TypeVar("Result")
Tell = Callable[[str], None]

_ONE_WAIT_SECONDS = 0.5
_CACHED_KILOBYTES = 256  # hardly a page is asked for twice
_SHORTEST_WAIT_SECONDS = 0.01  # what a wait counts for that SQLite did not make, as where waiting would never end
_DAMAGE = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_ERROR)  # the last: not a table of ours
_LOCKED = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)


class StoredTable(NamedTuple):
    """What a file must hold: the statement that makes its table, and a question that only such a table answers."""

    schema: str
    question: str


class StoreFile:
    """A file with one table, asked by many threads and processes.

    Whoever holds the file is waited for as long as there is ``patience`` (seconds), which is whole again when the file is
    free. ``tell`` gets a line when something of the file is lost; it may come from any thread.
    """

    def __init__(self, path: Path, table: StoredTable, tell: Tell, patience: float) -> None:
        self.path = path
        self._table = table
        self._tell = tell
        self._told: set[str] = set()
        self._lock = threading.Lock()
        self._patience = self._whole_patience = patience
        self._inode = 0
        self._connection: sqlite3.Connection | None = None
        with self._lock:
            self._open()

    def do(self, action: Callable[[sqlite3.Connection], Result], otherwise: Result) -> Result:
        """What ``action`` gives; ``otherwise`` where the file does not let it."""
        with self._lock:
            tries_with_damage = 2  # a damaged file is replaced, and the action done again
            while self._connection is not None and tries_with_damage:
                began = time.monotonic()
                try:
                    result = action(self._connection)
                    if self._patience < self._whole_patience:
                        self._be_patient(self._connection)
                    return result
                except sqlite3.Error as problem:
                    tries_with_damage -= _primary_code(problem) in _DAMAGE
                    if not self._is_mended_after(problem, time.monotonic() - began):
                        return otherwise
            return otherwise

    def close(self) -> None:
        """Close the file."""
        with self._lock:
            if self._connection is not None:
                self._connection.close()
                self._connection = None

    def _is_mended_after(self, problem: sqlite3.Error, seconds: float) -> bool:
        """Whether it is worth doing again what failed with ``problem`` after ``seconds``."""
        code = _primary_code(problem)
        if code in _DAMAGE:
            self._open(is_damaged=True)
            return True
        if code not in _LOCKED:
            self._say_once(f"replies can't be kept in {self.path} ({problem})")
            return False
        self._patience -= max(seconds, _SHORTEST_WAIT_SECONDS)
        if self._patience > 0:
            return True
        if self._connection is not None:
            self._connection.execute("PRAGMA busy_timeout = 0")
            self._say_once(f"another program holds {self.path}: this run goes on without the replies in it")
        return False

    def _be_patient(self, connection: sqlite3.Connection) -> None:
        """The file is free again: the next one who holds it is waited for anew."""
        self._patience = self._whole_patience
        connection.execute(f"PRAGMA busy_timeout = {int(1000 * _ONE_WAIT_SECONDS)}")

    def _open(self, *, is_damaged: bool = False) -> None:
        """Connect to the file, made where missing and replaced if it ``is_damaged``; without a connection where it can't
        be used.

        One process at a time does so: a file that one sets aside is not what another one has just begun, and SQLite waits
        for nobody where two prepare a new file at once.
        """
        if self._connection is not None:
            self._connection.close()
            self._connection = None
        try:
            private_folder(self.path.parent)
            with exclusive(self.path.with_name(f"{self.path.name}.lock"), self._whole_patience):
                if is_damaged:
                    self._set_aside()
                self._connection = self._mended()
        except OSError as problem:
            self._say_once(f"replies can't be kept in {self.path} ({problem.strerror or problem})")
        except sqlite3.Error as problem:
            is_still_damaged = _primary_code(problem) in _DAMAGE
            said = ": it is damaged and can't be set aside" if is_still_damaged else f" ({problem})"
            self._say_once(f"replies can't be kept in {self.path}{said}")

    def _mended(self) -> sqlite3.Connection:
        """A connection to the file, or to a new one if it is damaged. The lock of all processes is held."""
        try:
            return self._connected()
        except sqlite3.Error as problem:
            if _primary_code(problem) not in _DAMAGE:
                raise
            self._set_aside()
            return self._connected()

    def _connected(self) -> sqlite3.Connection:
        self.path.touch(mode=0o600)
        self._inode = self.path.stat().st_ino
        # Each statement is a transaction of its own: the file is locked for no longer than that takes, whatever other
        # threads of this process do meanwhile.
        connection = sqlite3.connect(
            self.path, timeout=self._whole_patience, check_same_thread=False, isolation_level=None
        )
        connection.text_factory = bytes
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = NORMAL")
            connection.execute(f"PRAGMA cache_size = -{_CACHED_KILOBYTES}")
            connection.execute(self._table.schema)
            connection.execute(self._table.question)
            self._be_patient(connection)
        except sqlite3.Error:
            connection.close()
            raise
        return connection

    def _set_aside(self) -> None:
        """Give a damaged file another name, unless another process did so already. The lock of all processes is held."""
        aside = self.path.with_name(f"{self.path.stem}.damaged-{time.time_ns()}{self.path.suffix}")
        with contextlib.suppress(OSError):
            if self.path.stat().st_ino != self._inode:
                return
            self.path.rename(aside)
            for rest in ("-wal", "-shm"):
                self.path.with_name(self.path.name + rest).unlink(missing_ok=True)
            self._say_once(f"the kept replies were damaged: they are set aside in {aside}, and new ones are begun")

    def _say_once(self, line: str) -> None:
        if line not in self._told:
            self._told.add(line)
            self._tell(line)


def _primary_code(problem: sqlite3.Error) -> int:
    """The kind of the problem, without its extension; 0 where SQLite gave none."""
    return getattr(problem, "sqlite_errorcode", 0) & 0xFF
