"""From what a model wrote to an answer: what may be read leniently, and what may not.

Decides only which wrapping around a JSON object is overlooked (a code fence, a sentence before or after it, thinking
aloud before it). The object itself must satisfy the answer's type; nothing in it is completed, renamed or guessed.
"""

from __future__ import annotations

from typing import TypeVar

from pydantic import BaseModel, ValidationError

from summarizer.model.reply_bodies import in_one_line

__all__ = ["parse_answer"]

Answer = TypeVar("Answer", bound=BaseModel)

_SHOWN_CHARACTERS = 160
_THOUGHT_END = "</think>"  # some servers leave a reasoning model's thoughts, braces and all, in front of its answer


def parse_answer(text: str, answer: type[Answer]) -> Answer | str:
    """The answer in ``text``, or in one line why there is none."""
    text = text.rpartition(_THOUGHT_END)[2]
    first, last = text.find("{"), text.rfind("}")
    if first < 0 or last < first:
        return f"no JSON object in the reply: {in_one_line(text, _SHOWN_CHARACTERS)}"
    try:
        return answer.model_validate_json(text[first : last + 1])
    except ValidationError as problem:
        return _first_error(problem)
    except (ValueError, RecursionError) as problem:  # from the answer's own rules, over what no type forbids
        return in_one_line(str(problem), _SHOWN_CHARACTERS)


def _first_error(problem: ValidationError) -> str:
    error = problem.errors(include_url=False, include_input=False, include_context=False)[0]
    where = ".".join(str(part) for part in error["loc"])
    return in_one_line(f"{where}: {error['msg']}" if where else error["msg"], _SHOWN_CHARACTERS)
