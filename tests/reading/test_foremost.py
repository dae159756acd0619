"""The thing that a clause without figures names as the most, the main or the next one."""

from __future__ import annotations

import pytest

from summarizer.reading.foremost import foremost_before
from tests.reading.dividing import labels


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("投诉中最多为服务态度,", "服务态度"),
        ("罪案增加主要来自网购骗案,", "网购骗案"),
        ("其次是物业管理,", "物业管理"),
        ("当中升幅最明显的是店铺盗窃,", "店铺盗窃"),
        ("最多的是3月,", None),
        ("最多的是九月,", None),
        ("最高的是河口镇,", None),
        ("主要是由于疫情,", None),
        ("最高人民法院是终审法院,", None),
        ("最多为服务态度。", None),
    ],
)
def test_foremost(text: str, what: str | None) -> None:
    """A thing named first or next is what is counted behind it; a time, a place or a reason is not."""
    found = foremost_before(text, 0, len(text))
    assert (text[slice(*found)] if found is not None else None) == what


def test_figures_behind_take_the_foremost_thing() -> None:
    """The count, its share and its change behind such a clause are all of that thing."""
    assert list(labels("全年接获投诉250宗,当中最多为噪音扰民,共有96宗,占整体38%;其次是占道经营,有41宗。").values()) == [
        "接获投诉数",
        "噪音扰民数",
        "噪音扰民占整体比重",
        "占道经营数",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("起火原因以电线老化最多共37件、占28.5%。", {"37件": "起火原因电线老化数", "28.5%": "起火原因电线老化占比"}),
        ("以仓库火灾25件来分析。", {"25件": "仓库火灾数"}),
        ("第2名为烟花爆竹14件。", {"14件": "烟花爆竹数"}),
        ("事故类型以侧翻为主共23起。", {"23起": "事故类型侧翻数"}),
        ("以案释法32场。", {"32场": "以案释法数"}),
    ],
)
def test_the_sort_that_is_the_most_names_its_own_number(text: str, expected: dict[str, str]) -> None:
    """Behind 以 and before 最多, 为主, 来分析, or behind its place; 以 without one of them is a word like any other."""
    found = labels(text)
    assert {surface: found[surface] for surface in expected} == expected
