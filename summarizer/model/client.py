"""Asking any OpenAI-compatible endpoint: one question in, one reply out, whatever happens in between.

Decides what each kind of useless reply is called, and that a question that was answered badly is never sent again as it is:
what to do about it is the asker's to say. Leaves which endpoint it is to ``settings``, what a request holds to ``requests``,
sending and resending to ``transport``, how to ask when a request was rejected to ``dialect``, reading bodies to ``reply_bodies``,
and answers in them to ``parsing``.
"""

from __future__ import annotations

import threading
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

import openai
from pydantic import BaseModel

from summarizer.errors import ModelMisconfigured
from summarizer.model.dialect import Dialect, Rejection, after_rejection, cause_of, first_dialect
from summarizer.model.endings import ending_of
from summarizer.model.parsing import parse_answer
from summarizer.model.replies import Finish, Question, Reply
from summarizer.model.reply_bodies import Completion
from summarizer.model.requests import AskedAs, request_of
from summarizer.model.transport import CallLimits, Transport
from summarizer.settings import Capability

__all__ = ["ChatModel"]

Answer = TypeVar("Answer", bound=BaseModel)


@dataclass(slots=True)
class _Tally:
    """Tokens of every reply that one question brought, the useless ones included."""

    prompt: int = 0
    completion: int = 0

    def add(self, completion: Completion) -> None:
        self.prompt += completion.prompt_tokens
        self.completion += completion.completion_tokens


class ChatModel:
    """A ``LanguageModel`` behind an OpenAI-compatible endpoint; safe to use from many threads.

    How the endpoint wants to be asked is found out with the first questions and kept. Close it, or use it as a context
    manager, to give its connections back.
    """

    def __init__(
        self,
        transport: Transport,
        model: str,
        *,
        limits: CallLimits,
        seed: int = 0,
        capability: Capability | None = None,
        options: Mapping[str, Any] | None = None,
    ) -> None:
        self._transport = transport
        self._model = model
        self._limits = limits
        self._asked_as = AskedAs(model, seed, options or {})
        self._dialect = first_dialect(capability)
        self._is_settled = capability is not None
        self._lock = threading.Lock()

    @property
    def name(self) -> str:
        """The model's name as the endpoint knows it."""
        return self._model

    @property
    def concurrency(self) -> int:
        """How many questions may be under way at once."""
        return self._limits.concurrency

    @property
    def capability(self) -> Capability | None:
        """How the endpoint is made to answer in a schema; None until an answer has shown it."""
        return self._dialect.capability if self._is_settled else None

    def ask(self, question: Question[Answer]) -> Reply[Answer]:
        """One question, one reply. Raises ``ModelUnreachable`` or ``ModelMisconfigured``."""
        tally = _Tally()
        while True:
            dialect = self._dialect
            try:
                completion = self._transport.complete(**request_of(question, self._asked_as, dialect))
            except (openai.BadRequestError, openai.UnprocessableEntityError) as problem:
                reply = self._after_rejection(problem, dialect, tally)
                if reply is not None:
                    return reply
                continue
            tally.add(completion)
            reply = _reply_of(completion, question.answer, tally)
            if reply.finish is Finish.COMPLETE:
                self._settle_on(dialect)
            elif reply.finish is Finish.MALFORMED and "{" not in reply.text and self._weaken(dialect, ""):
                continue  # prose: the endpoint took the schema and paid no heed to it
            return reply

    def close(self) -> None:
        """Give the connections back."""
        self._transport.close()

    def __enter__(self) -> ChatModel:
        return self

    def __exit__(self, *exception: object) -> None:
        self.close()

    def _after_rejection(self, problem: openai.APIStatusError, dialect: Dialect, tally: _Tally) -> Reply[Any] | None:
        """A reply where the rejection is about this one question; None where another way of asking was found."""
        said = self._transport.describe(problem)
        cause = cause_of(said)
        if cause is Rejection.TOO_LONG:
            return Reply(None, "", Finish.TOO_LONG, tally.prompt, tally.completion, said)
        if cause is Rejection.CONTENT:
            return Reply(None, "", Finish.REFUSED, tally.prompt, tally.completion, said)
        if cause is Rejection.UNSUPPORTED and self._weaken(dialect, said):
            return None
        raise ModelMisconfigured(
            f"{self._transport.base_url} rejects the request to model {self._model!r}: {said}"
        ) from problem

    def _weaken(self, dialect: Dialect, said: str) -> bool:
        """Move on from ``dialect``; False where nothing is left. Another thread may have moved on already."""
        with self._lock:
            if self._dialect is not dialect:
                return True
            following = after_rejection(dialect, said, is_fixed=self._is_settled)
            if following is not None:
                self._dialect = following
            return following is not None

    def _settle_on(self, dialect: Dialect) -> None:
        with self._lock:
            if self._dialect is dialect:
                self._is_settled = True


def _reply_of(completion: Completion, answer: type[Answer], tally: _Tally) -> Reply[Answer]:
    text, tokens = completion.text, (tally.prompt, tally.completion)
    finish, problem = ending_of(completion)
    if finish is not Finish.COMPLETE:
        return Reply(None, text, finish, *tokens, problem)
    value = parse_answer(text, answer)
    if isinstance(value, str):
        return Reply(None, text, Finish.MALFORMED, *tokens, value)
    return Reply(value, text, Finish.COMPLETE, *tokens)
