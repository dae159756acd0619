"""A language model whose replies are kept, so that no question is paid for twice.

Decides what makes two questions the same one and how a kept reply answers it again. Leaves where replies are kept
to ``records``. The same question asked again within one report (a second try after an unusable answer) is
another call, kept and answered in its own order.
"""

from __future__ import annotations

import hashlib
import json
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterable
from typing import Any, TypeVar

from pydantic import BaseModel, ConfigDict

from summarizer.errors import ReplyUnusable
from summarizer.model.replies import Finish, LanguageModel, Question, Reply

__all__ = ["KeptReply", "Recorder", "UnansweredError", "question_sha256", "schema_sha256"]

Answer = TypeVar("Answer", bound=BaseModel)


class KeptReply(BaseModel):
    """One call as it is kept: what was asked, by hash, and all that came back.

    ``question`` is the hash of model, instructions, text, schema and token limit; ``prompt`` that of the instructions
    alone, ``schema_sha256`` that of the answer's JSON Schema. ``occurrence`` counts equal questions of one report
    from 0. ``text`` is what the model wrote, ``value`` the answer that was read from it, as JSON. ``seconds`` is how
    long the call took when it was made.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    document: str
    question: str
    occurrence: int
    prompt: str
    schema_sha256: str
    model: str
    text: str
    value: str | None
    finish: Finish
    prompt_tokens: int
    completion_tokens: int
    problem: str | None
    seconds: float


class UnansweredError(ReplyUnusable):
    """A question that no kept reply answers, where no model may be asked."""


class Recorder:
    """A model that answers from kept replies where it can and asks ``model`` where it can't, keeping what comes back.

    ``model`` None means that nothing may be asked: a question without a kept reply raises ``UnansweredError``.
    ``keep`` is called with each new reply before anybody sees it. Safe from several threads.
    """

    def __init__(
        self,
        document: str,
        model: LanguageModel | None,
        kept: Iterable[KeptReply],
        keep: Callable[[KeptReply], None],
        *,
        name: str | None = None,
    ) -> None:
        self._document = document
        self._model = model
        self._kept = {(reply.question, reply.occurrence): reply for reply in kept if reply.document == document}
        self._keep = keep
        self._name = name or (model.name if model is not None else "none")
        self._asked: Counter[str] = Counter()
        self._used: list[KeptReply] = []
        self._replayed_seconds = 0.0
        self._lock = threading.Lock()

    @property
    def name(self) -> str:
        """The model's name as its endpoint knows it."""
        return self._name

    @property
    def concurrency(self) -> int:
        """As many questions at once as the model takes; 1 where only kept replies answer."""
        return self._model.concurrency if self._model is not None else 1

    @property
    def used(self) -> tuple[KeptReply, ...]:
        """Every reply that was given for this document, in a stable order."""
        return tuple(sorted(self._used, key=lambda reply: (reply.question, reply.occurrence)))

    @property
    def replayed_seconds(self) -> float:
        """How long the calls took, when they were made, that were not made again."""
        return self._replayed_seconds

    def ask(self, question: Question[Answer]) -> Reply[Answer]:
        """One question, one reply: the kept one, or the model's, kept before it is returned."""
        asked = question_sha256(self._name, question)
        with self._lock:
            occurrence = self._asked[asked]
            self._asked[asked] += 1
            kept = self._kept.get((asked, occurrence))
            if kept is not None:
                self._used.append(kept)
                self._replayed_seconds += kept.seconds
        if kept is not None:
            return _as_reply(kept, question)
        if self._model is None:
            raise UnansweredError(
                f"{self._document}: no kept reply answers question {asked[:12]}; run it with the model"
            )
        started = time.monotonic()
        reply = self._model.ask(question)
        made = _as_kept(self._document, asked, occurrence, self._name, question, reply, time.monotonic() - started)
        with self._lock:
            self._keep(made)
            self._used.append(made)
        return reply


def question_sha256(model: str, question: Question[Any]) -> str:
    """The hash under which a reply is kept."""
    parts = [model, question.system, question.user, _schema(question), str(question.max_tokens)]
    return hashlib.sha256(json.dumps(parts, ensure_ascii=False).encode()).hexdigest()


def schema_sha256(question: Question[Any]) -> str:
    """The hash of the JSON Schema that a question's answer must fit."""
    return hashlib.sha256(_schema(question).encode()).hexdigest()


def _schema(question: Question[Any]) -> str:
    return json.dumps(question.answer.model_json_schema(), sort_keys=True, ensure_ascii=False)


def _as_kept(  # noqa: PLR0913 - what is kept of a call, no more than once built
    document: str, asked: str, occurrence: int, model: str, question: Question[Any], reply: Reply[Any], seconds: float
) -> KeptReply:
    return KeptReply(
        document=document,
        question=asked,
        occurrence=occurrence,
        prompt=hashlib.sha256(question.system.encode()).hexdigest(),
        schema_sha256=schema_sha256(question),
        model=model,
        text=reply.text,
        value=None if reply.value is None else reply.value.model_dump_json(by_alias=True),
        finish=reply.finish,
        prompt_tokens=reply.prompt_tokens,
        completion_tokens=reply.completion_tokens,
        problem=reply.problem,
        seconds=round(seconds, 3),
    )


def _as_reply(kept: KeptReply, question: Question[Answer]) -> Reply[Answer]:
    """The reply as it was given."""
    value = None if kept.value is None else question.answer.model_validate_json(kept.value)
    return Reply(value, kept.text, kept.finish, kept.prompt_tokens, kept.completion_tokens, kept.problem)
