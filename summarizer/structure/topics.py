"""Topics: the words around a figure that make its label stand alone.

Decides which campaign governs a sentence (“雷霆”系列行动, 扫黑除恶专项斗争) and which case a bare person or verb borrows
from the figure before it (抓获犯罪嫌疑人 after 破获电信网络诈骗案件). Leaves the figure's own words to ``heads`` and the
wording to ``labels``.
"""

from __future__ import annotations

import re

from summarizer.numbers.mention import Kind
from summarizer.structure.heads import Form, Reading
from summarizer.structure.lexicon import CAMPAIGN_NOUNS, GENERIC_PERSONS
from summarizer.structure.phrases import leading_verb, trim
from summarizer.text import Span

__all__ = ["borrowed_case", "campaign_of", "find_campaign"]

_NOUNS = "|".join(sorted(CAMPAIGN_NOUNS, key=len, reverse=True))
_QUOTED = re.compile(rf"[“「『\"][^”」』\"\n]{{1,14}}[”」』\"](?:[一-鿿]{{0,6}}?(?:{_NOUNS}))?")
_CAMPAIGN = re.compile(rf"(?:[“「『\"][^”」』\"\n]{{1,14}}[”」』\"])[一-鿿]{{0,6}}?(?:{_NOUNS})|[一-鿿、]{{2,14}}(?:{_NOUNS})")
_INSTRUMENT = re.compile(r"(?:运用|利用|依托|借助|通过)[“「『\"][^”」』\"\n]{1,14}[”」』\"][一-鿿]{0,4}?(?=共|累计|先后|,|，)")
_MODIFIER = re.compile(r"^(?:开展|组织|组织开展|深入|推进|深化|持续|加强|加大|以|为|的|在|了|抓好|强化|进行|打好|打赢|投入|参加|针对|围绕|对|全面|实施|发起|各类|系列|多种|等)+")
_CASE_ENDINGS = ("违法犯罪案件", "犯罪案件", "违法案件", "案件", "违法犯罪", "犯罪", "案")


def find_campaign(text: str, span: Span) -> Span | None:
    """The last campaign named in ``span``, its quotation and noun included; None where there is none."""
    last: Span | None = None
    for match in _CAMPAIGN.finditer(text, span.start, span.end):
        start, end = match.span()
        if text[start] not in "“「『\"":
            start = _name_start(text, start, end)
        if end - start >= 4:
            last = Span(start, end)
    return last


def _name_start(text: str, start: int, end: int) -> int:
    while True:
        at = trim(text, start, end).start
        cut = _MODIFIER.match(text, at, end)
        at = cut.end() if cut else at
        verb = leading_verb(text, at, end)
        if at < verb < end - 3 and text[at:verb] in ("开展", "推进", "组织", "组织开展", "深化", "打击", "实施", "加强", "参与", "落实"):
            at = verb
        if at == start:
            return start
        start = at


def campaign_of(text: str, sentence: Span, reading: Reading) -> Span | None:
    """The campaign or instrument that stands before the figure in its sentence and governs it."""
    before = Span(sentence.start, reading.clause.span.start)
    instrument = [m for m in _INSTRUMENT.finditer(text, sentence.start, reading.mention.clean.start)]
    if instrument:
        return Span(*instrument[-1].span())
    return find_campaign(text, before)


def borrowed_case(text: str, reading: Reading, earlier: list[Reading]) -> tuple[Span | None, str]:
    """The case words that a bare person or verb takes from the figure before it, and the noun they go before.

    The second part is the generic person in the reading's noun ("犯罪嫌疑人"), empty where the case goes before
    the whole phrase. None where nothing is borrowed.
    """
    if reading.form is not Form.LEVEL or reading.of is not None or reading.mention.kind is not Kind.COUNT:
        return None, ""
    noun = "".join(text[p.start : p.end] for p in reading.noun)
    generic = next((person for person in GENERIC_PERSONS if noun == person), None)
    bare = not reading.noun and reading.verb is not None
    if generic is None and not bare:
        return None, ""
    for previous in reversed(earlier):
        if previous.clause.group != reading.clause.group:
            return None, ""
        if previous.form is Form.LEVEL and previous.noun and previous.of is None:
            case = _case(text, previous.noun[-1], keep_noun=generic is None, group=generic == "团伙成员")
            if case is not None:
                return case, generic or ""
            if not _is_person(text, previous):
                return None, ""
    return None, ""


def _is_person(text: str, reading: Reading) -> bool:
    return text[reading.noun[-1].start : reading.noun[-1].end].endswith(GENERIC_PERSONS)


def _case(text: str, noun: Span, *, keep_noun: bool, group: bool) -> Span | None:
    words = text[noun.start : noun.end]
    if group and "团伙" in words:
        return Span(noun.start, noun.start + words.index("团伙"))
    for ending in _CASE_ENDINGS:
        if words.endswith(ending) and len(words) > len(ending) + 1:
            return noun if keep_noun else Span(noun.start, noun.end - len(ending))
    return None
