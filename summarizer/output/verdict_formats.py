"""Checked summaries for programs: as JSON, and as annotations that a code host shows at the lines of a summary."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from summarizer.output.display_names import Labels
from summarizer.schema import CheckReport, Finding, Severity

__all__ = ["CheckedSummary", "as_json", "line_of", "workflow_commands"]

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning"}
_STANDARD = "-"


class CheckedSummary(NamedTuple):
    """What was found of a summary; ``name`` and ``report`` are paths, ``written`` and ``text`` what both hold."""

    name: str
    written: str
    report: str
    text: str
    found: CheckReport


def as_json(checked: Sequence[CheckedSummary]) -> str:
    """What was found: of one summary by itself, of several in a list with the names of summary and report."""
    if len(checked) == 1:
        return checked[0].found.model_dump_json(indent=2)
    entries: list[dict[str, Any]] = [
        {"summary": each.name, "report": each.report, "check": each.found.model_dump(mode="json")} for each in checked
    ]
    return json.dumps(entries, ensure_ascii=False, indent=2)


def workflow_commands(checked: Sequence[CheckedSummary], labels: Labels) -> Iterator[str]:
    """A workflow command of GitHub for each finding that is about a summary, errors first as they were found."""
    for each in checked:
        for finding in each.found.findings:
            if finding.severity is Severity.ERROR or finding.stated is not None or finding.item is not None:
                yield _annotation(each, finding, labels)


def line_of(checked: CheckedSummary, finding: Finding) -> int:
    """The line of the summary that ``finding`` is about, from 1; the first one if its words stand nowhere in it."""
    at = checked.written.find(finding.stated) if finding.stated else -1
    return checked.written.count("\n", 0, at) + 1 if at > 0 else 1


def _annotation(checked: CheckedSummary, finding: Finding, labels: Labels) -> str:
    place = {} if checked.name == _STANDARD else {"file": checked.name, "line": str(line_of(checked, finding))}
    told = {**place, "title": finding.code.value}
    properties = ",".join(f"{name}={_escaped(value, property=True)}" for name, value in told.items())
    return f"::{_LEVELS[finding.severity]} {properties}::{_escaped(labels.message(finding))}"


def _escaped(text: str, *, property: bool = False) -> str:
    escaped = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return escaped.replace(":", "%3A").replace(",", "%2C") if property else escaped
