"""Attachment: whether an indicator's words name this figure or another one of the same sentence.

Decides by comparing the indicator with the heads of every figure in the sentence: words that name both figures say
nothing, words that name only one speak for it. Leaves whether value, unit and period agree to ``checking``.

Deterministic. An indicator is a paraphrase as a rule, so the verdict is against a figure only where another one is
named clearly better and this one hardly at all (``leads``); in between it is unclear.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from summarizer.reading.leads import lead_of
from summarizer.reading.passages import FigureContext, Passages
from summarizer.reading.profiles import Profile, grams_of
from summarizer.text import Span

__all__ = ["Attachment", "Ownership", "attach"]


class Ownership(Enum):
    """Whose figure it is by the indicator's words."""

    ATTACHED = "attached"
    ELSEWHERE = "elsewhere"
    UNCLEAR = "unclear"


@dataclass(frozen=True, slots=True)
class Attachment:
    """The verdict on one indicator and one figure.

    ``others`` are the ids of the figures that the words fit better, best first; empty unless ``ELSEWHERE``.
    ``own`` and ``theirs`` are clean spans of the words that name this figure and the first of the others.
    ``reason`` says in words what the verdict rests on.
    """

    verdict: Ownership
    number: str
    others: tuple[str, ...]
    own: tuple[Span, ...]
    theirs: tuple[Span, ...]
    reason: str


def attach(passages: Passages, number: str, indicator: str) -> Attachment:
    """Whether ``indicator`` (folded: Simplified, half-width) names the figure ``number``; KeyError if there is none."""
    figure = passages.figure(number)
    rivals = [f for f in _in_sentence(passages, figure) if f.number != number and f.label]
    words = grams_of(indicator)
    if not words or not figure.label or not rivals:
        return _verdict(
            Ownership.UNCLEAR if not words else Ownership.ATTACHED, figure, [], "no other figure in its sentence"
        )
    mine = Profile.of(passages, figure)
    better: list[tuple[float, FigureContext]] = []
    for rival in rivals:
        lead = lead_of(indicator, words, mine, Profile.of(passages, rival))
        if lead > 0:
            better.append((lead, rival))
    if better:
        better.sort(key=lambda pair: (-pair[0], pair[1].number))
        rival = better[0][1]
        reason = f"its words name {rival.label} ({rival.number}), not {figure.label} ({number})"
        return _verdict(Ownership.ELSEWHERE, figure, [pair[1] for pair in better], reason)
    if mine.share(words) > 0:
        return _verdict(Ownership.ATTACHED, figure, [], f"its words name {figure.label}")
    return _verdict(Ownership.UNCLEAR, figure, [], "its words name no figure of the sentence")


def _verdict(verdict: Ownership, figure: FigureContext, better: list[FigureContext], reason: str) -> Attachment:
    theirs = better[0].heads if better else ()
    return Attachment(verdict, figure.number, tuple(f.number for f in better), figure.heads, theirs, reason)


def _in_sentence(passages: Passages, figure: FigureContext) -> list[FigureContext]:
    sentence = passages.sentence(figure.sentence)
    return [passages.figure(number) for number in sentence.numbers]
