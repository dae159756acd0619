"""A summary as Markdown."""

from __future__ import annotations

from summarizer.output.markdown_text import render_markdown
from summarizer.schema import FindingCode, Status, Summary
from tests.sample_summary import finding, sample


def test_it_holds_everything_that_a_summary_shows() -> None:
    """Heading, ledger, achievements, figures by topic, honors and what was withheld."""
    page = render_markdown(sample())
    assert page.startswith("# 临江县公安局2023年工作情况\n")
    for line in (
        "1. 破获电信网络诈骗案件312起，抓获嫌疑人近450名",
        "### 全县命案零发案",
        "| 追回被骗资金 | 1200余万元 |  | 2023年以来 |",
        "| 电信网络诈骗发案数变化 | 18.6% | 同比 ↓ | 2023年以来 |",
        "- **枫桥式公安派出所** — 获得者：2个派出所 · 授予：省公安厅 · 省级",
        "- 破案率达到90%以上 — 把计划当作成果：所引句子说的是计划",
    ):
        assert line in page.splitlines()


def test_words_of_the_report_cannot_become_markup() -> None:
    """A bar can't open a cell, a star no emphasis, an angle bracket no tag, a line end no new block."""
    summary = sample()
    odd = summary.statistics[0].model_copy(update={"indicator": "a|b *c* <script>\n# d"})
    page = render_markdown(summary.model_copy(update={"statistics": (odd,)}))
    assert r"| a\|b \*c\* \<script\> \# d | 312起 |" in page


def test_an_empty_summary_is_a_page_too(empty_summary: Summary) -> None:
    """Nothing found gives headings with nothing under them."""
    assert "## 统计数据（0）" in render_markdown(empty_summary)


def test_what_most_needs_a_look_stands_first() -> None:
    """Where the readers differ, then what is flagged; and nothing of it where there is nothing."""
    summary = sample()
    differ = summary.statistics[1].model_copy(
        update={
            "status": Status.FLAGGED,
            "findings": (finding(FindingCode.READERS_DIFFER, "模型读作“嫌疑人数”", "t2"),),
        }
    )
    doubtful = summary.model_copy(update={"statistics": (summary.statistics[0], differ, *summary.statistics[2:])})
    lines = render_markdown(doubtful).splitlines()
    at = lines.index("## 先看这些（2）")
    assert lines[at + 2].startswith("- 抓获电信网络诈骗嫌疑人数：近450名 ⚠")
    assert lines[at + 3].startswith("- 交通事故起数变化：200% ⚠")
    assert "先看这些" not in render_markdown(summary.model_copy(update={"statistics": summary.statistics[:5]}))
