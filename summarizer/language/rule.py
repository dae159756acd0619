r"""Named rules over tokens: a pattern of classes and characters, what a match yields, and the examples that it must hold to.

A pattern is a regular expression in which ``{rise}`` stands for one token of the class ``rise``, ``{rise|fall}`` for one
of either, and ``{number}`` for a number; anything else is matched character by character, outside the lexicon's words.
It is an ordinary ``re`` over one letter a token: as fast as any pattern, and a class can't match inside a longer word.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Generic, TypeVar

from summarizer.language.tokens import Tokens, letters_of, tokenize

__all__ = ["Found", "Rule", "explain"]

_PLACEHOLDER = re.compile(r"\{([a-z_]+(?:\|[a-z_]+)*)\}")
_DIGITS = re.compile(r"[0-9][0-9,.]*")

Yield = TypeVar("Yield")


@dataclass(frozen=True, slots=True)
class Found:
    """A match of a rule: its place in the text, end-exclusive, and those of the pattern's named groups that matched."""

    rule: str
    start: int
    end: int
    groups: Mapping[str, tuple[int, int]] = field(default_factory=dict)


@dataclass(frozen=True)
class Rule(Generic[Yield]):
    """A rule of the language. ``then`` makes what a match means from the tokens and the match.

    ``examples`` are texts in which the rule must match, ``not_examples`` texts in which it must not; the tests of the
    rule's module run them, with runs of digits as numbers.
    """

    name: str
    pattern: str
    then: Callable[[Tokens, Found], Yield]
    examples: tuple[str, ...]
    not_examples: tuple[str, ...] = ()

    def matches(self, tokens: Tokens, first: int = 0, last: int | None = None) -> Iterator[Found]:
        """The matches among the tokens ``first`` to ``last``, exclusive, in order and apart from one another."""
        for match in self._compiled.finditer(tokens.letters, first, len(tokens.letters) if last is None else last):
            groups = {
                name: tokens.span(*match.span(name)) for name, held in match.groupdict().items() if held is not None
            }
            yield Found(self.name, *tokens.span(*match.span()), groups)

    def read(self, tokens: Tokens) -> Iterator[Yield]:
        """What each match in ``tokens`` yields, in order."""
        for found in self.matches(tokens):
            yield self.then(tokens, found)

    def faults(self) -> Iterator[str]:
        """What is wrong with the rule by its own examples, a line each."""
        for text in self.examples:
            if not any(self.matches(tokenize(text, _numbers(text)))):
                yield f"{self.name}: does not match {text}"
        for text in self.not_examples:
            for found in self.matches(tokenize(text, _numbers(text))):
                yield f"{self.name}: matches {text[found.start : found.end]} in {text}"

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(_PLACEHOLDER.sub(lambda found: _one_of(letters_of(found[1].split("|"))), self.pattern))


def explain(tokens: Tokens, rules: Iterable[Rule[Any]]) -> tuple[str, ...]:
    """A line for each match of each rule in ``tokens``: its place, its words and the rule's name."""
    found = (match for rule in rules for match in rule.matches(tokens))
    ordered = sorted(found, key=lambda match: (match.start, match.end, match.rule))
    return tuple(
        f"{match.start}-{match.end} {tokens.text[match.start : match.end]} ({match.rule})" for match in ordered
    )


def _one_of(letters: str) -> str:
    return f"[{letters}]" if letters else "(?!)"


def _numbers(text: str) -> list[tuple[int, int]]:
    return [match.span() for match in _DIGITS.finditer(text)]
