"""Titles that stand before the names of their bearers."""

from __future__ import annotations

import pytest

from tests.reading.award.told import titles_and_bearers


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "涌现出“全省优秀基层所队”禾东派出所,江北分局特警大队,“最美辅警”李小舟、林一帆等典型。",
            [("全省优秀基层所队", "禾东派出所,江北分局特警大队"), ("最美辅警", "李小舟、林一帆")],
        ),
        (
            "涌现出全省“五一奖章”获得者、“百姓知心人”林一帆,“海上骑手”周大海,全市岗位能手陈小满、李小舟等典型。",
            [
                ("全省“五一奖章”", "林一帆"),
                ("百姓知心人", "林一帆"),
                ("海上骑手", "周大海"),
                ("全市岗位能手", "陈小满、李小舟"),
            ],
        ),
        ("涌现出全省优秀公安基层单位禾东派出所等先进集体。", [("全省优秀公安基层单位", "禾东派出所")]),
        ("“全国优秀人民警察”周大海,江北分局连夜出警。", [("全国优秀人民警察", "周大海")]),
        ("“最美警察”周大海,始终坚守一线。", []),
        ("“全省文明城市”创建,持续推进。", []),
    ],
)
def test_bearers_are_known_by_their_names(sentence: str, expected: list[tuple[str, str | None]]) -> None:
    """A list of bearers goes as far as names go; outside of such a list only a title of a level is believed."""
    assert titles_and_bearers(sentence) == expected
