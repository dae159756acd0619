"""The tokens of a text: longest words, numbers, single characters."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.language.lexicon import LexiconError, classes_of
from summarizer.language.tokens import NUMBER, letters_of, tokenize


def test_the_longest_word_decides() -> None:
    """负增长 is one word, a fall, and no 增长 is left inside it."""
    held = [(text, token.classes) for token in tokenize("负增长") for text in ["负增长"[token.start : token.end]]]
    assert held == [("负增长", classes_of("负增长"))]
    assert "fall" in classes_of("负增长")


def test_a_number_is_a_token_and_no_word_reaches_into_it() -> None:
    """The places that are given as numbers keep their borders."""
    tokens = list(tokenize("增长5%", [(2, 4)]))
    assert [(token.start, token.end) for token in tokens] == [(0, 2), (2, 4)]
    assert tokens[1].classes == {NUMBER}


def test_what_counts_beside_a_numeral_only_is_no_word_of_its_own() -> None:
    """号线 names a thing behind 5 and is two characters of any other text; asking tokens for its class is an error."""
    assert [token.classes for token in tokenize("号线")] == [frozenset(), frozenset()]
    with pytest.raises(LexiconError, match="numbered_thing"):
        letters_of(["numbered_thing"])


@given(st.text(alphabet="增长负下降值税5%\ue000\uf8ff", max_size=30))
def test_tokens_cover_the_text_and_none_is_empty(text: str) -> None:
    """Every character belongs to exactly one token, and one of a private plane is never taken for a word."""
    tokens = tokenize(text)
    assert len(tokens.letters) == len(tokens.starts) - 1
    assert tokens.starts[0] == 0
    assert tokens.starts[-1] == len(text)
    assert all(first < second for first, second in pairwise(tokens.starts))
    assert all(not token.classes for token in tokens if text[token.start] in "\ue000\uf8ff")
