"""Figures told in order of what the clause before says to be many, and of parts that are elided alike."""

from __future__ import annotations

import pytest

from tests.reading.dividing import labels


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "客车、货车超载突出，分别查处58起、27起。",
            {"58起": "客车超载查处数", "27起": "货车超载查处数"},
        ),
        (
            "侵占、挪用案件多发，分别立案30件、20件。",
            {"30件": "侵占案件立案数", "20件": "挪用案件立案数"},
        ),
        (
            "侵占、挪用两类案件数量较多，分别占经济案件的40%和31%。",
            {"40%": "侵占案件占经济案件比重", "31%": "挪用案件占经济案件比重"},
        ),
        (
            "道路、水上、鐵路三種方式比重較大，各佔總量的50%、30%和10%。",
            {"50%": "道路方式占总量比重", "30%": "水上方式占总量比重", "10%": "铁路方式占总量比重"},
        ),
        (
            "货船、渔船碰撞事故分别发生3起、5起。",
            {"3起": "货船碰撞事故发生数", "5起": "渔船碰撞事故发生数"},
        ),
        (
            "对东盟、非洲和拉美进出口分别增长5%、4%和1%。",
            {"5%": "对东盟进出口变化", "4%": "对非洲进出口变化", "1%": "对拉美进出口变化"},
        ),
        ("对外贸易、加工贸易分别增长5%、4%。", {"5%": "对外贸易变化", "4%": "加工贸易变化"}),
        ("小学、中学学生分别增长3%、5%。", {"3%": "小学学生变化", "5%": "中学学生变化"}),
        ("命案、侵财案件破案率分别达100%、47%。", {"100%": "命案破案率", "47%": "侵财案件破案率"}),
        ("化纤、棉纺两个行业增幅较大，分别达12%和9%。", {"12%": "化纤行业变化", "9%": "棉纺行业变化"}),
        ("东区、西区客流同比增幅较高，分别为12%和9%。", {"12%": "东区客流同比变化", "9%": "西区客流同比变化"}),
    ],
)
def test_what_the_clause_before_names_in_order(text: str, expected: dict[str, str]) -> None:
    """Things said to be many, with the act or the whole that the figures are told of; ends that the first parts leave out."""
    assert labels(text) == expected
