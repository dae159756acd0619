"""What came of all questions of a run together: whether the model was of any use, and which replies it gave.

Decides which replies count as used. Leaves what follows from it to ``pipeline``.
"""

from __future__ import annotations

import hashlib
import threading
from typing import TypeVar

from pydantic import BaseModel

from summarizer.errors import ReplyUnusable
from summarizer.model.replies import Finish, InFront, LanguageModel, Question, Reply

__all__ = ["Tallied"]

Answer = TypeVar("Answer", bound=BaseModel)

_OF_USE = (Finish.COMPLETE, Finish.TRUNCATED)
"""Of a reply that was cut off, everything before the cut is used."""


class Tallied(InFront):
    """A ``LanguageModel`` that asks another one and remembers its replies by hash, and how many of them were of use."""

    def __init__(self, model: LanguageModel) -> None:
        super().__init__(model)
        self._lock = threading.Lock()
        self._asked = 0
        self._of_use = 0
        self._problem: str | None = None
        self._hashes: list[str] = []

    def ask(self, question: Question[Answer]) -> Reply[Answer]:
        """The reply of the model behind."""
        reply = self._model.ask(question)
        with self._lock:
            self._asked += 1
            self._hashes.append(hashlib.sha256(reply.text.encode("utf-8", "surrogatepass")).hexdigest())
            self._of_use += reply.finish in _OF_USE
            if reply.finish not in _OF_USE:
                self._problem = self._problem or reply.problem or f"the reply was {reply.finish.value}"
        return reply

    @property
    def reply_hashes(self) -> tuple[str, ...]:
        """The SHA-256 of what the model wrote in each reply, sorted: which came first depends on the endpoint."""
        return tuple(sorted(self._hashes))

    @property
    def verdict(self) -> ReplyUnusable | None:
        """The error that a run ends with if the model was asked and not one reply was of use; None otherwise."""
        if self._asked == 0 or self._of_use > 0:
            return None
        replies = "the only reply" if self._asked == 1 else f"none of {self._asked} replies"
        could = "could not be used" if self._asked == 1 else "could be used"
        return ReplyUnusable(f"{replies} of model {self.name!r} {could}: {self._problem}")
