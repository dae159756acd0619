"""Names and sentences as a summary words them."""

from __future__ import annotations

import pytest

from summarizer.extraction.wording import SUMMARY_LENGTH, own_words, rule_name, tidy_name, tidy_sentence
from summarizer.text import Span
from tests.extraction.scripts import passages_of


@pytest.mark.parametrize(
    ("name", "tidy"),
    [
        (" 破獲毒品犯罪案件數。", "破获毒品犯罪案件数"),
        ("「利劍」行動抓獲人數", "“利剑”行动抓获人数"),
        ("利剑”行动抓获人数", "利剑行动抓获人数"),
        ("化解　矛盾 纠纷数", "化解矛盾纠纷数"),
    ],
)
def test_names_are_simplified_and_whole(name: str, tidy: str) -> None:
    """Script, spaces, corner marks and halves of quotation marks do not reach a summary."""
    assert tidy_name(name) == tidy


def test_sentences_end_once() -> None:
    """One 。 at the end, however the model or the report ended it."""
    assert tidy_sentence("破获案件85起；") == tidy_sentence("破获案件85起。。") == "破获案件85起。"


def test_own_words_keep_the_clauses_with_figures() -> None:
    """Where a part is too long, whole clauses are left out, those without a figure first."""
    text = (
        "全市各级各部门坚持以人民为中心的发展思想，深入推进平安建设，持续加强和创新社会治理，"
        "扎实开展矛盾纠纷大排查大化解行动，共化解各类矛盾纠纷7400余起，调处成功率达98.2%。"
    )
    passages = passages_of(f"某县2023年工作总结\n{text}\n")
    at = passages.text.text.index("全市")
    numbers = [figure.number for figure in passages.figures if figure.reason is None]
    words = own_words(passages, Span(at, len(passages.text.text)), numbers)
    assert "7400余起" in words
    assert "98.2%" in words
    assert len(words) <= SUMMARY_LENGTH + 1


def test_a_name_that_begins_like_a_linking_word_stays_whole() -> None:
    """即墨 is a place, 即 in front of a number is none."""
    for text in ("即墨分局新设自助服务区6个，方便群众就近办理。", "并州分局新设自助服务区6个，方便群众就近办理。"):
        passages = passages_of(f"某市2023年工作总结\n{text}\n")
        at = passages.text.text.index(text[:2])
        numbers = [figure.number for figure in passages.figures if figure.reason is None]
        assert own_words(passages, Span(at, at + len(text)), numbers).startswith(text[:4])


def test_short_parts_are_their_own_summary() -> None:
    """A part that fits is taken as it stands, without the joint that leads into it."""
    passages = passages_of("某县2023年工作总结\n此外，建立了案件回访制度。\n")
    at = passages.text.text.index("此外")
    assert own_words(passages, Span(at, len(passages.text.text))) == "建立了案件回访制度。"


def test_every_open_figure_has_a_name() -> None:
    """A figure without a word beside it takes the heading's, never an empty one."""
    passages = passages_of("某县公安局2023年工作总结\n一、打击犯罪\n3200起。\n85。\n")
    names = [rule_name(passages, figure.number) for figure in passages.figures if figure.reason is None]
    assert all(names)


def test_marks_are_single() -> None:
    """A mark that was doubled in copying, and spaces beside marks, do not reach a summary."""
    assert tidy_sentence("在专案中,，破获案件85起， 抓获46人") == "在专案中，破获案件85起，抓获46人。"


def test_a_change_is_kept_with_what_changed() -> None:
    """Where clauses are left out, none that hangs on another one is kept without it; a figure's own comma is no mark."""
    text = (
        "全市共接报各类盗窃类警情1,392起，比上年同期减少230起，同比下降14.2%，"
        "各级各部门持续加强和创新社会治理，打掉涉黑涉恶犯罪团伙等各类团伙46个，同比上升5.1%。"
    )
    passages = passages_of(f"某县2023年工作总结\n{text}\n")
    at = passages.text.text.index("全市")
    numbers = [figure.number for figure in passages.figures if figure.reason is None]
    words = own_words(passages, Span(at, len(passages.text.text)), numbers)
    assert (
        words
        == "全市共接报各类盗窃类警情1,392起，比上年同期减少230起，同比下降14.2%，打掉涉黑涉恶犯罪团伙等各类团伙46个。"
    )
