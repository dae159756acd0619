"""Places: areas that a report names beside its own body, by describing, comparing or setting them apart.

Decides which area a paragraph begins to describe (江屏县位于…, in the report of a bank or a court of that county), which
place a figure is compared with (与新加坡的5%相比) and which part of the whole area a clause is about (市区有小学30所, 三县共完成…,
仅城关区就有…). Leaves bodies that act to ``scopes``.
"""

from __future__ import annotations

import re

from summarizer.language.lexicon import fill, words
from summarizer.reading.phrases import leading_verb
from summarizer.reading.reporter import Reporter
from summarizer.text import Span

__all__ = ["PART_SIGN", "area_described", "counts_parts", "courts_told", "part_set_apart", "place_compared"]

PART_SIGN = re.compile(r"城区|市区|县城|[两二三四五六七八九十][县市区]|[仅单光](?=[一-鿿]{2,10}?就)")
_PART = re.compile(
    fill(
        r"\s{0,8}(?:其中[,，:：]?|{these}|全市|全县)?(?P<part>{town_part}|(?:[一两二三四五六七八九十]{1,2}个?[县市区]){1,2})(?![级委])"
    )
)
_PART_HAS = re.compile(fill(r"{part_has}|建成(?!区)"))
_COURTS = re.compile(
    fill(
        r"\s{0,8}(?:(?:19|20)\d\d年(?:至今)?[,，]?|近年来[,，]?|截至[^,，]{1,12}[,，])?"
        r"(?P<courts>(?:[一-鿿]{2,4}[省市州]?)?(?:{courts_of_area}|中院))"
    )
)
_OF_ONE_COURT = words("court_above")
# 仅城关区就有…: what one part alone accounts for
_ALONE = re.compile(
    fill(r"\s{0,8}(?:其中[,，]?)?[仅单光](?P<part>[一-鿿]{2,10}?(?:{place_or_body_end}|{body_ending}))(?=就)")
)

_DESCRIBES = re.compile(fill(r"\s{0,16}(?P<area>(?![全我本各该])[一-鿿]{2,6}?[省市县区州旗镇乡])(?:是|{area_profile})"))
_COMPARED = re.compile(fill(r"(?:[与和同跟比较]|{exceeds_up}|{exceeds_down})(?P<place>{place_name})的?\Z"))
_AGAINST = re.compile(r"相比|比较|相较")
_LONGEST = 10
_PARTS_COUNTED = frozenset("县市区")
_MARK = re.compile(r"[,，。;；:：、\s]")
_LED = 10  # characters


def area_described(text: str, sentence: Span, reporter: Reporter) -> Span | None:
    """The area that the paragraph beginning with ``sentence`` describes, None in the report of its government or of nobody known."""
    if not reporter.name or "政府" in reporter.name:
        return None
    match = _DESCRIBES.match(text, *sentence)
    return Span(*match.span("area")) if match is not None else None


def courts_told(text: str, sentence: Span, reporter: Reporter) -> Span | None:
    """The courts that ``sentence`` begins to tell of in the profile of a court: all of its area, or the one in the middle.

    None where it begins otherwise; an empty span where it tells of the reporting court itself again.
    """
    match = _COURTS.match(text, *sentence) if reporter.profiled else None
    if match is None:
        return None
    itself = match["courts"].endswith("中院") and reporter.name.endswith(_OF_ONE_COURT)
    return Span(match.start(), match.start()) if itself else Span(*match.span("courts"))


def place_compared(text: str, start: int, end: int) -> Span | None:
    """The place whose figure at ``start:end`` is held against the report's own, None where it is no other place's."""
    match = _COMPARED.search(text, max(0, start - _LONGEST), start)
    if match is None:
        return None
    held = text[match.start()] not in "与和同跟" or _AGAINST.match(text, end) is not None
    return Span(*match.span("place")) if held else None


def part_set_apart(text: str, clause: Span) -> Span | None:
    """The part of the whole area that the ``clause`` begins to tell of, None where it begins otherwise."""
    alone = _ALONE.match(text, *clause)
    if alone is not None:
        return Span(*alone.span("part"))
    match = _PART.match(text, *clause)
    if match is None:
        return None
    at = match.end()
    acts = _PART_HAS.match(text, at, clause.end) is not None or leading_verb(text, at, clause.end) > at
    return Span(*match.span("part")) if acts else None


def counts_parts(text: str, start: int, end: int) -> bool:
    """Whether the count at ``start:end`` only says which parts of the whole area a clause is about (四县有小学20所)."""
    if text[end - 1 : end] not in _PARTS_COUNTED:
        return False
    marks = [match.end() for match in _MARK.finditer(text, max(0, start - _LED), start)]
    begins = marks[-1] if marks else max(0, start - _LED)
    part = part_set_apart(text, Span(begins, min(len(text), end + _LED)))
    return part is not None and part.covers(Span(start, end))
