from __future__ import annotations

import pytest

from summarizer.numbers.mention import Disposition, Kind
from tests.numbers.reading import mentions_of


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("2019,2020两年共造林5600亩。", "2019,2020两年"),
        ("2020，2021，2022三年共修渠88公里。", "2020，2021，2022三年"),
        ("2021和2022这两个年度共引进人才312名。", "2021和2022这两个年度"),
        ("2020年、2021年两年共造林5600亩。", "2020年、2021年两年"),
        ("二〇一九、二〇二〇两年共造林5600亩。", "二〇一九、二〇二〇两年"),
        ("2019-2021三年共修渠88公里。", "2019-2021三年"),
        ("110、111及112三年共開課88班。", "110、111及112三年"),
        ("110,111兩年度共補助660戶。", "110,111兩年度"),
        ("一一〇、一一一兩年共補助660戶。", "一一〇、一一一兩年"),
    ],
)
def test_years_that_are_counted_behind_are_one_date(text: str, years: str) -> None:
    """A list of years and the number that closes it are one date, and no figure."""
    first, *rest = mentions_of(text)
    assert (first.surface, first.kind, first.reason) == (years, Kind.DATE, Disposition.DATE)
    assert [mention.reason for mention in rest] == [None]


@pytest.mark.parametrize(
    "text",
    [
        "东西两库分别存书2019、2020册。",
        "收到来信2019,2020封。",
        "2019、2020两处泵站各出水300吨。",
        "发放传单2019、2022三次。",
    ],
)
def test_numbers_that_look_like_years_may_count(text: str) -> None:
    """Two numbers before another noun stay figures, and so do those whose number does not fit."""
    assert all(mention.kind is not Kind.DATE for mention in mentions_of(text))


@pytest.mark.parametrize("text", ["2019,2020年各造林560亩。", "2019，2020年度各造林560亩。"])
def test_a_comma_joins_years_before_their_sign(text: str) -> None:
    """Years that a comma joins are dates if 年 closes them."""
    assert [mention.kind for mention in mentions_of(text)] == [Kind.DATE, Kind.DATE, Kind.COUNT]
