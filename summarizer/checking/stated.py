"""What a summary of any program is: JSON, JSON Lines, or text, told by its first character.

Decides which text is JSON, and what of it is refused because it could be read in two ways or not at all. Leaves what the
content claims to ``claimed``.
"""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

from summarizer.document.read import bounded_bytes, read
from summarizer.errors import ReportUnreadable, UsageError

__all__ = ["AnyContent", "parsed_summary", "summary_text"]

AnyContent = dict[str, Any] | list[Any] | str

_DEEPEST = 100
_JSON_STARTS = ("{", "[")
_JSON_WORDS = frozenset(("null", "true", "false"))
_BLANKS = b"\xef\xbb\xbf \t\r\n"  # a byte order mark too


def parsed_summary(text: str, name: str) -> AnyContent:
    """The summary that ``text`` is: the value of JSON or of JSON Lines, else the text itself.

    Raises ``UsageError`` for text that begins like JSON and is none, and for what states nothing.
    """
    text = text.strip()
    if text in _JSON_WORDS:
        raise UsageError(f"the summary {name} is {text}; give the three lists, other JSON, Markdown or text")
    if not text.startswith(_JSON_STARTS):
        return text
    content = _loaded(text, name)
    if not content:
        raise UsageError(f"the summary {name} states nothing; give the three lists, other JSON, Markdown or text")
    return content


def _loaded(text: str, name: str) -> dict[str, Any] | list[Any]:
    """The JSON value in ``text``, or those of its lines; raises ``UsageError`` where it is neither."""
    try:
        content: dict[str, Any] | list[Any] = _parsed(text)
        if _is_deep(content):
            raise UsageError(f"the summary {name} is nested more than {_DEEPEST} levels deep; that is no summary")
    except RecursionError as problem:
        raise UsageError(f"the summary {name} is nested too deeply to be read") from problem
    except _TwiceNamed as problem:
        raise UsageError(
            f"the summary {name} has the key {problem} twice in one object; keep the right one"
        ) from problem
    except ValueError as problem:
        return _lines(text, name, problem)
    return content


def _lines(text: str, name: str, whole: ValueError) -> list[Any]:
    """The values of JSON Lines; ``whole`` says why ``text`` is no single value."""
    values: list[Any] = []
    for number, line in enumerate(text.splitlines(), 1):
        try:
            values += [_parsed(line)] if line.strip() else []
        except (ValueError, RecursionError) as problem:
            why = f"line {number} is no JSON: {problem}" if values else str(whole)
            raise UsageError(f"the summary {name} begins like JSON and is none: {why}") from problem
    return values


def _parsed(text: str) -> Any:
    return json.loads(text, parse_int=_whole_number, object_pairs_hook=_object)


class _TwiceNamed(ValueError):
    """A key that an object has twice: of its two values one would be checked and the other shown."""


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    content = dict(pairs)
    if len(content) < len(pairs):
        counted = Counter(key for key, _ in pairs)
        raise _TwiceNamed(repr(next(key for key, times in counted.items() if times > 1)))
    return content


def _is_deep(content: object) -> bool:
    """Whether ``content`` is nested deeper than any summary is; without recursion, which could itself run out."""
    level: list[object] = [content]
    for _ in range(_DEEPEST):
        inner = [
            each
            for value in level
            if isinstance(value, dict | list)
            for each in (value.values() if isinstance(value, dict) else value)
        ]
        if not inner:
            return False
        level = inner
    return True


def _whole_number(digits: str) -> int | str:
    """The number, or its digits where there are more than Python reads as one."""
    try:
        return int(digits)
    except ValueError:
        return digits


def summary_text(source: Path | bytes, name: str) -> str:
    """The text of a summary in a file, or in its bytes; ``name`` is what messages call it.

    Raises ``UsageError`` if it can't be read or holds nothing.
    """
    try:
        content = source if isinstance(source, bytes) else bounded_bytes(source)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise UsageError(f"the summary {name} can't be read: {reason}; check the path") from error
    if not content.strip(_BLANKS):
        raise UsageError(f"the summary {name} is empty; give JSON, Markdown or text")
    try:
        return read(content, name=name).text
    except ReportUnreadable as error:
        raise UsageError(f"the summary can't be read: {error}") from error
