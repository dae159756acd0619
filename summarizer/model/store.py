"""The file that replies are kept in from one run to the next.

Decides what becomes of a file that is damaged (set aside, a new one begun), locked by another program (waited for a
little, then done without) or unwritable (said once), and who may read it: its owner. A store loses replies at worst and
never breaks or delays a run. Leaves which replies are kept, and under which key, to ``cache``.
"""

from __future__ import annotations

import contextlib
import sqlite3
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from summarizer.model.folders import private_folder
from summarizer.model.lock import exclusive

__all__ = ["LONG_PATIENCE_SECONDS", "PATIENCE_SECONDS", "ReplyStore"]

Result = TypeVar("Result")
Tell = Callable[[str], None]

PATIENCE_SECONDS = 2.0
"""How long a run waits, on end, for whoever holds the file, before it goes on without the replies in it."""

LONG_PATIENCE_SECONDS = 60.0
"""The same for a batch: its processes wait for one another, and what is not kept is paid for again."""

_MOST_REPLIES = 50_000  # about 10 MB
_SPARED = 0.9  # of the bound, when it is reached; so that not every new reply causes a clean-up
_COUNTED_EACH = 0.01  # of the bound: counting takes as long as reading the whole table
_SPARED_SECONDS = 30 * 86_400.0  # a batch that is not finished yet loses nothing, however large it is
_ONE_WAIT_SECONDS = 0.5
_CACHED_KILOBYTES = 256  # hardly a page is asked for twice
_SHORTEST_WAIT_SECONDS = 0.01  # what a wait counts for that SQLite did not make, as where waiting would never end
_DAMAGE = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_ERROR)  # the last: not a table of ours
_LOCKED = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)

_SCHEMA = """
CREATE TABLE IF NOT EXISTS replies (
    key BLOB PRIMARY KEY,
    finish TEXT NOT NULL,
    text TEXT NOT NULL,
    kept_at REAL NOT NULL
) WITHOUT ROWID
"""


def _to_nobody(line: str) -> None:
    """Tell nobody."""


class ReplyStore:
    """Texts by key in one SQLite file; many threads and processes may use it at once.

    Of more than ``most_replies`` the oldest go, but none that was kept within the last ``spared_seconds``. Whoever holds the
    file is waited for as long as there is ``patience`` (seconds), which is whole again when the file is free. ``tell`` gets
    a line when something of the store is lost; it may come from any thread.
    """

    def __init__(
        self,
        path: Path,
        most_replies: int = _MOST_REPLIES,
        tell: Tell = _to_nobody,
        spared_seconds: float = _SPARED_SECONDS,
        patience: float = PATIENCE_SECONDS,
    ) -> None:
        self._path = path
        self._most = most_replies
        self._spared_seconds = spared_seconds
        self._since_counted = 0
        self._tell = tell
        self._told: set[str] = set()
        self._lock = threading.Lock()
        self._patience = self._whole_patience = patience
        self._inode = 0
        self._connection: sqlite3.Connection | None = None
        with self._lock:
            self._open()

    def find(self, key: bytes) -> tuple[str, str] | None:
        """How the reply kept under ``key`` ended and what the model wrote; None where there is none."""
        query = "SELECT finish, text FROM replies WHERE key = ?"
        row = self._do(lambda connection: connection.execute(query, (key,)).fetchone(), None)
        if row is None:
            return None
        try:
            return row[0].decode("utf-8"), row[1].decode("utf-8")
        except (AttributeError, UnicodeDecodeError):  # damage that left the file's structure whole
            return None

    def keep(self, key: bytes, finish: str, text: str) -> None:
        """Keep a reply under ``key``; now and then the oldest ones go if there are too many."""

        def insert(connection: sqlite3.Connection) -> None:
            row = (key, finish, text, time.time())
            connection.execute("INSERT OR REPLACE INTO replies VALUES (?, ?, ?, ?)", row)
            self._since_counted += 1
            if self._since_counted > self._most * _COUNTED_EACH:
                self._since_counted = 0
                self._drop_the_oldest(connection)

        self._do(insert, None)

    def count(self) -> int:
        """How many replies are kept; 0 where the file can't be used."""
        return self._do(lambda connection: int(connection.execute("SELECT count(*) FROM replies").fetchone()[0]), 0)

    def clear(self) -> None:
        """Forget every reply, those in damaged files that were set aside included."""

        def delete(connection: sqlite3.Connection) -> None:
            connection.execute("PRAGMA secure_delete = ON")
            connection.execute("DELETE FROM replies")
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")

        self._do(delete, None)
        for aside in self._path.parent.glob(f"{self._path.stem}.damaged-*"):
            aside.unlink(missing_ok=True)

    def close(self) -> None:
        """Close the file."""
        with self._lock:
            if self._connection is not None:
                self._connection.close()
                self._connection = None

    def _do(self, action: Callable[[sqlite3.Connection], Result], otherwise: Result) -> Result:
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

    def _is_mended_after(self, problem: sqlite3.Error, seconds: float) -> bool:
        """Whether it is worth doing again what failed with ``problem`` after ``seconds``."""
        code = _primary_code(problem)
        if code in _DAMAGE:
            self._open(is_damaged=True)
            return True
        if code not in _LOCKED:
            self._say_once(f"replies can't be kept in {self._path} ({problem})")
            return False
        self._patience -= max(seconds, _SHORTEST_WAIT_SECONDS)
        if self._patience > 0:
            return True
        if self._connection is not None:
            self._connection.execute("PRAGMA busy_timeout = 0")
            self._say_once(f"another program holds {self._path}: this run goes on without the replies in it")
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
            private_folder(self._path.parent)
            with exclusive(self._path.with_name(f"{self._path.name}.lock"), self._whole_patience):
                if is_damaged:
                    self._set_aside()
                self._connection = self._mended()
        except OSError as problem:
            self._say_once(f"replies can't be kept in {self._path} ({problem.strerror or problem})")
        except sqlite3.Error as problem:
            is_still_damaged = _primary_code(problem) in _DAMAGE
            said = ": it is damaged and can't be set aside" if is_still_damaged else f" ({problem})"
            self._say_once(f"replies can't be kept in {self._path}{said}")

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
        self._path.touch(mode=0o600)
        self._inode = self._path.stat().st_ino
        # Each statement is a transaction of its own: the file is locked for no longer than that takes, whatever other
        # threads of this process do meanwhile.
        connection = sqlite3.connect(
            self._path, timeout=self._whole_patience, check_same_thread=False, isolation_level=None
        )
        connection.text_factory = bytes
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = NORMAL")
            connection.execute(f"PRAGMA cache_size = -{_CACHED_KILOBYTES}")
            connection.execute(_SCHEMA)
            connection.execute("SELECT finish, text, kept_at FROM replies WHERE key = x''")
            self._be_patient(connection)
        except sqlite3.Error:
            connection.close()
            raise
        return connection

    def _set_aside(self) -> None:
        """Give a damaged file another name, unless another process did so already. The lock of all processes is held."""
        aside = self._path.with_name(f"{self._path.stem}.damaged-{time.time_ns()}{self._path.suffix}")
        with contextlib.suppress(OSError):
            if self._path.stat().st_ino != self._inode:
                return
            self._path.rename(aside)
            for rest in ("-wal", "-shm"):
                self._path.with_name(self._path.name + rest).unlink(missing_ok=True)
            self._say_once(f"the kept replies were damaged: they are set aside in {aside}, and new ones are begun")

    def _say_once(self, line: str) -> None:
        if line not in self._told:
            self._told.add(line)
            self._tell(line)

    def _drop_the_oldest(self, connection: sqlite3.Connection) -> None:
        kept = int(connection.execute("SELECT count(*) FROM replies").fetchone()[0])
        if kept > self._most:
            bounds = time.time() - self._spared_seconds, kept - int(self._most * _SPARED)
            oldest = "SELECT key FROM replies WHERE kept_at <= ? ORDER BY kept_at LIMIT ?"
            connection.execute(f"DELETE FROM replies WHERE key IN ({oldest})", bounds)


def _primary_code(problem: sqlite3.Error) -> int:
    """The kind of the problem, without its extension; 0 where SQLite gave none."""
    return getattr(problem, "sqlite_errorcode", 0) & 0xFF
