"""Sentences: where one ends and the next begins.

Decides the sentence spans of a line. Leaves ids and roles to ``divide`` and clauses to ``clauses``.

A sentence ends at 。 ！ ？ and …… with the closing quotes behind them, and at the line's end; ； ends a clause
only. A mark inside a quotation ends nothing where the sentence runs on behind the quotation
(“…！”的口号). No sentence ends inside a number mention. Text that runs on without such a mark, far longer than any sentence
that somebody wrote, is cut at its lesser marks: what is told of one figure is looked for in its whole sentence.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from summarizer.language.lexicon import fill
from summarizer.numbers.mention import NumberMention
from summarizer.span import Span, trimmed

__all__ = ["split_sentences"]

_LONGEST = 1000  # characters; three times as many as the longest of yearbooks and reports of work
_LESSER = (";；", ",，", "、", " \t\u3000")
_MARKS, _CLOSING = "。!！?？", "”’」』\"')）】"
# Every branch begins with a character of its own, so that the search runs from one such character to the next.
_END = re.compile(
    f"(?:{'|'.join(f'{re.escape(mark)}[{_MARKS}]*' for mark in _MARKS)}|……+|{re.escape('......')})[{re.escape(_CLOSING)}]*"
)
# What cannot begin a sentence: the sentence with the quotation goes on.
_RUNS_ON = re.compile(fill(r"\s*(?:{list_or_of}|、|,|，|;|；|[“「『](?=[^。]{0,24}[!！?？][”」』](?:的|等|、)))"))


def split_sentences(text: str, span: Span, taken: Sequence[NumberMention]) -> Iterator[Span]:
    """The sentences of the line ``span``, in order, without white space around them.

    ``taken`` are the number mentions in the line, in order; no cut falls inside one.
    """
    start, index, count = span.start, 0, len(taken)
    for match in _END.finditer(text, span.start, span.end):
        cut = match.end()
        while index < count and taken[index].clean_end <= match.start():
            index += 1
        if index < count and taken[index].clean_start < cut < taken[index].clean_end:
            continue
        quoted = text[cut - 1] in _CLOSING
        if cut < span.end and quoted and _RUNS_ON.match(text, cut, span.end):
            continue
        sentence = trimmed(text, start, cut)
        if sentence.start < sentence.end:
            yield from _bounded(text, sentence, taken)
        start = cut
    last = trimmed(text, start, span.end)
    if last.start < last.end:
        yield from _bounded(text, last, taken)


def _bounded(text: str, sentence: Span, taken: Sequence[NumberMention]) -> Iterator[Span]:
    """``sentence`` whole, or in pieces where it is longer than any; a single number longer than that stays one."""
    start, end = sentence
    while end - start > _LONGEST:
        cut = _cut(text, start, taken)
        piece = trimmed(text, start, cut)
        if piece.start < piece.end:
            yield piece
        start = cut
    last = trimmed(text, start, end)
    if last.start < last.end:
        yield last


def _cut(text: str, start: int, taken: Sequence[NumberMention]) -> int:
    """Where the piece from ``start`` ends: behind the last of the strongest marks in its second half, if it has any."""
    middle, last = start + _LONGEST // 2, start + _LONGEST
    for marks in _LESSER:
        at = max(text.rfind(mark, middle, last) for mark in marks) + 1
        if at and _around(at, taken) is None:
            return at
    number = _around(last, taken)
    if number is None:
        return last
    return number.clean_start if number.clean_start > start else number.clean_end


def _around(at: int, taken: Sequence[NumberMention]) -> NumberMention | None:
    """The number that a cut at ``at`` would part."""
    index = bisect_left(taken, at, key=lambda mention: mention.clean_start) - 1
    return taken[index] if index >= 0 and taken[index].clean_end > at else None
