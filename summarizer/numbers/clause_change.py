"""Reads the clause of a figure: which way it changes and against what.

Decides direction (下降27.1% is a decrease, 降至12.4% is a level) and basis (同比, 比上年末) from the words of the
mention's own clause, and hands them on along an enumeration (分别下降1.8%和1.4%). Leaves what a whole sentence or
section carries to ``summarizer.reading``.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from summarizer.language.lexicon import fill, sign_of, words
from summarizer.numbers.mention import Direction
from summarizer.numbers.patterns import Pattern

__all__ = ["CHANGE_AFTER", "basis_before", "change_before", "clause_start", "direction_of", "is_enumerated"]

# 到, 至 and 为 make the figure a level and do not stand between 下降 and its figure; an amplitude is a change behind 为 too.
_BEFORE: Final = Pattern(
    r"(?:(?P<up>{rise|amplitude_up})|(?P<down>{fall|amplitude_down}))(?:{carries_change}|:|\s|\()*$"
    r"|(?:(?P<up_sign>{sign_up})|(?P<down_sign>{sign_down})|(?P<up_plus>[+](?:(?<=[(比年期][+])|(?<=[比年期] [+])))) ?$"
    r"|(?:(?P<up_by>{amplitude_up})|(?P<down_by>{amplitude_down}))(?:{one_by_one})?[为是在]$"
)
_UP_AFTER, _DOWN_AFTER = ("增长", "上升"), ("下降", "降低", "减少")
_AFTER: Final = Pattern(
    rf"的?(?:[高大快]?速?)?(?:(?P<up>{'|'.join(_UP_AFTER)}|{{amplitude_up}})"
    rf"|(?P<down>{'|'.join(_DOWN_AFTER)}|{{amplitude_down}}))(?!到|至)"
)
_NOT_A_CHANGE: Final = Pattern(r"(?:{change_lookalike})$")

_REFERENCE: Final = fill(
    r"(?:(?:\d{4}|[一二][九〇零]..|[上去])年(?:第?[一二三四1-4]季度?|[上下]半年|\d{1,2}月份?)|第?[一二三四1-4]季度?(?![节候赛风])"
    r"|(?:{year_before_begins})年(?:{reference_end})?(?:水平)?|{reference_time}"
    r"|上一?(?:{month_or_quarter})(?:末|同期)?|前[一二两三四五六七八九十\d]{1,2}年(?:同期|平均|均值)?"
    r"|(?:\d{4}|[一二][九〇零]..)年(?:同期|末|底)?|\d{1,2}月份?|(?:前|近)?[一二两三四五六七八九十\d]{1,2}年均值|“?十[一二三四]五”?(?:末|期末|时期)?)"
)
_BASIS: Final = Pattern(
    rf"(?!年均值){{basis}}|(?:[两三四五六七八九十\d]{{0,2}})年平均|(?:比|较|与|同)(?:[^,，。;；:：、\d]{{2,10}}的)?{_REFERENCE}(?:相?比)?|(?:比|较)(?:上|去|前)[年月季]"
)
# 与上年相比，火灾起数下降5.2%: what a sentence opens with holds in the clause after it.
_COMPARED: Final = Pattern(rf"((?:与|同|和|较)(?:[^,，。;；:：、\d]{{2,10}}的)?{_REFERENCE}相?比(?:较)?),$")
_CLAUSE_MARKS: Final = frozenset(",。;!?,。;!?\n\r“”‘’「」『』()")
_ENUMERATION_GAP: Final = Pattern(r"(?:[、/,]|{and_word}|、约|、近|、超)")

# How far back a clause is searched: the longest clause mark-free stretch seen in reports is near this.
_REACH: Final = 48
_DIRECTION_REACH: Final = 12
_QUOTED: Final = 12  # characters of a plan's name in quotation marks


def clause_start(text: str, at: int) -> int:
    """Where the clause that holds ``at`` begins, at most ``_REACH`` characters back."""
    lowest = max(0, at - _REACH)
    for position in range(at - 1, lowest - 1, -1):
        if text[position] in _CLAUSE_MARKS:
            return position + 1
    return lowest


def direction_of(text: str, start: int, end: int) -> Direction | None:
    """Which way the figure at ``start:end`` changes, by the words right before or after it."""
    first = max(0, start - _DIRECTION_REACH)
    told = _change_sign().search(text, first, start) is not None
    found = _BEFORE.search(text, first, start) if told else None
    if found is not None and found[0].rstrip() in _TRIANGLES and not _is_rate(text, found.start(), end):
        found = None
    if found is not None:
        word = found.start() + len(found[found.lastgroup or 0])
        if _NOT_A_CHANGE.search(text, max(0, start - 8), word) is None:
            return _way(found)
    after = _AFTER.match(text, end) if text[end] in CHANGE_AFTER else None
    return _way(after) if after is not None else None


# ▲12.3%: a rise in the copy of a chart; ▲12起案件 is an entry of a list.
_TRIANGLES: Final = frozenset("▲△▼▽")
_OF_RATE: Final = frozenset("%‰点")


def _is_rate(text: str, sign: int, end: int) -> bool:
    return text[end - 1] in _OF_RATE and text[sign - 1 : sign] not in ("", "\n")


def _way(found: re.Match[str]) -> Direction:
    return Direction.INCREASE if (found.lastgroup or "").startswith("up") else Direction.DECREASE


# The last characters of a direction word or of what may stand between it and its figure; the first of what may follow a
# figure. They spare most figures the search, and are read from the lexicon, so that no word of it can be forgotten here.
_CHANGES: Final = ("rise", "fall", "amplitude_up", "amplitude_down", "sign_up", "sign_down")
_ENDS_CHANGE: Final = (*_CHANGES, "carries_change")


@cache
def _change_sign() -> re.Pattern[str]:
    """Finds a word of change, which ``_BEFORE`` holds wherever it matches."""
    return sign_of(*_CHANGES, also=("+",))


@cache
def change_before() -> frozenset[str]:
    """The characters that may stand right before a figure that its clause calls a change."""
    return frozenset(word[-1] for word in words(*_ENDS_CHANGE)) | frozenset(": (\n为是在+")


CHANGE_AFTER: Final = frozenset("的高大快速") | frozenset(
    word[0] for word in (*_UP_AFTER, *_DOWN_AFTER, *words("amplitude_up", "amplitude_down"))
)


def basis_before(text: str, start: int) -> tuple[int, int] | None:
    """Where the clause says what the figure at ``start`` is compared with; the nearest before it."""
    nearest = None
    clause = clause_start(text, start)
    if text[clause - 1 : clause] == "”" and (opened := text.rfind("“", max(0, clause - _QUOTED), clause)) >= 0:
        clause = clause_start(text, opened)  # 比“十三五”时期|下降31.3%: the quotation is part of the clause
    for found in _BASIS.finditer(text, clause, start):
        nearest = found.span()
    if nearest is None and clause and text[clause - 1] == ",":
        introduced = _COMPARED.search(text, max(0, clause - _REACH), clause)
        nearest = introduced.span(1) if introduced is not None else None
    return nearest


def is_enumerated(text: str, previous_end: int, start: int) -> bool:
    """Whether only an enumeration mark stands between two figures (14.71%、16.82%)."""
    return start - previous_end <= 3 and _ENUMERATION_GAP.fullmatch(text, previous_end, start) is not None
