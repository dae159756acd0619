from __future__ import annotations

import pytest

from summarizer.numbers.mention import Disposition
from tests.reading.dividing import figures


@pytest.mark.parametrize(
    ("text", "surface", "denied"),
    [
        ("网传禾川火灾死亡12人，系谣言，实际死亡2人。", "12人", True),
        ("网传禾川火灾死亡12人，系谣言，实际死亡2人。", "2人", False),
        ("問：有人說發案數上升了30%，是否屬實？", "30%", True),
        ("并非30起而是3起。", "30起", True),
        ("并非30起而是3起。", "3起", False),
        ("有人说发案数上升了30%，经核实，情况属实。", "30%", False),
        ("对于“每亩仅补3000元”的传言，区政府回应称该说法不实。", "3000元", True),
        ("全年查处散布谣言案件30起。", "30起", False),
        ("有媒体报道指罚款额升三成，署方指并非事实，实际下降8%。", "三成", True),
        ("有人质疑全市就业下降6%。对此，人社局予以否认：“不是下降，而是增长2.1%。”", "6%", True),
        ("有人质疑全市就业下降6%。对此，人社局予以否认：“不是下降，而是增长2.1%。”", "2.1%", False),
        ("有市民质疑渡轮误点率升到15%，署方否认，指全年只有2.6%。", "15%", True),
        ("有媒体报道称大桥耗资12亿元，指挥部辟谣：总投资为8.6亿元。", "12亿元", True),
        ("有媒体报道称大桥耗资12亿元，指挥部辟谣：总投资为8.6亿元。", "8.6亿元", False),
        ("澄清土地权属36宗。", "36宗", False),
        ("有媒体报道后，全市就业下降6%，不可否认压力仍大。", "6%", False),
    ],
)
def test_what_the_report_denies_is_set_aside(text: str, surface: str, denied: bool) -> None:
    """A claim of others that is denied or only asked about is no figure; what is so, and what is confirmed, is one."""
    figure = figures(text)[surface]
    assert figure.reason is (Disposition.LOOSE if denied else None)
    assert figure.rule == ("denied claim" if denied else None)


def test_an_answer_is_named_after_the_question() -> None:
    """A bare change in the answer is one of what was asked about."""
    found = figures("有人说今年发案数上升了30%，是否属实？答：不属实，实际下降12%。")
    assert found["12%"].label == "发案数变化"
    found = figures("有人质疑全市就业下降6%。对此，人社局予以否认：“不是下降，而是增长2.1%。”")
    assert found["2.1%"].label == "就业变化"


@pytest.mark.parametrize(
    ("text", "surface", "denied"),
    [
        ("有患者说挂号费涨到80元，院方回应没有这回事，仍为50元。", "80元", True),
        ("有患者说挂号费涨到80元，院方回应没有这回事，仍为50元。", "50元", False),
        ("有家长称校车超载12人，经查情况属实。", "12人", False),
        ("有游客说一年来了3次，很满意。", "3次", False),
    ],
)
def test_what_somebody_says_counts_until_it_is_denied(text: str, surface: str, denied: bool) -> None:
    """有家长说 tells a claim: denied or asked about it is no figure."""
    assert (figures(text)[surface].rule == "denied claim") is denied


@pytest.mark.parametrize(
    ("text", "surface", "denied"),
    [
        ("有网帖称“南山隧道塌方，被困37人”。经核查，该帖纯属谣言。", "37人", True),
        ("網上流傳「某校41名師生確診」的訊息，衛生局澄清並無此事。", "41名", True),
        ("一段“桥梁垮塌，坠河26车”的视频在传播，交警回应：视频系移花接木。", "26车", True),
        ("博主发文称“粮库短少4700吨粮食”，粮食局辟谣：账实相符。", "4700吨", True),
        ("有网帖称“南山隧道渗水，水深不足7厘米”。经核实，情况属实。", "不足7厘米", False),
        ("热线接到“路灯不亮”投诉64件，其中不属实9件。", "64件", False),
    ],
)
def test_a_rumour_in_quotation_marks_that_is_refuted_is_set_aside(text: str, surface: str, denied: bool) -> None:
    """The figures of a quoted claim are no figures once the report refutes it; one that is confirmed stays."""
    assert (figures(text)[surface].reason is not None) is denied
