"""One tiny question that shows whether a model answers, and answers in a schema.

Decides what the question is. Leaves what follows from the answer to ``summarizer doctor``.
"""

from __future__ import annotations

import time
from dataclasses import dataclass

from pydantic import BaseModel, Field

from summarizer.errors import ReplyUnusable
from summarizer.model.replies import LanguageModel, Question

__all__ = ["Probe", "probe"]

_MAX_TOKENS = 32


class _Sum(BaseModel):
    total: int = Field(ge=0, le=9)


@dataclass(frozen=True, slots=True)
class Probe:
    """What a tiny question cost: wall-clock seconds, and tokens in and out."""

    seconds: float
    prompt_tokens: int
    completion_tokens: int


def probe(model: LanguageModel) -> Probe:
    """Ask ``model`` something that takes a dozen tokens. Raises ``ModelError`` where it does not answer in the schema."""
    began = time.monotonic()
    question = Question("只用 JSON 回答，键为 total。", "二加三等于几？", _Sum, _MAX_TOKENS)
    reply = model.ask(question)
    if reply.value is None:
        raise ReplyUnusable(f"model {model.name!r} gave no usable answer to a tiny question: {reply.problem}")
    return Probe(round(time.monotonic() - began, 2), reply.prompt_tokens, reply.completion_tokens)
