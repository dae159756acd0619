"""What the tools answer with: as much as a language model needs, with places in the report to look up the rest."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel, Field

from summarizer.schema import Achievement, Evidence, Finding, Honor, Statistic, Summary, Withheld

__all__ = ["Located", "Numbers", "RunAnswer", "answer_of"]


class Numbers(BaseModel):
    """Some of a report's numbers, in order of place; ``total`` is how many it has."""

    total: int
    numbers: list[dict[str, Any]]


class Located(BaseModel):
    """Where the report says a quote; ``evidence`` is null if it does not say it."""

    evidence: Evidence | None


class RunAnswer(BaseModel):
    """The results of a run; ``file`` holds the whole summary with its ledger if an output was asked for."""

    title: str | None
    organization: str | None
    period: str | None
    achievements: tuple[Achievement, ...]
    statistics: tuple[Statistic, ...]
    honors: tuple[Honor, ...]
    withheld: tuple[Withheld, ...]
    findings: tuple[Finding, ...]
    numbers: dict[str, int] = Field(description="what became of the report's numbers: how many of each disposition")
    model: str | None = Field(description="null if the rules alone read the report")
    file: str | None


def answer_of(summary: Summary, file: str | None) -> RunAnswer:
    """``summary`` without its ledger; ``file`` is where it was written."""
    return RunAnswer(
        title=summary.source.title,
        organization=summary.source.organization,
        period=summary.source.period,
        achievements=summary.achievements,
        statistics=summary.statistics,
        honors=summary.honors,
        withheld=summary.withheld,
        findings=summary.findings,
        numbers=summary.ledger.totals,
        model=summary.run.model,
        file=file,
    )
