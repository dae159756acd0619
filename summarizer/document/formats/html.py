"""HTML pages: the text that a reader sees, its paragraphs as lines and its tables as rows.

Decides what of a page is shown, what is hidden (``display:none``, comments) and what only leads through the site (menus, foot).
Tags never part a number and entities are what they write. Written over the standard library's tokens, since a report's text must
come out whole and in order: readers that look for an article drop what they take for noise, figures with it. Leaves telling a
site's lines from the report's to ``boilerplate``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from summarizer.document.formats.elements import BLOCKS, HAN, LONGEST_HIDDEN, MOST_HIDDEN, Element, Tree
from summarizer.document.formats.extracted import MOST_CELLS, Extracted, hidden_notice, one_line, row_line
from summarizer.document.formats.unclosed import with_unclosed_as_text
from summarizer.errors import ReportUnreadable

__all__ = ["extract_html"]

_UNSEEN: Final = frozenset(
    "script style template noscript iframe object svg canvas select button textarea title head".split()
)
_FURNITURE: Final = frozenset({"nav", "footer", "aside"})
_FURNITURE_ROLES: Final = frozenset({"navigation", "contentinfo", "complementary", "search"})
_BREAK: Final = "\ue000"  # a line end that the page asks for; those of the file say nothing
_LONGEST_CELL: Final = 120
_FEWEST_ROWS: Final = 2
_WIDEST: Final = 200  # columns that one cell may span
_LONG_TAG: Final = re.compile(r"<[A-Za-z][^<>]{100000,}")
_MOST_ATTRIBUTES: Final = 50_000  # words and signs of one tag, which may hold a picture or a script's data
_SITE: Final = re.compile(r"[-_|–—]([^-_|–—]{1,20})$")


def extract_html(source: str, name: str) -> Extracted:
    """The text of the page ``source``. Raises ``ReportUnreadable`` for tables and elements larger than any report's.

    ``name`` is the file's.
    """
    if any(_parts(tag[0]) > _MOST_ATTRIBUTES for tag in _LONG_TAG.finditer(source)):
        raise ReportUnreadable(
            f"{name}: an element of the page has more than {_MOST_ATTRIBUTES:,} attributes; save the page anew from a browser"
        )
    tree = Tree(name)
    tree.feed(with_unclosed_as_text(source))
    tree.close()
    whole = len(_said(tree.root))
    writer = _Writer(whole, name)
    writer.write(tree.root)
    text = "\n".join(line for line in map(str.rstrip, "".join(writer.pieces).split("\n")) if line.strip())
    text = _with_title(text, tree.title)
    return Extracted(text + "\n" if text else "", notices=hidden_notice([*writer.hidden, *tree.comments]))


def _parts(tag: str) -> int:
    """How many attributes a tag may have, at the most: the parser keeps hundreds of bytes for each."""
    return max(len(tag.split()), tag.count("="))


def _with_title(text: str, title: str) -> str:
    """``text``, headed by the page's title if it nowhere shows it."""
    title = one_line(title)
    bare = _SITE.sub("", title).rstrip("-_|–— ")
    shown = "".join(text.split())
    return f"{bare}\n{text}" if text and HAN.search(bare) and "".join(bare.split()) not in shown else text


def _said(element: Element) -> str:
    """All that an element says, hidden or not."""
    return "".join(
        child if isinstance(child, str) else _said(child) for child in element.children if not _unseen(child)
    )


def _unseen(child: Element | str) -> bool:
    return isinstance(child, Element) and child.tag in _UNSEEN


class _Writer:
    """Writes what is shown; ``whole`` is the length of all text, by which a menu is told from a page in an odd element."""

    def __init__(self, whole: int, name: str) -> None:
        self.pieces: list[str] = []
        self.hidden: list[str] = []
        self._whole, self._name, self._cells = whole, name, 0

    def write(self, element: Element) -> None:
        """Write the children of ``element``."""
        line: list[str] = []
        for child in element.children:
            if isinstance(child, str):
                line.append(child)
                continue
            inline = self._inline(child)
            if inline is not None:
                line.append(inline)
                continue
            self._end_line(line)
            self._block(child)
        self._end_line(line)

    def _end_line(self, line: list[str]) -> None:
        written = "".join(line)
        self.pieces.extend(f"{said}\n" for part in written.split(_BREAK) if (said := one_line(part)))
        line.clear()

    def _inline(self, element: Element) -> str | None:
        """The text of an element that stands in a line; None for one that stands apart."""
        if element.tag == "br":
            return _BREAK
        if self._is_left_out(element):
            return ""
        if element.tag in BLOCKS or element.holds_block:
            return None
        parts: list[str] = []
        for child in element.children:
            part = child if isinstance(child, str) else self._inline(child)
            if part is None:
                return None
            parts.append(part)
        return "".join(parts)

    def _is_left_out(self, element: Element) -> bool:
        if element.tag in _UNSEEN:
            return True
        if element.hidden:
            said = one_line(_said(element))
            if said and len(self.hidden) < MOST_HIDDEN and said[:LONGEST_HIDDEN] not in self.hidden:
                self.hidden.append(said[:LONGEST_HIDDEN])
            return True
        furniture = element.tag in _FURNITURE or element.attributes.get("role", "").lower() in _FURNITURE_ROLES
        return furniture and 2 * len(_said(element)) < self._whole

    def _block(self, element: Element) -> None:
        if element.tag == "pre":
            self.pieces.append(_said(element).strip("\n") + "\n")
        elif element.tag == "table" and (rows := self._rows(element)) is not None:
            for caption in (
                child for child in element.children if isinstance(child, Element) and child.tag == "caption"
            ):
                self.pieces.append(one_line(_said(caption)) + "\n")
            self.pieces.extend(row_line(row) + "\n" for row in _grid(rows))
        else:
            self.write(element)

    def _rows(self, table: Element) -> list[list[tuple[str, int, int]]] | None:
        """The cells of a table with the columns and rows that each spans; None for one that only lays out a page."""
        rows: list[list[tuple[str, int, int]]] = []
        for row in _within(table, "tr"):
            cells = [child for child in row.children if isinstance(child, Element) and child.tag in ("td", "th")]
            if any(next(_within(cell, "table"), None) is not None for cell in cells):
                return None
            rows.append([(self._cell(cell), _span(cell, "colspan"), _span(cell, "rowspan")) for cell in cells])
            self._cells += len(cells)
            if self._cells > MOST_CELLS:
                raise ReportUnreadable(
                    f"{self._name}: its tables hold more than {MOST_CELLS:,} cells; give the part that is the report"
                )
        long = sum(len(text) > _LONGEST_CELL for row in rows for text, _, _ in row)
        several = sum(len(row) > 1 for row in rows)
        return rows if several >= _FEWEST_ROWS and long * 10 <= sum(map(len, rows)) else None

    def _cell(self, cell: Element) -> str:
        inside = _Writer(self._whole, self._name)
        inside.write(cell)
        self.hidden += inside.hidden
        return one_line("".join(inside.pieces))


def _within(element: Element, tag: str) -> Iterator[Element]:
    """The elements of that name inside ``element``, but not those inside another table of it."""
    for child in element.children:
        if isinstance(child, Element):
            if child.tag == tag and not child.hidden:
                yield child
            elif child.tag not in ("table", *_UNSEEN) and not child.hidden:
                yield from _within(child, tag)


def _span(cell: Element, name: str) -> int:
    written = cell.attributes.get(name, "1").strip()
    return max(1, min(int(written), _WIDEST)) if written.isdecimal() and len(written) < 5 else 1


def _grid(rows: Sequence[Sequence[tuple[str, int, int]]]) -> Iterator[list[str]]:
    """The rows with a place for each column: a cell that spans several is written in the first, the rest stay blank."""
    pending: dict[int, int] = {}  # rows that a cell above still covers, by column
    for row in rows:
        line: list[str] = []
        following: dict[int, int] = {}
        for text, width, height in row:
            while pending.get(len(line), 0):
                following[len(line)] = pending[len(line)] - 1
                line.append("")
            if height > 1:
                following |= {len(line) + at: height - 1 for at in range(width)}
            line += [text, *[""] * (width - 1)]
        for column, left in pending.items():
            if left and column >= len(line):
                following[column] = left - 1
        pending = following
        if any(line):
            yield line
