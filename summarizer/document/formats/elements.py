"""The elements of an HTML page as a tree.

Decides where an element ends whose end tag is left out, and how many there may be. Leaves what is hidden to ``styles`` and what is
written of the tree to ``html``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Final

from summarizer.document.formats.extracted import one_line
from summarizer.document.formats.styles import is_hidden
from summarizer.errors import ReportUnreadable

__all__ = ["BLOCKS", "HAN", "LONGEST_HIDDEN", "MOST_HIDDEN", "Element", "Tree"]

_VOID: Final = frozenset("area base br col embed hr img input link meta param source track wbr".split())
BLOCKS: Final = frozenset(
    "address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 "
    "header hgroup hr html legend li main menu nav ol p pre section summary table tbody tfoot thead tr td th caption ul".split()
)
_STOPS: Final = frozenset({"table", "ul", "ol", "dl", "select", "td", "th"})
HAN: Final = re.compile("[一-鿿]")
_DEEPEST: Final = 150
_MOST_ELEMENTS: Final = 300_000  # a page of a yearbook has a tenth of it
MOST_HIDDEN: Final = 20
LONGEST_HIDDEN: Final = 60
# What a start tag ends, if it is still open: HTML lets these end tags be left out.
_ENDS: Final = {
    "li": {"li"}, "dt": {"dt", "dd"}, "dd": {"dt", "dd"}, "td": {"td", "th"}, "th": {"td", "th"}, "tr": {"td", "th", "tr"},
    "tbody": {"td", "th", "tr", "thead", "tbody"}, "tfoot": {"td", "th", "tr", "tbody"}, "option": {"option"},
}  # fmt: skip


@dataclass(slots=True)
class Element:
    """An element with what stands in it, in order; ``holds_block`` if anything in it stands apart from a line."""

    tag: str
    attributes: dict[str, str]
    hidden: bool
    children: list[Element | str] = field(default_factory=list)
    holds_block: bool = False


class Tree(HTMLParser):
    """Builds the elements of a page; an end tag that is missing is put where HTML has it."""

    def __init__(self, name: str) -> None:
        super().__init__(convert_charrefs=True)
        self._name = name
        self._elements = 0
        self.root = Element("html", {}, False)
        self.title = ""
        self.comments: list[str] = []
        self._open = [self.root]
        self._in_title = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open an element."""
        self._in_title = tag == "title"
        self._elements += 1
        if self._elements > _MOST_ELEMENTS:
            raise ReportUnreadable(
                f"{self._name}: the page holds more than {_MOST_ELEMENTS:,} elements or cells; give the part that is the report"
            )
        self._end_implied(tag)
        attributes = {key: value or "" for key, value in attrs}
        element = Element(tag, attributes, is_hidden(attributes, (above.attributes for above in self._open)))
        self._open[-1].children.append(element)
        if tag in BLOCKS:
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
        """Close the nearest open element of that name."""
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
        """Take text in."""
        if self._in_title and not self.title:
            self.title = data
        self._open[-1].children.append(data)

    def handle_comment(self, data: str) -> None:
        """Remember a comment that says something."""
        if len(self.comments) < MOST_HIDDEN and HAN.search(data) and any(map(str.isdecimal, data)):
            self.comments.append(one_line(data)[:LONGEST_HIDDEN])

    def _end_implied(self, tag: str) -> None:
        if tag in BLOCKS and self._open[-1].tag == "p":
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
