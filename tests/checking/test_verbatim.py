from __future__ import annotations

from typing import Any

import pytest

from summarizer.checking.check import check

REPORT = """河湾县公安局2023年工作总结
全年破获刑事案件612起，其中盗窃案件203起。没有批捕121人、批捕84人。
下一步，力争新建警务站15个。
"""


def item(summary: str, quote: str) -> dict[str, Any]:
    """An achievement that cites ``quote``."""
    start = REPORT.index(quote)
    cited = {"quote": quote, "start": start, "end": start + len(quote)}
    return {"achievements": [{"id": "a1", "summary": summary, "evidence": [cited]}]}


@pytest.mark.parametrize(
    ("summary", "quote", "codes"),
    [
        ("全年破获刑事案件612起，其中盗窃案件203起。", "全年破获刑事案件612起，其中盗窃案件203起", set()),
        ("全年破獲刑事案件６１２起", "全年破获刑事案件612起", set()),
        ("力争新建警务站15个", "下一步，力争新建警务站15个", set()),
        ("新建警务站15个", "下一步，力争新建警务站15个", {"plan_reported_as_result"}),
        ("盗窃案件612起", "全年破获刑事案件612起，其中盗窃案件203起", {"wrong_attachment"}),
        ("批捕121人", "没有批捕121人、批捕84人", {"wrong_attachment"}),
    ],
)
def test_a_copy_says_what_the_report_says(summary: str, quote: str, codes: set[str]) -> None:
    """Whole clauses of the cited place are borne out by it; what is cut out of one is read like any other text."""
    found = {finding.code.value for finding in check(REPORT, item(summary, quote)).findings}
    assert found - {"weak_attachment"} == codes
