"""The level of an award, read off its issuer's name."""

from __future__ import annotations

import pytest

from summarizer.checking.issuers import level_of, levels_of


@pytest.mark.parametrize(
    ("name", "level"),
    [
        ("公安部", "national"),
        ("应急管理部", "national"),
        ("國家禁毒委", "national"),
        ("全国总工会", "national"),
        ("省委、省政府", "provincial"),
        ("省委组织部、省卫健委", "provincial"),
        ("省人力资源和社会保障厅", "provincial"),
        ("市委政法委", "municipal"),
        ("国家税务总局禾州市税务局", "municipal"),
        ("市公安局", "municipal"),
        ("县委", "county"),
        ("县市场监管局", "county"),
        ("县委宣传部", "county"),
        ("城东区人民政府", "county"),
        ("分局", "unit"),
        ("前线指挥部", None),
        ("组委会", None),
    ],
)
def test_levels_are_read_off_the_issuers_name(name: str, level: str | None) -> None:
    """The highest body that the name tells decides; a name that tells none gives none."""
    assert level_of(name) == level


def test_bodies_of_several_levels_have_each_of_them() -> None:
    """An award of two issuers is of either one's level."""
    assert levels_of("公安部、省公安厅") == ("national", "provincial")
