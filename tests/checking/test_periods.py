from __future__ import annotations

import pytest

from summarizer.checking.check import check
from summarizer.checking.periods import contradicts
from summarizer.reading.period import Frame, read_period


@pytest.mark.parametrize(
    ("claimed", "reported", "year", "clash"),
    [
        ("2022年", "2023年", 2023, True),
        ("去年", "2023年", 2023, True),
        ("去年", "2022年", 2023, False),
        ("上半年", "下半年", 2023, True),
        ("上半年", "今年以来", 2023, False),
        ("二〇二三年", "2023年", 2023, False),
        ("3月份", "2023年", 2023, True),
    ],
)
def test_periods_clash_only_where_they_cannot_be_one(claimed: str, reported: str, year: int, clash: bool) -> None:
    """Years and months are compared; a part may stand for the whole that the report is about."""
    ours, theirs = (read_period(words, Frame(year=year)) for words in (claimed, reported))
    assert ours is not None
    assert theirs is not None
    assert contradicts(ours, theirs, near=True) is clash


REPORT = """岚北县公安局上半年工作回顾
今年以来，全局破获刑事案件214起，抓获逃犯38名。
3月和5月，开展校园巡查行动，巡查学校52所。
去年，办理居住证6300张。
"""


@pytest.mark.parametrize(
    ("period", "sentence", "supported"),
    [
        ("今年以来", "破获刑事案件214起", True),
        ("去年", "破获刑事案件214起", False),
        ("3月和5月", "巡查学校52所", True),
        ("3月和5月", "破获刑事案件214起", False),
        ("3月和5月", "办理居住证6300张", False),
        ("去年", "办理居住证6300张", True),
    ],
)
def test_a_period_of_other_figures_is_wrong(period: str, sentence: str, supported: bool) -> None:
    """A report of the running year never calls it last year; certain months govern their own paragraph alone."""
    assert check(REPORT, f"{period}，{sentence}。").supported is supported


WITHIN = """某市警情通报
今年1至3月,全市刑案发生568件,较去年同期减少44件,与去年同期相比趋缓;去年专项评比列第一;毒品案破获12件。
"""


@pytest.mark.parametrize(
    ("period", "sentence", "supported"),
    [("今年1至3月", "刑案发生568件", True), ("去年", "刑案发生568件", False), ("去年", "专项评比列第一", True)],
)
def test_a_period_before_or_behind_in_the_sentence_is_another_figure_s(
    period: str, sentence: str, supported: bool
) -> None:
    """A time that only compares, or that stands behind the figure, is not the figure's."""
    assert check(WITHIN, f"{period}，{sentence}。").supported is supported
