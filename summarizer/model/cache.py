"""Replies kept from one run to the next, so that nothing that was paid for is lost when a run fails midway.

Decides which replies are worth keeping and what makes two questions the same. Leaves asking to the model that it stands
in front of, and the file to ``store``. Kept are replies that would come out the same again: complete ones, and ones cut
at the token limit. A reply is found only for the same model, instructions, text, schema, limit and seed; no text of a
report is stored, only hashes and what the model wrote.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from functools import lru_cache
from typing import TypeVar

from pydantic import BaseModel

from summarizer.model.parsing import parse_answer
from summarizer.model.replies import Finish, InFront, LanguageModel, Question, Reply
from summarizer.model.store import ReplyStore

__all__ = ["ReplyStore", "WithReplyStore", "key_of", "revived"]

Answer = TypeVar("Answer", bound=BaseModel)

_LAYOUT = 1  # goes into every key: replies kept by another layout are not found, and age out
_KEPT_TYPES = 512
_KEPT_KEYS = 256  # of questions under way
_LASTING = (Finish.COMPLETE, Finish.TRUNCATED)


class WithReplyStore(InFront):
    """A ``LanguageModel`` that asks another one only what it has not been asked before.

    ``identity`` tells apart models that bear the same name: the endpoint's address, or the weights. ``guarded`` puts
    something in front of that model which kept replies do not pass through; when it lets the next question in, the reply to
    the last one is kept.
    """

    def __init__(
        self,
        model: LanguageModel,
        store: ReplyStore,
        identity: str,
        guarded: Callable[[LanguageModel], LanguageModel] = lambda model: model,
    ) -> None:
        super().__init__(guarded(_Keeping(model, store, identity)))
        self._store = store
        self._identity = identity

    def ask(self, question: Question[Answer]) -> Reply[Answer]:
        """The reply kept for this question, marked ``cached`` and free of tokens, or a new one."""
        kept = self._store.find(key_of(question, self._model.name, self._identity))
        if kept is not None and (reply := revived(kept, question.answer)) is not None:
            return reply
        return self._model.ask(question)


class _Keeping(InFront):
    """A ``LanguageModel`` whose lasting replies are kept before anybody sees them."""

    def __init__(self, model: LanguageModel, store: ReplyStore, identity: str) -> None:
        super().__init__(model)
        self._store, self._identity = store, identity

    def ask(self, question: Question[Answer]) -> Reply[Answer]:
        reply = self._model.ask(question)
        if reply.finish in _LASTING:
            self._store.keep(key_of(question, self.name, self._identity), reply.finish.value, reply.text)
        return reply


@lru_cache(maxsize=_KEPT_KEYS)
def key_of(question: Question[Answer], model: str, identity: str) -> bytes:
    """What the reply to ``question`` of the ``model`` is kept under; asked for before a question is sent, and again when its
    reply comes."""
    parts = (_LAYOUT, identity, model, question.system, question.user, question.max_tokens)
    *before, limit = (json.dumps(part, ensure_ascii=False) for part in parts)
    written = f"[{', '.join((*before, _schema(question.answer), limit))}]"  # as JSON writes a list
    return hashlib.sha256(written.encode("utf-8", "surrogatepass")).digest()


@lru_cache(maxsize=_KEPT_TYPES)
def _schema(answer: type[BaseModel]) -> str:
    """The JSON Schema of ``answer``, made and written once: that takes longer than the rest of a key by far."""
    return json.dumps(answer.model_json_schema(), ensure_ascii=False)


def revived(kept: tuple[str, str], answer: type[Answer]) -> Reply[Answer] | None:
    """The kept reply as it came, or None where its text no longer satisfies the answer's type."""
    finish, text = kept
    if finish == Finish.TRUNCATED:
        return Reply(None, text, Finish.TRUNCATED, 0, 0, "the reply was cut at the token limit", cached=True)
    if finish != Finish.COMPLETE:
        return None
    value = parse_answer(text, answer)
    return None if isinstance(value, str) else Reply(value, text, Finish.COMPLETE, 0, 0, cached=True)
