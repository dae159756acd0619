"""What a check says: its findings, what became of each figure that a summary states, and what the summary leaves out.

Decides which findings there are and how severe each is. Leaves finding them to ``checking``.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Any

from pydantic import Field

from summarizer.messages import Message
from summarizer.schema.records import Model

__all__ = [
    "CheckReport",
    "CheckedFigure",
    "FigureOutcome",
    "Finding",
    "FindingCode",
    "OmittedFigure",
    "Operand",
    "Severity",
]


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
