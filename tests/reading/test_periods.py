"""Periods: what is a time that results can cover, and how far it carries."""

from __future__ import annotations

import pytest

from summarizer.reading.periods import PeriodKind
from tests.reading.dividing import times, written_times


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("今年首八个月,中心收到查询900宗。", "今年首八个月"),
        ("2012年至17年,共检控66宗。", "2012年至17年"),
        ("2016年来,产值翻了一番。", "2016年来"),
        ("三年多来,参保5万人次。", "三年多来"),
        ("去年年底,存栏生猪300头。", "去年年底"),
        ("截至现在,办结30件。", "截至现在"),
        ("2031年12月1日至2032年11月30日,发案12起。", "2031年12月1日至2032年11月30日"),
        ("2031年5月6日起至2032年4月5日,发案12起。", "2031年5月6日起至2032年4月5日"),
        ("今(112)年1至6月查获12件。", "今(112)年1至6月"),
        ("去(一一一)年度查获12件。", "去(一一一)年度"),
        ("一〇五年查获12件。", "一〇五年"),
    ],
)
def test_times_are_read_as_they_arewritten_times(text: str, period: str) -> None:
    """The first months of a year, years cut short, 来 and 多来 belong to their period."""
    assert written_times(text) == [period]


def test_a_year_before_a_verb_with_lai_has_none() -> None:
    """来 that begins another word (来访, 来到, 来我市) is no part of the year."""
    assert written_times("2016年来访群众300人。") == ["2016年"]
    assert written_times("2016年来到江屏的旅客300人。") == ["2016年"]


def test_a_stretch_from_one_month_to_another_is_of_no_single_figure() -> None:
    """由 leads to a stretch as 从 does; right before a figure it is the first end of a change."""
    assert times("由今年1月至9月收到的投诉中,噪音占120宗。") == [("今年1月至9月", PeriodKind.STRETCH)]
    assert times("由1至9月的35%提高到40%。")[0] == ("1至9月", PeriodKind.FIGURE)


def test_the_dates_of_an_event_are_its_time() -> None:
    """Months before 期间 say when the event was; with a year its name is told too."""
    assert written_times("今年4月至9月全州“清源”“亮剑”行动期间,立案300起。") == ["今年4月至9月"]
    assert written_times("2022年全市春运期间共发送旅客20万人次。") == ["2022年全市春运期间"]
    assert written_times("2022年,全市共检查30次,春运期间发送旅客20万人次。") == ["2022年", "春运期间"]
