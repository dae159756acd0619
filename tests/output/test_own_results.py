"""Files that the program wrote itself, told from reports by how they begin."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from summarizer import Settings, read, summarize
from summarizer.cli.app import main
from summarizer.output.own_results import is_own_result, is_page, is_page_file

REPORT = "河口县公路局2031年工作总结\n全年养护公路312公里，处置险情46起。\n"
FOREIGN_PAGE = "<html><head><title>工作总结</title></head><body><p>全年养护公路312公里。</p></body></html>"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A report with its summary, page and tables beside it."""
    report = tmp_path / "report.txt"
    report.write_text(REPORT, encoding="utf-8")
    places = ["-o", str(tmp_path / "s.json"), "--html", str(tmp_path / "s.html")]
    assert main(["run", str(report), "--model", "none", "-q", *places]) == 0
    for table in ("t.csv", "t.jsonl"):
        assert main(["export", str(tmp_path / "s.json"), "--to", str(tmp_path / table)]) == 0
    return tmp_path


def test_what_the_program_wrote_is_told_from_the_report(folder: Path) -> None:
    """Summary, page and every table; not the report."""
    own = {path.name for path in folder.iterdir() if is_own_result(path)}
    assert own == {path.name for path in folder.iterdir()} - {"report.txt"}


def test_a_manifest_is_told_too(folder: Path) -> None:
    """So is the summary of a batch, however it was laid out since."""
    out = folder / "out"
    assert main(["batch", str(folder / "report.txt"), "--out", str(out), "--model", "none", "-q"]) == 0
    assert all(map(is_own_result, out.iterdir()))
    (summary,) = out.glob("*.json")
    for indent in (None, 1, 4):
        summary.write_text(json.dumps(json.loads(summary.read_bytes()), indent=indent), encoding="utf-8-sig")
        assert is_own_result(summary)


def test_the_text_of_a_report_beside_its_summary_is_told(tmp_path: Path) -> None:
    """Only where the summary names it; a report of such a name is a report."""
    page = tmp_path / "page.htm"
    page.write_text(FOREIGN_PAGE, encoding="utf-8")
    assert main(["run", str(page), "--model", "none", "-q", "-o", str(tmp_path / "s.json")]) == 0
    assert is_own_result(tmp_path / "s.text.txt")
    (tmp_path / "other.text.txt").write_text(REPORT, encoding="utf-8")
    assert not is_own_result(tmp_path / "other.text.txt")
    (tmp_path / "s.json").write_text("[]", encoding="utf-8")
    assert not is_own_result(tmp_path / "s.text.txt")


@pytest.mark.parametrize(
    "content", ["", "{}", '{"report": "x"}', "report,2031年\n养护公路,312\n", FOREIGN_PAGE, REPORT, '{"schema": 1}']
)
def test_what_others_wrote_is_not(content: str, tmp_path: Path) -> None:
    """JSON, tables and pages of other programs may be reports."""
    path = tmp_path / "x.json"
    path.write_text(content, encoding="utf-8")
    assert not is_own_result(path)


def test_what_can_not_be_read_is_none(tmp_path: Path) -> None:
    """Nor is a folder, or what is not there."""
    assert not is_own_result(tmp_path) and not is_own_result(tmp_path / "gone.json") and not is_page_file(tmp_path)


def test_only_the_page_of_a_summary_is_its_page(folder: Path) -> None:
    """A report may be a page as well."""
    assert is_page_file(folder / "s.html") and is_page((folder / "s.html").read_bytes())
    (folder / "report.html").write_text(FOREIGN_PAGE, encoding="utf-8")
    assert not is_page_file(folder / "report.html")


def test_a_summary_from_python_is_told(tmp_path: Path) -> None:
    """However it was written down."""
    (tmp_path / "r.txt").write_text(REPORT, encoding="utf-8")
    summary = summarize(read(tmp_path / "r.txt"), Settings.load({"model": "none"}))
    (tmp_path / "s").write_text(summary.model_dump_json(), encoding="utf-8")
    assert is_own_result(tmp_path / "s")
