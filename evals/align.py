"""Which predicted item stands for which reference item: optimal assignments that may leave items unmatched.

Decides by place and by identity, never by how near two values are: a figure that was misread must meet the
figure that it misreads. Leaves judging the pairs to ``verdicts``, ``honors`` and ``achievements``.

Place comes first. A prediction that points to a mention can only stand for a reference at that mention; one that
quotes a passage, for a reference inside it; one that does neither (other programs' JSON), for any. Among the
candidates the name decides (``similarity``). Only where two candidates are otherwise level does an *equal* value
decide, by a margin smaller than any difference of names.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TypeVar

import numpy as np
from scipy.optimize import linear_sum_assignment

from evals.prediction import PredictedStatistic
from evals.reference import GoldStatistic
from evals.similarity import best_similarity
from summarizer.text import Span

__all__ = ["assign", "jaccard", "overlap_share", "paired", "shared_characters", "statistic_weights"]

Predicted = TypeVar("Predicted")
Reference = TypeVar("Reference")

# Without a place, names less alike than this are not taken for the same figure at all.
LEAST_IDENTITY = 0.3
# What a shared quote adds to the likeness of names; what the only figure of a quote has whatever its name.
IN_QUOTE = 0.25
# Breaks ties between equally good candidates; names differ by more than this or not at all.
EQUAL_VALUE = 1e-6


def assign(weights: Mapping[tuple[int, int], float], rows: int, columns: int) -> tuple[tuple[int, int], ...]:
    """The pairs (row, column) with the greatest total weight, each row and column at most once.

    A pair without a positive weight is never made. The result is in order of row and the same for the same
    weights.
    """
    if not rows or not columns or not weights:
        return ()
    matrix = np.zeros((rows, columns))
    for (row, column), weight in weights.items():
        matrix[row, column] = max(weight, 0.0)
    chosen = zip(*linear_sum_assignment(matrix, maximize=True), strict=True)
    return tuple((int(row), int(column)) for row, column in chosen if matrix[row, column] > 0)


def paired(
    weights: Mapping[tuple[int, int], float], predicted: Sequence[Predicted], references: Sequence[Reference]
) -> Iterator[tuple[Predicted | None, Reference | None]]:
    """Each reference in order with the prediction that stands for it, if any, then each prediction that stands for none."""
    pairs = assign(weights, len(predicted), len(references))
    row_of = {column: row for row, column in pairs}
    for at, reference in enumerate(references):
        yield predicted[row_of[at]] if at in row_of else None, reference
    matched = frozenset(row_of.values())
    yield from ((item, None) for row, item in enumerate(predicted) if row not in matched)


def statistic_weights(
    predicted: Sequence[PredictedStatistic], gold: Sequence[GoldStatistic]
) -> dict[tuple[int, int], float]:
    """How strongly each predicted figure claims each reference figure; pairs without a claim are left out."""
    places = [item.span for item in gold]
    weights: dict[tuple[int, int], float] = {}
    for row, item in enumerate(predicted):
        mention, region = _claim(item, places)
        if mention is not None:
            candidates = [at for at, place in enumerate(places) if place.overlaps(mention)]
            weights |= {
                (row, at): jaccard(mention, places[at]) + IN_QUOTE * likeness(item, gold[at]) for at in candidates
            }
        else:
            weights |= _named_weights(row, item, gold, _inside(region, places))
    return weights


def likeness(item: PredictedStatistic, gold: GoldStatistic) -> float:
    """How alike the names of two figures are; a change that both state need not be repeated in the name."""
    stated = gold.change is not None and item.change == gold.change
    return best_similarity(item.indicator, (gold.indicator, *gold.indicator_also), change_stated=stated)


def jaccard(one: Span, other: Span) -> float:
    """Shared characters over all characters of two spans."""
    shared = shared_characters((one,), (other,))
    return shared / (one.end - one.start + other.end - other.start - shared) if shared else 0.0


def shared_characters(one: Sequence[Span], other: Sequence[Span]) -> int:
    """How many characters two sets of spans share; spans of one set are counted once where they overlap."""
    ours, theirs = _merged(one), _merged(other)
    return sum(max(0, min(a.end, b.end) - max(a.start, b.start)) for a in ours for b in theirs)


def overlap_share(one: Sequence[Span], other: Sequence[Span]) -> float:
    """Shared characters over those of the shorter of two sets of spans; 0 where one is empty."""
    shorter = min(_length(one), _length(other))
    return shared_characters(one, other) / shorter if shorter else 0.0


def _length(spans: Sequence[Span]) -> int:
    return sum(span.end - span.start for span in _merged(spans))


def _merged(spans: Sequence[Span]) -> Sequence[Span]:
    """The same characters as disjoint spans in order."""
    if len(spans) < 2:
        return spans
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start <= merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return merged


def _claim(item: PredictedStatistic, places: Sequence[Span]) -> tuple[Span | None, tuple[Span, ...]]:
    """The mention that a prediction points to, or else the passages in which its figure must lie.

    A "place" that holds several figures is a passage, whatever the program calls it.
    """
    if item.place is None:
        return None, item.region
    if sum(item.place.overlaps(place) for place in places) > 1:
        return None, (item.place,)
    return item.place, ()


def _inside(region: Sequence[Span], places: Sequence[Span]) -> list[int] | None:
    """The references inside the quoted passages; None where nothing was quoted."""
    if not region:
        return None
    return [at for at, place in enumerate(places) if any(place.overlaps(span) for span in region)]


def _named_weights(
    row: int, item: PredictedStatistic, gold: Sequence[GoldStatistic], inside: list[int] | None
) -> dict[tuple[int, int], float]:
    weights: dict[tuple[int, int], float] = {}
    for at in range(len(gold)) if inside is None else inside:
        alike = likeness(item, gold[at])
        if alike < LEAST_IDENTITY and (inside is None or len(inside) > 1):
            continue
        equal = EQUAL_VALUE if item.value is not None and item.value == gold[at].value else 0.0
        weights[row, at] = alike + equal + (IN_QUOTE if inside is not None else 0.0)
    return weights
