"""What was not done, in whatever words a report and a summary deny it."""

from __future__ import annotations

import pytest

from summarizer.checking.check import check

REPORT = """榕浦医院2024年预约诊疗简况
全年预约患者中，未按时到诊的1.2万人次，按时到诊的11.6万人次；未获批准的转诊申请86宗，獲批准的412宗。
非本地户籍患者1340人，本地户籍患者6210人。仍未归还的轮椅32辆，已归还的轮椅415辆。
"""


@pytest.mark.parametrize(
    ("summary", "supported"),
    [
        ("没有按时到诊的患者有1.2万人次。", True),
        ("未能按时到诊1.2万人次，按时到诊11.6万人次。", True),
        ("没有按时到诊的患者有11.6万人次。", False),
        ("按时到诊的患者有1.2万人次。", False),
        ("不获批准的转诊申请86宗。", True),
        ("转诊申请中，86宗不予批准。", True),
        ("获批准的转诊申请86宗。", False),
        ("不是本地户籍的患者1340人。", True),
        ("本地户籍的患者1340人。", False),
        ("还没有归还的轮椅32辆。", True),
        ("已归还的轮椅32辆。", False),
    ],
)
def test_a_denial_is_the_same_in_other_words(summary: str, supported: bool) -> None:
    """没有, 未能, 不获 and 不是 say what 未 and 非 say; to leave a denial out, or to add one, is an error."""
    assert check(REPORT, summary).supported is supported
