"""A model's reading of a figure with its copied fields placed in the report, and empty ones filled by the rules.

Decides that a period, scope or basis that the report does not say is dropped, that a reader who says nothing of a field does
not contradict the one who does, and that a spell which is the figure itself (连续5年) is no time. Leaves comparing the two
readings to ``differing``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from summarizer.document.folding import fold
from summarizer.extraction.copied import placed
from summarizer.extraction.readings import FigureReading
from summarizer.extraction.times import Time, is_same_time
from summarizer.reading.passages import FigureContext, Passages

__all__ = ["Placed", "placed_reading"]


@dataclass(frozen=True, slots=True)
class Placed:
    """A reading whose fields stand in the report, with what it said beyond that: by field the words not found there."""

    reading: FigureReading
    dropped: Mapping[str, str] = field(default_factory=dict)


def placed_reading(passages: Passages, figure: FigureContext, said: FigureReading, rule: FigureReading) -> Placed:
    """``said`` of ``figure`` with its fields as the report writes them; fields that it leaves empty are the rules'."""
    sentence = passages.sentence(figure.sentence).span
    dropped: dict[str, str] = {}

    def kept(name: str, words: str | None) -> str | None:
        found = placed(passages, words, sentence) if words is not None else None
        if words is not None and found is None:
            dropped[name] = words
        return found

    period = None if said.period is None or _is_itself(passages, figure, said.period) else said.period
    if period is not None and is_same_time(passages, figure, period) is Time.SAME:
        period = None  # in whatever words: the rules' are the report's nearest
    basis = kept("basis", said.basis) if said.change is not None else None
    reading = FigureReading(
        said.indicator,
        said.change,
        (basis or rule.basis) if said.change is not None else None,
        (kept("period", period)) or rule.period,
        kept("scope", said.scope) or rule.scope,
    )
    return Placed(reading, dropped)


def _is_itself(passages: Passages, figure: FigureContext, period: str) -> bool:
    """Whether the words of a period hold the figure: they say how much, not when."""
    return fold(passages.text.text[slice(*passages.mention(figure.number).clean)]) in fold(period)
