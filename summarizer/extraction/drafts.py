"""What a model said of a report, before anything of it is believed.

Decides only the shape that both protocols end in. Leaves asking to ``citing`` and ``quoting``, and turning
drafts into grounded items to ``ground``. A draft cites by id or by quote; a value in it is a claim.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from summarizer.numbers.mention import Disposition

__all__ = ["Citation", "Draft", "DraftAchievement", "DraftHonor", "DraftStatistic", "Usage"]


@dataclass(frozen=True, slots=True)
class Citation:
    """What a draft item rests on: a sentence id ("s12"), or a quote that is still to be found."""

    sentence: str | None = None
    quote: str | None = None


@dataclass(frozen=True, slots=True)
class DraftStatistic:
    """A label for a figure. ``number`` is a mention's id; where a model wrote the figure itself
    (``quoting``), ``stated`` is what it wrote ("16.5万余辆") and ``number`` is None until grounded."""

    indicator: str
    citation: Citation
    number: str | None = None
    stated: str | None = None


@dataclass(frozen=True, slots=True)
class DraftAchievement:
    """A one-sentence result and what it rests on."""

    summary: str
    citation: Citation


@dataclass(frozen=True, slots=True)
class DraftHonor:
    """An award as the model named it."""

    title: str
    citation: Citation
    awarded_by: str | None = None
    recipient: str | None = None


@dataclass(frozen=True, slots=True)
class Usage:
    """What asking cost: calls made, tokens in and out."""

    calls: int = 0
    prompt_tokens: int = 0
    completion_tokens: int = 0


@dataclass(frozen=True, slots=True)
class Draft:
    """Everything one pass over a report brought back.

    ``dispositions`` are the model's answers for numbers that are no statistic; ``unanswered`` are the
    numbers and sentences it was asked about and gave no usable answer for, each with the reason.
    """

    statistics: tuple[DraftStatistic, ...] = ()
    achievements: tuple[DraftAchievement, ...] = ()
    honors: tuple[DraftHonor, ...] = ()
    dispositions: dict[str, Disposition] = field(default_factory=dict)
    unanswered: dict[str, str] = field(default_factory=dict)
    usage: Usage = Usage()
