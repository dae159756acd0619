"""How well the words of a claim fit the words around each figure of a report, as a number from 0 to 1.

Decides what each word tells: a pair that stands beside few figures tells much, one that stands beside all tells nothing.
Leaves which words belong to which figure to ``figures`` and what follows from a fit to ``judge`` and ``rivals``.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from summarizer.checking.attachment.likeness import SINGLE, grams

__all__ = ["Fit", "Layer", "WordIndex", "inverted"]

_UNKNOWN = 0.5
_FEWEST = 40  # a word tells as much in a short report as in one of so many figures
_MANY = 8  # whoever asks for an eighth of the figures gets them from the list of all, which is quicker by the figure
_FAR = 0.2  # up to this weight, layers are the sentence and the heading, which hold all its figures


Weights = Mapping[str, float]


class Layer(NamedTuple):
    """Words that stand equally near to a figure or a claim; ``weight`` is in 0..1, 1 for the nearest."""

    text: str
    weight: float


def _weighed(layers: Iterable[Layer], far: dict[str, float]) -> dict[str, float]:
    """Each word of ``layers`` (farthest first) with the weight of the nearest layer that holds it; ``far`` lie behind all."""
    weights = far.copy()
    for layer in layers:
        weights.update(dict.fromkeys(grams(layer.text), layer.weight))
    return weights


def _indexed(figures: Iterable[Iterable[Layer]]) -> tuple[tuple[Weights, ...], Mapping[str, Sequence[int]]]:
    """The weighed words of each of ``figures``, and for each word the figures beside which it stands, in order.

    The figures of a sentence follow one another: its words are weighed once, and placed once for all of them.
    """
    weights: list[Weights] = []
    places: defaultdict[str, list[int]] = defaultdict(list)
    shared: list[Layer] = []
    far: dict[str, float] = {}
    since = 0
    for layers in figures:
        ordered = sorted(layers, key=_weight)
        first = bisect_right(ordered, _FAR, key=_weight)
        if ordered[:first] != shared:
            _place(far, range(since, len(weights)), places)
            shared, since = ordered[:first], len(weights)
            far = _weighed(shared, {})
        own = _weighed(ordered[first:], {})
        _place(own.keys() - far.keys(), range(len(weights), len(weights) + 1), places)
        weights.append(far | own)
    _place(far, range(since, len(weights)), places)
    return tuple(weights), places


def _place(words: Iterable[str], at: range, places: defaultdict[str, list[int]]) -> None:
    for word in words:
        places[word].extend(at)


def _weight(layer: Layer) -> float:
    return layer.weight


class WordWeights(dict[str, float]):
    """How much each word tells, worked out when first asked for: most words of a report never are."""

    def __init__(self, weights: Sequence[Weights], places: Mapping[str, Sequence[int]]) -> None:
        super().__init__()
        self._weights, self._places = weights, places

    def __missing__(self, word: str) -> float:
        worth = 1.0 if len(word) > 1 else SINGLE
        found = self._places.get(word)
        if found is None:
            self[word] = worth * _UNKNOWN
        else:
            said = sum([self._weights[place][word] for place in found])
            self[word] = worth * math.log(1 + max(len(self._weights), _FEWEST) / (0.5 + said))
        return self[word]


@dataclass(frozen=True, slots=True)
class WordIndex:
    """The words around each figure, and inverted: word -> the figures beside which it stands.

    ``weights`` holds for each figure its words with the weight of the nearest layer that says them.
    """

    weights: tuple[Weights, ...]
    _places: Mapping[str, Sequence[int]] = field(repr=False)
    _told: WordWeights = field(repr=False)

    @classmethod
    def of(cls, figures: Iterable[Iterable[Layer]]) -> WordIndex:
        """The index of figures given in order, each as the layers of words around it."""
        weights, places = _indexed(figures)
        return cls(weights, places, WordWeights(weights, places))

    def shares(self, claim: Iterable[Layer]) -> dict[str, float]:
        """The share (0..1) of each word of a claim in all that its words tell."""
        worths = {
            word: nearness * self._told[word] for word, nearness in _weighed(sorted(claim, key=_weight), {}).items()
        }
        total = sum(worths.values())
        return {word: worth / total for word, worth in worths.items()} if total else {}

    def likeness(self, shares: Mapping[str, float]) -> list[float]:
        """For each figure, how much (0..1) of a claim's words, by their ``shares``, stands around it."""
        weights = self.weights
        scores = [0.0] * len(weights)
        for word, share in shares.items():
            for place in self._places.get(word, ()):
                scores[place] += share * weights[place][word]
        return scores

    def worth(self, words: Iterable[str]) -> float:
        """How much ``words`` tell, together: rare pairs most; words that stand beside no figure a little.

        Summed exactly, because sets have no order: a tie between two figures must come out the same everywhere.
        """
        return math.fsum(map(self._told.__getitem__, words))

    def told(self, word: str) -> float:
        """How much one word tells."""
        return self._told[word]


def inverted(names: Iterable[Iterable[str]]) -> Mapping[str, Sequence[int]]:
    """For each word, the numbers of the names that hold it, in order."""
    found: defaultdict[str, list[int]] = defaultdict(list)
    for index, words in enumerate(names):
        for word in words:
            found[word].append(index)
    return found


class Fit:
    """How well a claim's words fit each figure, worked out when first asked for: most claims are found by place."""

    def __init__(self, index: WordIndex, layers: Iterable[Layer]) -> None:
        self._index, self._layers = index, tuple(layers)
        self._left = len(index.weights) // _MANY

    def __getitem__(self, figure: int) -> float:
        """The likeness (0..1) of the figure with that index."""
        if self._left <= 0:
            return self.all[figure]
        self._left -= 1
        weights, words = self._index.weights[figure], self._words
        score = 0.0
        for word, worth in words.items():  # in the order of ``all``, to the last bit
            score += worth * weights.get(word, 0.0)
        return score

    @cached_property
    def _words(self) -> dict[str, float]:
        return self._index.shares(self._layers)

    @cached_property
    def all(self) -> list[float]:
        """The likeness of every figure in order, for those who look at many."""
        return self._index.likeness(self._words)
