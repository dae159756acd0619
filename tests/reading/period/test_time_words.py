from __future__ import annotations

from importlib.resources import files

import pytest

from summarizer.reading.period import Day, Frame, Period, read_period

_ROWS = [
    line.split("\t")
    for line in files("summarizer.reading.period").joinpath("corpus.tsv").read_text(encoding="utf-8").split("\n")
    if line and not line.startswith("#")
]


def _day(written: str) -> Day:
    sign = -1 if written.startswith("-") else 1
    year, month, day = map(int, written.removeprefix("-").split("-"))
    return Day(sign * year, month, day)


@pytest.mark.parametrize("row", _ROWS, ids=["|".join(row[:4]) for row in _ROWS])
def test_words_of_time_cover_these_days(row: list[str]) -> None:
    """Each row of the corpus gives the days and flags that it states, or none."""
    words, year, told, in_force, first, last, flags = row
    frame = Frame(int(year) if year else None, _day(told) if told else None)
    now = read_period(in_force, frame) if in_force else None
    if flags == "whole":
        frame, now = Frame(frame.year, frame.told, now), None
    found = read_period(words, frame, now)
    if not first:
        assert found is None
        return
    expected = Period(
        _day(first), _day(last), words, anchored=flags != "loose", runs_on=flags == "runs_on", rough=flags == "rough"
    )
    assert found == expected
