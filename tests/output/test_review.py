"""The order of review and the tags of filters."""

from __future__ import annotations

from typing import Any

import pytest

from summarizer.output.review import Rank, rank_of, tags_of
from summarizer.schema import FindingCode, ReadBy, Status
from tests.sample_summary import finding, sample

DIFFER = finding(FindingCode.READERS_DIFFER, "模型读作“抓获人数”", "t1")


@pytest.mark.parametrize(
    ("fields", "rank", "tags"),
    [
        ({"findings": (DIFFER,), "status": Status.FLAGGED}, Rank.DIFFER, ("statistic", "differ", "flagged")),
        ({"status": Status.FLAGGED}, Rank.FLAGGED, ("statistic", "flagged")),
        ({"read_by": ReadBy.RULE}, Rank.ONE_READER, ("statistic",)),
        ({"read_by": ReadBy.BOTH}, Rank.AGREED, ("statistic", "agreed")),
    ],
)
def test_what_most_needs_a_look_comes_first(fields: dict[str, Any], rank: Rank, tags: tuple[str, ...]) -> None:
    """Readers that differ, then other warnings, then one reader alone, then agreement."""
    item = sample().statistics[0].model_copy(update=fields)
    assert rank_of(item) is rank
    assert tags_of(item) == tags


def test_an_achievement_has_no_second_reader() -> None:
    """It never counts as agreed."""
    assert rank_of(sample().achievements[0]) is Rank.ONE_READER
