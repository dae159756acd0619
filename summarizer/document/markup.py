"""Markup left in a plain text: HTML entities and tags, the signs of LaTeX around a figure, and the stars of bold Markdown.

Decides which characters write another one (&#46;) and which only say how the text is to look (<b>, $9.\\,9\\%$). Both are read
through; what they stand for keeps its place in the report. Leaves whole pages of HTML to their own reader.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from typing import NamedTuple

__all__ = ["Written", "entities", "marks"]

_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,24});")
# Names of elements that a report can hold in a sentence or a paragraph; anything else in angle brackets is text.
_NAMES = (
    "a|abbr|article|b|big|blockquote|br|center|code|dd|del|div|dl|dt|em|figcaption|figure|font|footer|h[1-6]|header|hr|i|img|ins|label"
    "|li|main|mark|nobr|o:p|ol|p|pre|q|s|section|small|span|strike|strong|st1:[a-z]+|sub|sup|table|tbody|td|tfoot|th|thead|time|tr|tt|u|ul|wbr"
)
_TAG = re.compile(rf"</?(?:{_NAMES})(?:\s[^<>]{{0,400}})?/?>", re.IGNORECASE)
_CELL_TAG = re.compile(r"</t[dh]\b", re.IGNORECASE)
_WRITES = re.compile(
    rf"{_ENTITY.pattern}|<(?:br|/p|/div|/tr|/li|/h[1-6]|/table|/ul|/ol|/t[dh])(?:\s[^<>]{{0,200}})?/?>", re.IGNORECASE
)
# A formula that writes nothing but a figure; with a backslash in it, or closed right behind its last digit.
_FORMULA = re.compile(
    r"\$(?:[-+]?(?=[^$\n]{0,60}\\)(?:[0-9.,%‰~\s{}+\-^]|\\[,;:! ]|\\%|\\(?:sim|approx|times|cdot|mathrm|text|circ|pm|geq?|leq?)\b){1,60}"
    r"|[-+]?[0-9][0-9.,]*)\$(?![0-9])"
)
_IN_FORMULA = re.compile(r"\$|\\[,;:! ]|\\(?=[%‰$])|\\(?:mathrm|text)\b|[{}]|(?<=[.,0-9]) +(?=[.,0-9\\%])|(?<=\\,) +")
_BOLD = re.compile(r"(\*\*)(?=[^\s*])[^*\n]{1,80}(?<=[^\s*])(\*\*)")
_ESCAPED = re.compile(r"(?<=[0-9])\s?\\(?=[%‰])")


class Written(NamedTuple):
    """A stretch that writes one character."""

    start: int
    end: int
    character: str


def entities(text: str) -> Iterator[Written]:
    """The HTML entities of ``text``, and the tags that end a line or a cell, with what each writes."""
    if "&" not in text and "<" not in text:
        return
    for match in _WRITES.finditer(text):
        if match[0][0] == "<":
            yield Written(*match.span(), "\t" if _CELL_TAG.match(match[0]) else "\n")
            continue
        character = unescape(match[0])
        if len(character) == 1 and (character.isprintable() or character == "\xa0"):
            yield Written(*match.span(), character)


def marks(text: str) -> Iterator[tuple[int, int]]:
    """The stretches of ``text`` that say only how it is to look, in order."""
    found: list[tuple[int, int]] = []
    if "<" in text:
        found += [match.span() for match in _TAG.finditer(text)]
    if "$" in text:
        for formula in _FORMULA.finditer(text):
            found += [match.span() for match in _IN_FORMULA.finditer(text, *formula.span())]
    if "**" in text:
        found += [bold.span(group) for bold in _BOLD.finditer(text) for group in (1, 2)]
    if "\\" in text:
        seen = set(found)
        found += [span for match in _ESCAPED.finditer(text) if (span := match.span()) not in seen]
    return iter(_apart(sorted(found)))


def _apart(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """``spans`` in order, those that touch made one."""
    merged: list[tuple[int, int]] = []
    for start, end in spans:
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], end))
        else:
            merged.append((start, end))
    return merged
