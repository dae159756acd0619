"""Lists of titles that the report itself calls titles: 荣获甲、“乙”、丙等荣誉称号; 享有多项美誉,例如甲、乙.

Decides that every item of such a list is a title, whatever it ends with, and where one item ends. What says no level, bears
no award word and is not quoted is none (优化营商环境等集体荣誉). Leaves titles that are known by their own words, and who gave and
received any of them, to ``verbs``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from summarizer.language.lexicon import any_of, fill
from summarizer.reading.award.parties import Award, giver_in
from summarizer.reading.award.set_phrases import (
    AWARD_WORD,
    CLOSE,
    GAIN,
    LEVEL,
    MARKS,
    OF_SOMEBODY,
    OPEN,
    TITLE_END,
    VERB,
)
from summarizer.reading.award.verbs import award_given
from summarizer.text import Span

__all__ = ["awards_titled"]

_QUOTE = rf"[{OPEN}][^{OPEN}{CLOSE}]{{1,32}}[{CLOSE}]"
_HEAD = rf"(?:{VERB}|{GAIN}|{any_of('award_kept', 'award_held')})了?"
_NAMED = fill(r"(?:{title_class|behind_title|award_fame})")
_LIST = rf"(?P<list>(?:[^{MARKS}等]|等(?=[奖功次级])|{_QUOTE}){{4,160}})"
_TAILED = re.compile(
    rf"{_HEAD}{_LIST}(?:等(?![奖功次级])(?:[^{MARKS}、]{{0,8}}?{_NAMED}){{1,2}}|的(?:荣誉|称号){{1,2}})(?=[,，。;；的\n]|$)"
)
# 涌现出“甲”“乙”等一批先进典型: titles of members, without their names
_EMERGED = re.compile(
    fill(
        rf"(?:{{emerging}})(?P<list>{LEVEL}?{_QUOTE}(?:[、和]?{LEVEL}?{_QUOTE}){{0,9}})等[^{MARKS}、]{{0,6}}(?:{{told_of_members}})"
    )
)
_HEADED = re.compile(
    fill(rf"{_HEAD}[^{MARKS}、]{{0,10}}?{_NAMED}[,，:：](?:{{such_as}})[:：]?{_LIST}等?(?=[,，。;；\n]|$)")
)
_ITEM = re.compile(rf"(?:[^{MARKS}、]|{_QUOTE}(?![{OPEN}]))*(?:{_QUOTE})?")
_JOINED = re.compile(r"(?<=.)(?:以?及|和)(?=.)")
_ENDS = re.compile(rf".*(?:{TITLE_END}|[{CLOSE}])", re.DOTALL)
_QUOTED = re.compile(
    rf"(?P<lead>[^{OPEN}{CLOSE}]*)[{OPEN}](?P<title>[^{OPEN}{CLOSE}]+)[{CLOSE}](?P<trail>.*)", re.DOTALL
)
# 工作 and a count say that what they stand in is no title.
_NO_TITLE = re.compile(fill(r".*(?:工作|[0-9一二三四五六七八九十](?:{honor_counter|bearer_counter|merit_counter}))"))


def awards_titled(text: str, span: Span) -> Iterator[Award]:
    """An award for each item of the lists in ``span`` that are said to be titles or honors."""
    for pattern in (_TAILED, _HEADED, _EMERGED):
        for match in pattern.finditer(text, *span):
            for item in _items(text, Span(*match.span("list"))):
                yield from _award(text, span, match, item)


def _items(text: str, listed: Span) -> Iterator[Span]:
    """What ``listed`` joins: at 、 and between quotations, and at 和 or 及 behind what a title may end with."""
    for item in _ITEM.finditer(text, *listed):
        start = item.start()
        for joint in _JOINED.finditer(text, *item.span()):
            if _ENDS.fullmatch(text, start, joint.start()) is not None:
                yield Span(start, joint.start())
                start = joint.end()
        if start < item.end():
            yield Span(start, item.end())


def _award(text: str, span: Span, match: re.Match[str], item: Span) -> Iterator[Award]:
    """The award that ``item`` names, if it does."""
    quoted = _QUOTED.fullmatch(text, *item)
    if quoted is None:
        words = text[slice(*item)]
        named = OF_SOMEBODY.match(words) or AWARD_WORD.search(words) or _ENDS.fullmatch(words)
        if named is not None and _NO_TITLE.fullmatch(words) is None:
            yield award_given(text, span, match, item)
        return
    goes_on = quoted.group("trail") and not quoted.group("trail").startswith("并")
    award = award_given(text, span, match, item if goes_on else Span(*quoted.span("title")))
    giver = giver_in(text, Span(*quoted.span("lead"))) if award.issuer is None else None
    yield award if giver is None else replace(award, issuer=giver)
