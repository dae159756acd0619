"""Named rules over tokens."""

from __future__ import annotations

import pytest

from summarizer.language.lexicon import LexiconError
from summarizer.language.rule import Found, Rule, explain
from summarizer.language.tokens import Tokens, tokenize


def _words(tokens: Tokens, found: Found) -> str:
    return tokens.text[found.start : found.end]


GROWN = Rule("grown by", "{rise}了?(?P<by>{number})", _words, ("增长5%", "增长了5%"), ("负增长5%", "增值税5%"))


def test_a_rule_matches_words_and_never_pieces_of_longer_ones() -> None:
    """增长 inside 负增长 is no token of its own."""
    assert list(GROWN.read(tokenize("负增长5,增长了7", [(3, 4), (8, 9)]))) == ["增长了7"]


def test_the_groups_of_a_match_are_places_in_the_text() -> None:
    """A named group says where its tokens stand."""
    (found,) = GROWN.matches(tokenize("去年增长了7", [(5, 6)]))
    assert found == Found("grown by", 2, 6, {"by": (5, 6)})


def test_examples_are_held_against_the_pattern() -> None:
    """A rule whose examples don't bear it out says which of them."""
    assert list(GROWN.faults()) == []
    wrong = Rule("wrong", "{fall}", _words, ("增长5%",), ("下降5%",))
    assert list(wrong.faults()) == ["wrong: does not match 增长5%", "wrong: matches 下降 in 下降5%"]


def test_an_unknown_class_is_an_error() -> None:
    """A pattern can't ask for a class that the lexicon does not have."""
    with pytest.raises(LexiconError, match="raises"):
        list(Rule("odd", "{raises}", _words, ()).matches(tokenize("增长")))


def test_explain_names_the_rule_of_each_match() -> None:
    """A line a match, in order of place."""
    assert explain(tokenize("增长5", [(2, 3)]), (GROWN,)) == ("0-3 增长5 (grown by)",)
