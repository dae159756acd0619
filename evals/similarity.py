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

from collections.abc import Iterable
from functools import lru_cache

from evals.name_parts import NameParts, taken_apart

__all__ = ["THRESHOLD", "best_similarity", "name_similarity", "same_name"]

# Agreement is best from 0.40 to 0.45 on the odd rows of the tuned pairs and on the even ones; evals/README.md shows it.
THRESHOLD = 0.45
# A name of so few characters (集体, 案值) is too general beside one three times as long.
GENERAL = 2


@lru_cache(maxsize=131072)
def name_similarity(first: str, second: str, *, change_stated: bool = False) -> float:
    """How alike two names are, 0 to 1, symmetric.

    ``change_stated`` says that both figures are known to be changes in the same direction, so that a name need
    not repeat it (破获案件数 for 破获案件数同比变化).
    """
    one, other = taken_apart(first), taken_apart(second)
    if one.pairs and other.pairs and one.pairs.isdisjoint(other.pairs):
        return 0.0
    likeness = _likeness(one, other, change_stated)
    if one.short is not None or other.short is not None:
        likeness = max(likeness, _likeness(one.short or one, other.short or other, change_stated))
    return likeness


def _likeness(one: NameParts, other: NameParts, change_stated: bool) -> float:
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


def _penalty(one: NameParts, other: NameParts, change_stated: bool) -> float:
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


def _same_head(one: NameParts, other: NameParts) -> bool:
    """Whether each name ends in something that the other holds; a general noun at the end may be left out."""
    if one.head in other.core and other.head in one.core:
        return True
    return one.bare_head in other.bare and other.bare_head in one.bare


def _contrast(one: NameParts, other: NameParts) -> bool:
    if one.numerals and other.numerals and one.numerals != other.numerals:
        return True
    if one.counted is not None and other.counted is not None and one.counted != other.counted:
        return True
    return any(at in other.contrasts and held.isdisjoint(other.contrasts[at]) for at, held in one.contrasts.items())


def _covered(one: NameParts, other: NameParts) -> list[bool]:
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
