"""How sure a score is: intervals over reports, a paired test between two runs, agreement of two annotators.

Decides the arithmetic of uncertainty. The report is the unit throughout: figures of one report are wrong together.
Everything random is seeded, so that the same tallies give the same digits.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from itertools import product
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from evals.tally import Tally

__all__ = ["Interval", "PairedTest", "bootstrap_f1", "krippendorff_alpha", "paired_test"]

SEED = 20260101
RESAMPLES = 10_000
# Up to this many reports every way of swapping two runs is tried instead of a sample of them.
EXACT_UP_TO = 13

Counts = NDArray[np.float64]


class Interval(NamedTuple):
    """A percentile interval of a score, lower and upper end; equal ends say that there was one report only."""

    low: float
    high: float


@dataclass(frozen=True, slots=True)
class PairedTest:
    """The difference of two runs' F1 on the same reports (second minus first).

    ``p`` is the two-sided probability of a difference at least as large if the runs were interchangeable;
    ``least_p`` the smallest that so few reports can show.
    """

    difference: float
    interval: Interval
    p: float
    least_p: float
    documents: int


def bootstrap_f1(tallies: Sequence[Tally], level: float = 0.95) -> Interval:
    """The percentile bootstrap interval of the pooled F1, drawing reports with replacement."""
    if not tallies:
        return Interval(0.0, 1.0)
    scores = _f1(_resampled(_array(tallies), len(tallies)))
    return _interval(scores, level)


def paired_test(first: Sequence[Tally], second: Sequence[Tally], level: float = 0.95) -> PairedTest:
    """Whether two runs differ on the same reports, given in the same order.

    A permutation test: each report's two tallies are swapped or not, the pooled F1 of both sides is taken again.
    All swaps are tried up to 13 reports, 10,000 random ones beyond. The interval is a paired bootstrap's.
    Raises ValueError where the two have not the same number of reports.
    """
    if len(first) != len(second):
        raise ValueError("two runs are compared on the same reports")
    one, other, count = _array(first), _array(second), len(first)
    difference = float(_f1(other.sum(axis=0)) - _f1(one.sum(axis=0))) if count else 0.0
    swaps, exact = _swaps(count)
    moved = swaps @ (other - one)
    permuted = _f1(other.sum(axis=0) - moved) - _f1(one.sum(axis=0) + moved)
    # Differences that are equal on paper may differ in the last bit.
    extreme = int(np.count_nonzero(np.abs(permuted) >= abs(difference) - 1e-12))
    total = len(permuted)
    p = extreme / total if exact else (extreme + 1) / (total + 1)
    drawn = _draws(count)
    spread = _f1(drawn @ other) - _f1(drawn @ one)
    least = min(1.0, 2 / total) if exact else 1 / (total + 1)
    return PairedTest(difference, _interval(spread, level), p, least, count)


def krippendorff_alpha(ratings: Sequence[tuple[Hashable, Hashable]]) -> float:
    """Krippendorff's alpha of two annotators who each gave every unit one nominal category; 1 is full agreement.

    alpha = 1 - observed / expected disagreement, both from the coincidence matrix (Krippendorff 2011).
    1 where there is nothing to disagree on.
    """
    values: Counter[Hashable] = Counter()
    for one, other in ratings:
        values.update((one, other))
    total = sum(values.values())
    expected = total * total - sum(count * count for count in values.values())
    if not expected:
        return 1.0
    disagreed = 2 * sum(one != other for one, other in ratings)
    return 1.0 - (total - 1) * disagreed / expected


def _array(tallies: Sequence[Tally]) -> Counts:
    return np.array(tallies, dtype=np.float64).reshape(len(tallies), len(Tally._fields))


def _draws(count: int) -> Counts:
    """How often each of ``count`` reports is drawn in each resample."""
    generator = np.random.default_rng(SEED)
    return generator.multinomial(count, np.full(count, 1 / count), size=RESAMPLES).astype(np.float64)


def _resampled(counts: Counts, documents: int) -> Counts:
    sums: Counts = _draws(documents) @ counts
    return sums


def _swaps(count: int) -> tuple[Counts, bool]:
    """Rows of 0 and 1, one column for each report: every way of swapping, or a sample; and whether it is every way."""
    if count <= EXACT_UP_TO:
        return np.array(list(product((0.0, 1.0), repeat=count))).reshape(2**count, count), True
    return np.random.default_rng(SEED).integers(0, 2, size=(RESAMPLES, count)).astype(np.float64), False


def _f1(sums: Counts) -> Counts:
    """F1 of each row of summed tallies, by the same conventions as ``Tally``."""
    correct, predicted, found, reference = np.moveaxis(sums, -1, 0)
    precision = np.divide(correct, predicted, out=np.ones_like(correct), where=predicted > 0)
    recall = np.divide(found, reference, out=np.ones_like(found), where=reference > 0)
    both = precision + recall
    scores: Counts = np.divide(2 * precision * recall, both, out=np.zeros_like(both), where=both > 0)
    return scores


def _interval(values: Counts, level: float) -> Interval:
    tail = (1 - level) / 2
    low, high = np.quantile(values, [tail, 1 - tail])
    return Interval(float(low), float(high))
