"""Results as a strong model words them."""

from __future__ import annotations

from typing import Any

from summarizer.schema import FindingCode, Status
from tests.extraction.passage_scripts import summary_of
from tests.extraction.scripts import REPORT
from tests.extraction.test_passages import SAID

FIGHT = "全年共破获刑事案件"


def told(*achievements: tuple[str, str], report: str = REPORT, **lists: Any) -> list[str]:
    """The summaries of a model that says these, each of a sentence that holds the second words."""
    items = [{"summary": summary, "s": [words]} for summary, words in achievements]
    return [each.summary for each in summary_of(report, SAID, achievements=items, **lists).achievements]


def test_a_true_summary_stands_as_it_is() -> None:
    """In the model's words, with its figures cited."""
    said = "全年破获刑事案件3200余起，抓获犯罪嫌疑人1850名，刑事警情同比下降12.5%。"
    summary = summary_of(REPORT, SAID, achievements=[{"summary": said, "s": [FIGHT]}])
    assert [each.summary for each in summary.achievements] == [said]
    assert len(summary.achievements[0].numbers) == 3
    assert summary.achievements[0].status is Status.VERIFIED


def test_a_figure_that_the_sentence_lacks_brings_the_reports_own_words() -> None:
    """No invented figure reaches a summary, and the result is not lost."""
    (made,) = told(("全年破获刑事案件3600余起，抓获犯罪嫌疑人1850名。", FIGHT))
    assert "3600" not in made
    assert "3200余起" in made


def test_a_word_of_degree_that_the_sentence_lacks_brings_the_reports_own_words() -> None:
    """显著 was nobody's word but the model's."""
    (made,) = told(("刑事警情同比显著下降12.5%，破获刑事案件3200余起，抓获犯罪嫌疑人1850名。", FIGHT))
    assert "显著" not in made
    assert "12.5%" in made


def test_a_word_of_degree_of_the_report_stands() -> None:
    """It is the report's claim."""
    report = REPORT.replace("刑事警情同比下降", "刑事警情同比显著下降")
    said = "刑事警情同比显著下降12.5%，破获刑事案件3200余起，抓获犯罪嫌疑人1850名。"
    assert told((said, FIGHT), report=report) == [said]


def test_a_summary_that_drops_most_figures_brings_the_reports_own_words() -> None:
    """Unless other summaries of the same sentence tell them."""
    poor = ("全年严打违法犯罪，破获一批刑事案件。", FIGHT)
    (made,) = told(poor)
    assert {"3200余起", "1850名"} <= {words for words in ("3200余起", "1850名") if words in made}
    rest = ("抓获犯罪嫌疑人1850名，刑事警情同比下降12.5%。", FIGHT)
    assert (
        told(("全年破获刑事案件。", FIGHT), rest)[1] == rest[0] or len(told(("全年破获刑事案件。", FIGHT), rest)) == 2
    )


def test_words_without_a_number_are_kept_as_the_report_says_them() -> None:
    """They become an achievement, never a figure."""
    report = REPORT.replace("建立案件回访制度，", "入室盗窃积案实现清零，")
    missed = [{"quote": "积案实现清零", "s": "入室盗窃"}]
    assert "入室盗窃积案实现清零。" in told(report=report, missed=missed)
    summary = summary_of(report, SAID, missed=missed)
    assert len(summary.statistics) == len(summary_of(report, SAID).statistics)


def test_words_that_are_not_in_their_sentence_are_withheld() -> None:
    """With the quote that could not be found."""
    summary = summary_of(REPORT, SAID, missed=[{"quote": "积案全部清零", "s": "开通网上"}])
    assert [reason.code for each in summary.withheld for reason in each.reasons] == [FindingCode.QUOTE_NOT_FOUND]
