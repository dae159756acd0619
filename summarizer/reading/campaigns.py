"""Campaigns: the operation, instrument or field of work whose name belongs before a figure's own words.

Decides which name governs a figure (“雷霆”系列行动, 扫黑除恶专项斗争) and when it is needed: an operation with a name in quotes and
an instrument (运用“四种形式”) tell their figures apart always, a plain field of work (出租房屋安全整治) only where the figure's
own words say too little alone. Leaves the figure's own words to ``heads`` and the wording to ``labels``.
"""

from __future__ import annotations

import re

from summarizer.language.lexicon import fill, words
from summarizer.reading.figure_reading import Reading
from summarizer.reading.lexicon import CAMPAIGN_NOUNS, GENERIC_NOUNS
from summarizer.reading.phrases import acts, trim
from summarizer.text import Span

__all__ = ["ACTING_NAME", "campaign_of"]

_NOUNS = "|".join(sorted(CAMPAIGN_NOUNS, key=len, reverse=True))
_NOUN = re.compile(_NOUNS)
_QUOTE = re.compile('[“「『"]')  # every name of an operation, an instrument or an event begins with one
_NAMED = re.compile(
    rf"(?<!打击)(?<!整治)(?<!查处)(?<!、)[“「『\"][^”」』\"\n]{{1,14}}[”」』\"](?!等)(?:[一-鿿]{{0,6}}?(?:{_NOUNS}))(?!等|的要求|、)"
)
# A single event that a sentence tells of (“3·19”特大网络赌博案, “海葵”台风, “7·20”特大暴雨): its figures are the event's.
_EVENT = re.compile(
    fill(
        r"(?<!、)[“「『\"][^”」』\"\n]{1,14}[”」』\"](?:[一-鿿]{0,12}?(?:专案|(?<![破发立办结审报接])案(?!{case_compound}))|[一-鿿]{0,8}?(?:{disaster}))(?!等|、)"
    )
)
_FIELD = re.compile(fill(rf"[一-鿿]{{2,14}}?(?:{_NOUNS})(?={{during_campaign}}|[,，]|$)"))
_WAR = re.compile(fill(r"(?:{battle})\Z"))  # says how, and names nothing
_STRUGGLE = re.compile(r"专项斗争\Z")
_INSTRUMENT = re.compile(fill(r"(?:{by_means})[“「『\"][^”」』\"\n]{1,14}[”」』\"]"))
_MODIFIER = re.compile(fill(r"(?:{campaign_lead})+"))
_ASPECT = re.compile(r"(?<![^,，。;；:：\n])(?:在)?(?P<field>[一-鿿]{2,10})方面[,，]")  # 道路交通方面,发生事故23起
_CRIME = re.compile(  # 严惩电信网络诈骗犯罪,审结案件210件
    fill(r"(?:{punishing})(?:各类)?(?P<field>[一-鿿、]{3,16}?(?:违法犯罪|犯罪))(?:活动|行为)?[,，][^,，。]*\Z")
)
_ANY_ACCIDENT = words("accident")
ACTING_NAME = fill(r"[“「『\"][^”」』\"\n]{2,14}[”」』\"](?:专项)?(?:{campaign_place})?")
"""A pattern for the name of an operation that may act itself: “警企e家”, “清风”行动."""
_ACTING = re.compile(
    fill(rf"(?:(?<=[局队所院,，。;；:：\n◆])|\A)(?P<name>{ACTING_NAME})(?:{{in_all}})*(?=[一-鿿])")
)  # “警企e家”走访企业
_WHOLE_AGAIN = re.compile(r"[;；](?:全|我)[市省县区州]")  # “断流”行动处理310人;全市注册82万人
_LITTLE = 4  # characters of a verb
_FAR_BACK = 600  # characters; no campaign governs a figure further on


def campaign_of(text: str, sentence: Span, reading: Reading) -> Span | None:
    """The campaign or instrument whose name belongs before the figure's own words, None where none does."""
    at = reading.mention.clean_start
    start = max(sentence.start, at - _FAR_BACK)
    quote = _QUOTE.search(text, start, at)
    # A verb of two characters may stand before the first quote; nothing begins further back.
    quoted = _quoted(text, Span(max(start, quote.start() - 2), at)) if quote is not None else None
    if quoted is not None:
        return quoted
    says_little, end = _says_little(text, reading), reading.clause.span.start
    if says_little:
        aspect = _ASPECT.search(text, start, end)
        if aspect is not None and "。" not in text[aspect.end() : at]:
            return Span(*aspect.span("field"))
        crime = _CRIME.search(text, start, end)
        if crime is not None:
            return Span(*crime.span("field"))
    field = _field(text, start, end)
    return field if field is not None and (says_little or _STRUGGLE.search(text, *field)) else None


def _quoted(text: str, before: Span) -> Span | None:
    """The last instrument, operation or event with a name in quotes in ``before``, in that order; None without any."""
    instruments = [m for m in _INSTRUMENT.finditer(text, *before) if m.end() < before.end]
    if instruments:
        return Span(*instruments[-1].span())
    named = list(_NAMED.finditer(text, *before)) or list(_EVENT.finditer(text, *before))
    if named and _WHOLE_AGAIN.search(text, named[-1].end(), before.end) is None:
        return Span(*named[-1].span())
    acting = [m for m in _ACTING.finditer(text, *before) if acts(text, m.end(), before.end)]
    if acting and _WHOLE_AGAIN.search(text, acting[-1].end(), before.end) is None:
        return Span(*acting[-1].span("name"))
    return None


def _field(text: str, start: int, end: int) -> Span | None:
    """The last plain field of work that ``start:end`` names, None where it names none or says too little."""
    found = None
    if _NOUN.search(text, start, end) is not None:
        for match in _FIELD.finditer(text, start, end):
            found = match
    if found is None:
        return None
    war = _WAR.search(text, *found.span())
    span = Span(_name_start(text, *found.span()), war.start() if war else found.end())
    if text[span.start : span.end] in CAMPAIGN_NOUNS:
        return None  # …等|专项斗争,全年破案: no name
    short = span.end - span.start < 4 or "、" in text[span.start : span.end]
    return None if short else span


def _says_little(text: str, reading: Reading) -> bool:
    if not reading.noun:
        return reading.verb is not None and 0 < reading.verb.end - reading.verb.start <= _LITTLE
    noun = text[reading.noun[-1].start : reading.noun[-1].end]
    return (
        noun in GENERIC_NOUNS
        or text.startswith(_ANY_ACCIDENT, reading.noun[0].start)
        or len(noun) <= 1
        or (noun.endswith("率") and len(noun) <= 3)
    )


def _name_start(text: str, start: int, end: int) -> int:
    """Where the campaign's own name begins, behind the verbs and adverbs that lead to it."""
    start += text[start] in "年月日" and text[start - 1 : start].isdecimal()  # what is left of a date
    while True:
        at = trim(text, start, end).start
        cut = _MODIFIER.match(text, at, end)
        at = cut.end() if cut and cut.end() < end else at
        if at == start:
            return start
        start = at
