"""Figures whose own words say only which of those told before them they count."""

from __future__ import annotations

import pytest

from tests.reading.dividing import divided, labels


def _names(text: str) -> list[str]:
    return [figure.label for figure in divided(text).figures if figure.label]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "去年劫案有28宗，其中涉及店铺9宗，其余19宗涉及路人。",
            ["劫案数", "涉及店铺的劫案数", "涉及路人的劫案数"],
        ),
        (
            "去年劫案28宗，较前年减少2宗。涉及商店的劫案有9宗；其余19宗涉及路人。只有一宗案件尚未侦破。",
            ["劫案数", "劫案减少数", "涉及商店的劫案数", "涉及路人的劫案数", "尚未侦破的劫案数"],
        ),
        ("审结行政案件320件，其余12件正在审理中。", ["审结行政案件数", "正在审理中的行政案件数"]),
        ("发生命案45起，只有一起未侦破。", ["命案数", "未侦破的命案数"]),
        (
            "开办夜校8所，完成验收7所，余下1所正在整改。",
            ["开办夜校数", "完成验收的夜校数", "正在整改的夜校数"],
        ),
        ("行政村158个，其中130个已通光纤，其余28个正在施工。", ["行政村数", "通光纤的行政村数", "正在施工的行政村数"]),
        ("招收学员500人，毕业430人，其余70人继续就读。", ["招收学员人数", "招收毕业人数", "继续就读的学员人数"]),
        ("抓获嫌疑人12人，其中8人被逮捕。", ["抓获嫌疑人数", "被逮捕的嫌疑人数"]),
        ("接获举报120宗，当中约两成已转介警方。", ["接获举报宗数", "已转介警方的接获举报占比"]),
        ("共有640人落网，其中41%为外来人员。", ["落网人数", "外来人员占比"]),
    ],
)
def test_the_rest_and_those_of_which_something_is_said(text: str, expected: list[str]) -> None:
    """They count the things that the whole counts: the one that they make up with the figures between, if one does."""
    assert _names(text) == expected


@pytest.mark.parametrize(
    ("text", "surface", "label"),
    [
        ("检查企业45家，其余时间开展宣传12场。", "12场", "其余时间开展宣传数"),
        ("救助流浪人员45人，护送返乡38人。", "38人", "护送返乡人数"),
        ("受理案件300件，审结280件。", "280件", "审结案件数"),
        ("排查隐患70处，整改65处。", "65处", "整改隐患数"),
        ("各类车辆12辆，其中货车5辆。", "5辆", "货车数"),
        ("增加学位200个。其中民生项目18个，已完成。", "18个", "民生项目数"),
        ("破获案件45起，其中3人被捕。", "3人", "被捕的人数"),
    ],
)
def test_figures_with_words_of_their_own_take_none(text: str, surface: str, label: str) -> None:
    """Other things, other units, and acts on what was counted that are named already."""
    assert labels(text)[surface] == label


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "查处交通违法行为8.2万起，其中超速3.1万起，闯红灯1.2万起。",
            ["查处交通违法行为数", "查处超速违法行为数", "查处闯红灯违法行为数"],
        ),
        ("共查处酒驾4.7万起。其中，醉驾3992起，饮酒驾驶4.3万起。", ["查处酒驾数", "查处醉驾数", "查处饮酒驾驶数"]),
        ("抓获逃犯210人，其中命案逃犯6人，历年逃犯45人。", ["抓获逃犯数", "抓获命案逃犯数", "抓获历年逃犯数"]),
    ],
)
def test_parts_have_what_was_done_to_their_whole(text: str, expected: list[str]) -> None:
    """Behind 其中, in the sentence of the whole or in the next one, as far as the list goes."""
    assert _names(text) == expected


@pytest.mark.parametrize(
    ("text", "surface", "label"),
    [
        ("查获毒驾行为312起，与上年同期相比，总量下降8.2%。", "8.2%", "查获毒驾行为总量同比变化"),
        ("受理信访事项5321件次。总量下降12%。", "12%", "受理信访事项总量变化"),
        ("查获酒驾47起。其中，醉酒驾驶39起，饮酒驾驶8起。总量上升9.96%，醉酒上升7%。", "9.96%", "查获酒驾总量变化"),
        ("查获酒驾47起。其中，醉酒驾驶39起，饮酒驾驶8起。总量上升9.96%，醉酒上升7%。", "7%", "查获醉酒驾驶变化"),
        ("刑事案件发生数141件，破获数151件，较去年同期减少45件。", "151件", "刑事案件破获数"),
        ("刑事案件发生数141件，破获数151件，较去年同期减少45件。", "45件", "刑事案件破获减少数"),
        ("入室盗窃案件120起，网络诈骗案件300起。盗窃下降12%。", "12%", "盗窃变化"),
        ("投资项目12个。投资增长8%。", "8%", "投资变化"),
    ],
)
def test_totals_shortened_names_and_acts_are_those_of_the_figures_before(text: str, surface: str, label: str) -> None:
    """In the paragraph; a wider thing, and one that is no case, keeps its own name."""
    assert labels(text)[surface] == label


def test_nothing_points_back_to_another_paragraph() -> None:
    """A total that opens a paragraph is of nothing that was told above it."""
    assert labels("查处酒驾312起。\n总量下降8.2%。")["8.2%"] == "总量变化"
