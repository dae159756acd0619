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
