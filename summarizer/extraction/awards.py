"""Awards by rule: the honors that a sentence states in one of the set phrases of such reports.

Decides what the set phrases are: 被…授予“…”称号, 荣获…奖, N人记个人三等功, N个集体被嘉奖, a place won in a named
assessment. Each gives title, issuer and recipient as spans. Leaves honors told in other words to the model, and
judging any honor to ``checking``. All spans are clean offsets.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from summarizer.text import Span

__all__ = ["Award", "awards_in", "mentions_award"]

_CUE = re.compile(
    r"授予|授称|荣获|荣膺|荣立|荣记|获评|获颁|获[^,。;]{0,30}[“奖]|评为|评定为|认定为|命名为|确定为|表彰|嘉奖|记功"
    r"|[一二三]等功|通报表扬|称号|入选|(?:测评|评议|评比|考核|考评|评选|竞赛|比武|打榜|调查|评估)[^。;]{0,40}(?:第一|首位|榜首|前三|第[一二三1-3])"
)

# 争创 and 创建 aim at an award; 开展…评选 and 组织…表彰 give one away.
_NOT_RECEIVED = re.compile(r"争创|力争|争取|申报|积极创建|将[^,。;]{0,10}评|开展[^,。;]{0,12}(?:评选|表彰)|表彰(?:了|奖励)|(?:选树|评选)")

_TITLE_END = (
    r"(?:先进集体|先进单位|先进个人|先进工作者|先进基层党组织|优秀集体|优秀单位|优秀个人|文明单位|文明城市|模范集体|劳动模范|青年文明号"
    r"|示范单位|示范窗口|示范点|示范基地|示范市|示范县|示范区|标兵单位|标兵|模范|功臣|卫士|能手|红旗手|工人先锋号|派出所|十佳\w{2,8}|集体|单位|个人|奖|奖章|奖状|称号)"
)
_VERB = r"(?:授予|授称|评为|评定为|认定为|命名为|确定为|表彰为|通报表扬为|列为|评选为)"
_GAIN = r"(?:荣获|荣膺|获评|获颁|获得|获|摘得|捧得|赢得|入选|蝉联)"

_QUOTED = re.compile(
    rf"(?:{_VERB}|{_GAIN})了?(?P<issuer>[^“”,，。;；]{{0,24}}?)(?:的)?(?P<title>“[^“”]{{2,32}}”(?:[、和]?“[^“”]{{2,32}}”)*)"
    r"(?P<tail>(?:等)?(?:荣誉称号|称号|荣誉|奖项|奖牌|奖)?)"
)
_QUOTED_TITLE = re.compile(r"“([^“”]{2,32})”")
_PLAIN = re.compile(rf"(?:{_VERB}|{_GAIN})了?为?(?P<title>[^“”,，。;；、]{{2,36}}?{_TITLE_END})(?P<tail>荣誉称号|称号|荣誉)?(?=[,，。;；、(（]|$)")
_PASSIVE = re.compile(rf"被(?P<issuer>[^“”,，。;；]{{2,60}}?)(?:联合|共同|同时|分别|[一二两三四五]次|再次|连续[^,，]{{1,6}}次?)*(?=(?:{_VERB}|记|嘉奖|表彰|通报表扬))")

_COUNT = r"(?P<recipient>[0-9一二两三四五六七八九十百]+(?:余|多)?(?:个|名|人|位|支|家)(?:次)?(?:先进)?(?:集体|单位|个人|民警|干警|辅警|民辅警|民警辅警|同志|人员|消防员|指战员|干部|支部|党支部|党员|部门|派出所)?)"
_MERIT = re.compile(
    rf"{_COUNT}(?:被|获|荣|先后|分别)?(?P<issuer>[^“”,，。;；、0-9]{{0,16}}?)(?:荣立|荣记|记|立|获得|获|授予|记功)(?P<title>(?:个人|集体)?[一二三]等功)"
)
_COUNT_PRAISED = re.compile(
    rf"{_COUNT}(?:先后|分别)?(?:被|受到|受|获得|获|得到|荣获)(?P<issuer>[^“”,，。;；、0-9]{{0,20}}?)(?P<title>(?:嘉奖|表彰|通报表扬|通报表彰|表彰奖励)(?:[、和](?:嘉奖|表彰|通报表扬|表彰奖励))*)"
)
_BODY_MERIT = re.compile(r"(?:被|获|荣立|荣记|记|立)(?P<issuer>[^“”,，。;；]{0,16}?)(?:[一二两三四五]次)?(?:记|荣立|荣记|授予)?(?P<title>(?:个人|集体)[一二三]等功)")
_ASSESSED = re.compile(
    r"在(?P<title>[^,，。;；]{2,60}?(?:测评|评议|评比|考核|考评|评选|竞赛|比武|打榜|评估|调查|考核评价))中?[,，]?"
    r"(?P<recipient>[^,，。;；]{0,24}?)(?:位居|位列|名列|排名|居|列|荣获|获得|获|取得|综合成绩)[^,，。;；]{0,12}?(?:第[一二三1-3]名?|首位|榜首|冠军|[一二三]等奖)"
)
_ISSUED = re.compile(r"(?P<issuer>.{2,24}?)(?:公布|组织|开展|举行|举办|通报|进行)的")
_RECIPIENT_BEFORE = re.compile(r"(?:^|[,，;；。:：])(?P<recipient>[^,，;；。:：“”]{2,30}?)(?:再次|连续[^,，;；。]{1,8}|先后|分别|两次|[一二三四五]次)*$")
_SELF = re.compile(r"^(?:全市|全县|全区|全省|我市|我县|我局|我院|全局|市局|县局|分局|支队|大队|该局|本局|同时|并|先后|还|也|今年|全年|年内|[0-9]{4}年|去年|上半年|其中)")


@dataclass(frozen=True, slots=True)
class Award:
    """One award as a set phrase states it; spans of the same text, None where the phrase does not say."""

    title: Span
    issuer: Span | None
    recipient: Span | None
    whole: Span


def mentions_award(sentence: str) -> bool:
    """Whether ``sentence`` holds a word that awards are told with."""
    return _CUE.search(sentence) is not None


def awards_in(text: str, span: Span) -> tuple[Award, ...]:
    """The awards that the clauses of ``span`` state, in order, none twice."""
    found: list[Award] = []
    for award in sorted(_all(text, span), key=lambda award: (award.title.start, award.title.start - award.title.end)):
        if not any(other.title.overlaps(award.title) for other in found) and not _is_aim(text, span, award):
            found.append(award)
    return tuple(found)


def _all(text: str, span: Span) -> Iterator[Award]:
    for pattern in (_MERIT, _COUNT_PRAISED):
        for match in pattern.finditer(text, *span):
            yield Award(Span(*match.span("title")), _org(match), Span(*match.span("recipient")), Span(*match.span()))
    for match in _QUOTED.finditer(text, *span):
        for title in _QUOTED_TITLE.finditer(text, *match.span("title")):
            yield _given(text, span, match, Span(*title.span(1)))
    for match in _PLAIN.finditer(text, *span):
        yield _given(text, span, match, Span(*match.span("title")))
    for match in _BODY_MERIT.finditer(text, *span):
        yield _given(text, span, match, Span(*match.span("title")))
    for match in _ASSESSED.finditer(text, *span):
        yield _assessed(text, match)


def _org(match: re.Match[str]) -> Span | None:
    start, end = match.span("issuer")
    return Span(start, end) if end - start >= 2 else None


def _given(text: str, span: Span, match: re.Match[str], title: Span) -> Award:
    """An award given with a verb: its issuer and recipient stand before the verb in the same clause or the one before."""
    passive = _last(_PASSIVE, text, span.start, match.start() + 4)
    if passive is not None and match.start() - passive.end() > 2:
        passive = None
    issuer = Span(*passive.span("issuer")) if passive is not None else _org(match) if "issuer" in match.groupdict() else None
    before = _RECIPIENT_BEFORE.search(text[span.start : passive.start() if passive is not None else match.start()])
    recipient = None
    if before is not None:
        start, end = (span.start + at for at in before.span("recipient"))
        recipient = None if _SELF.match(text[start:end]) and end - start <= 4 else Span(start, end)
    whole_start = min(part.start for part in (recipient, issuer, title, Span(*match.span())) if part is not None)
    if passive is not None:
        whole_start = min(whole_start, passive.start())
    return Award(title, issuer, recipient, Span(whole_start, match.end()))


def _last(pattern: re.Pattern[str], text: str, start: int, end: int) -> re.Match[str] | None:
    found = None
    for found in pattern.finditer(text, start, end):
        pass
    return found


def _assessed(text: str, match: re.Match[str]) -> Award:
    start, end = match.span("title")
    issued = _ISSUED.match(text, start, end)
    issuer = Span(*issued.span("issuer")) if issued is not None else None
    title = Span(issued.end() if issued is not None else start, end)
    first, last = match.span("recipient")
    recipient = Span(first, last) if last - first >= 2 else None
    return Award(title, issuer, recipient, Span(*match.span()))


def _is_aim(text: str, span: Span, award: Award) -> bool:
    """Whether the clause of the award says that it is sought, or given by the body itself."""
    start = max(text.rfind(mark, span.start, award.whole.start) for mark in ",，;；。") + 1
    return _NOT_RECEIVED.search(text, max(start, span.start), award.whole.end) is not None
