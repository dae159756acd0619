"""Levels: what a figure counts or measures, with its noun in front of it or behind it.

Decides which words of the clause are a count's own, and which of the ways to name what is counted they take: what is done to
people, a place or rank behind it, the noun behind, else the noun in front. Leaves the noun behind to ``nouns_behind``, the noun in
front to ``nouns_before``, and changes, percentages and lists in order to ``heads``.
"""

from __future__ import annotations

import re
from bisect import bisect_left

from summarizer.language.lexicon import fill, words
from summarizer.numbers.mention import Kind, NumberMention
from summarizer.reading.acted_upon import read_acted_upon
from summarizer.reading.bracketed import alone_in_brackets, named_before_bracket
from summarizer.reading.campaigns import ACTING_NAME
from summarizer.reading.exceeding import exceeds_rate
from summarizer.reading.figure_reading import Form, Reading
from summarizer.reading.foremost import named_foremost
from summarizer.reading.kinds import way_of
from summarizer.reading.list_members import closes_list
from summarizer.reading.measured_places import passing
from summarizer.reading.nouns_before import read_noun_before
from summarizer.reading.nouns_behind import find_noun_behind, read_noun_behind
from summarizer.reading.phrases import (
    acts,
    leading_verb,
    trim,
    trim_end,
)
from summarizer.reading.subjects import Spot, assessed_in, noun_pieces, source_before
from summarizer.reading.wordings import RECURS
from summarizer.text import Span

__all__ = ["read_level"]

_INSTRUMENT = re.compile(fill(r"(?:{by_means})[“「『\"][^”」』\"\n]{1,14}[”」』\"]"))
_NAME_ACTS = re.compile(fill(rf"{ACTING_NAME}(?:{{in_all}})*"))
_LONG_PLACE = 6
# 4个|指标均列全市第一: what is counted is what stands there.
_STANDS_AT = re.compile(
    fill(
        r"\s*(?P<noun>(?:[一-鿿]{0,4}(?:{ranked_thing}))?)(?:{all_or_each}|{steadily}){0,3}"
        r"(?P<place>(?:{ranks_among|place_gained})(?:全[一-鿿]|[一-鿿]{2,6}?(?:{ranked_area}))?"
        r"(?:[第前][一二三四五六七八九十\d]{1,3}[名位]?|首位|榜首|前列))"
    )
)
_FOR_WHOM = re.compile(fill(r"(?:[一-鿿]{2,6}(?:部门|大队|支队))?(?:{to_whom})"))
_LONG_FOR = 8
_TREATS = words("upon_whom")
_TREATMENT = re.compile(fill(r"(?:依法|分别)?(?:{light_verb})(?=[一-鿿]{2})"))
_FOR_THEM = words("recovering")  # whose loss or saving it is tells such figures apart
_BLANKS, _COLONS = " \u3000", (":", "：")
_AREAS = frozenset("市县区镇乡")
# 管辖1区|6县: the parts of an area are counted by their own word
_GOVERNS = re.compile(fill(r"(?P<verb>{governs})(?:着|了)?(?:[\d一二三四五六七八九十]{1,3}[市县区镇乡]、?){0,3}\Z"))
_GOVERNS_BACK = 20  # characters
_EQUALS = re.compile("(?:是|为|相当于)[^,，。;；]{0,20}\\Z")
_ABOVE = re.compile(
    fill(
        r"(?P<word>{exceeds_by})[^,，]{0,8}(?:[(（][^()（）]{1,16}[)）])?\Z|(?:比|较)[^,，比较]{1,12}?(?P<far>(?<![加减放])[高低快慢]出?)\Z"
    )
)  # 服判率…高出18个百分点


def read_level(spot: Spot) -> Reading:
    """The reading of a figure that counts or measures."""
    spot = _without_others_words(spot)
    text, left = spot.text, spot.window.left
    whole = trim(text, left.start, source_before(text, left))
    instrument = _INSTRUMENT.match(text, *whole) or _acting(text, whole)
    subject = trim_end(text, *(trim(text, instrument.end(), whole.end) if instrument else whole))
    subject = _behind_place(text, _own_words(spot, subject))
    subject = Span(subject.end, subject.end) if text[slice(*subject)] == "或" else subject
    twin, place = spot.window.twin, _rank_behind(spot)
    base = Reading(spot.mention, spot.clause, Form.LEVEL, twin=twin, place=place)
    special = _borne_elsewhere(spot, base, left) or _told_by_form(spot, base, subject)
    if special is not None:
        return special
    if base.place is not None:
        assessment = assessed_in(spot) if subject.start >= subject.end else None
        return base._replace(noun=noun_pieces(text, assessment or subject))
    named = _without_doer(spot, subject)
    behind = find_noun_behind(text, spot.window.right, named, listed=closes_list(spot))
    if behind is not None:
        if closes_list(spot) and leading_verb(text, *behind) > behind.start:
            named = Span(named.end, named.end)  # 立案庭、执行局等14个审判部门: nothing was done to them
        return read_noun_behind(spot, base, named, behind)
    return read_noun_before(spot, base, subject, direct=whole.end == subject.end)


def _borne_elsewhere(spot: Spot, base: Reading, left: Span) -> Reading | None:
    """``base`` with words that stand further off: those of a multiple's base, of an area's parts, of a lead; else None."""
    previous = spot.previous
    if _is_multiplied(spot) and previous is not None and previous.noun:
        return base._replace(verb=previous.verb, noun=previous.noun, of=previous.mention.id)
    alone = spot.mention.unit in _AREAS and spot.window.right.start >= spot.window.right.end
    governed = _GOVERNS.search(spot.text, max(0, left.end - _GOVERNS_BACK), left.end) if alone else None
    if governed is not None:
        return base._replace(verb=Span(*governed.span("verb")), twin=True)
    rate = exceeds_rate(spot.text, left) if spot.mention.kind is Kind.PERCENTAGE_POINT else None
    if rate is not None:
        own = trim(spot.text, left.start, rate.start)
        whose = (own,) if own.end - own.start > 1 else previous.noun if previous is not None else ()
        return base._replace(noun=(*whose, rate), share=True)
    lead = spot.mention.kind is Kind.PERCENTAGE_POINT and previous is not None
    above = _ABOVE.search(spot.text, *left) if lead else None
    if above is None or previous is None:
        return None
    word = above.span("word") if above.group("word") else above.span("far")
    return base._replace(noun=(*previous.noun, Span(*word)), share=True)


def _told_by_form(spot: Spot, base: Reading, subject: Span) -> Reading | None:
    """``base`` as a set form of words has it: those that rose or fell, people treated, things that stand at a place; else None."""
    way = way_of(spot)
    if way is not None:
        return base._replace(noun=way, twin=True)
    foremost = named_foremost(spot.text, spot.window.left, spot.mention.clean_end)
    if foremost:
        return base._replace(noun=foremost)
    acted_upon = read_acted_upon(spot, base)
    if acted_upon is not None:
        return acted_upon
    passed = passing(spot.text, spot.mention.clean, spot.mention.unit)
    if passed is not None:
        return base._replace(noun=(passed[0],), predicate=passed[1], leads_noun=True)
    treated = _treated(spot, subject)
    if treated is not None:
        return base._replace(predicate=treated)
    stands = _standing_behind(spot)
    if stands is None:
        return None
    return base._replace(noun=(stands[0],) if stands[0].start < stands[0].end else (), place=stands[1])


def _without_others_words(spot: Spot) -> Spot:
    """``spot`` without words behind the figure that count nothing (50年|一遇), or say who speaks next (拘捕97人 |某官员:)."""
    text, right = spot.text, spot.window.right
    if right.start >= right.end:
        return spot
    speaks = text[right.start] in _BLANKS and text[right.end : right.end + 1] in _COLONS
    if not speaks and RECURS.match(text, *right) is None:
        return spot
    return spot._replace(window=spot.window._replace(right=Span(right.start, right.start)))


def _is_multiplied(spot: Spot) -> bool:
    """Whether the figure is what a multiple behind it is of (查处510起,是整治前年均|149起|的3.4倍)."""
    at = spot.mention.clean_end
    following = next((m for m in spot.figures if m.clean_start == at + 1), None)
    multiplied = following is not None and following.kind is Kind.MULTIPLE and spot.text.startswith("的", at)
    return multiplied and _EQUALS.search(spot.text, *spot.window.left) is not None


def _treated(spot: Spot, subject: Span) -> Span | None:
    """What is done to people whom nothing but a preposition stands before (对2人|进行提醒谈话), None for other figures."""
    right = spot.window.right
    alone = spot.text[slice(*subject)] in _TREATS and right.start < right.end
    done = _TREATMENT.match(spot.text, *right) if alone else None
    return Span(done.end(), right.end) if done is not None and done.end() < right.end else None


def _acting(text: str, whole: Span) -> re.Match[str] | None:
    """The name of an operation that acts itself (“利剑”行动|抓获逃犯), None where the words begin otherwise."""
    name = _NAME_ACTS.match(text, *whole)
    return name if name is not None and acts(text, name.end(), whole.end) else None


def _without_doer(spot: Spot, subject: Span) -> Span:
    """The words before a figure, empty where they only say who does something for those counted (户籍部门为|1.4万户居民解决…)."""
    text, at, right = spot.text, spot.mention.clean_start, spot.window.right
    for_them = text[at - 1 : at] in words("done_for") and subject.end < at and right.start < right.end
    acts = for_them and any(leading_verb(text, i, right.end) > i for i in range(right.start + 2, right.end - 1))
    return Span(subject.end, subject.end) if acts else subject


def _own_words(spot: Spot, subject: Span) -> Span:
    """The words before a figure without those that name what the figure before it counts (96名受害人|返还资金52万元).

    A figure alone in brackets has the word before them.
    """
    if alone_in_brackets(spot):
        return named_before_bracket(spot) or subject  # 依次为大麻(2310公斤)、冰毒(1502公斤)
    latest = spot.latest
    said = latest.predicate if latest is not None and latest.clause is spot.clause else None
    if (
        latest is None
        or said is None
        or said.start < latest.mention.clean_end
        or not subject.start < said.start < subject.end
    ):
        return subject
    return Span(said.start, subject.end)


def _behind_place(text: str, subject: Span) -> Span:
    """The words behind 在… or a long 为…, 对… where a verb follows it (在镇街、园区|建成巡回审判点)."""
    for_whom = _FOR_WHOM.match(text, *subject)
    shortest = _LONG_FOR if for_whom else 2
    if for_whom is None and (not text.startswith("在", subject.start) or subject.end - subject.start < _LONG_PLACE):
        return subject
    for at in range(subject.start + 2, subject.end - 2):
        if leading_verb(text, at, subject.end) > at:
            kept = at - subject.start < shortest or (for_whom is not None and text.startswith(_FOR_THEM, at))
            return subject if kept else Span(at, subject.end)
    return subject


def _standing_behind(spot: Spot) -> tuple[Span, Span] | None:
    """The noun and the place of what is counted as standing there (4个|指标均列|全市第一); None where none is told."""
    if spot.mention.unit not in ("项", "个", "类"):
        return None
    match = _STANDS_AT.match(spot.text, spot.mention.clean_end, spot.clause.span.end)
    return (Span(*match.span("noun")), Span(*match.span("place"))) if match is not None else None


def _rank_behind(spot: Spot) -> Span | None:
    """The rank that follows a count at once (三项|第一), which says what is counted."""
    if spot.clause.figures[-1] is spot.mention:
        return None
    end, figures = spot.mention.clean_end, spot.clause.figures
    following = bisect_left(figures, end, key=_place)
    if following >= len(figures) or figures[following].kind is not Kind.RANK:
        return None
    return None if spot.text[end : figures[following].clean_start].strip() else figures[following].clean


def _place(mention: NumberMention) -> int:
    return mention.clean_start
