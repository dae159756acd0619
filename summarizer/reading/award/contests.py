"""Places and prizes in named assessments: 在全省满意度测评中位居第二, 在技能大赛中夺得团体冠军.

Decides the phrases, and that a place is an honor only where it is the place in that assessment: not where another
figure or another assessment stands between. Leaves all other phrases to ``awards``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarizer.language.lexicon import any_of, fill
from summarizer.reading.award.parties import (
    Award,
    issuer_in,
    issuer_of_title,
    named_before,
    recipient_in,
    subject_before,
)
from summarizer.reading.award.set_phrases import LEVEL, MARKS, NUMERAL
from summarizer.text import Span

__all__ = ["awards_ranked"]

# 青年组一等奖, 追踪科目冠军, 个人全能冠军
_GROUP = fill(r"(?:(?!了)[^,，。;；、\n]{1,8}?(?:{contest_group}))?")
_PRIZE = fill(rf"(?:{_GROUP}(?:{{contest_part}})?(?:{any_of('award_place')}))")
_PLACE = fill(rf"(?:(?:{{place_taken}})[^,，。;；\n]{{0,14}}?(?:第{NUMERAL}(?:名|位)?|首位|榜首|(?P<prize>{_PRIZE})))")
_ASSESSMENT = rf"(?:{any_of('award_assessment')})"
_ASSESSED = re.compile(
    fill(
        rf"在(?P<title>(?:[^,，。;；\n]{{2,60}}?{_ASSESSMENT}|全[国省市]赛))(?:(?:的[^,，。;；\n]{{2,12}})?[中里][,，]?|(?={{place_or_gain}}))"
        rf"(?P<recipient>[^,，。;；\n]{{0,24}}?)(?P<between>[,，][^,，。;；\n]{{0,16}}?)?{_PLACE}"
    )
)
# 省院评估考核的40项指标中,区法院的10项指标位居全市第一: how many of what was assessed, at the head of its clause
_ASSESSED_IN = re.compile(
    rf"(?:^|(?<=[,，。;；:：\n]))在?(?P<title>[^{MARKS}、在]{{2,30}}?{_ASSESSMENT})的{NUMERAL}[个项类]指标中[,，]"
    rf"(?P<recipient>[^{MARKS}]{{0,80}}?){_PLACE}"
)
# What makes the words before a place another statement: a change, or an assessment of their own.
_OTHER_MATTER = re.compile(fill(rf"{{rise|fall|basis}}|上升了?[0-9]|提高了?[0-9]|提升了?[0-9]|{_ASSESSMENT}"))
# 公众安全感测评位居全省第三: a survey without 在…中
_SURVEYED = re.compile(
    fill(
        rf"(?:^|(?<=[,，。;；:：\n]))(?P<recipient>{{whole_area}}"
        rf"|[^{MARKS}]{{2,8}}?[省市县区局院队])?(?P<title>(?!对)[^{MARKS}、在]{{2,24}}?(?:{{surveyed}}))(?:{{contest_result}})?(?:连续[^{MARKS}]{{1,5}})?(?={{place_or_gain}}){_PLACE}"
    )
)
# 2022年全市绩效考核名列第一: an assessment of work, named by its year or area (办案考核位居第一 is a result of the body).
_GRADED_BY = (
    rf"(?:其中)?(?:[0-9]{{4}}年度?)?(?P<recipient>全[省市县区国])(?P<title>[^{MARKS}、在]{{2,16}}?(?:考核|考评))"
)
_GRADED = re.compile(fill(rf"(?:^|(?<=[,，。;；:：\n])){_GRADED_BY}(?:{{contest_score}})?(?={{stands_at}}){_PLACE}"))
# 连续三年位居全省目标责任考核第二名: the place stands behind the assessment that it is taken in.
_TAKEN_IN = re.compile(
    fill(
        rf"(?:{{stands_at}})(?P<recipient>)(?P<prize>)(?P<title>(?:{LEVEL}|[^{MARKS}、0-9在]{{2,8}}[省市县区])[^{MARKS}、在]{{2,24}}?{_ASSESSMENT})"
        rf"(?:{{contest_score}})?(?:第{NUMERAL}(?:名|位)?|首位|榜首)"
    )
)
# 市局射击比武某分局荣获第二名: a contest without 在…中
_CONTESTED = re.compile(
    fill(
        rf"(?:^|(?<=[,，。;；:：\n]))(?P<title>[^{MARKS}、在获]{{2,20}}?(?:{{contest_noun}}))(?!竞赛"
        rf"|大赛)(?P<recipient>[^{MARKS}、获]{{0,12}}?)(?:{{prize_gain}})(?P<prize>)?第{NUMERAL}名"
    )
)
# 春季业务考评中,某派出所获“优秀”: a grade is no title, the assessment is.
_GRADE = re.compile(
    fill(
        r"(?:^|在"
        rf"|(?<=[,，。;；:：\n]))(?P<title>[^{MARKS}、在获]{{2,24}}?(?:{{appraisal}}))(?:结果)?(?:中)?[,，]?(?P<recipient>[^{MARKS}、获被]{{0,16}}?)(?:{{appraised_as}})(?P<prize>)?[“「]?(?:{{appraisal_grade}})[”」]?(?:等次"
        r"|等级|档次)?(?=[,，。;；、\n]|$)"
    )
)
_GRADED_IN = re.compile(
    fill(
        rf"(?:{{appraised_as}})(?P<recipient>)(?P<prize>)(?P<title>[^{MARKS}、]{{2,20}}?(?:{{appraisal}}))(?:结果)?的?[“「](?:优秀|良好|一等)[”」]"
    )
)
_ISSUED = re.compile(fill(r"(?P<issuer>.{2,24}?)(?:{contest_held})的"))
# 禾州市以97分, 某派出所射击项目: the bearer is named first, then what was looked at.
_PLACE_HEAD = re.compile(
    r"^(?:(.{1,8}?[省市县区旗州])(?:群众|的|人民群众|以[0-9])|(.{1,12}?[局院队所站])(?:[^局院队所站]{2,8}项目|的[^的]*(?:的[^的]*)?指标)$)"
)


def awards_ranked(text: str, span: Span) -> Iterator[Award]:
    """The places and prizes in ``span``; the title is the assessment, or the prize won in it."""
    for match in _ASSESSED.finditer(text, *span):
        if _OTHER_MATTER.search(match.group("recipient") + (match.group("between") or "")) is None:
            yield _ranked(text, span, match)
    for pattern in (_ASSESSED_IN, _SURVEYED, _GRADED, _TAKEN_IN, _CONTESTED, _GRADE, _GRADED_IN):
        for match in pattern.finditer(text, *span):
            yield _ranked(text, span, match)


def _ranked(text: str, span: Span, match: re.Match[str]) -> Award:
    start, end = match.span("title")
    issued = _ISSUED.match(text, start, end)
    issuer = issuer_in(text, Span(*issued.span("issuer"))) if issued is not None else None
    title = Span(issued.end() if issued is not None else start, end)
    issuer = issuer or issuer_of_title(text, title)
    if match.group("prize"):
        title = Span(*match.span("prize"))
    recipient = Span(*match.span("recipient"))
    if recipient.start == recipient.end:
        recipient = subject_before(text, span, match.start()) or named_before(text, span, match.start()) or recipient
    head = _PLACE_HEAD.match(text[slice(*recipient)])
    if head is not None:
        recipient = Span(recipient.start, recipient.start + head.end(head.lastindex or 0))
    return Award(title, issuer, recipient_in(text, recipient), Span(*match.span()))
