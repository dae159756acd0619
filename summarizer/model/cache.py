"""Replies kept from one run to the next, so that nothing that was paid for is lost when a run fails midway.

Decides which replies are worth keeping and what makes two questions the same. Leaves asking to the model that it stands
in front of. Kept are replies that would come out the same again: complete ones, and ones cut at the token limit. A reply
is found only for the same model, instructions, text, schema, limit and seed; no text of a report is stored, only hashes
and what the model wrote.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
import threading
import time
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel

from summarizer.model.answers import parse_answer
from summarizer.model.replies import Finish, LanguageModel, Question, Reply

__all__ = ["ReplyStore", "WithReplyStore"]

Answer = TypeVar("Answer", bound=BaseModel)

_LAYOUT = 1  # goes into every key: replies kept by another layout are not found, and age out
_MOST_REPLIES = 50_000  # about 10 MB
_SPARED = 0.9  # of the bound, when it is reached; so that not every new reply causes a clean-up
_BUSY_SECONDS = 10.0
_LASTING = (Finish.COMPLETE, Finish.TRUNCATED)

_SCHEMA = """
CREATE TABLE IF NOT EXISTS replies (
    key BLOB PRIMARY KEY,
    finish TEXT NOT NULL,
    text TEXT NOT NULL,
    kept_at REAL NOT NULL
) WITHOUT ROWID
"""


class ReplyStore:
    """Replies by key in one SQLite file; many threads and processes may use it at once.

    A store that can't be used (no permission, a damaged file, a full disk) loses replies and never breaks a run.
    """

    def __init__(self, path: Path, most_replies: int = _MOST_REPLIES) -> None:
        self._path = path
        self._most = most_replies
        self._lock = threading.Lock()
        self._connection = _opened(path)

    def find(self, key: bytes) -> tuple[Finish, str] | None:
        """How the reply kept under ``key`` ended and what the model wrote; None where there is none."""
        with self._lock:
            if self._connection is None:
                return None
            try:
                row = self._connection.execute("SELECT finish, text FROM replies WHERE key = ?", (key,)).fetchone()
            except sqlite3.Error:
                return None
        return (Finish(row[0]), row[1]) if row is not None and row[0] in _LASTING else None

    def keep(self, key: bytes, finish: Finish, text: str) -> None:
        """Keep a reply under ``key``; the oldest ones go where there are too many."""
        with self._lock:
            if self._connection is None:
                return
            try:
                with self._connection:
                    row = (key, finish.value, text, time.time())
                    self._connection.execute("INSERT OR REPLACE INTO replies VALUES (?, ?, ?, ?)", row)
                    self._drop_the_oldest(self._connection)
            except sqlite3.Error:
                return

    def count(self) -> int:
        """How many replies are kept."""
        with self._lock:
            if self._connection is None:
                return 0
            return int(self._connection.execute("SELECT count(*) FROM replies").fetchone()[0])

    def clear(self) -> None:
        """Forget every reply."""
        with self._lock:
            if self._connection is not None:
                with self._connection:
                    self._connection.execute("DELETE FROM replies")

    def close(self) -> None:
        """Close the file."""
        with self._lock:
            if self._connection is not None:
                self._connection.close()
                self._connection = None

    def _drop_the_oldest(self, connection: sqlite3.Connection) -> None:
        kept = int(connection.execute("SELECT count(*) FROM replies").fetchone()[0])
        if kept > self._most:
            surplus = kept - int(self._most * _SPARED)
            connection.execute(
                "DELETE FROM replies WHERE key IN (SELECT key FROM replies ORDER BY kept_at LIMIT ?)", (surplus,)
            )


class WithReplyStore:
    """A ``LanguageModel`` that asks another one only what it has not been asked before.

    ``identity`` tells apart models that bear the same name: the endpoint's address, or the weights.
    """

    def __init__(self, model: LanguageModel, store: ReplyStore, identity: str) -> None:
        self._model = model
        self._store = store
        self._identity = identity

    @property
    def name(self) -> str:
        """The name of the model behind."""
        return self._model.name

    @property
    def concurrency(self) -> int:
        """How many questions the model behind takes at once."""
        return self._model.concurrency

    def ask(self, question: Question[Answer]) -> Reply[Answer]:
        """The reply kept for this question, marked ``cached`` and free of tokens, or a new one."""
        key = self._key(question)
        kept = self._store.find(key)
        if kept is not None and (reply := _revived(kept, question.answer)) is not None:
            return reply
        reply = self._model.ask(question)
        if reply.finish in _LASTING:
            self._store.keep(key, reply.finish, reply.text)
        return reply

    def _key(self, question: Question[Answer]) -> bytes:
        parts = [
            _LAYOUT,
            self._identity,
            self._model.name,
            question.system,
            question.user,
            question.answer.model_json_schema(),
            question.max_tokens,
        ]
        return hashlib.sha256(json.dumps(parts, ensure_ascii=False).encode("utf-8", "surrogatepass")).digest()


def _revived(kept: tuple[Finish, str], answer: type[Answer]) -> Reply[Answer] | None:
    """The kept reply as it came, or None where its text no longer satisfies the answer's type."""
    finish, text = kept
    if finish is Finish.TRUNCATED:
        return Reply(None, text, finish, 0, 0, "the reply was cut at the token limit", cached=True)
    value = parse_answer(text, answer)
    return None if isinstance(value, str) else Reply(value, text, finish, 0, 0, cached=True)


def _opened(path: Path) -> sqlite3.Connection | None:
    """The file at ``path``, made where missing and readable by its owner alone; None where it can't be used."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch(mode=0o600)
        connection = sqlite3.connect(path, timeout=_BUSY_SECONDS, check_same_thread=False)
    except (OSError, sqlite3.Error):
        return None
    try:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = NORMAL")
        connection.execute(_SCHEMA)
        connection.commit()
    except sqlite3.Error:
        connection.close()
        return None
    return connection
