"""Tells numbers that are no figures by their neighbours: slogans, award classes, class bounds, loose words.

Decides, from a mention's own words and neighbours alone, the disposition and the name of the rule that settled
it, or that the mention may be a figure. Leaves words of the language to ``lexicon``, 零 to ``zero_counts``, names told by their own form
to ``identifiers``, spans of time to ``durations``, and everything that needs more than the clause (plans,
boilerplate) to ``summarizer.reading``.
"""

from __future__ import annotations

from typing import Final

from summarizer.language.lexicon import words
from summarizer.numbers.bare_years import bare_year
from summarizer.numbers.classes import class_or_level, count_of_listed, heads_list, is_counted, known_class, points_told
from summarizer.numbers.durations import span_verdict
from summarizer.numbers.mention import Approximation, Disposition, Kind
from summarizer.numbers.neighbours import settled_by_neighbours
from summarizer.numbers.no_figure import Named, NoFigure
from summarizer.numbers.patterns import Pattern
from summarizer.numbers.quantity import Quantity

__all__ = ["award_at", "is_together", "none_occurred", "slogan_at", "verdict"]

_CHINESE_DIGIT: Final = "零〇一二三四五六七八九十百千万亿两"

# --- award classes and levels ------------------------------------------------------------------------

_AWARD: Final = Pattern(r"[一二三四五](?:{of_class}|级(?:{graded}))")
_LEVEL_NAME: Final = Pattern(r"(?:\d(?:\.\d)?|[一二三四五六七八九])(?:甲(?!方)|星级|级(?={graded_level}))")


# 民一庭, 刑二庭: the chambers of a court by their field.
_CHAMBERS: Final = ("民", "刑", "行", "商", "审")
_CHAMBER_WORK: Final = ("审判", "立案", "执行")


def award_at(text: str, at: int) -> Named | None:
    """The award class (个人二等功: 二) or level (三甲, 4级地震) that the numeral at ``at`` writes."""
    if text[at + 1] == "甲" and text[at - 1 : at] == "前":
        return None  # 前三甲: the first three
    if text[at + 1] not in "等级甲星庭." or (text[at + 1] == "." and text[at + 3] != "级"):
        return None
    if text[at + 1] == "庭":
        chamber = text[at - 1 : at] in _CHAMBERS or text[max(0, at - 2) : at] in _CHAMBER_WORK
        return Named(at, at + 2, Kind.IDENTIFIER, Disposition.NAME, "court_chamber") if chamber else None
    if _AWARD.match(text, at) is not None:
        return Named(at, at + 1, Kind.RANK, Disposition.NAME, "award_class")
    level = _LEVEL_NAME.match(text, at)
    return Named(at, level.end(), Kind.IDENTIFIER, Disposition.NAME, "level_name") if level is not None else None


# --- slogans in quotation marks -----------------------------------------------------------------------------

_SLOGAN_LENGTH: Final = 8
_FIGURE: Final = Pattern(
    rf"(?:\d[\d,.]*[余多]?[百千万亿]*[余多]?(?:[%‰]|{{name_unit}}|万)|百分之|零)(?:[^{_CHINESE_DIGIT}\d]{{0,6}})"
)


def slogan_at(text: str, at: int, inside: tuple[int, int]) -> Named | None:
    """The slogan that the numeral at ``at`` begins or stands in, ``inside`` being its quotation's inner span.

    A quotation may hold several slogans parted by 、 (“一窗受理、一站办结”). A plain measurement (“3000万元”) and
    a numeral in the middle of a long phrase are none.
    """
    opened, closed = inside
    start = max(text.rfind("、", opened, at), opened - 1) + 1
    end = text.find("、", at, closed)
    end = closed if end < 0 else end
    if start != at and end - start > _SLOGAN_LENGTH:
        return None
    if end - start > 2 * _SLOGAN_LENGTH or _FIGURE.fullmatch(text, at, end):
        return None
    return Named(at, end, Kind.IDENTIFIER, Disposition.NAME, "quoted_name")


# --- what a quantity's neighbours make of it ----------------------------------------------------------------

_COUNTABLE_ONES: Final = frozenset(words("crime_counter"))
_GREAT_THINGS: Final = Pattern(r"大(?![类部于约概型项批量宗额案件幅小中关])[\u4e00-\u9fff]")
# 二十国集团, 七国峰会: so many members make the name.
_GROUP: Final = Pattern(r"集团(?!军|公司|化)|{of_many_states}")


_NUMBERED: Final = frozenset(words("number_of_series"))
# 两百来号人, 三百多号: people, by the noun behind or by a bound that no number of a thing has. 两百来号附近 is a place.
_HEADS: Final = Pattern(r"人(?![员物才口行事防])|{counted_head}")
_CLAUSE_ENDS: Final = Pattern(r"[,。;、!?)\n]")


def verdict(text: str, quantity: Quantity, unit: str) -> NoFigure | None:
    """Why ``quantity`` (with its folded ``unit``) is no figure, or None where it may be one."""
    if quantity.kind is Kind.DURATION and (found := span_verdict(text, quantity)) is not None:
        return found
    if quantity.after in _CLASS_BOUNDS and unit and _defines_class(text, quantity, unit):
        return NoFigure(Disposition.DEFINITION, "bound_of_class")
    if (year := bare_year(text, quantity, unit)) is not None:
        return year
    if not unit or unit == "国":
        following = text[quantity.end]
        compared = quantity.before or text[quantity.start - 1 : quantity.start] == "比"
        if following == "大" and not compared and _GREAT_THINGS.match(text, quantity.end):
            return NoFigure(Disposition.NAME, "great_things")
        if following in "集联峰同共公协会演" and _GROUP.match(text, quantity.end) and not quantity.before:
            return NoFigure(Disposition.NAME, "named_group")
    if unit in _NUMBERED and not (unit == "号" and _counts_heads(text, quantity)):
        return NoFigure(Disposition.DATE, "anniversary") if unit == "周年" else NoFigure(Disposition.NAME, "numbered")
    settled = settled_by_neighbours(text, quantity, unit) or heads_list(text, quantity, unit)
    if settled is not None:
        return settled
    if "0" <= text[quantity.numeral] <= "9":
        return known_class(text, quantity, unit)
    return _chinese_verdict(text, quantity, unit)


def _counts_heads(text: str, quantity: Quantity) -> bool:
    """Whether 号 counts people (五十来号人) and is no number of a thing."""
    if _HEADS.match(text, quantity.end) is not None:
        return True
    bounded = quantity.reading.approximation in (Approximation.MORE_THAN, Approximation.ABOUT)
    return bounded and not quantity.before and _CLAUSE_ENDS.match(text, quantity.end) is not None


def _chinese_verdict(text: str, quantity: Quantity, unit: str) -> NoFigure | None:
    """What a quantity written in Chinese numerals names or leaves open, None where it may count."""
    exact = quantity.reading.approximation is Approximation.EXACT
    written = text[quantity.numeral : quantity.numeral_end]
    if (settled := class_or_level(text, quantity, unit)) is not None:
        return settled
    if exact and set(written) <= _ROUND and quantity.kind is not Kind.MULTIPLE and text[quantity.end].isalpha():
        return NoFigure(Disposition.LOOSE, "round_word")
    if written == "一" and exact:
        return _one(text, quantity, unit)
    if (settled := points_told(text, quantity, unit)) is not None:
        return settled
    if (settled := count_of_listed(text, quantity, unit)) is not None:
        return settled
    return NoFigure(Disposition.LOOSE, "indefinite") if written[0] in "几数" else None


_ROUND: Final = frozenset("百千万亿")


# --- bounds that define a class -----------------------------------------------------------------------------

_CLASS_BOUNDS: Final = frozenset(words("limit_end"))
# 10个以上精品景区 counts; 20人以上派出所 and 3亩以上企业 bound a class.
_COUNTED_THINGS: Final = frozenset(words("item_counter"))
_PROPORTIONS: Final = frozenset({Kind.PERCENT, Kind.PERCENTAGE_POINT, Kind.MULTIPLE})
# Words that no class is named by: after them the bound belongs to a figure (增长8%以上, 达到300人以上).
_NO_HEAD: Final = Pattern(r"[,。;、:!?)\s”’』」]|的?(?:{name_is_over})")
_MORE_BOUNDS: Final = Pattern(r"(?:[、和及与]?[\d一二三四五六七八九十百千万]{1,5}[^\W\d_]{1,2}以[上下]){1,6}的?")
_OF_RESULT: Final = words("goal_noun")


def _defines_class(text: str, quantity: Quantity, unit: str) -> bool:
    end = quantity.end
    if text[end] == ")":
        return "(" in text[max(0, quantity.start - 12) : quantity.start]
    if unit in _COUNTED_THINGS and text[end] != "的":
        return False
    if quantity.kind in _PROPORTIONS:
        return text[end] == "的" and not text.startswith(_OF_RESULT, end)
    more = _MORE_BOUNDS.match(text, end)  # 8年以上、5年以上的信访积案
    return _NO_HEAD.match(text, more.end() if more is not None else end) is None


# --- 一 -----------------------------------------------------------------------------------------------------

_NONE_OCCURRED: Final = Pattern(r"(?:{negation_before})(?:再)?(?:发生|出现|有)(?:过)?$")
# 无一人伤亡, 无一件上访: none at all of a kind, said of a result told elsewhere.
_NONE_AT_ALL: Final = Pattern(r"(?<!有)无$")
_PEOPLE: Final = frozenset("人户名")
_CASE_NOUN: Final = Pattern(r"[^,。;、!?\n]{0,16}?(?:{case_word})")
_BOUNDED_NOUN: Final = Pattern(r"[^,。;!?\n]{0,12}(?:以上|以下)")


def none_occurred(text: str, quantity: Quantity) -> bool:
    """Whether the 一 of 未发生一起案件 stands for none at all."""
    return (
        text[quantity.numeral : quantity.numeral_end] == "一"
        and _NONE_OCCURRED.search(text, max(0, quantity.start - 6), quantity.start) is not None
    )


def is_together(text: str, quantity: Quantity) -> bool:
    """Whether 一起 means "together": no case follows it and no verb of result stands before it."""
    if text[quantity.start : quantity.end] != "一起":
        return False
    if none_occurred(text, quantity) or _CASE_NOUN.match(text, quantity.end):
        return False
    return not is_counted(text, quantity)


_TOLL: Final = words("casualties")  # 一次死亡3人以上事故
_AMONG_THEM: Final = words("one_told_of")
_ARTICLE_AFTER: Final = frozenset("的了这那每同某另第下上新再又是为成如之其大老逐唯非不") | {""}


def _one(text: str, quantity: Quantity, unit: str) -> NoFigure | None:
    """一 with a classifier is an article (一封信) unless a verb of result counts with it (破获一起)."""
    if unit == "次" and text.startswith(_TOLL, quantity.end):
        return NoFigure(Disposition.DEFINITION, "class_of_accident")
    if none_occurred(text, quantity):
        if unit in _PEOPLE and text[quantity.start - 2 : quantity.start] == "没有":
            return NoFigure(Disposition.DEFINITION, "none_at_all")  # 没有一人伤亡
        bounded = _BOUNDED_NOUN.match(text, quantity.end)
        return NoFigure(Disposition.DEFINITION, "none_of_class") if bounded is not None else None
    if unit and _NONE_AT_ALL.search(text, max(0, quantity.start - 2), quantity.start) is not None:
        return NoFigure(Disposition.DEFINITION, "none_at_all")
    if quantity.kind in _PROPORTIONS or quantity.kind is Kind.MONEY or not unit:
        return None
    if unit in _COUNTABLE_ONES and is_counted(text, quantity):
        return None
    if text.endswith(_AMONG_THEM, 0, quantity.start) and text[quantity.end] in ",:":
        return NoFigure(Disposition.LOOSE, "article")  # 其中一案,…: one that is told of
    if text[quantity.end] in ",。;、!?)\n" and text[quantity.start - 1 : quantity.start] not in _ARTICLE_AFTER:
        return None  # a count after its noun: 捣毁窝点一处, 缴获手枪一支
    return NoFigure(Disposition.LOOSE, "article")
