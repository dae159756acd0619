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
_NAME_ENDS = r"(?=[、和,，。;；)）\n]|等|为代表|$)"
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
_EMERGED = re.compile(fill(r"{emerging}"))
# In a list of bearers any kind of title may stand: 一等功臣周某某、全县岗位能手林某某
_PLAIN_EMERGED = re.compile(
    fill(
        rf"(?<![一-鿿])(?P<title>(?:[^{MARKS}、0-9]{{2,16}}?|[特一二三]等)(?:{{bearer_honored|person_title}}))(?P<recipient>{_BEARER}(?:[、和]{_PERSON}{_NAME_ENDS}){{0,9}})"
    )
)
# “甲”获得者、“乙”林某某: two titles of one bearer
_TITLE_AHEAD = re.compile(
    rf"(?P<level>{LEVEL})?[{OPEN}](?P<title>[^{OPEN}{CLOSE}]{{2,24}})[{CLOSE}](?:称号)?(?:获得者)?[、和]?$"
)
_FORMAL = re.compile(rf"{LEVEL}.*(?:{TITLE_END})")


def awards_before_names(text: str, span: Span) -> Iterator[Award]:
    """The titles in ``span`` with their bearers; a word of level before the quotation marks is part of a title."""
    for pattern in (_WITH_OFFICE, _PLAIN):
        for match in pattern.finditer(text, *span):
            yield from _award(match, match.end("recipient"))
    emerged = _EMERGED.search(text, *span)
    if emerged is not None:
        for pattern in (_PLAIN_UNIT, _PLAIN_EMERGED):
            for match in pattern.finditer(text, emerged.end(), span.end):
                yield from _award(match, match.end("recipient"))
    for match in _WITH_NAMES.finditer(text, *span):
        if emerged is not None and emerged.end() <= match.start():
            yield from _listed(text, emerged, match)
        elif _FORMAL.fullmatch(f"{match.group('level') or ''}{match.group('title')}") is not None:
            # Outside of a list of bearers a comma begins the next clause.
            length = len(re.split("[,，]", match.group("recipient"))[0])
            yield from _award(match, match.start("recipient") + length)


def _listed(text: str, emerged: re.Match[str], match: re.Match[str]) -> Iterator[Award]:
    """The quoted title of ``match`` in a list of bearers, whatever it says, and those right before it."""
    recipient = Span(*match.span("recipient"))
    ahead = _TITLE_AHEAD.search(text, max(emerged.end(), match.start() - 32), match.start())
    if ahead is not None:
        yield Award(_title(ahead), None, recipient, Span(ahead.start(), recipient.end))
    yield Award(_title(match), None, recipient, Span(match.start(), recipient.end))


def _title(match: re.Match[str]) -> Span:
    """The title of ``match`` with the level in front of its quotation marks."""
    title = Span(*match.span("title"))
    has_level = match.groupdict().get("level") is not None
    return Span(match.start("level"), title.end + 1) if has_level else title


def _award(match: re.Match[str], end: int) -> Iterator[Award]:
    """The award of ``match`` whose bearers end at ``end``, if its title is one."""
    if AWARD_WORD.search(match.group("title")) is not None:
        yield Award(_title(match), None, Span(match.start("recipient"), end), Span(match.start(), end))
