from __future__ import annotations

import time
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer import check, find_numbers, locate
from tests.fuzzing import VERBS


@pytest.mark.parametrize("verb", VERBS)
def test_no_input_is_too_odd(verb: str) -> None:
    """Random input is read, refused or found wrong in less than a second each, and raises nothing of ours."""
    for seed in range(60):
        began = time.process_time()
        VERBS[verb](Random(seed))
        assert time.process_time() - began < 1, seed


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=60), st.text(max_size=20))
def test_any_two_texts_can_be_held_together(text: str, other: str) -> None:
    """Whatever Unicode holds: numbers have their places, quotes are verbatim, a text is checked against another."""
    for mention in find_numbers(text):
        assert text[mention.start : mention.end] == mention.surface
    found = locate(text, other)
    assert found is None or text[found.start : found.end] == found.quote
    if text.strip():
        check(text, other)
