from __future__ import annotations

from tests.checking.judged import warned_of


def test_parts_of_two_wholes_do_not_contradict_each_other() -> None:
    """What 其中 tells is a part of the figure before it, and like parts of other wholes have other values."""
    assert not warned_of("全年登记渔船3.2万艘，其中木质渔船0.6万艘。年末注销渔船3.3万艘，其中木质渔船0.7万艘。")
    assert warned_of("全年登记渔船3.2万艘。其他情况略。全年登记渔船3.4万艘。") == ["source_inconsistent"]
