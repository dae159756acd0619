"""Prizes and medals told by how many were won: 荣获奖项36个, 夺得金牌13枚、奖牌26枚, 获得3枚银牌.

Decides the phrases: one award for each kind of prize, received by the subject of the verb; how many there are says
nothing of who had them. Money is no prize (奖金, 奖学金). Leaves prizes in a named assessment to ``contests`` and all
other phrases to ``rules``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarizer.language.lexicon import any_of, fill
from summarizer.reading.award.parties import Award, host_before, named_before, recipient_in, subject_before
from summarizer.reading.award.set_phrases import GAIN, LEVEL, MARKS, NUMERAL
from summarizer.text import Span

__all__ = ["awards_won"]

_WINNING = fill(rf"(?:{GAIN}|{{medal_gain}})了?")
_LEVEL = rf"(?:(?:{LEVEL}|国际)(?:级?以上)?)?"
# 优秀组织奖, 省级一等奖, 奖牌, 国家级体育比赛奖牌
_MEET = rf"(?:(?:{LEVEL}|{any_of('wider_level')})[^{MARKS}、0-9奖]{{0,8}}?(?:{any_of('award_contest')}))?"
_PRIZE = rf"(?P<title>{_MEET}{_LEVEL}(?:[^{MARKS}、0-9奖赛]{{0,8}}?奖(?![金励学助])项?|{any_of('award_piece')}))"
_PIECES = fill(rf"(?:{{medal_sum}})?[ ]?{NUMERAL}(?:余|多)?(?:{{medal_counter}})")
_JOINED = r"(?:[、,，和及]|[,，]?[(（])[ ]?(?:其中[,，:：]?)?"
_FIRST_BEHIND = re.compile(rf"{_WINNING}(?P<lead>[^{MARKS}、0-9奖]{{0,24}}?)(?P<one>{_PRIZE}{_PIECES})")
_NEXT_BEHIND = re.compile(rf"{_JOINED}(?P<one>{_PRIZE}{_PIECES})")
# 征文评选中获奖,其中一等奖1篇
_FIRST_OF = re.compile(
    fill(rf"(?:{{prize_told}})[^{MARKS}、]{{0,8}}[,，:：(（]其中(?P<lead>)(?P<one>{_PRIZE}{_PIECES})")
)
_FIRST_AHEAD = re.compile(rf"{_WINNING}(?P<lead>)(?P<one>{_PIECES}{_PRIZE})(?![0-9])")
_NEXT_AHEAD = re.compile(rf"{_JOINED}(?P<one>{_PIECES}{_PRIZE})(?![0-9])")
# 获全国青少年科技创新大赛一等奖3项: the contest is part of the title.
_CONTEST_LEAD = re.compile(rf".*(?:{any_of('award_contest')})(?:活动)?[^{MARKS}、]{{0,6}}$")
# 我市选手在全国青年运动会上, 组织参加省艺术节: where it was won is nobody who won it.
# 夺得3金2银5铜: medals told by their metal alone
_METALS = re.compile(
    rf"{_WINNING}[^{MARKS}、0-9]{{0,8}}?(?P<list>{NUMERAL}[枚块面]?金(?![牌奖额元])(?:[、,，]?{NUMERAL}[枚块面]?[银铜](?![牌奖行])){{1,2}})"
)
_METAL = re.compile(rf"{NUMERAL}[枚块面]?[金银铜]")
_OCCASION = re.compile(fill(r"{sent_to_contest}"))


def awards_won(text: str, span: Span) -> Iterator[Award]:
    """An award for each kind of prize in ``span`` of which the pieces are counted."""
    for first, later in ((_FIRST_BEHIND, _NEXT_BEHIND), (_FIRST_OF, _NEXT_BEHIND), (_FIRST_AHEAD, _NEXT_AHEAD)):
        for match in first.finditer(text, *span):
            recipient = _winner(text, span, match.start())
            issuer = host_before(text, span, match.start())
            start = recipient.start if recipient is not None else match.start()
            title = Span(*match.span("title"))
            if _CONTEST_LEAD.match(match.group("lead")) is not None:
                title = Span(match.start("lead"), title.end)
            found: re.Match[str] | None = match
            while found is not None:
                yield Award(title, issuer, recipient, Span(start, found.end("one")))
                if (found := later.match(text, found.end("one"), span.end)) is not None:
                    title = Span(*found.span("title"))
    for match in _METALS.finditer(text, *span):
        recipient = _winner(text, span, match.start())
        for metal in _METAL.finditer(text, *match.span("list")):
            yield Award(Span(*metal.span()), None, recipient, Span(match.start(), metal.end()))


def _winner(text: str, span: Span, verb_at: int) -> Span | None:
    """Who won, as named right before the verb; None where only the occasion is."""
    before = subject_before(text, span, verb_at)
    if before is None or recipient_in(text, before) is None:
        before = named_before(text, span, verb_at) or before
    if before is None:
        return None
    occasion = _OCCASION.search(text, *before)
    named = Span(before.start, occasion.start()) if occasion is not None else before
    return recipient_in(text, named) if named.end - named.start > 1 else None
