"""PDF files: the characters of each page with their places.

Decides what a file must be to be read: not locked, not damaged, of a size that a report has, and of text and not of pictures.
Leaves reading order, columns and tables to ``pages``, and pictures of pages to ``scan``.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from summarizer.document.formats.drawn import rules_of
from summarizer.document.formats.extracted import Extracted, hidden_notice
from summarizer.document.formats.packed import MOST_DRAWN, packing_of
from summarizer.document.formats.pages import set_pages
from summarizer.document.formats.placed import Glyph, Page, RuledLine
from summarizer.document.formats.unseen import Look, look_of, seen_and_unseen
from summarizer.errors import ReportUnreadable

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfPage, PdfTextPage

__all__ = ["INSTALL", "extract_pdf"]

INSTALL: Final = "pip install 'summarizer[documents]'"
_IN_PART: Final = "the file is damaged, and some of its pages may have been read in part; print it to a new one"
_MOST_PAGES: Final = 1000
_MOST_CHARACTERS: Final = 3_000_000
_FEWEST_ON_PAGE: Final = 8  # a page with fewer characters and a picture is a scan with a stamp
_OFTEN_UNREADABLE: Final = 0.2
_NO_CHARACTER: Final = 0x110000
_ABOVE: Final = 0.88  # of the type's size that stands above the baseline, as in Chinese type
_SLANT: Final = 0.1


def extract_pdf(data: bytes, name: str) -> Extracted:
    """The text of the PDF file ``data`` and where it stands. Raises ``ReportUnreadable``; ``name`` is the file's."""
    try:
        import pypdfium2
    except ModuleNotFoundError:
        raise ReportUnreadable(f"{name}: is a PDF file, and what reads one is not installed; {INSTALL}") from None
    packing = packing_of(data)
    if packing.is_too_large:
        raise ReportUnreadable(
            f"{name}: a page of the PDF file unpacks to more than {MOST_DRAWN // 2**20} MB; print it to a new one"
        )
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            raise ReportUnreadable(f"{name}: the PDF file is locked with a password; save it without one") from None
        raise ReportUnreadable(
            f"{name}: the PDF file is damaged; open it in a viewer and print it to a new one"
        ) from None
    try:
        extracted = _extract(document, name)
        notices = (*([_IN_PART] if packing.is_broken else []), *extracted.notices)
        return extracted._replace(notices=notices)
    finally:
        document.close()


def _extract(document: PdfDocument, name: str) -> Extracted:
    if len(document) > _MOST_PAGES:
        raise ReportUnreadable(
            f"{name}: has {len(document):,} pages; give the part that is the report ({_MOST_PAGES:,} at most)"
        )
    pages, pictures, count = [], [], 0
    hidden: list[str] = []
    for number in range(1, len(document) + 1):
        page, unseen = _page(document, number, name)
        pages.append(page)
        hidden += unseen
        count += len(page.glyphs)
        if count > _MOST_CHARACTERS:
            raise ReportUnreadable(
                f"{name}: holds more than {_MOST_CHARACTERS:,} characters; give the part that is the report"
            )
        if len(page.glyphs) < _FEWEST_ON_PAGE and _has_picture(document, number):
            pictures.append(number)
    if pictures:
        from summarizer.document.formats.scan import read_pictures

        seen = read_pictures(document, pictures, name)
        pages = [seen.get(page.number, page) for page in pages]
    written = set_pages(pages)
    unreadable = sum(not char.isprintable() and not char.isspace() for char in written.text)
    if unreadable > _OFTEN_UNREADABLE * max(1, len(written.text)):
        raise ReportUnreadable(
            f"{name}: the fonts of the PDF file do not say which characters they draw; print it to pictures and give those"
        )
    return Extracted(written.text, written.layout, hidden_notice(hidden))


def _page(document: PdfDocument, number: int, name: str) -> tuple[Page, list[str]]:
    """A page, and what of it nobody sees."""
    import pypdfium2

    try:
        page = document[number - 1]
        width, height = page.get_size()
        drawn = list(_glyphs(page))
        glyphs, unseen = seen_and_unseen(page, [glyph for glyph, _ in drawn], [look for _, look in drawn])
        return Page(number, width, height, glyphs, list(_rules(page)) if glyphs else []), unseen
    except pypdfium2.PdfiumError as error:
        raise ReportUnreadable(
            f"{name}: page {number} of the PDF file is damaged ({error}); print it to a new one"
        ) from None


def _has_picture(document: PdfDocument, number: int) -> bool:
    from pypdfium2.raw import FPDF_PAGEOBJ_IMAGE

    return next(iter(document[number - 1].get_objects(filter=(FPDF_PAGEOBJ_IMAGE,), max_depth=3)), None) is not None


def _glyphs(page: PdfPage) -> Iterator[tuple[Glyph, Look]]:
    """The characters of a page and how they are drawn, with places as the page is turned."""
    from pypdfium2 import raw

    text = page.get_textpage()
    turned = page.get_rotation()
    left0, bottom0, right0, top0 = page.get_bbox()
    for at in range(text.count_chars()):
        code = raw.FPDFText_GetUnicode(text, at)
        character = chr(code) if code < _NO_CHARACTER else "\ufffd"
        if code <= ord(" ") or character.isspace() or raw.FPDFText_IsGenerated(text, at) == 1:
            continue
        box = _box(text, at)
        if box is None:
            continue
        left, top, right, bottom = box
        if not (left0 - 1 <= left and right <= right0 + 1 and bottom0 - 1 <= bottom and top <= top0 + 1):
            continue  # outside of what is shown
        edges = _turned(
            turned, (left - left0, top0 - top, right - left0, top0 - bottom), (right0 - left0, top0 - bottom0)
        )
        yield Glyph(character, *edges, size=max(edges[3] - edges[1], 1.0)), look_of(text, at)


def _rules(page: PdfPage) -> Iterator[RuledLine]:
    """The rules that a page draws, with places as the page is turned."""
    turned = page.get_rotation()
    left0, bottom0, right0, top0 = page.get_bbox()
    for left, top, right, bottom in rules_of(page):
        edges = (left - left0, top0 - top, right - left0, top0 - bottom)
        yield RuledLine(*_turned(turned, edges, (right0 - left0, top0 - bottom0)))


def _box(text: PdfTextPage, at: int) -> tuple[float, float, float, float] | None:
    """The edges of a character in the page's own points: left, top, right, bottom.

    Of upright type it is as high as the type, from its baseline; the ink alone would put 一 on a line of its own.
    """
    from ctypes import c_double

    from pypdfium2 import raw

    rectangle, matrix, x, y = raw.FS_RECTF(), raw.FS_MATRIX(), c_double(), c_double()
    if not raw.FPDFText_GetLooseCharBox(text, at, rectangle):
        return None
    placed = raw.FPDFText_GetMatrix(text, at, matrix) and raw.FPDFText_GetCharOrigin(text, at, x, y)
    size = raw.FPDFText_GetFontSize(text, at) * abs(matrix.d)
    if not placed or abs(matrix.b) > abs(matrix.a) * _SLANT or size <= 1:
        return rectangle.left, rectangle.top, rectangle.right, rectangle.bottom
    return min(rectangle.left, x.value), y.value + _ABOVE * size, rectangle.right, y.value - (1 - _ABOVE) * size


def _turned(
    degrees: int, edges: tuple[float, float, float, float], page: tuple[float, float]
) -> tuple[float, float, float, float]:
    """``edges`` on a page that is shown turned clockwise; ``page`` is its width and height before that."""
    left, top, right, bottom = edges
    width, height = page
    if degrees == 90:
        return height - bottom, left, height - top, right
    if degrees == 180:
        return width - right, height - bottom, width - left, height - top
    if degrees == 270:
        return top, width - right, bottom, width - left
    return edges
