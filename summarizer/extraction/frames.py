"""What of a sentence is not its matter: datelines, reporters, speakers, meetings, acts of other bodies, table rows.

Decides where the matter of a sentence begins and ends (某网某地5月6日电 …, 记者从…获悉, 据某某介绍 … 现将工作总结如下), and
which text tells no result of the reporting body at all: a meeting with its agenda, what another body issued, words that
somebody says, a story of one person, a row of a table. Leaves cutting to ``parts`` and wording to ``wording``. Works on clean text.
"""

from __future__ import annotations

import re

from summarizer.reading.stories import is_story
from summarizer.text import Span

__all__ = ["is_no_result", "matter_of"]

_EDGE = " \t\n\u3000,，;；。"
_MARK = ",，:："
_WORDS = r"[^。;；,，:：]"
# The head of a news item: outlets, place, day, 电/讯/消息, reporters in brackets, and the day told once more.
_DATELINE = re.compile(
    rf"{_WORDS}{{0,40}}?(?:[0-9]{{1,2}}日(?:电|讯|消息|报道)|(?<=[报网社台又])讯)(?=[\s(（,，:：]|[0-9]{{1,4}}[年月日])[:：]?\s*+"
    r"(?:[(（][^()（）]{0,60}[)）])?\s*+(?:(?:(?:[0-9]{1,2}月)?[0-9]{1,2}日|今日|今天|昨日|近日|日前)(?:上午|下午|晚)?[,，]?)?\s*"
)
# 【一组数据】 and the headings behind it, which only spaces divide from the text.
_RUBRIC = re.compile(r"【[^】]{1,16}】\s*(?:[^\s,，。;；:：]{2,30}\s+(?=[^,，。;；:：]{2,30}[,，]))*")
_DAY = r"(?:(?:(?:[0-9]{1,2}月)?[0-9]{1,2}日|当天|当日|今天|昨天|近日|日前)(?:上午|下午|晚)?[,，]?)?"
_REPORTER = re.compile(
    rf"{_DAY}{_WORDS}{{0,40}}?(?:记者|从){_WORDS}{{0,50}}?(?:获悉|了解到|了解|得知|看到|注意到)[{_MARK}]?\s*"
)
_SPEAKER = re.compile(
    rf"(?!群众|大家){_WORDS}{{2,60}}?(?:表示|介绍|介绍说|说明|指出|强调|透露|宣布|坦言|认为|(?<![职名简俗人统号])称|(?<![学小])说)[{_MARK}]\s*"
)
_REMARK = re.compile(
    r"(?:据(?:初步)?(?:介绍|了解|统计|悉|测算)|初步(?:测算|统计)|(?:数据|统计|资料)显示|(?:尤其|特别|更)?值得(?:一提|注意|肯定)的是|各位代表)[,，:：!！]?\s*"
)
_AT_MEETING = re.compile(
    rf"在?(?:当天的?|今天的?)?(?:(?:新闻)?(?:发布|通报|记者|记者招待)?会|(?:启动)?仪式|活动现场)上?[{_MARK}]\s*"
)
_LEADS = (_AT_MEETING, _DATELINE, _RUBRIC, _REPORTER, _SPEAKER, _REMARK)
_REPORTED_BELOW = re.compile(r"[,，;；。]?现?将[^,，。;；]{2,40}(?:总结|汇报|报告|通报|公布)(?:报告)?如下[:：]?\s*$")

_MEETING = re.compile(
    rf"(?:{_WORDS}{{1,40}}[,，]){{0,2}}{_WORDS}{{0,24}}(?:召开|举行|举办了?){_WORDS}{{0,30}}(?:会|会议|大会|会报|仪式)$"
)
_MEETING_HELD = re.compile(
    rf"(?:{_WORDS}{{1,40}}[,，]){{0,2}}{_WORDS}{{0,50}}(?:会|会议|大会|仪式)(?:在{_WORDS}{{1,20}})?(?:召开|举行|举办)了?$"
)
_AGENDA = re.compile(
    r"(?:并|会上|会议|现场|当场|隆重)?(?:总结|回顾|通报|部署|研究|分析|听取|传达|学习|安排|审议|表彰|介绍|发布|[^,，]{0,16}向[^,，]{2,20}(?:报告|汇报|晒出|发布|通报)|对[^,，]{2,60}(?:进行|予以|给予)(?:了)?表彰"
    r"|[^,，]{0,30}(?:作|做)[^,，]{0,6}(?:发布|讲话|报告|动员))"
)
_FOREIGN = re.compile(
    r"(?P<body>公安部|司法部|应急管理部|国务院|党中央|中共中央|国家[一-鿿]{2,8}?[部局委]|最高人民(?:法院|检察院))(?:制定|印发|下发|出台|颁布|修订|发布|部署|决定)"
)
_FOREIGN_GOES_ON = re.compile(r"(?:并|决定|要求|在全国|在全省|部署|明确|规定|自[0-9])")
_SPEECH = re.compile(r"[“‘「][^”’」]*[,，。!！?？][^”’」]*[”’」]?[。.!！?？]?")
# Somebody with an office speaks or attends: 某某局局长某某作主旨发布.
_ADDRESS = re.compile(
    r"[^。]{0,40}(?:书记|[局厅市县区院队部处科]长|主任|委员)[一-鿿]{2,4}(?:首先|现场|分别)?(?:出席|主持|参加|发布|介绍|通报|[作做](?!出))[^。]{0,30}"
)
_REPORTED_TO = re.compile(
    r"[^,，。;；]{0,30}向(?:群众|人民|社会|公众|大会)[^,，。;；]{0,6}(?:报告|通报|汇报|发布)了?[^,，。;；]{0,20}(?:工作|情况|成效|成果|成绩单?)"
)
_CREDIT = re.compile(r"(?:原标题|来源|编辑|责任编辑|作者|撰稿|供稿)[:：]")
_TALK = re.compile(r"[我你您咱她!！]|他们|以前|现在|不怕|放心|踏实")
_ROW = re.compile(
    r"[一-鿿\s()（）、]{1,16}(?:\s*+[-−]?[0-9][0-9.,]*+\s*+[万亿]?+[一-鿿%]{0,2}+){0,7}\s*+[-−]?[0-9][0-9.,]*+(?<=[0-9])"
)
_CLAUSE = re.compile(r"[^,，;；。]+")


def matter_of(text: str, span: Span) -> Span:
    """``span`` without the frame that it begins or ends with; empty where it is nothing else."""
    start, end = span
    found = True
    while found and start < end:
        leads = (lead.match(text, start, end) for lead in _LEADS)
        ends = [match.end() for match in leads if match is not None and match.end() > start]
        found = bool(ends)
        start = max(ends, default=start)
    closing = _REPORTED_BELOW.search(text, start, end)
    return Span(start, closing.start() if closing is not None else end)


def is_no_result(text: str, span: Span, organization: str | None = None) -> bool:
    """Whether the matter of ``span`` tells nothing that the reporting body (``organization``) did or reached."""
    words = text[slice(*matter_of(text, span))].strip(_EDGE)
    if (
        not words
        or words.endswith("——")
        or _CREDIT.match(words)
        or _ROW.fullmatch(words)
        or _ADDRESS.fullmatch(words)
        or _REPORTED_TO.fullmatch(words)
        or _is_talk(words)
    ):
        return True
    return _is_meeting(words) or _is_foreign(words, organization or "") or is_story(text, span)


def _is_talk(words: str) -> bool:
    """Whether somebody is quoted as people talk; a result may be told in quotation marks too."""
    return _SPEECH.fullmatch(words) is not None and _TALK.search(words) is not None


def _is_meeting(words: str) -> bool:
    """Whether a meeting was held, and all that is told is what stood on its agenda."""
    clauses = [clause.strip() for clause in _CLAUSE.findall(words)]
    for held in (1, 2, 3):  # the occasion and the day may be clauses of their own
        opening = "，".join(clauses[:held])
        if len(clauses) >= held and (_MEETING.fullmatch(opening) or _MEETING_HELD.fullmatch(opening)):
            return all(_AGENDA.match(clause) is not None for clause in clauses[held:])
    return False


def _is_foreign(words: str, organization: str) -> bool:
    """Whether another body's act is told, and nothing but that."""
    clauses = [clause.strip() for clause in _CLAUSE.findall(words)]
    act = _FOREIGN.match(clauses[0]) if clauses else None
    if act is None or act.group("body") in organization:
        return False
    return all(_FOREIGN_GOES_ON.match(clause) is not None for clause in clauses[1:])
