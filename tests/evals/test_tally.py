from __future__ import annotations

from evals.tally import Tally


def test_f1_conventions() -> None:
    """Nothing to find and nothing said is perfect; something said of nothing is not."""
    assert Tally().f1 == 1.0
    assert Tally(0, 3, 0, 0).f1 == 0.0
    assert Tally(0, 0, 0, 3).f1 == 0.0
