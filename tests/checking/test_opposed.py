"""Words of opposite sense that stand before a figure and not beside it."""

from __future__ import annotations

import pytest

from summarizer.checking.check import check

REPORT = """鹿鸣市2023年民生工作总结
新开工泊位9个，总面积3.4万平方米，概算投资1.7亿元。室外球场新增57个，投入资金308万元，覆盖44个村。
年末参保职工2.6万人。其中，正式员工2.1万人，人均缴费4120元；灵活就业人员缴费率87%。
夜间护校2307次，出动家长6120人次，劝离摊贩818个。共有61个集体、148人次受到通报表扬。
全年营救遇险渔民207人，其中老人31人、儿童19人。
"""


@pytest.mark.parametrize(
    "claim",
    [
        "竣工泊位总面积3.4万平方米。",
        "泊位竣工项目概算投资1.7亿元。",
        "室内球场投入资金308万元。",
        "白天护校出动家长6120人次。",
        "疏散儿童19人。",
        "断保职工中正式员工2.1万人。",
    ],
)
def test_what_a_clause_said_goes_on_with_the_figures_behind_it(claim: str) -> None:
    """The figure's own words leave it open, and nothing near the figure bears the claim out."""
    assert "opposite words" in [each.rule for each in check(REPORT, claim).findings if each.severity == "error"]


@pytest.mark.parametrize(
    "claim",
    [
        "新开工泊位总面积3.4万平方米，概算投资1.7亿元。",
        "室外球场投入资金308万元。",
        "夜间护校出动家长6120人次。",
        "营救老人31人、儿童19人。",
        "受到通报表扬的个人148人次。",
        "参保正式员工2.1万人。",
    ],
)
def test_what_was_said_and_what_only_another_of_the_list_is_are_not_blamed(claim: str) -> None:
    """Controls: the report's own words; 集体 counts the first of the list alone."""
    assert [each.message for each in check(REPORT, claim).findings if each.severity == "error"] == []
