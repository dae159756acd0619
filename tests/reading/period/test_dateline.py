from __future__ import annotations

import pytest

from summarizer.reading.period import Day, Period, read_period
from tests.reading.dividing import divided, figures


@pytest.mark.parametrize(
    "text",
    [
        "禾川破案综述\n本报禾川2024年1月9日讯(记者王宁)去年,全市破案30起。",
        "禾川破案综述\n发布时间：2024-01-09 10:30 来源：市局\n去年，全市破案30起。",
        "【2024-01-09/禾川日报/03版】\n去年，全市破案30起。",
        "禾川破案综述\n去年，全市破案30起。\n二〇二四年一月九日",
        "本報禾川2024年1月9日訊 去年，全市破案30起。",
    ],
)
def test_a_dateline_gives_the_year_of_relative_words(text: str) -> None:
    """News told in January speaks by 去年 of the year before, and the report is about that year."""
    passages = divided(text)
    assert passages.frame.told == Day(2024, 1, 9) and passages.frame.year == 2023
    dates = figures(text)["30起"].dates
    year = read_period("2023年", passages.frame)
    assert isinstance(dates, Period) and year is not None and dates.same(year) is True


def test_the_day_of_an_event_is_no_dateline() -> None:
    """A date behind which something happens says when that was."""
    passages = divided("2023年5月9日，全市开展夜查，抓获12人。")
    assert passages.frame.told is None and passages.frame.year == 2023


def test_the_day_of_a_briefing_is_not_the_year_told_of() -> None:
    """A briefing of 2024 on 2023 is about 2023."""
    assert divided("2024年1月9日，市局召开发布会，通报2023年情况：破案30起。").frame.year == 2023


def test_a_report_dated_within_its_year_is_about_that_year() -> None:
    """Only words that look back lead to the year before the dateline."""
    assert divided("本报禾川2023年7月9日讯 上半年，全市破案30起，比去年同期多3起。").frame.year == 2023


def test_a_report_about_last_year_was_told_in_the_next() -> None:
    """Where only the title says 去年, the year that the text names is last year."""
    text = "禾川去年破案三百余起\n一九九七年，全市公安机关出动警力2600余人次，破获刑事案件三百余起，挽回损失40万元。"
    passages = divided(text)
    dates = figures(text)["40万元"].dates
    assert dates is not None and dates.first.year == 1997 and passages.frame.year == 1997
