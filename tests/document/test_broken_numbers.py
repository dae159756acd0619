"""Lines that end inside a number."""

from __future__ import annotations

import pytest

from tests.document.cleaning import assert_maps_back, cleaned


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ("碼頭全年處理貨櫃回落至18,\n360個標準箱，較上年少。", "碼頭全年處理貨櫃回落至18,360個標準箱"),
        ("图书馆全年外借图书共21，\n405册，读者满意。", "图书馆全年外借图书共21,405册"),
        ("義工服務時數合共3 ,\n072小時，創新高。", "義工服務時數合共3,072小時"),
    ],
)
def test_number_is_joined_behind_its_thousands_mark(raw: str, clean: str) -> None:
    """A line of running text that ends with a mark of thousands goes on with the rest of the number."""
    folded = {
        "個": "个",
        "標": "标",
        "準": "准",
        "碼": "码",
        "頭": "头",
        "處": "处",
        "貨": "货",
        "櫃": "柜",
        "義": "义",
    }
    folded |= {"務": "务", "時": "时", "數": "数"}
    assert cleaned(raw).text.startswith("".join(folded.get(char, char) for char in clean))


@pytest.mark.parametrize(
    "raw",
    [
        "三场讲座的听众分别为96,\n240人和88人，座无虚席。",
        "志愿者领取餐券12,\n18人因故未到，另行安排。",
        "报名表印了2023,\n305份发到各班，当日收回。",
    ],
)
def test_two_figures_are_not_joined_behind_a_comma(raw: str) -> None:
    """Figures of a list, a group without three digits and a year end with their line."""
    assert "\n" in cleaned(raw).text


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ("水库蓄水率提高了1.4个\n百分点，库容未变。", "水库蓄水率提高了1.4个百分点"),
        ("漏损率回落0.6個百分\n點，為近年最低。", "漏损率回落0.6个百分点"),
    ],
)
def test_points_of_a_hundred_are_one_unit_over_a_line_end(raw: str, clean: str) -> None:
    """A line that begins with 百分点 goes on with the unit whose 个 ends the line before."""
    assert cleaned(raw).text.startswith(clean)


def test_a_count_ends_with_its_line() -> None:
    """个 before a line that begins with another word is a unit of its own."""
    assert "\n" in cleaned("全年新建泵站12个\n百分制考核全部完成。").text


@pytest.mark.parametrize(
    ("raw", "wanted"),
    [
        ("累计检查车辆16.5\n万余辆。", "累计检查车辆16.5万余辆。"),
        ("全年出动警力,检查场所13\n92处,整改隐患。", "全年出动警力,检查场所1392处,整改隐患。"),
        ("发案同比,下降27.\n1%。", "发案同比,下降27.1%。"),
        ("抓获团伙成员340\n余名。", "抓获团伙成员340余名。"),
        ("群众满意度提高3\n个百分点", "群众满意度提高3个百分点"),
    ],
)
def test_line_end_inside_a_number_goes(raw: str, wanted: str) -> None:
    """A number broken over two lines of running text is one number."""
    text = cleaned(raw)
    assert text.text == wanted
    assert_maps_back(text)
