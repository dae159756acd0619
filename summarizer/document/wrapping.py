"""Line ends that the layout made and not the writer: hard-wrapped paragraphs and broken numbers.

Decides which line feeds of a half-width text can be left out for reading. There are two kinds: those of
lines that all end at about the same width, counted in columns (e-mail, PDF) or in characters (editors,
chat tools), and those in the middle of a number. Headings, menu entries and table rows keep their line
ends, and no two figures are ever run together unless the layout cuts running text at that very place.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator
from heapq import merge
from typing import NamedTuple

from summarizer.language.lexicon import fill
from summarizer.numbers.units import unit_length

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

_UNITS = "个個年月日人名起件次项項户戶处處辆輛台臺家条條份元"
_BROKEN = re.compile(
    rf"[0-9.,十百千万亿萬億][ \t]*\n[ \t]*(?=[0-9一二三四五六七八九百千万亿萬億余餘多%‰{_UNITS}]|[.,][0-9])"
)
_UNIT = re.compile(f"[{_UNITS}]")
_GAP = re.compile(r"\t| {2}")
_MULTIPLIER = re.compile(fill(r"[百千万亿萬億余餘%‰]|{percentage_point}"))
_DIGITS = re.compile(r"[0-9]+(?![0-9、]|[年月日.](?![0-9]))")
# The beginning of a unit behind a number at the end of a line, the rest of which may begin the next: 2.8个百分|点, 35万|元.
_CUT_UNIT = re.compile(r"[0-9万亿]([一-鿿]{1,4})[ \t]*\n[ \t]*(?=[一-鿿])")
_POINTS = re.compile("百分[点點]")  # no line begins so but with the rest of 个百分点
_NOT_REST = ("次日", "次年", "次月")
_LONGEST_UNIT = 4
_SPOKEN_DIGIT = re.compile(r"[一二三四五六七八九](?![、是])")
_TRAILING_NUMBER = re.compile(r"(?:[0-9][0-9,]{0,40}(?:\.[0-9]{0,40})?|[十百千万亿萬億]{1,20})[百千万亿萬億]?\Z")
_YEAR = re.compile(r"(?:19|20)[0-9]{2}\Z")
_REST_OF_YEAR = re.compile(r"[0-9]{1,3}(?=年)")
_LABEL = re.compile(r"[第表图圖附件][0-9.]+\Z")
# 发布时间:2018-1-5: a date in figures is whole at the end of its line.
_OF_DATE = re.compile(r"[0-9]{4}([-/.])[0-9]{1,2}\1\Z|[0-9]{1,2}:\Z")
_HAN = re.compile("[\u4e00-\u9fff]")
_MARK = re.compile("[,，。、;；:：]")
# So many Chinese characters before a number make running text of a line without any mark.
_RUNNING = 10
# A line that begins with the rest of a number behind its point or mark of thousands: 1|,208户, 3|.6亿元.
_AT_MARK = re.compile(rf"(?:,[0-9]{{3}}(?![0-9])|\.[0-9]{{1,2}}(?![0-9.]))[十百千万亿萬億]{{0,2}}[%‰{_UNITS}一-鿿]")
# 12,|480万: the digits behind a mark of thousands, with what they count; 分别为12,|480人 tells two figures.
_GROUPS_ABOVE = re.compile(r"[0-9]{1,3}(?:,[0-9]{3}){0,5},")
_GROUP_BELOW = re.compile(r"(?:[0-9]{3},){0,4}[0-9]{3}(?:\.[0-9]{1,4})?(?:[百千万亿萬億余餘多%‰]|[^0-9\W])")
_IN_ORDER = re.compile(fill("{in_order}|[各第][^,，。;；]{0,8}\\Z|[0-9][,，、]\\Z"))
_DIGITS_BELOW = re.compile(r"[0-9.]{1,20}")
# 8.6%，平均…; 6亿元，惠及…; 家、村卫生室…: the rest of a figure with its unit, in a line that holds a mark of a clause.
_CLAUSE_BELOW = re.compile(
    rf"[0-9]{{0,12}}(?:\.[0-9]{{1,6}})?[十百千万亿萬億余餘多]{{0,3}}(?:[%‰{_UNITS}]|[一-鿿]{{1,2}})[^\n]{{0,40}}?[,，、。;；]"
)


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
    broken = sorted({*_inside_numbers(text), *_inside_units(text)})
    return merge(wrapped, (span for span in broken if span[1] not in seen))


def _inside_units(text: str) -> Iterator[tuple[int, int]]:
    """Line feeds between the two halves of a unit (个百分|点), where the first is none, or a lesser one, alone."""
    for match in _CUT_UNIT.finditer(text):
        first, rest = match[1], text[match.end() : match.end() + _LONGEST_UNIT]
        if rest.startswith(_NOT_REST):
            continue
        alone = len(first) == 1 and unit_length(first, 0) > 0 and _POINTS.match(rest) is None
        if unit_length(first + rest, 0) > len(first) and not alone:
            yield match.end(1), match.end()


def _inside_numbers(text: str) -> Iterator[tuple[int, int]]:
    """Line feeds with a number on one side and its continuation on the other."""
    for match in _BROKEN.finditer(text):
        start = max(text.rfind("\n", 0, match.start()) + 1, match.start() - _WIDEST)
        before = text[start : match.start() + 1]
        stop = text.find("\n", match.end(), match.end() + _WIDEST)
        after = text[match.end() : stop if stop >= 0 else match.end() + _WIDEST]
        if _continues(before, after):
            yield match.start() + 1, match.end()


def _continues(before: str, after: str) -> bool:
    """Whether the number that ends the line ``before`` goes on at the start of the line ``after``."""
    number = _TRAILING_NUMBER.search(before)
    if not number or _LABEL.search(before) or _GAP.search(before) or not _HAN.search(before, 0, number.start()):
        return False
    if _YEAR.fullmatch(number[0]):
        return after.startswith("年") and bool(_MARK.search(after))
    if _MULTIPLIER.match(after) or (number[0][-1].isdecimal() and _AT_MARK.match(after)):
        return True
    # In running text only: a list or a table has no marks and short lines, and there the next line is another cell.
    words = before[: number.start()]
    if number[0].endswith(","):
        return _goes_on_grouped(words, number[0], after)
    if _OF_DATE.search(words):
        return False
    if not _MARK.search(words) and len(_HAN.findall(words)) < _RUNNING and not _goes_on(words, number[0], after):
        return False
    rest = _REST_OF_YEAR.match(after)
    if rest and _YEAR.fullmatch(number[0] + rest[0]):
        return True
    if number[0][-1].isascii():
        return bool(_DIGITS.match(after) or _UNIT.match(after))
    return number[0][-1] in "十百千" and bool(_SPOKEN_DIGIT.match(after))


def _goes_on_grouped(words: str, number: str, after: str) -> bool:
    """Whether the comma behind ``number`` at the end of a line of running text is its mark of thousands."""
    if not _MARK.search(words) and len(_HAN.findall(words)) < _RUNNING and _CLAUSE_BELOW.match(after) is None:
        return False
    below = _GROUP_BELOW.match(after)
    grouped = _GROUPS_ABOVE.fullmatch(number) is not None and below is not None
    return grouped and _HAN.fullmatch(words[-1:]) is not None and _IN_ORDER.search(words) is None


def _goes_on(words: str, number: str, after: str) -> bool:
    """Whether a line of few words is one of a narrow column: its number stands right behind a word, and a clause goes on below.

    Two whole numbers of several digits are not joined: 完成率98 may be all of its line.
    """
    if _HAN.fullmatch(words[-1:]) is None or _CLAUSE_BELOW.match(after) is None:
        return False
    rest = _DIGITS_BELOW.match(after)
    return len(number) == 1 or "." in number or rest is None or "." in rest[0]


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
