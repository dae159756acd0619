"""How well the words of a claim fit the words around a figure, as a number from 0 to 1.

Decides what counts as a word (single characters and pairs of neighbouring ones: Chinese writes no
spaces, and names of indicators are abridged by dropping characters) and what each is worth: a pair
that stands beside few figures tells much, one that stands beside all tells nothing. Leaves which
words belong to which figure to ``figures`` and what follows from a likeness to ``judge``.
"""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise

__all__ = ["Layer", "WordIndex", "grams"]

_MARKS = re.compile(r"[()（）\[\]“”‘’\"'「」『』《》〈〉·]")
_WORDS = re.compile(r"[A-Za-z]+|[\u3400-\u9fff]+")
_EMPTY = frozenset("的了和与及等各数共量个为在是被于其中已达并又再均")
_SINGLE = 0.4
_UNKNOWN = 0.5


@dataclass(frozen=True, slots=True)
class Layer:
    """Words that stand equally near to a figure or a claim; ``weight`` is in 0..1, 1 for the nearest."""

    text: str
    weight: float


@lru_cache(maxsize=8192)
def grams(text: str) -> Mapping[str, float]:
    """The words of ``text`` (folded) with their own worth: pairs 1, single characters less."""
    found: dict[str, float] = {}
    for run in _WORDS.findall(_MARKS.sub("", text)):
        if run.isascii():
            found[run.lower()] = 1.0
            continue
        kept = "".join(character for character in run if character not in _EMPTY)
        for character in kept:
            found.setdefault(character, _SINGLE)
        for first, second in pairwise(kept):
            found[first + second] = 1.0
    return found


def _weighed(layers: Iterable[Layer]) -> dict[str, float]:
    """Each word of ``layers`` with the weight of the nearest layer that holds it."""
    weights: dict[str, float] = {}
    for layer in sorted(layers, key=_weight):
        weights.update(dict.fromkeys(grams(layer.text), layer.weight))
    return weights


def _weight(layer: Layer) -> float:
    return layer.weight


def _worth_alone(word: str) -> float:
    """The worth of a word that stands beside no figure."""
    return _UNKNOWN * (1.0 if len(word) > 1 else _SINGLE)


@dataclass(frozen=True, slots=True)
class WordIndex:
    """The words around each of ``size`` figures, inverted: word -> (figure, weight of its layer)."""

    size: int
    _weights: tuple[Mapping[str, float], ...] = field(repr=False)
    _postings: Mapping[str, tuple[tuple[int, float], ...]] = field(repr=False)
    _rarity: Mapping[str, float] = field(repr=False)
    _told: Mapping[str, float] = field(repr=False)

    @classmethod
    def of(cls, figures: Iterable[Iterable[Layer]]) -> WordIndex:
        """The index of figures given in order, each as the layers of words around it."""
        postings: defaultdict[str, list[tuple[int, float]]] = defaultdict(list)
        around = tuple(_weighed(layers) for layers in figures)
        size = len(around)
        for place, weights in enumerate(around):
            for gram, weight in weights.items():
                postings[gram].append((place, weight))
        rarity = {
            gram: math.log(1 + size / (0.5 + sum(weight for _, weight in found))) for gram, found in postings.items()
        }
        told = {gram: (1.0 if len(gram) > 1 else _SINGLE) * rare for gram, rare in rarity.items()}
        return cls(size, around, {gram: tuple(found) for gram, found in postings.items()}, rarity, told)

    def likeness(self, claim: Iterable[Layer]) -> list[float]:
        """For each figure, the share (0..1) of the claim's words, by worth, that stand around it."""
        scores, total = [0.0] * self.size, 0.0
        for gram, nearness in _weighed(claim).items():
            worth = nearness * (1.0 if len(gram) > 1 else _SINGLE)
            found = self._postings.get(gram)
            if found is None:
                total += worth * _UNKNOWN
                continue
            worth *= self._rarity[gram]
            total += worth
            for place, weight in found:
                scores[place] += worth * weight
        return [score / total for score in scores] if total else scores

    def worth(self, words: Iterable[str]) -> float:
        """How much ``words`` tell, together: rare pairs most; words that stand beside no figure a little."""
        told = self._told
        return sum(told[word] if word in told else _worth_alone(word) for word in words)
