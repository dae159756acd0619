"""Figures worked out from figures of the report: only where the claim's words announce it and name what is put together."""

from __future__ import annotations

import pytest

from summarizer.checking.check import check
from tests.checking.report import REPORT


@pytest.mark.parametrize(
    ("claim", "supported"),
    [
        ("共查处酒驾、醉驾482起。", True),
        ("共查处酒驾482起。", False),
        ("查处酒驾、醉驾482起。", False),
        ("破获电信网络诈骗、盗窃案件共720起。", True),
        ("破获盗窃案件共720起。", False),
        ("共破获刑事案件720起。", False),
        ("电信网络诈骗案件占刑事案件的25.5%。", True),
        ("电信网络诈骗案件破案率25.5%。", False),
        ("破获盗窃案件84起，差评减少。", False),
    ],
)
def test_a_number_that_happens_to_fit_is_not_derived(claim: str, supported: bool) -> None:
    """Sums name all that they add or nothing of it, a rate is no share, and another clause announces nothing."""
    assert check(REPORT, claim).supported is supported
