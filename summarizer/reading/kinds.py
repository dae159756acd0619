"""Kinds: those of what was just counted that a phrase tells apart (化解争议26件,其中讼争十年以上的2件).

Decides whether a figure counts a part of what the figure before counts, by a phrase before it or by what is said behind it
(其中8家获评国家级), and how it is named by both. Leaves figures with a
noun of their own to ``levels``.
"""

from __future__ import annotations

import re

from summarizer.language.lexicon import fill, words
from summarizer.reading.figure_reading import Form
from summarizer.reading.phrases import ends_with_person, is_verb_only, leading_verb
from summarizer.reading.subjects import Spot
from summarizer.text import Span

__all__ = ["kind_of", "some_of", "way_of"]

_OF_WHICH = re.compile(r"\s*(?:其中|当中)[,，:：]?")
# 12家企业,其中8家|获评…; 30宗个案中,有12宗|尚在审理
_SOME = re.compile(fill(r"[^。;；]{0,20}?(?:{of_them})的?[,，:：]?有?"))
_MORE = re.compile(r"[,，、](?:另|还|亦|也|又)?有?")
_OF_THOSE = ("的", "的有", "的共有")
_WENT = re.compile(
    fill(
        r"(?:(?P<what>[^,，。;；:：、\d]{2,24}?)(?:(?:{compared_to})[^,，。;；:：、]{1,10}?(?:{compared_behind})?)?"
        r"|(?<=[,，、;；]))(?:同比|环比)?(?P<way>{way_gone})的(?:共?有)?\Z"
    )
)
_WAY = re.compile(fill(r"(?:{way_gone})的"))
_WHAT_AND_WAY = 2
_PEOPLE = frozenset(words("people_counter"))
_ALIKE = frozenset("起 件 宗 案".split())
_ADVERBS = 4  # characters that a phrase may have lost behind 其中: 其中已经|投产的12座


def kind_of(spot: Spot, subject: Span) -> tuple[Span | None, tuple[Span, ...]] | None:
    """Verb and noun of those of the figure before that are told apart by a phrase (化解争议26件,其中|讼争十年以上的2件)."""
    text, whole, latest = spot.text, spot.previous, spot.latest
    at = spot.mention.clean_start - 1
    if not text.startswith("的", at) or subject.end != at or whole is None or whole.mention.unit != spot.mention.unit:
        return None
    if latest is not None and latest.clause is spot.clause and text.startswith("的", latest.mention.clean_start - 1):
        return (
            (latest.verb, (subject, *latest.noun[1:])) if len(latest.noun) > 1 else None
        )  # 超1亿元的62家、超10亿元的5家
    led = _OF_WHICH.match(text, *spot.clause.span)
    if led is None or not led.end() <= subject.start <= led.end() + _ADVERBS:
        return None
    if whole.form not in (Form.LEVEL, Form.CHANGE) or whole.share or not whole.noun:
        return None
    if spot.mention.unit in _PEOPLE and not ends_with_person(text, whole.noun[-1]):
        return None, (subject,)  # 案件30件45人,其中|原为教师的3人
    acts = leading_verb(text, *subject) > subject.start or whole.leads_noun
    return (None if acts else whole.verb), (subject, *whole.noun)


def way_of(spot: Spot) -> tuple[Span, ...] | None:
    """What is sorted and the way that it went, where the figure counts those that went it (各类案件数上升的有|8类,下降的有|6类)."""
    text, left, right = spot.text, spot.window.left, spot.window.right
    if right.start < right.end or not text.endswith(_OF_THOSE, left.start, left.end):
        return None
    went = _WENT.search(text, *left)
    if went is None:
        return None
    way = Span(went.start("way"), went.end("way") + 1)
    if went["what"]:
        return Span(*went.span("what")), way
    before = spot.latest.noun if spot.latest is not None else ()
    sorted_again = len(before) == _WHAT_AND_WAY and _WAY.fullmatch(text, *before[1]) is not None
    return (before[0], way) if sorted_again else None


def some_of(spot: Spot, said: Span) -> tuple[Span, ...]:
    """The noun of the things counted before, some of which the figure counts as ``said`` behind it; () where it counts others."""
    whole, mention = spot.previous, spot.mention
    if whole is not None and len(whole.noun) == 1 and is_verb_only(spot.text, whole.noun[0]):
        return ()
    if whole is None or whole.form is not Form.LEVEL or not whole.noun or whole.share or mention.unit in _PEOPLE:
        return ()
    if mention.unit is None or (
        mention.unit != whole.mention.unit and not {mention.unit, whole.mention.unit} <= _ALIKE
    ):
        return ()
    some = _SOME.fullmatch(spot.text, whole.mention.clean_end, mention.clean_start) is not None
    told = whole.predicate if whole.leads_noun else None
    more = told is not None and _MORE.fullmatch(spot.text, told.end, mention.clean_start) is not None
    return whole.noun if said.start < said.end and (some or more) else ()
