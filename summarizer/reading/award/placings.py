"""Lists of winners: 颁发绩优社区奖项:第一名甲队;第二名乙会; 得奖单位包括甲队(冠军)、乙组(亚军); 获「交通类」第三名.

Decides which names of such a list took which place. A list of places is one where the words before it speak of prizes or
winners, or where two places at least stand in brackets; a place without a name is none. Leaves places told with the
assessment that they were taken in to ``contests``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarizer.language.lexicon import any_of, fill
from summarizer.reading.award.parties import Award, recipient_in, subject_before
from summarizer.reading.award.set_phrases import CLOSE, GAIN, MARKS, OPEN
from summarizer.text import Span

__all__ = ["awards_placed"]

_PLACE = fill(r"(?:第[一二三四五六1-6]名|{award_place|prize_grade})")
_NAME = rf"[^{MARKS}、()（）0-9]{{2,30}}"
_HEAD = re.compile(fill(rf"(?P<head>[^{MARKS}]{{0,40}}?(?:{{prize_list}})[^{MARKS}]{{0,6}})[:：]"))
_PLACE_FIRST = re.compile(
    rf"[;；、,，\s]*(?P<title>{_PLACE})(?:[:：]|为|是)?[ ]?(?P<recipient>{_NAME})(?=[;；、,，。\n]|$)"
)
_WINNERS = re.compile(fill(r"(?:{prize_list})[^,，。;；()（）]{0,12}"))
_IN_BRACKETS = re.compile(
    rf"(?:^|(?<=[,，;；:：、])|(?<=包括)|(?<=别为))(?:[^{MARKS}、()（）]{{0,8}}包括)?(?P<recipient>(?:{_NAME}、)?{_NAME}?)[(（](?P<title>{_PLACE})[)）]"
)
_GIVEN = re.compile(rf"(?:{any_of('giving_verb', 'award_give', 'award_gain')})了?")
_SHORTEST_KIND = 5
# 获「交通类」第三名: the prize is of a class that is quoted
_OF_CLASS = re.compile(rf"{GAIN}(?P<title>[{OPEN}][^{OPEN}{CLOSE}]{{2,16}}[{CLOSE}][类组项]?{_PLACE})")
# 荣获特优, 获经济组优选: the grade alone is what was won
_GRADE = re.compile(
    fill(rf"{GAIN}了?(?P<title>(?:[^{MARKS}、]{{2,12}}[组类])?(?:{{prize_grade}}))(?=[,，。;；、(（\n]|$)")
)


def awards_placed(text: str, span: Span) -> Iterator[Award]:
    """The awards of the lists of winners in ``span``, and places in a class of prizes."""
    yield from _listed(text, span)
    if _WINNERS.search(text, *span) is not None:
        for match in _IN_BRACKETS.finditer(text, *span):
            yield Award(Span(*match.span("title")), None, Span(*match.span("recipient")), Span(*match.span()))
    for match in (*_OF_CLASS.finditer(text, *span), *_GRADE.finditer(text, *span)):
        before = subject_before(text, span, match.start())
        recipient = recipient_in(text, before) if before is not None else None
        yield Award(Span(*match.span("title")), None, recipient, Span(*match.span()))


def _listed(text: str, span: Span) -> Iterator[Award]:
    """Places before their winners, behind a colon that the name of the prize leads to."""
    for head in _HEAD.finditer(text, *span):
        at = head.end()
        while (found := _PLACE_FIRST.match(text, at, span.end)) is not None:
            yield Award(
                Span(*found.span("title")),
                None,
                Span(*found.span("recipient")),
                Span(head.start(), found.end()),
                kind=_kind(text, Span(*head.span("head"))),
            )
            at = found.end()


def _kind(text: str, head: Span) -> Span | None:
    """The prize that ``head`` names, behind the verb that it was given with; None where it only says that there are winners."""
    start = max((verb.end() for verb in _GIVEN.finditer(text, *head)), default=head.start)
    return Span(start, head.end) if head.end - start >= _SHORTEST_KIND else None
