"""Tells quantities that are no figures by one word beside them: 二中队, 每万人, 千亿台阶, 年届五十.

Decides on the numbers of bodies, on the base of a rate, on milestones, ages,
sessions, and on the bodies that a rank is one of (在八个县区中排第二). Leaves what a web page says of itself to ``page_numbers`` and
classes, levels, loose words and 一 to ``names``.
"""

from __future__ import annotations

from typing import Final

from summarizer.language.lexicon import words
from summarizer.numbers.attributive import attributive
from summarizer.numbers.mention import Approximation, Disposition, Kind
from summarizer.numbers.no_figure import NoFigure
from summarizer.numbers.page_numbers import LABEL_ENDS, OWN_LENGTH, PAGES, is_page_counter, page_number
from summarizer.numbers.patterns import Pattern
from summarizer.numbers.quantity import Quantity

__all__ = ["among_assessed", "among_bodies", "settled_by_neighbours"]

# 特警支队五大队, 交警二中队: a body's number stands right before it; a count takes 个 or a verb that counts.
_BODIES: Final = frozenset(words("police_team"))
_BODIES_COUNTED: Final = Pattern(r"[设立建辖有了成为各共计派增出调率足评]$|{took_all}")
_ROUND: Final = frozenset("百千万亿")
# 万元产值能耗, 万元GDP电耗: the base that a rate is counted on.
_OUTPUT: Final = ("GDP", *words("product_name"))


# 三地政府, 两地警方: the authorities of places that were named
_PLACES_ACT: Final = Pattern(r"(?:{places_act})")


def settled_by_neighbours(text: str, quantity: Quantity, unit: str) -> NoFigure | None:
    """Why ``quantity`` (with its folded ``unit``) is no figure, by the word right before or after it; else None."""
    return (
        _by_unit(text, quantity, unit)
        or page_number(text, quantity, unit)
        or _by_word_before(text, quantity)
        or _round(text, quantity, unit)
    )


def _by_unit(text: str, quantity: Quantity, unit: str) -> NoFigure | None:
    start, end = quantity.start, quantity.end
    if unit in _BODIES:
        return _body(text, quantity)
    if unit in _AGES or (not unit and text[start - 1 : start] in _AGE_BEFORE):
        return _age(text, quantity, unit)
    if (unit == "分" or text[end] == "分") and (marks := _scale(text, quantity, unit)) is not None:
        return marks
    if quantity.reading.approximation is Approximation.RANGE and _GROUP_BEHIND.match(text, end) is not None:
        return NoFigure(Disposition.DEFINITION, "bound_of_class")
    if unit == "项" and among_assessed(text, start, end):
        return NoFigure(Disposition.DEFINITION, "assessed_indices")
    if unit == "地" and _PLACES_ACT.match(text, end) is not None:
        return NoFigure(Disposition.LOOSE, "places_act")
    if unit == "个" and among_bodies(text, end):
        return NoFigure(Disposition.DEFINITION, "compared_bodies")
    if (told := attributive(text, start, end, unit)) is not None:
        return told
    if unit == "次" and _SESSION.match(text, end) and _ASSEMBLY.search(text, max(0, start - 6), start):
        return NoFigure(Disposition.NAME, "session")
    return NoFigure(Disposition.BOILERPLATE, "page_counter") if _is_length(text, start, unit) else None


def _is_length(text: str, start: int, unit: str) -> bool:
    """Whether the figure at ``start`` says how long the page or paper itself is (全文1200字, 共8页)."""
    if unit == "字":
        return OWN_LENGTH.search(text, max(0, start - 4), start) is not None
    return unit == "页" and PAGES.search(text, max(0, start - 6), start) is not None


def among_bodies(text: str, end: int) -> bool:
    """Whether bodies follow at ``end`` among which one is ranked: (八个)县区中, (九个)参评部门中."""
    return _AMONG.match(text, end) is not None


def among_assessed(text: str, start: int, end: int) -> bool:
    """Whether items of an assessment are counted at ``start:end`` among which some are singled out: 考核的|51项|指标中."""
    return _INDICES_BEHIND.match(text, end) is not None and _ASSESSED.search(text, max(0, start - 6), start) is not None


def _by_word_before(text: str, quantity: Quantity) -> NoFigure | None:
    start = quantity.start
    before = text[start - 1 : start]
    led = before in _BEFORE_BASE and _INDEX_BASE.search(text, max(0, start - 16), start) is not None
    lined = text[quantity.end] in _LINE_BEGINS and _INDEX_LINE.match(text, quantity.end) is not None
    if (led or lined) and _is_index_base(text, quantity):
        return NoFigure(Disposition.DEFINITION, "index_base")
    if before in LABEL_ENDS and is_page_counter(text, quantity):
        return NoFigure(Disposition.BOILERPLATE, "page_counter")
    if before == "每" and _is_base(text, quantity):
        return NoFigure(Disposition.DEFINITION, "base_of_rate")
    if before == "隔" and text[start - 2 : start] == "每隔" and quantity.kind is Kind.COUNT:
        return NoFigure(Disposition.DEFINITION, "interval")
    return None


def _round(text: str, quantity: Quantity, unit: str) -> NoFigure | None:
    """What a value written by nothing but multipliers (千亿, 万) names or rounds."""
    end = quantity.end
    if quantity.kind is Kind.MONEY and quantity.before in _OVER and _names_class(text, quantity):
        return NoFigure(Disposition.DEFINITION, "bound_of_class")
    if _is_rounded_base(text, quantity):
        return NoFigure(Disposition.DEFINITION, "base_of_rate")
    if text[quantity.numeral] not in _ROUND or not _is_round(text, quantity):
        return None
    if unit == "里":
        return NoFigure(Disposition.LOOSE, "round_word")
    if unit == "台阶" or text.startswith("台阶", end):
        return NoFigure(Disposition.DEFINITION, "milestone")
    if quantity.kind is Kind.MONEY and text.startswith(_OUTPUT, end):
        return NoFigure(Disposition.DEFINITION, "base_of_rate")
    return None


# 十万人口火灾死亡率, 万人拥有警力, 万车死亡率, 千人床位数: the base that a rate is named by.
# 上年=100, 以2020年为100: what an index counts as a hundred.
_INDEX_BASE: Final = Pattern(
    r"(?:{year_or_part}|(?<!\d)(?:19|20)\d\d|\d{4}/\d\d)(?:{compared_noun})?=\Z|以[^,。;、]{1,12}(?:为|作为|计为)\Z"
    r"|[年月期](?:价格|水平)?作\Z|\([^(),。;]{0,8}[年月期](?:价格|水平)?为\Z|(?:基期|基数)(?:值|指数)?[^,。;、\d]{0,4}[=为是]\Z|\(=\Z"
)
# 以100为荣枯线, 低于100临界点: the line that an index is held against.
_INDEX_LINE: Final = Pattern("(?:为|的|作为)?(?:{dividing_line})|作?为(?:{index_reference})")
_LINE_BEGINS: Final = frozenset("为的作荣临分枯基")
_BEFORE_BASE: Final = frozenset("=为作计是")
_INDEX_BASES: Final = (100, 1000)


def _is_index_base(text: str, quantity: Quantity) -> bool:
    return quantity.reading.value in _INDEX_BASES and quantity.unit_text(text) in ("", "计")


_POWER_OF_TEN: Final = Pattern("(?:10{0,3}|[一十百千])?[百千万亿]")
_RATE_BASE: Final = Pattern(
    r"(?<=[十百千万亿人车户吨])(?:{population})?(?:[^\W\d_的]{0,10}(?<![效功])(?:{per_head_event})率|{per_head_stock}"
    r"|(?:执业)?(?:\(助理\))?医师数?)"
)
_AGES: Final = frozenset({"岁", "周岁"})
_AGE_BEFORE: Final = frozenset("届过逾近满已")
_AGED: Final = Pattern(r"年[届过逾近满已]$")
# 平均年龄32岁 and 预期寿命78岁 are figures, and so is an age that is compared (年龄最大的73岁).
_AGE_FIGURE: Final = Pattern(r"{average_name}")
_AGE_REACH: Final = 10
_AMONG: Final = Pattern(r"(?:[县区市省镇乡旗州盟(),、]|{compared_unit}){1,8}中(?:{place_verb}|第)")
# 收入20-60万元群体: the bounds of a group. 考核的51项指标中: those that are looked at.
_GROUP_BEHIND: Final = Pattern(r"的?(?:{bounded_group})")
_INDICES_BEHIND: Final = Pattern(r"[^,。;、]{0,4}(?:{assessed_item})中[,,]?")
_ASSESSED: Final = Pattern(r"(?:{assessing})的\Z")
_SESSION: Final = Pattern(r"(?:全体)?会议|全会")
_ASSEMBLY: Final = Pattern(r"{assembly}|届$")


def _age(text: str, quantity: Quantity, unit: str) -> NoFigure | None:
    """How old one person is; a bound (60岁以上) and a mean are left to others."""
    start = quantity.start
    if quantity.reading.approximation is Approximation.RANGE and unit:
        return None if _told_as_mean(text, start) else NoFigure(Disposition.DEFINITION, "age_group")  # 18至64岁居民
    if quantity.after:
        return None
    if "." in text[quantity.numeral : quantity.numeral_end]:
        return None  # 提高1.8岁: nobody is 1.8
    if unit and _told_as_mean(text, start):
        return None
    if not unit and _AGED.search(text, max(0, start - 2), start) is None:
        return None
    return NoFigure(Disposition.PERSON, "age")


def _told_as_mean(text: str, start: int) -> bool:
    lowest = max(0, start - _AGE_REACH)
    clause = max(text.rfind(mark, lowest, start) + 1 for mark in ",。;")
    return _AGE_FIGURE.search(text, max(lowest, clause), start) is not None


# 以0至10分评分, 0分为“完全不能容忍”, 评0分的受访者, 满分100分, 采用5分制: marks that a scale has, and no score.
_SCALE_BEHIND: Final = Pattern(
    r"(?:的)?(?:{marking})|制(?![定止造])|(?:{stands_for}|=)(?:[“「『\"]|{scale_end})|的?(?:{surveyed})"
)
_SCALE_BEFORE: Final = Pattern(r"(?:{full_marks})[为是:]?\Z")
_GIVEN: Final = frozenset("评打")  # 评0分的市民
_MARKS: Final = frozenset({"分", ""})


def _scale(text: str, quantity: Quantity, unit: str) -> NoFigure | None:
    """Marks of the scale that something is assessed on; a score that was reached is none."""
    if unit not in _MARKS or quantity.kind is not Kind.COUNT:
        return None
    end = quantity.end + (not unit and text[quantity.end] == "分")
    if unit or end > quantity.end:
        if text[quantity.start - 1 : quantity.start] in _GIVEN and text[end] == "的":
            return NoFigure(Disposition.DEFINITION, "scale_of_marks")
        if _SCALE_BEHIND.match(text, end) or _SCALE_BEFORE.search(text, max(0, quantity.start - 4), quantity.start):
            return NoFigure(Disposition.DEFINITION, "scale_of_marks")
    return None


def _body(text: str, quantity: Quantity) -> NoFigure | None:
    if quantity.reading.approximation is not Approximation.EXACT:
        return None
    counted = _BODIES_COUNTED.search(text, max(0, quantity.start - 4), quantity.start)
    return NoFigure(Disposition.NAME, "numbered_body") if counted is None else None


# 过亿元项目, 超千万元企业: a class of things by the least that they are worth.
_OVER: Final = frozenset(words("over_before"))
_CLASS_BEHIND: Final = Pattern("(?:产业|工业)?(?:{sited})")


def _names_class(text: str, quantity: Quantity) -> bool:
    """Whether a round sum with 过 or 超 before it says what sort of thing stands behind it."""
    written = text[quantity.numeral : quantity.numeral_end]
    return set(written) <= _ROUND and _CLASS_BEHIND.match(text, quantity.end) is not None


def _is_rounded_base(text: str, quantity: Quantity) -> bool:
    """Whether a rate is named by the quantity that it is counted on: 十万人口死亡率, 万车死亡率."""
    if text[quantity.numeral_end - 1] not in "百千万亿" or quantity.reading.approximation is not Approximation.EXACT:
        return False
    written = text[quantity.numeral : quantity.numeral_end]
    return _POWER_OF_TEN.fullmatch(written) is not None and _RATE_BASE.match(text, quantity.end) is not None


def _is_round(text: str, quantity: Quantity) -> bool:
    """Whether nothing but multipliers write an exact value: 千亿, 万."""
    written = text[quantity.numeral : quantity.numeral_end]
    return quantity.reading.approximation is Approximation.EXACT and set(written) <= _ROUND


def _is_base(text: str, quantity: Quantity) -> bool:
    """Whether a quantity after 每 is what a rate is counted on: 每万人, 每10万人口, 每百户."""
    if quantity.kind is not Kind.COUNT or quantity.reading.approximation is not Approximation.EXACT:
        return False
    return quantity.reading.value >= 10 and text[quantity.numeral_end - 1] in "百千万亿0"
