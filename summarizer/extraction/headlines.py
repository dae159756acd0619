"""Which headlines only anticipate what the report tells: 刑案下降8.2% above 刑事案件同比下降8.24%.

Decides that by figures: a headline with figures each of which the body has too, exactly or as a headline rounds it, tells
nothing of its own; no more does the line over an item of news whose figures the sentences right below have. Leaves what is
a headline of the report to ``reading.sections``.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import takewhile
from operator import itemgetter

from summarizer.checking.recent import Recent
from summarizer.extraction.parts import Part
from summarizer.numbers.mention import Kind, NumberMention
from summarizer.reading.passages import Passages, SectionRole, Sentence

__all__ = ["told_in_body"]

_NEAR = 4  # sentences below a line that may tell what it says
_LONGEST_LINE = 40
_MARKS = "。！？!?；;，,、：:"
_ROUNDED = 20  # 8亿 over 7.9亿: the twentieth part that a headline may be off
_Told = Mapping[Kind, Sequence[tuple[Fraction, NumberMention]]]
_RECENT: Recent[Passages, _Told] = Recent()


def told_in_body(passages: Passages, part: Part) -> bool:
    """Whether ``part`` only says beforehand what the text tells with the same figures; False for one without figures."""
    if not part.numbers:
        return False
    if part.role is SectionRole.HEADLINE:
        told = _RECENT.of(passages, _of_body)
        return all(_is_told(passages.mention(number), told) for number in part.numbers)
    if part.role is not SectionRole.BODY or not _is_line(passages, passages.sentence(part.sentence)):
        return False
    below = list(_of_sentences_below(passages, part))
    mentions = [passages.mention(number) for number in part.numbers]
    return all(any(_rounds(each, figure) and each.unit == figure.unit for figure in below) for each in mentions)


def _of_body(passages: Passages) -> _Told:
    """The figures of the body by their kinds, each kind in the order of its values."""
    body = {sentence.id for sentence in passages.sentences if sentence.role is SectionRole.BODY}
    open_figures = (each for each in passages.figures if each.reason is None and each.sentence in body)
    told: dict[Kind, list[tuple[Fraction, NumberMention]]] = {}
    for mention in (passages.mention(figure.number) for figure in open_figures):
        if mention.value is not None:
            told.setdefault(mention.kind, []).append((Fraction(mention.value), mention))
    return {kind: sorted(figures, key=itemgetter(0)) for kind, figures in told.items()}


def _is_told(headline: NumberMention, told: _Told) -> bool:
    """Whether ``headline`` may stand for any of ``told``; only those next to its value or its bounds can be meant."""
    reading, figures = headline.reading, told.get(headline.kind, ())
    if reading is None:
        return False
    said = Fraction(reading.value)
    near = sorted((said * _ROUNDED / (_ROUNDED + 1), said * _ROUNDED / (_ROUNDED - 1)))
    ranges = [near]
    if reading.low is not None and reading.high is not None:
        ranges.append([Fraction(reading.low), Fraction(reading.high)])
    for low, high in ranges:
        at = bisect_left(figures, low, key=itemgetter(0))
        if at < len(figures) and figures[at][0] <= high and _rounds(headline, figures[at][1]):
            return True
    return False


def _of_sentences_below(passages: Passages, part: Part) -> Iterator[NumberMention]:
    """The figures of the sentences right behind the line of ``part``, up to the next such line."""
    sentences = passages.sentences
    first = int(part.sentence[1:])  # ids count from 1, places from 0
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
