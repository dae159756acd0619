"""What the report says of the rest of what it counts, told by a claim of the figure before: 38间停课,其余91间照常上课.

Decides which words are said of the rest alone, and whether a claim says them of the figure. Leaves words that exclude one
another wherever they stand to ``opposed``.
"""

from __future__ import annotations

import re

from summarizer.checking.bearing import Bearing
from summarizer.checking.claims import NumberClaim, Origin
from summarizer.checking.figure import Figure
from summarizer.document.folding import fold
from summarizer.language.lexicon import fill
from summarizer.numbers.units import units_compatible

__all__ = ["said_of_rest"]

# what is said of the figure, and the words that lead to the number of the rest
_BETWEEN = re.compile(
    fill(
        r"(?P<own>[^,，、;；。:：\d]{1,20})(?:[,，、;；](?:而|但|则|并)?(?:{rest_of_them})[^,，、;；。:：\d]{0,6}|[,，;；](?:而|但)?)"
    )
)
_SAID = re.compile(r"[一-鿿]{2,14}(?=[,，、;；。\n)）]|\Z)")
_AS_EVER = re.compile(fill(r"\A(?:{as_ever})*"))
_DENIES, _DENIED_WITHIN = frozenset("不未没无非"), 5  # 没有照常|上课
_CLAUSE = re.compile("[,，、;；。:：]")
_SHORTEST = 2


def said_of_rest(claim: NumberClaim, figure: Figure, bearing: Bearing) -> tuple[str, str] | None:
    """The words of ``claim`` that the report says of the rest only, and what it says of ``figure``; None if there are none."""
    index, figures = figure.index + 1, bearing.report.figures
    rest = figures[index] if index < len(figures) else None
    if rest is None or not units_compatible(figure.mention.unit, rest.mention.unit):
        return None
    text = bearing.report.passages.text.text
    start, end = figure.mention.clean_end, rest.mention.clean_start
    between = _BETWEEN.fullmatch(text, start, end) if start <= end else None
    said = _SAID.match(text, rest.mention.clean_end, rest.sentence.span.end) if between is not None else None
    if between is None or said is None:
        return None
    own = fold(text[slice(*between.span("own"))])
    before = fold(text[figure.context.clause.start : start])
    ours = _beside(claim)
    if own in ours:
        return None
    told = fold(said.group())
    for words in dict.fromkeys((_AS_EVER.sub("", told, count=1), told)):
        at = ours.find(words)
        if len(words) >= _SHORTEST and at >= 0 and words not in own and words not in before:
            return (words, own) if _DENIES.isdisjoint(ours[max(at - _DENIED_WITHIN, 0) : at]) else None
    return None


def _beside(claim: NumberClaim) -> str:
    """What the claim's clause says behind its number, or the name in its fields."""
    if claim.origin is not Origin.TEXT or claim.place_told < 0:
        return fold(claim.label)
    return fold(_CLAUSE.split(claim.announced[claim.place_told :])[0])
