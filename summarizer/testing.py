"""An assertion for tests: a summary says nothing that its report does not bear out.

It works under pytest and every other test runner, and asks no model:

    def test_the_digest_is_true():
        assert_supported(Path("reports/2025.txt"), Path("digests/2025.md"))
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from summarizer.messages import Language

if TYPE_CHECKING:
    from summarizer.checking.claimed import AnySummary
    from summarizer.schema import CheckReport
    from summarizer.text import Document

__all__ = ["assert_supported"]


def assert_supported(
    report: Document | Path | str, summary: AnySummary | Path, *, language: Language = Language.ENGLISH
) -> CheckReport:
    """Assert that every figure and honor of ``summary`` is supported by ``report``; returns what was found.

    ``report`` is a text, a ``Document`` or the path of a file, ``summary`` whatever ``check`` takes or the path of a file.
    Raises ``AssertionError`` with each error, the words of the summary above those of the report; ``ReportUnreadable`` and
    ``UsageError`` for files that can't be read.
    """
    __tracebackhide__ = True
    from summarizer.checking.check import check
    from summarizer.checking.stated import parsed_summary, summary_text
    from summarizer.document.read import document_of, read
    from summarizer.text import Document

    if not isinstance(report, Document):
        report = read(report) if isinstance(report, Path) else document_of(report)
    if isinstance(summary, Path):
        summary = parsed_summary(summary_text(summary, str(summary)), str(summary))
    found = check(report, summary)
    if not found.supported:
        raise AssertionError(_told(found, report.text, language))
    return found


def _told(found: CheckReport, text: str, language: Language) -> str:
    from summarizer.output.display_names import labels_in
    from summarizer.output.findings import finding_lines
    from summarizer.schema import Severity

    labels = labels_in(language)
    errors = [finding for finding in found.findings if finding.severity is Severity.ERROR]
    lines = [line.plain for finding in errors for line in finding_lines(finding, text, labels)]
    return "\n".join((labels.say("unsupported", count=len(errors)), *lines))
