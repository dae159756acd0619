"""Awards told with a verb of giving or gaining: title, issuer and recipient of each (某厅授予某大队“先进集体”; 获评全省优秀).

Issuer and recipient stand before the verb, in its clause; who gave it may be told by the clause behind or by the title. Leaves what
names a giver or a receiver to ``parties``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarizer.language.lexicon import fill, words
from summarizer.reading.award.parties import (
    BODY_OF_TITLE,
    Award,
    giver_and_receiver,
    giver_in,
    host_before,
    issuer_in,
    issuer_of_title,
    named_before,
    passive_before,
    recipient_in,
    subject_before,
)
from summarizer.reading.award.set_phrases import (
    AWARD_WORD,
    AWARDING,
    GIVING,
    MARKS,
    NUMERAL,
    OF_SOMEBODY,
    QUOTED,
    QUOTED_TITLE,
    VERB,
)
from summarizer.reading.award.sharing import each_its_own
from summarizer.text import Span

__all__ = ["award_given", "awards_by_giver", "awards_listed", "awards_quoted", "awards_singly"]

# 获得“先进市”,受到省综治委表彰: the clause behind says who gave it.
_ISSUER_BEHIND = re.compile(
    rf"(?:称号|荣誉)?[,，](?:并|也)?(?:受到|得到|获)(?P<issuer>[^{MARKS}]{{2,30}}?)的?(?:通报)?(?:表彰|嘉奖|表扬)(?!为)"
)
# 第十二届某戏剧节最高奖——优秀剧目奖: what it is the highest of stands before its name
_HIGHEST = re.compile(
    fill(
        rf"(?:(?P<event>[^{MARKS}、—]{{2,24}}?[节赛会展])|[^{MARKS}、—]{{2,24}}?)的?最高(?:{{prize_in_general}})—{{1,2}}(?P<title>[^{MARKS}、—]{{2,20}})"
    )
)
# 勇夺13个奖项成「大赢家」: so many were won, and what is quoted is a saying
_COUNTED = re.compile(r"[0-9]{1,3}[个项].{0,6}[成为]")
_BARE_GRADE = re.compile(fill(r"{grade_word}"))
# 友善城市“创新奖”: a prize that any programme may have says nothing without its own
_ANY_PRIZE = re.compile(r".{1,3}奖")
_SHORTEST_PROGRAMME = 5
# 成功创建“国家卫生县城”: a designation, where 成功创建“红色驿站” is a name that one gives oneself
_CREATED = re.compile(fill(r"{created_quoting}"))
_HOW_MANY = re.compile(fill(rf"{NUMERAL}(?:{{honor_counter}})(?=.{{2}})"))
# 授予李明“…”: these verbs have whom they are given to behind them, where 评为 has the title
_GIVING_TO = re.compile(fill(r"{giving_verb}"))
# 获文化部命名“一级图书馆”: 命名 gives a title where its quotation marks follow
_GIVES = re.compile(fill(rf"{VERB}|{{named_quoting}}"))
_GIVER_END = words("office_end")
# 对李明记三等功, 为甲校授予“…”: these verbs may have whom they are given to before them
_GIVING_FOR = re.compile(fill(r"{giving_verb}|荣?记"))
# 为甲校授予“文明单位”牌匾: at a ceremony it is handed over by somebody who need not have given it
_HANDED_OVER = re.compile(fill(r"(?:荣誉)?(?:{plaque})"))


def awards_by_giver(text: str, span: Span, phrase: re.Pattern[str]) -> Iterator[Award]:
    """An award for each match of ``phrase``, which tells it with the giver as its subject."""
    return (_told_by_giver(text, match) for match in phrase.finditer(text, *span))


def awards_quoted(text: str, span: Span) -> Iterator[Award]:
    """Titles in quotation marks behind a verb of giving or gaining."""
    for match in QUOTED.finditer(text, *span):
        if _is_handed_over(text, span, match):
            continue
        given = _GIVES.search(match.group("issuer")) is not None  # 获文化部颁发“…”
        is_awarding = AWARDING.match(match.group()) is not None or bool(match.group("tail")) or given
        created = _CREATED.match(match.group()) is not None
        awards: list[Award] = []
        for title in QUOTED_TITLE.finditer(text, *match.span("title")):
            counted = _COUNTED.search(match.group("issuer")) is not None
            bare = _BARE_GRADE.fullmatch(title.group(1)) is not None and not match.group("tail")
            is_grade = counted or (bare and not _is_graded_by_body(text, span, match))
            is_award = is_awarding or AWARD_WORD.search(title.group(1)) is not None
            is_award = is_award or (created and OF_SOMEBODY.match(title.group(1)) is not None)
            if not is_grade and is_award:
                awards.append(award_given(text, span, match, _with_lead(text, match, Span(*title.span(1)))))
        yield from each_its_own(text, awards)


def _is_handed_over(text: str, span: Span, match: re.Match[str]) -> bool:
    """Whether ``match`` only tells that a plaque was handed to somebody, who has the title from elsewhere."""
    before = subject_before(text, span, match.start()) if _HANDED_OVER.match(text, match.end(), span.end) else None
    return before is not None and giver_and_receiver(text, before) is not None


def _is_graded_by_body(text: str, span: Span, match: re.Match[str]) -> bool:
    """Whether a body is said to have given a grade (工作被省政府评为“优秀”), which a mark in a yearly review has not."""
    passive = passive_before(text, span, match)
    giver = Span(*passive.span("issuer")) if passive is not None else None
    return giver is not None and giver_in(text, giver) is not None


def _with_lead(text: str, match: re.Match[str], title: Span) -> Span:
    """``title`` with what stands before its quotation marks, where it says of which programme it is a prize."""
    lead = Span(*match.span("issuer"))
    giver = BODY_OF_TITLE.match(text, *lead)
    start = giver.end() if giver is not None else lead.start
    is_first = title.start == match.start("title") + 1
    if not is_first or _ANY_PRIZE.fullmatch(text, *title) is None or title.start - start < _SHORTEST_PROGRAMME:
        return title
    return title if GIVING.search(text, start, lead.end) is not None else Span(start, title.end + 1)


def awards_listed(text: str, span: Span, phrase: re.Pattern[str], one: re.Pattern[str]) -> Iterator[Award]:
    """An award for each title of the list that ``phrase`` finds."""
    for match in phrase.finditer(text, *span):
        titles = [_past_joint(text, Span(*title.span())) for title in one.finditer(text, *match.span("title"))]
        awards = [award_given(text, span, match, title) for title in titles]
        yield from each_its_own(text, awards)


def _past_joint(text: str, title: Span) -> Span:
    """``title`` without the 和 or 及 that joins it to the title before, and without how many there are of it (7项第三名)."""
    start = title.start + 1 if text[title.start] in "、和及" else title.start
    counted = _HOW_MANY.match(text, start, title.end)
    return Span(counted.end() if counted is not None else start, title.end)


def awards_singly(text: str, span: Span, phrase: re.Pattern[str]) -> Iterator[Award]:
    """An award for each match of ``phrase``, which holds one title."""
    for match in phrase.finditer(text, *span):
        yield award_given(text, span, match, Span(*match.span("title")))


def award_given(text: str, span: Span, match: re.Match[str], title: Span) -> Award:
    """An award given with a verb: issuer and recipient stand before the verb, in its clause."""
    highest = _HIGHEST.match(text, *title)
    if highest is not None:
        title = Span(*highest.span("title"))
    passive = passive_before(text, span, match)
    verb_at = passive.start() if passive is not None else match.start()
    issuer, before = _around_verb(text, span, match, passive, title)
    if issuer is None and highest is not None and highest.group("event") is not None:
        issuer = Span(*highest.span("event"))
    if issuer is None and (behind := _ISSUER_BEHIND.match(text, match.end(), span.end)) is not None:
        issuer = issuer_in(text, Span(*behind.span("issuer")))
    issuer = issuer or issuer_of_title(text, title) or host_before(text, span, verb_at)
    if before is None or recipient_in(text, before) is None:
        before = named_before(text, span, verb_at) or before
    recipient = recipient_in(text, before) if before is not None else None
    parts = [part for part in (recipient, issuer, title, Span(verb_at, verb_at)) if part is not None]
    return Award(title, issuer, recipient, Span(min(parts).start, max(match.end(), *(part.end for part in parts))))


def _around_verb(
    text: str, span: Span, match: re.Match[str], passive: re.Match[str] | None, title: Span
) -> tuple[Span | None, Span | None]:
    """Who gave, as told beside the verb of ``match``, and the words before it that may tell who received."""
    before = subject_before(text, span, passive.start() if passive is not None else match.start())
    told = _group(match, "issuer")
    inner = _without_verb(text, told)
    if passive is not None:
        issuer = issuer_in(text, Span(*passive.span("issuer")))
        if issuer is not None or inner is None:
            return issuer, before
    elif before is not None and _GIVING_FOR.match(match.group()) is not None:
        pair = giver_and_receiver(text, before)
        if pair is not None:
            return issuer_in(text, pair[0]) if pair[0] is not None else None, pair[1]
    if inner is None:
        return None, before
    if passive is None and before is not None and _is_told_by_giver(text, match, before):
        return issuer_in(text, before), inner
    if passive is None and before is None and _GIVING_TO.match(match.group()) is not None:
        return None, inner  # …,授予李明“…”: the clause before says who gives
    giver = giver_in(text, inner) if inner == told else issuer_in(text, inner)
    return giver or issuer_of_title(text, Span(inner.start, title.end)), before


def _without_verb(text: str, inner: Span | None) -> Span | None:
    """``inner`` without the verb of giving that its giver has behind another verb (获|某署|评定为“优”)."""
    verbs = list(_GIVES.finditer(text, *inner)) if inner is not None else []
    ends = inner is not None and bool(verbs) and verbs[-1].end() == inner.end and verbs[-1].start() > inner.start
    return Span(inner.start, verbs[-1].start()) if inner is not None and ends else inner


def _is_told_by_giver(text: str, match: re.Match[str], before: Span) -> bool:
    """Whether the subject of a verb of giving is the giver: 省总工会授予某大队“…”."""
    return GIVING.match(match.group()) is not None and text[slice(*before)].rstrip("决定").endswith(_GIVER_END)


def _told_by_giver(text: str, match: re.Match[str]) -> Award:
    """An award that a phrase tells with the giver as its subject."""
    issuer, recipient = _group(match, "issuer"), Span(*match.span("recipient"))
    named = issuer_in(text, issuer) if issuer is not None else None
    title = _group(match, "title") or Span(*match.span("quoted"))
    return Award(title, named, recipient_in(text, recipient), Span(*match.span()))


def _group(match: re.Match[str], name: str) -> Span | None:
    """The place of a group of ``match``; None where the pattern has none of that name or it took no part."""
    start, end = match.span(name) if name in match.groupdict() else (-1, -1)
    return Span(start, end) if start >= 0 else None
