"""Awards told by how many had them."""

from __future__ import annotations

import pytest

from tests.reading.award.told import titles_and_bearers


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("5个集体、230名民警荣立二、三等功。", [("二、三等功", "5个集体、230名民警")]),
        ("12个集体受到嘉奖和各级表彰奖励。", [("嘉奖和各级表彰奖励", "12个集体")]),
        ("70名优秀队员受到表彰。", [("表彰", "70名优秀队员")]),
        ("5个单位受到省级表彰。", [("省级表彰", "5个单位")]),
        ("9人次获得省部级以上表彰。", [("表彰", "9人次")]),
        ("40个集体、200名个人受到市级以上表彰奖励。", []),
        ("集体二等功(部门)6个次。", [("集体二等功(部门)", "6个次")]),
        ("涌现出全国模范法官1人、全省办案标兵3人。", [("全国模范法官", "1人"), ("全省办案标兵", "3人")]),
        ("涌现出全省科技型企业30家。", []),
        ("两个工作组被记集体二等功。", [("集体二等功", "两个工作组")]),
        ("荣立集体三等功2次。", [("集体三等功", None)]),
    ],
)
def test_counts_of_awards(sentence: str, expected: list[tuple[str, str | None]]) -> None:
    """One award for each type, its bearers as written; how often an award came says nothing of who had it."""
    assert titles_and_bearers(sentence) == expected


@pytest.mark.parametrize("sentence", ["会上对8个集体和30名个人予以表彰。", "表彰先进集体8个、先进个人30名。"])
def test_praise_that_is_given_away_is_no_award(sentence: str) -> None:
    """The one who praises has received nothing, and the act has no title."""
    assert titles_and_bearers(sentence) == []
