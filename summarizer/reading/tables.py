"""Tables: rows of figures set in columns with spaces, as bulletins print them.

Decides which lines are rows, and names each figure of a row by the row's name, the column's head and the caption (…产量如下).
Leaves every other sentence to ``heads``. A column whose head speaks of growth holds changes; the sign says which way.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import pairwise

from summarizer.numbers.mention import Direction, NumberMention
from summarizer.reading.lexicon import QUANTITY_ENDINGS
from summarizer.text import Span

__all__ = ["Cell", "TableReader"]

_CAPTION = re.compile(r"[^,，。;；]{2,30}如下[:：]?\Z")
_QUANTITY = re.compile(r"(?P<quantity>产量|产值|销量|数量|总量|总额|收入|面积|价格)(?:和[^和]{2,8})?(?:情况)?如下")
_NAME = re.compile(r"\s*+(?:其中[:：]\s*+)?(?P<name>[一-鿿][一-鿿、\s]*+(?:[(（][^()（）]*[)）])?)\s*\Z")
_GROWTH = re.compile(r"增长|增减|下降|升降|[比较][^比较%％\n]*[%％]")
_BASIS = re.compile(r"比\s*(?P<than>[―—一二\d][〇零○一二三四五六七八九\d]{3}年|上年|去年)")
_UNIT = re.compile(r"[(（][^()（）]*[)）]|\s")
_MOST_HEAD_LINES = 3


@dataclass(frozen=True, slots=True)
class Cell:
    """One figure of a row: its label, where its words stand, and its change where the column holds changes."""

    label: str
    heads: tuple[Span, ...]
    change: Direction | None
    basis: Span | None


@dataclass(slots=True)
class TableReader:
    """Reads the sentences of a report in order; remembers the caption and head of the table it is in."""

    text: str
    _caption: Span | None = None
    _head: list[Span] = field(default_factory=list)
    _in_rows: bool = False

    def read(self, sentence: Span, figures: list[NumberMention]) -> list[Cell] | None:
        """The cells of ``sentence``, one for each of ``figures`` (countable, in order); None where it is no row."""
        announced = self.text.find("如下", max(sentence.start, sentence.end - 3), sentence.end) >= 0
        if announced and _CAPTION.search(self.text, *sentence):
            self._caption, self._head, self._in_rows = sentence, [], False
            return None
        if self._caption is None:
            return None
        name = self._row_name(sentence, figures)
        if name is None:
            self._see_head(sentence)
            return None
        self._in_rows = True
        columns = self._columns(len(figures))
        return [self._cell(name, column, figure) for column, figure in zip(columns, figures, strict=True)]

    def _see_head(self, sentence: Span) -> None:
        ends = "。" in self.text[sentence.start : sentence.end] or self._in_rows
        if ends or len(self._head) >= _MOST_HEAD_LINES:
            self._caption, self._head = None, []
        else:
            self._head.append(sentence)

    def _row_name(self, sentence: Span, figures: list[NumberMention]) -> Span | None:
        if not figures:
            return None
        name = _NAME.match(self.text, sentence.start, figures[0].clean_start)
        between = pairwise(figures)
        bare = all(not self.text[a.clean_end : b.clean_start].strip() for a, b in between)
        rest = self.text[figures[-1].clean_end : sentence.end].strip()
        return Span(*name.span("name")) if name is not None and bare and not rest else None

    def _columns(self, count: int) -> list[Span | None]:
        """The head of each column; words that the head has too many belong to the last one (it is wrapped)."""
        words = [Span(m.start(), m.end()) for line in self._head for m in re.compile(r"\S+").finditer(self.text, *line)]
        if len(words) < count:
            return [None] * count
        return [*words[: count - 1], Span(words[count - 1].start, words[-1].end)]

    def _cell(self, name: Span, column: Span | None, figure: NumberMention) -> Cell:
        words = _UNIT.sub("", self.text[name.start : name.end])
        head = _UNIT.sub("", self.text[column.start : column.end]) if column is not None else ""
        heads = (name,) if column is None else (name, column)
        if _GROWTH.search(head):
            falls = figure.value is not None and figure.value < 0
            change = Direction.DECREASE if falls else Direction.INCREASE
            basis = _BASIS.search(self.text, *column) if column is not None else None
            label = f"{self._level(words)}变化"
            return Cell(label, heads, change, Span(*basis.span()) if basis is not None else None)
        named = head.endswith(QUANTITY_ENDINGS)
        return Cell(words + head if named else self._level(words), heads, None, None)

    def _level(self, words: str) -> str:
        """The row's name with the quantity that the caption names, where it does not name one itself."""
        caption = self.text[self._caption.start : self._caption.end] if self._caption is not None else ""
        quantity = _QUANTITY.search(caption)
        if words.endswith(QUANTITY_ENDINGS):
            return words
        return words + (quantity.group("quantity") if quantity is not None else "数")
