from __future__ import annotations

from io import StringIO

from rich.console import Console

from summarizer.checking.check import check
from summarizer.output.findings import mark_difference, print_findings, verdict_line
from summarizer.output.sarif import sarif
from summarizer.schema import CheckedFigure, CheckReport, FigureOutcome, Finding, FindingCode, Operand, Severity

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
    print_findings(REPORT, TEXT, console)
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
    assert verdict_line(empty) == "supported 0, derived 0, unsupported 0, figures of the report left out 0"


def test_sarif_places_each_finding_in_the_report() -> None:
    """A code host can show a finding at its characters."""
    log = sarif(REPORT, "report.txt", "0.1.0")
    (result,) = log["runs"][0]["results"]
    assert result["ruleId"] == "wrong_value"
    assert result["locations"][0]["physicalLocation"]["region"] == {"charOffset": 9, "charLength": 5}


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
    print_findings(report, text, Console(file=page, width=100, color_system=None))
    assert "summary  ⟦2022年⟧ (1850名)" in page.getvalue()
    assert "2023年" in page.getvalue().split("report")[1]
