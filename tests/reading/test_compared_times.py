"""Compared times: which times only say what something is compared with."""

from __future__ import annotations

import pytest

from summarizer.reading.periods import PeriodKind
from tests.reading.dividing import periods_of, times, written_times


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("警方于2021年5月破获3宗。", "2021年5月"),
        ("署方于2012年至17年共检控66宗。", "2012年至17年"),
        ("于2020/21年度,接获个案700宗。", "2020/21年度"),
        ("主席提及于2020/21年度,个案达700宗。", "2020/21年度"),
        ("关于2024年上半年全区公开信息情况的通报,共320件。", "2024年上半年"),
        ("柳湾海关于2023年8月查获12宗。", "2023年8月"),
    ],
)
def test_a_time_within_which_something_was_done_is_a_period(text: str, period: str) -> None:
    """于 before the time of an act is no comparison."""
    assert written_times(text) == [period]


@pytest.mark.parametrize(
    "text",
    [
        "医院成立于1996年,现有医生300人。",
        "增速高于2022年2个百分点。",
        "站点始建于2008年,占地5亩。",
        "较疫情前的2019年减少20%。",
        "与机构改革前的2017年相比,增加30件。",
    ],
)
def test_a_time_compared_with_or_begun_in_is_none(text: str) -> None:
    """What something began in, is above or is compared with covers no figure, also with words between."""
    assert written_times(text) == []


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("盗窃案60宗,较2019年59宗增加1宗。", "2019年"),
        ("走私案50宗,较去年同期40宗,增加10宗。", "去年同期"),
        ("查获毒品70件,较一〇五年同期50件增加20件。", "一〇五年同期"),
        ("全校毕业生1200人,与2022年的1100人相比,增加100人。", "2022年"),
        ("社工69.7万人,与2016年首次摸底的数据90.2万人相比,下降22.7%。", "2016年"),
    ],
)
def test_a_time_compared_with_holds_for_its_own_figure(text: str, period: str) -> None:
    """The figure right behind the time that another is compared with is of that time, and no other is."""
    assert times(text) == [(period, PeriodKind.FIGURE)]


@pytest.mark.parametrize(
    "text",
    [
        "运输量恢复到2019年同期的84.6%。",
        "客流恢复到去年同期的八成。",
        "较去年同期增加10宗。",
        "較2023年同期增加178宗,上升12.2%。",
        "较上年同期减少41件,降幅达43%。",
        "比2019年分别增加3万吨、增长8%。",
    ],
)
def test_a_time_that_is_only_compared_with_is_no_period(text: str) -> None:
    """What a quantity has come back to, and a time without a figure of its own, say when of nothing."""
    assert times(text) == []


def test_since_when_something_changed_is_no_period() -> None:
    """由2018年下降43% is told of the time before it, and 由2018年的37起下降 of both."""
    assert written_times("2020年,案件由2018年下降43%。") == ["2020年"]
    assert written_times("2020年,案件由2018年的37起下降到21起。") == ["2020年", "2018年"]


def test_the_usual_level_is_a_time_of_its_own() -> None:
    """比常年(293亿立方米) dates the figure in the brackets; 常年坚持 is no time."""
    text = "江屏市2017年公报\n2017年降水271亿立方米，比常年（293亿立方米）偏少7%。河长常年坚持巡查300次。"
    assert periods_of(text, "271亿立方米", "293亿立方米", "7%", "300次") == ["2017年", "常年", "2017年", "2017年"]
