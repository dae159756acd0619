"""The reporting body: whose report it is, by the name that its title or its first text gives.

Decides where such a name begins (记者从|江城县公安局, 介绍|江城县公安机关) and that a body which is only the object of a verb, or
is no body at all (全县消防), is not the one that reports. Leaves bodies that single figures are about to ``scopes``.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from summarizer.language.lexicon import fill, words
from summarizer.reading.phrases import leading_verb
from summarizer.text import Span

__all__ = ["find_organization"]

_TYPE = re.compile(fill(r"{body_type}|(?<=[市县区州])警方|(?<=[一-鿿])(?:银行|自治区政府)"))
_SHORT = re.compile(
    fill(r"(?<![一-鿿])(?!{body_field})[一-鿿]{2,4}(?:{body_short}|法院|中院|高院)(?![一-鿿]{0,2}[部委])")
)
_FIELD_OF_WORK = re.compile(fill("{behind_field}"))
_NAME = re.compile(r"[一-鿿]{0,14}\Z")
_LONGEST = 14  # characters of a name before its type
_OBJECT = re.compile(fill(r".*(?:{before_body})|(?:.*[市县区州省镇乡])?[向给替](?![阳东荣前明])[一-鿿]{2}"))
# What stands before a name and is no part of it. A character that names begin with too (和平区, 大同市) is cut only where a
# whole name is left.
_BEFORE_NAME = re.compile(
    fill(
        r"[一二][九〇零○][〇零○一二三四五六七八九]{2}年|{not_organization}|{source_before_body}|[的是由从在被](?!化[区州市])(?=[一-鿿]{2}|[全各该]?[省市县区州]?\Z)"
        r"|^年?度(?=[一-鿿]{2})|^[年月日向和与及对同据受经把让使全各我本现](?=[一-鿿]{3}|\Z)"
    )
)
_NO_NAME = re.compile(
    fill(r"[非含市省县区国州全各我本该某两三]|公共|地方|{sort_of_body}|近[一二两三四五六七八九十]年|[四五六七八九十]大")
)
_SEVERAL_HELD = re.compile(
    fill(r"{area_committee}|[一二两三四五六七八九十]个|{many_bodies}")
)  # 县委|县政府, 人大监督和上级|法院
_GOES_ON = re.compile(fill(r"长|{of_hospital}"))  # 公安局|长, 大学|附属医院
_ACTS_ON_OTHERS = re.compile(
    fill(r"(?:(?![被获受荣])[^,，。;；]){0,6}?(?:{sends_out})")
)  # 省检察院|发布表彰决定,某区检察院被评为…
# 某市政府|新闻办 holds the press conference at which another body reports; 某市技工学校|挂牌 is what was achieved
_NOT_REPORTING = re.compile(fill(r"{press_office}|(?:{body_set_up})(?!于|以来|至今)"))
# 青岚县人民政府|县长 石某某: who reports, in a line by itself
_LINE_OF_NAME = re.compile(
    fill(r"(?P<name>[一-鿿]{2,12}?(?:{body_type}))(?:代理?)?(?:{head_of_body})?[^\S\n]*(?:[一-鿿][^\S\n]*){0,4}")
)
_ACTS = re.compile(fill("{held_verb}"))  # 市中院召开全市|法院
_BRANCH = re.compile(r"[一-鿿]{2,4}分局")  # 某市公安局|港北分局
_OFTEN = re.compile(fill(r"(?P<stem>[一-鿿]{2})(?:省|市|县|区|州|旗)(?:{office_name_end})"))
_DESCRIBED = re.compile(
    fill(r"(?m:^)[\s　]{0,8}(?P<name>[一-鿿]{2,10}?(?:{body_type}|银行))(?=[(（]?(?:{describes_body}))")
)
# 浙江法院, 浙江省法院: the short name of the bodies of an area that is named with its level too
_OFTEN_SHORT = re.compile(fill(r"(?P<stem>[一-鿿]{2})[省市县区州旗]?(?:{office_short_end})"))
_OFTEN_ENOUGH, _SHORT_ENOUGH = 5, 3
_SHORTEST = 4
# 青禾县职业介绍服务中心|2024年工作总结: a title that begins with a body and goes on with its time
_TIME = "(?:(?:19|20)\\d\\d|1[01]\\d|[一二][九〇零○]..|一[〇零○一].)年|[上下]半年|{part_of_year_named}"
_TITLED = re.compile(fill(rf"\s*(?P<name>[一-鿿]{{2,18}}(?:{{body_of_title}}))(?={_TIME}|关于)"))
# 县政府|消防局113年, 市公安局|交通警察支队关于: the body within a body that the time or the matter follows
_WITHIN = re.compile(
    fill(
        rf"(?!{{press_office}})(?=[^省市县区的和与对向在]{{2,14}}(?:{_TIME}|关于))[一-鿿]{{0,8}}?(?:{{body_within}})(?={_TIME}|关于)"
    )
)
# 走访某县水务局、|青禾县住建局: a later object of the verb
_OBJECTS_LISTED = re.compile(fill(r"(?:{before_body})[一-鿿]{2,20}(?:、[一-鿿]{2,20}){0,6}[、和与及]\Z"))
_LIST_REACH = 60
_KIND_ALONE = re.compile(fill(r"{body_of_title}"))  # of 职业介绍|服务中心 a cut would leave no name


def find_organization(text: str, title: Span | None, lines: Sequence[Span], lead: Span | None) -> Span | None:
    """The name of the body whose report ``text`` is, None if neither ``title`` nor ``lead`` (its first text) gives one.

    One of the first ``lines`` may be nothing but its name, or that and who heads it.
    """
    often = _most_named(text)
    in_title, in_lead = (
        next(_names(text, span, titled=span is title), None) if span else None for span in (title, lead)
    )
    signing = next(filter(None, (_signing(text, line) for line in lines)), None)
    if in_title is None and title is not None:
        in_title = _heading(text, title)
    for found in (in_title, signing, in_lead):
        if found is None:
            continue
        stem = text[often.start : often.start + 2] if often is not None else ""
        return often if often is not None and stem not in text[slice(*found)] else found
    return often or _most_named_short(text) or _described(text)


def _heading(text: str, title: Span) -> Span | None:
    """The centre, station, hospital or company whose name a title begins with, before its time."""
    match = _TITLED.match(text, *title)
    if match is None:
        return None
    name = Span(*match.span("name"))
    start, verb = _name_start(text, title.start, name.end), _OBJECT.match(text, *name)
    cut = verb.end() if start is None and verb is not None else start
    farthest = max(name.start, name.end - _LONGEST)  # further back nothing was looked at
    own = cut in (name.start, farthest) or (cut is not None and _KIND_ALONE.fullmatch(text, cut, name.end) is not None)
    own = own or (verb is not None and cut == name.end - 1)  # 联合|会
    return name if own and name.end - name.start >= _SHORTEST and _may_report(text, name) else None


def _signing(text: str, line: Span) -> Span | None:
    """The body whose name ``line`` is, alone or before who heads it (县人民政府县长 石某某)."""
    match = _LINE_OF_NAME.fullmatch(text, *line)
    if match is None:
        return None
    start, end = match.span("name")
    own = not _NO_NAME.match(text, start) and not _SEVERAL_HELD.search(text, start, end)
    return Span(start, end) if own and end - start >= _SHORTEST else None


def _names(text: str, span: Span, titled: bool) -> Iterator[Span]:
    """The names of bodies in ``span``, those written in full first; only a title calls a body by its work (江城检察工作报告)."""
    for match in _TYPE.finditer(text, *span):
        start = _name_start(text, span.start, match.start())
        if start is not None and match.end() - start >= _SHORTEST and _names_reporter(text, Span(start, match.end())):
            branch = _BRANCH.match(text, match.end(), span.end) or _WITHIN.match(text, match.end(), span.end)
            yield Span(start, branch.end() if branch is not None else match.end())
    for match in _SHORT.finditer(text, *span):
        start = _name_start(text, span.start, match.end())
        of_work = not titled and _FIELD_OF_WORK.match(text, match.end()) is not None
        if start is not None and not of_work and _names_reporter(text, Span(start, match.end())):
            yield Span(start, match.end())


def _names_reporter(text: str, name: Span) -> bool:
    """Whether ``name`` is the proper name of one body, and not of one that only commends or informs others."""
    first = _TYPE.search(text, *name)
    return (first is None or first.end() >= name.end) and _may_report(text, name)


def _may_report(text: str, name: Span) -> bool:
    """Whether ``name`` is no general one, and what stands behind it says nothing else of the body than that it reports."""
    if _NO_NAME.match(text, name.start) or _SEVERAL_HELD.search(text, *name) or _ACTS.search(text, *name):
        return False
    if _GOES_ON.match(text, name.end) or _NOT_REPORTING.match(text, name.end):
        return False
    return _ACTS_ON_OTHERS.match(text, name.end) is None


def _name_start(text: str, start: int, end: int) -> int | None:
    """Where the name that ends, but for its type, at ``end`` begins; None if it is the object of a verb."""
    before = _NAME.search(text, max(start, end - _LONGEST), end)
    if before is None or before.start() == end:
        return end if text[end : end + 2] == "海关" else None
    run = before.group()
    if _OBJECT.match(run) is not None:
        return None
    lowest = max(start, before.start() - _LIST_REACH)
    if text[before.start() - 1 : before.start()] in _AND and _OBJECTS_LISTED.search(text, lowest, before.start()):
        return None
    cuts = [0, *(match.end() for match in _BEFORE_NAME.finditer(run))]
    at = before.start() + cuts[-1]
    verb = leading_verb(text, at, end)
    return None if verb > at and verb < end and not text.startswith(_NAMED_LIKE_VERBS, at) else at


_AND = ("、", "和", "与", "及")
_NAMED_LIKE_VERBS = tuple(word for word in words("body_type") if leading_verb(word, 0, len(word)) > 0)


def _described(text: str) -> Span | None:
    """The body that a paragraph begins to describe (江屏市中级人民法院成立于1988年), where nothing else says whose report it is."""
    match = _DESCRIBED.search(text)
    return Span(*match.span("name")) if match is not None and not _NO_NAME.match(match["name"]) else None


def _most_named(text: str) -> Span | None:
    """The body that the report names again and again, where one is; a title may name the one above it."""
    counts: Counter[str] = Counter()
    first: dict[str, Span] = {}
    for match in _OFTEN.finditer(text):
        stem = match.group("stem")
        counts[stem] += 1
        first.setdefault(stem, Span(match.start("stem"), match.end()))
    if not counts:
        return None
    stem, count = counts.most_common(1)[0]
    return first[stem] if count >= _OFTEN_ENOUGH and 2 * count > sum(counts.values()) else None


def _most_named_short(text: str) -> Span | None:
    """The bodies that are called by their area again and again (浙江法院), where the text names the area with its level too."""
    found = [match for match in _OFTEN_SHORT.finditer(text) if not _NO_NAME.match(match["stem"])]
    stems = Counter(match["stem"] for match in found)
    for stem, count in stems.most_common(1):
        of_area = re.search(rf"{stem}[省市县区州旗]", text) is not None
        if count >= _SHORT_ENOUGH and of_area and 2 * count > sum(stems.values()):
            first = next(match for match in found if match["stem"] == stem)
            return Span(*first.span())
    return None
