"""From the bytes of a reply to what it says: the one place where an endpoint's word becomes data.

Decides what counts as a completion, and what each part of it is if it is odd: text is text, tokens are whole numbers,
everything else is left out. Nothing here raises, whatever the bytes are. Leaves what a completion means to ``client``.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

__all__ = ["Completion", "in_one_line", "read_body", "said_by"]

_MOST_TOKENS = 10**12
_SHOWN_CHARACTERS = 80


@dataclass(frozen=True, slots=True)
class Completion:
    """What a model replied: ``text`` it wrote, ``refusal`` if it declined, tokens that it cost.

    ``finish_reason`` is the endpoint's word, None where it gave none; ``has_choice`` is false for a reply without any.
    """

    text: str
    refusal: str | None
    finish_reason: str | None
    prompt_tokens: int
    completion_tokens: int
    has_choice: bool = True


def read_body(content: bytes) -> Completion | str:
    """The completion in the body of an answer, or in a few words what the body is instead."""
    body = _loaded(content)
    if body is None:
        return _unlike_json(content)
    choices = body.get("choices") if isinstance(body, dict) else None
    if not isinstance(choices, list):
        return said_by(body) or "JSON without a completion"
    usage = _dict(body.get("usage"))
    tokens = _tokens(usage.get("prompt_tokens")), _tokens(usage.get("completion_tokens"))
    if not choices:
        return Completion("", None, None, *tokens, has_choice=False)
    choice = _dict(choices[0])
    message = _dict(choice.get("message"))
    reason = choice.get("finish_reason")
    return Completion(_written(message), _refusal(message), reason if isinstance(reason, str) else None, *tokens)


def said_by(body: object) -> str | None:
    """What the ``body`` of a rejection says in one line: its message, code and parameter where it names them."""
    if not isinstance(body, dict):
        return _plain(body) if isinstance(body, str) and body.strip() else None
    error = body.get("error")
    told = error if isinstance(error, dict) else body if not isinstance(error, str) else {"message": error}
    named = (told.get(key) for key in ("message", "detail", "code", "param", "type"))
    parts = [_plain(str(part)) for part in named if isinstance(part, str | int | float) and part]
    if not parts:
        return None
    return f"{parts[0]} ({', '.join(parts[1:])})" if parts[1:] else parts[0]


def _loaded(content: bytes) -> Any:
    """The JSON value in ``content``; None where there is none."""
    try:
        return json.loads(content.decode("utf-8-sig", "replace"), parse_int=_number)
    except (ValueError, RecursionError):
        return None


def _number(digits: str) -> int:
    """The number, or a larger one than counts where it has more digits than Python reads."""
    return int(digits) if len(digits) <= 1000 else _MOST_TOKENS + 1


def _unlike_json(content: bytes) -> str:
    text = content.decode("utf-8", "replace").strip("\ufeff \t\r\n\x00")
    if not text:
        return "an empty body"
    if text.startswith("<"):
        return "a page of HTML"
    return f"no JSON: {in_one_line(_plain(text), _SHOWN_CHARACTERS)}"


def _written(message: dict[str, Any]) -> str:
    """What the model wrote: the arguments of its call where it made one, else its text."""
    calls = message.get("tool_calls")
    for call in calls if isinstance(calls, list) else ():
        arguments = _dict(_dict(call).get("function")).get("arguments")
        if isinstance(arguments, str):
            return _plain(arguments)
        if isinstance(arguments, dict):  # some servers decode them
            return _plain(json.dumps(arguments, ensure_ascii=False))
    return _text(message.get("content"))


def _text(content: object) -> str:
    """A text, or the texts of a list of parts, one after the other."""
    if isinstance(content, str):
        return _plain(content)
    parts = content if isinstance(content, list) else [content]
    texts = [part if isinstance(part, str) else _dict(part).get("text") for part in parts]
    return _plain("".join(text for text in texts if isinstance(text, str)))


def _refusal(message: dict[str, Any]) -> str | None:
    refusal = message.get("refusal")
    if not refusal:
        return None
    return in_one_line(_plain(refusal), _SHOWN_CHARACTERS) if isinstance(refusal, str) else "the model declined"


def _tokens(value: object) -> int:
    """A whole number of tokens, 0 or more; 0 for what can't be one."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return 0
    return int(value) if 0 <= value <= _MOST_TOKENS else 0


def _plain(text: str) -> str:
    """``text`` without halves of surrogate pairs, which are no characters and can't be stored or printed."""
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def _dict(value: object) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def in_one_line(text: str, most: int) -> str:
    """``text`` in one line of at most ``most`` characters."""
    line = " ".join(text.split())
    return line if len(line) <= most else f"{line[: most - 1]}…"
