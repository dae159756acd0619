"""Places: areas that a report names beside its own body, by describing or comparing them.

Decides which area a paragraph begins to describe (江屏县位于…, in the report of a bank or a court of that county) and which
place a figure is compared with (与新加坡的5%相比). Leaves bodies that act to ``scopes``.
"""

from __future__ import annotations

import re

from summarizer.language.lexicon import fill
from summarizer.reading.reporter import Reporter
from summarizer.text import Span

__all__ = ["area_described", "place_compared"]

_DESCRIBES = re.compile(fill(r"\s{0,16}(?P<area>(?![全我本各该])[一-鿿]{2,6}?[省市县区州旗镇乡])(?:是|{area_profile})"))
_COMPARED = re.compile(fill(r"(?:[与和同跟比较]|{exceeds_up}|{exceeds_down})(?P<place>{place_name})的?\Z"))
_AGAINST = re.compile(r"相比|比较|相较")
_LONGEST = 10


def area_described(text: str, sentence: Span, reporter: Reporter) -> Span | None:
    """The area that the paragraph beginning with ``sentence`` describes, None in the report of its government or of nobody known."""
    if not reporter.name or "政府" in reporter.name:
        return None
    match = _DESCRIBES.match(text, *sentence)
    return Span(*match.span("area")) if match is not None else None


def place_compared(text: str, start: int, end: int) -> Span | None:
    """The place whose figure at ``start:end`` is held against the report's own, None where it is no other place's."""
    match = _COMPARED.search(text, max(0, start - _LONGEST), start)
    if match is None:
        return None
    held = text[match.start()] not in "与和同跟" or _AGAINST.match(text, end) is not None
    return Span(*match.span("place")) if held else None
