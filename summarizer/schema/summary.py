"""The content of ``summary.json``: where the report came from, its items, the ledger of its numbers, and how it was made."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum

from pydantic import Field

from summarizer.numbers.mention import Approximation, Disposition, Kind
from summarizer.schema.check_report import Finding
from summarizer.schema.evidence import PageBox, Place
from summarizer.schema.records import DecimalText, Model
from summarizer.schema.results import Achievement, Honor, Review, Statistic

__all__ = [
    "SCHEMA_VERSION",
    "DecidedBy",
    "Ledger",
    "LedgerNumber",
    "Provenance",
    "Rejected",
    "RunRecord",
    "Source",
    "Summary",
    "Unplaced",
    "Withheld",
]

SCHEMA_VERSION = "1"


class Source(Model):
    """The report that the summary is of; ``places`` says where it tells its title, organization, period and ``published``."""

    name: str
    sha256: str
    media_type: str
    encoding: str | None
    characters: int = Field(ge=0)
    script: str
    title: str | None
    organization: str | None
    period: str | None
    published: str | None = Field(
        default=None, description="the day on which the report was told, as YYYY-MM-DD, by its dateline or signature"
    )
    places: dict[str, Place] = Field(default_factory=dict)
    text_file: str | None = Field(
        default=None, description="the file beside the summary that holds the text that was extracted from the report"
    )


class DecidedBy(StrEnum):
    """Who settled a number's disposition."""

    RULE = "rule"
    MODEL = "model"
    EDITOR = "editor"


class LedgerNumber(Model):
    """One number mention of the report and what became of it."""

    id: str
    surface: str
    start: int = Field(ge=0)
    end: int = Field(ge=0)
    value: DecimalText | None
    low: DecimalText | None = None
    high: DecimalText | None = None
    unit: str | None
    approximation: Approximation
    kind: Kind
    disposition: Disposition
    decided_by: DecidedBy
    rule: str | None = Field(default=None, description="the rule that settled it, where a rule did")
    used_by: tuple[str, ...] = ()
    page: int | None = Field(default=None, description="the page that it stands on; null for a report without pages")
    boxes: tuple[PageBox, ...] = ()


class Ledger(Model):
    """Every number of the report with exactly one disposition; ``totals`` counts each disposition."""

    numbers: tuple[LedgerNumber, ...]
    totals: dict[str, int]


class Unplaced(Model):
    """Something a model claimed that has no place in the report: what it said, and the quote it gave."""

    id: str
    content: str
    quote: str


class Withheld(Model):
    """An item with an error, kept out of the results, and why."""

    item: Achievement | Statistic | Honor | Unplaced
    reasons: tuple[Finding, ...] = Field(min_length=1)


class Rejected(Model):
    """An item that an editor took out of the results, as it was."""

    item: Achievement | Statistic | Honor | Unplaced
    review: Review


class RunRecord(Model):
    """How the summary was made; ``cost`` is null where no price is known."""

    model: str | None
    protocol: str
    prompt: str | None
    prompt_hash: str | None
    calls: int = Field(default=0, ge=0)
    prompt_tokens: int = Field(default=0, ge=0)
    completion_tokens: int = Field(default=0, ge=0)
    cost: str | None = None
    cost_source: str | None = Field(
        default=None, description="whose prices the cost is reckoned with: settings, or the package that knows them"
    )
    seconds: Decimal = Field(default=Decimal(0), ge=0)
    program: str


class Provenance(Model):
    """Hashes (SHA-256, hex) that tie the summary to what it was made from; each link holds the one before.

    ``replies`` are those of what the model wrote, sorted; ``links`` stand in the order of the chain.
    """

    replies: tuple[str, ...] = ()
    links: dict[str, str]


class Summary(Model):
    """A checked summary of one report: the content of ``summary.json``."""

    schema_version: str = SCHEMA_VERSION
    partial: bool = Field(default=False, description="true if the model failed before everything was asked")
    partial_reason: str | None = Field(default=None, description="of a partial summary: how the model failed")
    source: Source
    achievements: tuple[Achievement, ...] = ()
    statistics: tuple[Statistic, ...] = ()
    honors: tuple[Honor, ...] = ()
    ledger: Ledger
    withheld: tuple[Withheld, ...] = ()
    rejected: tuple[Rejected, ...] = ()
    findings: tuple[Finding, ...] = ()
    run: RunRecord
    provenance: Provenance | None = None

    def _repr_html_(self) -> str:
        """How a notebook shows it."""
        from summarizer.output.notebook import summary_html

        return summary_html(self)
