from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.document.clean import clean
from summarizer.document.read import document_of, read
from summarizer.numbers.inventory import take_inventory
from summarizer.numbers.mention import Inventory
from summarizer.reading.divide import divide
from summarizer.reading.passages import Passages, SectionRole
from summarizer.text import CleanText, Document, OffsetMap
from tests.reading.dividing import REPORT, divided


def _holds_together(passages: Passages) -> None:
    text = passages.text.text
    covered = 0
    for before, after in zip(passages.sentences, passages.sentences[1:], strict=False):
        assert before.span.end <= after.span.start
    for sentence in passages.sentences:
        covered += sum(not c.isspace() for c in text[sentence.span.start : sentence.span.end])
        section = passages.sections[sentence.section]
        assert section.span.covers(sentence.span)
    assert covered == sum(not c.isspace() for c in text)
    assert [f.number for f in passages.figures] == [m.id for m in passages.inventory.mentions]
    for figure, mention in zip(passages.figures, passages.inventory.mentions, strict=True):
        assert mention.id in passages.sentence(figure.sentence).numbers
        assert passages.sentence(figure.sentence).span.covers(mention.clean)
        assert all(0 <= head.start < head.end <= len(text) for head in figure.heads)


def test_every_character_and_number_has_its_place() -> None:
    """Every character but white space lies in one sentence, every mention has its figure, in order."""
    _holds_together(divided(REPORT))


def test_ids_count_from_one_in_order_of_place() -> None:
    """Sentence ids are s1, s2, … and can be looked up."""
    passages = divided(REPORT)
    assert [s.id for s in passages.sentences] == [f"s{n + 1}" for n in range(len(passages.sentences))]
    assert passages.sentence("s2").id == "s2"


def test_same_input_same_passages() -> None:
    """Dividing is pure: twice the same text gives equal passages."""
    assert divided(REPORT) == divided(REPORT)


def test_blank_text_has_no_sentences() -> None:
    """A text of white space alone gives no section and no sentence."""
    blank = " \n\n　\n"
    text = CleanText(
        Document(blank, "blank", "text/plain", None, ""), blank, OffsetMap.identity(len(blank)), "simplified"
    )
    passages = divide(text, Inventory(text, ()))
    assert (passages.sections, passages.sentences, passages.figures) == ((), (), ())


def test_traditional_text_is_labelled_in_simplified_and_quoted_as_written() -> None:
    """Labels are Simplified; a period is as the report writes it."""
    passages = divided("今年以來,全縣公安機關破獲電信網絡詐騙案件35起。")
    figure = next(f for f in passages.figures if f.reason is None)
    assert figure.label == "破获电信网络诈骗案件数"
    assert figure.period is not None and figure.period.text == "今年以來"


FRAGMENTS = [
    "破获案件", "3起", "、", "，", "同比下降5%", "。", "；", "和", "(其中", ")", "“", "”的", "\n", "一、", "将", "2021年", "分别", "上升至",
    "百分之三", "位居全市第一", "零发案", "连续4年", "由上年的", "张三", "  ", "……", "！", "人均", "占", "市局", "在全县", "7.5万余人次",
]  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(FRAGMENTS), max_size=40))
def test_any_order_of_report_words_holds_together(words: list[str]) -> None:
    """Whatever order the words of a report come in, the passages stay whole."""
    _holds_together(divided("破案" + "".join(words)))


def test_time_grows_with_the_text_alone() -> None:
    """Ten times the text, without a single full stop, takes about ten times as long."""
    clause = "抓获嫌疑人12名、查处案件30余起,"
    times = []
    for repeat in (200, 2000):
        text = clean(document_of(clause * repeat))
        inventory = take_inventory(text)
        started = time.process_time()
        divide(text, inventory)
        times.append(time.process_time() - started)
    assert times[1] < 30 * max(times[0], 0.005)


def test_real_reports_hold_together(shared_reports: list[Path]) -> None:
    """The real reports divide into whole passages, damaged and boilerplate ones among them."""
    for path in shared_reports:
        text = clean(read(path))
        passages = divide(text, take_inventory(text))
        _holds_together(passages)
        roles = {s.role for s in passages.sentences}
        assert SectionRole.BODY in roles


@pytest.mark.parametrize("more", ["同比增长5%,", "居第二,", "5年以上、", "破获案件12起、"])
def test_a_sentence_of_thousands_of_figures_is_read(more: str) -> None:
    """A list without an end goes on about one figure, however long it is."""
    passages = divided("2020年,破获案件85起," + more * 3000)
    assert len(passages.figures) > 3000
