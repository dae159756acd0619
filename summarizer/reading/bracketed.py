"""Bracketed figures: the name that stands before a bracket in which a figure stands alone (“虚假投资”(63起)、转账诈骗(41起)).

Decides where that name begins: at its quotation mark, behind the mark or the word that leads to a list, or behind the item before.
Leaves what the name means, and what the sentence adds to it, to ``levels``, ``rates`` and ``list_heads``.
"""

from __future__ import annotations

import re

from summarizer.language.lexicon import fill
from summarizer.reading.figure_reading import Reading
from summarizer.reading.lexicon import DOWN_WORDS, UP_WORDS
from summarizer.reading.phrases import trim
from summarizer.reading.subjects import Spot
from summarizer.text import Span

__all__ = ["alone_in_brackets", "changed_in_brackets", "named_before_bracket"]

_QUOTED = re.compile(r"[“「『《](?P<what>[^“”「」『』《》\n]{2,40})[”」』》][(（]\Z")
_PLAIN = re.compile(r"(?P<what>[一-鿿·“”]{2,24})\s?[(（]\Z")
# What leads to the first item of a list: 涉及, 集中于, and 为, 是, 有, 以 where they are no part of a word.
_LEADS = re.compile(
    fill(
        r"(?:{item_lead})|(?:{before_item})(?!部)|(?<![行认作因成])为(?!了|期|人)|(?<![但于还可总])是|(?<![没所国拥私])有(?![限效关无])|(?<![可难])以(?![上下内外来前后])"
    )
)
_JOINS = re.compile(fill(r"(?:{and_word}|或)"))
_TIMES = re.compile(fill(r"(?:[年月日]|[一二三四]季度|{part_of_year_of_rate})+(?=[一-鿿]{2})"))
_TIME_END = re.compile(r"[年月期日]度?\Z")
_MOVED = (*UP_WORDS, *DOWN_WORDS)
_WITHIN = re.compile(fill(r"(?:占|共|计|{bounding}){0,2}"))
# 甲(-5%)、乙(-3%)|案件的破案率|下降: what the items of the list are told of
_SHARED_HEAD = re.compile(
    fill(r"[)）]的?(?P<head>[一-鿿]{2,14}?)(?:{change_adverb|all_or_each|gains_change}|[有均都呈]){0,4}(?:{rise|fall})")
)
_NEXT_ITEM = re.compile(fill(r"[)）](?:、|{and_word})[^,，。;；()（）]{2,16}[(（]"))
_SIGNS = frozenset(("", "+", "＋", "-", "−", "－", "↑", "↓"))
_CLOSES = re.compile(r"[^()（）]{1,16}(?=[)）])")
_LONGEST_LIST = 24
_WINDOW, _SHORTEST = 46, 2


def alone_in_brackets(spot: Spot) -> bool:
    """Whether a bracket holds the figure and nothing else, or begins with it and goes on behind a mark."""
    clause, mention = spot.clause, spot.mention
    if not clause.bracketed or _WITHIN.fullmatch(spot.text, clause.span.start, mention.clean_start) is None:
        return False
    if mention.clean_start > clause.span.start and spot.latest is not None and _at_once(spot, spot.latest):
        return False  # 机关干部44人(占5.5%)
    return mention.clean_end == clause.span.end or spot.text[mention.clean_end] in ",，、;；"


def named_before_bracket(spot: Spot) -> Span | None:
    """The name before the bracket that the figure stands in, None where a figure or a time stands there."""
    text, at = spot.text, spot.clause.span.start
    start = max(0, at - _WINDOW)
    quoted = _QUOTED.search(text, start, at)
    if quoted is not None:
        return Span(*quoted.span("what"))
    plain = _PLAIN.search(text, start, at)
    if plain is None or (spot.latest is not None and _at_once(spot, spot.latest)):
        return None
    name = _behind_time(text, Span(*plain.span("what")))
    for lead in _LEADS.finditer(text, *name):
        if name.end - lead.end() >= _SHORTEST:
            name = Span(lead.end(), name.end)
    joined = _JOINS.match(text, *name) if name.start == plain.start("what") else None
    name = trim(text, joined.end() if joined is not None else name.start, name.end)
    if name.end - name.start < _SHORTEST or text.endswith(_MOVED, *name) or _TIME_END.search(text, *name):
        return None
    return name


def changed_in_brackets(spot: Spot) -> tuple[Span, ...]:
    """The name before a bracket that holds a signed change alone, with the head that its list shares behind; () for others."""
    text, clause = spot.text, spot.clause
    if not clause.bracketed or text[clause.span.start : spot.mention.clean_start].strip() not in _SIGNS:
        return ()
    at = spot.mention.clean_end
    for _ in range(_LONGEST_LIST):
        following = _NEXT_ITEM.match(text, at)
        closed = _closing(text, following.end()) if following is not None else -1
        if closed < 0:
            break
        at = closed
    head = _SHARED_HEAD.match(text, at)
    named = named_before_bracket(spot) if head is not None else None
    return (named, Span(*head.span("head"))) if head is not None and named is not None else ()


def _closing(text: str, start: int) -> int:
    """Where the bracket that ``start`` stands in closes, -1 where it holds more than a figure."""
    closed = _CLOSES.match(text, start)
    return closed.end() if closed is not None else -1


def _at_once(spot: Spot, before: Reading) -> bool:
    """Whether the bracket stands right behind the figure ``before``."""
    return before.mention.clean_end == spot.clause.span.start - 1


def _behind_time(text: str, name: Span) -> Span:
    """``name`` without the time that it begins with (年上半年|治安满意度)."""
    time = _TIMES.match(text, *name)
    return Span(time.end(), name.end) if time is not None else name
