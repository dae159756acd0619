"""The names of figures that only say which group of those told before is counted."""

from __future__ import annotations

import pytest

from tests.reading.dividing import labels


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("全院共有干警58人,其中男36人,女22人。", ["干警数", "男干警数", "女干警数"]),
        ("在编教师210人,女126人。", ["在编教师数", "女在编教师数"]),
        ("法官20人、书记员13人,共计33人,男18人。", ["法官数", "书记员人数", "共计人数", "男性人数"]),
    ],
)
def test_men_and_women_are_of_the_people_before(sentence: str, expected: list[str]) -> None:
    """男 and 女 take the people counted before them, and stand alone behind a sum of several."""
    assert list(labels(sentence).values()) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "市级运动会奖牌30枚(金牌11枚、银牌10枚、铜牌9枚)。",
            ["市级运动会奖牌数", "市级运动会金牌数", "市级运动会银牌数", "市级运动会铜牌数"],
        ),
        ("女子组金牌12枚,奖牌31枚。", ["女子组金牌数", "女子组奖牌数"]),
        ("金牌12枚,奖牌31枚。", ["金牌数", "奖牌数"]),
    ],
)
def test_medals_are_of_one_contest(sentence: str, expected: list[str]) -> None:
    """A kind of medal takes the contest that the medals before it name; without one it stays as it is."""
    assert list(labels(sentence).values()) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("刑事案件20件、民事案件300件,合计320件。", ["刑事案件数", "民事案件数", "合计案件数"]),
        ("法官20人、书记员13人(不占编制),共计33人。", ["法官数", "书记员人数", "共计人数"]),
        ("刑事案件20件,共计罚款3万元。", ["刑事案件数", "罚款"]),
    ],
)
def test_a_bare_sum_is_no_figure_of_the_last_item(sentence: str, expected: list[str]) -> None:
    """共计 behind several figures counts all of them, under what they have in common."""
    assert [label.removesuffix("金额") for label in labels(sentence).values()] == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("按案件类型分:食品监管14起、产品质量5起。", ["食品监管案件数", "产品质量案件数"]),
        ("按警情性质分,盗窃14起、纠纷类警情5起。", ["盗窃警情数", "纠纷类警情数"]),
        ("按案件类型分:食品监管14起,罚款2万元。", ["食品监管案件数", "罚款金额"]),
    ],
)
def test_what_is_sorted_goes_to_each_item(sentence: str, expected: list[str]) -> None:
    """The cases that a list is a list of are part of each of its names, but not of other things."""
    assert list(labels(sentence).values()) == expected
