"""Figures whose unit stands in brackets before them (金额（万元）：12.5, 立案数（起）：345), and units told alone (单位：万元).

Decides which bracket heads which figure, as the head of a column does, and that the scale of such a unit is no figure. Leaves
reading the unit to ``column_heads`` and tables to ``cells``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Final

from summarizer.language.lexicon import any_of, matches_at, sign_of
from summarizer.numbers.column_heads import Unit, read_unit
from summarizer.numbers.mention import Disposition, MentionRuling, NumberMention
from summarizer.numbers.quantity import shifted
from summarizer.numbers.variants import fold_variants
from summarizer.text import CleanText

__all__ = ["under_heads"]

_BRACKET: Final = re.compile(
    r"[(【](?<=[一-鿿][(【])([^()【】\s\d]{1,8})[)】][ \t]{0,4}(?:[:为是达共]|达到|共计|合计)?[ \t]{0,4}"
    rf"|(?:{any_of('unit_label')})[ \t]?:[ \t]?([^()\s\d,、。:]{{1,8}})"
)
_SIGN: Final = sign_of("unit_label", also=("(", "【"))
_COUNTED: Final = re.compile(r"\d[十百千万亿余多]*[一-鿿]{1,2}$")  # 12家(次): the bracket adds to the unit before it
_REACH: Final = 8
_UNIT_RULE: Final = MentionRuling(Disposition.DEFINITION, "unit_in_brackets")


def under_heads(text: CleanText, mentions: Iterable[NumberMention]) -> Iterator[NumberMention]:
    """``mentions`` (in order), those behind a unit in brackets with that unit; the scale in the brackets is no figure."""
    brackets = list(_brackets(text.text))
    if not brackets:
        yield from mentions
        return
    at = 0
    for mention in mentions:
        while at < len(brackets) and brackets[at][2] < mention.clean_start:
            at += 1
        if at == len(brackets) or mention.clean_end <= brackets[at][0]:
            yield mention
            continue
        start, unit, end = brackets[at]
        if start < mention.clean_start < end:
            yield mention._replace(ruling=_UNIT_RULE) if mention.reason is None else mention
        elif (
            mention.clean_start == end and text.text[start] in "(【" and mention.unit is None and mention.reason is None
        ):
            yield _with_unit(text, mention, start + 1, unit)
        else:
            yield mention


def _brackets(text: str) -> Iterator[tuple[int, Unit, int]]:
    """Where each unit in brackets begins, the unit, and where the figure under it must begin."""
    if "(" not in text and "【" not in text and "单位" not in text:
        return
    for match in matches_at(_SIGN, _BRACKET, text):
        if _COUNTED.search(text, max(0, match.start() - _REACH), match.start()) is not None:
            continue
        unit = read_unit(fold_variants(match[1] or match[2]))
        if unit is not None:
            yield match.start(), unit, match.end()


def _with_unit(text: CleanText, mention: NumberMention, at: int, unit: Unit) -> NumberMention:
    if mention.reading is None:
        return mention
    reading = shifted(mention.reading, int(unit.factor), Decimal(0))
    name = text.as_written(at + unit.start, at + unit.end) if unit.name else None
    return mention._replace(reading=reading, unit=name, kind=unit.kind)
