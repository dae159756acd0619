"""Scopes: the bodies and areas that a report names, and which of them a figure is about.

Decides which bodies open a sentence or a clause and whether each is the reporting body itself. Leaves to ``context``
how far a body holds, and who the report is about as a whole to ``reporter``.

A body counts only where it acts or is spoken of: a verb, an adverb or a comma follows its name. 全市 and 全省, at the
level of the report, lead back to the whole.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from summarizer.language.lexicon import any_of, fill, sign_of, words
from summarizer.reading.edges import LEAD
from summarizer.reading.lexicon import BODY_ENDINGS
from summarizer.reading.phrases import leading_verb, trim
from summarizer.reading.places import PART_SIGN, part_set_apart
from summarizer.reading.reporter import AREA_LEVELS, WHOLE, WHOLE_NAME, Reporter
from summarizer.text import Span

__all__ = ["Mentioned", "average_before", "find_bodies", "goes_on"]

_BODIES = (*BODY_ENDINGS, *words("body_type", "body_acting"))
_ENDINGS = any_of("body_ending", "body_type", "body_acting")
_BODY_NAME = fill(rf"[一-鿿]{{0,12}}?(?:{_ENDINGS})(?:[一-鿿]{{2,6}}?(?:{{police_unit}}))*(?:辖区)?")
_AREA = fill(r"[一-鿿]{2,6}?(?:{area_end_short}|(?<![园小社片辖厂景校城库地灾山林])区)")
_TIME = fill(
    r"[而但则]?[自从]?(?:[今去]年(?:[首前][一二两三]季度?|第[一二三四]季度?|[上下]半年)|(?:[首前][一二两三]|首|第[一二三四])季度?|{opens_no_body}"
    r"|[^,，。;；一-鿿]{0,4}[0-9年月日至-]+[^,，。;；]{0,6}?|[去今]年[0-9一二三四五六七八九十]{1,3}月(?:份)?|截至[^,，]{0,8})?"
)
_OPENS = re.compile(
    rf"\s{{0,32}}{_TIME}[,，]?\s{{0,8}}(?:(?P<body>{_BODY_NAME})|在?(?P<area>{_AREA})(?=[,，]|[一-鿿]|\d)"
    rf"|在(?P<place>(?![此期会线内现全我各])[一-鿿]{{2,3}}(?<![上中下里内面时后前间]))(?=[,，]))"
)
_TIMED = re.compile(rf"\s*{_TIME}[,，]?\s*")
_GOES_ON = re.compile(fill(r"\s*(?:{opens_clause}|[^,，。]{0,12}以来[,，](?:共|全))"))
_NOT_A_BODY = re.compile(fill(r"{clause_of_scope}"))
_TIMES = re.compile(fill(r"[^,，]{0,16}(?:{comma_behind})(?:份|底|初|末)?[,，]\Z"))
_WHOLE_LED = re.compile(fill(rf"\s*(?:截至[^,，]{{0,8}}|{{opens_figure}})?[,，]?{WHOLE_NAME}"))
_FOLLOWS = "在以将把从对向会针于按依围聚坚“"  # prepositions that lead from a body to what it does
_DATED = re.compile(fill(r"(?:19|20)\d\d年|{year_opening}"))
_YEAR_LED = re.compile(fill(r"\s*(?:全年|一年来)[,，]?(?={count_lead})"))  # totals of the year are the whole body's
# 全省首个, 全国文明城市, 全市排名: no figure of the area, but a rank or a title in it.
_NO_SUBJECT = re.compile(any_of("area_adjunct") + r"|第|最|[“「『《]|[一-鿿]{2,6}(?:标兵|能手)")
_AVERAGE = re.compile(
    fill(
        r"(?:(?<!高于)(?<!低于)(?<!快于)(?<!高出)(?<!超过)(?<![比较])(?P<area>全[国省市县区州])[^,，。;；()（）]{0,10}?平均(?:水平|数"
        r"|值)?(?:{equals_figure})?"
        r"|(?P<beside>全[国省市县区州])[^,，。;；()（）]{0,10}?平均(?:水平|数|值)?[(（](?:为|是)?)\Z"
    )
)
_AVERAGE_BACK = 24  # characters
_LED = 14  # characters within which a clause returns to the whole behind a time
_OPENING = 48  # characters from the beginning of a clause, within which its body is named
# No body is named without the first, no return to the whole without the second: most sentences have neither.
_BODY_SIGN = sign_of("in_or_area", also=_BODIES)
_WHOLE_SIGN = sign_of("own_sign")
# A body also opens what follows a figure of another one in a list: 甲县破案30起、乙县破案20起.
_CLAUSE = re.compile(r"[,，;；:：。！!、](?:(?<!、)|(?<=\d、)|(?<=\d[一-鿿%]、)|(?<=\d[一-鿿]{2}、))")
# 大学|以上学历, 小学|在校生: how far someone went to school, and no school; 人均|博物馆: no body either
_SCHOOLING = re.compile(any_of("limit_end") + "|学历|文化")
# 某局|有关负责人介绍: who speaks; 医院|增加30个, 学校|有12所: what is counted
# 国家海关总署:|今年上半年全国…: who says it, of the whole
_ISSUES = re.compile(rf"[:：][^,，。;；:：]{{0,12}}?{WHOLE_NAME}")
_SPEAKS = re.compile(r"(?:[有相]关)?(?:新闻)?(?:负责人|负责同志|发言人)")
_COUNTED = re.compile(fill(rf"(?:{any_of('rise')}|{any_of('fall')}|共?有)了?(?:{{bounding}})?[0-9]"))
_EACH_ONE = re.compile("人均|户均")
# 还有四个所队获|公安局奖励; 市级|医院
_NOT_A_NAME = re.compile(
    fill(
        r"{acts_with}|[一二两三四五六七八九十]个|获(?!嘉)|\A(?:{of_level}|在)|[被由与和及向对为将把经受据以从的了是使让各全]"
    )
)
_CITY_OR_COUNTY = re.compile(
    r"(?![全我本各该某两三多有其城])(?:[一-鿿]{2,3}[市县州旗]|[一-鿿]{2}(?<!地|社|小|园|景|校|城|库|灾|林|牧|疫|战|考|禁|片|辖|厂|山|能|范|发|治|流|商|街|赛|边)区)"
)
_AREA_ACTS = re.compile(
    fill(
        r"(?P<area>[一-鿿]{3,4}?)(?:(?<=[市县州旗])(?=[将把以在,，\d]|{not_listed})|(?<=区)(?=[将把以在为向,，\d]|{area_act}))"
    )
)  # 某市将…, 某县14个乡镇, 某区为1.5万户…
# 2021年|北京市空气优良天数, in news of the whole country
_PLACE_OPENS = re.compile(
    fill(
        r"\s{0,8}(?:(?:(?:19|20)\d\d年|[今去]年)(?:\d{1,2}月份?|[上下]半年)?[,，]?)?(?P<place>(?:{place_name})(?:[省市]|自治区)?)(?=[一-鿿])"
    )
)
# 邻近的青河县增加3%: another area of the same level, for its clause alone
_NEIGHBOR = re.compile(
    fill(
        r"\s{0,8}(?:{near_area})的?(?P<area>(?![全我本各])[一-鿿]{2,4}?(?:[省市县州旗镇乡]|(?<![园社小城片库灾山林牧港景校街])区))(?![区域民政场])"
    )
)


@dataclass(frozen=True, slots=True)
class Mentioned:
    """A body named at ``span``; ``whole`` where it is the report's own, ``opens`` where its sentence begins with it.

    ``above``: it is a larger one, told for comparison (全国下降12%,我市下降15%), which carries no further than its clause.
    """

    span: Span
    whole: bool
    opens: bool
    above: bool = False


def find_bodies(text: str, span: Span, reporter: Reporter, *, figures: bool = True) -> list[Mentioned]:
    """The bodies that open the sentence ``span`` or one of its clauses, and its returns to the whole, in order.

    Without ``figures`` in the sentence only its opening matters, and the clauses are left out.
    """
    wholes = _WHOLE_SIGN.search(text, *span) is not None
    parts = PART_SIGN.search(text, *span) is not None
    if not (wholes or parts or reporter.national) and _BODY_SIGN.search(text, *span) is None:
        return []
    starts = [span.start, *[match.end() for match in _CLAUSE.finditer(text, span.start, span.end)]]
    timed = len(starts) > 1 and _TIMES.match(text, span.start, starts[1]) is not None
    found = []
    place = _PLACE_OPENS.match(text, span.start, span.end) if reporter.national else None
    if place is not None:
        found.append(Mentioned(Span(*place.span("place")), False, True))
    for index, start in enumerate(starts if figures else starts[:2]):
        reach = min(span.end, start + _OPENING)
        spaced = text[start : start + 1].isspace()  # there may be any number of spaces
        whole_near = wholes and (spaced or _WHOLE_SIGN.search(text, start, reach + 1) is not None)
        body_near = _BODY_SIGN.search(text, start, reach) is not None
        apart = _set_apart(text, Span(start, span.end), parts=parts, opens=index == 0) if parts or body_near else None
        if apart is not None:
            found.append(apart)
            continue
        if not (whole_near or body_near):
            continue
        match = _OPENS.match(text, start, reach) or _TIMED.match(text, start, reach) if body_near else None
        opens = index == 0 or (index == 1 and timed)
        mentioned = _judged(text, match, span, opens, reporter) if match else None
        if mentioned is not None:
            found.append(mentioned)
        if whole_near:
            whole = WHOLE.match(text, match.end() if match and match.lastgroup != "body" else start, span.end)
            if whole is None and (spaced or _WHOLE_SIGN.search(text, start, start + _LED) is not None):
                whole = _WHOLE_LED.match(text, start, span.end) or _YEAR_LED.match(text, start, span.end)
            if whole is not None:
                found.append(_whole(text, whole, reporter, opens=start == span.start))
    return sorted(found, key=lambda mentioned: mentioned.span.start) if len(found) > 1 else found


def _set_apart(text: str, clause: Span, *, parts: bool, opens: bool) -> Mentioned | None:
    """The part of the whole area, or the area beside it, that the ``clause`` begins to tell of; ``parts``: it may hold a part."""
    part = part_set_apart(text, clause) if parts else None
    if part is not None:
        return Mentioned(part, False, opens)
    beside = _NEIGHBOR.match(text, *clause)
    return Mentioned(Span(*beside.span("area")), False, opens, above=True) if beside is not None else None


def _whole(text: str, match: re.Match[str], reporter: Reporter, *, opens: bool) -> Mentioned:
    """The area or body that 全市, 我局 and the like name: the report's own, or a larger one that it is compared with."""
    area = WHOLE.search(match.group())
    named = Span(match.start() + area.start(), match.start() + area.end()) if area is not None else Span(*match.span())
    above = area is not None and reporter.is_above(area.group()) and _NO_SUBJECT.match(text, named.end) is None
    return Mentioned(named if above else Span(*match.span()), not above, opens and not above, above)


def average_before(text: str, start: int, reporter: Reporter) -> Span | None:
    """The larger area whose average a figure in brackets is (高于全省平均水平(85.2%)), None where it is none."""
    back = max(0, start - _AVERAGE_BACK)
    match = _AVERAGE.search(text, back, start) if text.find("平均", back, start) >= 0 else None
    if match is None:
        return None
    beside = match.group("beside") is not None  # 高于全省平均(85%): never the report's own area
    return Span(*match.span("beside" if beside else "area")) if beside or reporter.is_above(match["area"]) else None


def goes_on(text: str, sentence: Span) -> bool:
    """Whether the sentence begins without a subject of its own, so that the body before it still acts."""
    start = sentence.start
    match = _GOES_ON.match(text, start, sentence.end)
    if match is not None:
        return True
    at = trim(text, start, min(sentence.end, start + 30)).start
    return leading_verb(text, at, sentence.end) > at


def _judged(text: str, match: re.Match[str], sentence: Span, opens: bool, reporter: Reporter) -> Mentioned | None:
    group = match.lastgroup  # "body", "area" or "place"
    if group is None:
        return None
    named = Span(*match.span(group))
    name = text[named.start : named.end]
    if reporter.is_whole(name):
        return Mentioned(named, True, opens)
    area = _AREA_ACTS.match(text, named.start, sentence.end)
    begins = opens or text[named.start - 1] in ";；"
    if area is not None and begins and _is_smaller_area(area.group("area"), reporter):
        return Mentioned(Span(*area.span("area")), False, opens)
    if (
        _names_no_body(text, named, name)
        or leading_verb(text, named.start, named.end) > named.start
        or not _acts(text, named, sentence)
    ):
        return None
    if group != "body" and not (opens and text.startswith("在", named.start - 1)):
        return None
    return Mentioned(named, False, opens)


def _names_no_body(text: str, named: Span, name: str) -> bool:
    """Whether the name holds more than one, only says who speaks, or is a level of schooling, what each one has or what is counted."""
    schooling = name.endswith("学") and _SCHOOLING.match(text, named.end) is not None
    speaks = _SPEAKS.match(text, named.end) is not None
    counted = name in _BODIES and _COUNTED.match(text, named.end) is not None
    return (
        schooling or speaks or counted or any(pattern.search(name) for pattern in (_EACH_ONE, _NOT_A_NAME, _NOT_A_BODY))
    )


def _is_smaller_area(name: str, reporter: Reporter) -> bool:
    """Whether a city or county is named in the report of a body above it (a province's: 某市将…), by its proper name."""
    return (
        _CITY_OR_COUNTY.fullmatch(name) is not None and AREA_LEVELS[name[-1]] > reporter.level and bool(reporter.stem)
    )


def _acts(text: str, named: Span, sentence: Span) -> bool:
    """Whether a verb, an adverb, a date or a comma follows the name."""
    at = named.end
    if at >= sentence.end or _ISSUES.match(text, at, sentence.end) is not None:
        return False
    if text[at] in ",，" or text[at] in _FOLLOWS or _DATED.match(text, at, sentence.end) is not None:
        return True
    return leading_verb(text, at, sentence.end) > at or LEAD.match(text, at, sentence.end) is not None
