"""Which reader reads which kind of file.

Decides the reader by media type and imports it when it is needed, so that a plain text pays for none. Leaves telling the type to
``media``; to add a format, write its reader and name it here.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from summarizer.document.encodings import decode
from summarizer.document.formats.extracted import Extracted
from summarizer.document.media import HTML, MHTML, PDF, PICTURES, WORD
from summarizer.errors import ReportUnreadable

__all__ = ["ADVICE", "READERS", "Reader"]

Reader = Callable[[bytes, str], Extracted]
"""Reads the bytes of a file; the name is what its errors call it."""


def _html(data: bytes, name: str) -> Extracted:
    from summarizer.document.formats.html import extract_html

    decoded = decode(data)
    if decoded is None:
        raise ReportUnreadable(
            f"{name}: is an HTML page in no encoding that is known here; save it as UTF-8 and give that file"
        )
    return extract_html(decoded.text, name)


def _saved_page(data: bytes, name: str) -> Extracted:
    from summarizer.document.formats.mhtml import page_of

    return _html(page_of(data, name), name)


def _word(data: bytes, name: str) -> Extracted:
    from summarizer.document.formats.docx import extract_docx

    return extract_docx(data, name)


def _pdf(data: bytes, name: str) -> Extracted:
    from summarizer.document.formats.pdf import extract_pdf

    return extract_pdf(data, name)


def _picture(data: bytes, name: str) -> Extracted:
    from summarizer.document.formats.scan import extract_picture

    return extract_picture(data, name)


READERS: Final[Mapping[str, Reader]] = MappingProxyType(
    {HTML: _html, MHTML: _saved_page, WORD: _word, PDF: _pdf, **dict.fromkeys(PICTURES, _picture)}
)

ADVICE: Final[Mapping[str, str]] = MappingProxyType(
    {
        "application/rtf": "open it in a word processor, save it as .docx and give that file",
        "application/x-ole-storage": "open it in Word or LibreOffice, save it as .docx and give that file",
        "application/vnd.oasis.opendocument.text": "open it in LibreOffice, save it as .docx and give that file",
        "application/zip": "unpack it and give the report in it",
    }
)
"""What to do with a file that is not read, by media type."""
