"""Nouns behind a count: whether what is counted stands behind it, with its verb and predicate (购置42辆消防车; 34个派出所设立调解室).

Leaves whether the words before it name each of those counted, and the verb that a list shares, to ``list_members``.
"""

from __future__ import annotations

import re

from summarizer.language.lexicon import any_of, fill, words
from summarizer.reading.borrowed_nouns import case_involving
from summarizer.reading.figure_reading import Reading
from summarizer.reading.lexicon import QUANTITY_ENDINGS
from summarizer.reading.list_members import names_each, shared_verb
from summarizer.reading.phrases import (
    HOLDS_PARTICLE,
    is_verb_only,
    leading_verb,
    predicate_at,
    split_at_predicate,
)
from summarizer.reading.subjects import Spot, noun_pieces, without_state
from summarizer.reading.windows import CONNECTS
from summarizer.text import Span

__all__ = ["find_noun_behind", "read_noun_behind"]

_HERE = fill(r"{own_area}")
# A preposition that ends the words in front: they say where or for whom, and the noun stands behind.
_PREPOSITION_TAIL = re.compile(fill(rf"(?:{{level_preposition}})(?:(?:{_HERE})(?:范围内)?|[一-鿿]{{0,6}}等)?\Z"))
_PLACE_TAIL = re.compile(fill(rf"(?:{_HERE}|{{level_filler}}|(?<!为)了){{1,9}}\Z"))
_STANDS_ALONE = re.compile(fill(r"{circumstance_end}"))
_AMONG = re.compile(r"(?P<what>[未已][一-鿿]{3,12})[中里]\Z")  # 68宗|未提交个案中,…
_PEOPLE = frozenset(words("people_counter"))
_LINKS = "在为给向于对由"  # 出动300人次|在20个乡镇驻防
_INVOLVES = re.compile(any_of("involving") + r"\Z")
_INSIDE = ("中", "里")
_COMES_TO = re.compile(any_of("changed_to"))
_JOINS = frozenset(words("list_join"))
_CLOSES_LIST = re.compile(  # 电脑12台、执法仪30部|等设备
    fill(r"等(?:各类|多种)?(?:{goods})")
)


def find_noun_behind(text: str, right: Span, subject: Span, *, listed: bool = False) -> Span | None:
    """The noun counted where it stands behind the figure, None where it stands in front; ``listed``: 等 stands before it."""
    start = right.start
    while start < right.end and text[start] in " 的" and not text.startswith(HOLDS_PARTICLE, start):
        start += 1
    if start < right.end and text[start] in "(（":
        closing = max(text.find(mark, start, right.end) for mark in ")）")
        return find_noun_behind(text, Span(closing + 1, right.end), subject) if closing > 0 else None
    if start >= right.end or _STANDS_ALONE.match(text, start, right.end):
        return None
    if _CLOSES_LIST.match(text, start, right.end) and _has_noun(text, subject):
        return None
    if (right.end - start == 1 and text[start] in _LINKS) or _COMES_TO.match(text, start, right.end):
        return None
    among = _AMONG.match(text, start, right.end)
    if among is not None and not _has_noun(text, subject):
        return Span(*among.span("what"))
    if CONNECTS.match(text, start, right.end) or (predicate_at(text, start, right.end) and not listed):
        return None
    if not listed and _has_noun(text, subject) and leading_verb(text, start, right.end) > start:
        return None
    turn = _COMES_TO.search(text, start + 1, right.end)  # 从7个省市|增加到17个
    noun, _ = split_at_predicate(text, Span(start, turn.start() if turn is not None else right.end))
    return noun if noun.start < noun.end else None


def _has_noun(text: str, subject: Span) -> bool:
    """Whether the words in front name something themselves, and not only where or for whom."""
    if _PREPOSITION_TAIL.search(text, subject.start, subject.end):
        return False
    place = _PLACE_TAIL.search(text, subject.start, subject.end)
    own = Span(subject.start, place.start()) if place else subject
    return own.start < own.end and not is_verb_only(text, own)


def read_noun_behind(spot: Spot, base: Reading, subject: Span, noun: Span) -> Reading:
    """``base`` with the ``noun`` behind the figure, and with the verb and what is said of it in the words around."""
    text, right = spot.text, spot.window.right
    turns = _COMES_TO.match(text, noun.end, right.end) is not None
    said = text[noun.end : right.end]
    measured = said.endswith(QUANTITY_ENDINGS) and spot.mention.unit not in _PEOPLE and _next_at(spot, right.end)
    if measured or said.startswith("属") or said.endswith(("的有", "的共有", "的达")):
        said = ""  # 13个园区累计|建成面积48平方公里: what the next figure measures
    predicate = Span(noun.end, right.end) if said and not turns and said not in _INSIDE else None
    involves = _INVOLVES.search(text, noun.start + 2, noun.end)
    if involves is not None and noun.end == right.end:  # 2宗案件|涉及13名警务人员
        noun, predicate = Span(noun.start, involves.start()), Span(involves.start(), spot.clause.span.end)
    noun = without_state(text, noun)
    base = base._replace(predicate=predicate, leads_noun=True, noun=noun_pieces(text, noun))
    if text.startswith(words("done_upon"), subject.start) and text.startswith("的", spot.mention.clean_start - 1):
        return base
    if _PREPOSITION_TAIL.search(text, subject.start, subject.end) or text[spot.mention.clean_start - 1] == "在":
        return base
    place = _PLACE_TAIL.search(text, subject.start, subject.end)
    subject = Span(subject.start, place.start()) if place else subject
    verb_end = leading_verb(text, subject.start, subject.end)
    verb = Span(subject.start, verb_end) if verb_end > subject.start else None
    if verb is None and subject.start >= subject.end:
        verb = shared_verb(spot, base, Span(base.mention.clean_start, noun.end), direct=True)
    involved = case_involving(spot, verb) if verb is not None else None
    if involved is not None and verb is not None:
        return base._replace(noun=(*involved, verb, *base.noun))  # 受理投诉49宗,|牵涉|93名|投诉人
    between = Span(verb_end, subject.end)
    unsaid = between.start >= between.end or names_each(spot, between)
    kept = place is None and not unsaid and text[between.start : between.end] not in _JOINS
    return base._replace(verb=verb, noun=(between, *base.noun) if kept else base.noun)


def _next_at(spot: Spot, at: int) -> bool:
    """Whether another figure begins at ``at``."""
    return any(mention.clean_start == at for mention in spot.figures)
