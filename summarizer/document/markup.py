r"""Markup that a copy left in plain text: <b>12</b>起, 5&#46;6&#37;, $9.\,9\%$, **12**起.

Decides what of it can't be seen on the page and what stands for a character. Only the tags of running text and tables,
the entities of such text and the few commands that typesetters put around numbers are known; anything else stays. A
document that is HTML as a whole is read by its own reader.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

__all__ = ["SIGNS", "stands_for", "unseen"]

SIGNS = "<&\\*"
"""The signs one of which all that this module knows is written with."""

_INLINE = "a|b|big|em|font|i|mark|o:p|s|small|span|strong|sub|u"
_BLOCK = "br|dd|div|dl|dt|h[1-6]|hr|li|ol|p|section|table|tbody|thead|tr|ul"
_CELL = "td|th"
_END = r"(?:\s[^<>\n]{0,300})?\s?/?>"
_INLINE_TAG = re.compile(rf"</?(?:{_INLINE}){_END}|</sup>|(?<![0-9])<sup{_END}", re.IGNORECASE)
# Signs of a number in a formula: blanks, thin ones (\,), the backslash of \% and braces are left out, and so are the
# signs around the formula if it holds nothing but a number. $100 and $200 are sums of money.
_FORMULA = re.compile(
    r"(?P<open>\$|\\\()(?P<inside>[ ~]*[-+]?[0-9](?:[-+0-9., {}]|\\[,!;: %]|\\sim ?|%){0,40})(?P<close>\$|\\\))"
)
_IN_FORMULA = re.compile(r"\\[,!;: ]|\\(?=%)|[ {}]")
_ESCAPED_PERCENT = re.compile(r"(?<=[0-9])(?: ?)\\(?=%)|(?<=[0-9] )\\(?=%)")
_BOLD = re.compile(r"\*\*(?=[^\s*])([^*\n]{1,80}?)(?<=[^\s*])\*\*")

_ENTITIES = {
    "nbsp": " ", "ensp": " ", "emsp": " ", "thinsp": " ", "gt": ">", "lt": "<", "ge": "≥", "le": "≤", "amp": "&",
    "quot": '"', "apos": "'", "middot": "·", "ldquo": "“", "rdquo": "”", "lsquo": "‘", "rsquo": "’", "mdash": "—",
    "ndash": "–", "hellip": "…", "times": "×", "permil": "‰", "yen": "¥", "deg": "°", "plusmn": "±", "frac12": "½",
    "frac14": "¼", "frac34": "¾", "sup2": "²", "sup3": "³", "bull": "•",
}  # fmt: skip
_STANDS_FOR = re.compile(
    rf"&(?:amp;)?(?:(?P<name>{'|'.join(_ENTITIES)})|#(?P<code>[0-9]{{2,5}})|#[xX](?P<hex>[0-9a-fA-F]{{2,4}}));"
    rf"|(?P<line></?(?:{_BLOCK}){_END})|(?P<cell></?(?:{_CELL}){_END})|(?P<power>(?<=[0-9])<sup{_END})"
    r"|(?P<wave>\\sim ?(?=[-+0-9]))",
    re.IGNORECASE,
)


def unseen(text: str) -> Iterator[tuple[int, int]]:
    """The spans of ``text`` that are markup and stand for nothing, in order and apart from one another."""
    spans = [found.span() for found in _INLINE_TAG.finditer(text)] if "<" in text else []
    if "**" in text:
        spans += [span for found in _BOLD.finditer(text) for span in _around(found, 2)]
    if "\\" in text:
        spans += [span for found in _FORMULA.finditer(text) if _is_number(found) for span in _in_formula(found)]
        spans += [found.span() for found in _ESCAPED_PERCENT.finditer(text)]
    return _apart(sorted(spans))


def stands_for(text: str) -> Iterator[tuple[int, int, str]]:
    """The spans of ``text`` that are markup and stand for one character, in order, each with that character."""
    for found in _STANDS_FOR.finditer(text):
        character = _character(found)
        if character is not None:
            yield found.start(), found.end(), character


def _character(found: re.Match[str]) -> str | None:
    if found["name"]:
        return _ENTITIES[found["name"].lower()]
    code = int(found["code"]) if found["code"] else int(found["hex"], 16) if found["hex"] else 0
    if code:
        character = chr(code) if code <= 0xFFFF and not 0xD800 <= code <= 0xDFFF else ""
        return character if character.isprintable() and character else None
    return "\n" if found["line"] else " " if found["cell"] else "^" if found["power"] else "~"


def _is_number(found: re.Match[str]) -> bool:
    """Whether a formula is one number as typesetters write it, and not what stands between two sums of dollars."""
    paired = (found["open"] == "$") is (found["close"] == "$")
    return paired and ("\\" in found["inside"] or found["inside"].rstrip().endswith("%"))


def _in_formula(found: re.Match[str]) -> Iterator[tuple[int, int]]:
    start = found.start("inside")
    yield found.span("open")
    for sign in _IN_FORMULA.finditer(found["inside"]):
        if not found["inside"].startswith("\\sim", sign.start() - 4):
            yield start + sign.start(), start + sign.end()
    yield found.span("close")


def _around(found: re.Match[str], width: int) -> Iterator[tuple[int, int]]:
    yield found.start(), found.start() + width
    yield found.end() - width, found.end()


def _apart(spans: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    last = 0
    for start, end in spans:
        if start >= last:
            yield start, end
            last = end
