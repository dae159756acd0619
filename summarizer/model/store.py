"""The replies that are kept from one run to the next.

Decides how a reply is kept and found, and which ones go when there are too many. A store loses replies at worst and never
breaks or delays a run: ``store_file`` sees to that. Leaves under which key a reply is kept to ``cache``.
"""

from __future__ import annotations

import sqlite3
import time
from pathlib import Path

from summarizer.model.store_file import StoredTable, StoreFile, Tell

__all__ = ["LONG_PATIENCE_SECONDS", "PATIENCE_SECONDS", "ReplyStore"]

PATIENCE_SECONDS = 2.0
"""How long a run waits, on end, for whoever holds the file, before it goes on without the replies in it."""

LONG_PATIENCE_SECONDS = 60.0
"""The same for a batch: its processes wait for one another, and what is not kept is paid for again."""

_MOST_REPLIES = 50_000  # about 10 MB
_SPARED = 0.9  # of the bound, when it is reached; so that not every new reply causes a clean-up
_COUNTED_EACH = 0.01  # of the bound: counting takes as long as reading the whole table
_SPARED_SECONDS = 30 * 86_400.0  # a batch that is not finished yet loses nothing, however large it is

_SCHEMA = """
CREATE TABLE IF NOT EXISTS replies (
    key BLOB PRIMARY KEY,
    finish TEXT NOT NULL,
    text TEXT NOT NULL,
    kept_at REAL NOT NULL
) WITHOUT ROWID
"""
_TABLE = StoredTable(_SCHEMA, "SELECT finish, text, kept_at FROM replies WHERE key = x''")


def _to_nobody(line: str) -> None:
    """Tell nobody."""


class ReplyStore:
    """Texts by key in one SQLite file; many threads and processes may use it at once.

    Of more than ``most_replies`` the oldest go, but none that was kept within the last ``spared_seconds``. ``tell`` gets a line
    when something of the store is lost, ``patience`` (seconds) is how long another program that holds the file is waited for.
    """

    def __init__(
        self,
        path: Path,
        most_replies: int = _MOST_REPLIES,
        tell: Tell = _to_nobody,
        spared_seconds: float = _SPARED_SECONDS,
        patience: float = PATIENCE_SECONDS,
    ) -> None:
        self._most = most_replies
        self._spared_seconds = spared_seconds
        self._since_counted = 0
        self._file = StoreFile(path, _TABLE, tell, patience)

    def find(self, key: bytes) -> tuple[str, str] | None:
        """How the reply kept under ``key`` ended and what the model wrote; None where there is none."""
        query = "SELECT finish, text FROM replies WHERE key = ?"
        row = self._file.do(lambda connection: connection.execute(query, (key,)).fetchone(), None)
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

        self._file.do(insert, None)

    def count(self) -> int:
        """How many replies are kept; 0 where the file can't be used."""
        return self._file.do(
            lambda connection: int(connection.execute("SELECT count(*) FROM replies").fetchone()[0]), 0
        )

    def clear(self) -> None:
        """Forget every reply, those in damaged files that were set aside included."""

        def delete(connection: sqlite3.Connection) -> None:
            connection.execute("PRAGMA secure_delete = ON")
            connection.execute("DELETE FROM replies")
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")

        self._file.do(delete, None)
        for aside in self._file.path.parent.glob(f"{self._file.path.stem}.damaged-*"):
            aside.unlink(missing_ok=True)

    def close(self) -> None:
        """Close the file."""
        self._file.close()

    def _drop_the_oldest(self, connection: sqlite3.Connection) -> None:
        kept = int(connection.execute("SELECT count(*) FROM replies").fetchone()[0])
        if kept > self._most:
            bounds = time.time() - self._spared_seconds, kept - int(self._most * _SPARED)
            oldest = "SELECT key FROM replies WHERE kept_at <= ? ORDER BY kept_at LIMIT ?"
            connection.execute(f"DELETE FROM replies WHERE key IN ({oldest})", bounds)
