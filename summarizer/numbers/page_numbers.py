"""What a page says of itself beside a number: how often it was read, its own length, the page of a newspaper, a mark between dashes.

阅读：3826, 43127次浏览, [本文共3860字], 03版, - 3 -.
"""

from __future__ import annotations

import re
from typing import Final

from summarizer.language.lexicon import words
from summarizer.numbers.mention import Disposition
from summarizer.numbers.no_figure import NoFigure
from summarizer.numbers.patterns import Pattern
from summarizer.numbers.quantity import Quantity

__all__ = ["LABEL_ENDS", "OWN_LENGTH", "PAGES", "is_page_counter", "page_number"]

# What a web page counts or prints about itself: 阅读：3826, 点击：1208次, 邮编：327815.
_PAGE_LABEL: Final = Pattern(r"(?:{page_counter})(?:{count_word})?: ?$")
# 阅读 1234, (点击量5), 【浏览】3: without a colon with nothing else in a line or bracket.
_PAGE_LABEL_APART: Final = Pattern(r"(?:^|[\s(\[【|])(?:{page_counter})(?:量|数|次数)?[\s(\])】]{0,2}\Z", re.MULTILINE)
_LABEL_CLOSES: Final = frozenset("\n\t )]】|") | {""}
# 43127次浏览, 56人阅读: a line of its own.
_PAGE_COUNT: Final = Pattern(r"(?:\s?(?:{page_counter})(?:量|数|次数)?){1,2}\s*(?:$|\||·|\d)", re.MULTILINE)
_COUNTED_VIEWS: Final = frozenset(("", *words("event_counter")))
# 03版, 报/3版: the page of a newspaper.
_PAPER_PAGE: Final = Pattern(r"[/(【报\[|·-]\s?$")
# What a site of model texts says of a text: [本文共3860字], (第2/9页).
OWN_LENGTH: Final = Pattern(r"(?:本文|全文|本篇)(?:共|约|共计)?$")
PAGES: Final = Pattern(r"第\d{1,3}(?:/|页[,/ ]?共)$", re.ASCII)


def is_page_counter(text: str, quantity: Quantity) -> bool:
    """Whether a label of what a page counts stands before the quantity."""
    start = quantity.start
    lowest = max(0, start - _LABEL_REACH)
    if _PAGE_LABEL.search(text, lowest, start) is not None:
        return True
    return text[quantity.end] in _LABEL_CLOSES and _PAGE_LABEL_APART.search(text, lowest, start) is not None


_LABEL_REACH: Final = 10
LABEL_ENDS: Final = frozenset(": \t(])】读击览问气论享赞发藏帖看放编码数量率")


def page_number(text: str, quantity: Quantity, unit: str) -> NoFigure | None:
    """What a page says of itself in a line or corner of its own: 43127次浏览, 03版."""
    start, end = quantity.start, quantity.end
    if unit in _COUNTED_VIEWS and text[start - 1 : start] in _LINE_HEADS and _PAGE_COUNT.match(text, end):
        return NoFigure(Disposition.BOILERPLATE, "page_counter")
    if not unit and _MARKED_BEFORE.search(text, max(0, start - 6), start) and _MARKED_BEHIND.match(text, end):
        return NoFigure(Disposition.BOILERPLATE, "page_mark")  # - 3 -
    if unit == "版" and (text[quantity.numeral] == "0" or _PAPER_PAGE.search(text, max(0, start - 2), start)):
        return NoFigure(Disposition.BOILERPLATE, "page_mark")
    return None


_MARKED_BEFORE: Final = Pattern(r"(?:^|\n)[ \t]{0,3}[-—·][ \t]{0,2}\Z")
_MARKED_BEHIND: Final = Pattern(r"[ \t]{0,2}[-—·][ \t]{0,3}(?:\n|\Z)")
_LINE_HEADS: Final = frozenset("\n\t |·") | {""}
