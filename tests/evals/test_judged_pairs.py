from __future__ import annotations

from evals.judged_pairs import agreement, judged_pairs


def test_it_agrees_with_people() -> None:
    """It says what people say on nine of ten pairs that it was tuned on, and on seven of ten that it was not."""
    for fresh, least, share in ((False, 200, 0.9), (True, 40, 0.7)):
        pairs = [pair for pair in judged_pairs() if pair.fresh is fresh]
        counts = agreement(pairs)
        assert len(pairs) >= least
        assert counts["agreed_same"] + counts["agreed_different"] >= share * len(pairs)


def test_the_pairs_hold_both_kinds_and_no_pair_twice() -> None:
    """Each kind is at least a third of the table, and every pair stands in it once."""
    pairs = judged_pairs()
    same = sum(pair.same for pair in pairs)
    assert len(pairs) / 3 < same < 2 * len(pairs) / 3
    assert len({(pair.first, pair.second) for pair in pairs}) == len(pairs)
