"""One mistaken time, one error."""

from __future__ import annotations

import pytest

from summarizer.checking.check import check
from summarizer.schema import FindingCode, Severity

REPORT = "冬季的10、11、12三个月，水库蓄水8,640万方，巡坝312次。\n2至4月，水库放水5,120万方。\n"


@pytest.mark.parametrize(
    ("summary", "time"),
    [
        ("9至11月水库蓄水8640万方。", "9至11月"),
        ("9至11月水库蓄水8640万方，巡坝312次。", "9至11月"),
        ("3至5月水库放水5120万方。", "3至5月"),
    ],
)
def test_time_that_the_report_does_not_hold_is_one_error(summary: str, time: str) -> None:
    """The time is blamed, once, with what the report says instead; its figures are not blamed again."""
    errors = [each for each in check(REPORT, summary).findings if each.severity is Severity.ERROR]
    assert [(each.code, each.stated) for each in errors] == [(FindingCode.WRONG_PERIOD, time)]


def test_months_over_the_end_of_a_year_are_told_in_other_words() -> None:
    """11、12、1月 and 11月至次年1月 are the same three months."""
    report = "枯水期的11、12、1月，水库蓄水2,310万方。"
    assert check(report, "11月至次年1月水库蓄水2310万方。").supported


def test_wrong_figure_of_a_mistaken_time_is_blamed_too() -> None:
    """What else is wrong of a figure stays its own error."""
    errors = [each for each in check(REPORT, "3至5月水库放水5210万方。").findings if each.severity is Severity.ERROR]
    assert "5210万方" in [each.stated for each in errors]


def test_time_of_another_figure_blames_the_figure() -> None:
    """A time that the report holds, of another figure, is no mistake of its own."""
    errors = [each for each in check(REPORT, "2至4月水库蓄水8640万方。").findings if each.severity is Severity.ERROR]
    assert [(each.code, each.stated) for each in errors] == [(FindingCode.WRONG_PERIOD, "8640万方")]
