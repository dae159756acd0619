"""The lexicon: words, their classes, and patterns of words."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from summarizer import language
from summarizer.language.lexicon import (
    LexiconError,
    any_of,
    classes,
    classes_of,
    fill,
    lexicon,
    matches_at,
    sign_of,
    words,
)

FILES = Path(language.__file__).parent / "lexicon"


def test_every_word_has_classes_that_are_explained() -> None:
    """Each row of each file names classes, and each class has a meaning and at least one word."""
    held = frozenset().union(*lexicon().values())
    assert held == classes().keys()


def test_every_class_is_read_by_some_module() -> None:
    """A class that no module names is knowledge that nothing uses."""
    package = FILES.parents[1]
    code = "\n".join(module.read_text(encoding="utf-8") for module in package.rglob("*.py"))
    assert classes().keys() - set(re.findall(r"[a-z_0-9]+", code)) == set()


@pytest.mark.parametrize("file", sorted(FILES.glob("*.tsv")), ids=lambda file: file.stem)
def test_a_word_stands_once_in_a_file(file: Path) -> None:
    """Two rows of one word would hide from each other what the word means."""
    rows = [line.split("\t")[0] for line in file.read_text(encoding="utf-8").split("\n")[1:]]
    counted = Counter(word for word in rows if word and not word.startswith("#"))
    assert [word for word, count in counted.items() if count > 1] == []


def test_words_of_a_class_come_longest_first() -> None:
    """A pattern made of them in this order takes the longest word."""
    rises = words("rise")
    assert {"增长", "净增加", "走高"} <= set(rises)
    assert [len(word) for word in rises] == sorted((len(word) for word in rises), reverse=True)


def test_a_word_that_no_file_holds_has_no_class() -> None:
    """Unknown is empty and not an error."""
    assert classes_of("桌子") == frozenset()


def test_an_unknown_class_is_an_error() -> None:
    """A misspelt class fails at once and not in silence."""
    with pytest.raises(LexiconError, match="raise"):
        words("raise")


@pytest.mark.parametrize("name", sorted(classes()))
def test_the_pattern_of_a_class_matches_its_words_whole(name: str) -> None:
    """No word of a class is cut short by a shorter one that it begins with."""
    pattern = re.compile(any_of(name))
    for word in words(name):
        found = pattern.match(word)
        assert found is not None
        assert found.group() == word


def test_fill_puts_words_in_place_of_classes_and_leaves_counts_alone() -> None:
    """A placeholder is a class in braces; {1,3} stays what it means to a regular expression."""
    pattern = re.compile(fill("(?:{rise|fall})了?[0-9]{1,3}%"))
    assert pattern.fullmatch("回落了12%") is not None
    assert pattern.fullmatch("回落了1200%") is None


@pytest.mark.parametrize("text", ["业务量小幅上升", "降了两成", "年内见效", "无变化", "小幅", "年"])
def test_a_sign_stands_exactly_where_a_word_stands(text: str) -> None:
    """A guard finds every word of its classes and every word added to them, single characters too, and nothing else."""
    listed = (*words("rise", "fall"), "年内")
    assert (sign_of("rise", "fall", also=("年内",)).search(text) is not None) == any(word in text for word in listed)


def test_matches_at_signs_are_those_of_a_search() -> None:
    """Matches stand where ``finditer`` finds them: apart, and also behind a sign at which nothing matched."""
    text, pattern = "小幅上升上升了,降降降,增长、上涨", re.compile(rf"(?:{any_of('rise', 'fall')})(?:了|(?=、|$))")
    found = [match.span() for match in matches_at(sign_of("rise", "fall"), pattern, text)]
    assert found == [match.span() for match in pattern.finditer(text)]
    assert len(found) > 2
