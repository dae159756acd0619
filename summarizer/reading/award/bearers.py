"""Titles that stand before the names of their bearers: 涌现出“全国优秀人民警察”陈某某、林某某.

Decides which quoted or plain titles are awards of the person or unit named behind them, and how far a list of bearers
goes. Leaves awards told with a verb to ``awards``. A bearer is known by an office before the name (民警, 所长), by what a
unit's name ends with, or by a surname.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarizer.language.lexicon import fill
from summarizer.reading.award.parties import Award
from summarizer.reading.award.set_phrases import AWARD_WORD, CLOSE, LEVEL, MARKS, OPEN, TITLE_END
from summarizer.text import Span

__all__ = ["awards_before_names"]

# Common surnames that are no word of their own before two other signs.
_SURNAME = (
    "[王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许邓冯韩曹曾彭肖萧蔡潘田董袁于余叶蒋杜苏魏程吕丁沈任姚卢傅钟姜崔谭廖范汪陆金石戴贾韦夏邱方侯"
    "邹熊孟秦白江阎薛尹段雷黎史龙陶贺顾毛郝龚邵万钱严覃武莫孔汤温庞殷章葛齐祝单岑祁俞柳申甘欧聂焦翟颜梅盛童符舒詹涂关骆包左裴凌喻游牛褚尤娄饶池滕]"
)
_PERSON = rf"{_SURNAME}[一-鿿]{{1,2}}"
_UNIT = fill(rf"[^{MARKS}、]{{1,24}}?(?:{{bearer_end}})")
_NAME_ENDS = r"(?=[、和,，。;；)）\n]|等|$)"
_BEARER = rf"(?:{_PERSON}|{_UNIT}){_NAME_ENDS}"
_OFFICE = fill(r"(?:{bearer_person})")
_QUOTED = rf"(?P<level>{LEVEL})?[{OPEN}](?P<title>[^{OPEN}{CLOSE}]{{2,24}})[{CLOSE}](?:称号)?(?:获得者)?、?"
_WITH_OFFICE = re.compile(
    rf"{_QUOTED}(?P<recipient>[^{MARKS}、]{{0,30}}?{_OFFICE}(?![被在将])[一-鿿]{{2,3}})(?![一-鿿])"
)
_WITH_NAMES = re.compile(rf"{_QUOTED}(?P<recipient>{_BEARER}(?:[、和,，]{_BEARER}){{0,9}})")
_PLAIN = re.compile(
    fill(
        rf"(?<![一-鿿])(?:[一-鿿]{{0,6}}?(?:{{bearer_lead}}))?(?P<title>(?:{{bearer_level}})[^{MARKS}、]{{0,16}}?(?:{{person_title}}))(?P<recipient>(?!称号"
        rf"|获得者|等)[一-鿿]{{2,3}}(?=[、,，。;；]|等)(?:[、和]{_PERSON}{_NAME_ENDS}){{0,9}})"
    )
)
_PLAIN_UNIT = re.compile(
    fill(rf"(?P<title>(?:{{bearer_level}})[^{MARKS}、]{{0,16}}?(?:{{body_title}}))(?P<recipient>{_UNIT}{_NAME_ENDS})")
)
_EMERGED = re.compile(r"涌现出?了?")
_FORMAL = re.compile(rf"{LEVEL}.*(?:{TITLE_END})")


def awards_before_names(text: str, span: Span) -> Iterator[Award]:
    """The titles in ``span`` with their bearers; a word of level before the quotation marks is part of a title."""
    for pattern in (_WITH_OFFICE, _PLAIN):
        for match in pattern.finditer(text, *span):
            yield from _award(match, match.end("recipient"))
    emerged = _EMERGED.search(text, *span)
    if emerged is not None:
        for match in _PLAIN_UNIT.finditer(text, emerged.end(), span.end):
            yield from _award(match, match.end("recipient"))
    for match in _WITH_NAMES.finditer(text, *span):
        is_listed = emerged is not None and emerged.end() <= match.start()
        if is_listed:
            yield from _award(match, match.end("recipient"))
        elif _FORMAL.fullmatch(f"{match.group('level') or ''}{match.group('title')}") is not None:
            # Outside of a list of bearers a comma begins the next clause.
            length = len(re.split("[,，]", match.group("recipient"))[0])
            yield from _award(match, match.start("recipient") + length)


def _award(match: re.Match[str], end: int) -> Iterator[Award]:
    """The award of ``match`` whose bearers end at ``end``, if its title is one."""
    title = Span(*match.span("title"))
    if match.groupdict().get("level") is not None:
        title = Span(match.start("level"), title.end + 1)
    if AWARD_WORD.search(match.group("title")) is not None:
        yield Award(title, None, Span(match.start("recipient"), end), Span(match.start(), end))
