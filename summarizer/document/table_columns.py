"""What the columns of a table hold (names, figures, units or serial numbers), and how many rows stand over them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from summarizer.document.line_cells import is_figure, is_year
from summarizer.language.lexicon import any_of
from summarizer.numbers.units import unit_length
from summarizer.span import Span
from summarizer.table import Column

__all__ = ["count_heads", "kinds_of_columns"]

_SERIAL = re.compile(any_of("serial_head"))
_RANK = re.compile(any_of("rank_head"))
_UNITS_HEAD = re.compile(any_of("unit_label"))
_COUNTED = re.compile(r"[(]?\d{1,3}[)、.]?")


def count_heads(text: str, rows: Sequence[tuple[Span, ...]]) -> int:
    """How many rows stand over the columns: those before the first with a figure that is no year."""
    for index, row in enumerate(rows):
        words = [text[cell.start : cell.end] for cell in row]
        figures = [word for word in words[1:] if is_figure(word)]
        if figures and not all(is_year(word) for word in figures):
            return index
        if figures and index and not any(is_year(word) for word in words[1:]):
            return index
    return 0


def kinds_of_columns(text: str, rows: Sequence[tuple[Span, ...]], heads: int) -> tuple[Column, ...]:
    """What each column of ``rows`` holds below its ``heads`` rows of heads."""
    return tuple(_column(text, rows, heads, at) for at in range(len(rows[0])))


def _column(text: str, rows: Sequence[tuple[Span, ...]], heads: int, at: int) -> Column:
    words = [text[row[at].start : row[at].end] for row in rows[heads:]]
    words = [word for word in words if word]
    head = "".join(text[row[at].start : row[at].end] for row in rows[:heads])
    ranks = _RANK.fullmatch(head.replace(" ", "")) is not None
    if _SERIAL.fullmatch(head.replace(" ", "")) or (not at and not ranks and _counts_off(words)):
        return Column.SERIAL
    if at and words and _UNITS_HEAD.fullmatch(head.replace(" ", "")) and 2 * sum(map(_is_unit, words)) >= len(words):
        return Column.UNITS  # a column headed 单位 may as well name bodies
    if at and len(words) > 1 and all(_is_unit(word) for word in words):
        return Column.UNITS
    figures = sum(map(is_figure, words))
    years = at == 0 and all(map(is_year, words))
    return Column.FIGURES if figures * 2 >= len(words) and figures and not years else Column.NAMES


def _counts_off(words: Sequence[str]) -> bool:
    """Whether the cells of a column are 1, 2, 3 …"""
    if len(words) < 2 or not all(_COUNTED.fullmatch(word) for word in words):
        return False
    numbers = [int(re.sub(r"\D", "", word)) for word in words]
    return numbers[0] == 1 and all(second - first == 1 for first, second in pairwise(numbers))


def _is_unit(word: str) -> bool:
    bare = word.strip("()")
    if bare in ("%", "‰") or unit_length(bare, 0) == len(bare):
        return True
    rest = bare.lstrip("十百千万亿")
    return bool(bare) and (not rest or unit_length(rest, 0) == len(rest))
