"""Lines that set a title beside its bearer."""

from __future__ import annotations

import pytest

from tests.reading.award.told import titles_and_bearers


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("全省脱贫攻坚先进集体——云岭县扶贫办", [("全省脱贫攻坚先进集体", "云岭县扶贫办")]),
        ("全国五一巾帼标兵岗--林州税务局第一税务所", [("全国五一巾帼标兵岗", "林州税务局第一税务所")]),
        ("第六届全国道德模范:周大海", [("第六届全国道德模范", "周大海")]),
        ("全国文明单位——我们的荣誉", []),
        ("禾州分局——争创全国优秀公安局", []),
        ("打造全国文明城市:人人都是参与者", []),
    ],
)
def test_a_line_may_be_a_title_and_its_bearer(line: str, expected: list[tuple[str, str | None]]) -> None:
    """A title of some level stands on one side and a name on the other; a slogan names nobody."""
    assert titles_and_bearers(line) == expected
