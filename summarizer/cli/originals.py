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
    from summarizer.output.original import Original
    from summarizer.schema import Summary

__all__ = ["original_of"]

_MOST: Final = 400_000
"""Bytes of pictures in one page, which takes a third more for them: eight pages at 110 dots to the inch, eighteen at 72."""


def original_of(report: str | Path | None, summary: Summary, page: Path | None) -> Original | None:
    """The paged file at ``report`` for the page that is written to ``page``; None for a report without pages or of another file."""
    from summarizer.document.formats.pictures import page_pictures
    from summarizer.output.original import Original, pages_with_evidence

    if not any(number.page for number in summary.ledger.numbers) or report is None or streams.is_standard(Path(report)):
        return None
    path = Path(report)
    try:
        data = path.read_bytes()
    except OSError:
        return None
    if sha256(data).hexdigest() != summary.source.sha256:
        return None
    folder = page.parent if page is not None and not streams.is_standard(page) else Path()
    try:
        link = quote(Path(os.path.relpath(path.resolve(), folder.resolve())).as_posix())
    except ValueError:  # on another drive
        link = None
    return Original(link, tuple(page_pictures(data, pages_with_evidence(summary), _MOST)))
