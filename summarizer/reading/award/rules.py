"""Awards by rule: the honors that a sentence states in one of the set phrases of such reports.

Decides which of the phrases' matches are awards received, each once, and which share the subject or giver of the one before. An
award aimed at or given away is none. Leaves the patterns to ``set_phrases``, those told with a verb of giving or gaining to
``verbs``, names to ``parties``, counts, rankings and bearers to the modules of those names, honors told in other words to the
model, and judging any honor to ``checking``. All spans are clean offsets.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from summarizer.document.folding import fold
from summarizer.language.lexicon import any_of, fill, words
from summarizer.reading.award.bearers import awards_before_names
from summarizer.reading.award.behind import with_receivers_behind
from summarizer.reading.award.captioned import awards_captioned
from summarizer.reading.award.contests import awards_ranked
from summarizer.reading.award.counts import awards_counted, merits_by_times
from summarizer.reading.award.designated import awards_created, awards_designated, awards_published
from summarizer.reading.award.handed import awards_handed
from summarizer.reading.award.parties import REACH, Award
from summarizer.reading.award.placings import awards_placed
from summarizer.reading.award.prizes import awards_won
from summarizer.reading.award.set_phrases import (
    AWARD_WORD,
    BESTOWED,
    BLAMED,
    BODY_MERIT,
    CLOSE,
    COMMENDED,
    COMMENDED_BY,
    COMMENDED_OFTEN,
    CREATED,
    CREATED_TITLE,
    CUE,
    GIVEN_BY,
    GIVEN_TO,
    GRADED,
    GRADED_TITLE,
    LEVEL,
    NAMED_AS,
    NOT_RECEIVED,
    NUMERAL,
    OF_FIELDS,
    OPEN,
    PLAIN,
    PLAIN_TITLE,
)
from summarizer.reading.award.sharing import with_shared_parties
from summarizer.reading.award.titled import awards_titled
from summarizer.reading.award.verbs import awards_by_giver, awards_listed, awards_quoted, awards_singly
from summarizer.reading.rule_names import AwardRule
from summarizer.text import Span

__all__ = ["awards_in", "is_received", "mentions_award"]

_CHOSEN = re.compile(fill(r"(?:{chosen}|获批)(?=.{2,6}\Z)"))  # 全省唯一入选城市: how rare, and no title
# 此项荣誉称号, 的最高荣誉, 给前三名: what is named elsewhere, or not at all
_POINTING = re.compile(fill(r"{pointing}|.{2,30}(?:给|的[0-9]{1,4}[个名家人])"))
# 授予成效突出的27个文明城市: so many were given, and nobody is named
_SO_MANY = re.compile(fill(r"(?:{giving_verb})[^,，。;；]{0,40}的[0-9]{1,4}[个名家]$"))
# 荣获“…”称号的同志,享受…: whoever has it
_WHOEVER = re.compile(
    fill(rf"(?:[{CLOSE}]|[{OPEN}][^{OPEN}{CLOSE}]{{2,32}}|[、和])*(?:荣誉)?称号的(?:{{counted_bearer}})[,，]")
)
# 总共荣获13项第二名: a place says nothing without whom or what it was taken in
_BARE_PLACE = re.compile(rf"第{NUMERAL}名")
_CLASSING = words("award_classing")
_OF_LEVEL = re.compile(rf"{LEVEL}|{any_of('wider_level')}")
_CASES = re.compile(rf"{NUMERAL}(?:余|多)?[件篇个起项](?:案例|案件|案)?$")


def mentions_award(sentence: str) -> bool:
    """Whether ``sentence`` holds a word that awards are told with."""
    return CUE.search(sentence) is not None


def awards_in(text: str, span: Span) -> tuple[Award, ...]:
    """The awards that ``span`` states, in order of place, none twice."""
    found: list[Award] = []
    said: set[tuple[str, str]] = set()
    placed: set[int] = set()  # what stands behind the title of a place in a contest, and tells which it was
    told: defaultdict[int, list[Award]] = defaultdict(list)  # by each character of the title
    for award in _all(text, span):
        if any(_same_award(other, award) for at in range(*award.title) for other in told[at]):
            continue
        for at in range(*award.title):
            told[at].append(award)
        says_more = award.issuer is not None or _words(text, award) not in said
        is_new = says_more and award.title.start not in placed
        if is_new and _is_award(text, span, award) and _is_received(text, span, award.whole):
            found.append(award)
            said.add(_words(text, award))
            if award.rule is AwardRule.RANKED:
                placed.update(range(award.title.end, award.whole.end))
    in_order = sorted(found, key=lambda each: (each.whole.start, each.title.start))
    return tuple(with_shared_parties(text, span, tuple(with_receivers_behind(text, span, in_order))))


def is_received(sentence: str, title: str) -> bool:
    """Whether the clause of ``sentence`` that holds ``title`` (not checked if none does) tells an award received."""
    at = fold(sentence).find(fold(title))
    place = Span(at, at + len(title))
    return at < 0 or _is_received(sentence, Span(0, len(sentence)), place)


def _is_award(text: str, span: Span, award: Award) -> bool:
    """Whether the title of ``award`` names one, and not a class, a case, or what is named elsewhere."""
    before = text[max(span.start, award.title.start - 60) : award.title.start]
    unnamed = (_BARE_PLACE.fullmatch(text, *award.title), _WHOEVER.match(text, award.title.end))
    return not (
        _counts_cases(text, award)
        or BLAMED.search(text, *award.title) is not None
        or _is_classed_only(text, award)
        or _CHOSEN.search(text, *award.title) is not None
        or _POINTING.match(text, *award.title) is not None
        or _SO_MANY.search(before) is not None
        or (award.recipient is None and any(unnamed))
    )


def _is_received(text: str, span: Span, place: Span) -> bool:
    return NOT_RECEIVED.search(text, _clause_start(text, span, place), place.end) is None


def _counts_cases(text: str, award: Award) -> bool:
    """Whether cases are only counted (4件案例入选省级典型案例): a statistic, where a case that is named is honored."""
    recipient = text[slice(*award.recipient)] if award.recipient is not None else ""
    return _CASES.match(recipient) is not None and text[: award.title.end].endswith("案例")


def _is_classed_only(text: str, award: Award) -> bool:
    """Whether somebody only put the receiver into a class whose name is no title (被列为督办案件, 被评定为C级企业)."""
    classed = award.rule is AwardRule.GIVEN_BY and text.endswith(_CLASSING, 0, award.title.start)
    return classed and AWARD_WORD.search(text, *award.title) is None and _OF_LEVEL.match(text, *award.title) is None


def _words(text: str, award: Award) -> tuple[str, str]:
    """Title and receiver of ``award``: one that names both again, and not who gave it, says no more."""
    return text[slice(*award.title)], text[slice(*award.recipient)] if award.recipient is not None else ""


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
    yield AwardRule.TO_RECEIVER, awards_by_giver(text, span, GIVEN_TO)
    yield AwardRule.TO_RECEIVER, awards_by_giver(text, span, BESTOWED)
    yield AwardRule.TO_RECEIVER, awards_by_giver(text, span, NAMED_AS)
    yield AwardRule.COUNTED, awards_counted(text, span)
    yield AwardRule.RANKED, awards_ranked(text, span)
    yield AwardRule.PLACED, awards_placed(text, span)
    yield AwardRule.HANDED, awards_handed(text, span)
    yield AwardRule.WON, awards_won(text, span)
    yield AwardRule.DESIGNATED, awards_designated(text, span)
    yield AwardRule.TITLED, awards_titled(text, span)
    yield AwardRule.QUOTED, awards_quoted(text, span)
    yield AwardRule.CREATED, awards_listed(text, span, CREATED, CREATED_TITLE)
    yield AwardRule.BEARER, awards_before_names(text, span)
    yield AwardRule.BEARER, awards_captioned(text, span)
    yield AwardRule.PLAIN, awards_singly(text, span, OF_FIELDS)
    yield AwardRule.COMMENDED, awards_singly(text, span, COMMENDED)
    yield AwardRule.PLAIN, awards_listed(text, span, GRADED, GRADED_TITLE)
    yield AwardRule.PLAIN, awards_listed(text, span, PLAIN, PLAIN_TITLE)
    for pattern in (COMMENDED_BY, COMMENDED_OFTEN):
        yield AwardRule.BY_GIVER, awards_by_giver(text, span, pattern)
    yield AwardRule.GIVEN_BY, awards_singly(text, span, GIVEN_BY)
    yield AwardRule.MERIT, awards_singly(text, span, BODY_MERIT)
    yield AwardRule.TIMES, merits_by_times(text, span)
    yield AwardRule.PLACE, awards_created(text, span)


def _clause_start(text: str, span: Span, place: Span) -> int:
    reach = max(span.start, place.start - REACH)
    return max(reach, *(text.rfind(mark, reach, place.start) + 1 for mark in ",，;；。"))
