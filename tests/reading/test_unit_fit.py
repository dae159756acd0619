"""Names whose unit counts something else, and near misses that fit."""

from __future__ import annotations

import pytest

from tests.reading.dividing import labels
from tests.reading.test_doubts import doubts

MISFIT = "unit of something else"


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("全市9个园区外贸增速加快。", "9个"),
        ("網約車、包車增長迅速，分別查處905宗、41宗。", "905宗"),
        ("全年查处无证渔船17起。", "17起"),
        ("保健院34张。", "34张"),
        ("其中妇幼保健院9辆。", "9辆"),
        ("受访企业利润5家。", "5家"),
    ],
)
def test_a_unit_that_counts_something_else_makes_a_doubt(text: str, surface: str) -> None:
    """Movements are no things, hospitals no beds, and sums no bodies."""
    assert doubts(text).get(surface) == MISFIT


@pytest.mark.parametrize(
    ("text", "surface", "label"),
    [
        ("上半年查处货车驾驶员900起，同比增长12%。", "900起", "查处货车驾驶员起数"),
        ("上半年查处货车驾驶员900起，同比增长12%。", "12%", "查处货车驾驶员起数同比变化"),
        ("反映基层站所干部21件，比上年减少3件。", "21件", "反映基层站所干部件数"),
        ("反映基层站所干部21件，比上年减少3件。", "3件", "反映基层站所干部减少件数"),
        ("投訴導遊人員共14宗。", "14宗", "投诉导游人员宗数"),
        ("投訴導遊人員較上年減少14宗。", "14宗", "投诉导游人员减少宗数"),
        ("处罚货车驾驶员65人。", "65人", "处罚货车驾驶员数"),
        ("查处违规经营者14家。", "14家", "查处违规经营者数"),
        ("医院新增救护车8辆。", "8辆", "医院新增救护车数"),
        ("全县有医院34家。", "34家", "医院数"),
        ("港区实现增长的航线有9条。", "9条", "港区实现增长的航线数"),
    ],
)
def test_the_unit_says_what_is_counted(text: str, surface: str, label: str) -> None:
    """Cases against people are a number of cases, and what fits its unit has no doubt."""
    assert labels(text).get(surface) == label
    assert surface not in doubts(text)
