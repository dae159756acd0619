"""How an endpoint wants to be spoken to: what it refused before is not sent again.

Decides what to try next when an endpoint rejects a request. Leaves sending requests to ``client``. It looks at what an
endpoint says about the request and never at who runs it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from summarizer.settings import Capability

__all__ = ["Dialect", "Rejection", "after_rejection", "cause_of", "first_dialect"]


class Rejection(StrEnum):
    """Why an endpoint rejected a request as wrong (400 or 422), as far as its message tells."""

    TOO_LONG = "too_long"
    CONTENT = "content"
    MODEL = "model"
    UNSUPPORTED = "unsupported"


@dataclass(frozen=True, slots=True)
class Dialect:
    """What a request to this endpoint holds: how the answer is constrained, and the parameters it takes."""

    capability: Capability
    limit_name: str = "max_tokens"
    takes_temperature: bool = True
    takes_seed: bool = True
    is_strict: bool = True


_WEAKENING = tuple(Capability)  # the enum is ordered from the strongest promise to none
# Codes and wordings of OpenAI, Azure, llama.cpp, vLLM and their like; a message that matches none is taken to be about
# the way of asking, which is then changed.
_TOO_LONG = ("context_length_exceeded", "exceed_context_size", "context length", "context size", "maximum context")
_CONTENT = ("content_filter", "content_policy", "data_inspection", "content management policy")
_MODEL = ("model_not_found", "unknown model", "invalid model", "model not exist")
_ABOUT_STRICTNESS = ("strict", "invalid schema", "additionalproperties")
_SIGNS = ((_TOO_LONG, Rejection.TOO_LONG), (_CONTENT, Rejection.CONTENT), (_MODEL, Rejection.MODEL))


def first_dialect(capability: Capability | None) -> Dialect:
    """Where to begin: with the capability that was set, else with the strongest."""
    return Dialect(capability or _WEAKENING[0])


def cause_of(message: str) -> Rejection:
    """What the text of a rejection (message, code and type together) is about."""
    lowered = message.lower()
    return next((cause for signs, cause in _SIGNS if any(sign in lowered for sign in signs)), Rejection.UNSUPPORTED)


def after_rejection(dialect: Dialect, message: str, *, is_fixed: bool) -> Dialect | None:
    """The next way to ask after an ``UNSUPPORTED`` rejection, or None where nothing is left to try.

    A parameter that the message names is dropped or renamed first; otherwise the next weaker capability is
    tried, unless the capability ``is_fixed``, by a setting or by an answer that came with it.
    """
    lowered = message.lower()
    if "max_tokens" in lowered and dialect.limit_name == "max_tokens":
        return replace(dialect, limit_name="max_completion_tokens")
    if "temperature" in lowered and dialect.takes_temperature:
        return replace(dialect, takes_temperature=False)
    if "seed" in lowered and dialect.takes_seed:
        return replace(dialect, takes_seed=False)
    if dialect.is_strict and any(word in lowered for word in _ABOUT_STRICTNESS):
        return replace(dialect, is_strict=False)
    position = _WEAKENING.index(dialect.capability)
    if is_fixed or position + 1 == len(_WEAKENING):
        return None
    return replace(dialect, capability=_WEAKENING[position + 1])
