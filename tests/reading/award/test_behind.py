"""Receivers that are named behind an award."""

from __future__ import annotations

import pytest

from tests.reading.award.told import titles_and_bearers


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("获得团体总分一等奖,是禾州市代表队;", [("团体总分一等奖", "禾州市代表队")]),
        ("获得优秀组织奖3个,分别是禾州市、林州市、清河县。", [("优秀组织奖", "禾州市、林州市、清河县")]),
        (
            "省总工会授予40个班组“全省工人先锋号”称号,云岭消防站位列其中。",
            [("全省工人先锋号", "云岭消防站")],
        ),
        ("县里对被省妇联授予“巾帼文明岗”称号的云岭办税厅给予表扬。", [("巾帼文明岗", "云岭办税厅")]),
        ("禾东大队荣获全省先进集体称号,是全市唯一获此称号的大队。", [("全省先进集体", "禾东大队")]),
        ("荣获全省先进集体称号,是全市唯一一家。", [("全省先进集体", None)]),
    ],
)
def test_a_receiver_may_stand_behind(sentence: str, expected: list[tuple[str, str | None]]) -> None:
    """是, 分别是, 位列其中 and 给予表扬 lead to who was honored; how rare an honor is names nobody."""
    assert titles_and_bearers(sentence) == expected
