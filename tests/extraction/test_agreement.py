"""Whether two names mean one figure."""

from __future__ import annotations

import pytest

from summarizer.extraction.agreement import same_thing


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("破获电信诈骗案件数", "侦破电信网络诈骗案件数"),
        ("社会消费品零售总额增长率", "社会消费品零售总额变化"),
        ("生产总值相当于五年前的倍数", "生产总值与五年前之比"),
        ("粮食总产量", "粮食总产量"),
    ],
)
def test_other_words_for_one_thing(one: str, other: str) -> None:
    """Paraphrases agree, and a change may be called so or by its rate."""
    assert same_thing(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("粮食总产量", "粮食总产量变化"),
        ("群众满意度", "群众满意度全市排名"),
        ("破获案件数", "化解矛盾纠纷数"),
        ("生产总值", "生产总值与五年前之比"),
    ],
)
def test_another_thing(one: str, other: str) -> None:
    """A level is no change, no rank and no ratio; other words are another figure."""
    assert not same_thing(one, other)
