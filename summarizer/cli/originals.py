"""The file that a page of a summary links to and shows: where it is, and small pictures of its pages.

Decides how many bytes the pictures may take and that a file counts only if it is still the one that was read. Leaves drawing to
``document.formats.pictures`` and what stands on the page to ``output``.
"""

from __future__ import annotations

import os
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Final
from urllib.parse import quote

from summarizer.cli import streams

if TYPE_CHECKING:
    from summarizer.output.language import Language
    from summarizer.output.original import Original
    from summarizer.schema import Summary

__all__ = ["PARTIAL_PAGE", "page_of"]

PARTIAL_PAGE: Final = '<meta name="generator" content="summarizer, partial">'
"""What the page of a partial summary holds."""

_LARGEST_PAGE: Final = 1_000_000
"""Bytes that a page with pictures may have, if it has fewer without; the boxes on them are not counted."""

_MOST: Final = 400_000
"""Bytes of pictures in one page, which takes a third more for them: eight pages at 110 dots to the inch, eighteen at 72."""

_LEAST: Final = 100_000
"""… and those that the page of the longest report has room for: the four or five pages that most need a look."""


def page_of(
    summary: Summary, text: str | None, language: Language, source: str | Path | bytes | None, target: Path | None
) -> str:
    """The HTML page of ``summary``, which goes to ``target``, with the pages of the file ``source`` that it has room for.

    ``source`` is a path or what standard input gave; a report without pages, or another file than was read, shows none.
    """
    from summarizer.output.page import render_page

    bare = render_page(summary, text, language)
    room = min(_MOST, max(_LEAST, (_LARGEST_PAGE - len(bare.encode())) * 3 // 4))
    original = _original(source, summary, target, room)
    return bare if original is None else render_page(summary, text, language, original)


def _original(source: str | Path | bytes | None, summary: Summary, target: Path | None, room: int) -> Original | None:
    from summarizer.document.formats.pictures import page_pictures
    from summarizer.output.original import Original, pages_with_evidence

    if source is None or not any(number.page for number in summary.ledger.numbers):
        return None
    data = source if isinstance(source, bytes) else _bytes_of(Path(source))
    if data is None or sha256(data).hexdigest() != summary.source.sha256:
        return None
    link = None if isinstance(source, bytes) else _link(Path(source), target)
    return Original(link, tuple(page_pictures(data, pages_with_evidence(summary), room)))


def _bytes_of(path: Path) -> bytes | None:
    if streams.is_standard(path):
        return None
    try:
        return path.read_bytes()
    except OSError:
        return None


def _link(path: Path, page: Path | None) -> str | None:
    """The address of the file at ``path`` from where the page is; None if it is on another drive."""
    folder = page.parent if page is not None and not streams.is_standard(page) else Path()
    try:
        return quote(Path(os.path.relpath(path.resolve(), folder.resolve())).as_posix())
    except ValueError:
        return None
