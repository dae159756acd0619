"""Restated changes: a change told again in another unit or as a rate, in the bracket right behind it.

Decides which brackets hold the same amount once more (减少12.5千公顷(18.8万亩); 增加150件(12.5%)). Leaves
what changed, which way and against what to ``movements``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from summarizer.language.lexicon import fill
from summarizer.numbers.mention import Kind, NumberMention
from summarizer.reading.figure_reading import Form, Reading

__all__ = ["with_restated_changes"]

_AMOUNTS = (Kind.COUNT, Kind.MONEY)
# (约…, (折合…, (每亩…: what may lead to the amount in another unit
_OPENS = re.compile(fill(r"\s?[(（](?:{restating})?(?:每[一-鿿]{1,2})?(?:{bounding})?"))
_CLOSES = re.compile(r"\s?[)）]")


def with_restated_changes(text: str, readings: Sequence[Reading]) -> list[Reading]:
    """``readings`` in order, where a level in a bracket behind a change of an amount is that change once more."""
    made = list(readings)
    for at, (change, told) in enumerate(pairwise(readings)):
        if _is_told_again(text, change, told):
            made[at + 1] = told._replace(
                form=Form.CHANGE,
                direction=change.direction,
                basis=change.basis,
                verb=change.verb,
                noun=change.noun,
                of=change.of,
                change_rule=change.change_rule,
            )
    return made


def _in_other_unit(text: str, one: NumberMention, other: NumberMention) -> bool:
    if other.kind not in _AMOUNTS or None in (one.unit, other.unit):
        return False
    return one.unit != other.unit or text.find("每", one.clean_end, other.clean_start) >= 0


def _is_told_again(text: str, change: Reading, told: Reading) -> bool:
    one, other = change.mention, told.mention
    return (
        change.form is Form.CHANGE
        and told.form is Form.LEVEL
        and one.kind in _AMOUNTS
        and (other.kind is Kind.PERCENT or _in_other_unit(text, one, other))
        and _OPENS.fullmatch(text, one.clean_end, other.clean_start) is not None
        and _CLOSES.match(text, other.clean_end) is not None
    )
