"""What is sent for a question: the body of a chat completion, the same over HTTP and in a file of requests.

Decides the fields. Leaves imposing the answer's schema to ``imposing``, and which way of asking is used to ``dialect``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from summarizer.model.dialect import Dialect
from summarizer.model.imposing import imposed
from summarizer.model.replies import Question

__all__ = ["AskedAs", "request_of"]

# Models that want max_completion_tokens count what they think in silence against it.
_THINKING_TOKENS = 4096


@dataclass(frozen=True, slots=True)
class AskedAs:
    """What is the same for all questions to a model: its name, the seed, and the ``options`` of the user."""

    model: str
    seed: int = 0
    options: Mapping[str, Any] = field(default_factory=dict)


def request_of(question: Question[Any], asked_as: AskedAs, dialect: Dialect) -> dict[str, Any]:
    """The request for ``question``, as openai's ``chat.completions.create`` takes it by keywords.

    Instructor says how each way of asking imposes a schema; what it would make of replies is left aside.
    """
    thinks = dialect.limit_name != "max_tokens"
    request: dict[str, Any] = {
        "model": asked_as.model,
        "messages": [
            {"role": "system", "content": question.system},
            {"role": "user", "content": question.user},
        ],
        dialect.limit_name: question.max_tokens + (_THINKING_TOKENS if thinks else 0),
    }
    if dialect.takes_temperature:
        request["temperature"] = 0
    if dialect.takes_seed:
        request["seed"] = asked_as.seed
    request |= asked_as.options
    return imposed(request, question.answer, dialect.capability, is_strict=dialect.is_strict)
