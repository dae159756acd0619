"""Class bounds: numbers that only say which of a class the figures beside them count.

Decides that a length of service before its word (6-20年驾龄), how often something befell those counted before (38家企业3次以上被罚), a
bound without a unit (酒精含量200以上) and the lower half of a unit (mg/100ml) are no results. Leaves bounds before a noun to ``plans``.
"""

from __future__ import annotations

import re

from summarizer.language.lexicon import fill
from summarizer.numbers.mention import Kind, NumberMention

__all__ = ["bounds_class"]

_LENGTH_OF = re.compile(fill(r"(?:以[上下内])?的?(?:{length_of_service})的?[^,，。;；\n]{0,14}?\d"))
_BOUND = re.compile(r"[及或]?以[上下内]")
# 2161名驾驶人|2次以上|被查处
_BEFALLEN = re.compile("[一-鿿]{2}")
_COUNTED_BEFORE = re.compile(fill(r"\d[万千]?余?(?:{people_counter}|[家户个辆艘])[一-鿿]{2,10}\Z"))
_MEASURED_SO = re.compile(fill(r"(?:{content_of})(?:{level_lead|level_preposition})?\Z"))
_UNIT_ABOVE = re.compile(r"[A-Za-zμ克升][一-鿿]{0,4}/\Z")
_BACK = 20  # characters


def bounds_class(text: str, mention: NumberMention) -> bool:
    """Whether ``mention`` only tells of which class something else is counted."""
    start, end = mention.clean_start, mention.clean_end
    if mention.kind is Kind.DURATION:
        return _LENGTH_OF.match(text, end) is not None
    if mention.kind is not Kind.COUNT:
        return False
    if text.startswith("/", start - 1):
        return _UNIT_ABOVE.search(text, max(0, start - _BACK), start) is not None
    bound = _BOUND.match(text, end) or _BOUND.match(text, max(start, end - 2))
    if bound is None:
        return False
    if mention.unit is None:
        return _MEASURED_SO.search(text, max(0, start - _BACK), start) is not None
    befallen = mention.unit == "次" and _BEFALLEN.match(text, bound.end()) is not None
    return befallen and _COUNTED_BEFORE.search(text, max(0, start - _BACK), start) is not None
