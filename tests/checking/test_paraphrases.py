"""True sentences in other words, as journalists and models write them, and the same with one thing wrong."""

from __future__ import annotations

import opencc
import pytest

from summarizer.checking.check import check
from tests.checking.judged import errors_in

REPORT = """云岭县公安局2022年工作回顾
2022年，云岭县公安局在县委、县政府领导下，各项工作取得新成效。
一、严打犯罪
全年共查获涉毒犯罪嫌疑人61名、吸毒人员140余名，打掉涉黑组织2个、涉恶团伙53个。刑事警情同比下降27.1%，盗窃警情下降20%。因处置不当引发的投诉信访明显下降，道路交通事故起数连续四年大幅下降。
二、服务群众
检查车辆16.5万余辆，整改火灾隐患420处，新建警务站12处。石桥派出所调解纠纷318起，东关派出所调解纠纷204起。
三、队伍建设
县局被省人力资源和社会保障厅、省公安厅授予“全省公安系统先进集体”称号，5人记个人三等功，2人记个人二等功。
"""

TRUE = [
    "刑事警情下降近三成，盗窃警情减少两成。",
    "刑事警情和盗窃警情降幅相差7.1个百分点。",
    "打掉涉黑组织2个、涉恶团伙53个，两类合计55个。",
    "查获吸毒人员140多名，涉毒犯罪嫌疑人61名。",
    "检查车辆超过16万辆，新建12个警务站。",
    "投诉信访明显减少，交通事故起数连续四年下降。",
    "县局被省人社厅、省公安厅授予“全省公安系统先进集体”称号。",
    "石桥派出所调解纠纷318起。",
]

WRONG = [
    ("刑事警情下降近四成。", "wrong_value"),
    ("打掉涉黑组织2个、涉恶团伙53个，两类合计65个。", "wrong_value"),
    ("查获吸毒人员61名，涉毒犯罪嫌疑人140余名。", "wrong_attachment"),
    ("检查车辆约1.7万辆。", "wrong_value"),
    ("因处置不当引发的投诉信访明显上升。", "wrong_direction"),
    ("道路交通事故起数连续四年大幅上升。", "wrong_direction"),
    ("县局被省水利厅授予“全省公安系统先进集体”称号。", "title_not_in_evidence"),
    ("东关派出所调解纠纷318起。", "wrong_attachment"),
    ("5人记个人二等功。", "wrong_attachment"),
    ("新建警务站12吨。", "wrong_unit"),
]


@pytest.mark.parametrize("text", TRUE)
def test_a_true_sentence_in_other_words_is_no_error(text: str) -> None:
    """Rounding with a bound, sums, differences, abbreviations and another order of words are the summary's right."""
    assert not errors_in(REPORT, text)
    assert not errors_in(REPORT, opencc.OpenCC("s2t").convert(text))
    assert not errors_in(REPORT, f"## 要点\n\n- **{text}**")


@pytest.mark.parametrize(("text", "code"), WRONG)
def test_one_thing_wrong_is_found_in_any_wording(text: str, code: str) -> None:
    """A swapped pair, a turned direction, another body and a figure rounded away are errors."""
    assert code in errors_in(REPORT, text)


def test_a_turned_trend_names_both_sides() -> None:
    """Where a change is told without a figure, the finding shows the report's own clause."""
    (finding,) = check(REPORT, "投诉信访明显上升").findings
    assert finding.start is not None
    assert REPORT[finding.start : finding.end] == "因处置不当引发的投诉信访明显下降"


RATES = "云岭县2022年工作总结\n六大行业税收贡献率由17.9%降至11.6%。\n"


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("税收贡献率由17.9%降至11.6%，下降6.3个百分点。", True),
        ("税收贡献率由17.9%降至11.6%，上升6.3个百分点。", False),
        ("税收贡献率由17.9%降至11.6%，下降6.9个百分点。", False),
    ],
)
def test_points_between_two_ends_are_worked_out(text: str, right: bool) -> None:
    """By how much a rate fell follows from its two ends, and only the way it went."""
    assert check(RATES, text).supported is right


ENDS = """云岭县2022年工作总结
绿地面积由130公顷扩大到270公顷。接报火警610起,比去年同期的690起减少80起。
"""


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("绿地面积由130公顷扩大到270公顷,增加140公顷。", True),
        ("绿地面积由130公顷扩大到270公顷,减少140公顷。", False),
        ("绿地面积由130公顷扩大到270公顷,增加150公顷。", False),
        ("火警610起,去年同期690起,减少80起。", True),
    ],
)
def test_the_way_between_two_ends_is_worked_out(text: str, right: bool) -> None:
    """What was added follows from both ends; the change behind last year's figure is of this year."""
    assert check(ENDS, text).supported is right
