"""Stocks: what a paragraph goes on to count on the day that its first time names (2023年末, 截至今年8月底).

Decides which times are such days and which figures behind them are stocks: what there is then, and no deed of any time. Leaves how
long a day holds to ``in_force``.
"""

from __future__ import annotations

import re

from summarizer.language.lexicon import fill, words
from summarizer.reading.figure_reading import Form, Reading
from summarizer.reading.period import Period
from summarizer.text import Span

__all__ = ["is_stock", "is_stock_day"]

_EDGES = tuple("末底初")
_AS_OF = ("截", "至")
_FORMS = (Form.LEVEL, Form.RATE, Form.CHANGE)
# 设有网点30个, 参加养老保险8万人, 享受低保待遇3000人: a verb that tells what there is
_HAS = re.compile(fill(r"(?:{stock_verb})|(?:{stock_of_benefit})[^,，。;；:：\d]{0,16}?(?:{benefit})"))
_KEPT = words("stock_end")
_HAPPENINGS = ("起", "宗")


def is_stock_day(text: str, span: Span, days: Period | None) -> bool:
    """Whether the time at ``span``, of these ``days``, is one day on which things are counted: 2019年末, 截至9月底."""
    if days is None or not text.endswith(_EDGES, 0, span.end):
        return False
    return days.is_point or text.startswith(_AS_OF, span.start)


def is_stock(text: str, reading: Reading | None) -> bool:
    """Whether a figure counts what there is on a day: it has no verb, or one that says so, and counts nothing that happens."""
    if reading is None or reading.form not in _FORMS:
        return False
    unit = reading.mention.unit
    if unit is not None and (unit in _HAPPENINGS or unit.endswith("次")):
        return False
    if reading.verb is None or (reading.noun and text.endswith(_KEPT, *reading.noun[-1])):
        return True
    return _HAS.match(text, reading.verb.start, reading.mention.clean_start) is not None
