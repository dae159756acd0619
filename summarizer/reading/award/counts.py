"""Awards told by how many had them: 6个集体、31名民警荣立三等功, 集体二等功3个, 荣获省级以上荣誉32项.

Decides the phrases and which counts received which award: one award for each type (9个集体、31名个人荣立三等功). Praise counts
where it was received (受到表彰), not where the report gives it away (对12名先进个人进行表彰). Leaves all other phrases to
``awards``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarizer.language.lexicon import fill
from summarizer.reading.award.parties import Award, issuer_in
from summarizer.reading.award.phrases import MARKS, MERIT, NUMERAL
from summarizer.text import Span

__all__ = ["awards_counted", "merits_by_times", "titles_counted"]

_BEARER = fill(r"(?:{counted_bearer})")
# What such a noun may begin with (先进集体, 优秀辅警, 专案组); no verb of receiving.
_PEOPLE = rf"(?:[^{MARKS}、和及0-9被受获荣记立得对由经]{{0,6}}?{_BEARER})?"
_COUNT = fill(rf"{NUMERAL}(?:余|多)?(?:{{bearer_counter}}){_PEOPLE}")
_PRAISE = fill(r"(?:(?:各类|各级各类|各级)?(?:{counted_merit}))")
_TITLE = rf"(?P<title>{_PRAISE}(?:[、和]{_PRAISE}){{0,4}}|{MERIT})"
_COUNTED = re.compile(
    fill(
        rf"(?P<recipients>{_COUNT}(?:[、和]{_COUNT}){{0,5}})(?:{{award_adverb}}){{0,2}}(?:(?:{{award_passive}})(?P<issuer>[^{MARKS}0-9]{{0,24}}?)的?)?(?:{{merit_verb}})?{_TITLE}"
    )
)
_MERITS_COUNTED = re.compile(
    fill(
        rf"(?P<title>(?:个人|集体|专项)?[一二三]等功|(?:个人|集体)?嘉奖)(?P<recipients>{NUMERAL}(?:{{merit_counter}})(?:集体|单位)?)"
    )
)
_MERITS_BY_TIMES = re.compile(rf"(?P<title>(?:个人|集体|专项)?[一二三]等功|(?:个人|集体)?嘉奖)(?=共?{NUMERAL}次)")
# 荣获省级以上荣誉32项: a count of awards of a level, without their names
_LEVEL_OF_PRAISE = re.compile(fill(r"(?:{award_level})(?:及?以上)?"))
_ONE_TITLE = fill(
    rf"(?P<title>(?:{{bearer_level}})[^{MARKS}、0-9]{{0,18}}?(?:{{person_title}}|{{body_title}}|{{title_of_model}}))共?(?P<recipient>{NUMERAL}(?:{{merit_counter}}))"
)
_TITLES_COUNTED = re.compile(fill(rf"(?:{{counted_gain}}|涌现出?|评选出|{{award_only}})了?{_ONE_TITLE}"))
_NEXT_TITLE = re.compile(rf"[、,，和及]{_ONE_TITLE}")
_HONORS_COUNTED = re.compile(
    fill(
        rf"(?:{{counted_gain}})(?P<title>(?:{{award_level}})(?:及?以上)?(?:各类)?(?:集体|个人"
        rf"|先进)?(?:{{counted_honor}}))(?=共?{NUMERAL}(?:余|多)?(?:{{honor_counter}}))"
    )
)


def titles_counted(text: str, span: Span) -> Iterator[Award]:
    """Titles of a level with how many people or bodies had each (涌现出全国模范法官1人、全省先进集体2个)."""
    for match in _TITLES_COUNTED.finditer(text, *span):
        found: re.Match[str] | None = match
        start = match.start()
        while found is not None:
            yield Award(Span(*found.span("title")), None, Span(*found.span("recipient")), Span(start, found.end()))
            found = _NEXT_TITLE.match(text, found.end(), span.end)
            start = found.start() if found is not None else start


def awards_counted(text: str, span: Span) -> Iterator[Award]:
    """An award for each title in ``span`` whose bearers or pieces are counted."""
    for pattern in (_COUNTED, _MERITS_COUNTED):
        for match in pattern.finditer(text, *span):
            yield _counted(text, match)
    for match in _HONORS_COUNTED.finditer(text, *span):
        yield Award(Span(*match.span("title")), None, None, Span(*match.span()))


def merits_by_times(text: str, span: Span) -> Iterator[Award]:
    """Merits with how many times they were received (集体三等功2次), which says nothing of who received them."""
    for match in _MERITS_BY_TIMES.finditer(text, *span):
        yield Award(Span(*match.span("title")), None, None, Span(*match.span()))


def _counted(text: str, match: re.Match[str]) -> Award:
    """The award with all whose count stands before it: one award for each type, as the guidelines count."""
    issued = match.groupdict().get("issuer")
    issuer = issuer_in(text, Span(*match.span("issuer"))) if issued else None
    title, recipients = Span(*match.span("title")), Span(*match.span("recipients"))
    if issued and issuer is None and _LEVEL_OF_PRAISE.fullmatch(issued) is not None:
        title = Span(match.start("issuer"), title.end)  # 受到|省级以上表彰
    return Award(title, issuer, recipients, Span(*match.span()))
