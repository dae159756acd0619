"""Markdown, which is how most models answer: running text without its marks, and tables as records.

Decides what is a table and what its rows say: each row is an object whose keys are the heads of the columns, as in any
program's JSON; so is a line that gives a name and, behind a colon, one number. Headings, lists, quotations and emphasis
lose their marks and keep their words and lines. Leaves what text and records claim to ``prose`` and ``foreign``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from summarizer.checking.lone import is_lone
from summarizer.language.lexicon import fill

__all__ = ["Marked", "read_markdown"]

_RULE = re.compile(r"\s*+\|?\s*+:?-{2,}+:?\s*+(?:\|\s*+:?-{2,}+:?\s*+)*\|?\s*+")
_CELLS = re.compile(r"(?<!\\)\|")
_HEADING = re.compile(r"\s{0,3}#{1,6}\s++(.*)")
_LEAD = re.compile(r"^(\s*)(?:>\s*)*(?:[-*+•]\s+(?:\[[ xX]\]\s+)?|#{1,6}\s+)?")
_LEADING_SIGN = re.compile(r"\s*[>\-*+•#]")  # every mark before a line begins with one of these
_STOPS = "。;；,， "
_LINK = re.compile(r"!?\[([^\[\]]{0,300})\]\([^()]{0,600}\)")
_EMPHASIS = re.compile(r"(\*\*|__|~~|`+|\*(?=\S)|(?<=\S)\*)")
_FENCE = re.compile(r"\s*(?:```|~~~|-{3,}\s*$|\*{3,}\s*$|={3,}\s*$)")
_BREAK = re.compile(r"<br\s*/?>|&nbsp;", re.IGNORECASE)
# 破获刑事案件:1246起; what follows the colon may go on (1246起,同比下降4%).
_PAIR = re.compile(
    r"(?:\d{1,2}[.、)）]\s*(?!\d)|[(（]?[一二三四五六七八九十]{1,3}[、)）]\s*)?([^:：,，。;；!！?？]{2,40})(?<![0-9０-９])[:：]\s*(\S.*)"
)
_VALUE = re.compile(
    fill(r"(?:(?:同比|环比|较上年)?(?:{rise|fall})了?|{figure_lead_markdown})?\s*(?:第?[0-9０-９]|百分之)")
)
_TAG = re.compile(r"</?(?:b|i|strong|em|u|sub|sup|mark)>", re.IGNORECASE)

_SIGN = re.compile(r"[\[<&*_~`]")  # every mark inside a line holds one of these


@dataclass(frozen=True, slots=True)
class Marked:
    """What a Markdown text holds: its running ``text``, and ``rows`` of tables, each under the nearest heading."""

    text: str
    rows: tuple[dict[str, dict[str, str]], ...]


def read_markdown(text: str) -> Marked:
    """The running text and the table rows of ``text``; a text without any mark comes back as it is."""
    lines = text.split("\n")
    kept: list[str] = []
    rows: list[dict[str, dict[str, str]]] = []
    heading, at = "", 0
    while at < len(lines):
        end = _table_end(lines, at)
        if end > at:
            rows.extend({heading: row} for row in _rows(lines[at], lines[at + 2 : end]))
            at = end
            continue
        named = _HEADING.fullmatch(lines[at]) if "#" in lines[at] else None
        if named is not None:
            heading = _plain(named.group(1).rstrip().rstrip("#").rstrip())
        line = "" if _FENCE.match(lines[at]) else _plain(lines[at])
        pair = _PAIR.fullmatch(line) if ":" in line or "：" in line else None
        if pair is not None and is_lone(pair.group(2).rstrip(_STOPS)):
            rows.append({heading: {pair.group(1): pair.group(2).rstrip(_STOPS)}})
            line = ""
        elif pair is not None and _VALUE.match(pair.group(2)):
            line = pair.group(1) + pair.group(2)
        kept.append(line)
        at += 1
    return Marked("\n".join(kept), tuple(rows))


def _table_end(lines: Sequence[str], start: int) -> int:
    """Where the table that begins with line ``start`` ends; ``start`` itself where none begins."""
    if start + 1 >= len(lines) or "|" not in lines[start] or _RULE.fullmatch(lines[start + 1]) is None:
        return start
    end = start + 2
    while end < len(lines) and "|" in lines[end]:
        end += 1
    return end


def _rows(head: str, body: Iterable[str]) -> Iterable[dict[str, str]]:
    """The rows of a table as objects; a cell under no head, or an empty one, is left out unless it is the only one."""
    keys = _cells(head)
    for line in body:
        cells = _cells(line)
        yield {key or str(place): cell for place, (key, cell) in enumerate(zip(keys, cells, strict=False)) if cell}


def _cells(line: str) -> list[str]:
    inside = line.strip().removeprefix("|")
    inside = inside[:-1] if inside.endswith("|") and not inside.endswith("\\|") else inside
    return [_plain(cell.replace("\\|", "|")) for cell in _CELLS.split(inside)]


def _plain(line: str) -> str:
    """One line, or one cell, without its marks."""
    if _LEADING_SIGN.match(line) is not None:
        line = _LEAD.sub(r"\1", line)
    if _SIGN.search(line) is not None:
        line = _EMPHASIS.sub("", _TAG.sub("", _BREAK.sub(" ", _LINK.sub(r"\1", line))))
    return line.strip()
