from __future__ import annotations

import pytest

from tests.document.cleaning import assert_maps_back, cleaned
from tests.document.samples import REPORT


def test_hard_wrapped_paragraphs_are_joined() -> None:
    """Lines of one width run on; the paragraph's end, headings and items do not."""
    body = REPORT.split("\n")[1] + REPORT.split("\n")[3]
    wrapped = "\n".join(body[at : at + 30] for at in range(0, len(body), 30))
    raw = f"岚溪公安工作回顾\n{wrapped}\n一、从严打击\n{wrapped}\n"
    text = cleaned(raw)
    assert text.text.replace("\n", "") == raw.replace("\n", "")
    assert text.text.startswith("岚溪公安工作回顾\n2021年")
    assert "抓获嫌疑人340余名" in text.text
    assert "\n一、从严打击\n" in text.text
    assert text.text.count("\n") < 8
    assert_maps_back(text)


def test_indented_and_quoted_mail_is_joined() -> None:
    """A wrapped text with carriage returns is joined across them."""
    body = "全年共破获各类案件一千余起打掉团伙十二个抓获嫌疑人三百余名其中网上逃犯四十五名追回被盗车辆二百一十台发还被骗资金"
    raw = "\r\n".join(body[at : at + 18] for at in range(0, len(body), 18)) + "。\r\n"
    assert cleaned(raw).text == body + "。\n"


@pytest.mark.parametrize(
    "raw",
    [
        "三项第一\n两项第二\n总排名第一\n上半年六项业务打榜\n",
        "刑事案件 480\n治安案件 230\n火灾事故 12\n",
        "破案数\n480\n230\n起\n",
        "一、打击\n二、防范\n三、服务\n",
        "表1\n2020年全市情况\n",
        "某市公安局2020\n2021年度工作总结\n",
        "甲县 12 万吨 3.4  \n乙县 30 万吨 5.6  \n丙县 41 万吨 7.8  \n丁县 52 万吨 1.1  \n",
        "1. 全年破案\n2. 全年抓获\n3. 全年追赃\n",
        "2019年\t1234\t5678\t12.5\n2020年\t2234\t6678\t13.5\n2021年\t3234\t7678\t14.5\n2022年\t4234\t8678\t15.5\n",
    ],
)
def test_lists_tables_and_headings_keep_their_lines(raw: str) -> None:
    """No two figures of a list or a table ever run together."""
    assert cleaned(raw).text.count("\n") == raw.count("\n")
