from __future__ import annotations

import pytest

from evals.statistics import bootstrap_f1, krippendorff_alpha, paired_test
from evals.tally import Tally


def tally(right: float, predicted: float = 10, reference: float = 10) -> Tally:
    """A report with so many right."""
    return Tally(right, predicted, right, reference)


def test_alpha_is_the_one_in_the_literature() -> None:
    """Krippendorff's own example of two observers and binary data has alpha 0.095 (Computing Alpha, 2011)."""
    one = [0, 1, 0, 0, 0, 0, 0, 0, 1, 0]
    other = [1, 1, 1, 0, 0, 1, 0, 0, 0, 0]
    assert krippendorff_alpha(list(zip(one, other, strict=True))) == pytest.approx(0.095, abs=0.0005)


def test_alpha_of_nominal_data() -> None:
    """Krippendorff's example of two observers and nominal data has alpha 0.692."""
    ratings = list(zip("aabbdcccedda", "babbbccceddd", strict=True))
    assert krippendorff_alpha(ratings) == pytest.approx(0.692, abs=0.0005)


def test_alpha_at_its_ends() -> None:
    """Full agreement is 1, also where there is one category only; systematic disagreement is below 0."""
    assert krippendorff_alpha([("a", "a"), ("b", "b")]) == 1.0
    assert krippendorff_alpha([("a", "a")]) == krippendorff_alpha([]) == 1.0
    assert krippendorff_alpha([("a", "b"), ("b", "a")]) < 0


def test_equal_runs_do_not_differ() -> None:
    """A run against itself has no difference and p 1."""
    runs = [tally(right) for right in (3, 7, 9)]
    test = paired_test(runs, runs)
    assert (test.difference, test.p, test.interval) == (0.0, 1.0, (0.0, 0.0))


def test_a_consistent_difference_is_as_significant_as_it_can_be() -> None:
    """Ten reports all better: only the two extreme swaps of 1,024 are as large."""
    test = paired_test([tally(5)] * 10, [tally(8)] * 10)
    assert test.difference == pytest.approx(0.3)
    assert test.p == test.least_p == 2 / 1024


def test_few_reports_cannot_be_significant() -> None:
    """Three reports show no p below a quarter, however large the difference."""
    test = paired_test([tally(0)] * 3, [tally(10)] * 3)
    assert test.p == test.least_p == 0.25


def test_many_reports_are_sampled_and_repeatable() -> None:
    """Beyond thirteen reports swaps are drawn, with the same result each time."""
    first = [tally(right % 7) for right in range(30)]
    second = [tally(right % 7 + right % 2) for right in range(30)]
    test = paired_test(first, second)
    assert test == paired_test(first, second)
    assert 0 < test.p < 0.01


def test_runs_of_different_length_are_refused() -> None:
    """A paired test needs pairs."""
    with pytest.raises(ValueError, match="same reports"):
        paired_test([tally(1)], [])


def test_intervals_hold_the_score_and_repeat() -> None:
    """The interval lies around the pooled F1, is the same each time, and is a point for one report."""
    tallies = [tally(right) for right in (2, 5, 8, 9, 9, 10)]
    interval = bootstrap_f1(tallies)
    assert interval.low < sum(t.found for t in tallies) / 60 < interval.high
    assert interval == bootstrap_f1(tallies)
    assert bootstrap_f1([tally(4)]) == pytest.approx((0.4, 0.4))
