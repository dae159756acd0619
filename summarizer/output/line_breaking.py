"""Lines of Chinese that break where a typesetter would break them.

Rich breaks at spaces, which Chinese has none of, and then anywhere: within 15.4%, or before a full stop. Decides where
a line may end: between two characters, except within a number with its multiplier and unit sign, before closing
punctuation, and after opening punctuation. Leaves styles and layout to ``terminal_page``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from rich.cells import cell_len
from rich.console import Console, ConsoleOptions
from rich.measure import Measurement
from rich.segment import Segment
from rich.style import Style

__all__ = ["Prose", "StyledLine", "wrapped"]

StyledLine = tuple[str, str]
"""Words and the rich style that they are shown in, "" for none."""

CLOSING = "，。、；：！？）》”’』」〉】…—,.;:!?)]}%％‰℃·"
OPENING = "（《“‘『「〈【([{"
PIECE = re.compile(
    rf"[{re.escape(OPENING)}]*(?:[0-9A-Za-z]+(?:[.,:/-][0-9A-Za-z]+)*[余多万亿千百]{{0,3}}|\s+|.)[{re.escape(CLOSING)}]*",
    re.DOTALL,
)
"""What must not be broken: a character or a run of letters and digits with its multiplier, with the punctuation that clings to it."""


def wrapped(words: str, width: int) -> Iterator[str]:
    """``words`` in lines of at most ``width`` columns (at least 1), a wide character counting two."""
    line = ""
    for piece in _pieces(words, width):
        if line and cell_len(line) + cell_len(piece.rstrip()) > width:
            yield line.rstrip()
            line = piece.lstrip()
        else:
            line += piece
    yield line.rstrip()


def _pieces(words: str, width: int) -> Iterator[str]:
    """The unbreakable pieces; one that is wider than a line is broken all the same."""
    for piece in PIECE.findall(" ".join(words.split(" "))):
        if cell_len(piece) <= width:
            yield piece
        else:
            yield from piece


class Prose:
    """Words that rich lays out in lines of Chinese, in any cell; ``lines`` are paragraphs, each with its style."""

    def __init__(self, *lines: StyledLine) -> None:
        self._lines = lines

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> Iterator[Segment]:
        for words, style in self._lines:
            drawn = console.get_style(style) if style else Style.null()
            for line in wrapped(words, options.max_width):
                yield Segment(line, drawn)
                yield Segment.line()

    def __rich_measure__(self, console: Console, options: ConsoleOptions) -> Measurement:
        widest = max((cell_len(words) for words, _ in self._lines), default=0)
        return Measurement(min(12, widest), widest).clamp(max_width=options.max_width)
