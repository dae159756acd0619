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
        ("2023年，服判率上升2.2个百分点，升为90.4%。", "90.4%", "服判率"),
        ("2023年，户籍业务平均用时缩短3天，缩至12天。", "12天", "户籍业务平均用时"),
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


def test_percentage_points_behind_a_borrowed_share() -> None:
    """占24.9%, told of what was counted before, is what the points behind it are of."""
    found = figures("贷款余额860亿元，其中涉农贷款214亿元，占24.9%，提高1.7个百分点。")
    assert found["1.7个百分点"].label == "涉农贷款占比变化"


def test_what_is_compared_with_is_a_level() -> None:
    """较上年的… names a level though 减少 follows it."""
    assert figures("较上年的2.14万件减少1300件。")["2.14万件"].change is None


def test_a_count_before_a_rate_is_named_after_what_bears_it() -> None:
    """836个支部达标率100% counts branches, and the rate is theirs."""
    found = figures("全区812个基层支部达标率100%，345家企业缴费率98.5%。")
    assert [found[surface].label for surface in ("812个", "100%", "345家", "98.5%")] == [
        "基层支部数",
        "基层支部达标率",
        "企业数",
        "企业缴费率",
    ]


def test_areas_listed_in_brackets_are_counted_as_one() -> None:
    """20余个省(区、市)的80余处林区 counts areas of three kinds, and woods."""
    found = figures("队伍奔赴20余个省（区、市）的80余处林区，全省8个市、自治州的发案数在减少。")
    assert found["20余个"].label.endswith("省(区、市)数")
    assert found["80余处"].label == "林区数" and found["8个"].label == "市、自治州数"
