"""The lexicon: every word of the report language with the classes that it belongs to.

The words stand in ``lexicon/*.tsv``, one word per row: the word in Simplified Chinese, its classes separated by spaces, and
a note if it needs one. ``lexicon/classes.tsv`` lists the classes with their meanings; where it has a third column, their
words make no token of a text: ``numeral`` says that they mean this beside a numeral only (件, 期, 路 …), ``pattern`` that
patterns of characters alone ask for them, at a place where they can mean nothing else. A word may stand in several files;
its classes add up. Leaves dividing a text into words to ``tokens`` and patterns of words to ``rule``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

__all__ = [
    "LexiconError",
    "any_of",
    "classes",
    "classes_of",
    "fill",
    "lexicon",
    "matches_at",
    "rows_of",
    "sign_of",
    "tokenless_classes",
    "words",
]

_CLASSES_FILE = "classes.tsv"
_PLACEHOLDER = re.compile(r"\{([a-z_]+(?:\|[a-z_]+)*)\}")


class LexiconError(ValueError):
    """A row of a lexicon file, or a class that code asks for, is not as the lexicon needs it."""


@cache
def classes() -> Mapping[str, str]:
    """The classes of words with their meanings. Raises ``LexiconError`` for a row without a meaning."""
    found: dict[str, str] = {}
    for where, cells in _rows(_folder() / _CLASSES_FILE):
        if len(cells) < 2 or not cells[1].strip():
            raise LexiconError(f"{where}: a class needs a meaning")
        found[cells[0]] = cells[1]
    return MappingProxyType(found)


@cache
def tokenless_classes() -> frozenset[str]:
    """The classes whose words make no token by themselves."""
    rows = (cells for _, cells in _rows(_folder() / _CLASSES_FILE))
    return frozenset(cells[0] for cells in rows if cells[2:] in (["numeral"], ["pattern"]))


@cache
def lexicon() -> Mapping[str, frozenset[str]]:
    """Every word with its classes. Raises ``LexiconError`` for a row without classes or with an unknown one."""
    known, found = classes(), dict[str, frozenset[str]]()
    for file in _folder().iterdir():
        if not file.name.endswith(".tsv") or file.name == _CLASSES_FILE:
            continue
        for where, cells in _rows(file):
            named = frozenset(cells[1].split()) if len(cells) > 1 else frozenset[str]()
            if not named or not named <= known.keys():
                raise LexiconError(
                    f"{where}: {cells[0]!r} needs classes that {_CLASSES_FILE} lists, not {sorted(named)}"
                )
            found[cells[0]] = found.get(cells[0], frozenset()) | named
    return MappingProxyType(found)


def classes_of(word: str) -> frozenset[str]:
    """The classes of ``word``; empty if the lexicon does not hold it."""
    return lexicon().get(word, frozenset())


@cache
def words(*names: str) -> tuple[str, ...]:
    """The words of any of the classes ``names``, longer ones first. Raises ``LexiconError`` for an unknown class."""
    asked = frozenset(names)
    if not asked <= classes().keys():
        raise LexiconError(f"{_CLASSES_FILE} lists no class {', '.join(sorted(asked - classes().keys()))}")
    return tuple(sorted((word for word, own in lexicon().items() if own & asked), key=lambda word: (-len(word), word)))


@cache
def any_of(*names: str) -> str:
    """The source of a regular expression that matches the longest word of the classes ``names`` at a place.

    It knows no word but these: 增长 of class ``rise`` also matches inside 负增长. Where that matters, ask ``tokens``.
    """
    return _trie(words(*names))


@cache
def sign_of(*names: str, also: tuple[str, ...] = ()) -> re.Pattern[str]:
    """A pattern that finds the longest word of the classes ``names`` or of ``also``, for a guard before a costlier pattern.

    Every branch of it begins with a character of its own, so that a search runs from one such character to the next.
    """
    branches: dict[str, list[str]] = {}
    for word in (*words(*names), *also):
        branches.setdefault(word[0], []).append(word[1:])
    return re.compile("|".join(re.escape(first) + _trie(rests) for first, rests in branches.items()))


def matches_at(sign: re.Pattern[str], pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """The matches of ``pattern`` as ``finditer`` gives them, tried only where ``sign`` is found: each must begin with one."""
    at = 0
    while (begins := sign.search(text, at)) is not None:
        found = pattern.match(text, begins.start())
        at = begins.start() + 1 if found is None else found.end()
        if found is not None:
            yield found


def fill(source: str) -> str:
    """``source``, a regular expression, with each ``{class}`` or ``{class|class}`` replaced by its words.

    >>> import re
    >>> re.search(fill("{rise}了?[0-9]"), "同比增长了3成").group()
    '增长了3'
    """
    return _PLACEHOLDER.sub(lambda found: any_of(*found[1].split("|")), source)


def rows_of(name: str) -> Iterator[tuple[str, list[str]]]:
    """The rows of the lexicon's file ``name`` with their place, for a file with columns of its own."""
    return _rows(_folder() / name)


def _folder() -> Path:
    """The files lie beside this module: reading them by path spares the start what ``importlib.resources`` imports."""
    return Path(__file__).with_name("lexicon")


def _rows(file: Path) -> Iterator[tuple[str, list[str]]]:
    """The rows of a file but its head, blank lines and comments, each with its place."""
    lines = file.read_text(encoding="utf-8").split("\n")
    for number, line in enumerate(lines[1:], 2):
        if line.strip() and not line.startswith("#"):
            yield f"{file.name}:{number}", line.split("\t")


def _trie(found: Iterable[str]) -> str:
    """A pattern for any of the words, the longest first, without words that begin alike being tried one by one."""
    branches: dict[str, list[str]] = {}
    ends_here = False
    for word in found:
        if word:
            branches.setdefault(word[0], []).append(word[1:])
        else:
            ends_here = True
    singles = [first for first, rests in branches.items() if rests == [""]]
    tails = [re.escape(first) + _trie(rests) for first, rests in branches.items() if rests != [""]]
    if singles:
        tails.append(re.escape(singles[0]) if len(singles) == 1 else f"[{re.escape(''.join(singles))}]")
    if not tails:
        return "" if ends_here else "(?!)"
    whole = tails[0] if len(tails) == 1 and not ends_here else f"(?:{'|'.join(tails)})"
    return whole + "?" if ends_here else whole
