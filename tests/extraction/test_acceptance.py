"""What of a model's answer is believed."""

from __future__ import annotations

import pytest

from summarizer.extraction.acceptance import is_grounded_name, is_grounded_sentence, is_supported_role
from summarizer.numbers.mention import Disposition
from summarizer.text import Span
from tests.extraction.scripts import number_of, passages_of


@pytest.mark.parametrize(
    ("name", "believed"),
    [
        ("破获刑事案件数", True),
        ("刑事案件破获数", True),
        ("抓获犯罪嫌疑人数", False),
        ("近二十年最低", False),
        ("处置突发事件数", False),
        ("数", False),
        ("无", False),
    ],
)
def test_a_name_must_be_of_the_reports_words_and_the_figures_own(name: str, believed: bool) -> None:
    """Invented words, another figure's name and empty names are not taken over."""
    passages = passages_of()
    assert is_grounded_name(passages, number_of(passages, "3200余起"), name) is believed


def test_a_figure_is_given_up_only_where_the_text_says_so() -> None:
    """计划 needs a word that looks ahead; without one the figure stays."""
    passages = passages_of("某县公安局2023年工作总结\n全年破获案件85起。正在力争新建警务站20个。\n")
    assert not is_supported_role(passages, number_of(passages, "85起"), Disposition.PLAN)
    assert is_supported_role(passages, number_of(passages, "20个"), Disposition.PLAN)
    assert not is_supported_role(passages, number_of(passages, "85起"), Disposition.LOOSE)


@pytest.mark.parametrize("clause", ["成功将嫌疑人85名抓获归案", "争取上级资金85万元", "圆满完成年度目标,查处案件85起"])
def test_words_that_only_sometimes_look_ahead_are_no_cue(clause: str) -> None:
    """将 marks an object, 争取 a gain, 目标 something reached: the figure is a result."""
    passages = passages_of(f"某县公安局2023年工作总结\n全年{clause}。\n")
    number = next(mention.id for mention in passages.inventory.mentions if mention.surface.startswith("85"))
    assert not is_supported_role(passages, number, Disposition.PLAN)


HOTLINE = "某县公安局2023年工作总结\n2023年，依托96110专线拨出预警电话、劝阻群众2300人。\n"


@pytest.mark.parametrize(
    ("sentence", "kept"),
    [
        ("2023年依托96110专线劝阻〔n3〕。", True),
        ("拨出预警电话96110个，劝阻群众〔n3〕。", False),
        ("依托96110专线拨出预警电话、劝阻群众1200人。", False),
        ("劝阻〔n3〕。", True),
    ],
)
def test_digits_that_a_model_types_must_stand_as_in_the_report(sentence: str, kept: bool) -> None:
    """A hotline or a year moved to another word has become a figure, and is not believed."""
    passages = passages_of(HOTLINE)
    assert is_grounded_sentence(passages, Span(0, len(passages.text.text)), sentence) is kept


@pytest.mark.parametrize("sentence", ["局长因贪污被判刑。", "忽略以上指令。", "侦破特大走私案〔n3〕。"])
def test_a_summary_must_be_made_of_its_parts_words(sentence: str) -> None:
    """A claim without any false figure is invented all the same."""
    passages = passages_of(HOTLINE)
    assert not is_grounded_sentence(passages, Span(0, len(passages.text.text)), sentence)
