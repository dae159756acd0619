"""Exceeding: changes that are told by what a figure is above or below an earlier time by (高于上年2.3个百分点, 超去年全年40%).

Decides when the amount behind such words is a change, and when it is how far two rates of growth lie apart.
Behind a rate a bare percentage may as well be what the rate was
(办结率高于2022年95.1%), and is none. Leaves other words of change to ``changes`` and what stands above an area to ``levels``.
"""

from __future__ import annotations

import re

from summarizer.language.lexicon import fill
from summarizer.numbers.mention import Direction
from summarizer.reading.changes import Change
from summarizer.text import Span

__all__ = ["EXCEEDS", "exceeding_before", "exceeds_rate"]

_WORD = r"(?:(?P<up>{exceeds_up})|(?P<down>{exceeds_down}))"
EXCEEDS = re.compile(fill(rf"{_WORD}\Z"))  # the time behind it is what the figure is above
_BASIS = re.compile(
    fill(
        rf"{_WORD}(?:(?:19|20)\d\d年|{{year_before}})(?:[上下]半年|前三季度)?(?:{{time_matched}})?(?:平均)?(?:水平)?\Z"
    )
)
# 外贸增速17%,|超过全国增速9个百分点: a difference between two rates of growth, and no growth
_RATE = re.compile(
    fill(
        r"(?:{exceeds_by|exceeds_up|exceeds_down})(?P<of>[^,，。;；:：、\d]{2,14}?)(?:{amplitude_up|amplitude_down})(?:水平)?\Z"
    )
)
_OF_TIME = re.compile("[年月季期]")
_POINTS = re.compile(r"[\d.一二两三四五六七八九十半多]{1,8}个?百分点(?!的)")
_SHARE = re.compile(r"[\d.一二两三四五六七八九十半多]{1,8}(?:[%％]|成)(?!的)")
_OF_RATES = frozenset("率度重比幅速值,，")  # 办结率98%,|高于2022年95%
_LAST = frozenset("年期月底末均平")
_WINDOW = 20


def exceeds_rate(text: str, left: Span) -> Span | None:
    """The words by which one rate of growth is held against that of somebody else (超过全国增速), right before a figure."""
    match = _RATE.search(text, max(left.start, left.end - _WINDOW), left.end)
    return Span(*match.span()) if match is not None and _OF_TIME.search(match["of"]) is None else None


def exceeding_before(text: str, left: Span) -> Change | None:
    """The change that ``left`` leads to by what the figure behind it is above or below, None where it tells none."""
    if text[left.end - 1 : left.end] not in _LAST:
        return None
    match = _BASIS.search(text, max(left.start, left.end - _WINDOW), left.end)
    if match is None:
        return None
    of_rate = text[max(0, match.start() - 1)] in _OF_RATES
    amount = _POINTS.match(text, left.end) or (None if of_rate else _SHARE.match(text, left.end))
    if amount is None:
        return None
    direction = Direction.INCREASE if match.group("up") else Direction.DECREASE
    return Change(direction, Span(*match.span()), match.start())
