"""What a summary is: the pydantic models behind ``summary.json`` and its JSON Schema.

Decides the shape of everything that leaves the program. Leaves filling it to ``extraction`` and
judging it to ``checking``. Offsets are raw, end-exclusive code points; numbers are decimal strings
without exponent or trailing zeros ("1/3" for a fraction), percent as the number before %.
"""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field

from summarizer.messages import Message
from summarizer.numbers.mention import Approximation, Direction, Disposition, Kind

__all__ = [
    "CORRECTABLE",
    "SCHEMA_VERSION",
    "Achievement",
    "Approximation",
    "CheckReport",
    "CheckedFigure",
    "DecidedBy",
    "Direction",
    "Disposition",
    "Evidence",
    "FigureOutcome",
    "FigureRules",
    "Finding",
    "FindingCode",
    "Honor",
    "Kind",
    "Ledger",
    "LedgerNumber",
    "Match",
    "OmittedFigure",
    "Operand",
    "OtherReading",
    "PageBox",
    "Place",
    "Provenance",
    "QuotedEvidence",
    "ReadBy",
    "Rejected",
    "Review",
    "Ruling",
    "RunRecord",
    "Severity",
    "Source",
    "Statistic",
    "Status",
    "Summary",
    "Unplaced",
    "Withheld",
    "decimal_text",
]

SCHEMA_VERSION = "1"

CORRECTABLE = {
    "achievement": ("summary",),
    "statistic": ("indicator", "change", "basis", "period", "scope"),
    "honor": ("title", "awarded_by", "recipient", "level"),
}
"""The fields that an editor may correct; a value is never written, it is what the report says at its place."""

DecimalText = Annotated[
    str, Field(pattern=r"^-?[0-9]+(\.[0-9]*[1-9])?(/[1-9][0-9]*)?$", examples=["165000", "14.71", "1/3"])
]


def decimal_text(number: Decimal | Fraction | None) -> str | None:
    """``number`` as the summary writes it: no exponent, no trailing zeros, "1/3" for a fraction."""
    if number is None:
        return None
    if isinstance(number, Fraction):
        return str(number)
    text = format(number, "f")
    return (text.rstrip("0").rstrip(".") if "." in text else text) or "0"


class Model(BaseModel):
    """Frozen, and closed to fields that it does not name."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Severity(StrEnum):
    """Whether a finding keeps an item out of the results (error) or marks it (warning)."""

    ERROR = "error"
    WARNING = "warning"


class FindingCode(StrEnum):
    """What can be wrong, worst first; ``severity`` tells which are errors."""

    NUMBER_NOT_IN_SOURCE = "number_not_in_source"
    NUMBER_NOT_IN_EVIDENCE = "number_not_in_evidence"
    WRONG_VALUE = "wrong_value"
    WRONG_SCALE = "wrong_scale"
    WRONG_UNIT = "wrong_unit"
    WRONG_DIRECTION = "wrong_direction"
    LOST_APPROXIMATION = "lost_approximation"
    WRONG_ATTACHMENT = "wrong_attachment"
    WRONG_PERIOD = "wrong_period"
    QUOTE_NOT_FOUND = "quote_not_found"
    TITLE_NOT_IN_EVIDENCE = "title_not_in_evidence"
    HONOR_NOT_IN_SOURCE = "honor_not_in_source"
    PLAN_REPORTED_AS_RESULT = "plan_reported_as_result"
    EXAMPLE_LEAK = "example_leak"
    SOURCE_IMPOSSIBLE = "source_impossible"
    SOURCE_INCONSISTENT = "source_inconsistent"
    WEAK_ATTACHMENT = "weak_attachment"
    READERS_DIFFER = "readers_differ"
    DUPLICATE = "duplicate"
    UNACCOUNTED_NUMBER = "unaccounted_number"
    SUSPECTED_INJECTION = "suspected_injection"
    UNCERTAIN_SCAN = "uncertain_scan"
    UNFIT_TEXT = "unfit_text"

    @property
    def severity(self) -> Severity:
        """Error for what makes an item untrue to the report, warning for what a reader should know."""
        return Severity.WARNING if self in _WARNINGS else Severity.ERROR


_WARNINGS = frozenset(
    {
        FindingCode.SOURCE_IMPOSSIBLE,
        FindingCode.SOURCE_INCONSISTENT,
        FindingCode.WEAK_ATTACHMENT,
        FindingCode.READERS_DIFFER,
        FindingCode.DUPLICATE,
        FindingCode.UNACCOUNTED_NUMBER,
        FindingCode.SUSPECTED_INJECTION,
        FindingCode.UNCERTAIN_SCAN,
        FindingCode.UNFIT_TEXT,
    }
)


class Finding(Model):
    """One thing that the checker has to say; ``item`` is the item's id, None in prose or of the report."""

    code: FindingCode
    severity: Severity
    message: str = Field(description="in Chinese")
    wording: str | None = Field(
        default=None, description="the key of the message in the catalogue, by which it is told in another language"
    )
    values: dict[str, str] = Field(default_factory=dict, description="what stands in the message's named places")
    item: str | None = None
    start: int | None = Field(default=None, ge=0, description="where in the report; null where it stands nowhere")
    end: int | None = Field(default=None, ge=0)
    stated: str | None = Field(default=None, description="the words of the summary that the finding is about")
    compared: str | None = Field(
        default=None,
        description="of the figure stated, what is compared if not its value: its period, basis, scope or direction",
    )
    rule: str | None = Field(default=None, description="the check that found it")

    @classmethod
    def saying(cls, code: FindingCode, message: Message, **told: Any) -> Finding:
        """The finding ``code`` with ``message``, as severe as the code is; ``told`` are its other fields."""
        return cls(
            code=code, severity=code.severity, message=str(message), wording=message.key, values=message.values, **told
        )

    def __hash__(self) -> int:
        """That of what is told; equal findings have equal ones."""
        return hash((self.code, self.message, self.item, self.start, self.end))


class FigureOutcome(StrEnum):
    """What became of a figure that a summary states; by bound: looser than the report, and true of it."""

    SUPPORTED = "supported"
    SUPPORTED_BY_BOUND = "supported_by_bound"
    DERIVED = "derived"
    UNSUPPORTED = "unsupported"


class Operand(Model):
    """A figure of the report that a derived figure was worked out from."""

    surface: str
    start: int = Field(ge=0)
    end: int = Field(ge=0)


class CheckedFigure(Model):
    """A figure that a summary states, with what it was held against in the report (null where nothing)."""

    item: str | None
    surface: str
    outcome: FigureOutcome
    start: int | None = Field(default=None, ge=0)
    end: int | None = Field(default=None, ge=0)
    operation: str | None = Field(default=None, description="of a derived figure: sum, difference or share")
    operands: tuple[Operand, ...] = ()


class OmittedFigure(Model):
    """A result of the report that the summary leaves out, with why it may matter."""

    surface: str
    start: int = Field(ge=0)
    end: int = Field(ge=0)
    indicator: str
    topic: str | None = Field(default=None, description="the heading of its section")
    importance: int = Field(ge=0, le=4, description="0 a part … 4 in a heading")
    because: str


class CheckReport(Model):
    """What ``check`` found; ``supported`` is false if any finding is an error."""

    supported: bool
    findings: tuple[Finding, ...]
    counts: dict[str, int] = Field(
        default_factory=dict,
        description="figures of the summary: supported, derived, unsupported; its honors; of the report: omitted",
    )
    figures: tuple[CheckedFigure, ...] = ()
    omitted: tuple[OmittedFigure, ...] = ()

    def _repr_html_(self) -> str:
        """How a notebook shows it."""
        from summarizer.output.notebook import check_html

        return check_html(self)


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


class Status(StrEnum):
    """verified: no finding; flagged: kept, with warnings."""

    VERIFIED = "verified"
    FLAGGED = "flagged"


class Ruling(StrEnum):
    """What an editor made of an item."""

    ACCEPTED = "accepted"
    CORRECTED = "corrected"
    REJECTED = "rejected"


class Review(Model):
    """An editor's decision about an item: who, when, and what corrected fields said ``before``.

    With ``override`` the editor answers for it against the checker.
    """

    ruling: Ruling
    by: str
    at: str
    note: str | None = None
    override: bool = False
    before: dict[str, str | None] = Field(default_factory=dict)


class Item(Model):
    """What every item of a summary has; ``review`` is null until an editor has decided about it."""

    id: str
    evidence: tuple[QuotedEvidence, ...] = Field(min_length=1)
    status: Status = Status.VERIFIED
    findings: tuple[Finding, ...] = ()
    review: Review | None = None


class Achievement(Item):
    """One result that the report claims, in one sentence; ``numbers`` are ids of the ledger."""

    summary: str
    numbers: tuple[str, ...] = ()


class ReadBy(StrEnum):
    """Whose reading an item is: the rules', the model's, or one that both gave."""

    RULE = "rule"
    MODEL = "model"
    BOTH = "both"


class OtherReading(Model):
    """What the reader that was not followed says of the same figure or honor; fields that it does not speak of are null.

    ``disposition`` is what it takes a figure for if it is no statistic to it.
    """

    read_by: ReadBy
    disposition: Disposition | None = None
    indicator: str | None = None
    change: Direction | None = None
    basis: str | None = None
    period: str | None = None
    scope: str | None = None
    title: str | None = None
    awarded_by: str | None = None
    recipient: str | None = None


def _is_none(value: object) -> bool:
    return value is None


class FigureRules(Model):
    """The rules that read the fields of a figure, by name; a field that no rule read, or an editor corrected, has none."""

    indicator: str | None = Field(default=None, exclude_if=_is_none)
    change: str | None = Field(default=None, exclude_if=_is_none)
    basis: str | None = Field(default=None, exclude_if=_is_none)
    period: str | None = Field(default=None, exclude_if=_is_none)
    scope: str | None = Field(default=None, exclude_if=_is_none)


class Statistic(Item):
    """One figure: what is counted, and everything that the report says of the number."""

    indicator: str
    number: str
    surface: str
    start: int = Field(ge=0)
    end: int = Field(ge=0)
    value: DecimalText
    unit: str | None = None
    approximation: Approximation = Approximation.EXACT
    low: DecimalText | None = None
    high: DecimalText | None = None
    change: Direction | None = None
    basis: str | None = None
    period: str | None = None
    scope: str | None = None
    read_by: ReadBy = ReadBy.RULE
    other_reading: OtherReading | None = Field(
        default=None, description="what the other reader says where the two differ; null where they agree"
    )
    rules: FigureRules | None = Field(
        default=None,
        description="which rule read each field that a rule reads so; absent if none does",
        exclude_if=_is_none,
    )


class Honor(Item):
    """One award received; ``recipient`` is null where it is the reporting body."""

    title: str
    awarded_by: str | None = None
    recipient: str | None = None
    level: str | None = Field(
        default=None, description="national, provincial, municipal, county or unit, of the awarding body"
    )
    numbers: tuple[str, ...] = ()
    read_by: ReadBy = ReadBy.RULE
    other_reading: OtherReading | None = None
    rule: str | None = Field(
        default=None, description="the set phrase that states it; absent if none does", exclude_if=_is_none
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


class Place(Model):
    """A stretch of the report, end-exclusive."""

    start: int = Field(ge=0)
    end: int = Field(ge=0)


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
