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


TERMS = "冬训安排\n每个班次起码配备两名保育员；單次最多可借閱9冊圖書；每户最高奖励4200元；每名社工至少要走访37户。\n"


@pytest.mark.parametrize(
    ("summary", "supported"),
    [
        ("每个班次起码配备两名保育员。", True),
        ("单次借阅图书至多9册。", True),
        ("每户奖励不超过4200元。", True),
        ("每名社工走访不少于37户。", True),
        ("每个班次顶多配备两名保育员。", False),
        ("单次至少可借阅9册图书。", False),
        ("每户至少奖励4200元。", False),
        ("每名社工最多要走访37户。", False),
    ],
)
def test_a_parted_bound_is_not_exchanged_for_the_other_side(summary: str, supported: bool) -> None:
    """起码配备 and 顶多配备 say opposite things of one number, with a verb between on both sides."""
    assert check(TERMS, summary).supported is supported


def test_the_finding_tells_both_bounds() -> None:
    """A bound that stands before the verb is told with it; the bare number is the same on both sides."""
    (finding,) = check(TERMS, "每名社工最多要走访37户。").findings
    assert "最多要走访37户" in finding.message
    assert "至少要走访37户" in finding.message
