"""What leaves the program: the pydantic models behind ``summary.json``, the report of a check, and their JSON Schemas.

Decides the shape of each, one module for each kind, and offers them all here. Leaves filling them to ``extraction`` and
``checking``. Offsets are raw, end-exclusive code points; numbers are decimal strings without exponent or trailing zeros
("1/3" for a fraction), percent as the number before %.
"""

from __future__ import annotations

from summarizer.numbers.mention import Approximation, Direction, Disposition, Kind
from summarizer.schema.check_report import (
    CheckedFigure,
    CheckReport,
    FigureOutcome,
    Finding,
    FindingCode,
    OmittedFigure,
    Operand,
    Severity,
)
from summarizer.schema.evidence import Evidence, Match, PageBox, Place, QuotedEvidence
from summarizer.schema.records import decimal_text
from summarizer.schema.results import (
    CORRECTABLE,
    Achievement,
    FigureRules,
    Honor,
    OtherReading,
    ReadBy,
    Review,
    Ruling,
    Statistic,
    Status,
)
from summarizer.schema.summary import (
    SCHEMA_VERSION,
    DecidedBy,
    Ledger,
    LedgerNumber,
    Provenance,
    Rejected,
    RunRecord,
    Source,
    Summary,
    Unplaced,
    Withheld,
)

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
