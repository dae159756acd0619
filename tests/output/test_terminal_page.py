"""The page for the terminal."""

from __future__ import annotations

import pytest
from rich.cells import cell_len

from summarizer.output.display_names import labels_in
from summarizer.output.language import Language
from summarizer.output.terminal_page import render_text
from summarizer.schema import Ledger, OtherReading, ReadBy, Rejected, Review, Ruling, Summary
from tests.sample_summary import sample


def test_it_shows_heading_period_and_ledger_first() -> None:
    """What the report is, and whether every number is accounted for, stand before anything else."""
    heading, about, ledger = render_text(sample()).splitlines()[1:4]
    assert heading == "临江县公安局2023年工作情况"
    assert about == "临江县公安局 · 2023年"
    assert ledger.startswith("! 原文数字 10 个，1 个未能交代：统计数据 6")


def test_a_balanced_ledger_says_so() -> None:
    """Where nothing is unaccounted for the line says that everything is."""
    summary = sample()
    totals = {key: count for key, count in summary.ledger.totals.items() if key != "unaccounted"}
    balanced = summary.model_copy(update={"ledger": Ledger(numbers=summary.ledger.numbers, totals=totals)})
    assert "✓ 原文数字 10 个，全部有交代" in render_text(balanced)


@pytest.mark.parametrize(
    "words",
    [
        "近450名",
        "1200余万元",
        "同比 ↓",
        "⚠ 原文数字不可能成立",
        "枫桥式公安派出所",
        "授予：省公安厅",
        "把计划当作成果",
        "a-model",
    ],
)
def test_figures_stand_as_written_and_marks_beside_them(words: str) -> None:
    """Approximators, directions, warnings, givers of honors and reasons for withholding are all there."""
    assert words in render_text(sample())


@pytest.mark.parametrize("width", [60, 80, 100, 140])
def test_no_line_is_wider_than_the_page(width: int) -> None:
    """A wide character counts as two columns, and lines still fit."""
    assert max(cell_len(line) for line in render_text(sample(), width).splitlines()) <= width


def test_a_reports_words_are_never_markup() -> None:
    """Square brackets in a report are printed, not obeyed."""
    summary = sample()
    odd = summary.achievements[0].model_copy(update={"summary": "[bold]清查[/bold][/] :smile: 场所"})
    assert "[bold]清查[/bold][/] :smile: 场所" in render_text(summary.model_copy(update={"achievements": (odd,)}))


def test_an_empty_summary_is_a_page_too(empty_summary: Summary) -> None:
    """A report without numbers gives headings with nothing under them."""
    page = render_text(empty_summary)
    assert "原文数字 0 个，全部有交代" in page
    assert "未采用" not in page


def reviewed_sample() -> Summary:
    """The sample with another reading of one statistic, a decision about another, and one rejected."""
    summary = sample()
    first, second, third, *rest = summary.statistics
    review = Review(ruling=Ruling.CORRECTED, by="林校对", at="2026-03-01T09:30:00Z", note="按附表")
    other = OtherReading(read_by=ReadBy.MODEL, indicator="抓获人数")
    gone = Rejected(item=third, review=review.model_copy(update={"ruling": Ruling.REJECTED}))
    statistics = (
        first.model_copy(update={"other_reading": other}),
        second.model_copy(update={"review": review}),
        *rest,
    )
    return summary.model_copy(update={"statistics": statistics, "rejected": (gone,)})


def test_the_other_reading_and_an_editors_decision_are_told() -> None:
    """Both stand below their item; what was rejected is listed with who did it."""
    page = render_text(reviewed_sample())
    assert "⇄ 模型读作：抓获人数" in page
    assert "✎ 林校对于2026-03-01已更正 · 按附表" in page
    assert "已驳回  1" in page


def test_the_page_is_in_the_readers_language() -> None:
    """Labels are English, the report's words stay."""
    page = render_text(sample(), labels=labels_in(Language.ENGLISH))
    assert "Statistics  6" in page
    assert "1200余万元" in page
