"""What a batch would take: reports, characters, questions, tokens and money, before anything is asked.

Decides it from the length of the reports and what the protocols need for a thousand characters. A large
batch is judged by a sample. It is an estimate: reports differ, and repairs are not foreseen.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from summarizer.batch.entries import Entry
from summarizer.errors import SummarizerError
from summarizer.model.prices import prices_of
from summarizer.settings import ExtractionProtocol, Settings, which_protocol

__all__ = ["Estimate", "estimate"]

_SAMPLE = 200


@dataclass(frozen=True, slots=True)
class _Need:
    """Questions, and tokens in and out, for a thousand characters of a report."""

    questions: Decimal
    prompt_tokens: Decimal
    completion_tokens: Decimal


# Over the three annotated police reports (8,659 characters). Passages: answers of a strong model replayed, 7 questions,
# 12,534 tokens in and 9,144 out, reckoned from characters. Portions: a remote model asked about every name, 110
# questions, 43,500 in and 900 out. Quoting: 33 questions were counted, a token reckoned for each character of them, and
# replies taken to be as long as those of passages; no reply was measured.
_NEEDS: Mapping[ExtractionProtocol, _Need] = {
    ExtractionProtocol.PASSAGES: _Need(Decimal("0.81"), Decimal(1450), Decimal(1060)),
    ExtractionProtocol.PORTIONS: _Need(Decimal("12.7"), Decimal(5020), Decimal(104)),
    ExtractionProtocol.QUOTING: _Need(Decimal("3.8"), Decimal(3150), Decimal(1060)),
}


@dataclass(frozen=True, slots=True)
class Estimate:
    """What a batch of ``reports`` would take; ``unreadable`` of them can't be read. ``cost`` is None without prices.

    ``sampled`` is how many reports were looked at; the rest is extrapolated from them.
    """

    reports: int
    sampled: int
    unreadable: int
    characters: int
    questions: int
    prompt_tokens: int
    completion_tokens: int
    cost: Decimal | None

    @property
    def text(self) -> str:
        """The estimate in one line."""
        unreadable = f" ({self.unreadable} of {self.sampled} looked at can't be read)" if self.unreadable else ""
        cost = (
            f", about {self.cost:.2f} in the currency of the prices" if self.cost is not None else "; no price is set"
        )
        return (
            f"{self.reports} reports{unreadable}, about {self.characters:,} characters: about {self.questions:,} questions, "
            f"{self.prompt_tokens:,} tokens in and {self.completion_tokens:,} out{cost}"
        )


def estimate(entries: Sequence[Entry], settings: Settings) -> Estimate:
    """What summarizing ``entries`` by the model and protocol of ``settings`` would take; at most 200 are read."""
    step = max(1, math.ceil(len(entries) / _SAMPLE))
    sample = entries[::step]
    lengths = [length for entry in sample if (length := _characters(entry)) is not None]
    characters = sum(lengths) * len(entries) // max(1, len(sample))
    need, thousands = _NEEDS[which_protocol(settings)], Decimal(characters) / 1000
    prompt, completion = thousands * need.prompt_tokens, thousands * need.completion_tokens
    return Estimate(
        reports=len(entries),
        sampled=len(sample),
        unreadable=len(sample) - len(lengths),
        characters=characters,
        questions=math.ceil(thousands * need.questions),
        prompt_tokens=math.ceil(prompt),
        completion_tokens=math.ceil(completion),
        cost=_cost(settings, prompt, completion),
    )


def _characters(entry: Entry) -> int | None:
    try:
        return len(entry.open().text)
    except SummarizerError:
        return None


def _cost(settings: Settings, prompt: Decimal, completion: Decimal) -> Decimal | None:
    prices = prices_of(settings)
    return prices.of(prompt, completion) if prices is not None else None
