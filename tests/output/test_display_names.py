"""Words for everything that a summary can say, in both languages."""

from __future__ import annotations

import re
from enum import StrEnum

import pytest

from summarizer.output.display_names import CHINESE, labels_in
from summarizer.output.language import Language, language_of
from summarizer.schema import Approximation, DecidedBy, Disposition, FindingCode, Kind, Ruling
from tests.wordings import open_places

ENGLISH = labels_in(Language.ENGLISH)


@pytest.mark.parametrize(
    ("group", "values"),
    [
        ("disposition", Disposition),
        ("kind", Kind),
        ("finding", FindingCode),
        ("relation", Approximation),
        ("reader", DecidedBy),
        ("ruling", Ruling),
    ],
)
def test_every_value_has_a_word_and_no_word_is_left_over(group: str, values: type[StrEnum]) -> None:
    """A new disposition, kind or finding code can't appear without a name for readers."""
    assert set(CHINESE.groups[group]) - {"both"} == {value.value for value in values}


def test_both_languages_say_everything() -> None:
    """No label is missing in either, and both leave the same places open."""
    for group, words in CHINESE.groups.items():
        for key, chinese in words.items():
            english = ENGLISH.groups[group][key]
            assert chinese and english
            assert open_places(chinese) == open_places(english), key


def test_english_labels_hold_no_chinese_and_chinese_ones_no_english() -> None:
    """A label that was never translated would show its other language."""
    for words in ENGLISH.groups.values():
        assert not re.search(r"[\u4e00-\u9fff]", "".join(words.values()))
    for key, chinese in CHINESE.groups["said"].items():
        assert re.search(r"[\u4e00-\u9fff]", chinese), key


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({"LANG": "zh_CN.UTF-8"}, Language.CHINESE),
        ({"LANG": "en_GB.UTF-8"}, Language.ENGLISH),
        ({"LANG": "zh_TW", "LC_MESSAGES": "de_DE.UTF-8"}, Language.ENGLISH),
        ({"LANG": "en_US.UTF-8", "LC_ALL": "zh_HK.UTF-8"}, Language.CHINESE),
        ({"LANG": "C.UTF-8"}, Language.CHINESE),
        ({"LC_ALL": "", "LANG": "en"}, Language.ENGLISH),
        ({}, Language.CHINESE),
    ],
)
def test_the_locale_decides_the_language(environment: dict[str, str], language: Language) -> None:
    """The variables count in the order in which the system looks at them; a locale without a language means Chinese."""
    assert language_of(environment) is language
