"""Who gave an award and who received it: the names that stand before its verb.

Decides where the name of an issuer or a recipient begins and ends, and what is none (words of time, levels, counts,
the reporting body itself, half a sentence). Leaves which awards a text states to ``awards``. All spans are clean offsets.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from summarizer.language.lexicon import any_of, fill
from summarizer.reading.award.set_phrases import GIVING, MARKS, PASSIVE
from summarizer.reading.rule_names import AwardRule
from summarizer.text import Span

__all__ = [
    "BODY_OF_TITLE",
    "REACH",
    "Award",
    "giver_and_receiver",
    "giver_in",
    "host_before",
    "issuer_in",
    "issuer_of_title",
    "named_before",
    "passive_before",
    "recipient_in",
    "subject_before",
]

REACH = 100
"""Characters before a verb in which its issuer and recipient may stand: more than the longest phrase takes."""

# Words of time and number, and areas: neither an issuer nor a recipient.
_DAY = r"(?:[0-9]{2,4}年)?[0-9]{1,2}月(?:[0-9]{1,2}[日号])?(?:[上下]午)?"
_LOOSE = fill(
    rf"{{no_recipient|lately}}|{_DAY}|[0-9]{{2,4}}年度?(?:[、和][0-9]{{2,4}}年度?){{0,9}}|第[一二三四五六七八九十]批|[一二两三四五0-9]{{1,4}}[次度]"
)
# The reporting body: no recipient of its own report, but the issuer of what it gives to its parts.
_OWN_BODY = fill(r"{own_body}|[市县区州]?(?:{ministry_short})局|[我本](?:{own_kind})")
_NO_ISSUER = re.compile(f"(?:{_LOOSE})*")
_NO_RECIPIENT = re.compile(f"(?:{_LOOSE}|{_OWN_BODY})*")
_TIME_LEAD = re.compile(
    fill(
        rf"(?:(?:(?:[本我][一-鿿]|全[一-鿿]{{1,2}})?共|{{also_there}})?有(?=[0-9一二两三四五六七八九十])|以?及(?=[0-9])|(?:所属|下属)的?(?=[一-鿿]{{3}})|{{opens_award_clause|lately}}|{_DAY}|[0-9]{{4}}年度?|[首第][一二三四五六七八九十0-9]{{0,3}}[批届])+[,，]?"
    )
)
# 全国总工会颁发(的), 市公安局由(去年的第9名), 七地市全部: what follows the name of a body.
_GIVING = re.compile(
    fill(
        r"(?:{award_gain_adverb})$|(?<![团党])(?:{giving_verb}|(?:研究)?决定)的?$|(?<=[局院队厅委府市县区])[由从以].*$|[在于][^,，]{2,24}[中上]$|与.{2,24}(?:一起|一道|共同)$"
    )
)
_LEVEL_ONLY = re.compile(r".{0,6}(?:以上|级)$")
_TIMES = re.compile(
    fill(
        rf"[于在自从]?{_DAY}起?$|[于在自从]?(?:[0-9]{{2,4}}(?:年度?)?[、及和与至—-]){{0,8}}[0-9]{{2,4}}年度?$|(?:{{times_adverb|lately|opens_award_clause}}|连续(?:(?!连续)[^,，;；。]){{1,8}}|[一二两三四五六七八九十0-9]{{1,4}}[次度]){{1,6}}$"
    )
)
# One name is short; each of a list may be as long, and so may what a name has in quotation marks.
_ONE_NAME = r"(?:[^,，;；。:：、\n“「《]|[“「《][^;；。:：\n”」》]{1,48}[”」》]){1,30}"
_NAMES = re.compile(rf"(?:{_ONE_NAME}、){{0,9}}{_ONE_NAME}")
# A mark inside a quotation ends no clause.
_MARK = re.compile(r"[“「《][^”」》\n]{1,60}[”」》]|(?P<mark>[,，;；。:：\n])")
# 助推某市成为全省首个: somebody is said to have helped the one who received it.
_HELPED = re.compile(fill(r"^(?:{helping_verb})(?P<name>[^,，]{2,12}?)(?:(?:{becoming}).*)?$"))
# 某院因连续三年有论文获奖: the reason is no part of the name; 因公牺牲 is
_BECAUSE = re.compile(fill(r"(?P<name>[^,，]{2,20}?)(?:(?!因[公病])(?:{award_reason})|以(?![及上下内来外]))"))
# 甲队的表现可圈可点, 乙校成绩优异: who did well
_PERFORMED = re.compile(fill(r"(?P<name>[^,，的]{2,16}?)的?(?:{performance})[^,，]{2,8}"))
_NOBODY_NAMED = re.compile(rf"(?:{_LOOSE}|{_OWN_BODY}|[在于][^,，]{{2,40}}?[中上里])*被?")
# 甲、乙经过考核,分别荣获…
_EACH = re.compile(fill(r"{each_of_them}"))
_NAME_OF_LIST = r"[^,，、和与及的了在]{2,20}?"
_SEVERAL = re.compile(
    rf"(?P<names>{_NAME_OF_LIST}(?:(?:[、和与]|以?及){_NAME_OF_LIST}){{1,9}})(?:(?:经过|通过|历经)[^,，、]{{2,8}})?"
)
# 某支队|参加全省比武: what somebody took part in
_TAKES_PART = re.compile(fill(r"(?<=..)(?:{takes_part})(?![的过了]).*$"))
# 在某部、某会联合主办的某大赛中
_HELD = re.compile(
    fill(
        rf"在由?(?P<host>[^{MARKS}在]{{2,24}}?)(?:{{jointly}}|牵头)?(?:{{contest_held}}){{1,2}}的[^;；。\n]{{2,40}}?[中上里][,，]?[^,，;；。]{{0,40}}$"
    )
)
# 由我校申报的某项目, 喜讯再传——某村: the name stands behind
_OF_WHOSE = re.compile(r"由[^,，]{2,20}?的|[^,，]{0,60}?——")
# 这是该院继获评“先进”后: the sentence speaks of an award told before, and so of its receiver.
_LOOKS_BACK = re.compile(r"[这此](?:也|又)?[是系为]")
_ONLY = re.compile(fill(r"(?:成为|作为|是)全[国省市县区](?:{first_named}).*$"))
_BODY_ENDS = "部厅局委府会院办社组队央台司署"
# 公安部十大…, 支队季度考核…: a title that begins with the name of the body whose it is.
BODY_OF_TITLE = re.compile(fill(r"(?:{giver_name}|国家[一-鿿]{2,8}?[部局委])(?!级)"))
_SHORTEST_TITLE = 4
# 全国法院“先进集体”: all of a kind are given something, and give nothing. 综合考核获得一等奖: what is assessed is nobody.
_ALL_OF_A_KIND = re.compile(fill(r"全[国省市县区州].*(?:{bodies_at_large})"))
_ASSESSED = re.compile(rf".*(?:{any_of('award_assessment')})(?:活动)?[中上里]?")
# 省教育厅决定对|甲校授予…, 给|甲队记…: the receiver stands between a preposition and the verb of giving. 对口 is none.
_DECIDED_FOR = re.compile(
    rf"(?:(?P<giver>[^{MARKS}]{{2,30}}?)?(?:(?:研究|作出)?决定))?(?:对(?!口)|给(?!予)|为|向)(?P<receiver>[^{MARKS}]{{2,60}})"
)
_GAVE_FOR = re.compile(rf"(?P<giver>[^{MARKS}]{{2,30}}?)(?:为|向|给)(?P<receiver>[^{MARKS}]{{2,60}})")
# 在抢险中表现突出的|云岭镇: what somebody is praised for stands before the name
_FOR_WHAT = re.compile(rf"(?:在|为(?=.*作出))[^{MARKS}]{{2,40}}的(?=[^的]{{2,}}$)")
# Half a sentence is no name.
_BEGINS_CLAUSE = re.compile("[并且在以由将]")
_CLAUSAL = re.compile(fill(r"(?:对|向|给|将|与)$|{ends_recipient}|[0-9](?:%|个百分点)"))


@dataclass(frozen=True, slots=True)
class Award:
    """One award as a set phrase states it; spans of the same text, None where the phrase does not say.

    ``rule`` names the phrase; ``kind`` is what ``title``, a place, is taken in, where that stands apart from it.
    """

    title: Span
    issuer: Span | None
    recipient: Span | None
    whole: Span
    rule: AwardRule | None = None
    kind: Span | None = None


_LEADS_ON = frozenset("对给向为")
_TELLING = re.compile(any_of("award_give", "award_only"))


def subject_before(text: str, span: Span, verb_at: int) -> Span | None:
    """What stands between the last mark before a verb and the verb itself, where it is short enough for a name."""
    start = max(span.start, verb_at - REACH)
    start = max((mark.end() for mark in _MARK.finditer(text, start, verb_at) if mark.group("mark")), default=start)
    told = [match.end() for match in _TELLING.finditer(text, start, verb_at)]  # 4所学校被评为…、|18所学校被评为…
    joint = text.find("、", told[-1], verb_at) if told else -1
    start = joint + 1 if joint >= 0 else start
    return Span(start, verb_at) if _NAMES.fullmatch(text, start, verb_at) is not None else None


def named_before(text: str, span: Span, verb_at: int) -> Span | None:
    """Whom the clause before tells of, where the clause of the verb names nobody.

    It gives the reason (某分局以优异成绩,荣获…; 甲队表现出色,在决赛中夺得…), or lists those who each got something (甲、乙,双双获评…).
    """
    marks = [at for at in (text.rfind(",", span.start, verb_at), text.rfind("，", span.start, verb_at)) if at >= 0]
    if not marks or _NOBODY_NAMED.fullmatch(text, max(marks) + 1, verb_at) is None:
        return None
    clause = subject_before(text, span, max(marks))
    if clause is None:
        return None
    if _BECAUSE.match(text, *clause) is not None:
        return clause
    if (praised := _PERFORMED.fullmatch(text, *clause)) is not None:
        return Span(*praised.span("name"))
    each = _EACH.search(text, max(marks) + 1, verb_at) is not None
    several = _SEVERAL.fullmatch(text, *clause) if each else None
    return Span(*several.span("names")) if several is not None else None


def passive_before(text: str, span: Span, match: re.Match[str]) -> re.Match[str] | None:
    """The 被 and issuer that the verb of ``match`` follows at once; the last one before it."""
    found = None
    for candidate in PASSIVE.finditer(text, max(span.start, match.start() - REACH), match.start() + 4):
        if -4 <= match.start() - candidate.end() <= 2:
            found = candidate
    return found


def giver_and_receiver(text: str, before: Span) -> tuple[Span | None, Span] | None:
    """Who gave and who got, as the subject of a verb of giving tells them (某厅决定对某校|授予); None if it tells one name."""
    told = _DECIDED_FOR.fullmatch(text, *before) or _GAVE_FOR.fullmatch(text, *before)
    if told is None:
        return None
    receiver = Span(*told.span("receiver"))
    praised = _FOR_WHAT.match(text, *receiver)
    giver = Span(*told.span("giver")) if told.group("giver") is not None else None
    return giver, receiver if praised is None else Span(praised.end(), receiver.end)


def host_before(text: str, span: Span, verb_at: int) -> Span | None:
    """Who held the contest or selection in which something was won, as the words before the verb tell it."""
    sentence = max(span.start, verb_at - REACH, *(text.rfind(mark, span.start, verb_at) + 1 for mark in ";；"))
    held = _HELD.search(text, sentence, verb_at)
    return giver_in(text, Span(*held.span("host"))) if held is not None else None


def giver_in(text: str, span: Span) -> Span | None:
    """As ``issuer_in``, where the words may be something else: only what a body can be called, or what ends in 颁发的."""
    found = issuer_in(text, span)
    is_giver = found is not None and (found.end < span.end or text[found.end - 1] in _BODY_ENDS)
    return found if is_giver else None


def issuer_in(text: str, span: Span) -> Span | None:
    """The name of a giving body in ``span``, without what leads to or from it; None where there is none."""
    found = _body(text, Span(span.start + text.startswith("由", *span), span.end), _NO_ISSUER)
    return found if found is None or _ALL_OF_A_KIND.fullmatch(text, *found) is None else None


def issuer_of_title(text: str, title: Span) -> Span | None:
    """The body that ``title`` begins with; None where it begins with none, or is hardly more than its name."""
    match = BODY_OF_TITLE.match(text, *title)
    return Span(*match.span()) if match is not None and title.end - match.end() >= _SHORTEST_TITLE else None


def recipient_in(text: str, span: Span) -> Span | None:
    """The name of a receiver in ``span``, without what leads to or from it; None for the reporting body itself."""
    words = text[slice(*span)]
    if (of := _OF_WHOSE.match(words)) is not None:
        span = Span(span.start + of.end(), span.end)
        words = text[slice(*span)]
    if _LOOKS_BACK.match(words) is not None:
        return None
    helped = _HELPED.match(words)
    if helped is not None:
        span = Span(span.start + helped.start("name"), span.start + helped.end("name"))
    elif (because := _BECAUSE.match(words)) is not None:
        span = Span(span.start, span.start + because.end("name"))
    elif (only := _ONLY.search(words)) is not None:
        span = Span(span.start, span.start + only.start())
    elif (part := _TAKES_PART.search(words)) is not None:
        span = Span(span.start, span.start + part.start())
    found = _body(text, span, _NO_RECIPIENT)
    if found is not None and text[found.end - 1] in _LEADS_ON:
        return None  # 活动对|荣获…称号的5个先进进行表彰: the receiver stands behind
    if found is None or _BEGINS_CLAUSE.match(text, *found) is not None:
        return None
    if _CLAUSAL.search(text, *found) is not None or _ASSESSED.fullmatch(text, *found) is not None:
        return None
    return found


def _body(text: str, span: Span, nobody: re.Pattern[str]) -> Span | None:
    """``span`` without words of time before and after; None where no body's or person's name is left."""
    start, end = span
    for behind in (_TIMES, _GIVING, _TIMES, _GIVING):
        found = behind.search(text[start:end])
        end = start + found.start() if found is not None else end
    if nobody.fullmatch(text, start, end) is not None:
        return None
    lead = _TIME_LEAD.match(text, start, end)
    if lead is not None:
        start = lead.end()
    words = text[start:end].strip("、, ")
    if len(words) < 2 or _LEVEL_ONLY.fullmatch(words) or GIVING.fullmatch(words):
        return None
    start = text.index(words, start)
    return Span(start, start + len(words))
