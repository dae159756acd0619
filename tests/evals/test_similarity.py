from __future__ import annotations

import time

import pytest

from evals.judged_pairs import judged_pairs
from evals.similarity import THRESHOLD, best_similarity, name_similarity, same_name


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        ("破获案件数", "抓获人员数", False),
        ("检查车辆数", "疫情防控检查车辆数", True),
        ("起诉人数", "不起诉人数", False),
        ("刑事发案同比下降", "刑事发案同比上升", False),
        ("個人三等功人數", "个人三等功人数", True),
        ("个人一等功人数", "个人三等功人数", False),
        ("交通事故起数", "交通事故死亡人数", False),
    ],
)
def test_head_negation_direction_script_and_context(first: str, second: str, same: bool) -> None:
    """Another thing, a denial, another direction or class are different names; script and added context are not."""
    assert same_name(name_similarity(first, second)) is same


def test_it_is_symmetric_and_bounded() -> None:
    """The likeness of two names does not depend on their order, lies in 0 to 1, and is 1 for equal names."""
    for pair in judged_pairs():
        likeness = name_similarity(pair.first, pair.second)
        assert likeness == name_similarity(pair.second, pair.first)
        assert 0.0 <= likeness <= 1.0
        assert name_similarity(pair.first, pair.first) == 1.0


def test_a_stated_change_need_not_be_repeated() -> None:
    """Where both figures are decreases, the name may leave the change out; otherwise it is another thing."""
    names = ("刑事警情数", "刑事警情同比变化")
    assert not same_name(name_similarity(*names))
    assert same_name(name_similarity(*names, change_stated=True))


def test_the_best_of_several_names_counts() -> None:
    """Any of the reference's names will do."""
    assert best_similarity("破获案件数", ("抓获人数", "侦破案件数")) >= THRESHOLD
    assert best_similarity("破获案件数", ()) == 0.0


@pytest.mark.parametrize("name", ["", "数", "%", "，。", "a", "人"])
def test_names_that_say_nothing(name: str) -> None:
    """Empty and one-character names are compared without fault and are no other name."""
    assert name_similarity(name, "破获案件数") < THRESHOLD


def test_it_is_fast() -> None:
    """The table of pairs, crossed with itself, takes well under a second for 10,000 comparisons."""
    pairs = judged_pairs()[:100]
    started = time.process_time()
    for one in pairs:
        for other in pairs:
            name_similarity(one.first, other.second)
    assert time.process_time() - started < 2
