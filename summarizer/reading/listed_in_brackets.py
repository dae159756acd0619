"""Figures told in order of a list whose items stand before brackets (甲案(5起)、乙案(3起),分别下降2%、1%).

Decides that they are the changes of the figures in those brackets, or say something else of each item. Leaves other lists in order to
``lists``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from summarizer.numbers.mention import Direction, NumberMention
from summarizer.reading.figure_reading import Form, Reading
from summarizer.reading.subjects import Spot

__all__ = ["told_of_listed"]

_IN_ORDER = re.compile(r"[)）][,，]?(?:同比|环比)?分别")
_ORDER_ALONE = re.compile("分别")


def told_of_listed(
    spot: Spot, run: list[NumberMention], first: Reading, readings: list[Reading], ways: Sequence[Direction | None]
) -> list[Reading] | None:
    """The figures of ``run``, the first of which reads ``first`` alone, as told of the list just before 分别; None without one."""
    listed = readings[-len(run) :]
    if len(listed) < len(run) or not all(each.clause.bracketed and each.noun for each in listed):
        return None
    if _IN_ORDER.match(spot.text, listed[-1].clause.span.end) is None:
        return None
    if first.form is Form.CHANGE:
        return [
            first._replace(mention=m, of=each.mention.id, verb=None, noun=each.noun, direction=way)
            for m, each, way in zip(run, listed, ways, strict=True)
        ]
    own = first.noun[-1:] if not first.noun or _ORDER_ALONE.match(spot.text, *first.noun[-1]) is None else ()
    return [
        first._replace(mention=m, noun=(*each.noun, *own), verb=None if own else first.verb)
        for m, each in zip(run, listed, strict=True)
    ]
