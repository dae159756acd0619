"""Lent quantities: what the items of a list that rose or fell are measured by, as the change of the whole before them says.

Decides that 投资 is what grew in 基础设施投资同比增长6%。增长较快的有铁路业(15%), with the comparison told of the whole, and that the
increase of a body or an area (东港分公司同比增幅达到9%) is one of what the sentence before tells. Leaves the items and their
direction to ``list_heads``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from summarizer.language.lexicon import any_of, fill
from summarizer.numbers.mention import Kind
from summarizer.reading.figure_reading import Form, Reading
from summarizer.reading.lexicon import QUANTITY_ENDINGS
from summarizer.reading.rule_names import ChangeRule
from summarizer.text import Span

__all__ = ["with_lent_quantities"]

_QUANTITY = re.compile(any_of("quantity") + r"\Z")
_SECTORS = ("业", "品", "类", "区")
_LONGEST_SECTOR = 14  # characters
_BODY = re.compile(fill(r"(?:{place_or_body_end|body_ending|owner_end}|[省市县区州局行])的?\Z"))
# 国家铁路|货物发送量: whose quantity it is, which is none of the body's
_OWNER = re.compile(fill(r"[一-鿿]{0,8}(?:{place_or_body_end|body_ending|owner_end}|[省市县州])(?=[一-鿿]{3})"))
_ENDS = re.compile(fill(r"(?:{quantity}|[量额值])(?:完成|实现)?\Z"))


def with_lent_quantities(text: str, earlier: Sequence[Reading], readings: Sequence[Reading]) -> list[Reading]:
    """``readings`` of a sentence in order, items of such lists with the quantity of the whole; ``earlier`` are those before."""
    made: list[Reading] = []
    for reading in readings:
        if _is_item(text, reading):
            whole = _whole(text, [*earlier, *made])
            made.append(_measured(text, reading, whole) if whole is not None else reading)
        elif _is_of_body(text, reading):
            made.append(_of_body(text, reading, [*earlier, *made]))
        else:
            made.append(reading)
    return made


def _is_of_body(text: str, reading: Reading) -> bool:
    """Whether the size of an increase or a decrease is that of a body or an area alone."""
    plain = reading.form is Form.CHANGE and reading.mention.kind is Kind.PERCENT and not reading.clause.bracketed
    if not plain or reading.change_rule is not ChangeRule.AMPLITUDE or reading.of is not None or not reading.noun:
        return False
    return _BODY.search(text, *reading.noun[-1]) is not None


def _of_body(text: str, reading: Reading, before: Sequence[Reading]) -> Reading:
    """``reading`` with the quantity of the last change that is told of the whole; as it is where none is."""
    for whole in reversed(before):
        if whole.form is not Form.CHANGE or whole.mention.kind is not Kind.PERCENT or not whole.noun:
            continue
        ends = _ENDS.search(text, *whole.noun[-1])
        if ends is None or whole.clause.bracketed:
            continue
        tail = text.endswith(("完成", "实现"), *whole.noun[-1])
        last = Span(whole.noun[-1].start, whole.noun[-1].end - 2 * tail)
        owner = _OWNER.match(text, *last)
        own = text.endswith("的", *reading.noun[-1])
        body = (*reading.noun[:-1], Span(reading.noun[-1].start, reading.noun[-1].end - own))
        return reading._replace(
            noun=(*body, Span(owner.end() if owner is not None else last.start, last.end)),
            basis=reading.basis or whole.basis,
        )
    return reading


def _is_item(text: str, reading: Reading) -> bool:
    """Whether a change in brackets names a sector or sort of goods alone."""
    percent = reading.form is Form.CHANGE and reading.mention.kind is Kind.PERCENT and reading.clause.bracketed
    if not percent or len(reading.noun) != 1 or reading.of is not None or reading.verb is not None:
        return False
    words = text[slice(*reading.noun[0])]
    return len(words) <= _LONGEST_SECTOR and words.endswith(_SECTORS) and not words.endswith(QUANTITY_ENDINGS)


def _whole(text: str, before: Sequence[Reading]) -> Reading | None:
    """The last change outside brackets that names a quantity."""
    for reading in reversed(before):
        grew = reading.form is Form.CHANGE and reading.mention.kind is Kind.PERCENT and not reading.clause.bracketed
        if grew and reading.noun and _QUANTITY.search(text, *reading.noun[-1]) is not None:
            return reading
    return None


def _measured(text: str, reading: Reading, whole: Reading) -> Reading:
    quantity = _QUANTITY.search(text, *whole.noun[-1])
    if quantity is None:
        return reading
    return reading._replace(noun=(*reading.noun, Span(*quantity.span())), basis=reading.basis or whole.basis)
