"""Numbers to call: bare digits that 热线, 专线 or a word of calling makes the name of a line (12345热线, 拨打165, 1823政府热线).

Decides by the shape of the digits, the words around them and the mottos of the emergency services. Digits of any shape name a
line only right before it or behind a word of calling; round numbers and what was taken in are counts there (接听3000热线来电).
"""

from __future__ import annotations

import re
from typing import Final

from summarizer.numbers.patterns import Pattern
from summarizer.numbers.units import unit_length

__all__ = ["is_hotline"]

_KNOWN: Final = Pattern(r"(?:11\d|12\d|12\d{3}|96\d{3,4}|95\d{3,4}|100\d{2})", re.ASCII)
_BEFORE: Final = Pattern(
    r"(?:{hotline_before})(?:[是为:“\"(]|号码){0,2}$|(?<!\d)(?:11[09]|12[02]|12\d{3}|96\d{3})[、/]$"
)
_BESIDE_AHEAD: Final = Pattern(r"[、和与及/](?:110|119|12[02]|12345|96110)(?!\d)", re.ASCII)  # 12345、119联动
_BESIDE_BEHIND: Final = Pattern(r"(?<!\d)(?:110|119|12[02]|12345|96110)[、和与及/]\Z", re.ASCII)
_BEHIND: Final = Pattern(r"[”\"]?[^\W\d_]{0,8}(?:{hotline_name})|(?:[^\W\d_]{1,6}、){0,2}[^\W\d_]{1,6}警情")
_POLICE_NUMBERS: Final = frozenset("110 119 120 122".split())
_OPEN_QUOTATION: Final = Pattern(r"[“「『\"‘《][^”」』\"’》\n]{0,24}\Z")
# Lines of any number: 999热线, 1823政府热线, 165反诈骗专线, 1925安心专线.
_LINE_BEHIND: Final = Pattern(r"[”\"]?[^\W\d_]{0,6}?(?:{hotline_line})")
_FIELD_BEHIND: Final = Pattern(r"(?:{hotline_field}){1,3}(?:{hotline_line})")
_CALLED: Final = Pattern(r"(?:{calling})[“\"(]?\Z")
_GOES_ON: Final = Pattern(r"\d[.,-]\Z", re.ASCII)
_TAKEN_IN: Final = Pattern(r"(?:{count_lead}|{call_taken}|{bound_more|bound_less|bound_about})\Z")


def is_hotline(text: str, at: int, end: int) -> bool:
    """Whether the bare digits ``text[at:end]`` are a number to call."""
    if text[at] in "19" and (_is_known(text, at, end) or _is_quoted(text, at, end)):
        return True
    if text[at:end] in _POLICE_NUMBERS and text[end] in " \n”』」":
        return text[at - 1 : at].isalpha() and not unit_length(text, end + 1)  # “情满110 平安夜”
    return _is_of_any_shape(text, at, end)


def _is_known(text: str, at: int, end: int) -> bool:
    """Whether digits of a public number's shape stand after 热线 or 专线, or before it: 反诈专线96110, 12345市民热线."""
    if _KNOWN.fullmatch(text, at, end) is None or unit_length(text, end):
        return False
    named = _BEFORE.search(text, max(0, at - 6), at) is not None or _BEHIND.match(text, end) is not None
    return (
        named
        or _BESIDE_AHEAD.match(text, end) is not None
        or _BESIDE_BEHIND.search(text, max(0, at - 8), at) is not None
    )


def _is_of_any_shape(text: str, at: int, end: int) -> bool:
    """Whether digits that are no round number stand right before the name of a line, or behind a word of calling."""
    if text[end - 2 : end] == "00" or _GOES_ON.search(text, max(0, at - 2), at) is not None:
        return False
    if _FIELD_BEHIND.match(text, end) is not None:
        return True
    if unit_length(text, end):
        return False
    if _CALLED.search(text, max(0, at - 5), at) is not None:
        return True
    return _LINE_BEHIND.match(text, end) is not None and _TAKEN_IN.search(text, max(0, at - 6), at) is None


def _is_quoted(text: str, at: int, end: int) -> bool:
    """Whether a bare number of the emergency services stands in a motto: “警民牵手110，共创平安城”."""
    if text[at:end] not in _POLICE_NUMBERS or text[end] not in ",，。!?;、…" or not text[at - 1 : at].isalpha():
        return False
    return _OPEN_QUOTATION.search(text, max(0, at - 26), at) is not None
