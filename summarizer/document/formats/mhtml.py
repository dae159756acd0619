"""Saved web pages (.mhtml): the HTML page in a message of several parts.

Decides which part is the page. Leaves reading it to ``html``.
"""

from __future__ import annotations

from email import message_from_bytes

from summarizer.errors import ReportUnreadable

__all__ = ["page_of"]


def page_of(data: bytes, name: str) -> bytes:
    """The bytes of the first HTML part. Raises ``ReportUnreadable`` where there is none; ``name`` is the file's."""
    for part in message_from_bytes(data).walk():
        if part.get_content_type() == "text/html":
            page = part.get_payload(decode=True)
            if isinstance(page, bytes) and page.strip():
                return page
    raise ReportUnreadable(f"{name}: is a saved web page without a page in it; save it anew")
