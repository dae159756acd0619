"""Wholes: what a figure takes from the one that it is a part of, or that counts whose it is.

Decides when a figure behind 其中 or in brackets is named by what sets it apart alone (在校学生6.2万人,其中高中1.6万人;
示范点12个(城市社区1个、农村社区11个)), and when a thing that belongs to bodies stands behind their count (专科医院7家,人员816人).
Leaves all other borrowing to ``subjects`` and ``topics``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from summarizer.language.lexicon import any_of, fill, words
from summarizer.numbers.mention import Kind
from summarizer.reading.figure_reading import Form, Reading
from summarizer.reading.lexicon import QUANTITY_ENDINGS
from summarizer.reading.phrases import ends_with_person
from summarizer.text import Span

__all__ = ["with_wholes"]

_PERSON_UNITS = frozenset("人 名 位".split())
_BODY_UNITS = frozenset("个 家 所 户 座 处 间 支 院".split())
_KINDS = frozenset((Kind.COUNT, Kind.MONEY))
_OF_THEM = "其中"
_PARTS_FOLLOW = re.compile(fill(r"[,，]\s?(?:主要)?(?:{parts_follow})"))  # 严重指控92宗,包括|殴打62宗
_BELONGING = frozenset(words("belonging"))
_GOES_ON = re.compile(r"\s*[,，、和及与;；]\s*")
_ADDED = frozenset(words("newly_added"))
_LAST_PART = re.compile(r"[^、和及与的]+\Z")
_ATTRIBUTE = re.compile(any_of("part_attribute"))
_ACHIEVED = re.compile("实现|完成|创造")
_BODY = re.compile(any_of("has_belongings") + r"\Z")
_CASE_UNITS = frozenset("起 件 宗".split())
_CASES = re.compile(any_of("sort_of_case") + r"\Z")
_NAMES_CASE = re.compile(any_of("names_case") + r"\Z")  # 命案, 火灾: need no 案件 behind
_GRADES = ("以上", "以下")  # 处级以上120人,其中厅级17人: a class of those before
_PIECES = tuple(words("award_piece"))
_LONGEST_PART = 8  # characters of what sets a part apart
_SHORTEST_OWNER = 4
_FAR_BACK = 12  # figures


def with_wholes(text: str, sentence: Span, readings: Sequence[Reading]) -> list[Reading]:
    """``figure_reading`` of ``sentence`` in order, each that is named by half its words with those of the figure it is of."""
    made: list[Reading] = []
    whole: Reading | None = None
    parted = text.find(_OF_THEM, *sentence) >= 0 or _PARTS_FOLLOW.search(text, *sentence) is not None
    for reading in readings:
        if not parted and not reading.clause.bracketed and not _is_belonging(text, reading):
            made.append(reading)  # as most are: nothing says of what else it is
            continue
        around = _around(reading, made)
        if around is None:
            whole = _whole(text, reading, made, whole)
        of = around or whole
        part = _as_part(text, reading, of, readings) if of is not None else None
        made.append(part or _as_belonging(text, reading, made) or reading)
    return made


def _around(reading: Reading, before: Sequence[Reading]) -> Reading | None:
    """The figure in whose brackets ``reading`` stands."""
    if not reading.clause.bracketed:
        return None
    opened = reading.clause.span.start - 1
    return next((each for each in reversed(before[-_FAR_BACK:]) if each.mention.clean_end == opened), None)


def _whole(text: str, reading: Reading, before: Sequence[Reading], whole: Reading | None) -> Reading | None:
    """The figure that ``reading`` is a part of: the one before 其中, and for those that go on in its list the same."""
    if not before:
        return None
    latest = before[-1]
    start = reading.noun[0].start if reading.noun else reading.mention.clean_start
    start = min(start, reading.verb.start) if reading.verb is not None else start
    gap = text[latest.mention.clean_end : max(start, latest.mention.clean_end)]
    if _OF_THEM in gap or _PARTS_FOLLOW.match(gap) is not None:
        return next((each for each in reversed(before[-_FAR_BACK:]) if _may_be_whole(text, each)), None)
    goes_on = _GOES_ON.fullmatch(gap) is not None and latest.mention.unit == reading.mention.unit
    return whole if goes_on else None


def _may_be_whole(text: str, reading: Reading) -> bool:
    """Whether ``reading`` stands outside brackets and names more than a class of those told before it."""
    graded = bool(reading.noun) and text.endswith(_GRADES, *reading.noun[-1])
    return not reading.clause.bracketed and not graded


def _as_part(text: str, reading: Reading, whole: Reading, readings: Sequence[Reading]) -> Reading | None:
    """``reading`` with the noun of ``whole``; None where it names what it counts itself."""
    alike = reading.mention.unit == whole.mention.unit and reading.mention.kind in _KINDS
    if not alike or not whole.noun or whole.form is not Form.LEVEL or not _is_plain(reading):
        return None
    if not reading.noun:
        added = reading.verb is not None and text[slice(*reading.verb)] in _ADDED and reading.clause.bracketed
        return reading._replace(noun=whole.noun) if added else None
    part = "".join(text[slice(*piece)] for piece in reading.noun)
    shared = _LAST_PART.search(text, *whole.noun[-1])
    if reading.verb is not None or shared is None or len(part) > _LONGEST_PART:
        return None
    named = part.endswith((text[max(shared.start(), shared.end() - 2) : shared.end()], *QUANTITY_ENDINGS))
    if named or ends_with_person(text, reading.noun[-1]) or part.endswith(_PIECES):
        return None
    if reading.mention.unit in _BODY_UNITS and _BODY.search(part) and not _ATTRIBUTE.fullmatch(part):
        return None  # 教育机构310所(民办幼儿园295所)
    case = _CASES.search(text, *shared.span()) if reading.mention.unit in _CASE_UNITS else None
    if case is not None and not _ATTRIBUTE.fullmatch(part):
        return None if _NAMES_CASE.search(part) else reading._replace(noun=(*reading.noun, Span(*case.span())))
    belongs = _belongs(text, shared, part, reading)
    if belongs is not None:
        return reading._replace(noun=(*reading.noun, belongs))
    told = reading.mention.unit in _PERSON_UNITS or _ATTRIBUTE.fullmatch(part) or _adds_up(reading, whole, readings)
    if not told:
        return None
    own = _ATTRIBUTE.match(text, *shared.span())  # 高、初中毕业生: the attribute is that of another part
    start = own.end() if own is not None and own.end() < shared.end() else shared.start()
    return reading._replace(noun=(*reading.noun, Span(start, shared.end())))


def _belongs(text: str, shared: re.Match[str], part: str, reading: Reading) -> Span | None:
    """The word for what bodies have, where the part is a body and its unit counts none (卫生机构|床位80张,其中医院|60张)."""
    if reading.mention.unit in _BODY_UNITS or _BODY.search(part) is None:
        return None
    end = shared.end() - text.endswith("数", *shared.span())  # 床位|数
    held = next((word for word in _BELONGING if text.endswith(word, shared.start(), end)), None)
    return Span(end - len(held), end) if held is not None else None


def _is_plain(reading: Reading) -> bool:
    """Whether the figure is a count or a sum that stands behind its words."""
    bound = reading.of is not None or reading.place is not None or reading.share or reading.leads_noun or reading.twin
    return reading.form is Form.LEVEL and not bound and reading.predicate is None


def _adds_up(reading: Reading, whole: Reading, readings: Sequence[Reading]) -> bool:
    """Whether the figures in the brackets behind ``whole`` make it up."""
    if not reading.clause.bracketed:
        return False
    parts = [each.mention for each in readings if each.clause is reading.clause]
    values = [part.value for part in parts if part.unit == whole.mention.unit and part.value is not None]
    return len(values) > 1 and len(values) == len(parts) and sum(values) == whole.mention.value


def _is_belonging(text: str, reading: Reading) -> bool:
    """Whether the figure is named by nothing but a word for what bodies have."""
    return len(reading.noun) == 1 and text[slice(*reading.noun[0])] in _BELONGING


def _as_belonging(text: str, reading: Reading, before: Sequence[Reading]) -> Reading | None:
    """``reading``, where it only says what bodies have (人员, 床位, 营业收入), with their name; None where it says more."""
    if reading.clause.bracketed or not _is_belonging(text, reading) or not _is_plain(reading):
        return None
    for each in reversed(before[-_FAR_BACK:]):
        if each.clause.group != reading.clause.group or each.form is not Form.LEVEL or not each.noun:
            return None
        parted = len(each.noun) > 1 and _ACHIEVED.fullmatch(text, each.noun[-2].end, each.noun[-1].start)
        if parted:  # 某园区|实现|营业收入9亿元,利润
            return reading._replace(noun=(*each.noun[:-1], *reading.noun))
        achieved = _ACHIEVED.search(text, each.noun[0].start + _SHORTEST_OWNER, each.noun[0].end)
        if achieved is not None:  # 某园区实现营业收入9亿元,|利润
            return reading._replace(noun=(Span(each.noun[0].start, achieved.start()), *reading.noun))
        if text[slice(*each.noun[-1])] in _BELONGING:
            continue
        owns = each.mention.unit in _BODY_UNITS and not each.leads_noun and _BODY.search(text, *each.noun[-1])
        return reading._replace(noun=(*each.noun, *reading.noun), verb=None) if owns else None
    return None
