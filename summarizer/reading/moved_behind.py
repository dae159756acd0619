"""Changes told behind their figure: by how much something rose or fell as a thing that it had (出口录得12%的升幅).

Decides which figures are such changes, which way they go and what changed. Leaves words of change in front of a figure to
``movements`` and a pace (以每年10%的速度增长) as well.
"""

from __future__ import annotations

import re

from summarizer.language.lexicon import fill
from summarizer.numbers.mention import Direction
from summarizer.reading.changes import BASIS
from summarizer.reading.figure_reading import Form, Reading
from summarizer.reading.lexicon import DOWN_WORDS, UP_WORDS
from summarizer.reading.rule_names import ChangeRule
from summarizer.reading.subjects import Spot, with_subject
from summarizer.text import Span

__all__ = ["moved_behind"]

_UP = "|".join(sorted((word for word in UP_WORDS if len(word) > 1), key=len, reverse=True))
_DOWN = "|".join(sorted((word for word in DOWN_WORDS if len(word) > 1), key=len, reverse=True))
_BEHIND = re.compile(
    fill(rf"\s?的(?:(?P<up>{{amplitude_up}}|{_UP})|{{amplitude_down}}|{_DOWN})(?=[,，。;；、:：)）\n]|{{and_word}}|\Z)")
)
_HAS = re.compile(
    fill(
        rf"(?:(?P<basis>{BASIS})\s{{0,2}})?(?:{{change_adverb|all_or_each}}|更){{0,3}}(?:{{gains_change}}|(?<![所没私国现])有)[了的]?"
        r"(?:{bounding}){0,2}\Z"
    )
)
_WINDOW = 36  # characters


def moved_behind(spot: Spot) -> Reading | None:
    """The reading of a figure that is how far something rose or fell, as the words behind it say; None for others."""
    text, left = spot.text, spot.window.left
    if not text.startswith("的", spot.mention.clean_end):
        return None
    way = _BEHIND.match(text, spot.mention.clean_end)
    has = _HAS.search(text, max(left.start, left.end - _WINDOW), left.end) if way is not None else None
    if way is None or has is None:
        return None
    made = Reading(
        spot.mention,
        spot.clause,
        Form.CHANGE,
        direction=Direction.INCREASE if way["up"] else Direction.DECREASE,
        basis=Span(*has.span("basis")) if has["basis"] else None,
        change_rule=ChangeRule.BESIDE,
    )
    if text.endswith("所", left.start, has.start()):
        return made  # 抵销了上半年所|录得的4%的跌幅: whose it is stands further off
    return with_subject(spot, made, has.start())
