from __future__ import annotations

from decimal import Decimal

import pytest

from summarizer.numbers.mention import Approximation
from tests.numbers.reading import mentions_of


@pytest.mark.parametrize(
    ("text", "value", "approximation"),
    [
        ("修桥花了二十来个亿。", 2_000_000_000, Approximation.ABOUT),
        ("捐款合计十余個億。", 1_000_000_000, Approximation.MORE_THAN),
        ("外债还有一百多个亿美元。", 10_000_000_000, Approximation.MORE_THAN),
        ("欠账3个来亿。", 300_000_000, Approximation.ABOUT),
        ("拨款2个亿建水库。", 200_000_000, Approximation.EXACT),
        ("缴税1.5个亿公司留存。", 150_000_000, Approximation.EXACT),
    ],
)
def test_a_scale_that_is_counted_is_one_with_its_number(text: str, value: int, approximation: Approximation) -> None:
    """亿 behind 个 belongs to the number, and a bound may stand before or behind 个."""
    first = mentions_of(text)[0]
    assert (first.value, first.approximation) == (Decimal(value), approximation)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("沿海建成4个亿吨级大港。", 4),
        ("沿海建成四個億噸大港。", 4),
        ("县里有2个亿方水库。", 2),
        ("新开3个亿联商城。", 3),
        ("投入3个亿联合建商城。", 300_000_000),
        ("节水3个亿方左右。", 300_000_000),
    ],
)
def test_a_scale_that_begins_a_name_is_none_of_the_number(text: str, value: int) -> None:
    """亿 that begins the name of what is counted, by its size or its brand, belongs to the name."""
    first = mentions_of(text)[0]
    assert first.value == Decimal(value)
