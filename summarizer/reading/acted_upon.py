"""Those upon whom something is done: what is counted behind a preposition, and what is done to it (对12名失信被执行人|实施拘留).

Decides where the noun ends and the deed begins, also if a clause describes the noun (具有从宽情节的被告人|依法判处缓刑). Leaves counts
without a preposition at once before them to ``nouns_behind`` and ``nouns_before``.
"""

from __future__ import annotations

import re

from summarizer.language.lexicon import fill, words
from summarizer.reading.figure_reading import Reading
from summarizer.reading.phrases import ends_with_person, leading_verb, trim_end
from summarizer.reading.subjects import Spot, noun_pieces
from summarizer.text import Span

__all__ = ["read_acted_upon"]

_UPON, _TO = words("acts_upon"), words("acts_toward")
_ADVERBS = re.compile(fill(r"(?:{deed_adverb}){0,3}"))
_LIGHT = re.compile(fill(r"(?:{light_verb})了?(?=[一-鿿]{2})"))
_DESCRIBED = re.compile(r"[^,，。;；、]{2,16}?的(?=[一-鿿]{2})")
_DESCRIBED_BEFORE = re.compile(
    fill(r"(?:\A|[,，。;；\s]|{deed_adverb})(?:{acts_upon})(?P<what>[^,，。;；、]{2,14}?)的\Z")
)
_BACK = 24  # characters
_SHORTEST = 2
_NOUN_GOES_ON = frozenset("人者员方品金费书证站点队组率")  # 被执行|人, 慰问|品


def read_acted_upon(spot: Spot, base: Reading) -> Reading | None:
    """``base`` with the noun behind a preposition and what is done to it; None if nothing is done there."""
    text, at, right = spot.text, spot.mention.clean_start, spot.window.right
    upon, to = text.startswith(_UPON, at - 1), text.startswith(_TO, at - 1)
    described = _DESCRIBED_BEFORE.search(text, max(spot.window.left.start, at - _BACK), at)
    if not (upon or to or described) or right.end - right.start < 2 * _SHORTEST:
        return None
    noun = _noun(text, right)
    if noun is None:
        return None
    deed = _deed(text, Span(noun.end, right.end))
    if deed.end - deed.start < _SHORTEST:
        return None
    if to:
        return base._replace(noun=(Span(at - 1, at), noun), predicate=deed)
    before = (Span(described.start("what"), described.end()),) if described is not None else ()
    return base._replace(noun=(*before, *noun_pieces(text, noun)), predicate=deed, leads_noun=True)


def _noun(text: str, right: Span) -> Span | None:
    """The words from the figure on up to the deed; None if no deed follows."""
    if _LIGHT.match(text, *right) is not None:
        return None  # 对3人|进行提醒谈话: there is no noun
    described = _DESCRIBED.match(text, *right)
    start = described.end() if described is not None else right.start
    for at in range(start + _SHORTEST, right.end - 1):
        begins = _ADVERBS.match(text, at, right.end)
        verb = begins.end() if begins is not None else at
        acted = leading_verb(text, verb, right.end)
        if text[at - 1] == "被" or (acted > verb and text[acted] in _NOUN_GOES_ON):
            continue
        people = ends_with_person(text, Span(start, at)) and right.end - at >= 2 * _SHORTEST
        if acted > verb or people or _LIGHT.match(text, verb, right.end):
            return Span(right.start, at)
    return None


def _deed(text: str, span: Span) -> Span:
    """What is done, without adverbs and without a verb that says nothing itself (进行了|整改)."""
    adverbs = _ADVERBS.match(text, *span)
    start = adverbs.end() if adverbs is not None else span.start
    light = _LIGHT.match(text, start, span.end)
    return trim_end(text, light.end() if light is not None else start, span.end)
