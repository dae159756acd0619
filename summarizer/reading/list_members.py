"""Counts among lists: whether one counts what was listed before it, names each one, or goes on with the list of the figure before.

立案庭、执行局等14个|审判业务部门; 甲院、乙院|2个单位; 核查车辆53万辆,|人员61万人 shares its verb.
"""

from __future__ import annotations

import re

from summarizer.language.lexicon import fill, words
from summarizer.numbers.mention import NumberMention
from summarizer.reading.figure_reading import Form, Reading
from summarizer.reading.lexicon import QUANTITY_ENDINGS
from summarizer.reading.phrases import (
    list_parts,
)
from summarizer.reading.subjects import Spot
from summarizer.text import Span

__all__ = ["closes_list", "names_each", "shared_verb"]

_LONG_EXAMPLES = 16
_MOST_NAMED = 20
# Named without a verb of their own they continue the list before, whatever their unit (核查车辆53万辆,人员61万人).
_BARE_THINGS = frozenset(words("bare_thing"))
_LIST_GAP = re.compile(fill(r"[^,，;；。]*?(?:、|{and_word})\s*"))


def closes_list(spot: Spot) -> bool:
    """Whether the figure counts what was listed before it (立案庭、执行局等14个|审判业务部门), so that its noun is behind it."""
    at = spot.mention.clean_start
    return spot.text.startswith("等", at - 1) and spot.text.find("、", spot.clause.span.start, at) >= 0


def names_each(spot: Spot, between: Span) -> bool:
    """Whether the words before a count and its noun name each of those counted (甲院、乙院|2个单位), and so are no attribute."""
    if spot.text.find("、", *between) < 0:
        return False
    if spot.text.endswith(("等", "等在内的"), between.start, spot.mention.clean_start):
        return between.end - between.start > _LONG_EXAMPLES
    count = spot.mention.value
    if count is None or count != int(count) or not 1 < count <= _MOST_NAMED:
        return False
    return list_parts(spot.text, between, int(count)) is not None


def shared_verb(spot: Spot, base: Reading, noun: Span, *, direct: bool) -> Span | None:
    """The verb of the figure before, where this one only continues its list."""
    latest = spot.latest
    if latest is None or latest.verb is None or latest.form is not Form.LEVEL:
        return None
    if latest.clause.group != spot.clause.group or (latest.predicate is not None and not latest.leads_noun):
        return None
    gap = spot.text[latest.mention.clean_end : noun.start]
    if latest.clause is spot.clause:
        return latest.verb if not gap.strip() or _LIST_GAP.fullmatch(gap) else None
    words = spot.text[noun.start : noun.end]
    named = words.endswith(QUANTITY_ENDINGS)
    lists_on = gap.strip() in (",", "，") and direct and not named and not base.leads_noun
    return latest.verb if lists_on and (_same_unit(latest.mention, spot.mention) or words in _BARE_THINGS) else None


def _same_unit(a: NumberMention, b: NumberMention) -> bool:
    return a.unit == b.unit
