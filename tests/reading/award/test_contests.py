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
