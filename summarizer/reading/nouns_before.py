"""Nouns in front of a count: its verb, noun and predicate where what is counted stands before it (检查车辆16万辆).

Leaves a figure without words of its own to ``bare``, and the verb that a list shares to ``list_members``.
"""

from __future__ import annotations

import re

from summarizer.language.lexicon import fill, words
from summarizer.reading.bare import LEADS_BACK, effort_on, read_bare
from summarizer.reading.borrowed_nouns import case_involving, completed, done_again
from summarizer.reading.figure_reading import Form, Reading
from summarizer.reading.kinds import kind_of, some_of
from summarizer.reading.list_members import shared_verb
from summarizer.reading.phrases import (
    leading_verb,
    predicate_at,
    verb_inside,
)
from summarizer.reading.subjects import Spot, noun_pieces, without_number
from summarizer.reading.told_clauses import told_before, topic_before
from summarizer.text import Span

__all__ = ["read_noun_before"]

_TOLD_BACK = 60  # characters
_RHYTHM = re.compile(fill(r"(?P<each>{rhythm})的?\Z"))
_REACHED = frozenset(words("reached_level"))


def read_noun_before(spot: Spot, base: Reading, subject: Span, *, direct: bool) -> Reading:
    """The noun in front of the figure; ``direct``: nothing stands between (事项增至60项 is not direct)."""
    text, right = spot.text, spot.window.right
    if predicate_at(text, right.start, right.end):
        base = base._replace(predicate=right)
    lent = _lent(spot, base) if subject.start >= subject.end else None
    if lent is not None:
        return lent
    if subject.start >= subject.end or text[subject.start : subject.end] in LEADS_BACK:
        return read_bare(spot, base, subject)
    kind = kind_of(spot, subject)
    if kind is not None:
        return base._replace(verb=kind[0], noun=kind[1])
    if text[slice(*subject)] in _REACHED and (changed := _changed_before(spot, subject)) is not None:
        return base._replace(verb=changed.verb, noun=changed.noun, of=changed.mention.id)
    effort = effort_on(spot, subject)
    if effort is not None:
        before, words = effort
        return base._replace(verb=before.verb, noun=(*without_number(text, before.noun), words))
    verb_end = leading_verb(text, subject.start, subject.end)
    if verb_end >= subject.end:
        again = done_again(spot, subject)
        return base._replace(verb=subject, noun=again.noun if again is not None else ())
    verb = Span(subject.start, verb_end) if verb_end > subject.start else verb_inside(text, subject)
    involved = case_involving(spot, subject)
    if involved is not None:
        return base._replace(noun=(*involved, subject))
    if verb is not None:
        return base._replace(verb=verb, noun=noun_pieces(text, Span(verb.end, subject.end)))
    verb = shared_verb(spot, base, subject, direct=direct)
    return base._replace(verb=verb, noun=completed(spot, noun_pieces(text, subject)))


def _lent(spot: Spot, base: Reading) -> Reading | None:
    """``base`` without a noun of its own, with that of the things it is some of, or with the quantity told before; else None."""
    counted = some_of(spot, spot.window.right) if base.predicate is not None else ()
    if counted:
        return base._replace(noun=counted, leads_noun=True)
    told = _told_before(spot)
    if told is None:
        return None
    each = _RHYTHM.search(spot.text, *spot.window.left)  # 订单快速增长,由|日均|3万单增加到…
    noun = noun_pieces(spot.text, told)
    return base._replace(noun=(Span(*each.span("each")), *noun) if each is not None else noun)


def _changed_before(spot: Spot, subject: Span) -> Reading | None:
    """The change right before a level that is only said to be reached (货运量增长4.3%,完成1.2亿吨), None where none stands there."""
    previous = spot.previous
    if previous is None or previous.form is not Form.CHANGE or not previous.noun:
        return None
    return previous if spot.text[previous.mention.clean_end : subject.start].strip() in (",", "，") else None


def _told_before(spot: Spot) -> Span | None:
    """The quantity that the clause before names, where the figure only says how much it is (犯罪人数减少,|共31人)."""
    start, at = spot.clause.span
    latest, back = spot.latest, spot.window.left.start - _TOLD_BACK
    if latest is not None:
        back = max(back, latest.mention.clean_end)
    if at <= start:
        return None
    told = told_before(spot.text, max(0, back), start)
    return told[0] if told is not None else topic_before(spot.text, max(0, back), start)
