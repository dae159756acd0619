"""Kinds: those of what was just counted that a phrase tells apart (化解争议26件,其中讼争十年以上的2件).

Decides whether a figure counts a part of what the figure before counts, and how it is named by both. Leaves figures with a
noun of their own to ``levels``.
"""

from __future__ import annotations

import re

from summarizer.reading.phrases import leading_verb
from summarizer.reading.readings import Form
from summarizer.reading.subjects import Spot
from summarizer.text import Span

__all__ = ["kind_of"]

_OF_WHICH = re.compile(r"\s*(?:其中|当中)[,，:：]?")
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
    acts = leading_verb(text, *subject) > subject.start or whole.leads_noun
    return (None if acts else whole.verb), (subject, *whole.noun)
