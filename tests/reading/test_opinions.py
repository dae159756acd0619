"""Opinions: the shares of those asked in a survey who said something."""

from __future__ import annotations

import pytest

from summarizer.numbers.mention import Disposition
from tests.reading.dividing import figures, labels


@pytest.mark.parametrize(
    ("text", "surface", "label"),
    [
        ("67.3%的市民认为收费合理。", "67.3%", "认为收费合理的市民占比"),
        ("只有3.1%受訪者表示不願意參加。", "3.1%", "表示不愿意参加的受访者占比"),
        ("绝大多数受访者(98.4%)表示,过去一年没有遇到诈骗。", "98.4%", "表示过去一年没有遇到诈骗的受访者占比"),
        ("79%觉得服务有改善,12%觉得变差。", "12%", "觉得变差的占比"),
        (
            "两成学生认为“课后服务安排得过满,挤占了休息”不合理。",
            "两成",
            "认为“课后服务安排得过满,挤占了休息”不合理的学生占比",
        ),
        ("“带宠物乘车”(6.8%认为应当允许)排在末位。", "6.8%", "认为带宠物乘车应当允许的占比"),
        ("对于明年的市况,41%商户认为会更差、35%认为会持平。", "35%", "认为明年的市况会持平的商户占比"),
    ],
)
def test_a_share_of_those_asked_is_named_by_what_they_said(text: str, surface: str, label: str) -> None:
    """Who was asked, what they said and of what make the name, wherever the share stands."""
    assert labels(text)[surface] == label


def test_the_same_share_at_other_times_has_its_name() -> None:
    """数字由…升至… goes on about the share before it."""
    text = "28.3%市民认为交通便利,此数字由2011年的18.4%升至2012年的25.4%,2013年更高达29.1%。"
    assert {labels(text)[surface] for surface in ("28.3%", "18.4%", "25.4%", "29.1%")} == {"认为交通便利的市民占比"}
    assert labels("六成多(64.2%)居民认为环境改善。")["64.2%"] == "认为环境改善的居民占比"


def test_the_reasons_that_were_given_name_their_shares() -> None:
    """A quotation right before a bracket is what the share in it is of."""
    text = "最主要的原因是「路途太远」(27.9%)、「费用太高」(19%)及「不感兴趣」(11.8%)。"
    found = labels(text)
    assert [found[surface] for surface in ("27.9%", "19%", "11.8%")] == [
        "路途太远比例",
        "费用太高比例",
        "不感兴趣比例",
    ]


@pytest.mark.parametrize(
    ("text", "surface", "reason"),
    [
        ("12.3%市民认为情况将会更差、11.4%认为将会更好。", "11.4%", None),
        ("六成受访企业预计明年利润将会增加,28%预计持平。", "28%", None),
        ("认为未来一年将会改善的受访者中,最多人提及的是“收入增加”(18.3%)。", "18.3%", None),
        ("预计全年接待游客将达300万人次。", "300万人次", Disposition.PLAN),
        ("工程已完成95%,预计年底投用床位800张。", "800张", Disposition.PLAN),
        ("市民认为便利,明年将新建站点30个。", "30个", Disposition.PLAN),
    ],
)
def test_what_those_asked_expect_is_no_plan(text: str, surface: str, reason: Disposition | None) -> None:
    """The share who expect something is a result of the survey; what a body plans stays a plan."""
    assert figures(f"2023年民意调查结果\n{text}")[surface].reason is reason


def test_other_shares_keep_their_names() -> None:
    """A rate of a state and a share of people without an opinion are no opinions."""
    found = labels("群众满意率达98%。99%的村通公交。安全感为97.1%,群众表示满意。")
    assert (found["98%"], found["97.1%"]) == ("群众满意率", "安全感")
    assert "表示" not in found["99%"]
