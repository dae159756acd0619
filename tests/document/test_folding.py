"""Script and width."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from opencc import OpenCC

from summarizer.document.characters import SIMPLIFIED, TRADITIONAL, WIDTH
from summarizer.document.folding import fold, narrow, simplify

CHINESE = st.text(
    st.sampled_from("".join([TRADITIONAL[:600], SIMPLIFIED[:600], "１２，：％（）「」“”『』0a, \n", *WIDTH])),
    max_size=60,
)


def test_width_is_folded_one_to_one() -> None:
    """Full-width forms become half-width, Chinese punctuation without such a form stays."""
    assert narrow("１６．５％（ＡＰＰ）：；！？＋") == "16.5%(APP):;!?+"
    assert narrow("。、《》“”①㎡‰…—") == "。、《》“”①㎡‰…—"
    assert narrow("a\u3000b\u00a0c\u2028d\x0be") == "a b c\nd\ne"


def test_compatibility_forms_are_folded() -> None:
    """Radicals and compatibility ideographs, as PDF readers give them, become the characters they look like."""
    assert narrow("⼀⽉⼆⼗⽇\uf98e⻓⻋") == "一月二十日年长车"
    assert narrow("𝟏𝟐.𝟓%") == "12.5%"


def test_full_width_comma_between_half_width_figures_stays() -> None:
    """10，200 are two figures and must not be read as one; １，３９２ is one."""
    assert narrow("分别为10，200人，共") == "分别为10，200人,共"
    assert narrow("１，３９２人") == "1,392人"


def test_script_is_folded_with_its_phrases_for_reading() -> None:
    """Phrases that keep a character keep it, and the particle 著 becomes 着."""
    assert simplify("乾隆年間著名的藉口,隨著兩萬餘輛車,衹有三隻") == "乾隆年间著名的借口,随着两万余辆车,只有三只"
    assert simplify("已是简体") == "已是简体"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("兩萬餘元", "两万余元"),
        ("臺灣", "台湾"),
        ("爲群衆辦事", "为群众办事"),
        ("看著", "看着"),
        ("「雷霆」", "“雷霆”"),
        ("『甲』", '"甲"'),
    ],
)
def test_fold_makes_writings_of_the_same_words_equal(one: str, other: str) -> None:
    """Script variants and quote styles fold together."""
    assert fold(one) == fold(other)


@given(CHINESE, CHINESE)
def test_fold_keeps_places_and_parts(one: str, other: str) -> None:
    """The fold is as long as the text, the same when folded again, and that of a part is the part of the fold."""
    assert len(fold(one)) == len(one)
    assert fold(fold(one)) == fold(one)
    assert fold(one + other) == fold(one) + fold(other)


@given(CHINESE)
def test_narrow_and_simplify_keep_places(text: str) -> None:
    """No character is lost, added or moved."""
    assert len(narrow(text)) == len(text)
    assert len(simplify(text)) == len(text)


def test_character_table_agrees_with_opencc() -> None:
    """Each Traditional character folds to what the installed OpenCC makes of it alone, a few variants apart."""
    converter = OpenCC("t2s")
    ours = dict(zip(TRADITIONAL, SIMPLIFIED, strict=True))
    theirs = converter.convert("\n".join(TRADITIONAL)).split("\n")
    different = {a for a, b in zip(TRADITIONAL, theirs, strict=True) if ours[a] != b and b != a and b < "\U00010000"}
    assert len(different) <= 5


def test_converter_ignores_a_configuration_in_the_working_directory(tmp_path: Path) -> None:
    """A file t2s.json beside the report is not read in place of OpenCC's own."""
    (tmp_path / "t2s.json").write_text("{}")
    before = Path.cwd()
    try:
        os.chdir(tmp_path)
        from summarizer.document.folding import _converter

        _converter.cache_clear()
        assert simplify("萬") == "万"
    finally:
        os.chdir(before)


def test_large_text_is_converted_in_blocks_without_loss() -> None:
    """A text longer than a block keeps every character."""
    text = ("檢查車輛2.2萬餘輛。" * 900 + "\n") * 12
    assert simplify(text) == text.replace("檢", "检").replace("車", "车").replace("輛", "辆").replace(
        "萬", "万"
    ).replace("餘", "余")
