from __future__ import annotations

from io import StringIO
from xml.etree import ElementTree

import pytest
from rich.cells import cell_len
from rich.console import Console

from summarizer.checking.check import check
from summarizer.messages import Language, Message
from summarizer.output.display_names import labels_in
from summarizer.output.findings import finding_lines, mark_difference, print_findings, verdict_line
from summarizer.output.junit import junit
from summarizer.output.sarif import sarif
from summarizer.output.verdict_formats import CheckedSummary, workflow_commands
from summarizer.schema import CheckedFigure, CheckReport, FigureOutcome, Finding, FindingCode, Operand, Severity

ENGLISH = labels_in(Language.ENGLISH)
TEXT = "全年抓获犯罪嫌疑人340余名，破获案件12起。"
REPORT = CheckReport(
    supported=False,
    findings=(
        Finding(
            code=FindingCode.WRONG_VALUE,
            severity=Severity.ERROR,
            message="another value",
            item="s1",
            start=9,
            end=14,
            stated="350余名",
        ),
    ),
    counts={"supported": 2, "derived": 1, "unsupported": 1, "omitted": 3},
    figures=(
        CheckedFigure(
            item=None,
            surface="352人",
            outcome=FigureOutcome.DERIVED,
            operation="sum",
            operands=(Operand(surface="340余名", start=9, end=14), Operand(surface="12起", start=19, end=22)),
        ),
    ),
)


def test_the_characters_that_differ_are_marked() -> None:
    """Summary and report show the same stretch with what differs in brackets."""
    assert mark_difference("350余名", "340余名") == ("3⟦5⟧0余名", "3⟦4⟧0余名")
    assert mark_difference("340余名", "340余名") == ("340余名", "340余名")


def test_findings_show_both_sides_and_the_verdict() -> None:
    """A finding shows what the summary says, what the report says and where."""
    console = Console(width=100, record=True, markup=False, highlight=False)
    print_findings(REPORT, TEXT, console, ENGLISH)
    shown = console.export_text()
    assert "wrong_value  [s1]" in shown
    assert "3⟦5⟧0余名" in shown
    assert "3⟦4⟧0余名" in shown
    assert "9–14" in shown
    assert "352人: sum of 340余名 (9–14), 12起 (19–22)" in shown
    assert shown.rstrip().endswith("supported 2, derived 1, unsupported 1, figures of the report left out 3")


def test_the_verdict_line_counts_what_is_missing_as_none() -> None:
    """A report of a check without counts still has a verdict."""
    empty = CheckReport(supported=True, findings=())
    assert verdict_line(empty, ENGLISH) == "supported 0, derived 0, unsupported 0, figures of the report left out 0"


def checked(written: str = "摘要\n抓获嫌疑人350余名。") -> CheckedSummary:
    """The report of a check with the names of its files."""
    return CheckedSummary("digests/a b.md", written, "reports/a b.txt", TEXT, REPORT)


def test_sarif_places_each_finding_in_both_files() -> None:
    """A code host shows a finding at its line of the summary, and beside it the characters of the report."""
    log = sarif([checked()], "0.1.0", ENGLISH)
    (result,) = log["runs"][0]["results"]
    assert result["ruleId"] == "wrong_value"
    (place,) = result["locations"]
    assert place["physicalLocation"] == {
        "artifactLocation": {"uri": "digests/a%20b.md"},
        "region": {"startLine": 2},
    }
    (related,) = result["relatedLocations"]
    assert related["physicalLocation"]["region"] == {"charOffset": 9, "charLength": 5}


def test_sarif_places_a_finding_about_the_report_there() -> None:
    """What is wrong with the report itself stands at no line of the summary."""
    finding = Finding.saying(FindingCode.SOURCE_IMPOSSIBLE, Message("source.no_day", figure="2月30日"), start=0, end=2)
    found = CheckReport(supported=True, findings=(finding,))
    log = sarif([checked()._replace(found=found)], "0.1.0", ENGLISH)
    (result,) = log["runs"][0]["results"]
    assert result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "reports/a%20b.txt"


def test_junit_has_a_test_for_each_figure_and_a_failure_for_each_error() -> None:
    """Counts are those of the tests in it, and a failure tells both sides."""
    suites = ElementTree.fromstring(junit([checked(), checked()], ENGLISH))
    assert (suites.attrib["tests"], suites.attrib["failures"]) == ("4", "2")
    suite = suites[0]
    assert suite.attrib["name"] == "digests/a b.md"
    assert len(suite.findall("testcase")) == int(suite.attrib["tests"]) == 2
    failure = suite.find("testcase/failure")
    assert failure is not None
    assert failure.attrib["type"] == "wrong_value"
    assert "3⟦5⟧0余名" in (failure.text or "")


def test_annotations_stand_at_the_lines_of_the_summary() -> None:
    """Percent signs and line ends of a message are escaped as GitHub asks."""
    told = Finding.saying(FindingCode.WRONG_VALUE, Message("number.no_such", figure="5%"), stated="5%")
    found = CheckReport(supported=False, findings=(told,))
    (line,) = workflow_commands([checked("a\nb\n5%")._replace(found=found)], ENGLISH)
    assert line == "::error file=digests/a b.md,line=3,title=wrong_value::no number of the report is “5%25”"


def test_a_period_is_not_compared_with_a_number() -> None:
    """Only differing numbers are marked: of a wrong period both sides stand as they are."""
    finding = Finding(
        code=FindingCode.WRONG_PERIOD,
        severity=Severity.ERROR,
        message="another year",
        start=0,
        end=2,
        stated="340余名",
        rule="period",
    )
    console = Console(width=100, record=True, markup=False, highlight=False)
    print_findings(CheckReport(supported=False, findings=(finding,)), TEXT, console, why=True)
    shown = console.export_text()
    assert "⟦" not in shown
    assert "(period)" in shown


def test_period_stands_beside_period_and_never_a_figure_beside_a_year() -> None:
    """What is compared is what is shown, with the figure that it is said of."""
    text = "某局2023年工作总结\n抓获嫌疑人1850名。"
    (wrong,) = (
        finding
        for finding in check(
            text, {"statistics": [{"indicator": "抓获嫌疑人数", "surface": "1850名", "period": "2022年"}]}
        ).findings
        if finding.code is FindingCode.WRONG_PERIOD
    )
    assert (wrong.stated, wrong.compared) == ("1850名", "2022年")
    page = StringIO()
    report = CheckReport(supported=False, findings=(wrong,))
    print_findings(report, text, Console(file=page, width=100, color_system=None), ENGLISH)
    assert "summary  ⟦2022年⟧ (1850名)" in page.getvalue()
    assert "2023年" in page.getvalue().split("    report")[1]


@pytest.mark.parametrize(
    ("summary", "ours", "theirs"),
    [
        ("发案数环比下降6.4%。", "环比", "同比"),
        ("发案数同比上升6.4%。", "上升6.4%", "下降"),
    ],
)
def test_words_stand_beside_words(summary: str, ours: str, theirs: str) -> None:
    """A basis stands beside a basis, a rise beside a fall, and no figure beside itself."""
    text = "某局2023年工作总结\n全年发案数同比下降6.4%。"
    wrong = next(finding for finding in check(text, summary).findings if finding.severity is Severity.ERROR)
    _, stated, source = (line.plain for line in finding_lines(wrong, text, ENGLISH))
    assert f"⟦{ours}⟧" in stated
    assert theirs in source


@pytest.mark.parametrize("width", [80, 120])
def test_a_finding_keeps_to_its_lines(width: int) -> None:
    """The report's words leave off where the line is full; Chinese characters count as two."""
    text = f"{'某' * 60}全年抓获犯罪嫌疑人340余名，{'另' * 60}"
    finding = REPORT.findings[0].model_copy(update={"start": 69, "end": 74})
    for line in finding_lines(finding, text, ENGLISH, width=width):
        assert cell_len(line.plain) <= width
