from __future__ import annotations

from typing import Any

import pytest

from summarizer.checking.check import check
from summarizer.checking.foreign import leaves
from tests.checking.report import REPORT


def test_keys_and_neighbours_stand_beside_each_value() -> None:
    """A value's words are its keys and the texts of its object."""
    (name, value) = leaves({"打击": {"指标": "破获刑事案件", "数值": 1246, "单位": "起", "id": 7}})
    assert name.value == "破获刑事案件"
    assert value.beside.unit == "起"
    assert {layer.text for layer in value.beside.layers} >= {"破获刑事案件", "打击"}


@pytest.mark.parametrize(
    ("data", "supported"),
    [
        ([{"name": "破获刑事案件", "count": 1246}], True),
        ({"酒驾": "387起", "醉驾": "95起"}, True),
        ({"酒驾": "95起", "醉驾": "387起"}, False),
        ({"群众满意率": 0.992}, True),
        ({"说明": ["2023年破获刑事案件1246起。", "查处酒驾387起。"]}, True),
        ({"说明": ["2023年破获刑事案件1264起。"]}, False),
        ({"指标": "破获刑事案件", "数值": "1246起", "时间": "2021年"}, False),
    ],
)
def test_any_json_is_checked(data: Any, supported: bool) -> None:
    """No schema is needed for a value to be held against the report."""
    assert check(REPORT, data).supported is supported


def test_markdown_is_read_as_prose() -> None:
    """Headings, lists, tables and emphasis do not hide a number."""
    right = "# 要点\n\n- 破获刑事案件**1246起**\n\n| 指标 | 数值 |\n| --- | --- |\n| 查处酒驾 | 387起 |\n"
    assert check(REPORT, right).supported
    assert not check(REPORT, right.replace("387", "388")).supported


def test_our_lists_may_stand_beside_other_fields() -> None:
    """What a program adds to our lists is looked at as well."""
    summary = {"statistics": [], "标题": "破获刑事案件1346起"}
    assert not check(REPORT, summary).supported


TABLE = """## 主要数据

| 指标 | 2023年 | 单位 | 备注 |
| --- | ---: | --- | --- |
| **破获刑事案件** | 1,246 | 起 | |
| 刑事警情 | ↓ 18.6% | | 同比 |
| 检查车辆 | 16.5万余 | 辆 | |
| 刑事警情变化 | -18.6% | | |
"""


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("", "", None),
        ("1,246", "1,264", "wrong_value"),
        ("↓ 18.6%", "↑ 18.6%", "wrong_direction"),
        ("-18.6%", "+18.6%", "wrong_direction"),
        ("16.5万余", "16.5万", "lost_approximation"),
        ("| 辆 |", "| 人 |", "wrong_unit"),
        ("2023年", "2021年", "wrong_period"),
        ("破获刑事案件", "查处酒驾", "wrong_attachment"),
    ],
)
def test_a_table_is_read_by_its_heads(old: str, new: str, code: str | None) -> None:
    """A cell is the figure of its row under the head of its column, with the unit and the period that those name."""
    table = TABLE.replace(old, new) if old else TABLE
    codes = {finding.code.value for finding in check(REPORT, table).findings if finding.severity == "error"}
    assert codes == ({code} if code else set())


@pytest.mark.parametrize(
    ("line", "supported"),
    [
        ("- **破获毒品案件**：23起", True),
        ("1. 破获毒品案件：402起。", False),
        ("   * 刑事警情：下降18.6%", True),
        ("> 刑事警情：上升18.6%", False),
        ("- 查处酒驾：387起，醉驾95起", True),
        ("- 查处酒驾：95起，醉驾387起", False),
    ],
)
def test_a_name_with_a_colon_names_the_number_behind_it(line: str, supported: bool) -> None:
    """A line of a list says of which indicator its number is, whatever stands on the lines around it."""
    assert (
        check(REPORT, f"# 要点\n\n- 抓获犯罪嫌疑人：560余名\n{line}\n- 检查人员：22.4万余人\n").supported is supported
    )


@pytest.mark.parametrize(
    ("data", "code"),
    [
        ({"挽回经济损失（万元）": "2600余"}, None),
        ({"挽回经济损失（万元）": "2800余"}, "wrong_value"),
        ({"挽回经济损失": {"数值": "2600余", "单位": "亿元"}}, "wrong_scale"),
        ({"统计": [{"指标": "刑事警情增幅", "2023年": -0.186}]}, None),
        ({"统计": [{"指标": "刑事警情降幅(%)", "2023年": 18.6}]}, None),
        ({"统计": [{"指标": "刑事警情增幅(%)", "2023年": 18.6}]}, "wrong_direction"),
        ({"year": 2023, "confidence": 0.93, "solved": None, "破获刑事案件": {"value": 1246.0}}, None),
        ({"2022年破获刑事案件": 1246}, "wrong_period"),
    ],
)
def test_keys_say_unit_period_and_direction(data: Any, code: str | None) -> None:
    """A unit in brackets, a year and a word of change in a key are claims like those in fields of their own."""
    codes = {finding.code.value for finding in check(REPORT, data).findings if finding.severity == "error"}
    assert codes == ({code} if code else set())


def test_where_a_value_stands_is_no_figure() -> None:
    """Offsets and numbers of a list state nothing; what is said of a stretch beside it names it."""
    extraction = {
        "extraction_class": "figure",
        "extraction_text": "1246起",
        "char_interval": {"start_pos": 40, "end_pos": 45},
        "extraction_index": 7,
        "attributes": {"indicator": "破获刑事案件数"},
    }
    assert check(REPORT, {"extractions": [extraction]}).supported
    wrong = extraction | {"attributes": {"indicator": "查处酒驾数"}}
    assert not check(REPORT, {"extractions": [wrong]}).supported


def test_what_a_change_is_against_is_read_from_keys_and_names() -> None:
    """A field for it, or a name that says 同比, is held against the report."""
    report = "云岭市2023年简报\n全市货运量同比增长6.2%。\n"
    right = {"指标": "货运量", "数值": "增长6.2%", "对比": "同比"}
    assert check(report, [right]).supported
    assert not check(report, [right | {"对比": "环比"}]).supported
    assert not check(report, [{"指标": "货运量环比增速", "数值": "6.2%"}]).supported


@pytest.mark.parametrize(("year", "supported"), [(2023, True), ("2023", True), (2021, False)])
def test_a_year_beside_a_value_is_its_period_and_has_no_unit(year: int | str, supported: bool) -> None:
    """The unit of an object is its value's, and a number under a key of time says when."""
    stated = {"办理护照": {"value": 8600, "unit": "本", "year": year}}
    assert check("2023年办理护照8600本，收费52万元。", stated).supported is supported
