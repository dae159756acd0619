from __future__ import annotations

from collections.abc import Sequence

import pytest

from summarizer.document.formats.spelled import NOTHING, Step, spelled


def steps(*columns: str) -> list[Step]:
    """Columns as they were seen: signs, each with how likely it is in hundredths (7:60 8:30), the rest for none."""
    made: list[Step] = []
    for column in columns:
        signs = {sign: int(likely) / 100 for sign, likely in (each.rsplit(":", 1) for each in column.split())}
        made.append({**signs, NOTHING: 1 - sum(signs.values())})
    return made


@pytest.mark.parametrize(
    ("seen", "text", "sure"),
    [
        (["6:99", "", ".:99", "", "9:99"], "6.9", [0.99, 0.99, 0.99]),
        (["6:99", "", ".:20", "", "9:99"], "69", [0.8, 0.8]),  # a lost point
        (["1:99", "", "1:98"], "11", [0.99, 0.98]),
        (["1:99", "", "1:30", "", "人:99"], "1人", [0.7, 0.7]),  # a second 1
        (["2:99", "", ".:49 ，:34 ,:9", "", "6:99"], "2.6", [0.99, 0.49, 0.99]),
        (["2:99", "", ".:40 ，:34 ,:20", "", "6:99"], "2，6", [0.99, 0.54, 0.99]),  # two commas outweigh a point
        (["", "引:99", "引:30", "1:40", "", "进:99"], "引进", [0.6, 0.6]),
        (["", ""], "", []),
    ],
)
def test_how_sure_each_character_is(seen: Sequence[str], text: str, sure: Sequence[float]) -> None:
    """A character is as sure as it stood out in its column, and no surer than that nothing was lost beside it."""
    found = spelled(steps(*seen), len(seen))
    assert "".join(character.written for character in found) == text
    assert [character.sure for character in found] == pytest.approx(sure)


def test_where_characters_stand() -> None:
    """Characters follow one another from the left, each around the columns that showed it."""
    found = spelled(steps("", "供:99", "", "", "水:99", ""), 6)
    assert [(round(each.left, 2), round(each.right, 2)) for each in found] == [(0.0, 0.5), (0.5, 1.0)]
