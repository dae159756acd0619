"""Tells quantities that are no figures by one word beside them: 二中队, 阅读：3826, 每万人, 千亿台阶, 万元产值.

Decides on the numbers of bodies, on what a web page says of itself, on the base of a rate and on milestones. Leaves
classes, levels, loose words and 一 to ``names``.
"""

from __future__ import annotations

import re
from typing import Final

from summarizer.numbers.grammar import Quantity
from summarizer.numbers.mention import Approximation, Disposition, Kind
from summarizer.numbers.naming import Verdict

__all__ = ["settled_by_neighbours"]

# 特警支队五大队, 交警二中队: a body's number stands right before it; a count takes 个 or a verb that counts.
_BODIES: Final = frozenset("总队 支队 大队 中队 小队".split())
_BODIES_COUNTED: Final = re.compile(r"[设立建辖有了成为各共计派增出调率足评]$|组织|抽调|参赛|全部")
# What a web page counts or prints about itself: 阅读：3826, 点击：1208次, 邮编：327815.
_PAGE_LABEL: Final = re.compile(
    r"(?:阅读|点击|浏览|访问|人气|评论|分享|点赞|转发|收藏|跟帖|字数|邮编|邮政编码)(?:量|数|次数|率)?: ?$"
)
_ROUND: Final = frozenset("百千万亿")
# 万元产值能耗, 万元GDP电耗: the base that a rate is counted on.
_OUTPUT: Final = ("产值", "生产总值", "地区生产总值", "GDP", "增加值", "工业增加值")


def settled_by_neighbours(text: str, quantity: Quantity, unit: str) -> Verdict | None:
    """Why ``quantity`` (with its folded ``unit``) is no figure, by the word right before or after it; else None."""
    start, end = quantity.start, quantity.end
    before = text[start - 1 : start]
    if unit in _BODIES:
        return _body(text, quantity)
    if before in (":", " ") and _PAGE_LABEL.search(text, max(0, start - 10), start) is not None:
        return Verdict(Disposition.BOILERPLATE, "page_counter")
    if before == "每" and _is_base(text, quantity):
        return Verdict(Disposition.DEFINITION, "base_of_rate")
    if text[quantity.numeral] not in _ROUND or not _is_round(text, quantity):
        return None
    if unit == "台阶" or text.startswith("台阶", end):
        return Verdict(Disposition.DEFINITION, "milestone")
    if quantity.kind is Kind.MONEY and text.startswith(_OUTPUT, end):
        return Verdict(Disposition.DEFINITION, "base_of_rate")
    return None


def _body(text: str, quantity: Quantity) -> Verdict | None:
    if quantity.reading.approximation is not Approximation.EXACT:
        return None
    counted = _BODIES_COUNTED.search(text, max(0, quantity.start - 4), quantity.start)
    return Verdict(Disposition.NAME, "numbered_body") if counted is None else None


def _is_round(text: str, quantity: Quantity) -> bool:
    """Whether nothing but multipliers write an exact value: 千亿, 万."""
    written = text[quantity.numeral : quantity.numeral_end]
    return quantity.reading.approximation is Approximation.EXACT and set(written) <= _ROUND


def _is_base(text: str, quantity: Quantity) -> bool:
    """Whether a quantity after 每 is what a rate is counted on: 每万人, 每10万人口, 每百户."""
    if quantity.kind is not Kind.COUNT or quantity.reading.approximation is not Approximation.EXACT:
        return False
    return quantity.reading.value >= 10 and text[quantity.numeral_end - 1] in "百千万亿0"
