"""Numbers that only say which of a class are counted, and near misses that are results."""

from __future__ import annotations

import pytest

from tests.reading.dividing import figures, labels

RULE = "bound of those counted"


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("查处6至10年驾龄的货车司机4.1万起。", "6至10年"),
        ("表彰30年黨齡老黨員16名。", "30年"),
        ("1206名驾驶员2次以上被罚，同比下降4%。", "2次以上"),
        ("38家餐馆3次以上违规。", "3次以上"),
        ("126名市民10次及以上无偿献血。", "10次及以上"),
        ("血液酒精含量80以上的司机占三成。", "80以上"),
        ("检出酒精含量偏高（mg乙醇/100ml血液）的司机12人。", "100ml"),
    ],
)
def test_bounds_of_those_counted_are_no_results(text: str, surface: str) -> None:
    """Lengths of service, how often something befell those counted, bounds without a unit, and the lower half of a unit."""
    assert figures(text)[surface].rule == RULE


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("司机平均驾龄6年。", "6年"),
        ("该团队有20年工龄。", "20年"),
        ("全年献血10次以上。", "10次以上"),
        ("召开听证会3次，接待群众40名。", "3次"),
        ("粉尘浓度为80。", "80"),
    ],
)
def test_lengths_times_and_levels_that_are_told_themselves(text: str, surface: str) -> None:
    """What no count stands beside is a figure of its own."""
    assert figures(text)[surface].rule != RULE


def test_those_whom_something_befell_so_often_are_named_by_it() -> None:
    """How often it befell them is a part of the name."""
    assert labels("38家餐馆3次以上被罚。") == {"38家": "3次以上被罚的餐馆数"}
    assert labels("1206名司機2次以上被查，同比下降4%。")["4%"] == "2次以上被查的司机数同比变化"
