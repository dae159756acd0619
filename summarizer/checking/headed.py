"""The way that the head of a list says for all its items: 减少的有盗窃45起、抢夺6起, 降幅较大的为甲区18%、乙区9%.

Decides whether such a head governs a figure. Whether the figure is by how much an item changed or what it came to is left open:
either way the item went as its head says. Leaves changes that stand with their own figure to ``reading``.
"""

from __future__ import annotations

import re

from summarizer.checking.directions import FALL, RISE
from summarizer.language.lexicon import fill, sign_of
from summarizer.numbers.mention import Direction

__all__ = ["direction_of_list"]

_REACH = 120
_NAMED = r"[^,，。;；:：、\d()（）]"
# What goes up or down is named between the word of change and what opens the list: 的, 者, 案类, 较大的地区.
_HEAD = re.compile(
    fill(
        rf"(?:(?P<up>{RISE}|{{amplitude_up}})|(?P<down>{FALL}|{{amplitude_down}}))(?!率|幅度?(?:{{opens_items}}))(?![至到])"
        rf"(?:[的者]{_NAMED}{{0,6}}?|{_NAMED}{{1,5}}?)(?<!原因)(?:(?:{{opens_items}})[:：]?|[:：])"
    )
)
_END = re.compile("[,，。;；\n]")
_SIGN = sign_of("rise", "fall", "amplitude_up", "amplitude_down")


def direction_of_list(text: str, start: int, at: int) -> Direction | None:
    """The way that the head of the list of the figure at ``at`` says; None if no head does. ``start`` bounds it (clean)."""
    start = max(start, at - _REACH)
    before = text[start:at]
    if _SIGN.search(before) is None:
        return None
    heads = list(_HEAD.finditer(before))
    if not heads:
        return None
    told = heads[-1]
    if _END.search(before, told.end()) is not None or _SIGN.search(before, told.end()) is not None:
        return None
    return Direction.INCREASE if told["up"] else Direction.DECREASE
