"""Texts on which a pattern would run away, made from its own parse tree.

Each repeat of a pattern is pumped: what leads to it once, its body over and over, and a tail on which the whole fails, so
that every way of dividing the run is tried. Which member of a class stands for it is decided by a preference, so that
neighbouring repeats that share a character get it in common: \\d*[\\d,]*\\s is slow on digits alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from re import _constants as codes  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

__all__ = ["TAILS", "Pump", "pumps"]

TAILS = ("\x01", "")
_PREFERENCES = ("的1，", "1的,", " 一1，", "年、的1")
_OTHERS = "的1一，,、 \n年省a。万.市甲乙xyz~"
_FEWEST = 4
"""Times that a repeat must be able to repeat; (?:…){0,3} can't run away."""

_CATEGORIES = {
    codes.CATEGORY_DIGIT: "1",
    codes.CATEGORY_SPACE: " ",
    codes.CATEGORY_WORD: "的",
    codes.CATEGORY_NOT_DIGIT: "的",
    codes.CATEGORY_NOT_SPACE: "的",
    codes.CATEGORY_NOT_WORD: "，",
}
_MEETS = {
    codes.CATEGORY_DIGIT: str.isdigit,
    codes.CATEGORY_SPACE: str.isspace,
    codes.CATEGORY_WORD: str.isalnum,
}
_REPEATS = (codes.MAX_REPEAT, codes.MIN_REPEAT, codes.POSSESSIVE_REPEAT)


@dataclass(frozen=True, slots=True)
class Pump:
    """``lead`` once, then ``body`` as often as wanted."""

    lead: str
    body: str

    def text(self, length: int, tail: str) -> str:
        """About ``length`` characters, and ``tail``."""
        return self.lead + self.body * (length // len(self.body) + 1) + tail


def pumps(source: str, flags: int) -> set[Pump]:
    """The pumps of every repeat of the pattern ``source``, and of the pattern as a whole."""
    tree = parser.parse(source, flags)
    found: set[Pump] = set()
    for branch, preferred in enumerate(_PREFERENCES):
        writer = _Writer(preferred, branch)
        found |= {Pump(lead, body) for lead, body in writer.repeats(tree, "") if body}
        whole = writer.sequence(tree)
        found |= {Pump("", body) for body in (whole, whole[:-1]) if body}
    return found


@dataclass(frozen=True, slots=True)
class _Writer:
    """Writes short texts that a part of a pattern fits; of alternatives it takes the one with the number ``branch``."""

    preferred: str
    branch: int

    def sequence(self, nodes: Any) -> str:
        return "".join(self.node(*node) for node in nodes)

    def node(self, code: Any, value: Any) -> str:
        if code in _REPEATS:
            fewest, _, body = value
            return self.sequence(body) * int(fewest)
        if code is codes.LITERAL:
            return chr(value)
        if code is codes.IN:
            return self._member(value)
        if code is codes.BRANCH:
            alternatives = value[1]
            return self.sequence(alternatives[self.branch % len(alternatives)])
        if code is codes.NOT_LITERAL:
            return next(sign for sign in self.preferred + _OTHERS if ord(sign) != value)
        if code is codes.ANY:
            return self.preferred[0]
        return "".join(self.sequence(inner) for inner in _inner(code, value, ahead=True))

    def repeats(self, nodes: Any, lead: str) -> Iterator[tuple[str, str]]:
        """What leads to each repeat among ``nodes``, however deep, and its body written once."""
        for code, value in nodes:
            if code in _REPEATS:
                _, most, body = value
                if most >= _FEWEST:
                    yield lead, self.sequence(body)
                    yield from ((lead, inner + again) for inner, again in self.repeats(body, ""))
                yield from self.repeats(body, lead)
            for inner in value[1] if code is codes.BRANCH else _inner(code, value, ahead=False):
                yield from self.repeats(inner, lead)
            lead += self.node(code, value)

    def _member(self, items: Any) -> str:
        wanted = [sign for sign in self.preferred if _holds(items, sign)]
        if wanted:
            return wanted[0]
        if items[0][0] is codes.NEGATE:
            return next(sign for sign in _OTHERS if _holds(items, sign))
        code, value = items[0]
        if code is codes.CATEGORY:
            return _CATEGORIES[value]
        return chr(value if code is codes.LITERAL else value[0])


def _inner(code: Any, value: Any, *, ahead: bool) -> list[Any]:
    """What a group holds; of look-around what is looked for ahead, or, where ``ahead`` is False, all of it."""
    if code is codes.SUBPATTERN:
        return [value[3]]
    if code is codes.ATOMIC_GROUP:
        return [value]
    if code is codes.ASSERT and (value[0] > 0 or not ahead):
        return [value[1]]
    return [value[1]] if code is codes.ASSERT_NOT and not ahead else []


def _holds(items: Any, sign: str) -> bool:
    """Whether the character class ``items`` holds ``sign``."""
    held = any(
        (code is codes.LITERAL and ord(sign) == value)
        or (code is codes.RANGE and value[0] <= ord(sign) <= value[1])
        or (code is codes.CATEGORY and value in _MEETS and _MEETS[value](sign))
        for code, value in items
    )
    return held != (items[0][0] is codes.NEGATE)
