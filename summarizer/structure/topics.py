"""Topics: the words around a figure that make its label stand alone.

Decides which campaign governs a figure (“雷霆”系列行动, 扫黑除恶专项斗争) and when its name belongs in front, and which case
a bare person or verb borrows from the figure before it (抓获犯罪嫌疑人 after 破获电信网络诈骗案件). Leaves the figure's own
words to ``heads`` and the wording to ``labels``.

An operation with a name in quotes, and an instrument (运用“四种形式”), tell their figures apart always; a plain field
of work (出租房屋安全整治) only where the figure's own words say too little alone.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from summarizer.numbers.mention import Kind
from summarizer.structure.lexicon import (
    ACTS_AGAIN,
    CAMPAIGN_NOUNS,
    CASE_MEASURES,
    GENERIC_NOUNS,
    GENERIC_PERSONS,
    NEEDS_CASE,
)
from summarizer.structure.phrases import acts, trim
from summarizer.structure.readings import Form, Reading
from summarizer.text import Span

__all__ = ["Borrowed", "borrowed_case", "campaign_of", "spoken_of"]

_NOUNS = "|".join(sorted(CAMPAIGN_NOUNS, key=len, reverse=True))
_NOUN = re.compile(_NOUNS)
_QUOTE = re.compile("[“「『\"]")  # every name of an operation, an instrument or an event begins with one
_NAMED = re.compile(
    rf"(?<!打击)(?<!整治)(?<!查处)(?<!、)[“「『\"][^”」』\"\n]{{1,14}}[”」』\"](?!等)(?:[一-鿿]{{0,6}}?(?:{_NOUNS}))(?!等|的要求|、)"
)
# A single event that a sentence tells of (“3·19”特大网络赌博案, “海葵”台风, “7·20”特大暴雨): its figures are the event's.
_EVENT = re.compile(
    r"(?<!、)[“「『\"][^”」』\"\n]{1,14}[”」』\"](?:[一-鿿]{0,12}?(?:专案|(?<![破发立办结审报接])案(?!件|例|卷|由|情))|[一-鿿]{0,8}?(?:台风|暴雨|爆炸事故|爆炸|事故|洪灾|洪水|地震|山火|火灾|疫情|事件))(?!等|、)"
)
_FIELD = re.compile(rf"[一-鿿]{{2,14}}?(?:{_NOUNS})(?=中|[,，]|工作|以来|期间|方面|$)")
_WAR = re.compile(r"(?:阻击战|攻坚战|歼灭战|人民战争|战役|大会战|会战|攻势)\Z")  # says how, and names nothing
_STRUGGLE = re.compile(r"专项斗争\Z")
_INSTRUMENT = re.compile(r"(?:运用|利用|依托|借助|通过)[“「『\"][^”」』\"\n]{1,14}[”」』\"]")
_MODIFIER = re.compile(
    r"(?:开展|组织|组织开展|深入|推进|深化|持续|加强|加大|以|为|的|在|了|抓好|强化|进行|打好|打赢|投入|参加|针对|围绕|对|全面|实施|发起|各类|系列|多种|等|和|及|与|全市|全省|全县)+"
)
_PERSON_UNITS = ("人", "名", "位", "人次")
_HELPS = frozenset("转移 疏散 救助 营救 解救 安置 抢救 救治 转移疏散 转移安置".split())
_RETURNS = frozenset("返还 发还 退还 追回 止付 冻结".split())
_ASPECT = re.compile(r"(?<![^,，。;；:：\n])(?:在)?(?P<field>[一-鿿]{2,10})方面[,，]")  # 道路交通方面,发生事故23起
_CRIME = re.compile(  # 严惩电信网络诈骗犯罪,审结案件210件
    r"(?:严惩|惩治|惩处|打击|整治)(?:各类)?(?P<field>[一-鿿、]{3,16}?(?:违法犯罪|犯罪))(?:活动|行为)?[,，][^,，。]*\Z"
)
_ANY_ACCIDENT = ("事故", "亡人事故", "死亡事故", "伤亡事故")
_ACTING = re.compile(
    r"(?:(?<=[局队所院,，。;；:：\n◆])|\A)(?P<name>[“「『\"][^”」』\"\n]{2,14}[”」』\"](?:专项)?(?:行动|战役|平台|热线)?)"
    r"(?:共计?|累计|一共|先后|已)*(?=[一-鿿])"
)  # “警企e家”走访企业
_WHOLE_AGAIN = re.compile(r"[;；](?:全|我)[市省县区州]")  # “断卡”行动处理509人;全市注册204万人
# 诈骗警情总体有所遏制,|全市共接报8114起
_SPOKEN = re.compile(
    r"(?:\A|(?<=[,，。;；:：\s的\n]))(?P<what>[^,，。;；的\s]{2,20}?(?:警情|案件|事故|纠纷|投诉|火灾|犯罪))"
    r"(?:总体|整体|数量|量)*(?:呈现?|持续|有所|大幅|明显|继续|稳中|得到|逐[年步])[^,，。;；]*[,，]"
)
_CASE_UNITS = frozenset("起 件 宗".split())
_LITTLE = 4  # characters of a verb
_FAR_BACK = 600  # characters; no campaign governs a figure further on
_NO_CASES = ("立案", "破案", "结案", "发案", "报案", "撤案", "销案", "归案", "涉案", "办案", "受案")  # acts, no cases
_CASE_ENDINGS = ("违法犯罪案件", "犯罪案件", "违法案件", "案件", "违法犯罪", "犯罪", "案")


@dataclass(frozen=True, slots=True)
class Borrowed:
    """Words taken from another figure: ``case`` goes before ``person`` in the noun, or in front where that is
    empty; behind the verb where ``behind``."""

    case: Span
    person: str = ""
    behind: bool = False


def campaign_of(text: str, sentence: Span, reading: Reading) -> Span | None:
    """The campaign or instrument whose name belongs before the figure's own words, None where none does."""
    at = reading.mention.clean_start
    before = Span(max(sentence.start, at - _FAR_BACK), at)
    quote = _QUOTE.search(text, *before)
    # A verb of two characters may stand before the first quote; nothing begins further back.
    quoted = _quoted(text, Span(max(before.start, quote.start() - 2), at)) if quote is not None else None
    if quoted is not None:
        return quoted
    says_little = _says_little(text, reading)
    if says_little:
        aspect = _ASPECT.search(text, before.start, reading.clause.span.start)
        if aspect is not None and "。" not in text[aspect.end() : before.end]:
            return Span(*aspect.span("field"))
        crime = _CRIME.search(text, before.start, reading.clause.span.start)
        if crime is not None:
            return Span(*crime.span("field"))
    field = _field(text, Span(before.start, reading.clause.span.start))
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


def _field(text: str, before: Span) -> Span | None:
    """The last plain field of work that ``before`` names, None where it names none or says too little."""
    found = None
    if _NOUN.search(text, *before) is not None:
        for match in _FIELD.finditer(text, *before):
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


def borrowed_case(text: str, reading: Reading, earlier: list[Reading]) -> Borrowed | None:
    """What a bare person or a bare judicial act takes from the figures before it in its semicolon group."""
    if not _may_borrow(reading):
        return None
    person, act = _bare_person(text, reading), _bare_act(text, reading) or _measures_cases(text, reading)
    again = _acts_again(text, reading) or _acts_on_people(text, reading)
    if not person and not act and not again:
        return None
    for previous in reversed(earlier):
        if previous.clause.group != reading.clause.group:
            return None
        if previous.form is not Form.LEVEL or not previous.noun or previous.of is not None:
            continue
        noun = previous.noun[-1]
        if again and (previous.mention.unit == reading.mention.unit or _gives_back(text, noun, reading)):
            return Borrowed(noun, behind=True)
        if not (person or act):
            return None
        case = _case(text, noun, whole=not person or person == "人员", gang=person == "团伙成员")
        if case is not None:
            return Borrowed(case, "" if person == "人员" else person)
        if not text[noun.start : noun.end].endswith(GENERIC_PERSONS):
            return None
    return None


def spoken_of(text: str, sentence: Span, reading: Reading) -> Span | None:
    """The cases that a clause before speaks of, for a count that has a verb alone (接报305起); None where there are none."""
    if reading.noun or reading.of is not None or reading.verb is None or reading.form is not Form.LEVEL:
        return None
    if reading.mention.unit not in _CASE_UNITS:
        return None
    found = None
    for match in _SPOKEN.finditer(text, sentence.start, reading.clause.span.start):
        found = match
    return Span(*found.span("what")) if found is not None else None


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
    if reading.noun or reading.verb is None or (reading.mention.unit or "") in _PERSON_UNITS:
        return False
    return text[reading.verb.start : reading.verb.end] in ACTS_AGAIN


def _acts_on_people(text: str, reading: Reading) -> bool:
    """Whether a verb alone helps those counted before (营救群众35人,转移20人)."""
    if reading.noun or reading.verb is None or (reading.mention.unit or "") not in _PERSON_UNITS:
        return False
    return text[reading.verb.start : reading.verb.end] in _HELPS


def _gives_back(text: str, noun: Span, reading: Reading) -> bool:
    """Whether money or goods named before are given back, in whatever unit (冻结资金1亿元,返还427笔)."""
    verb = text[reading.verb.start : reading.verb.end] if reading.verb is not None else ""
    return verb in _RETURNS and text[noun.start : noun.end].endswith(("资金", "款", "财物", "物品"))


def _bare_person(text: str, reading: Reading) -> str:
    noun = "".join(text[p.start : p.end] for p in reading.noun)
    return noun if noun in GENERIC_PERSONS and not reading.leads_noun else ""


def _bare_act(text: str, reading: Reading) -> bool:
    words = "".join(text[p.start : p.end] for p in (*((reading.verb,) if reading.verb else ()), *reading.noun))
    return words.endswith(NEEDS_CASE) and len(words) <= 10


def _measures_cases(text: str, reading: Reading) -> bool:
    """Whether the figure's only word is said of a kind of case."""
    return reading.verb is None and len(reading.noun) == 1 and text[slice(*reading.noun[0])] in CASE_MEASURES


def _case(text: str, noun: Span, *, whole: bool, gang: bool) -> Span | None:
    words = text[noun.start : noun.end]
    if words in GENERIC_PERSONS or words.startswith(("各类", "各种", "刑事案件", "违法犯罪")):
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
