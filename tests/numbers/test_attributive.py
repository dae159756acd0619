"""Numbers that belong to the name or the terms of what stands behind them."""

from __future__ import annotations

import pytest

from summarizer.numbers.mention import Disposition
from tests.reading.dividing import figures


@pytest.mark.parametrize(
    ("text", "surface", "reason"),
    [
        ("据全州2‰人口变动抽样调查推算，年末常住人口88.6万人。", "2‰", Disposition.NAME),
        ("按3%的住户抽样调查结果，空置房屋占8%。", "3%", Disposition.NAME),
        ("92%的家庭在抽样调查中表示支持。", "92%", None),
        ("抽样调查合格率96%。", "96%", None),
        ("本届会期完成37条立法，并修订章程。", "37条", Disposition.NAME),
        ("全年收集立法建议37条。", "37条", None),
        ("符合搬迁入住五项标准的农户全部签约。", "五项", Disposition.DEFINITION),
        ("对照7条验收标准逐村核查。", "7条", Disposition.DEFINITION),
        ("制定地方标准7项。", "7项", None),
        ("牵头制定7项国家标准。", "7项", None),
        ("两年戒断未复吸率达61%。", "两年", Disposition.DEFINITION),
        ("清理三年未结案件14件。", "三年", Disposition.DEFINITION),
        ("辖区连续三年未发生较大火灾。", "三年", None),
        ("查获藏有私烟的40尺货柜2个。", "40尺", Disposition.DEFINITION),
        ("围栏加高2尺。", "2尺", None),
        ("新开工3亿元、5亿元以上项目12个。", "3亿元", Disposition.DEFINITION),
        ("新开工3亿元、5亿元项目各1个。", "3亿元", None),
        ("举办八项规定精神读书班7期。", "八项", Disposition.NAME),
        ("舉辦五條禁令專題講座7場。", "五條", Disposition.NAME),
        ("严守六项纪律。", "六项", Disposition.NAME),
        ("新制定八项规定。", "八项", None),
        ("推出三条禁令。", "三条", None),
        ("落实15项规定。", "15项", None),
        ("总产值六区第一。", "六区", Disposition.DEFINITION),
        ("投诉可分为三类。", "三类", Disposition.DEFINITION),
        ("全县分为12个网格。", "12个", None),
        ("为有半年统计以来的最低。", "半年", Disposition.DATE),
        ("签约率达到96%的网格有41个。", "96%", Disposition.DEFINITION),
        ("含水率低于12%的粮仓共8座。", "低于12%", Disposition.DEFINITION),
        ("单价超过3万元的设备214台。", "超过3万元", Disposition.DEFINITION),
        ("簽約率達到96%的網格開展宣講41場。", "96%", None),
        ("完成12亿元的任务，建成水闸8座。", "12亿元", None),
        ("签约率达到96%。", "96%", None),
    ],
)
def test_numbers_of_what_stands_behind_them_are_none_of_the_report(
    text: str, surface: str, reason: Disposition | None
) -> None:
    """The share of a survey, the number of an article, the points of a standard and the terms of a class count nothing."""
    assert figures(text)[surface].reason is reason


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("运用80/20法则梳理重点企业。", "80/20法则"),
        ("把握二八定律，抓住关键少数。", "二八定律"),
        ("本区发案率为六都前3低。", "前3低"),
    ],
)
def test_a_rule_and_a_top_group_are_whole(text: str, surface: str) -> None:
    """A rule named by its shares and the first few of a ranking are one mention each."""
    assert figures(text)[surface].reason in (Disposition.NAME, Disposition.DEFINITION)
