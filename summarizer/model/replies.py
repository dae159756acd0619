"""What asking a model gives back, whatever the endpoint: a value, or why there is none.

Decides the seam between the program and any model. Leaves speaking to endpoints to ``client`` and
what to ask to ``summarizer.extraction``.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, Protocol, TypeVar

from pydantic import BaseModel

__all__ = ["Finish", "InFront", "LanguageModel", "Question", "Reply"]

Answer = TypeVar("Answer", bound=BaseModel)


class Finish(StrEnum):
    """How a reply ended. Anything but ``COMPLETE`` comes without a value.

    ``TOO_LONG`` says that the question did not fit the model's context and was not answered at all.
    """

    COMPLETE = "complete"
    TRUNCATED = "truncated"
    REFUSED = "refused"
    EMPTY = "empty"
    MALFORMED = "malformed"
    TOO_LONG = "too_long"


@dataclass(frozen=True, slots=True)
class Question(Generic[Answer]):
    """One call: the instructions (shared by many calls, so a server can keep them), the text, the answer's type.

    ``max_tokens`` bounds the reply. ``system`` and ``user`` are sent as they are: nothing in them is a template.
    """

    system: str
    user: str
    answer: type[Answer]
    max_tokens: int


@dataclass(frozen=True, slots=True)
class Reply(Generic[Answer]):
    """The answer to a question, with the model's own text and the tokens that it cost.

    ``value`` is None unless ``finish`` is ``COMPLETE``; ``text`` is what the model wrote, up to the cut where
    it was cut; ``problem`` says in one line what was wrong with it. A reply that was ``cached`` cost nothing: its
    tokens are 0.
    """

    value: Answer | None
    text: str
    finish: Finish
    prompt_tokens: int
    completion_tokens: int
    problem: str | None = None
    cached: bool = False


class LanguageModel(Protocol):
    """A model that answers questions. Raises ``ModelError`` where it can't be reached at all."""

    @property
    def name(self) -> str:
        """The model's name as the endpoint knows it."""
        ...

    @property
    def concurrency(self) -> int:
        """How many questions may be under way at once, at least 1."""
        ...

    def ask(self, question: Question[Answer]) -> Reply[Answer]:
        """One question, one reply; safe to call from ``concurrency`` threads at once."""
        ...


class InFront:
    """What a ``LanguageModel`` in front of another one says of itself: that one's name, and as many questions at once."""

    def __init__(self, model: LanguageModel) -> None:
        self._model = model

    @property
    def name(self) -> str:
        """The name of the model behind."""
        return self._model.name

    @property
    def concurrency(self) -> int:
        """How many questions the model behind takes at once."""
        return self._model.concurrency
