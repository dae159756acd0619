"""Line ends that the layout made and not the writer, in hard-wrapped paragraphs.

Decides which line feeds of a half-width text can be left out for reading: those of lines that all end at about the same width,
counted in columns (e-mail, PDF) or in characters (editors, chat tools), and those that ``broken_numbers`` finds. Headings, menu
entries and table rows keep their line ends.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator
from heapq import merge
from typing import NamedTuple

from summarizer.document.broken_numbers import inside_numbers, inside_units
from summarizer.language.lexicon import fill

__all__ = ["soft_line_ends"]


# In columns, a Chinese character taking two. Narrower than this no layout wraps running text, while menu entries
# and headings are often alike in length.
_NARROWEST = 28
# Wider than this nobody wraps; a text whose lines are longer was not wrapped.
_WIDEST = 160
# Wrapped lines that a text must have; the share that they must make of the lines without a full stop; and the
# share of all lines that must stay within the width.
_FEWEST = 3
_SHARE = 0.6
_WITHIN = 0.95

_ENDS_SENTENCE = re.compile(r"[。！？!?；;…:][”’」』）)》】\"]*\s*\Z")
_STARTS_ITEM = re.compile(
    fill(
        r"(?: {2}|\t"
        r"|[ ]?(?:[一二三四五六七八九十]+(?:、|是)|[(][一二三四五六七八九十0-9]+[)]"
        r"|第[一二三四五六七八九十]+[章节条,、]|[0-9]{1,2}[.、](?![0-9])"
        r"|[-*•●◆■★#>|]|—{2,}|[①-⑳]|{source_label}))"
    )
)
_COLUMNS = re.compile(r"\t|\S {2,}\S.*\S {2,}\S| -?[0-9][0-9.,%]*(?: .*)? -?[0-9]")


class _Line(NamedTuple):
    """A line by its place, its end without the line feed, and its length without blanks at the end."""

    start: int
    end: int
    characters: int
    columns: int


class _Width(NamedTuple):
    """How lines were measured when they were broken, at what length, and how far short of it they may end.

    ``tolerance`` is how far short a line may end that was broken between two digits: not at all, but for
    the signs that some layouts take for one column wide and others for two.
    """

    measure: Callable[[_Line], int]
    full: int
    slack: int
    tolerance: int
    share: float


def soft_line_ends(text: str) -> Iterator[tuple[int, int]]:
    """The spans of line feeds, with the blanks around them, that can be left out of ``text``, in order."""
    wrapped = list(_wrapped(text))
    seen = {end for _, end in wrapped}
    broken = sorted({*inside_numbers(text), *inside_units(text)})
    return merge(wrapped, (span for span in broken if span[1] not in seen))


def _wrapped(text: str) -> Iterator[tuple[int, int]]:
    """Line feeds at the full width of a text whose lines were all broken at one width."""
    rows = text.split("\n")
    if len(rows) <= _FEWEST or sum(len(row) > _WIDEST // 2 for row in rows) > (1 - _WITHIN) * len(rows):
        return
    lines = list(_lines(rows))
    running = [index for index in range(len(lines) - 1) if _runs_on(text, lines[index], lines[index + 1])]
    width = _width([lines[index] for index in running], [line for line in lines if line.characters])
    if width is None:
        return
    for index in running:
        line, following = lines[index], lines[index + 1]
        missing = width.full - width.measure(line)
        if missing > width.slack or _STARTS_ITEM.match(text, following.start, following.end):
            continue
        if (
            missing > width.tolerance
            and text[line.start + line.characters - 1].isdecimal()
            and text[following.start].isdecimal()
        ):
            continue
        yield from _between(text, line, following)


def _lines(rows: list[str]) -> Iterator[_Line]:
    start = 0
    for line in rows:
        # GB 18030 writes in two bytes what takes two columns, for all but rare characters.
        written = line.rstrip()
        yield _Line(start, start + len(line), len(written), len(written.encode("gb18030", "replace")))
        start += len(line) + 1


def _runs_on(text: str, line: _Line, following: _Line) -> bool:
    """Whether the line may be one that the layout broke: wide enough, followed, and its sentence not at an end."""
    return (
        _NARROWEST <= line.columns <= _WIDEST
        and following.characters > 0
        and not _ENDS_SENTENCE.search(text, max(line.start, line.end - 4), line.end)
        and not _COLUMNS.search(text, line.start, line.end)
    )


def _width(running: list[_Line], lines: list[_Line]) -> _Width | None:
    """The width at which the lines were broken, in the measure in which they are most alike; None if they were not."""
    if len(running) < _FEWEST:
        return None
    # By columns, a mark may not start a line and a Latin word or a number is not cut; by characters all is cut.
    widths = [_common(running, lines, _characters, slack=1), _common(running, lines, _columns, slack=6)]
    found = [width for width in widths if width is not None]
    return max(found, key=lambda width: width.share) if found else None


def _common(running: list[_Line], lines: list[_Line], measure: Callable[[_Line], int], slack: int) -> _Width | None:
    lengths = sorted(map(measure, running))
    full = max(
        reversed(lengths), key=lambda length: bisect_right(lengths, length) - bisect_left(lengths, length - slack)
    )
    share = (bisect_right(lengths, full) - bisect_left(lengths, full - slack)) / len(lengths)
    within = sum(measure(line) <= full + slack // 3 for line in lines) / len(lines)
    return _Width(measure, full, slack, slack // 6, share) if share >= _SHARE and within >= _WITHIN else None


def _characters(line: _Line) -> int:
    return line.characters


def _columns(line: _Line) -> int:
    return line.columns


def _between(text: str, line: _Line, following: _Line) -> Iterator[tuple[int, int]]:
    """The span to leave out between two lines; none between two words in Latin letters."""
    start = line.start + line.characters
    after = text[following.start : following.end].lstrip()
    end = following.end - len(after)
    if text[start - 1].isascii() and text[start - 1].isalnum() and after[0].isascii() and after[0].isalpha():
        return
    yield start, end
