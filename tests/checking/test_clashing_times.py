"""Times of the calendar that can't be one."""

from __future__ import annotations

import pytest

from summarizer.checking.clashing_times import contradicts
from summarizer.reading.period import Frame, read_period


@pytest.mark.parametrize(
    ("claimed", "reported", "year", "clash"),
    [
        ("2022年", "2023年", 2023, True),
        ("去年", "2023年", 2023, True),
        ("去年", "2022年", 2023, False),
        ("上半年", "下半年", 2023, True),
        ("上半年", "今年以来", 2023, False),
        ("二〇二三年", "2023年", 2023, False),
        ("3月份", "2023年", 2023, True),
    ],
)
def test_periods_clash_only_where_they_cannot_be_one(claimed: str, reported: str, year: int, clash: bool) -> None:
    """Years and months are compared; a part may stand for the whole that the report is about."""
    ours, theirs = (read_period(words, Frame(year=year)) for words in (claimed, reported))
    assert ours is not None
    assert theirs is not None
    assert contradicts(ours, theirs, near=True) is clash
