"""Prizes and medals told by how many were won."""

from __future__ import annotations

import pytest

from tests.reading.award.told import titles_and_bearers


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "我县选手在全省田径锦标赛上夺得金牌6枚、银牌4枚。",
            [("金牌", "我县选手"), ("银牌", "我县选手")],
        ),
        ("校合唱团获得2个一等奖和1个优秀组织奖。", [("一等奖", "校合唱团"), ("优秀组织奖", "校合唱团")]),
        ("参加全省书画联展荣获奖项 18个。", [("奖项", None)]),
        ("获全省青年创业大赛一等奖3项、二等奖5项。", [("全省青年创业大赛一等奖", None), ("二等奖", None)]),
        ("荣获省级优秀成果奖4项。", [("省级优秀成果奖", None)]),
        (
            "全年获得世界级体育比赛金牌1枚,国家级体育比赛奖牌7枚(金牌2枚、银牌5枚)。",
            [("世界级体育比赛金牌", None), ("国家级体育比赛奖牌", None), ("金牌", None), ("银牌", None)],
        ),
    ],
)
def test_each_kind_of_prize_is_one_award(sentence: str, expected: list[tuple[str, str | None]]) -> None:
    """A list of counted prizes gives one award a kind, won by the subject of the verb and not by the occasion."""
    assert titles_and_bearers(sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "获得奖金5万元、奖励资金20万元。",
        "申请获得奖学金资助学生120名。",
        "全年颁发奖牌12块。",
        "力争在省运会上夺得金牌30枚。",
        "抓获奖券造假人员3名。",
    ],
)
def test_money_and_what_is_given_away_are_no_prizes(sentence: str) -> None:
    """Money for prizes, prizes handed out and prizes aimed at are no awards that were received."""
    assert titles_and_bearers(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("禾州代表团共夺得12金8银15铜。", [("12金", "禾州代表团"), ("8银", "禾州代表团"), ("15铜", "禾州代表团")]),
        ("选手在省运会上斩获三金、两银。", [("三金", "选手"), ("两银", "选手")]),
        ("禾州队表现出色,在「春雷杯」数学竞赛中获得8面金牌。", [("金牌", "禾州队")]),
        ("征文评选中获奖,其中一等奖1篇、二等奖2篇。", [("一等奖", None), ("二等奖", None)]),
        ("教育处今年囊括6项全国性奖项。", [("全国性奖项", "教育处")]),
        ("企业收获3金融资支持。", []),
    ],
)
def test_medals_may_be_told_by_their_metal_alone(sentence: str, expected: list[tuple[str, str | None]]) -> None:
    """Each metal is one award with how many there are of it; who did well in the clause before is the winner."""
    assert titles_and_bearers(sentence) == expected
