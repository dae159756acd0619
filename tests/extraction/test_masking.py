"""Figures as ids, and back."""

from __future__ import annotations

import pytest

from summarizer.extraction.masking import masked, numbers_cited, unmasked
from summarizer.text import Span
from tests.extraction.scripts import number_of, passages_of

TEXT = "某县公安局2023年工作总结\n全年破获案件3200余起，抓获嫌疑人1850名。\n"


def test_a_masked_passage_holds_no_figure_that_was_masked() -> None:
    """The model sees ids where figures stood, and everything else unchanged."""
    passages = passages_of(TEXT)
    numbers = [number_of(passages, "3200余起"), number_of(passages, "1850名")]
    at = passages.text.text.index("全年")
    shown = masked(passages, Span(at, len(passages.text.text)), numbers)
    assert shown == f"全年破获案件〔{numbers[0]}〕,抓获嫌疑人〔{numbers[1]}〕。"


@pytest.mark.parametrize("cited", ["〔{}〕", "[{}]", "{}", "【{}】", "〔 {} 〕"])
def test_ids_become_the_reports_own_characters(cited: str) -> None:
    """Whatever brackets a model puts around an id, the report's figure takes its place."""
    passages = passages_of(TEXT)
    number = number_of(passages, "3200余起")
    assert unmasked(passages, f"破获案件{cited.format(number)}", [number]) == "破获案件3200余起"


def test_an_id_that_was_not_shown_makes_the_sentence_unusable() -> None:
    """A model that cites what it was not shown is not believed."""
    assert unmasked(passages_of(TEXT), "破获案件〔n99〕", ["n2"]) is None


def test_ids_are_told_apart_by_all_their_digits() -> None:
    """n1 inside n12 is not cited."""
    assert numbers_cited("〔n12〕和〔n3〕") == ("n12", "n3")


def test_a_word_that_ends_like_an_id_is_none() -> None:
    """Win10 and VPn2 cite nothing, and stay as they are."""
    passages = passages_of(TEXT)
    assert numbers_cited("升级Win10终端") == ()
    assert unmasked(passages, "升级Win10终端", []) == "升级Win10终端"


def test_a_unit_that_the_model_writes_again_stands_once() -> None:
    """The surface of a figure ends with its unit already."""
    passages = passages_of(TEXT)
    number = number_of(passages, "1850名")
    assert unmasked(passages, f"抓获嫌疑人〔{number}〕名。", [number]) == "抓获嫌疑人1850名。"
    assert unmasked(passages, f"抓获〔{number}〕嫌疑人。", [number]) == "抓获1850名嫌疑人。"
