"""What kind of file the bytes are, told by the bytes themselves and not by the file's name.

Decides the media type only. Plain text is what is read today; a reader for another kind takes its place
in ``read`` by this type.
"""

from __future__ import annotations

import re

__all__ = ["PLAIN", "media_type_of", "readable_name"]

PLAIN = "text/plain"

_SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", "application/pdf"),
    (b"PK\x03\x04", "application/zip"),
    (b"PK\x05\x06", "application/zip"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "application/x-ole-storage"),
    (b"{\\rtf", "application/rtf"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF8", "image/gif"),
    (b"\x1f\x8b", "application/gzip"),
    (b"7z\xbc\xaf\x27\x1c", "application/x-7z-compressed"),
    (b"Rar!\x1a\x07", "application/vnd.rar"),
    (b"\x7fELF", "application/x-executable"),
    (b"SQLite format 3\x00", "application/vnd.sqlite3"),
)
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_NAMES = {
    "application/pdf": "a PDF file",
    "application/zip": "a ZIP archive",
    "application/x-ole-storage": "an old Office file (.doc, .xls)",
    "application/rtf": "an RTF file",
    "text/html": "an HTML page",
    _WORD: "a Word file (.docx)",
    _SHEET: "an Excel file (.xlsx)",
}
_HTML = re.compile(
    rb"\s*(?:<!--.{0,2000}?-->\s*)*(?:<!doctype html|<(?:html|head|body)[\s>]|<\?xml[^>]*>\s*<(?:!doctype )?html)",
    re.IGNORECASE | re.DOTALL,
)
_MARKS = re.compile(rb"\A(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)")
_START = 4096


def media_type_of(data: bytes) -> str:
    """The media type of ``data``; "text/plain" where nothing speaks against it."""
    start = _MARKS.sub(b"", data[:_START])
    for signature, media_type in _SIGNATURES:
        if start.startswith(signature):
            return _office_type(data) if media_type == "application/zip" else media_type
    # UTF-16 puts a zero byte beside each Latin letter.
    return "text/html" if _HTML.match(start.replace(b"\x00", b"")) else PLAIN


def readable_name(media_type: str) -> str:
    """What a user calls a file of ``media_type``."""
    return _NAMES.get(media_type, f"a file of type {media_type}")


def _office_type(data: bytes) -> str:
    if b"word/document.xml" in data:
        return _WORD
    return _SHEET if b"xl/workbook.xml" in data else "application/zip"
