"""Which files this program wrote itself: pages, summaries, tables, manifests and what goes with them.

Decides it by how a file begins, never by its name alone. Whoever looks for reports leaves such files aside, and whoever
looks for the page of a summary takes no other.
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Final

__all__ = ["is_own_result", "is_page", "is_page_file"]

_PAGE: Final = b'<meta name="generator" content="summarizer'
_HEAD: Final = 2_000  # bytes; the mark of a page stands among its first lines

_BEGINNINGS: Final = re.compile(
    rb"""(?:\xef\xbb\xbf)?(?:
        \{\s*"(?:schema|decisions)_version"\s*:             # a summary, or an editor's decisions about one
      | \{"report":"[^\n]*"fate":"                          # the manifest of a batch
      | \{"custom_id":\ "[0-9a-f]{64}",\ "method":\ "POST"  # questions in a file
      | \{"table":\ "[a-z]+",\ "report":\                   # tables
      | report,sha256,
    )""",
    re.VERBOSE,
)
_TEXT_BESIDE: Final = re.compile(r"(?P<stem>.+)\.text(?:\.[0-9]+)?\.txt", re.DOTALL)


def is_page(content: bytes) -> bool:
    """Whether ``content`` is the page of some summary, as this program writes it."""
    return _PAGE in content[:_HEAD]


def is_page_file(path: Path) -> bool:
    """Whether the page of some summary stands at ``path``; a report may be a page too, and is none of a summary."""
    return is_page(_head(path))


def is_own_result(path: Path) -> bool:
    """Whether the file at ``path`` is a result of this program, or the text that it saved beside a summary."""
    head = _head(path)
    if _BEGINNINGS.match(head) or is_page(head):
        return True
    named = _TEXT_BESIDE.fullmatch(path.name)
    return named is not None and _text_of(path.with_name(f"{named['stem']}.json")) == path.name


def _head(path: Path) -> bytes:
    """The first bytes of a file; none of a pipe, of what is not there or can't be read."""
    try:
        if not path.is_file():
            return b""
        with path.open("rb") as file:
            return file.read(_HEAD)
    except (OSError, ValueError):
        return b""


def _text_of(summary: Path) -> str | None:
    """The name of the file in which the text of the report of ``summary`` was saved; None if that is no summary."""
    if not _BEGINNINGS.match(_head(summary)):
        return None
    try:
        source = json.loads(summary.read_bytes()).get("source")
    except (OSError, ValueError, AttributeError, RecursionError):
        return None
    return source.get("text_file") if isinstance(source, dict) else None
