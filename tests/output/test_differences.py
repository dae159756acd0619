"""Two readings beside each other."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.output.differences import DifferencePart, differences, sides_of
from summarizer.schema import FindingCode
from tests.sample_summary import TEXT, finding


def test_each_side_shows_what_the_other_does_not_have() -> None:
    """One digit differs."""
    ours, theirs = differences("350余名", "340余名")
    assert ours == (DifferencePart("3", False), DifferencePart("5", True), DifferencePart("0余名", False))
    assert theirs == (DifferencePart("3", False), DifferencePart("4", True), DifferencePart("0余名", False))


@settings(deadline=None)  # a busy machine is no fault
@given(st.text(max_size=30), st.text(max_size=30))
def test_nothing_is_lost(stated: str, source: str) -> None:
    """The parts of each side join to that side."""
    ours, theirs = differences(stated, source)
    assert ("".join(part.text for part in ours), "".join(part.text for part in theirs)) == (stated, source)


def test_long_texts_differ_as_a_whole() -> None:
    """Comparing them character by character would take minutes."""
    assert differences("3" * 9000, "4" * 9000) == (
        (DifferencePart("3" * 9000, True),),
        (DifferencePart("4" * 9000, True),),
    )


def test_a_finding_shows_the_reports_words_around_its_place() -> None:
    """Without a place, or with one outside the text, there is nothing to show."""
    start = TEXT.index("近450名")
    placed = finding(FindingCode.LOST_APPROXIMATION, "漏掉近").model_copy(
        update={"start": start, "end": start + 5, "stated": "450名"}
    )
    sides = sides_of(placed, TEXT)
    assert sides is not None
    assert sides.source == (DifferencePart("近", True), DifferencePart("450名", False))
    assert sides.before.endswith("抓获嫌疑人")
    assert sides_of(placed, "短") is None
    assert sides_of(finding(FindingCode.DUPLICATE, "重复"), TEXT) is None
