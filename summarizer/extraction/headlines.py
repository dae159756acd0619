"""Which headlines only anticipate what the report tells: 刑案下降8.2% above 刑事案件同比下降8.24%.

Decides that by figures: a headline with figures each of which the body has too, exactly or as a headline rounds it, tells
nothing of its own. Leaves what is a headline to ``reading.sections``.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from summarizer.extraction.parts import Part
from summarizer.numbers.mention import NumberMention
from summarizer.reading.passages import Passages, SectionRole

__all__ = ["told_in_body"]

_ROUNDED = 20  # 8亿 over 7.9亿: the twentieth part that a headline may be off


def told_in_body(passages: Passages, part: Part) -> bool:
    """Whether ``part`` is of a headline and the body has each of its figures; False for one without figures."""
    if part.role is not SectionRole.HEADLINE or not part.numbers:
        return False
    told = list(_of_body(passages))
    return all(any(_rounds(passages.mention(number), figure) for figure in told) for number in part.numbers)


def _of_body(passages: Passages) -> Iterator[NumberMention]:
    for figure in passages.figures:
        if figure.reason is None and passages.sentence(figure.sentence).role is SectionRole.BODY:
            yield passages.mention(figure.number)


def _rounds(headline: NumberMention, figure: NumberMention) -> bool:
    """Whether ``headline`` may stand for ``figure``: of one kind, and the same, within its bounds, or nearly the same."""
    reading = headline.reading
    if reading is None or figure.value is None or headline.kind is not figure.kind:
        return False
    said, value = Fraction(reading.value), Fraction(figure.value)
    bounded = reading.low is not None and reading.high is not None
    inside = bounded and Fraction(reading.low or 0) <= value <= Fraction(reading.high or 0)
    return inside or abs(said - value) * _ROUNDED <= abs(value)
