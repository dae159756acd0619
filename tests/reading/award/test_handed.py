"""Prizes told from their own side."""

from __future__ import annotations

import pytest

from summarizer.reading.award.rules import awards_in
from summarizer.text import Span


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("「部门进步奖」金奖由林州消防处夺得;", [("「部门进步奖」金奖", None, "林州消防处")]),
        ("环境教育奖,由禾州电厂、清河湖管理处获得。", [("环境教育奖", None, "禾州电厂、清河湖管理处")]),
        (
            "银奖、铜奖及优异奖得主分别为禾东署、林州署及清河处。",
            [("银奖", None, "禾东署"), ("铜奖", None, "林州署"), ("优异奖", None, "清河处")],
        ),
        ("林州市公安局党委为退休民警颁授了服务勋章。", [("服务勋章", "林州市公安局党委", "退休民警")]),
        ("由申诉专员林一帆颁发嘉许奖予三十名公职人员。", [("嘉许奖", "申诉专员林一帆", "三十名公职人员")]),
    ],
)
def test_a_prize_may_be_the_subject_or_be_handed_over(
    sentence: str, expected: list[tuple[str, str | None, str | None]]
) -> None:
    """由 leads to the winner, 分别 pairs prizes and winners in order, and 为 and 予 lead to who was handed a medal."""
    found = awards_in(sentence, Span(0, len(sentence)))
    told = [
        tuple(sentence[slice(*each)] if each else None for each in (award.title, award.issuer, award.recipient))
        for award in found
    ]
    assert told == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "领导为获奖单位颁发了奖牌。",
        "奖金由市财政承担。",
        "冠军、亚军分别为各组前两队。",
        "两处分别勇夺10个及13个奖项成「大赢家」。",
    ],
)
def test_what_prizes_are_made_of_is_none(sentence: str) -> None:
    """A plaque without a name, money, and a saying about who won most are no awards."""
    assert not [each for each in awards_in(sentence, Span(0, len(sentence))) if each.rule is not None and each.title]
