"""Markup of an HTML page that begins and never ends, made plain text before the page is parsed.

Decides which signs can't begin a tag, a comment or a section, since nothing behind them ends one. The standard library looks
for that end from each of them to the end of the page, which takes a page of nothing else the square of its length, and stops
at a section of a name that it doesn't know. Leaves what the rest means to ``elements``.
"""

from __future__ import annotations

import re
from typing import Final

__all__ = ["with_unclosed_as_text"]

_COMMENT: Final = re.compile(r"<(?=!--)")
_COMMENT_END: Final = re.compile(r"--\s*>")
_SECTION: Final = re.compile(r"<(?=!\[(?:temp|cdata|ignore|include|rcdata)\b)", re.IGNORECASE)
_SECTION_END: Final = re.compile(r"\]\s*\]\s*>")
_CONDITION: Final = re.compile(r"<(?=!\[(?:if|else|endif)\b)", re.IGNORECASE)
_CONDITION_END: Final = re.compile(r"\]\s*>")
_ENDED: Final = ((_COMMENT, _COMMENT_END), (_SECTION, _SECTION_END), (_CONDITION, _CONDITION_END))
# Of any other name, browsers take it for a comment that the next > ends, and so does the parser without the bracket.
_UNKNOWN: Final = re.compile(
    r"<!\[(?!(?:temp|cdata|ignore|include|rcdata|if|else|endif)(?![-_.a-z0-9]))", re.IGNORECASE
)
_SIGN: Final = "&lt;"


def with_unclosed_as_text(source: str) -> str:
    """``source`` with every sign that opens what nothing closes written as an entity; most pages come back as they are."""
    last = source.rfind(">") + 1
    source = _UNKNOWN.sub("<!x[", source[:last]) + source[last:].replace("<", _SIGN)
    for begin, end in _ENDED:
        closed = max((match.start() for match in end.finditer(source)), default=0)
        source = source[:closed] + begin.sub(_SIGN, source[closed:])
    return source
