"""Bounds that a verb parts from their number."""

from __future__ import annotations

import pytest

from summarizer.checking.check import check

REPORT = "白鹭市农机服务条件\n每个站点至少配备4名技师，每台农机最多可排队6天；每间仓库不少于2名保管员。\n"


@pytest.mark.parametrize(
    ("summary", "supported"),
    [
        ("每个站点配备不少于4名技师。", True),
        ("每个站点配备4名以上技师。", True),
        ("每台农机排队不超过6天。", True),
        ("每间仓库至少安排2名保管员。", True),
        ("每个站点配备不超过4名技师。", False),
        ("每台农机排队不少于6天。", False),
        ("每间仓库至多安排2名保管员。", False),
    ],
)
def test_a_bound_before_the_verb_is_the_bound_of_the_number(summary: str, supported: bool) -> None:
    """至少配备4名 says 不少于4名; the other bound is wrong."""
    assert check(REPORT, summary).supported is supported
