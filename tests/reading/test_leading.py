from __future__ import annotations

import pytest

from summarizer.numbers.mention import Direction
from summarizer.reading.leading import Lead, lead_of
from summarizer.text import Span
from tests.reading.dividing import figures


@pytest.mark.parametrize(
    ("words", "lead"),
    [
        ("满意度提高2个百分点,达到", Lead.LEVEL),
        ("由31起降至", Lead.LEVEL),
        ("失业率为", Lead.LEVEL),
        ("稳定在", Lead.LEVEL),
        ("增长5%,占全市的", Lead.SHARE),
        ("占比约", Lead.SHARE),
        ("同比增长", None),
        ("共抓获", None),
    ],
)
def test_the_words_before_a_figure_say_what_it_is(words: str, lead: Lead | None) -> None:
    """达到, 为 and 降至 lead to a level, 占 to a share, and others to neither."""
    assert lead_of(words, Span(0, len(words))) is lead


@pytest.mark.parametrize(
    ("text", "level", "label"),
    [
        ("2023年，禾川市民满意度提高2.1个百分点，达到97.3%。", "97.3%", "禾川市民满意度"),
        ("2023年，全县结案率上升1.6个百分点，升至95.2%。", "95.2%", "结案率"),
        ("2023年，登记失业率下降0.2个百分点，为3.1%。", "3.1%", "登记失业率"),
        ("2023年，投诉量同比减少8.4%，降为1.2万件。", "1.2万件", "投诉量"),
        ("2023年，市民滿意度提高2.1個百分點，達到97.3%。", "97.3%", "市民满意度"),
    ],
)
def test_a_level_behind_a_change_is_no_change(text: str, level: str, label: str) -> None:
    """What a change came to has the name of the thing and no direction."""
    figure = figures(text)[level]
    assert (figure.label, figure.change, figure.basis) == (label, None, None)


def test_a_share_behind_a_change_is_of_the_thing_that_changed() -> None:
    """出口…,增长5.4%,占15.3% gives the share of the exports, and the next change is of the exports too."""
    found = figures("2023年，木材出口3.2亿元，增长5.4%，占15.3%；茶叶出口1.8亿元，占全市的8.6%，同比下降2.5%。")
    assert found["15.3%"].change is None and found["15.3%"].label == "木材出口占比"
    assert found["8.6%"].label == "茶叶出口占全市比重"
    assert found["2.5%"].change is Direction.DECREASE and found["2.5%"].label == "茶叶出口金额同比变化"


def test_percentage_points_behind_a_share_are_of_the_share() -> None:
    """A share changes by percentage points; what it is a share of by percents."""
    found = figures("2023年，服务业增加值88亿元，占生产总值的51.3%，提高1.1个百分点。")
    assert found["1.1个百分点"].label == "服务业增加值占生产总值比重变化"
