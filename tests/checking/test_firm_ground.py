"""True sentences that a journalist writes anew are blamed only on firm ground; the same with one thing wrong still are."""

from __future__ import annotations

import pytest

from tests.checking.judged import errors_in

REPORT = """栗溪市应急管理局2023年工作总结
2023年，栗溪市应急管理局忠于职守，成效明显。
一、救援
全年列入督办的危桥共26座，已按图纸完成加固工程17座。发生溺水事故5起，全部查明原因。接报警情3812起，出动直升机9架次，举办演练44场次。
日均出警46起，雨季单日出警最多的是端午，达312起，其后由每旬700起左右增加到1100起以上。
查获非法运输车辆83辆、非法储存点21处，责令停业14家。抓获纵火嫌疑人37人，其中行政拘留15人、刑事拘留9人。
二、服务
实现地区生产总值412亿元，按常住人口计算，人均生产总值8.6万元。培训2.7万困难职工，受理咨询690项。
死亡事故和受伤人数分别下降8.5%和12.6%。6月接报的涝情占上半年的71.4%。全市居民性别比为104.7：100（女性为100）。
三名教员的聘期延长，聘期为18至30个月。三次产业结构为7.2:41.3∶51.5。
收案、结案、结案标的额比前三年分别增长21%、24.5%和63%。第一产业增加值增长3.1%，第三产业增加值增长6.4%。
三、队伍
记功4人，11名队员因公受伤，处分6人。
"""

TRUE = [
    "完成加固工程的督办危桥有17座。",
    "溺水事故查明原因的有5起。",
    "全年警情接报3812次，演练举办44场。",
    "其后每旬出警从700起左右增加到1100起以上。",
    "查处非法运输车辆83辆和21处储存点。",
    "抓获纵火嫌疑人37人，刑拘9人、行拘15人。",
    "地区生产总值为412亿元。",
    "2.7万人接受培训，690件咨询得到受理。",
    "死亡的事故和受伤者分别减少8.5%和12.6%。",
    "6月的涝情占到上半年的71.4%。",
    "性别比为104.7:100。",
    "聘期最短18个月，最长30个月。",
    "三次产业结构为7.2∶41.3∶51.5。",
    "收案、结案和结案标的额分别比前三年多21%、24.5%和63%。",
    "第一、三产业增加值分别增长3.1%、6.4%。",
    "11名队员因公受伤，处分6人。",
]

WRONG = [
    ("督办的危桥有17座。", "wrong_attachment"),
    ("完成加固工程的危桥有26座。", "wrong_attachment"),
    ("刑事拘留15人。", "wrong_attachment"),
    ("行政拘留9人。", "wrong_attachment"),
    ("人均生产总值412亿元。", "wrong_attachment"),
    ("警情接报3812吨。", "wrong_unit"),
    ("受伤人数下降8.5%，死亡事故下降12.6%。", "wrong_attachment"),
    ("聘期最短30个月。", "wrong_value"),
    ("聘期为30个月。", "wrong_value"),
    ("性别比为114.7:100。", "wrong_value"),
    ("第二产业增加值增长3.1%。", "wrong_attachment"),
    ("非法储存点83处。", "wrong_value"),
]


@pytest.mark.parametrize("text", TRUE)
def test_a_true_sentence_is_not_blamed(text: str) -> None:
    """Words that stand beside the figure, that a list shares or that a rule joins from another clause are no ground for blame."""
    assert not errors_in(REPORT, text)


@pytest.mark.parametrize(("text", "code"), WRONG)
def test_a_wrong_sentence_is_blamed(text: str, code: str) -> None:
    """The whole's number for its part, a neighbour's, another unit and another end of a range are errors."""
    assert code in errors_in(REPORT, text)
