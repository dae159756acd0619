"""Awards by rule: the honors that a sentence states in one of the set phrases of such reports.

Decides which of the phrases' matches are awards received, each once, with title, issuer and recipient; reads those told
with a verb of giving or gaining. An award aimed at or given away is none. Leaves the patterns to ``award_phrases``, names
to ``award_parties``, counts, rankings and bearers to the modules of those names, honors told in other words to the model,
and judging any honor to ``checking``. All spans are clean offsets.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from summarizer.document.folding import fold
from summarizer.language.lexicon import fill, words
from summarizer.reading.award.bearers import awards_before_names
from summarizer.reading.award.contests import awards_ranked
from summarizer.reading.award.counts import awards_counted, merits_by_times
from summarizer.reading.award.designated import awards_created, awards_designated, awards_published
from summarizer.reading.award.parties import (
    REACH,
    Award,
    giver_in,
    issuer_in,
    issuer_of_title,
    passive_before,
    recipient_in,
    subject_before,
)
from summarizer.reading.award.prizes import awards_won
from summarizer.reading.award.set_phrases import (
    AWARD_WORD,
    AWARDING,
    BLAMED,
    BODY_MERIT,
    COMMENDED,
    COMMENDED_BY,
    COMMENDED_OFTEN,
    CREATED,
    CREATED_TITLE,
    CUE,
    GIVEN_BY,
    GIVEN_TO,
    GIVING,
    MARKS,
    NOT_RECEIVED,
    NUMERAL,
    OF_FIELDS,
    PLAIN,
    PLAIN_TITLE,
    QUOTED,
    QUOTED_TITLE,
)
from summarizer.reading.rule_names import AwardRule
from summarizer.text import Span

__all__ = ["Award", "awards_in", "is_received", "mentions_award"]

# Between two awards of one subject: 某支队被评为甲,并被乙授予丙.
_ALSO = re.compile(fill(r"[、,，](?:{award_goes_on}|[0-9]{4}年){0,3}被?"))
_CHOSEN = re.compile(fill(r"(?:{chosen}|获批)(?=.{2,6}\Z)"))  # 全省唯一入选城市: how rare, and no title
_TIMES_JOIN = re.compile(rf"共?{NUMERAL}次[、和及,，]")  # 被某院记集体三等功四次、集体二等功二次: one giver
_PERSONS = re.compile(r"[0-9一二两三四五六七八九十百余多]+(?:名|人|位)")
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
_CASES = re.compile(rf"{NUMERAL}(?:余|多)?[件篇个起项](?:案例|案件|案)?$")
_BARE_GRADE = re.compile(fill(r"{grade_word}"))
_JOINT = re.compile(r"[、和及]")
_GIVER_END = words("office_end")


def mentions_award(sentence: str) -> bool:
    """Whether ``sentence`` holds a word that awards are told with."""
    return CUE.search(sentence) is not None


def awards_in(text: str, span: Span) -> tuple[Award, ...]:
    """The awards that ``span`` states, in order of place, none twice."""
    found: list[Award] = []
    told: defaultdict[int, list[Award]] = defaultdict(list)  # by each character of the title
    for award in _all(text, span):
        if any(_same_award(other, award) for at in range(*award.title) for other in told[at]):
            continue
        for at in range(*award.title):
            told[at].append(award)
        is_award = not _counts_cases(text, award) and BLAMED.search(text, *award.title) is None
        is_award = is_award and _CHOSEN.search(text, *award.title) is None
        is_new = is_award and not any(_says_no_more(text, award, other) for other in found)
        if is_new and _is_received(text, span, award.whole):
            found.append(award)
    return tuple(_with_shared_subjects(text, sorted(found, key=lambda each: (each.whole.start, each.title.start))))


def is_received(sentence: str, title: str) -> bool:
    """Whether the clause of ``sentence`` that holds ``title`` (not checked if none does) tells an award received."""
    at = fold(sentence).find(fold(title))
    place = Span(at, at + len(title))
    return at < 0 or _is_received(sentence, Span(0, len(sentence)), place)


def _is_received(text: str, span: Span, place: Span) -> bool:
    return NOT_RECEIVED.search(text, _clause_start(text, span, place), place.end) is None


def _counts_cases(text: str, award: Award) -> bool:
    """Whether cases are only counted (4件案例入选省级典型案例): a statistic, where a case that is named is honored."""
    recipient = text[slice(*award.recipient)] if award.recipient is not None else ""
    return _CASES.match(recipient) is not None and text[: award.title.end].endswith("案例")


def _says_no_more(text: str, award: Award, other: Award) -> bool:
    """Whether ``award`` names title and receiver of ``other`` again, and not who gave it."""
    receivers = {text[slice(*each.recipient)] if each.recipient is not None else "" for each in (award, other)}
    return award.issuer is None and len(receivers) == 1 and text[slice(*award.title)] == text[slice(*other.title)]


def _same_award(first: Award, second: Award) -> bool:
    """Whether two phrases found one award: the same receiver, or one title inside the other."""
    return first.title != second.title or _same(first.recipient, second.recipient)


def _same(first: Span | None, second: Span | None) -> bool:
    return first is None or second is None or first.overlaps(second)


def _all(text: str, span: Span) -> Iterator[Award]:
    """Every match with the name of its phrase, phrases that say more before phrases that say less."""
    for rule, awards in _by_phrase(text, span):
        for award in awards:
            yield replace(award, rule=rule)


def _by_phrase(text: str, span: Span) -> Iterator[tuple[AwardRule, Iterable[Award]]]:
    yield AwardRule.PUBLISHED, awards_published(text, span)
    yield AwardRule.TO_RECEIVER, _by_giver(text, span, GIVEN_TO)
    yield AwardRule.COUNTED, awards_counted(text, span)
    yield AwardRule.RANKED, awards_ranked(text, span)
    yield AwardRule.WON, awards_won(text, span)
    yield AwardRule.DESIGNATED, awards_designated(text, span)
    yield AwardRule.QUOTED, _quoted(text, span)
    yield AwardRule.CREATED, _lists(text, span, CREATED, CREATED_TITLE)
    yield AwardRule.BEARER, awards_before_names(text, span)
    yield AwardRule.PLAIN, _singles(text, span, OF_FIELDS)
    yield AwardRule.COMMENDED, _singles(text, span, COMMENDED)
    yield AwardRule.PLAIN, _lists(text, span, PLAIN, PLAIN_TITLE)
    for pattern in (COMMENDED_BY, COMMENDED_OFTEN):
        yield AwardRule.BY_GIVER, _by_giver(text, span, pattern)
    yield AwardRule.GIVEN_BY, _singles(text, span, GIVEN_BY)
    yield AwardRule.MERIT, _singles(text, span, BODY_MERIT)
    yield AwardRule.TIMES, merits_by_times(text, span)
    yield AwardRule.PLACE, awards_created(text, span)


def _by_giver(text: str, span: Span, phrase: re.Pattern[str]) -> Iterator[Award]:
    return (_told_by_giver(text, match) for match in phrase.finditer(text, *span))


def _quoted(text: str, span: Span) -> Iterator[Award]:
    """Titles in quotation marks behind a verb of giving or gaining."""
    for match in QUOTED.finditer(text, *span):
        given = GIVING.search(match.group("issuer")) is not None  # 获文化部颁发“…”
        is_awarding = AWARDING.match(match.group()) is not None or bool(match.group("tail")) or given
        awards: list[Award] = []
        for title in QUOTED_TITLE.finditer(text, *match.span("title")):
            is_grade = _BARE_GRADE.fullmatch(title.group(1)) is not None and not match.group("tail")
            if not is_grade and (is_awarding or AWARD_WORD.search(title.group(1)) is not None):
                awards.append(_given(text, span, match, Span(*title.span(1))))
        yield from _each_its_own(text, match.start(), awards)


def _lists(text: str, span: Span, phrase: re.Pattern[str], one: re.Pattern[str]) -> Iterator[Award]:
    """An award for each title of the list that ``phrase`` finds."""
    for match in phrase.finditer(text, *span):
        titles = [_past_joint(text, Span(*title.span())) for title in one.finditer(text, *match.span("title"))]
        awards = [_given(text, span, match, title) for title in titles]
        yield from _each_its_own(text, match.start(), awards)


def _past_joint(text: str, title: Span) -> Span:
    """``title`` without the 和 or 及 that joins it to the title before."""
    return Span(title.start + 1, title.end) if text[title.start] in "、和及" else title


def _each_its_own(text: str, verb_at: int, awards: Sequence[Award]) -> Iterator[Award]:
    """``awards`` of one verb; behind 分别 each of as many receivers has its own, in order (16个单位和12名个人分别获评…)."""
    recipient = awards[0].recipient if awards else None
    if recipient is None or len(awards) < 2 or not text[:verb_at].endswith("分别"):
        yield from awards
        return
    ends = [match.end() for match in _JOINT.finditer(text, *recipient)]
    bounds = zip([recipient.start, *ends], [*(end - 1 for end in ends), recipient.end], strict=True)
    receivers = [Span(*bound) for bound in bounds]
    for at, award in enumerate(awards):
        yield replace(award, recipient=receivers[at]) if len(receivers) == len(awards) else award


def _singles(text: str, span: Span, phrase: re.Pattern[str]) -> Iterator[Award]:
    """An award for each match of ``phrase``, which holds one title."""
    for match in phrase.finditer(text, *span):
        yield _given(text, span, match, Span(*match.span("title")))


def _given(text: str, span: Span, match: re.Match[str], title: Span) -> Award:
    """An award given with a verb: issuer and recipient stand before the verb, in its clause."""
    highest = _HIGHEST.match(text, *title)
    if highest is not None:
        title = Span(*highest.span("title"))
    passive = passive_before(text, span, match)
    inner = _group(match, "issuer")
    issuer = issuer_in(text, Span(*passive.span("issuer"))) if passive is not None else None
    verb_at = passive.start() if passive is not None else match.start()
    before = subject_before(text, span, verb_at)
    if inner is not None and passive is None and before is not None and _is_told_by_giver(text, match, before):
        issuer, before = issuer_in(text, before), inner
    elif inner is not None and passive is None and before is None and GIVING.match(match.group()) is not None:
        before = inner  # …,授予李明“…”: the clause before says who gives
    elif issuer is None and inner is not None:
        issuer = giver_in(text, inner)
    if issuer is None and highest is not None and highest.group("event") is not None:
        issuer = Span(*highest.span("event"))
    if issuer is None and (behind := _ISSUER_BEHIND.match(text, match.end(), span.end)) is not None:
        issuer = issuer_in(text, Span(*behind.span("issuer")))
    issuer = issuer or issuer_of_title(text, title)
    recipient = recipient_in(text, before) if before is not None else None
    parts = [part for part in (recipient, issuer, title, Span(verb_at, verb_at)) if part is not None]
    return Award(title, issuer, recipient, Span(min(parts).start, max(match.end(), *(part.end for part in parts))))


def _is_told_by_giver(text: str, match: re.Match[str], before: Span) -> bool:
    """Whether the subject of a verb of giving is the giver: 省总工会授予某大队“…”."""
    return GIVING.match(match.group()) is not None and text[slice(*before)].rstrip("决定").endswith(_GIVER_END)


def _told_by_giver(text: str, match: re.Match[str]) -> Award:
    """An award that a phrase tells with the giver as its subject."""
    issuer, recipient = _group(match, "issuer"), Span(*match.span("recipient"))
    named = issuer_in(text, issuer) if issuer is not None else None
    return Award(Span(*match.span("title")), named, recipient_in(text, recipient), Span(*match.span()))


def _group(match: re.Match[str], name: str) -> Span | None:
    """The place of a group of ``match``; None where the pattern has none of that name or it took no part."""
    start, end = match.span(name) if name in match.groupdict() else (-1, -1)
    return Span(start, end) if start >= 0 else None


def _with_shared_subjects(text: str, awards: Iterable[Award]) -> Iterator[Award]:
    """``awards`` in order, where a clause without a subject of its own takes the one of the award right before it.

    A count of people is not taken over: what they received together (5人立功) is no word on what follows.
    """
    before: Award | None = None
    for award in awards:
        if before is not None and before.recipient is not None and award.recipient is None:
            between = text[before.whole.end : award.whole.start]
            giver_tells = award.issuer is not None and award.issuer.start == award.whole.start
            counted = _PERSONS.match(text[slice(*before.recipient)]) is not None
            if _ALSO.fullmatch(between) and not (counted or giver_tells):
                whole = Span(before.recipient.start, award.whole.end)
                award = replace(award, recipient=before.recipient, whole=whole)
        if before is not None and _is_of_same_giver(text, before, award):
            whole = Span(before.whole.start, award.whole.end)
            award = replace(award, issuer=before.issuer, recipient=before.recipient, whole=whole)
        before = award if before is None or award.whole.end >= before.whole.end else before
        yield award


def _is_of_same_giver(text: str, before: Award, award: Award) -> bool:
    """Whether ``award`` goes on a list of merits with their number that the giver of ``before`` gave."""
    named = award.issuer is not None or award.recipient is not None or before.issuer is None
    if named or award.rule is not AwardRule.TIMES:
        return False
    return _TIMES_JOIN.fullmatch(text[before.whole.end : award.whole.start]) is not None


def _clause_start(text: str, span: Span, place: Span) -> int:
    reach = max(span.start, place.start - REACH)
    return max(reach, *(text.rfind(mark, reach, place.start) + 1 for mark in ",，;；。"))
