"""Models for tests of batches: one that has nothing to say, one that fails for some reports."""

from __future__ import annotations

import threading
from typing import Any, get_origin

from pydantic import BaseModel

from summarizer.errors import ModelUnreachable
from summarizer.extraction.forms import RESULT
from summarizer.model.replies import Finish, Question, Reply

__all__ = ["Failing", "Silent"]


def _least(name: str, annotation: Any) -> object:
    """The least that a field can be answered with, in any protocol."""
    if get_origin(annotation) is list:
        return []
    return "是" if name == RESULT else "对"


class Silent:
    """Agrees with every name and adds nothing, for ten tokens a question; counts its questions and those under way."""

    name, concurrency = "silent", 4

    def __init__(self) -> None:
        self.asked = self.under_way = self.most_under_way = 0
        self._lock = threading.Lock()

    def ask(self, question: Question[Any]) -> Reply[Any]:
        """Agreement."""
        with self._lock:
            self.asked += 1
            self.under_way += 1
            self.most_under_way = max(self.most_under_way, self.under_way)
        try:
            return self.answer(question)
        finally:
            with self._lock:
                self.under_way -= 1

    def answer(self, question: Question[Any]) -> Reply[BaseModel]:
        """Agreement with names, and empty lists."""
        fields = question.answer.model_fields.items()
        said = question.answer.model_validate({name: _least(name, field.annotation) for name, field in fields})
        return Reply(said, said.model_dump_json(), Finish.COMPLETE, 8, 2)


class Failing(Silent):
    """Can't be reached for questions that hold one of ``words``."""

    def __init__(self, *words: str) -> None:
        super().__init__()
        self.words = words

    def answer(self, question: Question[Any]) -> Reply[BaseModel]:
        """Agreement, or no connection."""
        if any(word in question.user for word in self.words):
            raise ModelUnreachable("the endpoint can't be reached")
        return super().answer(question)
