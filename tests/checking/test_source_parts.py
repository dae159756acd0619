from __future__ import annotations

import pytest

from tests.checking.judged import warned_of


def test_parts_that_do_not_add_up_are_pointed_out() -> None:
    """Where a list claims to be whole, its parts must make the total."""
    assert warned_of("查处交通违法300起，其中包括酒驾100起、超速150起。") == ["source_inconsistent"]
    assert not warned_of("查处交通违法300起，其中包括酒驾150起、超速150起。")


def test_a_part_above_its_whole_is_pointed_out() -> None:
    """No part is larger than its whole, which a change told between the two is not."""
    assert warned_of("破获刑事案件300起，其中盗窃案件500起。") == ["source_impossible"]
    assert not warned_of("登记流动人口8.6万人，比上年末增加0.2万人，其中务工人员5.1万人。")


def test_a_sum_begins_another_whole() -> None:
    """What stands behind 共 or a semicolon is no part of the whole before it."""
    assert not warned_of("查处货车70辆，其中超载车辆50辆、超限车辆20辆，共罚没车辆90辆。")
    assert not warned_of("扑救火灾40起，其中民房火灾25起；处置警情600起。")


@pytest.mark.parametrize(
    ("sentence", "larger"),
    [
        ("全州登记渔船3200艘，当中木质渔船3400艘。", True),
        ("全州登記漁船3200艘，裏面木質漁船3400艘。", True),
        ("3200艘渔船中，3400艘完成年检。", True),
        ("3200艘渔船中有3100艘完成年检。", False),
        ("登记小学学位3200个、初中学位3400个。", False),
        ("渔船3200艘，集中检修3400艘。", False),
        ("走访渔民3200人，当中62.5%投保。", False),
    ],
)
def test_a_part_is_told_by_other_words_too(sentence: str, larger: bool) -> None:
    """当中, 里面 and a 中 behind the whole lead to its parts as 其中 does; 初中 and 集中 don't."""
    assert warned_of(sentence) == ["source_impossible"] * larger
