"""One pass over a text that divides it into tokens: words of the lexicon, numbers, and single other characters.

The longest word at a place decides, so that 负增长 is a fall and 增值税 no rise, without a rule having to look around.
The caller says where the numbers stand; a word never reaches into one. A text is given in the lexicon's spelling:
folded, in Simplified Chinese.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from summarizer.language.lexicon import LexiconError, classes, lexicon, tokenless_classes

__all__ = ["NUMBER", "Token", "Tokens", "letters_of", "tokenize"]

NUMBER = "number"
"""The class of a number; no word of the lexicon has it."""

_FIRST_LETTER, _LAST_LETTER = 0xE000, 0xF8FE
_NUMBER_LETTER = "\uf8ff"
_FOREIGN = "\ufffd"


class Token(NamedTuple):
    """A word, number or character: its place in the text, end-exclusive, and its classes."""

    start: int
    end: int
    classes: frozenset[str]


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of ``text`` in parallel sequences: one letter each, for patterns, and where each begins.

    The letter of a word stands for its set of classes, that of a number for ``NUMBER``; other characters are their own.
    ``starts`` has one entry more than there are tokens: the end of the text.
    """

    text: str
    letters: str
    starts: tuple[int, ...]

    def span(self, first: int, last: int) -> tuple[int, int]:
        """The place in the text of the tokens ``first`` to ``last``, exclusive."""
        return self.starts[first], self.starts[last]

    def index(self, offset: int) -> int:
        """The number of the first token that begins at ``offset`` or behind it."""
        return bisect_left(self.starts, offset)

    def __iter__(self) -> Iterator[Token]:
        """The tokens in order."""
        for at, letter in enumerate(self.letters):
            yield Token(self.starts[at], self.starts[at + 1], _classes_by_letter().get(letter, frozenset()))


def tokenize(text: str, numbers: Iterable[tuple[int, int]] = ()) -> Tokens:
    """The tokens of ``text``; ``numbers`` are the places of its numbers, in order and apart from one another."""
    letters, starts = list[str](), list[int]()
    at = 0
    for start, end in numbers:
        _read_words(text, at, start, letters, starts)
        letters.append(_NUMBER_LETTER)
        starts.append(start)
        at = end
    _read_words(text, at, len(text), letters, starts)
    starts.append(len(text))
    return Tokens(text, "".join(letters), tuple(starts))


def letters_of(names: Iterable[str]) -> str:
    """The letters of all tokens that are of any of the classes ``names``.

    Raises ``LexiconError`` for an unknown class, and for one whose words make no token.
    """
    asked = frozenset(names)
    if not asked <= (classes().keys() - tokenless_classes()) | {NUMBER}:
        raise LexiconError(f"there is no class of tokens {', '.join(sorted(asked - classes().keys() or asked))}")
    own = "".join(letter for letter, held in _classes_by_letter().items() if held & asked)
    return own + _NUMBER_LETTER if NUMBER in asked else own


def _read_words(text: str, at: int, stop: int, letters: list[str], starts: list[int]) -> None:
    by_first, letter_by_word = _lengths(), _letter_by_word()
    while at < stop:
        character, taken = text[at], 1
        letter = character if not "\ue000" <= character <= _NUMBER_LETTER else _FOREIGN
        for length in by_first.get(character, ()):
            word = text[at : at + length]
            if at + length <= stop and word in letter_by_word:
                letter, taken = letter_by_word[word], length
                break
        letters.append(letter)
        starts.append(at)
        at += taken


@cache
def _letter_by_word() -> Mapping[str, str]:
    """A private-use letter for each set of classes, by word."""
    sets = dict.fromkeys(sorted(_token_words().values(), key=sorted))
    if len(sets) > _LAST_LETTER - _FIRST_LETTER:
        raise LexiconError("the lexicon has more combinations of classes than there are letters for")
    letter = {held: chr(_FIRST_LETTER + number) for number, held in enumerate(sets)}
    return {word: letter[held] for word, held in _token_words().items()}


@cache
def _token_words() -> Mapping[str, frozenset[str]]:
    """The words that make tokens, each with the classes that it has by itself."""
    own = ((word, held - tokenless_classes()) for word, held in lexicon().items())
    return {word: held for word, held in own if held}


@cache
def _classes_by_letter() -> Mapping[str, frozenset[str]]:
    return {letter: _token_words()[word] for word, letter in _letter_by_word().items()} | {
        _NUMBER_LETTER: frozenset({NUMBER})
    }


@cache
def _lengths() -> Mapping[str, tuple[int, ...]]:
    """The lengths of the words that begin with a character, longest first."""
    found: dict[str, set[int]] = {}
    for word in _token_words():
        found.setdefault(word[0], set()).add(len(word))
    return {first: tuple(sorted(lengths, reverse=True)) for first, lengths in found.items()}
