from __future__ import annotations

import pytest

from summarizer.checking.check import check

REPORT = """白鹭市2023年林业工作总结
4月12日，启动“青松”专项行动，清理枯木2140株。9月6日，召开林长制现场推进会，86名林长参加。
"""


@pytest.mark.parametrize(
    ("claim", "rule"),
    [
        ("“红叶”专项行动清理枯木2140株。", "name of a campaign"),
        ("4月12日，召开林长制现场推进会。", "day of an event"),
        ("4月12日，召開林長制現場推進會。", "day of an event"),
    ],
)
def test_another_name_or_day_is_an_error(claim: str, rule: str) -> None:
    """A campaign that the report does not know, and the day of another event."""
    found = [finding.rule for finding in check(REPORT, claim).findings if finding.severity == "error"]
    assert rule in found


@pytest.mark.parametrize(
    "claim",
    [
        "“青松”专项行动清理枯木2140株。",
        "9月6日召开林长制现场推进会。",
        "4月12日起开展集中清理工作。",
        "“平安校园”创建中，86名林长参加推进会。",
    ],
)
def test_an_event_told_as_it_was_is_right(claim: str) -> None:
    """The report's own name and day, a day with other words, and a name that is no campaign's."""
    assert [each.message for each in check(REPORT, claim).findings if each.severity == "error"] == []
