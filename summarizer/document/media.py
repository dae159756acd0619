"""What kind of file the bytes are, told by the bytes themselves and not by the file's name.

Decides the media type only. A type that ``formats.registry`` has a reader for is read by it, plain text by ``read`` itself, and
everything else is refused by the name that users have for it.
"""

from __future__ import annotations

import re

__all__ = ["HTML", "MHTML", "PDF", "PICTURES", "PLAIN", "WORD", "media_type_of", "readable_name"]

PLAIN = "text/plain"
HTML = "text/html"
MHTML = "multipart/related"
PDF = "application/pdf"
PICTURES = ("image/png", "image/jpeg", "image/tiff")
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

_SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", "application/pdf"),
    (b"PK\x03\x04", "application/zip"),
    (b"PK\x05\x06", "application/zip"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "application/x-ole-storage"),
    (b"{\\rtf", "application/rtf"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF8", "image/gif"),
    (b"II*\x00", "image/tiff"),
    (b"MM\x00*", "image/tiff"),
    (b"\x1f\x8b", "application/gzip"),
    (b"7z\xbc\xaf\x27\x1c", "application/x-7z-compressed"),
    (b"Rar!\x1a\x07", "application/vnd.rar"),
    (b"\x7fELF", "application/x-executable"),
    (b"SQLite format 3\x00", "application/vnd.sqlite3"),
)
_SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_NAMES = {
    "application/pdf": "a PDF file",
    "application/zip": "a ZIP archive",
    "application/x-ole-storage": "an old Office file (.doc, .xls)",
    "application/rtf": "an RTF file",
    HTML: "an HTML page",
    MHTML: "a saved web page (.mhtml)",
    WORD: "a Word file (.docx)",
    "application/xml": "an XML file",
    "image/svg+xml": "an SVG drawing",
    "image/png": "a picture (PNG)",
    "image/jpeg": "a picture (JPEG)",
    "image/tiff": "a picture (TIFF)",
    "image/gif": "a picture (GIF)",
    "application/vnd.oasis.opendocument.text": "an OpenDocument text (.odt)",
    _SHEET: "an Excel file (.xlsx)",
}
# A page says so in its first lines, or begins with an element of a page; one element in a text makes no page of it.
_HTML_HEAD = re.compile(rb"<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>]", re.IGNORECASE)
_HTML_START = re.compile(
    rb"\s*(?:<!--.{0,2000}?-->\s*)*<(?:div|p|table|h[1-6]|article|section|main|ul|ol|span|meta|title|style|script|center|font|header|nav)[\s>]",
    re.IGNORECASE | re.DOTALL,
)
_HTML_ENDS = re.compile(rb"</(?:div|p|table|tr|td|h[1-6]|article|section|ul|ol|li|span|script|style|a)>", re.IGNORECASE)
_FEWEST_ENDS = 3
_XML = re.compile(rb"\s*<\?xml[\s?]|\s*<!DOCTYPE\s+(?!html)|\s*<svg[\s>]|\s*<(?:rss|feed)[\s>]", re.IGNORECASE)
_MHTML = re.compile(rb"\A(?:[A-Za-z-]+:[^\n]*\n(?:[ \t][^\n]*\n)*){1,40}", re.DOTALL)
_MHTML_TYPE = re.compile(rb"^content-type:\s*multipart/(?:related|alternative|mixed)", re.IGNORECASE | re.MULTILINE)
_MARKS = re.compile(rb"\A(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)")
_START = 4096
_JUNK = 1024  # bytes that may stand before the mark of a PDF file, as readers of PDF allow
_SAMPLE = 65_536


def media_type_of(data: bytes) -> str:
    """The media type of ``data``; "text/plain" where nothing speaks against it."""
    start = _MARKS.sub(b"", data[:_START])
    for signature, media_type in _SIGNATURES:
        if start.startswith(signature):
            return _office_type(data) if media_type == "application/zip" else media_type
    if b"%PDF-1." in data[:_JUNK] and b"endobj" in data:
        return PDF
    # UTF-16 puts a zero byte beside each Latin letter.
    return _marked_up(start.replace(b"\x00", b""), data[:_SAMPLE].replace(b"\x00", b""))


def _marked_up(start: bytes, sample: bytes) -> str:
    """The type of what may be a page, a drawing or other markup; plain text where it is none."""
    if _MHTML.match(start) and _MHTML_TYPE.search(start):
        return MHTML
    if _HTML_HEAD.search(start) or (_HTML_HEAD.search(sample) and _HTML_ENDS.search(sample)):
        return HTML
    if _XML.match(start):
        return "image/svg+xml" if re.search(rb"<svg[\s>]", start) else "application/xml"
    page = _HTML_START.match(start) and len(_HTML_ENDS.findall(sample)) >= _FEWEST_ENDS
    return HTML if page else PLAIN


def readable_name(media_type: str) -> str:
    """What a user calls a file of ``media_type``."""
    return _NAMES.get(media_type, f"a file of type {media_type}")


def _office_type(data: bytes) -> str:
    if b"word/document.xml" in data:
        return WORD
    if b"xl/workbook.xml" in data:
        return _SHEET
    return "application/vnd.oasis.opendocument.text" if b"opendocument.text" in data[:200] else "application/zip"
