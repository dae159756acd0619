"""Words that begin with the character of a unit."""

from __future__ import annotations

import pytest

from summarizer import find_numbers


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("【3】招聘护士41名", None),
        ("2023招生计划", None),
        ("首批7具有示范意义", None),
        ("新装电表4,700具", "具"),
        ("出栏肉鸡63万羽", "羽"),
        ("羽毛球场9片", "片"),
    ],
)
def test_a_word_behind_a_number_is_no_unit(text: str, unit: str | None) -> None:
    """招聘, 具有 and 羽毛 begin like units; 具 and 羽 alone count."""
    assert find_numbers(text)[0].unit == unit
