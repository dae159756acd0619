"""Lent quantities: what the items of a list that rose or fell are measured by, as the change of the whole before them says.

Decides that 投资 is what grew in 基础设施投资同比增长6%。增长较快的有铁路业(15%), with the comparison told of the whole. Leaves
the items and their direction to ``list_heads``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from summarizer.language.lexicon import any_of
from summarizer.numbers.mention import Kind
from summarizer.reading.figure_reading import Form, Reading
from summarizer.reading.lexicon import QUANTITY_ENDINGS
from summarizer.text import Span

__all__ = ["with_lent_quantities"]

_QUANTITY = re.compile(any_of("quantity") + r"\Z")
_SECTORS = ("业", "品", "类", "区")
_LONGEST_SECTOR = 14  # characters


def with_lent_quantities(text: str, earlier: Sequence[Reading], readings: Sequence[Reading]) -> list[Reading]:
    """``readings`` of a sentence in order, items of such lists with the quantity of the whole; ``earlier`` are those before."""
    if not any(reading.clause.bracketed for reading in readings):
        return list(readings)
    made: list[Reading] = []
    for reading in readings:
        whole = _whole(text, [*earlier, *made]) if _is_item(text, reading) else None
        made.append(_measured(text, reading, whole) if whole is not None else reading)
    return made


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
