"""Figures worked out from figures of the report: only where the claim's words announce it and name what is put together."""

from __future__ import annotations

import pytest

from summarizer.checking.check import check
from tests.checking.report import REPORT


@pytest.mark.parametrize(
    ("claim", "supported"),
    [
        ("共查处酒驾、醉驾482起。", True),
        ("共查处酒驾482起。", False),
        ("查处酒驾、醉驾482起。", False),
        ("破获电信网络诈骗、盗窃案件共720起。", True),
        ("破获盗窃案件共720起。", False),
        ("共破获刑事案件720起。", False),
        ("电信网络诈骗案件占刑事案件的25.5%。", True),
        ("电信网络诈骗案件破案率25.5%。", False),
        ("破获盗窃案件84起，差评减少。", False),
    ],
)
def test_a_number_that_happens_to_fit_is_not_derived(claim: str, supported: bool) -> None:
    """Sums name all that they add or nothing of it, a rate is no share, and another clause announces nothing."""
    assert check(REPORT, claim).supported is supported


RATIOS = """白鹭市2023年综合简报
参训社工1800人，其中女性900人、党员450人。投诉由240宗降至180宗。车位由400个增加到1600个。
进口额18.5亿元，出口额31.5亿元。受理公租房申请760件，批准702件。
"""


@pytest.mark.parametrize(
    ("summary", "supported"),
    [
        ("参训社工中女性占一半。", True),
        ("参训社工中党员占一半。", False),
        ("参训社工中党员占四分之一。", True),
        ("参训社工中党员占25%。", True),
        ("投诉下降25%。", True),
        ("投诉减少四分之一。", True),
        ("投诉减少三分之一。", False),
        ("投诉上升25%。", False),
        ("车位翻了两番。", True),
        ("车位翻了一番。", False),
        ("车位增加了3倍。", True),
        ("进出口总额50亿元。", True),
        ("出口总额50亿元。", False),
        ("58件公租房申请未获批准。", True),
        ("68件公租房申请未获批准。", False),
    ],
)
def test_shares_growth_and_what_is_left_are_worked_out(summary: str, supported: bool) -> None:
    """A fraction, a rate of change, a doubling and a remainder are held against the figures that they come from."""
    assert check(RATIOS, summary).supported is supported


@pytest.mark.parametrize(
    ("summary", "supported"),
    [
        ("2023年出口额是2021年的2倍。", True),
        ("2023年出口额为2021年的3倍。", False),
        ("2023年出口额是2020年的2倍。", False),
    ],
)
def test_how_many_times_an_earlier_figure_is_worked_out(summary: str, supported: bool) -> None:
    """是2021年的2倍 is the ratio of the figures of both years."""
    assert check("2023年出口额24亿元，2021年为12亿元。", summary).supported is supported


@pytest.mark.parametrize(
    ("report", "summary", "supported"),
    [
        ("渔船由2022年的320艘減至2023年的280艘。", "2023年，渔船比2022年减少40艘。", True),
        ("渔船由2022年的320艘減至2023年的280艘。", "渔船减少12.5%。", True),
        ("渔船由2022年的320艘減至2023年的280艘。", "2023年，渔船比2022年减少50艘。", False),
        ("渔船由2022年的320艘減至2023年的280艘。", "渔船增加40艘。", False),
        ("旅客由112年3,535萬人次增至113年4,492萬人次。", "旅客113年較112年增加957萬人次。", True),
        ("候诊时间从去年的36分钟降到今年的24分钟。", "候诊时间缩短12分钟。", True),
        ("2022年借阅量为86万册，2023年为94万册。", "2023年借阅量比2022年增加8万册。", True),
        ("2022年借阅量为86万册，2023年为94万册。", "2023年借阅量比2022年增加9万册。", False),
        ("2022年借阅量为86万册，2023年门诊量为94万人次。", "2023年门诊量比2022年增加8万人次。", False),
    ],
)
def test_a_year_may_stand_between_what_was_and_what_it_became(report: str, summary: str, supported: bool) -> None:
    """由2022年的…减至2023年的… tells one change; so do the figures of two years under one name, if a claim compares them."""
    assert check(report, summary).supported is supported
