"""The table of checks: their order, and what settles a claim."""

from __future__ import annotations

import pytest

from summarizer.checking.check import check
from summarizer.checking.checks import CHECKS

REPORT = """柳湾县公安局2023年工作总结
全年侦破盗窃案件86起，抓获盗窃嫌疑人52名；侦破诈骗案件31起，抓获诈骗嫌疑人27名。
明年，将新建警务站9个。
"""


def rules(indicator: str, value: str, unit: str, period: str) -> list[str | None]:
    """The rules of the errors found in one statistic of a summary of the report."""
    item = {"indicator": indicator, "value": value, "unit": unit, "period": period}
    return [finding.rule for finding in check(REPORT, {"statistics": [item]}).findings if finding.severity == "error"]


def test_every_check_has_a_name_of_its_own() -> None:
    """Names tell the rows apart, and what settles a claim stands before what does not."""
    assert len({each.name for each in CHECKS}) == len(CHECKS)
    settling = [each.settles for each in CHECKS]
    assert settling == sorted(settling, reverse=True)


@pytest.mark.parametrize(
    ("indicator", "value", "unit", "rule"),
    [
        ("新建警务站数", "9", "个", "plan"),
        ("侦破盗窃案件数", "31", "起", "words of another figure"),
    ],
)
def test_what_settles_a_claim_is_told_alone(indicator: str, value: str, unit: str, rule: str) -> None:
    """A plan, or another one's figure, is not blamed for its period as well."""
    assert rules(indicator, value, unit, "2019年") == [rule]


def test_a_claim_is_held_to_its_period_and_a_true_one_passes() -> None:
    """The same period is blamed where nothing settles the claim before."""
    assert rules("侦破诈骗案件数", "31", "起", "2023年") == []
    assert len(rules("侦破诈骗案件数", "31", "起", "2019年")) == 1
