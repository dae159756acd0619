"""What the rules say of a figure, laid open with the words it comes from."""

from __future__ import annotations

import pytest

from summarizer.reading.explained import Field, Said, explained
from tests.reading.dividing import divided


def said(text: str, surface: str) -> dict[Field, Said]:
    """What is said of the figure ``surface`` of ``text``, by field."""
    passages = divided(text)
    number = next(mention.id for mention in passages.inventory.mentions if mention.surface == surface)
    return {each.field: each for each in explained(passages, number)}


def test_every_field_points_to_the_words_that_it_comes_from() -> None:
    """Name, period and scope stand where their words do, as the report writes them."""
    text = "2022年，青溪區公安分局破獲刑事案件312起，同比下降8%。\n"
    found = said(text, "312起")
    assert found[Field.INDICATOR].value == "破获刑事案件数"
    words = [word for each in found.values() for word in each.words]
    assert "刑事案件" in {word.text for word in words}
    assert all(text[word.start : word.end] == word.text for word in words)
    assert [word.text for word in found[Field.PERIOD].words] == ["2022年"]
    assert said(text, "8%")[Field.CHANGE].value == "decrease"


@pytest.mark.parametrize(
    ("text", "surface"), [("2024年，计划新建警务站12个。", "12个"), ("2023年5月3日。", "2023年5月3日")]
)
def test_nothing_is_said_of_a_number_that_is_no_figure(text: str, surface: str) -> None:
    """A plan and a date are set aside: their words name nothing."""
    assert said(text, surface) == {}
