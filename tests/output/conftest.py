"""What tests of the readable forms share."""

from __future__ import annotations

import pytest

from summarizer.schema import Ledger, Summary
from tests.sample_summary import sample


@pytest.fixture
def empty_summary() -> Summary:
    """The summary of a report in which nothing was found."""
    nothing = dict.fromkeys(("achievements", "statistics", "honors", "withheld", "findings"), ())
    return sample().model_copy(update={**nothing, "ledger": Ledger(numbers=(), totals={})})
