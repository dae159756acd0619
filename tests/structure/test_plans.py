"""Dispositions that the structure settles: counts that only say among whom or beside whom."""

from __future__ import annotations

import pytest

from summarizer.numbers.mention import Disposition
from tests.structure.dividing import figures


@pytest.mark.parametrize(
    ("text", "surface", "reason"),
    [
        ("空气质量居全国113个重点城市第12位。", "113个", Disposition.DEFINITION),
        ("在全市九个群众评议部门中位居首位。", "九个", Disposition.DEFINITION),
        ("与相邻三县检察院会签协作机制。", "三县", Disposition.DEFINITION),
        ("办理流程对标兄弟15地市。", "15地市", Disposition.DEFINITION),
        ("全市12个派出所建成警务室。", "12个", None),
        ("检查的560家单位中,整改隐患90处。", "560家", None),
    ],
)
def test_those_compared_with_are_no_results(text: str, surface: str, reason: Disposition | None) -> None:
    """The set of a ranking and the neighbours of a body define; what was counted at home stays open."""
    found = {mention: figure.reason for mention, figure in figures(text).items()}
    assert found[surface] is reason
