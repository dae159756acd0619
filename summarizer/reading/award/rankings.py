"""Places and prizes in named assessments: 在全省满意度测评中位居第二, 在技能大赛中夺得团体冠军.

Decides the phrases, and that a place is an honor only where it is the place in that assessment: not where another
figure or another assessment stands between. Leaves all other phrases to ``awards``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarizer.language.lexicon import any_of
from summarizer.reading.award.parties import Award, issuer_in, issuer_of_title, recipient_in, subject_before
from summarizer.reading.award.phrases import MARKS, NUMERAL
from summarizer.text import Span

__all__ = ["awards_ranked"]

_PRIZE = rf"(?:(?:团体|个人|综合|总分|小组)?(?:{any_of('award_place')}))"
_PLACE = (
    r"(?:(?:位居|位列|名列|排名|跃居|跃升|升至|升到|上升到|上升至|居|列|荣获|获得|获|取得|夺得)[^,，。;；\n]{0,14}?"
    rf"(?:第{NUMERAL}(?:名|位)?|首位|榜首|(?P<prize>{_PRIZE})))"
)
_ASSESSMENT = rf"(?:{any_of('award_assessment')})"
_ASSESSED = re.compile(
    rf"在(?P<title>[^,，。;；\n]{{2,60}}?{_ASSESSMENT})中[,，]?"
    rf"(?P<recipient>[^,，。;；\n]{{0,24}}?)(?P<between>[,，][^,，。;；\n]{{0,16}}?)?{_PLACE}"
)
# What makes the words before a place another statement: a change, or an assessment of their own.
_OTHER_MATTER = re.compile(rf"同比|环比|上升了?[0-9]|下降|增长|提高了?[0-9]|提升了?[0-9]|{_ASSESSMENT}")
# 公众安全感测评位居全省第三: a survey without 在…中
_SURVEYED = re.compile(
    rf"(?:^|(?<=[,，。;；:：\n]))(?P<recipient>全[省市县区国]|[^{MARKS}]{{2,8}}?[省市县区局院队])?(?P<title>(?!对)[^{MARKS}、在]{{2,24}}?(?:测评|评议|调查))"
    rf"(?:结果|成绩|得分|排名|综合)?(?:连续[^{MARKS}]{{1,5}})?(?=位居|位列|名列|排名|居|列|获|取得){_PLACE}"
)
# 2022年全市绩效考核名列第一: an assessment of work, named by its year or area (办案考核位居第一 is a result of the body).
_GRADED_BY = (
    rf"(?:其中)?(?:[0-9]{{4}}年度?)?(?P<recipient>全[省市县区国])(?P<title>[^{MARKS}、在]{{2,16}}?(?:考核|考评))"
)
_GRADED = re.compile(
    rf"(?:^|(?<=[,，。;；:：\n])){_GRADED_BY}(?:结果|成绩|得分|综合)?(?=位居|位列|名列|排名|居|列){_PLACE}"
)
# 市局射击比武某分局荣获第二名: a contest without 在…中
_CONTESTED = re.compile(
    rf"(?:^|(?<=[,，。;；:：\n]))(?P<title>[^{MARKS}、在获]{{2,20}}?(?:(?:会操|比武)?(?:竞赛|大赛)|比武|会操))(?!竞赛|大赛)(?P<recipient>[^{MARKS}、获]{{0,12}}?)"
    rf"(?:荣获|获得|获|夺得|取得)(?P<prize>)?第{NUMERAL}名"
)
# 春季业务考评中,某派出所获“优秀”: a grade is no title, the assessment is.
_GRADE = re.compile(
    rf"(?:^|在|(?<=[,，。;；:：\n]))(?P<title>[^{MARKS}、在获]{{2,24}}?(?:考核|考评|测评|评估))(?:结果)?(?:中)?[,，]?(?P<recipient>[^{MARKS}、获被]{{0,16}}?)"
    r"(?:被?评定?为|获评|获得|获)(?P<prize>)?[“「]?(?:优秀|良好|一等|第一等次)[”」]?(?:等次|等级|档次)?(?=[,，。;；、\n]|$)"
)
_GRADED_IN = re.compile(
    rf"(?:获评|获得|获|被?评定?为)(?P<recipient>)(?P<prize>)(?P<title>[^{MARKS}、]{{2,20}}?(?:考核|考评|测评|评估))(?:结果)?的?[“「](?:优秀|良好|一等)[”」]"
)
_ISSUED = re.compile(r"(?P<issuer>.{2,24}?)(?:公布|组织|开展|举行|举办|通报|进行)的")
# 禾州市以97分, 某派出所射击项目: the bearer is named first, then what was looked at.
_PLACE_HEAD = re.compile(
    r"^(?:(.{1,8}?[省市县区旗州])(?:群众|的|人民群众|以[0-9])|(.{1,12}?[局院队所站])[^局院队所站]{2,8}项目$)"
)


def awards_ranked(text: str, span: Span) -> Iterator[Award]:
    """The places and prizes in ``span``; the title is the assessment, or the prize won in it."""
    for match in _ASSESSED.finditer(text, *span):
        if _OTHER_MATTER.search(match.group("recipient") + (match.group("between") or "")) is None:
            yield _ranked(text, span, match)
    for pattern in (_SURVEYED, _GRADED, _CONTESTED, _GRADE, _GRADED_IN):
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
        recipient = subject_before(text, span, match.start()) or recipient
    head = _PLACE_HEAD.match(text[slice(*recipient)])
    if head is not None:
        recipient = Span(recipient.start, recipient.start + head.end(head.lastindex or 0))
    return Award(title, issuer, recipient_in(text, recipient), Span(*match.span()))
