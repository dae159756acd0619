"""Markup left in a plain text: HTML entities and tags, the signs of LaTeX around a figure, and the stars of bold Markdown.

Decides which characters write another one (&#46;) and which only say how the text is to look (<b>, $9.\\,9\\%$). Both are read
through; what they stand for keeps its place in the report. Leaves whole pages of HTML to their own reader.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from typing import NamedTuple

from summarizer.numbers.units import unit_length

__all__ = ["Written", "entities", "marks"]

# &amp;nbsp; is an entity that was escaped once more.
_ENTITY = re.compile(r"&(?:amp;)?(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,24});")
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
    r"\$(?:[-+]?(?=[^$\n]{0,60}\\)(?:[0-9.,%‰~\s{}+\-^±≈≥≤×·→↑↓∼]|\\[,;:! ]|\\%|\\(?:mathrm|mathbf|textbf|text|bm|circ|times|cdot)\b){1,60}"
    r"|[-+±≈≥≤]?[0-9](?:[0-9.,%]|\{,\})*(?:\s?×\s?10\^\{?[0-9]{1,2}\}?)?)\$(?![0-9])"
    r"|\\[(\[][-+±≈≥≤0-9.,%‰{}^×\\,;:! ]{1,40}\\[)\]]"
)
# Signs that a formula spells out.
_SPELT = re.compile(r"\\(sim|approx|times|cdot|pm|geq?|leq?|uparrow|downarrow)(?![a-zA-Z])\s?(?=[0-9.\\$]|\s?[0-9])")
_SIGNS = {
    "sim": "~", "approx": "≈", "times": "×", "cdot": "×", "pm": "±", "ge": "≥", "geq": "≥", "le": "≤", "leq": "≤",
    "uparrow": "↑", "downarrow": "↓",
}  # fmt: skip
_IN_FORMULA = re.compile(
    r"\$|\\[,;:! ()\[\]]|\\(?=[%‰$])|\\(?:mathrm|mathbf|textbf|text|bm)\b|[{}]|(?<=[.,0-9]) +(?=[.,0-9\\%])|(?<=\\,) +|(?<=×) | (?=×)"
)
# \\textbf{12.5}, {3.5}\\%, 2\\,000 outside of a formula.
_SET_OFF = re.compile(
    r"(\\(?:textbf|textit|emph|mathrm|mathbf|underline|text)\{)[0-9.,%万亿]{1,20}(\})|(\{)[0-9][0-9.,]{0,20}(\})(?=\\?[%‰])"
)
_THIN_SPACE = re.compile(r"(?<=[0-9])\\[,;:!](?=[0-9]{3}(?![0-9]))")
_BOLD = re.compile(
    r"(\*\*)(?=[^\s*])[^*\n]{1,80}(?<=[^\s*])(\*\*)|(?<![A-Za-z0-9_])(__)(?=[0-9.%万亿一-鿿]{0,20}[0-9])[^\s_][^_\n]{0,80}(?<=[^\s_])(__)"
)
# `412`公里: a figure that is set as code is set off.
_CODE = re.compile(r"(`)[+\-±≈]?[0-9][0-9.,%万亿]{0,20}(`)")
# 检修管网【412】公里, 泵站[36]座,: a figure filled into the brackets of a form, its unit behind them. One figure in [] or 〔〕 is
# also how notes and documents are numbered; there the clause ends behind the unit.
_FILLED = re.compile(r"([【〔\[])[0-9][0-9.,]{0,12}([】〕\]])(?=[%‰万亿一-鿿])")
_CLAUSE_ENDS = frozenset(",，。、;；)）\n") | {""}
# A mark of a note set high: behind a word it stands in brackets, inside a figure it is left out.
_HIGH_MARK = re.compile(r"<sup>\s?(?:[①-⑳*]|\[\d{1,2}\]|注\d?)\s?</sup>", re.IGNORECASE)
_HIGH_NUMBER = re.compile(r"(?<=[一-鿿%‰，。、；）)])<sup>\s?\d{1,2}\s?</sup>", re.IGNORECASE)
_ESCAPED = re.compile(r"(?<=[0-9}])\s?\\(?=[%‰])")


class Written(NamedTuple):
    """A stretch that writes one character."""

    start: int
    end: int
    character: str


# What the entities of blanks write, some of which have no width: all are read as a blank.
_BLANKS = frozenset("\xa0\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b\u200c\u200d\u202f\u3000")


def entities(text: str) -> Iterator[Written]:
    """The HTML entities of ``text``, the tags that end a line or a cell and the signs of a formula, with what each writes."""
    found: list[Written] = []
    if "&" in text or "<" in text:
        for match in _WRITES.finditer(text):
            if match[0][0] == "<":
                found.append(Written(*match.span(), "\t" if _CELL_TAG.match(match[0]) else "\n"))
                continue
            character = unescape(unescape(match[0]))
            if len(character) == 1 and (character.isprintable() or character in _BLANKS):
                found.append(Written(*match.span(), " " if character in _BLANKS else character))
    if "<sup>" in text or "<SUP>" in text:
        for high in _HIGH_NUMBER.finditer(text):
            open_end, close = high.start() + len("<sup>"), high.end() - len("</sup>")
            found += [Written(high.start(), open_end, "["), Written(close, high.end(), "]")]
    if "\\" in text:
        found += [Written(sign.start(), sign.end(1), _SIGNS[sign[1]]) for sign in _SPELT.finditer(text)]
    yield from sorted(found)


def marks(text: str) -> Iterator[tuple[int, int]]:
    """The stretches of ``text`` that say only how it is to look, in order."""
    found: list[tuple[int, int]] = []
    if "<" in text:
        found += [match.span() for pattern in (_TAG, _HIGH_MARK) for match in pattern.finditer(text)]
    if "$" in text or "\\(" in text or "\\[" in text:
        for formula in _FORMULA.finditer(text):
            found += [match.span() for match in _IN_FORMULA.finditer(text, *formula.span())]
    if "**" in text or "__" in text:
        found += [bold.span(group) for bold in _BOLD.finditer(text) for group in range(1, 5) if bold[group]]
    if "`" in text:
        found += [code.span(group) for code in _CODE.finditer(text) for group in (1, 2)]
    if "】" in text or "]" in text or "〕" in text:
        found += [match.span(group) for match in _FILLED.finditer(text) if _is_filled(text, match) for group in (1, 2)]
    if "\\" in text:
        found += [match.span() for pattern in (_ESCAPED, _THIN_SPACE) for match in pattern.finditer(text)]
        found += [
            match.span(group) for match in _SET_OFF.finditer(text) for group in range(1, 5) if match[group] is not None
        ]
    return iter(_apart(sorted(found)))


def _is_filled(text: str, brackets: re.Match[str]) -> bool:
    """Whether ``brackets`` hold a figure whose unit stands behind them."""
    unit = unit_length(text, brackets.end())
    return unit > 0 and (brackets[1] == "【" or text[brackets.end() + unit : brackets.end() + unit + 1] in _CLAUSE_ENDS)


def _apart(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """``spans`` in order, those that touch made one."""
    merged: list[tuple[int, int]] = []
    for start, end in spans:
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], end))
        else:
            merged.append((start, end))
    return merged
