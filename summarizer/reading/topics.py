"""Topics: the case that a bare person, verb or measure takes from what was said before it.

Decides what a figure borrows from the figure before (抓获犯罪嫌疑人 after 破获电信网络诈骗案件) or from a clause without figures
(诈骗警情有所下降,共接报8114起). Leaves the figure's own words to ``heads``, the operation that governs it to ``campaigns`` and
the wording to ``labels``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from summarizer.language.lexicon import any_of, fill, words
from summarizer.numbers.mention import Kind
from summarizer.reading.figure_reading import Form, Reading
from summarizer.reading.lexicon import (
    ACTS_AGAIN,
    CASE_MEASURES,
    GENERIC_PERSONS,
    NEEDS_CASE,
)
from summarizer.reading.planned_nouns import carries_out, planned_noun, tells_outcome
from summarizer.text import Span

__all__ = ["Borrowed", "borrowed_case", "headed_by", "set_about", "spoken_of"]

_PERSON_UNITS = words("people_counter")
_HELPS = frozenset(words("rescuing"))
_RETURNS = frozenset(words("returning"))
# 盗窃类警情持续下降,|全市共接报2150起
_SPOKEN = re.compile(
    fill(
        r"(?:\A"
        r"|(?<=[,，。;；:：\s的\n]))(?:(?:{foremost})(?:{names_thing}))?(?P<what>[^,，。;；的\s]{2,30}?(?:{case_topic}))(?:{topic_rest})*(?:{topic_moves})[^,，。;；]*[,，]"
    )
)
_HEAD = re.compile(
    fill(
        r"\s*+(?:[(（]?[一二三四五六七八九十\d]{1,2}[)）、.．]"
        r"|[一二三四五六七八九十]是)?\s*+(?P<what>[^,，。;；:：\d]{2,12}?(?:{crime_topic}))(?:方面|情况|类)?[:：]"
    )
)
_ABOUT = re.compile(
    r"\s{0,4}(?:[一二三四五六七八九十]是)?(?:对于?|针对)(?P<what>[^,，。;；:：\d对的]{2,16}?(?:犯罪|案件))(?:方面|问题)?[,，]"
)
_GROUP_MARK = re.compile("[;；]")
_OF_WHICH = re.compile(r"\s{0,4}(?:其中|当中)[,，]?")
_SPOKEN_BACK = 300  # characters; no list goes on about what was said further back
_GENERIC_KINDS = words("generic_kind")
_CASE_UNITS = frozenset("起 件 宗".split())
_NO_CASES = words("case_stage")  # acts, no cases
_CASES = re.compile(any_of("sort_of_case") + r"\Z")
_CASE_ENDINGS = words("case_noun")


@dataclass(frozen=True, slots=True)
class Borrowed:
    """Words taken from another figure: ``case`` goes before ``person`` in the noun, or in front where that is
    empty; behind the verb where ``behind``."""

    case: Span
    person: str = ""
    behind: bool = False


def borrowed_case(text: str, reading: Reading, earlier: list[Reading]) -> Borrowed | None:
    """What a bare person or a bare judicial act takes from the figures before it in its semicolon group."""
    if not earlier or not _may_borrow(reading):
        return None
    noun = "".join([text[piece.start : piece.end] for piece in reading.noun])
    person = noun if noun in GENERIC_PERSONS and not reading.leads_noun else ""
    act = _bare_act(text, reading, noun) or _measures_cases(text, reading)
    done = tells_outcome(text, reading)
    again = done or _acts_again(text, reading) or _acts_on_people(text, reading)
    said = text[slice(*(reading.verb or reading.noun[0]))] if done else ""
    if not person and not act and not again:
        return None
    measures = _measures_cases(text, reading)
    for previous in reversed(earlier):
        if previous.clause.group != reading.clause.group and not measures:
            return None
        if previous.form is not Form.LEVEL or not previous.noun or previous.of is not None:
            continue
        lender = previous.noun[-1]
        if again and _done_to_same(text, previous, reading, said):
            named = not text[slice(*lender)].endswith(_NO_CASES)  # 收案300件,结案280件: the act before names no case
            lent = (_of_all(text, previous, earlier) or planned_noun(text, lender, said)) if named else None
            return Borrowed(lent, behind=True) if lent is not None else None
        if not (person or act):
            return None
        case = _case(text, lender, whole=not person or person == "人员", gang=person == "团伙成员")
        if case is not None:
            return Borrowed(case, "" if person == "人员" else person)
        if not text[lender.start : lender.end].endswith(GENERIC_PERSONS):
            return None
    return None


def _of_all(text: str, last: Reading, earlier: list[Reading]) -> Span | None:
    """The general word at the end of ``last`` where it closes a list of several sorts (公诉案件3件,自诉案件5件,已结7件); else None."""
    case = _CASES.search(text, *last.noun[-1])
    index = next((at for at, each in enumerate(earlier) if each is last), 0)
    before = earlier[index - 1] if index else None
    if case is None or before is None or before.verb is None or before.verb != last.verb or not before.noun:
        return None
    alike = before.mention.unit == last.mention.unit and text.endswith(case.group(), *before.noun[-1])
    return Span(*case.span()) if alike else None


def spoken_of(text: str, sentence: Span, reading: Reading) -> Span | None:
    """The cases that a clause before speaks of, for a count that has a verb alone (接报2150起); None where there are none."""
    if reading.of is not None or reading.form is not Form.LEVEL or not _says_cases_alone(text, reading):
        return None
    if reading.mention.unit not in _CASE_UNITS:
        return None
    found = None
    end = reading.clause.span.start
    for match in _SPOKEN.finditer(text, max(sentence.start, end - _SPOKEN_BACK), end):
        found = match
    return Span(*found.span("what")) if found is not None else None


def _says_cases_alone(text: str, reading: Reading) -> bool:
    """Whether the figure has a verb alone (接报2150起) or a general word for cases alone (案件达2150起)."""
    if not reading.noun:
        return reading.verb is not None
    alone = len(reading.noun) == 1 and reading.verb is None and not reading.leads_noun
    return alone and text[slice(*reading.noun[0])] in words("case_topic")


def set_about(text: str, sentence: Span, reading: Reading) -> Span | None:
    """The sort of crime or case that the sentence, or the one that 其中 goes on from, sets for its figures; else None.

    对涉农犯罪,批准逮捕5人。其中,起诉3人.
    """
    start = sentence.start
    if _OF_WHICH.match(text, *sentence) is not None:
        start = max(text.rfind(mark, max(0, start - _SPOKEN_BACK), max(0, start - 1)) for mark in "。\n") + 1
    about = _ABOUT.match(text, start, reading.mention.clean_start)
    if about is None or _GROUP_MARK.search(text, about.end(), reading.mention.clean_start) is not None:
        return None
    return Span(*about.span("what"))


def headed_by(text: str, sentence: Span, reading: Reading) -> Span | None:
    """The cases that the head of an item names, for a count or measure of no noun of its own ((二)盗窃案件:全年发生65件)."""
    if reading.of is not None or reading.form not in (Form.LEVEL, Form.CHANGE):
        return None
    bare = not reading.noun and reading.verb is not None and (reading.mention.unit or "") in _CASE_UNITS
    measured = len(reading.noun) == 1 and reading.verb is None and text[slice(*reading.noun[0])] in CASE_MEASURES
    head = _HEAD.match(text, *sentence) if bare or measured else None
    return Span(*head.span("what")) if head is not None else None


def _may_borrow(reading: Reading) -> bool:
    """Whether the figure is a count, a change or rank, or money that only a verb speaks of (返还2200万元)."""
    if reading.of is not None:
        return False
    if reading.form in (Form.CHANGE, Form.RANK):
        return True
    if reading.form is not Form.LEVEL:
        return False
    bare_money = reading.mention.kind is Kind.MONEY and not reading.noun and reading.verb is not None
    return reading.mention.kind is Kind.COUNT or bare_money


def _acts_again(text: str, reading: Reading) -> bool:
    """Whether a verb alone acts on what was counted before, in the same unit; people are counted by the act itself."""
    if _counts_people(reading):
        return False
    return not reading.noun and reading.verb is not None and text[slice(*reading.verb)] in ACTS_AGAIN


def _counts_people(reading: Reading) -> bool:
    return (reading.mention.unit or "") in _PERSON_UNITS


def _acts_on_people(text: str, reading: Reading) -> bool:
    """Whether a verb alone helps those counted before (营救群众35人,转移20人)."""
    if reading.noun or reading.verb is None or (reading.mention.unit or "") not in _PERSON_UNITS:
        return False
    return text[reading.verb.start : reading.verb.end] in _HELPS


def _done_to_same(text: str, previous: Reading, reading: Reading, said: str) -> bool:
    """Whether an act counts what ``previous`` does: in its unit or given back, and of people if they were planned for ``said``."""
    if said and _counts_people(reading) and not carries_out(text, previous.noun[-1], said):
        return False
    return previous.mention.unit == reading.mention.unit or _gives_back(text, previous.noun[-1], reading)


def _gives_back(text: str, noun: Span, reading: Reading) -> bool:
    """Whether money or goods named before are given back, in whatever unit (冻结资金1亿元,返还427笔)."""
    verb = text[reading.verb.start : reading.verb.end] if reading.verb is not None else ""
    return verb in _RETURNS and text[noun.start : noun.end].endswith(words("property"))


def _bare_act(text: str, reading: Reading, noun: str) -> bool:
    """Whether verb and ``noun`` together only say what a court or the police did."""
    words = text[reading.verb.start : reading.verb.end] + noun if reading.verb else noun
    return len(words) <= 10 and words.endswith(NEEDS_CASE)


def _measures_cases(text: str, reading: Reading) -> bool:
    """Whether the figure's only word is said of a kind of case."""
    if reading.verb is not None and not reading.noun:
        return text[slice(*reading.verb)] in CASE_MEASURES and (reading.mention.unit or "") in _CASE_UNITS
    return reading.verb is None and len(reading.noun) == 1 and text[slice(*reading.noun[0])] in CASE_MEASURES


def _case(text: str, noun: Span, *, whole: bool, gang: bool) -> Span | None:
    words = text[noun.start : noun.end]
    if words in GENERIC_PERSONS or words.startswith(_GENERIC_KINDS):
        return None
    if gang and "团伙" in words:
        return Span(noun.start, noun.start + words.index("团伙"))
    for person in GENERIC_PERSONS:
        if whole and words.endswith(person) and len(words) > len(person):
            return Span(noun.start, noun.end - len(person))
    if words.endswith(_NO_CASES):
        return None
    for ending in _CASE_ENDINGS:
        if words.endswith(ending) and len(words) > len(ending):
            return noun if whole else Span(noun.start, noun.end - len(ending))
    return None
