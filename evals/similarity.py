"""How alike two indicator names are, from 0 (different things) to 1 (the same words for one thing).

Decides only about names; what a number says is judged exactly in ``verdicts``. The measure, on names folded to
Simplified and rewritten to one spelling per thing (``similarity_words``):

    base       = (C + 2 D) / 3
                 C  share of the shorter name's characters that lie in a character pair of the other name
                 D  the same over both names together (Dice)
    similarity = base
                 × 0    if one denies what the other asserts (未按期 …), or their directions differ
                 × 0.3  if one is a change, a rate, a rank or a sum and the other is not
                 × 0.4  if they hold contrasting words (刑事 … 治安, 抓获 … 起诉) or different numerals
                 × 0.5  if what is counted, the end of a name, is not found in the other
                 × 0.6  if one has two characters and the other at least six
                 × 0.8  if each name says something that the other does not, or
                 × 0.55 if that is one word of one or two characters on both sides

A name that only adds context to the other keeps most of its score. ``THRESHOLD`` parts "means the same" from
"does not"; how often it agrees with people is measured by ``agreement`` on ``similarity_pairs.tsv``.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import TypedDict

from evals import similarity_words as words
from summarizer.document.folding import fold

__all__ = ["THRESHOLD", "JudgedPair", "agreement", "best_similarity", "judged_pairs", "name_similarity", "same_name"]

# Agreement is best from 0.40 to 0.45 on the odd rows of the tuned pairs and on the even ones; evals/README.md shows it.
THRESHOLD = 0.45
# A name of so few characters (集体, 案值) is too general beside one three times as long.
GENERAL = 2

PAIRS = Path(__file__).with_name("similarity_pairs.tsv")

_SPELLINGS = sorted(
    ((spelling, row[0]) for row in words.SPELLINGS for spelling in row), key=lambda entry: (-len(entry[0]), entry[0])
)


@dataclass(frozen=True, slots=True)
class _Name:
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
    short: _Name | None = None


class _Shape(TypedDict):
    """The fields of a name that depend on its characters alone."""

    core: str
    sequence: tuple[str, ...]
    pairs: frozenset[str]
    head: str
    bare: str
    bare_head: str


@dataclass(frozen=True, slots=True)
class JudgedPair:
    """Two names with a person's judgement whether they mean the same, and what the difference is.

    ``fresh`` pairs were judged after the word lists were finished, and nothing was changed for them.
    """

    first: str
    second: str
    same: bool
    why: str
    fresh: bool


@lru_cache(maxsize=131072)
def name_similarity(first: str, second: str, *, change_stated: bool = False) -> float:
    """How alike two names are, 0 to 1, symmetric.

    ``change_stated`` says that both figures are known to be changes in the same direction, so that a name need
    not repeat it (破获案件数 for 破获案件数同比变化).
    """
    one, other = _taken_apart(first), _taken_apart(second)
    if one.pairs and other.pairs and one.pairs.isdisjoint(other.pairs):
        return 0.0
    likeness = _likeness(one, other, change_stated)
    if one.short is not None or other.short is not None:
        likeness = max(likeness, _likeness(one.short or one, other.short or other, change_stated))
    return likeness


def _likeness(one: _Name, other: _Name, change_stated: bool) -> float:
    if not one.core or not other.core:
        return float(one == other)
    if one.denied != other.denied or one.direction * other.direction < 0:
        return 0.0
    covered, others = _covered(one, other), _covered(other, one)
    shorter = sum(covered) / len(covered) if len(covered) <= len(others) else sum(others) / len(others)
    dice = (sum(covered) + sum(others)) / (len(covered) + len(others))
    base = (shorter + 2 * dice) / 3
    if not all(covered) and not all(others):
        base *= 0.55 if _one_word_replaced(covered) and _one_word_replaced(others) else 0.8
    return base * _penalty(one, other, change_stated)


def best_similarity(name: str, references: Iterable[str], *, change_stated: bool = False) -> float:
    """The similarity of ``name`` with the best of several right names."""
    return max((name_similarity(name, reference, change_stated=change_stated) for reference in references), default=0.0)


def same_name(similarity: float) -> bool:
    """Whether names of this similarity are taken to mean the same."""
    return similarity >= THRESHOLD


def judged_pairs(path: Path = PAIRS) -> tuple[JudgedPair, ...]:
    """The hand-judged pairs, in the order of the file."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter="\t")
        return tuple(
            JudgedPair(r["first"], r["second"], r["judgement"] == "same", r["why"], r["set"] == "fresh") for r in rows
        )


def agreement(pairs: Iterable[JudgedPair], threshold: float = THRESHOLD) -> dict[str, int]:
    """How the measure agrees with people: counts of agreed_same, agreed_different, too_lenient and too_strict."""
    counts = {"agreed_same": 0, "agreed_different": 0, "too_lenient": 0, "too_strict": 0}
    for pair in pairs:
        same = name_similarity(pair.first, pair.second) >= threshold
        if same == pair.same:
            counts["agreed_same" if same else "agreed_different"] += 1
        else:
            counts["too_lenient" if same else "too_strict"] += 1
    return counts


def _penalty(one: _Name, other: _Name, change_stated: bool) -> float:
    factor = 1.0
    ignored = {"change"} if change_stated else set()
    if one.kinds - ignored != other.kinds - ignored:
        factor *= 0.3
    if _contrast(one, other):
        factor *= 0.4
    both_counted = one.counted is not None and one.counted == other.counted
    if not both_counted and not _same_head(one, other):
        factor *= 0.5
    shorter, longer = sorted((len(one.core), len(other.core)))
    if shorter <= GENERAL and longer >= 3 * shorter:
        factor *= 0.6
    return factor


def _same_head(one: _Name, other: _Name) -> bool:
    """Whether each name ends in something that the other holds; a general noun at the end may be left out."""
    if one.head in other.core and other.head in one.core:
        return True
    return one.bare_head in other.bare and other.bare_head in one.bare


def _head(core: str) -> str:
    """The end of a name, which says what is counted: 人 by itself, otherwise two characters."""
    return core[-1:] if core.endswith("人") else core[-2:]


def _without_general_noun(core: str) -> str:
    noun = next((noun for noun in words.GENERAL_NOUNS if core.endswith(noun)), "")
    return core[: len(core) - len(noun)] if len(core) >= len(noun) + 2 else core


def _contrast(one: _Name, other: _Name) -> bool:
    if one.numerals and other.numerals and one.numerals != other.numerals:
        return True
    if one.counted is not None and other.counted is not None and one.counted != other.counted:
        return True
    return any(at in other.contrasts and held.isdisjoint(other.contrasts[at]) for at, held in one.contrasts.items())


def _covered(one: _Name, other: _Name) -> list[bool]:
    """For each character of ``one`` whether it lies in a character pair that ``other`` has too."""
    core, pairs = one.core, other.pairs
    if len(core) == 1 or len(other.core) == 1:
        return [character in other.core for character in core]
    covered = [False] * len(core)
    for at, pair in enumerate(one.sequence):
        if pair in pairs:
            covered[at] = covered[at + 1] = True
    return covered


def _one_word_replaced(covered: list[bool]) -> bool:
    """Whether all that is not covered is one run of one or two characters: a word with another in its place."""
    first = covered.index(False)
    run = covered[first:].index(True) if True in covered[first:] else len(covered) - first
    return run <= 2 and covered.count(False) == run


@lru_cache(maxsize=65536)
def _taken_apart(name: str) -> _Name:
    plain = _UNIT_IN_BRACKETS.sub("", fold(name).lower())
    text = _one_spelling("".join(character for character in plain if character.isalnum()))
    text = _RATE_SAID_TWICE.sub(r"\1", text)
    asserted = _without(text, words.NOT_NEGATIONS)
    whole = _without(_BASIS.sub("", text), (*words.CHANGE_WORDS, *words.EMPTY_WORDS))
    core = _without_classifier(_without_light_verb(whole))
    rises = any(word in text for word in words.INCREASE_WORDS)
    falls = any(word in text for word in words.DECREASE_WORDS)
    taken = _Name(
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
