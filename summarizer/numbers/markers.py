"""Reads list markers: the numerals that count off sections, points and measures, and the marks of footnotes.

Decides that 一、 （二） 3. 一是 第一， ① 1️⃣ at the head of a line or clause are markers, and [1] behind a word is the mark
of a footnote. Leaves ranks and other ordinals to ``ordinals``.
"""

from __future__ import annotations

import re
from typing import Final

from summarizer.numbers.mention import Disposition, Kind
from summarizer.numbers.no_figure import Named
from summarizer.numbers.patterns import Pattern

__all__ = ["list_marker_at"]

_NUMERAL: Final = "零〇一二三四五六七八九十百两"
_CJK: Final = r"[\u4e00-\u9fff]"
_CIRCLED: Final = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
# Sections are counted 一, 二, … 十, 十一; two digits side by side (五一) are a name.
_ORDINAL: Final = (
    f"(?:[{_NUMERAL}]|[二三四五六七八九]?[十百][一二三四五六七八九]?|[二三四五六七八九]?十[一二三四五六七八九])"
)
# 5 km at the head of a line is no entry of a list.
_LATIN_UNITS: Final = "[kcm]?m|[km]?g|t|m?L|ml|[kM]W|[MGT]B|h|min|s"
_LINE_MARKER: Final = Pattern(
    rf"[(\[]?(?:{_ORDINAL}|\d{{1,2}}(?:\.\d{{1,2}}){{0,2}})(?:[)\]][、.]?|、|\.(?!\d))"
    rf"|(?:[{_NUMERAL}]{{1,2}},(?={_CJK})|(?:[{_NUMERAL}]{{1,2}}|\d{{1,2}}(?:\.\d{{1,2}}){{0,2}})"
    rf"(?= (?!(?:{_LATIN_UNITS})(?![A-Za-z]))[^\W\d_十百千万亿分成折点余个又]))"
)
# 18-2 县以上医院, 表3-1 主要指标: the number of a table over it.
_TABLE_NUMBER: Final = Pattern(
    r"\d{1,2}(?:-\d{1,2}){1,2} *(?=(?![月日年号时点分天周岁个名人件起宗倍万亿元楼栋期级线室])[\u4e00-\u9fff][^\n\d。,;:]{3,40}(?:\n|$))",
    re.ASCII,
)
_CLAUSE_MARKER: Final = Pattern(rf"[{_NUMERAL}]{{1,2}}([是要则为靠抓看]|(?<=[一二三四])来)(?={_CJK}|[“,:])")
_ORDINAL_MARKER: Final = Pattern(rf"第(?:[{_NUMERAL}]{{1,2}}|\d{{1,2}})(?:、(?![{_NUMERAL}\d])|:|,(?=[^。]))")
_BRACKETED: Final = Pattern(rf"\((?:[{_NUMERAL}]{{1,3}}|\d{{1,2}})\)、?")
_KEYCAP: Final = Pattern("\\d\ufe0f?\u20e3", re.ASCII)
# [1], [2-4], [1,3]; [2023]12号 is the number of a document, [3人] counts.
_FOOTNOTE: Final = Pattern(
    r"\[\d{1,3}(?:[-,、~]\d{1,3}){0,6}\](?! ?第?\d+号)|〔注?\d{1,3}(?:[-,、~]\d{1,3}){0,6}〕", re.ASCII
)
# 1.破案12起。2.抓获3人; 1)破案 2)抓获: entries in one line.
_INLINE: Final = Pattern(r"\d{1,2}(?:[.、](?=[\u4e00-\u9fff“])|\)(?=[\u4e00-\u9fff“ ]))", re.ASCII)
_CLAUSE_ENDS: Final = frozenset("。;:!?,)】》”\n\r")
# 则, 为, 看 … also follow a count in the middle of a sentence; only 是, 要 and 则 do not.
_ONLY_AFTER_STOP: Final = frozenset("为看来抓靠")


def list_marker_at(text: str, at: int) -> Named | None:
    """The list marker whose numeral begins at ``at``."""
    if text[at] in _CIRCLED:
        return _marker(at, at + 1, "circled_digit")
    if (keycap := _KEYCAP.match(text, at)) is not None:
        return _marker(at, keycap.end(), "keycap")
    if text[at - 1 : at] in ("[", "〔") and (note := _FOOTNOTE.match(text, at - 1)) is not None:
        return _marker(at - 1, note.end(), "footnote_mark")
    start = at - 1 if at and text[at - 1] in "([第" else at
    before = text[start - 1] if start else "\n"
    if "\u4e00" <= before <= "\u9fff" and text[start] != "(":
        return None
    return _at_head(text, at, start)


def _marker(start: int, end: int, rule: str) -> Named:
    return Named(start, end, Kind.LIST_MARKER, Disposition.LIST, rule)


def _at_head(text: str, at: int, start: int) -> Named | None:
    position = start - 1
    while position >= 0 and text[position] in " \t":
        position -= 1
    before = text[position] if position >= 0 else "\n"
    if before in "\n\r" or (before in "#*>" and _at_line_head(text, position)):
        found = _LINE_MARKER.match(text, start)
        if found is not None:
            return _marker(start, found.end(), "line_marker")
        numbered = _TABLE_NUMBER.match(text, start)
        if numbered is not None:
            return _marker(start, len(text[: numbered.end()].rstrip(" ")), "table_number")
    if text[start] == "(":
        found = _BRACKETED.match(text, start)
        if found is not None and _counts_class(text, start, found.end()):
            return None
        return _marker(start, found.end(), "bracket_marker") if found is not None else None
    inline = _INLINE.match(text, start) if start == at else None
    if inline is not None and (before in "。;!?" or (text[inline.end() - 1] == ")" and text[start - 1] in " ,。;:")):
        return _marker(start, inline.end(), "inline_marker")
    return _clause_marker(text, at, start, before) if before in _CLAUSE_ENDS else None


# 超速(312)、酒驾(48)、闯红灯(25): how many there were of each class, in brackets behind its name.
_OF_CLASS: Final = Pattern(r"(?<=[\u4e00-\u9fff])\(\d{1,2}\)(?=[、,。;\n]|$)", re.ASCII)
_LABELLED: Final = Pattern(r"(?:{figure_label}|{code_label}|[第是为条款项点如下表件图例式注])\Z")
_COUNTED_BEFORE: Final = Pattern(r"\(\d", re.ASCII)
_NEAR: Final = 60


def _counts_class(text: str, start: int, end: int) -> bool:
    """Whether a number in brackets closes the name before it and no entry numbered next to it stands near."""
    if _OF_CLASS.match(text, start) is None or _LABELLED.search(text, max(0, start - 4), start) is not None:
        return False
    line = text[max(text.rfind("\n", 0, start) + 1, start - _NEAR) : start]
    if text[end : end + 1] in ("", "\n") and _COUNTED_BEFORE.search(line) is None:
        return False  # 回应(36): what a site writes below its text
    number = int(text[start + 1 : text.index(")", start)])
    return (
        f"({number + 1})" not in text[end : end + _NEAR]
        and f"({number - 1})" not in text[max(0, start - _NEAR) : start]
    )


def _clause_marker(text: str, at: int, start: int, before: str) -> Named | None:
    if start == at:
        said = _CLAUSE_MARKER.match(text, at)
        if said is not None and not (said[1] in _ONLY_AFTER_STOP and before in ",)】》”"):
            return _marker(at, said.end(), "clause_marker")
        return None
    ordinal = _ORDINAL_MARKER.match(text, start)
    return _marker(start, ordinal.end() - 1, "ordinal_marker") if ordinal is not None else None


def _at_line_head(text: str, position: int) -> bool:
    while position >= 0 and text[position] in " \t#*>":
        position -= 1
    return position < 0 or text[position] in "\n\r"
