"""HTML pages: the text that a reader sees, its paragraphs as lines and its tables as rows.

Decides what of a page is shown, what is hidden (``display:none``, comments) and what only leads through the site (menus, foot).
Tags never part a number and entities are what they write. Written over the standard library's tokens, since a report's text must
come out whole and in order: readers that look for an article drop what they take for noise, figures with it. Leaves telling a
site's lines from the report's to ``boilerplate``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Final

from summarizer.document.formats.extracted import MOST_CELLS, Extracted, hidden_notice, one_line, row_line
from summarizer.errors import ReportUnreadable

__all__ = ["extract_html"]

_VOID: Final = frozenset("area base br col embed hr img input link meta param source track wbr".split())
_UNSEEN: Final = frozenset(
    "script style template noscript iframe object svg canvas select button textarea title head".split()
)
_BLOCKS: Final = frozenset(
    "address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 "
    "header hgroup hr html legend li main menu nav ol p pre section summary table tbody tfoot thead tr td th caption ul".split()
)
_FURNITURE: Final = frozenset({"nav", "footer", "aside"})
_FURNITURE_ROLES: Final = frozenset({"navigation", "contentinfo", "complementary", "search"})
# What a start tag ends, if it is still open: HTML lets these end tags be left out.
_ENDS: Final = {
    "li": {"li"}, "dt": {"dt", "dd"}, "dd": {"dt", "dd"}, "td": {"td", "th"}, "th": {"td", "th"}, "tr": {"td", "th", "tr"},
    "tbody": {"td", "th", "tr", "thead", "tbody"}, "tfoot": {"td", "th", "tr", "tbody"}, "option": {"option"},
}  # fmt: skip
_STOPS: Final = frozenset({"table", "ul", "ol", "dl", "select", "td", "th"})
_HIDDEN_STYLE: Final = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|font-size\s*:\s*0(?:px|pt|em|rem|%)?\s*(?:;|$|!)|opacity\s*:\s*0(?:\.0+)?\s*(?:;|$|!)",
    re.IGNORECASE,
)
_HAN: Final = re.compile("[一-鿿]")
_BREAK: Final = "\ue000"  # a line end that the page asks for; those of the file say nothing
_DEEPEST: Final = 150
_MOST_ELEMENTS: Final = 300_000  # a page of a yearbook has a tenth of it
_LONGEST_CELL: Final = 120
_FEWEST_ROWS: Final = 2
_MOST_HIDDEN: Final = 20
_LONGEST_HIDDEN: Final = 60
_WIDEST: Final = 200  # columns that one cell may span
_SITE: Final = re.compile(r"[-_|–—]([^-_|–—]{1,20})$")


@dataclass(slots=True)
class _Element:
    tag: str
    attributes: dict[str, str]
    hidden: bool
    children: list[_Element | str] = field(default_factory=list)
    holds_block: bool = False


def extract_html(source: str, name: str) -> Extracted:
    """The text of the page ``source``. Raises ``ReportUnreadable`` for tables larger than any report's; ``name`` is the file's."""
    tree = _Tree(name)
    tree.feed(source)
    tree.close()
    whole = len(_said(tree.root))
    writer = _Writer(whole, name)
    writer.write(tree.root)
    text = "\n".join(line for line in map(str.rstrip, "".join(writer.pieces).split("\n")) if line.strip())
    text = _with_title(text, tree.title)
    return Extracted(text + "\n" if text else "", notices=hidden_notice([*writer.hidden, *tree.comments]))


def _with_title(text: str, title: str) -> str:
    """``text``, headed by the page's title if it nowhere shows it."""
    title = one_line(title)
    bare = _SITE.sub("", title).rstrip("-_|–— ")
    shown = "".join(text.split())
    return f"{bare}\n{text}" if text and _HAN.search(bare) and "".join(bare.split()) not in shown else text


class _Tree(HTMLParser):
    """Builds the elements of a page; an end tag that is missing is put where HTML has it."""

    def __init__(self, name: str) -> None:
        super().__init__(convert_charrefs=True)
        self._name = name
        self._elements = 0
        self.root = _Element("html", {}, False)
        self.title = ""
        self.comments: list[str] = []
        self._open = [self.root]
        self._in_title = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Opens an element."""
        self._in_title = tag == "title"
        self._elements += 1
        if self._elements > _MOST_ELEMENTS:
            raise ReportUnreadable(
                f"{self._name}: the page holds more than {_MOST_ELEMENTS:,} elements or cells; give the part that is the report"
            )
        self._end_implied(tag)
        attributes = {key: value or "" for key, value in attrs}
        element = _Element(tag, attributes, _is_hidden(attributes))
        self._open[-1].children.append(element)
        if tag in _BLOCKS:
            for above in reversed(self._open):
                if above.holds_block:
                    break
                above.holds_block = True
        if tag not in _VOID and len(self._open) < _DEEPEST:
            self._open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element that is closed at once; HTML knows that of void ones alone."""
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        """Closes the nearest open element of that name."""
        self._in_title = False
        for at in range(len(self._open) - 1, 0, -1):
            if self._open[at].tag == tag:
                del self._open[at:]
                return
            if self._open[at].tag in ("table", "td", "th") and tag not in (
                "table",
                "tr",
                "tbody",
                "td",
                "th",
                "thead",
                "tfoot",
            ):
                return

    def handle_data(self, data: str) -> None:
        """Takes text in."""
        if self._in_title and not self.title:
            self.title = data
        self._open[-1].children.append(data)

    def handle_comment(self, data: str) -> None:
        """Remembers a comment that says something."""
        if len(self.comments) < _MOST_HIDDEN and _HAN.search(data) and any(map(str.isdecimal, data)):
            self.comments.append(one_line(data)[:_LONGEST_HIDDEN])

    def _end_implied(self, tag: str) -> None:
        if tag in _BLOCKS and self._open[-1].tag == "p":
            self._open.pop()
        ended = _ENDS.get(tag)
        if ended is None:
            return
        at = len(self._open) - 1
        while at > 0 and (self._open[at].tag in ended or self._open[at].tag not in _STOPS):
            if self._open[at].tag in ended:
                del self._open[at:]
                if tag in ("td", "th", "li", "dt", "dd", "option"):
                    return
            at -= 1


def _is_hidden(attributes: dict[str, str]) -> bool:
    return (
        "hidden" in attributes
        or attributes.get("type") == "hidden"
        or bool(_HIDDEN_STYLE.search(attributes.get("style", "")))
    )


def _said(element: _Element) -> str:
    """All that an element says, hidden or not."""
    return "".join(
        child if isinstance(child, str) else _said(child) for child in element.children if not _unseen(child)
    )


def _unseen(child: _Element | str) -> bool:
    return isinstance(child, _Element) and child.tag in _UNSEEN


class _Writer:
    """Writes what is shown; ``whole`` is the length of all text, by which a menu is told from a page in an odd element."""

    def __init__(self, whole: int, name: str) -> None:
        self.pieces: list[str] = []
        self.hidden: list[str] = []
        self._whole, self._name, self._cells = whole, name, 0

    def write(self, element: _Element) -> None:
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

    def _inline(self, element: _Element) -> str | None:
        """The text of an element that stands in a line; None for one that stands apart."""
        if element.tag == "br":
            return _BREAK
        if self._is_left_out(element):
            return ""
        if element.tag in _BLOCKS or element.holds_block:
            return None
        parts: list[str] = []
        for child in element.children:
            part = child if isinstance(child, str) else self._inline(child)
            if part is None:
                return None
            parts.append(part)
        return "".join(parts)

    def _is_left_out(self, element: _Element) -> bool:
        if element.tag in _UNSEEN:
            return True
        if element.hidden:
            said = one_line(_said(element))
            if said and len(self.hidden) < _MOST_HIDDEN and said[:_LONGEST_HIDDEN] not in self.hidden:
                self.hidden.append(said[:_LONGEST_HIDDEN])
            return True
        furniture = element.tag in _FURNITURE or element.attributes.get("role", "").lower() in _FURNITURE_ROLES
        return furniture and 2 * len(_said(element)) < self._whole

    def _block(self, element: _Element) -> None:
        if element.tag == "pre":
            self.pieces.append(_said(element).strip("\n") + "\n")
        elif element.tag == "table" and (rows := self._rows(element)) is not None:
            for caption in (
                child for child in element.children if isinstance(child, _Element) and child.tag == "caption"
            ):
                self.pieces.append(one_line(_said(caption)) + "\n")
            self.pieces.extend(row_line(row) + "\n" for row in _grid(rows))
        else:
            self.write(element)

    def _rows(self, table: _Element) -> list[list[tuple[str, int, int]]] | None:
        """The cells of a table with the columns and rows that each spans; None for one that only lays out a page."""
        rows: list[list[tuple[str, int, int]]] = []
        for row in _within(table, "tr"):
            cells = [child for child in row.children if isinstance(child, _Element) and child.tag in ("td", "th")]
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

    def _cell(self, cell: _Element) -> str:
        inside = _Writer(self._whole, self._name)
        inside.write(cell)
        self.hidden += inside.hidden
        return one_line("".join(inside.pieces))


def _within(element: _Element, tag: str) -> Iterator[_Element]:
    """The elements of that name inside ``element``, but not those inside another table of it."""
    for child in element.children:
        if isinstance(child, _Element):
            if child.tag == tag and not child.hidden:
                yield child
            elif child.tag not in ("table", *_UNSEEN) and not child.hidden:
                yield from _within(child, tag)


def _span(cell: _Element, name: str) -> int:
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
