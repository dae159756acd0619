"""Stocks: the day that a paragraph opens with holds for what it goes on to count."""

from __future__ import annotations

import pytest

from tests.reading.dividing import periods_of


@pytest.mark.parametrize(
    ("text", "surfaces", "day"),
    [
        ("截至10月底,全市共有在册志愿者52万人。从年龄看,60岁以上的志愿者占12%。女志愿者30万人。", ("12%", "30万人"), "截至10月底"),
        ("2023年末,全省共有图书馆112个。与上年相比,博物馆增加12个。全省设置流动服务点320个。", ("12个", "320个"), "2023年末"),
        ("截至7月末,本外幣存款餘額3.2萬億元。住戶存款增加1200億元。貸款餘額2.9萬億元。", ("1200億元", "2.9萬億元"), "截至7月末"),
        ("2021年末参加失业保险6万人。参加生育保险5万人。每万人口拥有律师4.2人。", ("5万人", "4.2人"), "2021年末"),
        ("全县养老服务持续改善。2022年末,养老机构48家。养老床位中,护理型床位2100张。", ("2100张",), "2022年末"),
        (
            "新华社江城11月3日电(记者林明)记者从省文旅厅今天举行的新闻发布会上获悉:截至9月底,全省共有景区412家。"
            "省文旅厅副厅长王芳介绍,从分布看,山区县景区占45%。全省共有导游2.1万人。",
            ("45%", "2.1万人"),
            "截至9月底",
        ),
        ("截至2020年底,全校共有教师320人。教师中女教师占61%。享受特殊津贴的有12人。", ("61%", "12人"), "2020年底"),
    ],
)  # fmt: skip
def test_the_day_of_a_stock_holds_for_the_stocks_behind_it(text: str, surfaces: tuple[str, ...], day: str) -> None:
    """What there is was counted on the day that the paragraph names first, whatever it is compared with."""
    assert periods_of(text, *surfaces) == [day] * len(surfaces)


@pytest.mark.parametrize(
    ("text", "surface", "period"),
    [
        ("柳湾县2022年统计公报\n2022年末,全县共有医院12家。全年总诊疗310万人次。", "310万人次", "2022年"),
        ("柳湾县2022年统计公报\n2022年末,全县共有医院12家。新建村卫生室21个。", "21个", "2022年"),
        ("柳湾县2022年统计公报\n2022年末,全县共有医院12家。发生医疗纠纷9起。", "9起", "2022年"),
        ("截至6月底,全市建成充电桩3.2万个。上半年,新建充电桩4200个。公共充电桩占38%。", "38%", "上半年"),
        ("截至6月底,全市共有充电桩3.2万个。\n公共充电桩占38%。", "38%", None),
    ],
)
def test_the_day_of_a_stock_holds_for_no_deed(text: str, surface: str, period: str | None) -> None:
    """What was done or happened is of the year, and another time or paragraph ends the day."""
    assert periods_of(text, surface) == [period]
