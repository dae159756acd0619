"""Places and prizes in named assessments."""

from __future__ import annotations

import pytest

from tests.reading.award.told import titles_and_bearers


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("在全省群众满意度测评中,禾州市以97.5%的得分位居第二名。", [("全省群众满意度测评", "禾州市")]),
        ("在全省督查考核中,全市投诉量同比下降12%,排名全省第三。", []),
        ("在全省效能考评中,全县好评率上升3.1个百分点,办结率位列第一。", []),
        ("在全市执法质量考评中位居第一。", [("全市执法质量考评", None)]),
        ("连续三年位居全省目标责任考核第二名。", [("全省目标责任考核", None)]),
        ("政府网站绩效评估位列全省第三名。", [("政府网站绩效评估", None)]),
        ("全年破案数位居全省第二名。", []),
        ("其中2022年全市绩效考核名列全省第一。", [("绩效考核", None)]),
        ("市局春季射击比武江北分局夺得第三名。", [("市局春季射击比武", "江北分局")]),
        ("省厅春季业务考评中,禾东派出所射击项目获评“优秀”。", [("省厅春季业务考评", "禾东派出所")]),
    ],
)
def test_a_place_is_an_honor_where_it_is_the_place_in_the_assessment(
    sentence: str, expected: list[tuple[str, str | None]]
) -> None:
    """A change, or another assessment, between the two makes it another statement."""
    assert titles_and_bearers(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("李舟在全国职业技能大赛中荣获焊工组二等奖。", [("焊工组二等奖", "李舟")]),
        ("警犬“飞云”在全省比武中夺得追踪科目冠军。", [("追踪科目冠军", "警犬“飞云”")]),
        ("辩论队在全国赛中获季军。", [("季军", "辩论队")]),
        ("警察局在全国交通安全评比中勇夺甲组第一名。", [("全国交通安全评比", "警察局")]),
        ("云岭支队参加全省比武获得团体第三名的好成绩。", [("团体第三名", "云岭支队")]),
        (
            "建安小学等4校荣获5项特优,东明小学等2校荣获3项第四名。",
            [("特优", "建安小学等4校"), ("第四名", "东明小学等2校")],
        ),
        ("总共荣获13项第二名。", []),
    ],
)
def test_a_place_may_be_of_a_group_or_counted(sentence: str, expected: list[tuple[str, str | None]]) -> None:
    """The group belongs to the prize, how many there are and what a place is called in general do not."""
    assert titles_and_bearers(sentence) == expected
