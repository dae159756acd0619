from __future__ import annotations

import pytest

from tests.reading.dividing import labels, scopes


@pytest.mark.parametrize(
    ("text", "label", "places"),
    [
        ("松溪县的投诉量310件,其它依次为柳河县210件,南岭90件。", "投诉量", {"310件": "松溪县", "210件": "柳河县", "90件": "南岭"}),
        ("浙江的茶叶产量3.2万吨,居首位,其次为福建2.9万吨、云南2.5万吨。", "茶叶产量", {"2.9万吨": "福建", "2.5万吨": "云南"}),
        ("東河鎮水稻產量2.1萬噸,其餘依次是西嶺鎮1.8萬噸、北山鎮1.2萬噸。", "水稻产量", {"1.8萬噸": "西嶺鎮", "1.2萬噸": "北山鎮"}),
        ("全省人均用水量412立方米,低于美国1207立方米、日本640立方米。", "人均用水量", {"1207立方米": "美国", "640立方米": "日本"}),
        ("全年扶養比為38.2,較日本66.5、德國57.1為低。", "扶养比", {"66.5": "日本", "57.1": "德國"}),
    ],
)  # fmt: skip
def test_figures_of_other_places(text: str, label: str, places: dict[str, str]) -> None:
    """Figures of places behind a first one, or of places compared with, count what that one counts."""
    named = labels(text)
    assert {surface: named[surface] for surface in places} == dict.fromkeys(places, label)
    assert scopes(text, *places) == list(places.values())


@pytest.mark.parametrize(
    "text",
    [
        "甲市投资12亿元,其他项目投资3亿元。",
        "全省生产总值3万亿元,其次为财政收入2亿元。",
        "东区警情120起,抓获嫌疑人30人。",
    ],
)
def test_other_figures_stay(text: str) -> None:
    """What is told behind a figure of a place and names no place keeps its own words."""
    assert [scope for scope in scopes(text, *labels(text)) if scope is not None] == []
