"""Sorts: what a claim calls its figure, and whether a figure of that sort can be called so."""

from __future__ import annotations

import pytest

from summarizer.checking.check import check

REPORT = """白塔县公安局2023年工作总结
审结贪污犯罪案件6件9人。查获涉案资金320万元。群众满意度达97.4%。考核成绩居全市第二。园区全员劳动生产率达21.6万元。
全年破获各类案件430余起，打掉盗窃团伙17个，抓获嫌疑人268人，办案平均时间缩短12天。交通事故损失同比下降19%。
"""


@pytest.mark.parametrize(
    ("name", "figure", "supported"),
    [
        ("审结贪污犯罪案件数", "6件", True),
        ("审结贪污犯罪案件数", "9人", False),
        ("审结贪污犯罪案件人数", "9人", True),
        ("查获涉案案件数", "320万元", False),
        ("查获涉案资金", "320万元", True),
        ("群众人数", "97.4%", False),
        ("群众满意度", "97.4%", True),
        ("考核成绩数", "第二", False),
        ("考核成绩排名", "第二", True),
        ("园区全员劳动生产率", "21.6万元", True),
        ("园区开工率", "21.6万元", False),
        ("抓获嫌疑人数", "268人", True),
        ("抓获嫌疑人", "268人", True),
        ("抓获嫌疑人数", "430余起", False),
        ("抓获嫌疑人", "430余起", False),
        ("抓获嫌疑人人数", "320万元", False),
        ("抓获嫌疑人数", "17个", False),
        ("打掉盗窃团伙数", "17个", True),
        ("破案数", "430余起", True),
        ("破案数", "268人", False),
        ("查获涉案资金总额", "320万元", True),
        ("查获涉案资金总额", "268人", False),
        ("破案用时", "430余起", False),
    ],
)
def test_a_name_of_another_sort_is_blamed(name: str, figure: str, supported: bool) -> None:
    """Cases are no people and no money, people no rate and no gangs, and a rank no count."""
    assert check(REPORT, {"指标": name, "数值": figure}).supported is supported


@pytest.mark.parametrize(
    ("name", "supported"),
    [("交通事故起数", False), ("交通肇事破案数", False), ("交通事故损失降幅", True), ("交通事故损失变化", True)],
)
def test_a_bare_number_called_a_count_is_no_change_in_per_cent(name: str, supported: bool) -> None:
    """19 accidents are not the 19% by which their cost fell; a name of the change is right."""
    assert check(REPORT, {"指标": name, "数值": 19}).supported is supported
