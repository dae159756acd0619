"""What a check found as SARIF 2.1.0, the form in which code hosts and editors show findings.

Decides only the mapping: one rule a finding code, one result a finding. It stands at its line of the summary, with its
place in the report, in characters, beside it; what is said of the report itself stands there.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from urllib.parse import quote

from summarizer.output.display_names import Labels
from summarizer.output.verdict_formats import CheckedSummary, line_of
from summarizer.schema import Finding, Severity

__all__ = ["sarif"]

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def sarif(checked: Sequence[CheckedSummary], version: str, labels: Labels) -> dict[str, Any]:
    """The log of checks by this program's ``version``: a run for each summary, each finding at its place in both files."""
    return {"$schema": _SCHEMA, "version": "2.1.0", "runs": [_run(each, version, labels) for each in checked]}


def _run(checked: CheckedSummary, version: str, labels: Labels) -> dict[str, Any]:
    rules = sorted({finding.code for finding in checked.found.findings})
    named = [{"id": rule.value, "shortDescription": {"text": labels.of("finding", rule.value)}} for rule in rules]
    driver = {"name": "summarizer", "version": version, "rules": named}
    results = [_result(finding, checked, labels) for finding in checked.found.findings]
    return {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}


def _result(finding: Finding, checked: CheckedSummary, labels: Labels) -> dict[str, Any]:
    level = "error" if finding.severity is Severity.ERROR else "warning"
    told = labels.message(finding)
    result: dict[str, Any] = {
        "ruleId": finding.code.value,
        "level": level,
        "message": {"text": told if finding.item is None else f"{finding.item}: {told}"},
    }
    in_report = _place(checked.report)
    if finding.start is not None and finding.end is not None:
        in_report["region"] = {"charOffset": finding.start, "charLength": finding.end - finding.start}
    about_summary = finding.stated is not None or finding.item is not None
    if not about_summary:
        return {**result, "locations": [{"physicalLocation": in_report}]}
    in_summary = {**_place(checked.name), "region": {"startLine": line_of(checked, finding)}}
    return {
        **result,
        "locations": [{"physicalLocation": in_summary}],
        "relatedLocations": [{"id": 1, "physicalLocation": in_report}],
    }


def _place(name: str) -> dict[str, Any]:
    return {"artifactLocation": {"uri": quote(name)}}
