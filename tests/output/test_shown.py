"""What a page shows of characters that can't be seen."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.output.shown import shown


def test_what_acts_or_turns_is_made_visible() -> None:
    """Escapes, zero bytes, turned directions, halves of surrogate pairs; line feeds and tabs stay."""
    assert shown("\x1b[2J\x00\u202e18.6\ud800\r\n\t") == "␛[2J␀�18.6� \n\t"


@settings(deadline=None)  # a busy machine is no fault
@given(st.text())
def test_each_character_stays_one_character(words: str) -> None:
    """Offsets into what is shown are offsets into the report."""
    assert len(shown(words)) == len(words)
