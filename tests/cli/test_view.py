"""``summarizer view``: the page of a summary that was made before."""

from __future__ import annotations

from pathlib import Path

import pytest

from summarizer.cli.app import main
from tests.sample_summary import sample

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def summary(tmp_path: Path) -> Path:
    """The sample summary as a file."""
    path = tmp_path / "summary.json"
    path.write_text(sample().model_dump_json(), encoding="utf-8")
    return path


def test_the_page_stands_beside_the_summary(summary: Path, capsys: Capture) -> None:
    """Its name is printed, and that the report's text is not in it where the report is not there."""
    assert main(["view", str(summary)]) == 0
    page = summary.with_suffix(".html")
    assert capsys.readouterr().out.startswith(str(page))
    assert "<article " not in page.read_text(encoding="utf-8")


def test_the_report_is_found_by_its_name(summary: Path, report: Path, capsys: Capture) -> None:
    """A report that lies beside its summary, unchanged, is shown in the page."""
    assert main(["view", str(summary)]) == 0
    assert "<article " in summary.with_suffix(".html").read_text(encoding="utf-8")


def test_a_report_that_has_changed_is_not_shown(summary: Path, report: Path) -> None:
    """Offsets of another text would point at the wrong characters."""
    report.write_text("改过的报告，共3起。", encoding="utf-8")
    assert main(["view", str(summary)]) == 0
    assert "<article " not in summary.with_suffix(".html").read_text(encoding="utf-8")


def test_the_wrong_report_is_refused(summary: Path, report: Path, capsys: Capture) -> None:
    """A report that was named and is another one is wrong usage."""
    report.write_text("另一份报告，共3起。", encoding="utf-8")
    assert main(["view", str(summary), "--report", str(report)]) == 2
    assert "is not the report that was summarised" in capsys.readouterr().err


@pytest.mark.parametrize("content", ["", "{}", "[1]", "not json", '{"schema_version": "9"}'])
def test_what_is_no_summary_is_said_in_one_line(content: str, summary: Path, capsys: Capture) -> None:
    """Exit 2 with the place that is wrong."""
    summary.write_text(content, encoding="utf-8")
    assert main(["view", str(summary)]) == 2
    assert capsys.readouterr().err.count("\n") == 1
