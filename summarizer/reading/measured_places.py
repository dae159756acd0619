"""Measured places: counts of cities or other areas that a clause tells one measure of.

Decides when such a count only says which places the measure is of (70个大中城市房价同比上涨2%), and when it counts those that passed
a mark (12个县区优良率超过90%), which then is no result. Documents that a clause points back to (两份《公报》由…) are no result either.
"""

from __future__ import annotations

import re

from summarizer.language.lexicon import fill, words
from summarizer.text import Span

__all__ = ["is_mark_passed", "only_pointed_to", "passing", "says_of_which_places"]

_MEASURED = (
    r"(?P<place>(?:{city_quality}){0,3}(?:{place_counted}|国(?![家内际企道]))个?)的?(?![中里当])"
    r"(?P<measure>[^,，。;；:：()（）\d]{0,12}?(?:PM(?:2\.5|10)|O3)?[^,，。;；:：()（）\d]{0,16}?)"
)
_PLACES = re.compile(
    fill(
        _MEASURED
        + r"(?:{told_measure}|(?:{basis_of_change})?(?:{measured_how})?(?:{rise}|{fall}){1,2}了?)[约近]?[-−]?\d"
    )
)
# 6省|旅游总收入超过200亿元
_PASSED = r"(?P<all>(?:均|都|已){0,2})(?:{passes})"
_PASSING = re.compile(
    fill(_MEASURED + _PASSED + r"(?P<mark>[\d.,]{1,12}[^,，。;；:：()（）\d]{0,8})(?=[,，。;；:：()（）\n]|\Z)")
)
_BEFORE_MARK = re.compile(
    fill(r"(?:(?:\d{1,3}|[二两三四五六七八九十]{1,3})个?)" + _MEASURED + r"(?:均|都|已){0,2}(?:{passes})?\Z")
)
_MARK_BACK = 40
_MEASURE = re.compile(fill(r"(?:{quantity}|[率量额值]|{measure_of_places})(?:分别|平均)?\Z"))
_UNITS = frozenset("个 個 座 省 市 县 縣 区 區 国 國".split())
_SELF_NAMED = frozenset("省 市 县 縣 区 區 国 國".split())  # 6省: the unit is the place
_PASSES = words("passes")
_BOUNDS = frozenset(word[0] for word in _PASSES)
_DOCUMENTS = re.compile(fill(r"[份部项个]?《[^《》\n]{1,40}》(?:{said_of_document})"))
_CLAUSE_BEGINS = re.compile(r"(?:\A|[,，。;；:：\n\s])(?:其中|上述|这)?\Z")
_MARK = 4  # characters


def says_of_which_places(text: str, end: int, unit: str | None) -> bool:
    """Whether the count that ends at ``end`` only says of which places the measure behind it is."""
    if unit is not None and unit not in _UNITS:
        return False
    match = _PLACES.match(text, end - (unit in _SELF_NAMED)) or _PLACES.match(text, end)
    return match is not None and _MEASURE.search(match["measure"]) is not None


def passing(text: str, mention: Span, unit: str | None) -> tuple[Span, Span] | None:
    """The places that ``mention`` counts, and what is said of them: a measure that passed a mark; None for other counts."""
    start = mention.end - 1 if unit in _SELF_NAMED else mention.end
    match = _PASSING.match(text, start) if unit in _UNITS else None
    if match is None or _MEASURE.search(match["measure"]) is None:
        return None
    return Span(*match.span("place")), Span(match.start("measure"), match.end("mark"))


def is_mark_passed(text: str, start: int, said: str) -> bool:
    """Whether the figure that begins at ``start`` with ``said`` is the mark that places counted before it have passed."""
    back = max(0, start - _MARK_BACK)
    if said[:1] not in _BOUNDS and not text.endswith(_PASSES, back, start):
        return False
    match = _BEFORE_MARK.search(text, back, start)
    return match is not None and _MEASURE.search(match["measure"]) is not None


def only_pointed_to(text: str, start: int, end: int) -> bool:
    """Whether the count ``start:end`` is of documents that its clause begins with and says something of."""
    if not text.startswith("《", end):
        return False
    begins = _CLAUSE_BEGINS.search(text, max(0, start - _MARK), start) is not None
    return begins and _DOCUMENTS.match(text, end) is not None
