"""The notation of the passages protocol."""

from __future__ import annotations

import re

import pytest

from summarizer.extraction.cutting import cut_passages
from summarizer.extraction.tagging import number_cited, plain, sentence_cited, shown, tagged
from tests.extraction.scripts import number_of, passages_of


def text_of(report: str) -> str:
    """The whole report as it is shown, every number asked about."""
    passages = passages_of(report)
    return "\n".join(tagged(passages, each, each.numbers) for each in cut_passages(passages))


def test_tags_stand_before_sentences_and_behind_numbers() -> None:
    """A number's tag follows the whole figure, unit and all; dates carry none."""
    written = text_of("禾州市公安局2023年工作总结\n全年破获案件3200余起，抓获1850名嫌疑人。\n")
    assert re.search(r"〔s2〕全年破获案件3200余起〔n\d〕,抓获1850名〔n\d〕嫌疑人", written)
    assert "2023年〔" not in written


def test_what_looks_like_a_tag_in_the_report_is_shown_as_something_else() -> None:
    """A report can't name a sentence or a number of its own."""
    written = text_of("禾州市公安局2023年工作总结\n全年破获案件3200余起〔n99〕，〔s7〕抓获1850名。\n")
    assert re.findall(r"〔([ns]\d+)〕", written) == [*re.findall(r"〔([ns]\d+)〕", written)]
    assert "〔n99〕" not in written
    assert "﹝n99﹞" in written
    assert "〔s7〕" not in shown("标题〔s7〕")


def test_what_a_reply_copies_is_turned_back() -> None:
    """Its tags are dropped, the report's own brackets restored."""
    assert plain("抓获〔n2〕 60余名\n嫌疑人﹝注﹞") == "抓获 60余名 嫌疑人〔注〕"


@pytest.mark.parametrize(
    ("written", "number"),
    [("n12", "n12"), ("12", "n12"), ("〔n12〕", "n12"), ("s12", None), ("n0", None), ("n1 n2", None)],
)
def test_ids_are_read_in_any_dress(written: str, number: str | None) -> None:
    """Brackets and a missing letter don't matter, another letter does."""
    assert number_cited(written) == number


def test_a_sentence_is_no_number() -> None:
    """The letter tells."""
    assert sentence_cited("〔s3〕") == "s3"
    assert sentence_cited("n3") is None


def test_only_what_is_asked_about_is_tagged() -> None:
    """The rest of a passage is shown as it is."""
    passages = passages_of("禾州市公安局2023年工作总结\n全年破获案件3200余起，抓获1850名嫌疑人。\n")
    asked = number_of(passages, "1850名")
    written = tagged(passages, cut_passages(passages)[0], {asked})
    assert re.findall(r"〔(n\d+)〕", written) == [asked]
