"""Dispositions that the structure settles: counts that only say among whom or beside whom, and what is announced."""

from __future__ import annotations

import pytest

from summarizer.numbers.mention import Disposition
from tests.reading.dividing import figures


@pytest.mark.parametrize(
    ("text", "surface", "reason"),
    [
        ("空气质量居全国113个重点城市第12位。", "113个", Disposition.DEFINITION),
        ("在全市九个群众评议部门中位居首位。", "九个", Disposition.DEFINITION),
        ("与相邻三县检察院会签协作机制。", "三县", Disposition.DEFINITION),
        ("办理流程对标兄弟15地市。", "15地市", Disposition.DEFINITION),
        ("全市12个派出所建成警务室。", "12个", None),
        ("承诺的八件民生实事全部办结。", "八件", Disposition.DEFINITION),
        ("办成民生实事八件。", "八件", None),
        ("日处理6万吨的污水厂投产。", "6万吨", Disposition.DEFINITION),
        ("污水厂日处理6万吨。", "6万吨", None),
        ("过半个案要超过9小时才恢复供电。", "超过9小时", Disposition.DEFINITION),
        ("救援人员用了9小时才控制火势。", "9小时", None),
        ("全年立案260件，对37", "37", Disposition.LOOSE),
        ("全年立案260件，结案37", "37", None),
        ("检查的560家单位中,整改隐患90处。", "560家", None),
        ("共查获目标14件。", "14件", None),
        ("年度查获目标为14件。", "14件", Disposition.PLAN),
        ("预算安排维修经费8.2亿元,实际支出8.9亿元。", "8.2亿元", Disposition.PLAN),
        ("预算安排维修经费8.2亿元,实际支出8.9亿元。", "8.9亿元", None),
        ("预算安排维修经费8.2亿元,比上年增加1亿元。", "8.2亿元", None),
        ("新建绿道86公里,超过80公里的年度目标。", "86公里", None),
        ("新建绿道86公里,超过80公里的年度目标。", "超过80公里", Disposition.PLAN),
        ("产值增长6.5%,高于6%左右的预期目标。", "高于6%左右", Disposition.PLAN),
        ("超额完成100亿元的年度任务。", "100亿元", Disposition.PLAN),
        ("超过80公里的绿道向市民开放。", "超过80公里", None),
    ],
)
def test_those_compared_with_are_no_results(text: str, surface: str, reason: Disposition | None) -> None:
    """The set of a ranking and the neighbours of a body define; what was counted at home stays open."""
    assert figures(text)[surface].reason is reason


@pytest.mark.parametrize(
    ("text", "surface", "reason"),
    [
        ("今年,本区还要完成12处重点区域整治任务。", "12处", Disposition.PLAN),
        ("今年,全市将投用9个新建消防站,补建300只消火栓。", "300只", Disposition.PLAN),
        ("支队并计划投资25万元,建成信息交换系统。", "25万元", Disposition.PLAN),
        ("已为6个村配备巡逻车19辆,下一步将再增14辆。", "14辆", Disposition.PLAN),
        ("已为6个村配备巡逻车19辆,下一步将再增14辆。", "19辆", None),
        ("该措施预计每年为企业减负2亿元。", "2亿元", Disposition.PLAN),
        ("发展主要预期目标:生产总值增长8%,投资增长12%。", "12%", Disposition.PLAN),
        ("市局将开展大走访作为抓手,化解纠纷320起。", "320起", None),
        ("列入考核部分完成765亿元,为调整后计划投资的98.2%。", "98.2%", None),
        ("全年打掉主要团伙6个,查处要案3起。", "3起", None),
    ],
)
def test_what_is_announced_is_a_plan_and_what_stands_before_it_is_none(
    text: str, surface: str, reason: Disposition | None
) -> None:
    """Words of intent make plans of the figures behind them in the sentence, and of no others."""
    assert figures(text)[surface].reason is reason
