"""What a check found as SARIF 2.1.0, the form in which code hosts and editors show findings.

Decides only the mapping: one rule a finding code, one result a finding, its place in characters.
"""

from __future__ import annotations

from typing import Any

from summarizer.schema import CheckReport, Finding, Severity

__all__ = ["sarif"]

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def sarif(report: CheckReport, name: str, version: str) -> dict[str, Any]:
    """The log of one check of the report file ``name`` by this program's ``version``."""
    rules = sorted({finding.code.value for finding in report.findings})
    driver = {"name": "summarizer", "version": version, "rules": [{"id": rule} for rule in rules]}
    results = [_result(finding, name) for finding in report.findings]
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    return {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}


def _result(finding: Finding, name: str) -> dict[str, Any]:
    place: dict[str, Any] = {"artifactLocation": {"uri": name}}
    if finding.start is not None and finding.end is not None:
        place["region"] = {"charOffset": finding.start, "charLength": finding.end - finding.start}
    level = "error" if finding.severity is Severity.ERROR else "warning"
    text = finding.message if finding.item is None else f"{finding.item}: {finding.message}"
    return {
        "ruleId": finding.code.value,
        "level": level,
        "message": {"text": text},
        "locations": [{"physicalLocation": place}],
    }
