"""Values in words."""

from __future__ import annotations

import pytest

from summarizer.output.display_names import CHINESE, labels_in
from summarizer.output.language import Language
from summarizer.output.values import exact_value, gloss
from summarizer.schema import Approximation, Statistic
from tests.sample_summary import sample


@pytest.mark.parametrize(
    ("fields", "shown"),
    [
        ({"value": "12000000", "unit": "元", "approximation": Approximation.MORE_THAN}, "多于 12,000,000 元"),
        ({"value": "14.71", "unit": "%"}, "14.71%"),
        ({"value": "1/3", "unit": None}, "1/3"),
        ({"value": "-1234.5", "unit": None}, "-1,234.5"),
        ({"value": "5", "low": "3", "high": "5", "unit": "名", "approximation": Approximation.RANGE}, "3–5 名"),
    ],
)
def test_the_value_behind_the_words(fields: dict[str, object], shown: str) -> None:
    """Bounds are named, digits grouped, units kept."""
    assert exact_value(sample().statistics[0].model_copy(update=fields), CHINESE) == shown


def test_bounds_are_named_in_the_readers_language() -> None:
    """The report's unit stays what it is."""
    item = sample().statistics[0].model_copy(update={"approximation": Approximation.LESS_THAN})
    assert exact_value(item, labels_in(Language.ENGLISH)) == "less than 312 起"


def test_a_value_of_thousands_of_digits_is_cut() -> None:
    """Nobody reads five thousand digits, and a page must not be made of them."""
    item = sample().statistics[0].model_copy(update={"value": "9" * 5000, "unit": None})
    assert exact_value(item, CHINESE) == "9" * 60 + "…"


def test_a_value_that_repeats_the_words_is_not_shown() -> None:
    """312起 needs no gloss; 零 and 1200余万元 do."""
    by_surface: dict[str, Statistic] = {item.surface: item for item in sample().statistics}
    assert gloss(by_surface["312起"], CHINESE) == ""
    assert gloss(by_surface["零"], CHINESE) == "0"
    assert gloss(by_surface["1200余万元"], CHINESE) == "多于 12,000,000 元"
