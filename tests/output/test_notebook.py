"""What a notebook shows."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest

from summarizer import check
from tests.checking.report import REPORT
from tests.sample_summary import sample


class Outline(HTMLParser):
    """The open elements of a page; an element that is not closed, or closed twice, is a fault."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element."""
        self.seen.append(tag)
        if tag != "br":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """Hold that it is the last one that was opened."""
        assert self.open.pop() == tag


def outline(page: str) -> list[str]:
    """The elements of ``page``."""
    parser = Outline()
    parser.feed(page)
    parser.close()
    assert parser.open == []
    return parser.seen


@pytest.mark.parametrize(("locale", "word"), [("zh_CN.UTF-8", "指标"), ("en_GB.UTF-8", "indicator")])
def test_a_summary_shows_its_figures(locale: str, word: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A row a figure, in the language of the locale, and well formed."""
    monkeypatch.setenv("LC_ALL", locale)
    page = sample()._repr_html_()
    assert outline(page).count("tr") == 1 + len(sample().statistics)
    assert word in page.lower()
    assert "1200余万元" in page


def test_a_check_shows_its_findings(monkeypatch: pytest.MonkeyPatch) -> None:
    """The verdict and a row a finding."""
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    page = check(REPORT, "破获刑事案件1264起。")._repr_html_()
    assert outline(page).count("tr") == 2
    assert "unsupported 1" in page and "wrong_value" in page


def test_words_of_a_report_are_no_markup() -> None:
    """A title can't bring an element into the notebook."""
    summary = sample()
    source = summary.source.model_copy(update={"title": "<script>alert(1)</script>"})
    page = summary.model_copy(update={"source": source})._repr_html_()
    assert "script" not in outline(page)


def test_a_long_table_leaves_off() -> None:
    """A notebook is no place for thousands of rows."""
    summary = sample()
    page = summary.model_copy(update={"statistics": summary.statistics * 100})._repr_html_()
    assert outline(page).count("tr") == 201
    assert "… 400" in page
