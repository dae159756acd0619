"""Lists of winners."""

from __future__ import annotations

import pytest

from summarizer.reading.award.rules import awards_in
from summarizer.text import Span
from tests.reading.award.told import titles_and_bearers


def test_a_list_of_winners_gives_each_place_its_bearer_and_the_prize() -> None:
    """The prize stands once before the colon, the places and those who took them behind it."""
    text = "会中颁发112年度巡守评比绩优团队奖项:第一名清河里巡守队;第二名云岭里巡守队;第三名禾东发展协会,并听取报告。"
    found = awards_in(text, Span(0, len(text)))
    told = [
        (text[slice(*award.kind)] if award.kind else "", text[slice(*award.title)], text[slice(*award.recipient)])
        for award in found
        if award.recipient is not None
    ]
    prize = "112年度巡守评比绩优团队奖项"
    assert told == [
        (prize, "第一名", "清河里巡守队"),
        (prize, "第二名", "云岭里巡守队"),
        (prize, "第三名", "禾东发展协会"),
    ]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "得奖单位包括禾东分区巡逻小队(冠军)、林州总区交通部(亚军)、清河警署(优异)。",
            [("冠军", "禾东分区巡逻小队"), ("亚军", "林州总区交通部"), ("优异", "清河警署")],
        ),
        ("禾东分局获「改善交通类」第二名。", [("「改善交通类」第二名", "禾东分局")]),
        ("第一组清河乡、云岭镇荣获特优,各得礼券;", [("特优", "第一组清河乡、云岭镇")]),
        ("林州卫生局以「长者安心,食得健康」荣获健康城市组优选。", [("健康城市组优选", "林州卫生局")]),
        ("鉴识中心夺得“科学侦查组”优等。", [("“科学侦查组”优等", "鉴识中心")]),
    ],
)
def test_a_place_in_brackets_or_in_a_class_is_an_award(sentence: str, expected: list[tuple[str, str | None]]) -> None:
    """Winners have their places behind them in brackets; a prize may be a place in a class that is quoted."""
    assert titles_and_bearers(sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "颁发112年度绩优里邻奖项给前三名绩优里邻。",
        "获特优品质认可的企业不多。",
        "预赛对阵:第一名对第四名。",
        "比赛设个人组(冠军奖金五千元)。",
    ],
)
def test_prizes_without_winners_are_no_awards(sentence: str) -> None:
    """That prizes were given to the first three says nothing of who they are."""
    assert titles_and_bearers(sentence) == []
