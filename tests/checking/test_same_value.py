from __future__ import annotations

from typing import Any

import pytest

from tests.checking.judged import errors_in

REPORT = """柏溪区2022年统计公报
高新技术产业占比27.1%。七分之一的学校完成改造。茶叶总产值51.2亿元。
"""


@pytest.mark.parametrize(
    "summary", [{"高新技术产业占比": 0.271}, {"完成改造的学校占比": "0.143"}, "茶叶总产值5120000000元。"]
)
def test_one_value_has_several_writings(summary: dict[str, Any] | str) -> None:
    """A bare number may write a rate as a share of one, a decimal a fraction, and digits what is told in 亿."""
    assert errors_in(REPORT, summary) == set()


@pytest.mark.parametrize("told", ["茶叶总产值51.2万元。", "茶叶总产值5.12亿元。"])
def test_the_same_digits_at_another_scale_are_an_error(told: str) -> None:
    """万 for 亿 is another amount, and so is a shifted point."""
    assert {"wrong_scale", "wrong_value"} & errors_in(REPORT, told)
