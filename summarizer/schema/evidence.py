"""Where the report says something: stretches of its text, quotes that were found in it, and boxes on its pages."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field

from summarizer.schema.records import Model

__all__ = [
    "Evidence",
    "Match",
    "PageBox",
    "Place",
    "QuotedEvidence",
]


class Match(StrEnum):
    """How a quote was found: character for character, or through script, width, spacing and damage."""

    EXACT = "exact"
    EQUIVALENT = "equivalent"


class PageBox(Model):
    """A stretch of one line on a page, counted from 1: its edges in points of PDF (72 to the inch) from the top left."""

    page: int = Field(ge=1)
    left: float
    top: float
    right: float
    bottom: float


class Place(Model):
    """A stretch of the report, end-exclusive."""

    start: int = Field(ge=0)
    end: int = Field(ge=0)


class QuotedEvidence(Model):
    """A verbatim stretch of the report: ``raw[start:end] == quote``; ``boxes`` say where a paged report shows it."""

    quote: str
    start: int = Field(ge=0)
    end: int = Field(ge=0)
    page: int | None = Field(default=None, description="the page that it begins on; null for a report without pages")
    boxes: tuple[PageBox, ...] = ()


class Evidence(QuotedEvidence):
    """A quote that was looked for and found, and how."""

    match: Match
