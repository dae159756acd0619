"""The cells of one line, in four notations: between tabs, between bars (Markdown and drawn frames), behind two or more blanks, and behind
single blanks.

Every line is judged by what it holds: a line of running text is never a row, however it is spaced.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum

from summarizer.numbers.units import unit_length
from summarizer.span import Span, trimmed

__all__ = ["ENDS_SENTENCE", "FEWEST", "Notation", "cut_line", "is_figure", "is_year", "parts_of"]

_LONGEST_NAME = 24
FEWEST = 2
_BARS = re.compile(r"[|│┃║]")
_GAP = re.compile(r" {2,}")
_WORD = re.compile(r"\S+")
_SIGNS = "-+−±↑↓▲▼△▽"
_NUMBER = r"(?:\d{1,3}(?:,\d{3})+|\d{1,3}(?: \d{3})+(?![\d.])|\d+)(?:\.\d+)?|\.\d+"
_FIGURE = re.compile(
    rf"[<>≥≤约近超逾]?[{_SIGNS}]?\s?(?:{_NUMBER})\s?(?:[%‰℃]|[十百千万亿]{{0,3}}[一-鿿a-zA-Z/%²³]{{0,6}})"
    r"(?:[①-⑳*]|\[\d{1,2}\]|\(\d\)|注\d?)?"
)
_TIME = re.compile(r"\d+\s*(?:[-—~至到]\s*\d+\s*)?(?:年|月|日|季)(?!度电)")
_YEAR = re.compile(r"(?:19|20)\d\d")
_NAMED_FIGURE = re.compile(r"([一-鿿][^\d:,。;]{1,24}): ?([-+]?[0-9][0-9,.]{0,20})")
ENDS_SENTENCE = re.compile(r"[。;；!?！？]|,(?![0-9]{3}).*,(?![0-9]{3})")


class Notation(Enum):
    """What parts the cells of a row."""

    TABS = "tabs"
    BARS = "bars"
    GAPS = "gaps"
    BLANKS = "blanks"
    COLONS = "colons"  # a name and its figure, under a line of units


def is_figure(words: str) -> bool:
    """Whether the words of a cell are one figure, with or without sign, unit and mark of a note; a time is none."""
    return _FIGURE.fullmatch(words) is not None and _TIME.match(words) is None


def is_year(words: str) -> bool:
    """Whether the words of a cell are a year in bare digits."""
    return _YEAR.fullmatch(words) is not None


def cut_line(text: str, line: Span) -> Iterator[tuple[Notation, list[Span]]]:
    """The ways in which ``line`` can be cut into cells, the surest first."""
    if text.find("\t", *line) >= 0:
        yield Notation.TABS, _between(text, line, re.compile("\t"))
    elif len(_BARS.findall(text[line.start : line.end])) >= 2 - (text[line.start] in "|│┃║"):
        yield Notation.BARS, _within_bars(text, line)
    else:
        bare = trimmed(text, *line)
        if ENDS_SENTENCE.search(text, *bare) is None:
            named = _NAMED_FIGURE.fullmatch(text, *bare)
            if named is not None:
                yield Notation.COLONS, [Span(*named.span(1)), Span(*named.span(2))]
            elif _GAP.search(text, *bare) is not None:
                gaps, blanks = _between(text, bare, _GAP), _words_and_figures(text, bare)
                if len(blanks) > len(gaps) and not is_figure(text[slice(*gaps[-1])]):
                    yield Notation.BLANKS, blanks
                yield Notation.GAPS, gaps
            else:
                yield Notation.BLANKS, _words_and_figures(text, bare)


def _between(text: str, line: Span, mark: re.Pattern[str]) -> list[Span]:
    cells, start = [], line.start
    for match in mark.finditer(text, *line):
        cells.append(trimmed(text, start, match.start()))
        start = match.end()
    return [*cells, trimmed(text, start, line.end)]


def _within_bars(text: str, line: Span) -> list[Span]:
    bare = trimmed(text, *line)
    start = bare.start + (text[bare.start] in "|│┃║")
    end = bare.end - (bare.end > start and text[bare.end - 1] in "|│┃║")
    return _between(text, Span(start, end), _BARS)


def _words_and_figures(text: str, line: Span) -> list[Span]:
    """The name and the figures of a row that single blanks part; no cells where it is none."""
    words = [Span(*match.span()) for match in _WORD.finditer(text, *line)]
    figures: list[Span] = []
    while words:
        span = words[-1]
        if is_figure(text[span.start : span.end]):
            figures.append(words.pop())
        elif len(words) > 1 and _is_unit(text, span) and is_figure(text[words[-2].start : words[-2].end]):
            figures.append(Span(words[-2].start, span.end))
            del words[-2:]
        else:
            break
    if not words and len(figures) > FEWEST and is_year(text[figures[-1].start : figures[-1].end]):
        if all(is_year(text[slice(*figure)]) for figure in figures):
            return [Span(line.start, line.start), *reversed(figures)]  # years over the columns
        words.append(figures.pop())
    unit = words.pop() if figures and len(words) > 1 and _is_unit(text, words[-1]) else None
    if not figures or not words or _named_until(text, words) - words[0].start > _LONGEST_NAME:
        return []
    name = Span(words[0].start, words[-1].end)
    return [name, *([unit] if unit is not None else []), *reversed(figures)]


def _named_until(text: str, words: list[Span]) -> int:
    """Where the Chinese name of a row ends; behind it may stand the same in English (机构数(个) Number of Institutions)."""
    chinese = [word.end for word in words if any("一" <= char <= "鿿" for char in text[slice(*word)])]
    return chinese[-1] if chinese else words[-1].end


def _is_unit(text: str, span: Span) -> bool:
    """Whether the word is a unit, with or without a multiplier: 万吨, 亿度, 台."""
    at = span.start
    if unit_length(text, at) == span.end - at:
        return True
    while at < span.end and text[at] in "十百千万亿":
        at += 1
    return at == span.end or unit_length(text, at) == span.end - at


def parts_of(text: str, line: Span) -> list[Span]:
    """What stands apart in a line of heads: by wide gaps if it has any (指 标   2022年), else by blanks."""
    bare = trimmed(text, *line)
    words = _unspaced(text, [Span(*match.span()) for match in _WORD.finditer(text, *bare)])
    times = sum(_TIME.match(text, *word) is not None or is_year(text[slice(*word)]) for word in words)
    if times < FEWEST and _GAP.search(text, *bare) is not None:
        return _between(text, bare, _GAP)
    return words


def _unspaced(text: str, words: list[Span]) -> list[Span]:
    """``words``, where two Chinese characters that stand apart are one (项 目, 单 位)."""
    joined: list[Span] = []
    lone: Span | None = None
    for word in words:
        if word.end - word.start > 1 or not "一" <= text[word.start] <= "鿿":
            lone = None
        elif lone is None:
            lone = word
        else:
            joined[-1], lone = Span(lone.start, word.end), None
            continue
        joined.append(word)
    return joined
