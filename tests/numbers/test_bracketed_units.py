from __future__ import annotations

from decimal import Decimal

import pytest

from tests.numbers.reading import mentions_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("水果产量：苹果1.2、梨0.8、桃3（万吨）。", [("12000", "吨"), ("8000", "吨"), ("30000", "吨")]),
        ("水果產量：蘋果1.2、梨0.8（萬噸）。", [("12000", "噸"), ("8000", "噸")]),
        ("水果产量（万吨）：苹果1.2、梨0.8；果园312处。", [("12000", "吨"), ("8000", "吨"), ("312", "处")]),
        ("东馆借书412，西馆借书398（册）。", [("412", "册"), ("398", "册")]),
        ("达标率：东厂98.2，西厂97.1（单位：%）。", [("98.2", "%"), ("97.1", "%")]),
        ("2022年造林12.5、2023年造林13.6（万亩）。", [("125000", "亩"), ("136000", "亩")]),
        ("新建泵站3座，灌溉面积5.6（万亩）。", [("3", "座"), ("56000", "亩")]),
        ("巡诊35（次）。开药412。", [("35", "次"), ("412", None)]),
        ("巡诊35家（次）、复诊412。", [("35", "家（次）"), ("412", None)]),
    ],
)
def test_figures_of_a_list_share_the_unit_in_brackets(text: str, expected: list[tuple[str, str | None]]) -> None:
    """A unit in brackets at the end or the head of a list is that of its figures, up to one with a unit of its own."""
    found = [(mention.value, mention.unit) for mention in mentions_of(text) if mention.reason is None]
    assert found == [(Decimal(value), unit) for value, unit in expected]
