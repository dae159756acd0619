"""Dispositions that the structure of a report settles: plan, boilerplate, date, definition.

Decides which figures can't be results because of where they stand, and says by which rule. Leaves what a mention's
own words decide (names, list markers, loose numbers) to ``numbers``, whose verdict is kept. Where it is not
sure it decides nothing: a figure wrongly set aside is a figure lost.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from summarizer.language.lexicon import fill, words
from summarizer.numbers.mention import Disposition, Kind, NumberMention
from summarizer.reading.class_bounds import bounds_class
from summarizer.reading.cues import PLAN_YEAR, RESULT_CUE
from summarizer.reading.measured_places import is_mark_passed, only_pointed_to, says_of_which_places
from summarizer.reading.measured_sorts import says_of_which_sorts
from summarizer.reading.passages import SectionRole
from summarizer.reading.places import counts_parts
from summarizer.reading.planned import planned_parts
from summarizer.reading.stories import personal_parts
from summarizer.reading.targets import target_rule
from summarizer.text import CleanText, Span

__all__ = ["SetAside", "is_plan_sentence", "set_aside", "settle"]

_KIND_REASONS = {Kind.DATE: Disposition.DATE, Kind.LIST_MARKER: Disposition.LIST, Kind.IDENTIFIER: Disposition.NAME}
_BOUND_BEHIND = re.compile(
    fill(
        r"(?:{ranking_bound})?的(?=\d)"
        r"|(?:{ranking_bound})?的?[一-鿿A-Za-z“”]{2,14}?(?=\d|[一二三四五六七八九十百]+[个家名起件项]|{rank_object})"
    )
)
_BOUNDS = words("ranking_bound")
_COUNTED_RANK = re.compile(  # 三项第一, 7项指标位居全市第一: the count is the result
    fill(
        r"[0-9一二两三四五六七八九十][项個个](?:[“「『\"]?|(?<=项)[一-鿿]{0,8}?(?:{ranked_matter})(?:均|都)?(?:{stands_at})(?:全[市省县区国])?)\Z"
    )
)
_RANK_WINDOW = 22
_SORTED_REACH = 6
_CLASS_OF_ZERO = re.compile(fill(r"零[一-鿿]{2,4}[”」』\"]?(?:{created_place})"))  # “零发案”辖区
_CLASSED = re.compile(r"的?[一-鿿]{2,8}(?=\d)|的(?=\d)")  # 纳税超500万元楼宇150幢
_COUNTED_INDICES = re.compile(fill(r"[两三四五六七八九]项(?:指数|指标|数据)(?={not_striving})"))
# 查处11项重点违法行为68万起, 最主要的五类毒品依次为…: the kinds that the figures behind are of
_KINDS_COUNTED = re.compile(
    fill(r"(?:{main_quality})[一-鿿]{2,12}(?=[约近超逾]?\d)|[一-鿿]{2,10}(?:依次|分别|主要)(?:是|为|有)")
)
_KIND_UNITS = ("项", "类", "种")
# 21吨天然气槽罐车: what a vehicle carries tells which one it is.
_VEHICLE = re.compile(fill(r"级?[一-鿿]{0,8}?(?:{carrier})"))
_LOADS = frozenset(words("vehicle_load"))
# 以每人每次吸食2克计算: what is assumed
_ASSUMES = re.compile(r"(?:[,，。;；:：\s(（]|\A)(?:如|若)?[以按依][^,，。;；:：]{1,24}\Z")
_RECKONS = re.compile(fill(r"(?:的?[一-鿿]{2,4})?来?(?:{reckoned_by}|计)"))
_ASSUMED_REACH = 30
# 一半个案要超过7小时才恢复供水: the bound of the cases that are counted
_ONLY_THEN = words("only_then")
_NEEDED = re.compile(fill(r"(?:{needing})\Z"))
_LEADS_ON = frozenset("对将把给向由被与和及")
_TAIL = 8  # characters of white space that a text may end with
# 承诺的十件民生实事全部办结: the set that was promised
_PROMISED = re.compile(fill(r"(?:{promised_deed})(?:项目)?(?:{all_done_adverb})"))
_CAPACITY = re.compile(fill(r"(?:{capacity})(?:能力)?[约近超]?\Z"))
_CAPACITY_REACH = 8
_TIMELY_RATE = re.compile(r"(?:之?内|以内)?[一-鿿]{1,8}?率(?=[为达是超和与及、]|\d)")  # 5分钟到场率为93%
_IN_ALL = re.compile(r"(?:共(?![享同建商])|累计)[一-鿿]")  # 七天|共接待游客
_TIMES_BEFORE = words("years_meant")
_TIMES_BEHIND = ("来,", "来，", *words("years_rest"))
# Those a body is ranked among (全国113个重点城市倒9位), and the neighbours it works with (与相邻三县会签): no results.
_AREAS = words("area_word")
_BESIDE = re.compile(fill(r"(?:{other_area})[\s]*\Z"))
_RANKED_AMONG = re.compile(
    fill(
        r"[^,，、。;；\d率]{0,12}?(?:{other_body}|(?<![全本我])[市县区省])(?:[中里]"
        r"|当中)?[,，]?(?:{ranks_among})?(?:倒数?)?(?:第[一二三四五六七八九十\d]|首位|前[三五十列茅]|榜首|唯一|\d{1,3}[名位])"
    )
)
_RANKED_OF = re.compile(fill(r"(?:{ranks_among})?(?:第[一二三四五六七八九十]|首位|榜首)"))  # 总量居六区|第一
# 罪案可分为两类: the sorts follow
_SORTED = re.compile(fill(r"(?:{sorted_into})(?:以下)?\Z"))
_SORTS = re.compile(fill(r"(?:(?<=[类种])|{sort_part})[,，。:：;；]"))
# 有半年统计以来的最低
_SINCE_COUNTED = re.compile(fill(r"的?(?:{since_record})(?:记录)?以来"))
# 三年新建学校12所: in how many years.
_YEARS_OF_WORK = re.compile(fill(r"[两三四五六七八九十]年(?:{verb})[^,，。;；\n]*?\d"))
_DAYS_OR_WEEKS = frozenset("天周月年")
_DATE = re.compile(r"(?:19|20)\d\d年|\d{1,2}月(?:份|\d{1,2}日)?|[上下]半年")
_DIGIT = re.compile(r"\d")
_ONE_OF = re.compile(r"[一-鿿]{1,8}之一")  # 全省12个县之一
_LINKED = re.compile(fill(r"(?:{joint_system})"))


def is_plan_sentence(text: str, span: Span, role: SectionRole, year: int | None) -> bool:
    """Whether what the sentence says is still to be done; ``role`` is that of its section."""
    if role not in (SectionRole.PLAN, SectionRole.BODY, SectionRole.PROBLEMS):
        return False
    if role is SectionRole.PLAN:
        return RESULT_CUE.search(text, *span) is None or _announces(text, span, year)
    return _announces(text, span, year) and RESULT_CUE.search(text, *span) is None


def _announces(text: str, span: Span, year: int | None) -> bool:
    """Whether the sentence says what will be done, and tells no figure beside that."""
    parts = planned_parts(text, span, year)
    if parts:
        borders = [span.start, *(edge for part in parts for edge in part.span), span.end]
        told = "".join(text[a:b] for a, b in zip(borders[::2], borders[1::2], strict=True))
        if not _DIGIT.search(_DATE.sub("", told)):
            return True
    return _later_year(text, span, year)


def _later_year(text: str, span: Span, year: int | None) -> bool:
    return year is not None and any(int(m.group(1)) > year for m in PLAN_YEAR.finditer(text, span.start, span.end))


class SetAside(NamedTuple):
    """A stretch of a sentence that tells no result: why, and by which rule."""

    span: Span
    reason: Disposition
    rule: str


def set_aside(text: str, span: Span, year: int | None) -> list[SetAside]:
    """The stretches of the sentence ``span`` that tell plans or one person's story.

    ``year`` is the one that the report looks back on.
    """
    plans = [SetAside(part.span, Disposition.PLAN, f"plan: {part.rule}") for part in planned_parts(text, span, year)]
    persons = [SetAside(part, Disposition.PERSON, "told of one person") for part in personal_parts(text, span)]
    return [*plans, *persons]


def settle(
    text: CleanText, mention: NumberMention, role: SectionRole, aside: Sequence[SetAside]
) -> tuple[Disposition | None, str | None]:
    """The disposition of ``mention`` and the rule's name, both None where it is open.

    ``role`` is that of its sentence, ``aside`` the stretches of it that tell no result.
    """
    start = mention.clean_start
    if role is SectionRole.BOILERPLATE or text.is_boilerplate(start, mention.clean_end):
        return Disposition.BOILERPLATE, "site"
    reason = mention.reason
    if reason is not None:
        return reason, mention.rule
    if mention.kind is Kind.DURATION and _only_says_when(text.text, mention.clean):
        return Disposition.DATE, "span of time"
    if text.text.startswith("项", start + 1) and _COUNTED_INDICES.match(text.text, start):
        return Disposition.DEFINITION, "count of the indices that follow"
    if mention.kind in _KIND_REASONS:
        return _KIND_REASONS[mention.kind], "kind"
    if role is SectionRole.PLAN:
        return Disposition.PLAN, "plan passage"
    part = next((part for part in aside if part.span.start <= start < part.span.end), None)
    if part is not None:
        return part.reason, part.rule
    return _by_words(text.text, mention)


def _by_words(text: str, mention: NumberMention) -> tuple[Disposition | None, str | None]:
    """What the words around an open number make of it."""
    planned = target_rule(text, mention)
    if planned is not None:
        return Disposition.PLAN, planned
    if mention.kind is Kind.COUNT and counts_parts(text, mention.clean_start, mention.clean_end):
        return Disposition.DEFINITION, "parts of the area"
    if mention.kind is Kind.COUNT and says_of_which_places(text, mention.clean_end, mention.unit):
        return Disposition.DEFINITION, "places that a measure is of"
    if mention.kind is Kind.COUNT and says_of_which_sorts(text, mention):
        return Disposition.DEFINITION, "sorts that a measure is of"
    if mention.unit is None and text.startswith("者", mention.clean_end):
        return Disposition.LOOSE, "those told before"
    if bounds_class(text, mention):
        return Disposition.DEFINITION, "bound of those counted"
    if is_mark_passed(text, mention.clean_start, mention.surface):
        return Disposition.DEFINITION, "mark that places have passed"
    if mention.kind is Kind.COUNT and only_pointed_to(text, mention.clean_start, mention.clean_end):
        return Disposition.LOOSE, "documents told before"
    if _defines(text, mention):
        return Disposition.DEFINITION, "bound of a class"
    return (Disposition.LOOSE, "text ends here") if _is_cut_off(text, mention) else (None, None)


def _is_cut_off(text: str, mention: NumberMention) -> bool:
    """Whether the text breaks off behind the number, before what it counts: 对42 at the end of a copied text."""
    counted = mention.kind is not Kind.COUNT or mention.unit is not None
    if counted or text[mention.clean_start - 1 : mention.clean_start] not in _LEADS_ON:
        return False
    return not text[mention.clean_end : mention.clean_end + _TAIL].strip() and mention.clean_end + _TAIL >= len(text)


def _only_says_when(text: str, span: Span) -> bool:
    """Whether a duration is a time (较前五年, 过去五年, 五年来, 五年工作回顾) and no spell that something held."""
    before, behind = text[max(0, span.start - 3) : span.start], text[span.end : span.end + 3]
    if before.endswith(_TIMES_BEFORE) or behind.startswith(_TIMES_BEHIND) or _SINCE_COUNTED.match(text, span.end):
        return True
    opens = not before.rstrip("\n")[-1:].strip("。;；,，")
    if opens and text[span.end - 1] in _DAYS_OR_WEEKS and _IN_ALL.match(text, span.end) is not None:
        return True
    return opens and before[-1:] not in (",", "，") and _YEARS_OF_WORK.match(text, span.start) is not None


def _defines(text: str, mention: NumberMention) -> bool:
    """Bounds before the class they define ("3000平方米以上众创空间105家") and levels of an order ("三层联动")."""
    start, end = mention.clean_start, mention.clean_end
    words = text[start:end]
    kind = mention.kind
    if kind is Kind.COUNT and _count_defines(text, mention):
        return True
    if kind is not Kind.RANK and _is_assumed(text, start, end):
        return True
    if kind is Kind.RANK and _COUNTED_RANK.search(text, max(0, start - _RANK_WINDOW), start):
        return True
    if kind is Kind.DURATION and words[:1] != "第" and _TIMELY_RATE.match(text, end):
        return True
    if kind is Kind.DURATION and text.startswith(_ONLY_THEN, end) and _NEEDED.search(text, max(0, start - 4), start):
        return True
    if kind is Kind.MONEY and words.startswith(("超", "逾")) and _CLASSED.match(text, end):
        return True
    if text[start] == "零" and _CLASS_OF_ZERO.match(text, start) and mention.value == 0:
        return True
    if words.endswith(("层", "级")) and _LINKED.match(text, end):
        return True
    return (words.endswith(_BOUNDS) or text.startswith(_BOUNDS, end)) and _BOUND_BEHIND.match(text, end) is not None


def _count_defines(text: str, mention: NumberMention) -> bool:
    """Whether a count only tells which thing is meant (一个, 21吨槽罐车), or of how many kinds the figures behind it are."""
    start, end = mention.clean_start, mention.clean_end
    if _ONE_OF.match(text, end) or _PROMISED.match(text, end):
        return True
    return (
        _only_compared(text, mention)
        or _is_capacity(text, start, end)
        or _counts_kinds(text, mention)
        or _is_load(text, mention)
        or _is_sorted(text, mention)
    )


def _counts_kinds(text: str, mention: NumberMention) -> bool:
    """Whether the count only says of how many kinds the figures behind it are."""
    return mention.unit in _KIND_UNITS and _KINDS_COUNTED.match(text, mention.clean_end) is not None


def _is_sorted(text: str, mention: NumberMention) -> bool:
    """Whether the count only says into how many sorts or parts something falls: 可分为|三类."""
    start, end = mention.clean_start, mention.clean_end
    if _SORTED.search(text, max(0, start - _SORTED_REACH), start) is None:
        return False
    return _SORTS.match(text, end) is not None or _SORTS.match(text, end - len(mention.unit or "")) is not None


def _is_load(text: str, mention: NumberMention) -> bool:
    """Whether the count is what a vehicle or vessel carries, whose name follows."""
    return mention.unit in _LOADS and _VEHICLE.match(text, mention.clean_end) is not None


def _is_assumed(text: str, start: int, end: int) -> bool:
    """Whether the figure is one that another is reckoned with (按每户每年节约500元测算)."""
    if _RECKONS.match(text, end) is None:
        return False
    return _ASSUMES.search(text, max(0, start - _ASSUMED_REACH), start) is not None


def _is_capacity(text: str, start: int, end: int) -> bool:
    """Whether a works is told by what it can do: 日处理|8万吨|的污水厂."""
    return text[end : end + 1] == "的" and _CAPACITY.search(text, max(0, start - _CAPACITY_REACH), start) is not None


def _only_compared(text: str, mention: NumberMention) -> bool:
    """Whether the count is of those that the body is ranked among, or of areas that it works beside."""
    start, end = mention.clean_start, mention.clean_end
    of_areas = (mention.unit or "").endswith(_AREAS)
    if of_areas and _RANKED_OF.match(text, end) is not None:
        return True
    beside = of_areas and _BESIDE.search(text, max(0, start - 4), start) is not None
    return beside or _RANKED_AMONG.match(text, end) is not None
