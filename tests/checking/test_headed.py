"""Directions that the head of a list says for its items, and bases that a change came from."""

from __future__ import annotations

import pytest

from summarizer.checking.check import check

REPORT = """鹿鸣市2023年治安简报
警情较上年有增有减。下降的有:车辆被盗57起、门店被盗23起;上升的有:网购骗局91起、噪音纠纷38起。
降幅较大的是枫桥镇21.4%、柳湾镇16.9%。较前一年增加者为:走失27件、拾遗14件。
渔港险情由2019年的31起降到2023年的12起,降幅61.3%。
支出减少的原因是公车停用8辆,新增培训6场次。
"""


@pytest.mark.parametrize(
    "claim",
    [
        "门店被盗上升23起。",
        "噪音纠纷减少38起。",
        "网购骗局下降91起。",
        "柳湾镇增长16.9%。",
        "拾遗减少14件。",
    ],
)
def test_what_the_head_of_a_list_says_holds_for_all_its_items(claim: str) -> None:
    """A claim of the other way is wrong."""
    assert "wrong_direction" in [each.code for each in check(REPORT, claim).findings if each.severity == "error"]


@pytest.mark.parametrize(
    "claim",
    [
        "门店被盗减少23起。",
        "噪音纠纷增加38起。",
        "柳湾镇下降16.9%。",
        "拾遗增加14件。",
        "新增培训6场次。",
        "渔港险情较2019年下降61.3%。",
    ],
)
def test_the_same_way_is_right(claim: str) -> None:
    """The head of a list may tell changes or levels: either way the claim goes as the report does."""
    assert [each.message for each in check(REPORT, claim).findings if each.severity == "error"] == []


def test_what_a_change_came_from_is_its_basis() -> None:
    """由2019年的31起降到12起 is no change 环比."""
    findings = check(REPORT, "渔港险情环比下降61.3%。").findings
    assert "basis" in [each.rule for each in findings if each.severity == "error"]
