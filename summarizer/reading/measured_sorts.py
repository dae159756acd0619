"""Measured sorts: counts of sorts, and of bodies named one by one, that a clause tells one measure of.

Decides that 30种 in 30种蔬菜价格上涨10.9% and 4个 in 甲、乙、丙、丁4个口岸的增幅也超过10% only say of which things the measure is.
Leaves counts of areas to ``measured_places``.
"""

from __future__ import annotations

import re

from summarizer.language.lexicon import fill
from summarizer.numbers.mention import NumberMention
from summarizer.reading.phrases import list_parts
from summarizer.text import Span

__all__ = ["says_of_which_sorts"]

_SORT_UNITS = frozenset("种 種 类 類".split())
_BODY_UNITS = frozenset("个 個 家 所 座 省 市 县 縣 区 區 国 國 地 项 項".split())
_SORT_MOVED = re.compile(
    fill(
        r"的?[^,，。;；:：()（）\d]{1,12}?(?:{quantity}|[率量额值价]|{measure_of_places})"
        r"(?:{all_or_each|basis_of_change|measured_how|change_adverb}|也){0,3}(?:{told_measure}|(?:{rise}|{fall}){1,2}了?)[约近]?[-−]?\d"
        r"|的?[^,，。;；:：()（）\d]{1,10}?(?:{quantity}|{amplitude_up}|{amplitude_down}|[量额值价])(?:{strongly}|{how_high})"
    )
)
_BODY_MEASURED = re.compile(
    fill(
        r"的?[^,，。;；:：()（）\d]{1,12}?(?:{basis_of_change})?(?:{amplitude_up}|{amplitude_down}|{quantity}|[率量额值价])"
        r"(?:{all_or_each|strongly|how_high|passes|told_measure|level_lead}|也)"
    )
)
_LISTED = re.compile(r"[^,，。;；:：\s\d()（）]{2,60}\Z")
_MOST = 20
_BACK = 60  # characters


def says_of_which_sorts(text: str, mention: NumberMention) -> bool:
    """Whether the count ``mention`` only says of which sorts, or of which bodies named before it, the measure behind it is."""
    start, end, unit = mention.clean_start, mention.clean_end, mention.unit
    if unit in _SORT_UNITS:
        return _SORT_MOVED.match(text, end) is not None
    if unit not in _BODY_UNITS or _BODY_MEASURED.match(text, end) is None:
        return False
    count = mention.value
    if count is None or count != int(count) or not 1 < count <= _MOST:
        return False
    listed = _LISTED.search(text, max(0, start - _BACK), start)
    return listed is not None and list_parts(text, Span(*listed.span()), int(count)) is not None
