"""The page of a report that was read from a paged file: its pages shown, with what they say marked."""

from __future__ import annotations

import io
import re
import sys
from pathlib import Path

import pytest

from summarizer.cli.app import main
from tests.document.formats.printing import printed
from tests.output.browsing import PHONE, WIDE, Visits, chromium

REPORT = (
    "云坪县供水局2032年工作总结\n2032年，全县检修管网312公里，处理报修1013件，同比下降3.4%，被省水利厅评为先进集体。\n"
)


@pytest.fixture
def report(tmp_path: Path) -> Path:
    """A PDF file with a blank and a Chinese sign in its name."""
    path = tmp_path / "reports" / "供水 2032.pdf"
    path.parent.mkdir()
    path.write_bytes(printed(REPORT))
    return path


def page_of(report: Path, folder: Path) -> str:
    """The page that ``run`` writes into another folder than the report's."""
    target = folder / "page.html"
    assert main(["run", str(report), "--model", "none", "-q", "--html", str(target), "-o", str(folder / "s.json")]) == 0
    return target.read_text(encoding="utf-8")


def test_figures_are_marked_on_their_page(report: Path, tmp_path: Path) -> None:
    """Each number has its box on the picture of its page, and the page of the file is linked relative to where the page stands."""
    html = page_of(report, tmp_path)
    assert html.count("<svg") == 1 and "data:image/png;base64," in html and "img-src data:" in html
    assert 'href="reports/%E4%BE%9B%E6%B0%B4%202032.pdf#page=1"' in html
    boxes = re.findall(r'id="b-(n\d+)"', html)
    assert len(boxes) == len(set(boxes)) == html.count("<mark ")
    assert set(re.findall(r'class="to-page" href="#b-(n\d+)"', html)) <= set(boxes)


def test_a_file_that_has_changed_is_not_shown(report: Path, tmp_path: Path) -> None:
    """The page of another file than the one that was read shows no picture, and the page of a plain text none either."""
    page_of(report, tmp_path)
    (tmp_path / "s.json").rename(report.parent / "s.json")
    assert main(["view", str(report.parent / "s.json")]) == 0
    assert "<svg" in (report.parent / "s.html").read_text(encoding="utf-8")
    report.write_bytes(printed(REPORT.replace("312", "321")))
    assert main(["view", str(report.parent / "s.json")]) == 0
    assert "<svg" not in (report.parent / "s.html").read_text(encoding="utf-8")
    plain = tmp_path / "report.txt"
    plain.write_text(REPORT, encoding="utf-8")
    html = page_of(plain, tmp_path)
    assert "<svg" not in html and "img-src" not in html and "to-page" not in html.split("</style>")[1]


def test_a_report_from_standard_input_is_shown(report: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The pages of a PDF file that comes through a pipe are shown; there is no file to link to."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(report.read_bytes())))
    html = page_of(Path("-"), tmp_path)
    assert html.count("<svg") == 1 and "data:image/png;base64," in html
    assert "#page=" not in html


def test_the_page_of_a_summary_of_a_batch_is_shown(report: Path, tmp_path: Path) -> None:
    """``view`` finds the report that a batch read, wherever it lies, and shows its pages."""
    out = tmp_path / "out"
    assert main(["batch", str(report), "--out", str(out), "--model", "none", "-q"]) == 0
    (summary,) = out.glob("*.json")
    assert main(["view", str(summary)]) == 0
    html = summary.with_suffix(".html").read_text(encoding="utf-8")
    assert html.count("<svg") == 1 and html.count("<mark ") > 1


def test_the_page_of_a_long_report_stays_small(tmp_path: Path) -> None:
    """Pictures take what numbers leave of a megabyte: pages with flagged items first, and never none."""
    lines = [
        f"第{n}处水厂全年供水{n * 137 + 45}.{n % 10}万吨，检修管网{n * 31}公里。干部职工冒着严寒走遍各村各户，听取意见，逐条答复。"
        for n in range(1, 120)
    ]
    path = tmp_path / "long.pdf"
    path.write_bytes(printed("\n".join(["云坪县供水局2032年工作总结", *lines]), 1, 24))
    html = page_of(path, tmp_path)
    pages = html.count("<svg")
    assert pages >= 8 and len(html.encode()) < 1_000_000


@pytest.mark.parametrize("size", [WIDE, PHONE])
def test_the_way_to_the_page_and_back(report: Path, tmp_path: Path, size: tuple[int, int]) -> None:
    """A tap on the page of a figure shows its box on the page, and a tap on the box the figure."""
    html = page_of(report, tmp_path)
    with chromium() as browser:
        visits = Visits(browser, tmp_path)
        page = visits.open(html, size)
        page.evaluate("document.querySelectorAll('#statistics, #statistics .topic').forEach(part => part.open = true)")
        link = page.locator("#statistics a.to-page").first
        box = page.locator(link.get_attribute("href") or "")
        link.click()
        assert box.is_visible() and "own" in (box.get_attribute("class") or "")
        shown = box.bounding_box()
        assert shown is not None and 0 <= shown["y"] < size[1]
        assert page.evaluate("document.documentElement.scrollWidth") <= size[0]
        box.click()
        assert page.locator("#statistics [data-item].lit").count() == 1
        assert [line for line in visits.complaints if not line.startswith("asked for data:image/png")] == []
