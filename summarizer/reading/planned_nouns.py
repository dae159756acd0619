"""Nouns of plans: what a result told after its plan takes from it (计划接种流感疫苗30万剂,实际|接种|33.8万剂).

Decides which words of the plan name the things that were planned, without the words of planning and its verb. Leaves which figures
are plans to ``planned`` and what else a figure borrows to ``topics``.
"""

from __future__ import annotations

import re

from summarizer.language.lexicon import fill, words
from summarizer.reading.figure_reading import Reading
from summarizer.reading.phrases import leading_verb
from summarizer.text import Span

__all__ = ["carries_out", "planned_noun", "tells_outcome"]

_IN_FACT = words("in_fact")
_PLANNING = re.compile(
    fill(r"[^,，。;；、]{0,8}?(?:{was_planned|plan_verb|target}|(?<![模虚草])拟)(?:{time_of_plan}){0,2}")
)
_SHORTEST, _ONE_WORD = 2, 2  # characters


def tells_outcome(text: str, reading: Reading) -> bool:
    """Whether nothing but one word stands between 实际 or 最终 and the figure (最终|展出|412件)."""
    if reading.verb is not None:
        return not reading.noun and text.endswith(_IN_FACT, reading.clause.span.start, reading.verb.start)
    if len(reading.noun) != 1 or reading.leads_noun or reading.noun[0].end - reading.noun[0].start != _ONE_WORD:
        return False
    return text.endswith(_IN_FACT, reading.clause.span.start, reading.noun[0].start)


def carries_out(text: str, noun: Span, act: str) -> bool:
    """Whether ``act`` is what the plan that ``noun`` tells of was to do (原定|运送|旅客35万人次,实际|运送|41.2万人次)."""
    planning = _PLANNING.match(text, *noun) if act else None
    return planning is not None and text.startswith(act, planning.end(), noun.end)


def planned_noun(text: str, noun: Span, act: str = "") -> Span | None:
    """``noun`` of a figure without words of planning and ``act`` before it; None where they and their verb are all that it has."""
    planning = _PLANNING.match(text, *noun)
    if planning is None:
        return noun
    start = leading_verb(text, planning.end(), noun.end)
    if act and text.startswith(act, planning.end(), noun.end):
        start = max(start, planning.end() + len(act))
    return Span(start, noun.end) if noun.end - start >= _SHORTEST else None
