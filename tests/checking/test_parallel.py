"""Tests of the heads by which a sentence tells like figures apart."""

from __future__ import annotations

import pytest

from summarizer.checking.check import check

MARKETS = "白鹭市场监管局抽检民用燃气具540批次，不合格31批次；抽检电动自行车275批次，不合格22批次。"
PORTS = "东埠码头吞吐量210万吨，增长4%，占全市的35%；西埠码头吞吐量390万吨，增长7%，占65%。"
HOSPITALS = "2023年，河東院區錄得急診個案2.6萬宗，河西院區錄得1.9萬宗。"
CAMPAIGNS = "“织网”专项行动查获假烟180箱，“断流”专项行动查获柴油95吨。"
TICKETS = "全年檢控亂拋垃圾860宗、隨地吐痰45宗。"


@pytest.mark.parametrize(
    ("report", "summary"),
    [
        (MARKETS, "抽检电动自行车275批次，不合格31批次。"),
        (MARKETS, "抽检民用燃气具275批次。"),
        (PORTS, "西埠码头占全市吞吐量的35%。"),
        (HOSPITALS, "河西院區全年錄得急診個案2.6萬宗。"),
        (CAMPAIGNS, "“断流”专项行动查获假烟180箱。"),
        (TICKETS, "檢控隨地吐痰860宗。"),
    ],
)
def test_another_figure_s_head_is_an_error(report: str, summary: str) -> None:
    """The number is right, and the claim tells it of the thing beside."""
    assert not check(report, summary).supported


@pytest.mark.parametrize(
    ("report", "summary"),
    [
        (MARKETS, "电动自行车抽检275批次，22批次不合格；民用燃气具抽检540批次，31批次不合格。"),
        (MARKETS, "民用燃气具、电动自行车分别抽检540批次、275批次。"),
        (PORTS, "西埠码头占全市吞吐量的65%，增长7%；东埠码头占35%。"),
        (HOSPITALS, "河西院區有1.9萬宗，河東院區有2.6萬宗急診個案。"),
        (CAMPAIGNS, "查获假烟180箱的是“织网”行动，“断流”行动查获柴油95吨。"),
        (TICKETS, "檢控隨地吐痰45宗、亂拋垃圾860宗。"),
        ("新增“专精特新”企业1012家、上市公司2家。", "新增“专精特新”企业1012家、上市公司2家。"),
        ("民政部门发放老年人补贴320万元，残疾人补贴150万元。", "老人补贴320万元，残疾人补贴150万元。"),
    ],
)
def test_a_claim_that_names_its_own_head_is_never_blamed(report: str, summary: str) -> None:
    """In any order, with 分别, abridged, or with the other head in a clause before."""
    assert [finding.message for finding in check(report, summary).findings if finding.severity == "error"] == []


@pytest.mark.parametrize(
    ("claim", "supported"),
    [
        ("榆树坪村获第二名。", True),
        ("榆树坪村获第三名。", False),
        ("苇塘村获第二名。", False),
        ("苇塘村获第三名。", True),
        ("水质全省第8位。", True),
    ],
)
def test_who_stands_behind_a_rank_has_it(claim: str, supported: bool) -> None:
    """第一名甲;第二名乙: the head of each rank stands behind it."""
    report = "鹿鸣市2023年评比通报\n第一名石桥铺村;第二名榆树坪村;第三名苇塘村。空气质量全省第6位，水质全省第8位。\n"
    assert check(report, claim).supported is supported
