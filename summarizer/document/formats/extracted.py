"""What a reader of a format gives: the text of the file, and what it knows beside it.

Decides the shape alone. Every reader writes paragraphs as lines and the rows of tables as lines with tabs between the cells, a
merged cell once and blank where it goes on, so that all tables are read in one way.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from summarizer.layout import Layout

__all__ = ["MOST_CELLS", "Extracted", "hidden_notice", "one_line", "row_line"]

MOST_CELLS: Final = 200_000
"""Cells that the tables of one file may have; a yearbook's longest chapter has a tenth of it."""

_BLANKS = re.compile(r"\s+")
_MOST_SHOWN, _LONGEST_SHOWN = 3, 40


class Extracted(NamedTuple):
    """The text of a file, where its characters stand on pages, and what of the file is not in it, a sentence each."""

    text: str
    layout: Layout | None = None
    notices: tuple[str, ...] = ()


def hidden_notice(hidden: Sequence[str]) -> tuple[str, ...]:
    """What to say of the passages that a file holds and does not show; nothing if there are none."""
    if not hidden:
        return ()
    shown = "; ".join(f"“{words[:_LONGEST_SHOWN]}”" for words in hidden[:_MOST_SHOWN])
    more = f" and {len(hidden) - _MOST_SHOWN} more" if len(hidden) > _MOST_SHOWN else ""
    return (f"hidden text was left out: {shown}{more}",)


def one_line(text: str) -> str:
    """``text`` on one line, with the blanks that a browser would show; Chinese is not parted by a line end of the file."""
    whole = ""
    for line in filter(None, map(str.strip, text.splitlines())):
        # A line end between two signs that are written without blanks says nothing.
        soft = not whole or not (whole[-1].isascii() and line[0].isascii())
        whole += line if soft else f" {line}"
    return _BLANKS.sub(" ", whole)


def row_line(cells: Iterable[str]) -> str:
    """The line of a row of a table: its cells, each on one line, with tabs between them."""
    return "\t".join(map(one_line, cells)).rstrip("\t")
