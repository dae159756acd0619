"""From bytes to a report: what kind of file they are, and the text that it holds.

Decides what can be read and says in one line what can't, where, and what to do about it. Leaves telling kinds of files apart to
``media``, each kind's reader to ``formats``, encodings to ``encodings`` and every kind of cleaning to ``clean``: a plain text is
what the bytes say, line ends untouched.
"""

from __future__ import annotations

import hashlib
from pathlib import Path

from summarizer.document.encodings import decode
from summarizer.document.fitness import cells_of, holds_nothing
from summarizer.document.formats.extracted import MOST_CELLS
from summarizer.document.formats.registry import ADVICE, READERS
from summarizer.document.media import PLAIN, media_type_of, readable_name
from summarizer.errors import ReportUnreadable
from summarizer.text import Document

__all__ = ["LARGEST", "bounded_bytes", "document_of", "read"]

LARGEST = 64 * 1024 * 1024
"""Bytes that a report may have; ten megabytes of text are read in well under a second."""

# More of a wrong path tells nobody more, when someone gave a text in place of a path.
_LONGEST_PATH = 80
_ADVICE_TEXT = "save it as plain text (UTF-8) and give that file"


def read(source: Path | str | bytes, name: str | None = None) -> Document:
    """The report at the path ``source``, or in the bytes ``source``; ``name`` is what it will be called.

    Offsets count characters of the text as ``bytes.decode(document.encoding)`` gives it: after a byte order
    mark (the encoding is then "utf-8-sig" or "utf-16"), with line ends untouched; of an HTML page, a Word or a PDF file
    they count those of the text that was extracted, and the encoding is None. Raises
    ReportUnreadable for what is missing, a directory, empty or blank, binary, too large, or in a
    format that is not read.
    """
    if isinstance(source, bytes):
        return _document(source, name or "bytes")
    path = Path(source)
    return _document(_bytes_of(path), name or path.name)


def document_of(text: str, name: str = "text") -> Document:
    """The report whose text is ``text``; raises ReportUnreadable where it holds nothing to read."""
    if not text.strip():
        raise ReportUnreadable(f"{name}: the report is empty; give one that holds text")
    return Document(text, name, PLAIN, None, hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest())


def bounded_bytes(path: Path) -> bytes:
    """What the file, pipe or device at ``path`` holds.

    Raises ``OSError`` if it can't be read, and ``ValueError`` for more than ``LARGEST`` bytes: a device may have no end.
    """
    with path.open("rb") as file:
        content = file.read(LARGEST + 1)
    if len(content) > LARGEST:
        raise ValueError(f"it is larger than {LARGEST // 2**20} MB")
    return content


def _bytes_of(path: Path) -> bytes:
    try:
        if path.is_dir():
            raise ReportUnreadable(f"{path}: is a directory; give a file, or use `summarizer batch` for many")
        if path.is_file() and path.stat().st_size > LARGEST:
            raise ReportUnreadable(_too_large(str(path)))
        with path.open("rb") as file:  # a pipe or a device has no size and may have no end
            return file.read(LARGEST + 1)
    except FileNotFoundError:
        raise ReportUnreadable(f"{path}: no such file; check the path") from None
    except PermissionError:
        raise ReportUnreadable(f"{path}: no permission to read it; check its access rights") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        shown = str(path) if len(str(path)) <= _LONGEST_PATH else f"{str(path)[:_LONGEST_PATH]}…"
        raise ReportUnreadable(f"{shown!r}: can't be read ({reason}); check the path") from None


def _document(data: bytes, name: str) -> Document:
    if len(data) > LARGEST:
        raise ReportUnreadable(_too_large(name))
    media_type = media_type_of(data)
    if media_type == PLAIN:
        return _plain(data, name)
    reader = READERS.get(media_type)
    if reader is None:
        advice = ADVICE.get(media_type, _ADVICE_TEXT)
        raise ReportUnreadable(f"{name}: is {readable_name(media_type)}, which is not read; {advice}")
    extracted = reader(data, name)
    if not extracted.text.strip():
        raise ReportUnreadable(f"{name}: {readable_name(media_type)} without any text; {_ADVICE_TEXT}")
    digest = hashlib.sha256(data).hexdigest()
    return Document(extracted.text, name, media_type, None, digest, extracted.layout, extracted.notices)


def _plain(data: bytes, name: str) -> Document:
    decoded = decode(data)
    if decoded is None:
        raise ReportUnreadable(f"{name}: is not a text in any encoding that is known here; {_ADVICE_TEXT}")
    if holds_nothing(decoded.text):
        raise ReportUnreadable(f"{name}: the report is empty; give one that holds text")
    if cells_of(decoded.text) > MOST_CELLS:
        raise ReportUnreadable(
            f"{name}: its tables hold more than {MOST_CELLS:,} cells; give the part that is the report"
        )
    return Document(decoded.text, name, PLAIN, decoded.encoding, hashlib.sha256(data).hexdigest())


def _too_large(name: str) -> str:
    return f"{name}: is larger than {LARGEST // 2**20} MB, too large for one report; split it"
