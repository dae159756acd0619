"""Designations of places, companies and bodies: 获批国家高新技术企业13家, 新创评国家4A级景区1家, 成功创建省级特色街区.

Decides the phrases: a designation that is counted was received by so many (13家); one that a named place has created was
received by it. What is built, bought or planned is none, though it be called a base or a centre. Leaves titles of places
known by their ends (示范县, 文明城市) to ``rules``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarizer.language.lexicon import any_of, fill, words
from summarizer.reading.award.parties import Award, issuer_in, recipient_in, subject_before
from summarizer.reading.award.set_phrases import CLOSE, LEVEL, MARKS, NUMERAL, OPEN, PLACE_TITLE, TITLE_END
from summarizer.text import Span

__all__ = ["awards_created", "awards_designated", "awards_published"]

_GRADE = r"(?:[1-5一二三四五]?[Aa]{1,5}级|[三四五]星级)"
_LEVEL = rf"(?:{LEVEL}级?|{any_of('wider_level')}|中国|[^{MARKS}、0-9获批评创选定]{{2,3}}省)"
_QUOTED = rf"[{OPEN}][^{OPEN}{CLOSE}]{{1,12}}[{CLOSE}]"
_NOUN = rf"(?:{any_of('award_designation')})"
_TITLE = rf"(?P<title>(?:{_LEVEL}|{_GRADE}|{_QUOTED})?(?:[^{MARKS}、0-9和及其]|{_GRADE}|{_QUOTED}){{0,12}}?{_NOUN}|{PLACE_TITLE})"
_COUNT = rf"[ ]?(?:共|各)?(?P<recipient>{NUMERAL}(?:余|多)?[个家名处条项])"
_DESIGNATED = rf"(?:{any_of('award_designate')})(?:了|为)?"
_FIRST = re.compile(rf"{_DESIGNATED}(?P<one>{_TITLE}{_COUNT})")
# 新增国家4A级景区2家: what is more is designated only where its level or grade is told; companies also come and go
_MORE = re.compile(rf"(?:新增|净增)(?P<one>(?={_LEVEL}|{_GRADE}){_TITLE}{_COUNT})")
# 新增云岭、龙泉2家国家4A级景区: how many stands before what they are, and behind their names where they are named
_AHEAD = re.compile(
    rf"(?:{_DESIGNATED}|新增|净增)(?P<recipient>(?P<names>[^{MARKS}0-9]{{2,12}}(?:[、和][^{MARKS}、0-9]{{2,12}}){{0,7}})?{NUMERAL}(?:余|多)?[个家处条项])"
    rf"(?P<one>(?={_LEVEL}|{_GRADE}){_TITLE})(?=[,，。;；、(（\n]|$)"
)
# 获批省级以上平台6个,其中省级技术创新中心1家: what they are stands behind
_PARTS = re.compile(
    rf"{_DESIGNATED}[^{MARKS}、0-9]{{2,20}}?{NUMERAL}[个家项][,，]?其中[,，:：]?(?P<one>{_TITLE}{_COUNT})"
)
# Behind a comma only a level or a grade shows that the list goes on, and no other verb begins.
_NEXT = re.compile(rf"(?:[、和及]|[,，](?={_LEVEL}|{_GRADE}))[ ]?(?P<one>{_TITLE}{_COUNT})")

# 创建示范点5个 names no designation: nobody says whose it is.
_OF_LEVEL = re.compile(rf"{_LEVEL}|{_GRADE}|{_QUOTED}|第{NUMERAL}批")
_COMPANIES = ("企业", "小巨人")

_ONE_CREATED = rf"{_LEVEL}(?:[^{MARKS}、0-9和及首唯]|前[0-9]{{1,3}}[名强]|{_GRADE}|{_QUOTED}){{2,20}}"
# 入选首批国家级平台, 入选2023年全国千强镇
_ROUND = rf"(?:首批|第{NUMERAL}批|[0-9]{{4}}年度?)"
_CREATED = re.compile(
    fill(
        rf"(?:{{created}})(?:为|成为|了)?(?P<title>{_ROUND}?{_ONE_CREATED}(?:[、和及]{_ONE_CREATED}){{0,4}})(?:称号)?(?=[,，。;；(（\n]|$)"
    )
)
# 成为国家级区域医疗中心: to have become one says no more than a designation that is called one
_BECAME = re.compile(
    rf"(?:{any_of('became_designated')})(?P<title>{_ROUND}?(?:{_LEVEL}|{_GRADE})(?:[^{MARKS}、0-9和及首唯]|{_GRADE}|{_QUOTED}){{0,20}}?(?:{_NOUN}|{TITLE_END}|(?<=星级).{{0,6}}?园区))(?=[,，。;；(（\n]|$)"
)
_CREATED_TITLE = re.compile(rf"{_ROUND}?{_ONE_CREATED}")
# 创建为水乡名镇: 为 says that it is a designation, whoever gives it
_CREATED_AS = re.compile(
    rf"创建[为成](?P<title>{_ROUND}?{_LEVEL}[^{MARKS}、0-9和及]{{2,20}}|[^{MARKS}、0-9和及]{{2,16}}?{_NOUN})(?=[,，。;；(（\n]|$)"
)
# 通过国家卫生县城复审: what is reviewed and passed is kept
_PASSED = re.compile(
    fill(
        rf"通过了?(?P<title>{_ROUND}?{_LEVEL}[^{MARKS}、0-9]{{0,16}}?(?:{_NOUN}|{TITLE_END}|{{place_title_end}}))(?:称号)?的?(?:{{review_passed}})"
    )
)
# 其余县局均为省级文明单位: so many bear a title of bodies
_BEAR = re.compile(
    fill(
        rf"(?:{{each_of_them}})(?:{{borne}})(?P<title>{_LEVEL}(?:及?以上)?[^{MARKS}、0-9]{{0,12}}?(?:{{body_title|place_title_end}}))(?:称号)?(?=[,，。;；(（\n]|$)"
    )
)
_TOLD_OF_ONE = (_CREATED, _BECAME, _CREATED_AS, _PASSED, _BEAR)


def awards_designated(text: str, span: Span) -> Iterator[Award]:
    """An award for each designation in ``span`` of which the receivers are counted."""
    for pattern in (_FIRST, _MORE, _PARTS):
        for match in pattern.finditer(text, *span):
            if _is_designation(match.group("title"), more=pattern is _MORE):
                yield from _counted(text, span, match)
    for match in _AHEAD.finditer(text, *span):
        if _is_designation(match.group("title"), more=True):
            recipient = Span(*match.span("names" if match.group("names") else "recipient"))
            yield Award(Span(*match.span("title")), None, recipient, Span(*match.span()))


def awards_created(text: str, span: Span) -> Iterator[Award]:
    """An award for each designation of a level in ``span`` that a place or body is said to have created or been given."""
    for match in (found for pattern in _TOLD_OF_ONE for found in pattern.finditer(text, *span)):
        before = subject_before(text, span, match.start())
        recipient = recipient_in(text, before) if before is not None else None
        start = recipient.start if recipient is not None else match.start()
        several = match.re is _CREATED
        titles = _CREATED_TITLE.finditer(text, *match.span("title")) if several else (match,)
        for title in (Span(*each.span(0 if several else "title")) for each in titles):
            yield Award(title, None, recipient, Span(start, title.end))


# 水利部公布2023年优秀案例名单,某市等28条河湖入选: who chose, what, and who was chosen
_PUBLISHED = re.compile(
    fill(
        rf"(?:^|(?<=[,，。;；\n]))(?P<issuer>[^{MARKS}、]{{2,24}}?)(?:{{lately}}){{0,2}}(?:{{published}})了?(?P<title>(?:[^{MARKS}]|[{OPEN}][^{OPEN}{CLOSE}]{{1,16}}[{CLOSE}]){{4,40}}?)(?:{{chosen_list}})[,，](?P<recipient>[^{MARKS}]{{2,40}}?)(?:{{chosen}})(?=[,，。;；\n]|$)"
    )
)


def awards_published(text: str, span: Span) -> Iterator[Award]:
    """The awards of ``span`` that a body announced by a list in which the receivers stand."""
    for match in _PUBLISHED.finditer(text, *span):
        issuer = issuer_in(text, Span(*match.span("issuer")))
        recipient = recipient_in(text, Span(*match.span("recipient")))
        yield Award(Span(*match.span("title")), issuer, recipient, Span(*match.span()))


def _is_designation(title: str, *, more: bool) -> bool:
    """Whether ``title`` says whose designation it is, or is a class of companies; ``more``: there only are so many more."""
    return (
        not title.endswith(_COMPANIES)
        if more
        else _OF_LEVEL.match(title) is not None or title.endswith(words("award_named"))
    )


def _counted(text: str, span: Span, first: re.Match[str]) -> Iterator[Award]:
    """The award of ``first``, and those of the list that it begins."""
    found: re.Match[str] | None = first
    start = first.start()
    while found is not None:
        yield Award(Span(*found.span("title")), None, Span(*found.span("recipient")), Span(start, found.end("one")))
        found = _NEXT.match(text, found.end("one"), span.end)
        start = found.start("one") if found is not None else start
