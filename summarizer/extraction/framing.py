"""Which parts of a sentence are not its matter: datelines, reporters, speakers, meetings, acts of other bodies, table rows.

Decides where the matter of a sentence begins and ends (某网某地5月6日电 …, 记者从…获悉, 据某某介绍 … 现将工作总结如下), and
which text tells no result of the reporting body at all: a meeting with its agenda, what another body issued, words that
somebody says, a story of one person, a row of a table. Leaves cutting to ``parts`` and wording to ``wording``. Works on clean text.
"""

from __future__ import annotations

import re

from summarizer.language.lexicon import fill
from summarizer.reading.stories import is_story
from summarizer.text import Span

__all__ = ["is_no_result", "matter_of"]

_EDGE = " \t\n\u3000,，;；。"
_MARK = ",，:："
_WORDS = r"[^。;；,，:：]"
# The head of a news item: outlets, place, day, 电/讯/消息, reporters in brackets, and the day told once more.
_DATELINE = re.compile(
    fill(
        rf"{_WORDS}{{0,40}}?(?:[0-9]{{1,2}}日(?:{{news_mark}})|(?<=[报网社台又])讯)(?=[\s(（,，:：]"
        rf"|[0-9]{{1,4}}[年月日])[:：]?\s*+(?:[(（][^()（）]{{0,60}}[)）])?\s*+(?:(?:(?:[0-9]{{1,2}}月)?[0-9]{{1,2}}日"
        rf"|{{day_told}})(?:上午|下午|晚)?[,，]?)?\s*"
    )
)
# 【一组数据】 and the headings behind it, which only spaces divide from the text.
_RUBRIC = re.compile(r"【[^】]{1,16}】\s*(?:[^\s,，。;；:：]{2,30}\s+(?=[^,，。;；:：]{2,30}[,，]))*")
_DAY = fill(r"(?:(?:(?:[0-9]{1,2}月)?[0-9]{1,2}日|{day_told})(?:上午|下午|晚)?[,，]?)?")
_REPORTER = re.compile(fill(rf"{_DAY}{_WORDS}{{0,40}}?(?:记者|从){_WORDS}{{0,50}}?(?:{{learned}})[{_MARK}]?\s*"))
_SPEAKER = re.compile(
    fill(rf"(?!群众|大家){_WORDS}{{2,60}}?(?:{{says_verb}}|(?<![职名简俗人统号])称|(?<![学小])说)[{_MARK}]\s*")
)
_REMARK = re.compile(fill(r"(?:{as_learned})[,，:：!！]?\s*"))
_AT_MEETING = re.compile(fill(rf"在?(?:{{day_told}})?(?:{{press_event}})上?[{_MARK}]\s*"))
_LEADS = (_AT_MEETING, _DATELINE, _RUBRIC, _REPORTER, _SPEAKER, _REMARK)
_REPORTED_BELOW = re.compile(fill(r"[,，;；。]?现?将[^,，。;；]{2,40}(?:{review_verb})(?:报告)?如下[:：]?\s*$"))

_MEETING = re.compile(
    fill(rf"(?:{_WORDS}{{1,40}}[,，]){{0,2}}{_WORDS}{{0,24}}(?:{{held_verb}}){_WORDS}{{0,30}}(?:{{meeting_noun}})$")
)
_MEETING_HELD = re.compile(
    fill(
        rf"(?:{_WORDS}{{1,40}}[,，]){{0,2}}{_WORDS}{{0,50}}(?:{{meeting_noun}})(?:在{_WORDS}{{1,20}})?(?:召开|举行|举办)了?$"
    )
)
_AGENDA = re.compile(
    fill(
        r"(?:{meeting_rest})?(?:{meeting_work}|[^,，]{0,16}向[^,，]{2,20}(?:{report_verb})"
        r"|对[^,，]{2,60}(?:进行|予以|给予)(?:了)?表彰|[^,，]{0,30}(?:作|做)[^,，]{0,6}(?:{report_act}))"
    )
)
_FOREIGN = re.compile(fill(r"(?P<body>{national_office}|国家[一-鿿]{2,8}?[部局委])(?:{issuing_verb})"))
_FOREIGN_GOES_ON = re.compile(fill(r"(?:{issuing_rest}|自[0-9])"))
_SPEECH = re.compile(r"[“‘「][^”’」]*[,，。!！?？][^”’」]*[”’」]?[。.!！?？]?")
# Somebody with an office speaks or attends: 某某局局长某某作主旨发布.
_ADDRESS = re.compile(
    fill(r"[^。]{0,40}(?:{office_title})[一-鿿]{2,4}(?:首先|现场|分别)?(?:{attending_verb}|[作做](?!出))[^。]{0,30}")
)
_REPORTED_TO = re.compile(
    fill(r"[^,，。;；]{0,30}向(?:{audience})[^,，。;；]{0,6}(?:{report_verb})了?[^,，。;；]{0,20}(?:{report_object})")
)
_CREDIT = re.compile(fill(r"(?:{byline_label})[:：]"))
_TALK = re.compile(fill(r"[我你您咱她!！]|{speech_sign}"))
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
