"""Which headlines only anticipate what the report tells: 刑案下降8.2% above 刑事案件同比下降8.24%.

Decides that by figures: a headline with figures each of which the body has too, exactly or as a headline rounds it, tells
nothing of its own; no more does the line over an item of news whose figures the sentences right below have. Leaves what is
a headline of the report to ``reading.sections``.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import takewhile

from summarizer.extraction.parts import Part
from summarizer.numbers.mention import NumberMention
from summarizer.reading.passages import Passages, SectionRole, Sentence

__all__ = ["told_in_body"]

_NEAR = 4  # sentences below a line that may tell what it says
_LONGEST_LINE = 40
_MARKS = "。！？!?；;，,、：:"
_ROUNDED = 20  # 8亿 over 7.9亿: the twentieth part that a headline may be off


def told_in_body(passages: Passages, part: Part) -> bool:
    """Whether ``part`` only says beforehand what the text tells with the same figures; False for one without figures."""
    if not part.numbers:
        return False
    if part.role is SectionRole.HEADLINE:
        told = list(_of_body(passages))
        return all(any(_rounds(passages.mention(number), figure) for figure in told) for number in part.numbers)
    if part.role is not SectionRole.BODY or not _is_line(passages, passages.sentence(part.sentence)):
        return False
    below = list(_of_sentences_below(passages, part))
    mentions = [passages.mention(number) for number in part.numbers]
    return all(any(_rounds(each, figure) and each.unit == figure.unit for figure in below) for each in mentions)


def _of_body(passages: Passages) -> Iterator[NumberMention]:
    for figure in passages.figures:
        if figure.reason is None and passages.sentence(figure.sentence).role is SectionRole.BODY:
            yield passages.mention(figure.number)


def _of_sentences_below(passages: Passages, part: Part) -> Iterator[NumberMention]:
    """The figures of the sentences right behind the line of ``part``, up to the next such line."""
    sentences = passages.sentences
    first = sentences.index(passages.sentence(part.sentence)) + 1
    for sentence in takewhile(lambda each: not _is_line(passages, each), sentences[first : first + _NEAR]):
        for number in sentence.numbers:
            if passages.figure(number).reason is None:
                yield passages.mention(number)


def _is_line(passages: Passages, sentence: Sentence) -> bool:
    """Whether ``sentence`` is a short line by itself that no mark ends, as the head of an item of news is."""
    text, (start, end) = passages.text.text, sentence.span
    words = text[start:end].strip()
    begins = text[max(0, start - 8) : start].rstrip(" \t")[-1:] in ("", "\n")
    ends = text[end : end + 1] in ("", "\n") or text[start:end].endswith("\n")
    return begins and ends and 0 < len(words) <= _LONGEST_LINE and words[-1] not in _MARKS


def _rounds(headline: NumberMention, figure: NumberMention) -> bool:
    """Whether ``headline`` may stand for ``figure``: of one kind, and the same, within its bounds, or nearly the same."""
    reading = headline.reading
    if reading is None or figure.value is None or headline.kind is not figure.kind:
        return False
    said, value = Fraction(reading.value), Fraction(figure.value)
    bounded = reading.low is not None and reading.high is not None
    inside = bounded and Fraction(reading.low or 0) <= value <= Fraction(reading.high or 0)
    return inside or abs(said - value) * _ROUNDED <= abs(value)
