"""Models for tests of batches: one that answers nothing usable, one that fails for some reports."""

from __future__ import annotations

import threading
from typing import Any

from pydantic import BaseModel

from summarizer.errors import ModelUnreachable
from summarizer.model.replies import Finish, Question, Reply

__all__ = ["Failing", "Silent", "report"]


def report(number: int) -> str:
    """A short report of its own, so that no two have the same questions."""
    return f"云岭市公安局2023年工作情况\n全年共破获各类刑事案件{1200 + number}起，抓获犯罪嫌疑人{300 + number}名，同比上升5.2%。\n"


class Silent:
    """Answers every question with nothing, at a cost of ten tokens; counts its questions and those under way at once."""

    name, concurrency = "silent", 4

    def __init__(self) -> None:
        self.asked = self.under_way = self.most_under_way = 0
        self._lock = threading.Lock()

    def ask(self, question: Question[Any]) -> Reply[Any]:
        """Nothing."""
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
        """An empty reply."""
        return Reply(None, "", Finish.EMPTY, 8, 2)


class Failing(Silent):
    """Can't be reached for questions that hold one of ``words``."""

    def __init__(self, *words: str) -> None:
        super().__init__()
        self.words = words

    def answer(self, question: Question[Any]) -> Reply[BaseModel]:
        """An empty reply, or no connection."""
        if any(word in question.user for word in self.words):
            raise ModelUnreachable("the endpoint can't be reached")
        return super().answer(question)
