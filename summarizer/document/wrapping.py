"""Line ends that the layout made and not the writer: hard-wrapped paragraphs and broken numbers.

Decides which line feeds of a half-width text can be left out for reading. There are two kinds: those of
lines that all end at about the same width, as in e-mail and PDF text, and those in the middle of a number.
Headings, menu entries and table rows keep their line ends, and no two figures are ever run together
unless the layout cuts running text at that very column.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from heapq import merge
from typing import NamedTuple

__all__ = ["soft_line_ends"]

# Columns, a Chinese character taking two. Narrower than this no layout wraps running text, while menu entries
# and headings are often alike in length.
_NARROWEST = 28
# Wider than this nobody wraps; a text whose lines are longer was not wrapped.
_WIDEST = 160
# How far short of the full width a wrapped line may end: a mark may not start a line, a word is not cut.
_SLACK = 6
# Wrapped lines that a text must have; the share that they must make of the lines without a full stop; and the
# share of all lines that must stay within the width.
_FEWEST = 3
_SHARE = 0.6
_WITHIN = 0.95

_ENDS_SENTENCE = re.compile(r"[。！？!?；;…:][”’」』）)》】\"]*\s*\Z")
_STARTS_ITEM = re.compile(
    r"(?: {2}|\t|[ ]?(?:[一二三四五六七八九十]+(?:、|是)|[(][一二三四五六七八九十0-9]+[)]"
    r"|第[一二三四五六七八九十]+[章节条,、]|[0-9]{1,2}[.、](?![0-9])|[-*•●◆■★#>|]|—{2,}|[①-⑳]|来源|來源|责任编辑|責任編輯))"
)
_COLUMNS = re.compile(r"\t|\S +\S.*?\S +\S")

_UNITS = "个個年月日人名起件次项項户戶处處辆輛台臺家条條份元"
_BROKEN = re.compile(rf"[0-9.十百千万亿萬億][ \t]*\n[ \t]*(?=[0-9一二三四五六七八九百千万亿萬億余餘多%‰{_UNITS}])")
_UNIT = re.compile(f"[{_UNITS}]")
_GAP = re.compile(r"\t| {2}")
_MULTIPLIER = re.compile(r"[百千万亿萬億余餘%‰]|(?:个|個)百分[点點]")
_DIGITS = re.compile(r"[0-9]+(?![0-9]|[年月日.、](?![0-9]))")
_SPOKEN_DIGIT = re.compile(r"[一二三四五六七八九](?![、是])")
_TRAILING_NUMBER = re.compile(r"(?:[0-9][0-9,]*(?:\.[0-9]*)?|[十百千万亿萬億]+)[百千万亿萬億]?\Z")
_YEAR = re.compile(r"(?:19|20)[0-9]{2}\Z")
_LABEL = re.compile(r"[第表图圖附件][0-9.]+\Z")
_HAN = re.compile("[\u4e00-\u9fff]")
_MARK = re.compile("[,，。、;；:：]")


class _Line(NamedTuple):
    """A line by its place, end without the line feed, and its width in columns."""

    start: int
    end: int
    width: int


def soft_line_ends(text: str) -> Iterator[tuple[int, int]]:
    """The spans of line feeds, with the blanks around them, that can be left out of ``text``, in order."""
    wrapped = list(_wrapped(text))
    seen = {end for _, end in wrapped}
    return merge(wrapped, (span for span in _inside_numbers(text) if span[1] not in seen))


def _inside_numbers(text: str) -> Iterator[tuple[int, int]]:
    """Line feeds with a number on one side and its continuation on the other."""
    for match in _BROKEN.finditer(text):
        start = text.rfind("\n", 0, match.start()) + 1
        before = text[start : match.start() + 1]
        stop = text.find("\n", match.end())
        after = text[match.end() : stop if stop >= 0 else len(text)]
        if _continues(before, after):
            yield match.start() + 1, match.end()


def _continues(before: str, after: str) -> bool:
    """Whether the number that ends the line ``before`` goes on at the start of the line ``after``."""
    number = _TRAILING_NUMBER.search(before)
    if not number or _LABEL.search(before) or _GAP.search(before) or not _HAN.search(before, 0, number.start()):
        return False
    if _YEAR.fullmatch(number[0]):
        return after.startswith("年") and bool(_MARK.search(after))
    if _MULTIPLIER.match(after):
        return True
    # In running text only: a list or a table has no marks, and there the next line is another cell.
    if not _MARK.search(before, 0, number.start()):
        return False
    if number[0][-1].isascii():
        return bool(_DIGITS.match(after) or _UNIT.match(after))
    return number[0][-1] in "十百千" and bool(_SPOKEN_DIGIT.match(after))


def _wrapped(text: str) -> Iterator[tuple[int, int]]:
    """Line feeds at the full width of a text whose lines were all broken at one width."""
    rows = text.split("\n")
    if len(rows) <= _FEWEST or sum(len(row) > _WIDEST // 2 for row in rows) > (1 - _WITHIN) * len(rows):
        return
    lines = list(_lines(rows))
    running = [index for index in range(len(lines) - 1) if _runs_on(text, lines[index], lines[index + 1])]
    full = _full_width([lines[index].width for index in running], sorted(line.width for line in lines if line.width))
    if full is None:
        return
    for index in running:
        line, following = lines[index], lines[index + 1]
        if line.width < full - 2 * _SLACK or _STARTS_ITEM.match(text, following.start, following.end):
            continue
        if text[line.end - 1].isdecimal() and text[following.start].isdecimal() and line.width < full - 2:
            continue
        yield from _between(text, line, following)


def _lines(rows: list[str]) -> Iterator[_Line]:
    start = 0
    for line in rows:
        # GB 18030 writes in two bytes what takes two columns, for all but rare characters.
        width = len(line.rstrip().encode("gb18030", "replace"))
        yield _Line(start, start + len(line), width)
        start += len(line) + 1


def _runs_on(text: str, line: _Line, following: _Line) -> bool:
    """Whether the line may be one that the layout broke: wide enough, followed, and its sentence not at an end."""
    return (
        line.width >= _NARROWEST
        and following.width > 0
        and not _ENDS_SENTENCE.search(text, max(line.start, line.end - 4), line.end)
        and not _COLUMNS.search(text, line.start, line.end)
    )


def _full_width(running: list[int], all_widths: list[int]) -> int | None:
    """The width at which the lines were broken, None where they were not."""
    if len(running) < _FEWEST:
        return None
    running = sorted(running)
    full = max(running, key=lambda width: bisect_right(running, width) - bisect_left(running, width - _SLACK))
    share = (bisect_right(running, full) - bisect_left(running, full - _SLACK)) / len(running)
    within = bisect_right(all_widths, full + 2) / len(all_widths)
    return full if share >= _SHARE and within >= _WITHIN and full <= _WIDEST else None


def _between(text: str, line: _Line, following: _Line) -> Iterator[tuple[int, int]]:
    """The span to leave out between two lines; one blank is left between two words in Latin letters."""
    before, after = text[line.start : line.end].rstrip(), text[following.start : following.end].lstrip()
    start, end = line.start + len(before), following.end - len(after)
    if before[-1].isascii() and before[-1].isalnum() and after[0].isascii() and after[0].isalpha():
        return
    yield start, end
