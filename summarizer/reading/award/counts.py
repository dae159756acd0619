"""Awards told by how many had them: 6个集体、31名民警荣立三等功, 集体二等功3个, 荣获省级以上荣誉32项.

Decides the phrases and which counts received which award: one award for each type (9个集体、31名个人荣立三等功). Praise counts
where it was received (受到表彰), not where the report gives it away (对12名先进个人进行表彰). Leaves all other phrases to
``awards``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarizer.language.lexicon import fill
from summarizer.reading.award.parties import REACH, Award, issuer_in
from summarizer.reading.award.set_phrases import AWARD_WORD, CLOSE, LEVEL, MARKS, MERIT, NUMERAL, OPEN
from summarizer.text import Span

__all__ = ["awards_counted", "merits_by_times"]

_BEARER = fill(r"(?:{counted_bearer})")
# What such a noun may begin with (先进集体, 优秀辅警, 专案组); no verb of receiving.
_PEOPLE = rf"(?:[^{MARKS}、和及0-9被受获荣记立得对由经]{{0,6}}?{_BEARER})?"
_COUNT = fill(rf"{NUMERAL}(?:余|多)?(?:{{bearer_counter}}){_PEOPLE}")
_PRAISE = fill(r"(?:(?:各类|各级各类|各级)?(?:{counted_merit}))")
_TITLE = rf"(?P<title>{_PRAISE}(?:[、和]{_PRAISE}){{0,4}}(?!为)|{MERIT})"
_ONE_LEVEL = fill(r"(?:(?:{award_level})|[省市县区镇厅局部院]{1,3}级?(?=及?以上))(?:及?以上)?")
_LEVELS = rf"{_ONE_LEVEL}(?:[、和及]{_ONE_LEVEL}){{0,3}}"
# 某局党委对|4名干部给予嘉奖, 某局决定给|12人记功
_DECIDED = re.compile(
    rf"(?:^|(?<=[,，。;；:：\n]))(?P<giver>[^{MARKS}0-9]{{2,30}}?)(?:(?:研究|作出)?决定)?[对给为](?:[^{MARKS}、0-9]{{2,16}}的)?$"
)
_OF_LEVEL = re.compile(fill(r"{award_level}"))  # 省级以上表彰 is of no level of its own
_UNNAMED = re.compile(_LEVELS)
_ANY_PRAISE = re.compile(fill(r"(?:各级各类|各级|各类)?(?:{praise_of_any_kind})"))
_COUNTED = re.compile(
    fill(
        rf"(?P<recipients>{_COUNT}(?:[、和]{_COUNT}){{0,5}})(?:{{award_adverb}}){{0,2}}(?:(?:{{award_passive}})(?P<issuer>[^{MARKS}0-9]{{0,24}}?)的?)?(?:{{merit_verb}})?{_TITLE}"
    )
)
# 29个集体、64人次获总队级以上奖励: a reward without a name is told with its level
_OF_LEVEL_COUNTED = re.compile(
    fill(
        rf"(?P<recipients>{_COUNT}(?:[、和]{_COUNT}){{0,5}})(?:{{award_adverb}}){{0,2}}(?:{{award_passive}})(?P<title>{_LEVELS}(?:的)?奖励)(?=[,，。;；、\n]|$)"
    )
)
_MERITS_COUNTED = re.compile(
    fill(
        rf"(?P<title>(?:个人|集体|专项)?[一二三]等功(?:[（(][^（）()0-9]{{1,6}}[）)])?|(?:个人|集体)?嘉奖)(?P<recipients>{NUMERAL}(?:{{merit_counter}})(?:集体|单位)?)"
    )
)
_MERITS_BY_TIMES = re.compile(rf"(?P<title>(?:个人|集体|专项)?[一二三]等功|(?:个人|集体)?嘉奖)(?=共?{NUMERAL}次)")
# 荣获省级以上荣誉32项: a count of awards of a level, without their names
_HONORS_COUNTED = re.compile(
    fill(
        rf"(?:{{counted_gain}})(?P<title>(?:{{award_level}})(?:及?以上)?(?:各类)?(?:集体|个人"
        rf"|先进)?(?:{{counted_honor}}))(?=共?{NUMERAL}(?:余|多)?(?:{{honor_counter}}))"
    )
)


# 涌现出全国模范法官1人、全省优秀法官2人: so many have the title before their count
_EMERGED = re.compile(fill(r"{emerging}"))
_TITLE_COUNTED = re.compile(
    fill(
        rf"(?:(?P<title>{LEVEL}[^{MARKS}、0-9和及]{{2,18}}?)|[{OPEN}](?P<quoted>[^{MARKS}、]{{2,16}})[{CLOSE}](?:称号)?)(?P<recipients>{NUMERAL}(?:{{bearer_counter}}))(?=[、和及,，。;；]|$)"
    )
)


def awards_counted(text: str, span: Span) -> Iterator[Award]:
    """An award for each title in ``span`` whose bearers or pieces are counted."""
    for pattern in (_OF_LEVEL_COUNTED, _COUNTED, _MERITS_COUNTED):
        for match in pattern.finditer(text, *span):
            if not _is_of_any_kind(match):
                yield _counted(text, span, match)
    if (emerged := _EMERGED.search(text, *span)) is not None:
        for match in _TITLE_COUNTED.finditer(text, emerged.end(), span.end):
            if AWARD_WORD.search(match.group("title") or match.group("quoted")) is not None:
                yield _counted(text, span, match)
    for match in _HONORS_COUNTED.finditer(text, *span):
        yield Award(Span(*match.span("title")), None, None, Span(*match.span()))


def _is_of_any_kind(match: re.Match[str]) -> bool:
    """Whether all that is said is that so many were praised and rewarded at some level: 县级以上表彰奖励 is no award."""
    level = match.groupdict().get("issuer") or ""
    named = level != "" and _UNNAMED.fullmatch(level) is None
    return not named and _ANY_PRAISE.fullmatch(match.group("title")) is not None


def merits_by_times(text: str, span: Span) -> Iterator[Award]:
    """Merits with how many times they were received (集体三等功2次), which says nothing of who received them."""
    for match in _MERITS_BY_TIMES.finditer(text, *span):
        yield Award(Span(*match.span("title")), None, None, Span(*match.span()))


def _counted(text: str, span: Span, match: re.Match[str]) -> Award:
    """The award with all whose count stands before it: one award for each type, as the guidelines count."""
    issued = match.groupdict().get("issuer")
    title = Span(*match.span("title" if match.group("title") else "quoted"))
    if issued and _OF_LEVEL.fullmatch(issued) is not None:  # 受到省级表彰: nobody is named
        title, issued = Span(match.start("issuer"), title.end), None
    issuer = issuer_in(text, Span(*match.span("issuer"))) if issued else None
    start = match.start()
    told = _DECIDED.search(text, max(span.start, start - REACH), start) if issuer is None else None
    if told is not None and (issuer := issuer_in(text, Span(*told.span("giver")))) is not None:
        start = issuer.start
    return Award(title, issuer, Span(*match.span("recipients")), Span(start, match.end()))
