"""``summarizer view``: the page of a summary that was made before."""

from __future__ import annotations

from collections.abc import Callable
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


def test_a_page_never_takes_the_place_of_the_report(tmp_path: Path, capsys: Capture) -> None:
    """A report that is a page itself keeps its name, and the page of its summary gets the next one, again and again."""
    report = tmp_path / "review.html"
    report.write_text("<html><body><p>岚桥县公安局全年破获案件85起。</p></body></html>", encoding="utf-8")
    before = report.read_bytes()
    assert main(["run", str(report), "--model", "none", "-q", "-o", str(tmp_path / "review.json")]) == 0
    for _ in range(2):
        assert main(["view", str(tmp_path / "review.json")]) == 0
    assert report.read_bytes() == before
    assert sorted(path.name for path in tmp_path.glob("*.html")) == ["review.2.html", "review.html"]
    capsys.readouterr()


def test_a_report_that_was_not_named_is_kept_too(summary: Path, report: Path, capsys: Capture) -> None:
    """Naming it as the page's place is refused; a link to it at the default place is passed over."""
    before = report.read_bytes()
    assert main(["view", str(summary), "-o", str(report)]) == 2
    assert capsys.readouterr().err.count("\n") == 1
    summary.with_suffix(".html").symlink_to(report)
    assert main(["view", str(summary)]) == 0
    assert report.read_bytes() == before
    assert summary.with_name("summary.2.html").exists()


def test_the_wrong_report_is_refused(summary: Path, report: Path, capsys: Capture) -> None:
    """A report that was named and is another one is wrong usage."""
    report.write_text("另一份报告，共3起。", encoding="utf-8")
    assert main(["view", str(summary), "--report", str(report)]) == 2
    assert "is not the report that was summarized" in capsys.readouterr().err


@pytest.mark.parametrize("content", ["", "{}", "[1]", "not json", '{"schema_version": "9"}'])
def test_what_is_no_summary_is_said_in_one_line(content: str, summary: Path, capsys: Capture) -> None:
    """Exit 2 with the place that is wrong."""
    summary.write_text(content, encoding="utf-8")
    assert main(["view", str(summary)]) == 2
    assert capsys.readouterr().err.count("\n") == 1


@pytest.mark.parametrize("name", ["临江.txt", "summary.json", "report-link"])
def test_neither_the_summary_nor_the_report_is_overwritten(
    name: str, summary: Path, report: Path, capsys: Capture
) -> None:
    """By any name: exit 2, and both are as they were."""
    (summary.parent / "report-link").symlink_to(report)
    before = (summary.read_bytes(), report.read_bytes())
    assert main(["view", str(summary), "--report", str(report), "-o", str(summary.parent / name)]) == 2
    assert (summary.read_bytes(), report.read_bytes()) == before
    assert "it is what is read here" in capsys.readouterr().err


@pytest.mark.parametrize(
    "altered",
    [
        pytest.param(lambda whole: whole.replace('"value":"312"', f'"value":"{"9" * 5000}"'), id="5,000 digits"),
        pytest.param(lambda whole: whole.replace('"start":', f'"start":{"9" * 5000}'), id="5,000 digits as a number"),
        pytest.param(lambda whole: whole.replace("临江县公安局", "\\ud800", 1), id="half a character"),
        pytest.param(lambda whole: whole.replace("临江县公安局", "\\u0000\\u001b[2J", 1), id="controls"),
        pytest.param(lambda whole: "[" * 100_000, id="deep nesting"),
    ],
)
def test_an_odd_summary_is_shown_or_refused_in_one_line(
    altered: Callable[[str], str], summary: Path, capsys: Capture
) -> None:
    """Never a fault of ours."""
    summary.write_text(altered(summary.read_text(encoding="utf-8")), encoding="utf-8")
    code = main(["view", str(summary)])
    assert code in (0, 2)
    assert capsys.readouterr().err.count("\n") == (0 if code == 0 else 1)


@pytest.mark.parametrize(
    ("locale", "option", "heading"),
    [
        ("en_GB.UTF-8", [], "Statistics"),
        ("zh_CN.UTF-8", [], "统计数据"),
        ("zh_CN.UTF-8", ["--lang", "en"], "Statistics"),
    ],
)
def test_labels_are_in_the_readers_language(
    locale: str, option: list[str], heading: str, summary: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The locale decides, and the option before it."""
    monkeypatch.setenv("LC_ALL", locale)
    assert main(["view", str(summary), *option]) == 0
    assert f"<h2>{heading}<small>" in summary.with_suffix(".html").read_text(encoding="utf-8")
