"""The file that a report was read from, as the page of a summary shows it: a link to each page, and pictures of pages with boxes.

Decides which boxes are drawn: those of every number, and of what honors and achievements rest on. Leaves drawing the pictures to
the caller.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from summarizer.layout import PagePicture
from summarizer.output.review import Kept
from summarizer.schema import Honor, PageBox, Statistic, Status, Summary

__all__ = ["Drawn", "Original", "OriginalView", "Sheet", "pages_with_evidence"]


@dataclass(frozen=True, slots=True)
class Original:
    """The file as a page can link to it (a relative address, quoted; None where it has none) and pictures of its pages."""

    link: str | None
    pictures: tuple[PagePicture, ...] = ()


class Drawn(NamedTuple):
    """A box on a page: of the number or the item ``id``, the first of its boxes or not, ``kind`` is what it became."""

    id: str
    kind: str
    first: bool
    box: PageBox

    @property
    def width(self) -> float:
        """In points."""
        return self.box.right - self.box.left

    @property
    def height(self) -> float:
        """In points."""
        return self.box.bottom - self.box.top


class Sheet(NamedTuple):
    """A page with its picture and what is drawn on it."""

    picture: PagePicture
    boxes: tuple[Drawn, ...]

    @property
    def source(self) -> str:
        """The picture as an address that holds it."""
        return f"data:image/png;base64,{b64encode(self.picture.png).decode()}"


def pages_with_evidence(summary: Summary) -> list[int]:
    """The pages that hold evidence: first those with the most flagged items, then those with the most items."""
    counts: dict[int, int] = {}
    flagged: dict[int, int] = {}
    for item in (*summary.statistics, *summary.honors, *summary.achievements):
        for evidence in item.evidence:
            for page in {box.page for box in evidence.boxes}:
                counts[page] = counts.get(page, 0) + 1
                flagged[page] = flagged.get(page, 0) + (item.status is Status.FLAGGED)
    return sorted(counts, key=lambda page: (-flagged[page], -counts[page], page))


class OriginalView:
    """What the templates show of an original: its sheets, and for each item the way to the page that says it."""

    def __init__(self, summary: Summary, original: Original | None) -> None:
        drawn = list(_drawn(summary))
        pictures = original.pictures if original is not None else ()
        self.sheets = tuple(Sheet(each, tuple(box for box in drawn if box.box.page == each.page)) for each in pictures)
        self._link = original.link if original is not None else None
        self._pictured = {picture.page for picture in pictures}

    def page_of(self, item: Kept) -> int | None:
        """The page on which the evidence of an item begins, if there is a way to it."""
        page = item.evidence[0].page if item.evidence else None
        return page if page in self._pictured or self._link is not None else None

    def way_to(self, item: Kept) -> str:
        """The address of the box of an item if its page is shown, else that of the page in the file."""
        page = self.page_of(item)
        if page in self._pictured:
            return f"#b-{item.number if isinstance(item, Statistic) else item.id}"
        return self.file_at(page)

    def file_at(self, page: int | None) -> str:
        """The address of a page in the file; that of a picture names none."""
        link = self._link or ""
        return f"{link}#page={page}" if page is not None and link.lower().endswith(".pdf") else link


def _drawn(summary: Summary) -> Iterator[Drawn]:
    for item in (*summary.achievements, *summary.honors):
        boxes = [box for evidence in item.evidence for box in evidence.boxes]
        kind = "honor" if isinstance(item, Honor) else "achievement"
        yield from (Drawn(item.id, kind, not at, box) for at, box in enumerate(boxes))
    for number in summary.ledger.numbers:
        yield from (Drawn(number.id, number.disposition.value, not at, box) for at, box in enumerate(number.boxes))
