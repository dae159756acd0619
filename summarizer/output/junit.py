"""What checks found as JUnit XML, the form in which CI shows tests: a suite for each summary, a test for each figure.

A figure that the report bears out is a test that passed, an error one that failed. Warnings are the suite's output.
"""

from __future__ import annotations

from collections.abc import Sequence
from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement

from summarizer.output.display_names import Labels
from summarizer.output.findings import finding_lines
from summarizer.output.verdict_formats import CheckedSummary
from summarizer.schema import CheckedFigure, FigureOutcome, Finding, Severity

__all__ = ["junit"]


def junit(checked: Sequence[CheckedSummary], labels: Labels) -> str:
    """The XML of ``checked``, without control characters taken out."""
    suites = Element("testsuites", name="summarizer")
    for each in checked:
        suites.append(_suite(each, labels))
    for count in ("tests", "failures"):
        suites.set(count, str(sum(int(suite.attrib[count]) for suite in suites)))
    ElementTree.indent(suites)
    return '<?xml version="1.0" encoding="utf-8"?>\n' + ElementTree.tostring(suites, encoding="unicode")


def _suite(checked: CheckedSummary, labels: Labels) -> Element:
    found = checked.found
    errors = [finding for finding in found.findings if finding.severity is Severity.ERROR]
    borne_out = [figure for figure in found.figures if figure.outcome is not FigureOutcome.UNSUPPORTED]
    suite = Element("testsuite", name=checked.name)
    properties = SubElement(suite, "properties")
    SubElement(properties, "property", name="report", value=checked.report)
    for figure in borne_out:
        SubElement(suite, "testcase", classname=checked.name, name=_name_of(figure))
    for error in errors:
        case = SubElement(suite, "testcase", classname=checked.name, name=_name_of_error(error))
        failure = SubElement(case, "failure", type=error.code.value, message=labels.message(error))
        failure.text = _told(error, checked, labels)
    warnings = [finding for finding in found.findings if finding.severity is Severity.WARNING]
    if warnings:
        SubElement(suite, "system-out").text = "\n".join(_told(each, checked, labels) for each in warnings)
    suite.set("tests", str(len(borne_out) + len(errors)))
    suite.set("failures", str(len(errors)))
    return suite


def _name_of(figure: CheckedFigure) -> str:
    place = f" ({figure.start}–{figure.end})" if figure.start is not None else ""
    return f"{figure.item + ' ' if figure.item else ''}{figure.surface}{place}"


def _name_of_error(error: Finding) -> str:
    return " ".join(part for part in (error.item, error.stated, error.code.value) if part)


def _told(finding: Finding, checked: CheckedSummary, labels: Labels) -> str:
    return "\n".join(line.plain for line in finding_lines(finding, checked.text, labels))
