"""A name of an indicator taken apart: its own words, and the marks that make it another kind of thing.

Decides what of a name says what is counted, on names folded to Simplified and rewritten to one spelling per thing
(``similarity_words``). Leaves comparing two names to ``similarity``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TypedDict

from evals import similarity_words as words
from summarizer.document.folding import fold

__all__ = ["NameParts", "taken_apart"]

_SPELLINGS = sorted(
    ((spelling, row[0]) for row in words.SPELLINGS for spelling in row), key=lambda entry: (-len(entry[0]), entry[0])
)
_KINDS = (
    ("change", words.CHANGE_WORDS),
    ("rate", words.RATE_WORDS),
    ("rank", words.RANK_WORDS),
)
# 锦旗(面)数: the classifier of a second thing counted with the first.
_UNIT_IN_BRACKETS = re.compile("[（(][^（()）]{1,2}[)）]")
# 满意度比例 is 满意度, 完好率比重 is 完好率.
_RATE_SAID_TWICE = re.compile("([率度感])比重")
# What a change is measured against belongs to its basis, not to its name.
_BASIS = re.compile(
    "(?<![同环])[较比](?:20[0-9]{2}年|上一?年|去年|前[一二三五]年|年初|上半年)?(?:度|末|底|同期)?(?=变化|变动|增|减|下降|上升|提高|$)"
)


@dataclass(frozen=True, slots=True)
class NameParts:
    """A name taken apart: its own words, and the marks that make it another kind of thing.

    ``sequence`` are the character pairs of ``core`` in order, ``head`` its end, ``bare`` and ``bare_head`` the same
    without a general noun at the end. ``short`` is the same name without the general noun of its class at the end
    (判处罪犯 for 判处罪犯人数), None where it has none.
    """

    core: str
    sequence: tuple[str, ...]
    pairs: frozenset[str]
    head: str
    bare: str
    bare_head: str
    kinds: frozenset[str]
    direction: int
    denied: int
    numerals: frozenset[str]
    contrasts: Mapping[int, frozenset[str]]
    counted: int | None
    short: NameParts | None = None


class _Shape(TypedDict):
    """The fields of a name that depend on its characters alone."""

    core: str
    sequence: tuple[str, ...]
    pairs: frozenset[str]
    head: str
    bare: str
    bare_head: str


@lru_cache(maxsize=65536)
def taken_apart(name: str) -> NameParts:
    """The parts of ``name``; the same name is taken apart once."""
    plain = _UNIT_IN_BRACKETS.sub("", fold(name).lower())
    text = _one_spelling("".join(character for character in plain if character.isalnum()))
    text = _RATE_SAID_TWICE.sub(r"\1", text)
    asserted = _without(text, words.NOT_NEGATIONS)
    whole = _without(_BASIS.sub("", text), (*words.CHANGE_WORDS, *words.EMPTY_WORDS))
    core = _without_classifier(_without_light_verb(whole))
    rises = any(word in text for word in words.INCREASE_WORDS)
    falls = any(word in text for word in words.DECREASE_WORDS)
    taken = NameParts(
        **_shape(core),
        kinds=frozenset(kind for kind, marks in _KINDS if any(mark in text for mark in marks)),
        direction=rises - falls,
        denied=sum(asserted.count(word) for word in words.NEGATIONS),
        numerals=frozenset(character for character in core if character in words.NUMERALS),
        contrasts={
            at: held
            for at, row in enumerate(words.CONTRASTS)
            if (held := frozenset(word for word in row if word in whole))
        },
        counted=next((at for at, ends in enumerate(words.COUNTED) if whole.endswith(ends)), None),
    )
    short = next((core[: -len(noun)] for noun in words.CLASS_NOUNS if core.endswith(noun)), "")
    return replace(taken, short=replace(taken, **_shape(short))) if len(short) > 1 else taken


def _shape(core: str) -> _Shape:
    """What depends on the characters of a name alone."""
    sequence = tuple(core[at : at + 2] for at in range(len(core) - 1))
    bare = _without_general_noun(core)
    return _Shape(
        core=core, sequence=sequence, pairs=frozenset(sequence), head=_head(core), bare=bare, bare_head=_head(bare)
    )


def _head(core: str) -> str:
    """The end of a name, which says what is counted: 人 by itself, otherwise two characters."""
    return core[-1:] if core.endswith("人") else core[-2:]


def _without_general_noun(core: str) -> str:
    noun = next((noun for noun in words.GENERAL_NOUNS if core.endswith(noun)), "")
    return core[: len(core) - len(noun)] if len(core) >= len(noun) + 2 else core


def _one_spelling(text: str) -> str:
    """``text`` with every spelling replaced by the one that stands for its thing; one pass, longest first."""
    written, at = [], 0
    while at < len(text):
        for spelling, standard in _SPELLINGS:
            if text.startswith(spelling, at):
                written.append(standard)
                at += len(spelling)
                break
        else:
            written.append(text[at])
            at += 1
    return "".join(written)


def _without(text: str, removed: Iterable[str]) -> str:
    for word in removed:
        text = text.replace(word, "")
    return text


def _without_light_verb(text: str) -> str:
    verb = next((verb for verb in words.LIGHT_VERBS if text.startswith(verb)), "")
    return text[len(verb) :] if len(text) >= len(verb) + 3 else text


def _without_classifier(text: str) -> str:
    """``text`` without the word at its end that only says that the thing is counted."""
    word = next((word for word in words.COUNT_WORDS if text.endswith(word) and len(text) > len(word)), "")
    return text[: len(text) - len(word)]
