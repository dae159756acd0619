"""The rules alone: as a way of its own, and when no model can be reached."""

from __future__ import annotations

import pytest

from summarizer.document.read import document_of
from summarizer.errors import ModelError
from summarizer.pipeline import summarize
from summarizer.schema import ReadBy, Status
from summarizer.settings import Settings
from tests.extraction.scripts import REPORT

DOCUMENT = document_of(REPORT, "report.txt")


def test_rules_alone_account_for_every_number() -> None:
    """No model is asked, none is named, and nothing is flagged for want of one."""
    summary = summarize(DOCUMENT, Settings(model="none"))
    assert (summary.run.model, summary.run.protocol, summary.run.calls) == (None, "rules", 0)
    assert {"3200", "1850", "12.5", "46", "68000000"} <= {item.value for item in summary.statistics}
    assert {item.read_by for item in summary.statistics} == {ReadBy.RULE}
    assert {item.status for item in summary.statistics} == {Status.VERIFIED}
    assert {number.decided_by for number in summary.ledger.numbers} == {"rule"}
    assert "unaccounted" not in summary.ledger.totals
    assert {honor.title for honor in summary.honors} == {"全省优秀公安局", "个人三等功"}
    assert summary.achievements


@pytest.mark.parametrize("protocol", ["passages", "portions"])
def test_an_endpoint_out_of_reach_leaves_the_rules_reading(protocol: str) -> None:
    """Marked as partial and flagged, and no number is unaccounted for because nobody answered."""
    settings = Settings.load(
        {
            "base_url": "http://127.0.0.1:9/v1",
            "model": "m",
            "protocol": protocol,
            "max_attempts": 1,
            "reuse_replies": False,
        },
        environ={},
    )
    with pytest.raises(ModelError) as caught:
        summarize(DOCUMENT, settings)
    partial = caught.value.partial
    assert partial is not None
    assert partial.partial
    assert {"3200", "1850", "12.5", "46", "68000000"} <= {item.value for item in partial.statistics}
    assert {item.status for item in (*partial.statistics, *partial.honors)} == {Status.FLAGGED}
    assert "unaccounted" not in partial.ledger.totals
    assert {honor.title for honor in partial.honors} == {"全省优秀公安局", "个人三等功"}
