"""The limits of a batch."""

from __future__ import annotations

from decimal import Decimal

import pytest
from pydantic import BaseModel

from summarizer.batch.limits import Health, LimitedModel, Limits, Spent
from summarizer.errors import ModelUnreachable
from summarizer.model.replies import Question
from tests.batch.models import Failing, Silent


class _Answer(BaseModel):
    """An answer that may be empty."""


QUESTION = Question("规则", "问题", _Answer, 10)


class _Clock:
    """Time that passes only while somebody sleeps."""

    def __init__(self) -> None:
        self.now = 0.0
        self.slept: list[float] = []

    def __call__(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.now += seconds


def test_questions_a_minute_are_bounded() -> None:
    """The third question of a minute waits until the first is a minute old."""
    clock = _Clock()
    model = LimitedModel(Silent(), Limits(requests_per_minute=2), Health(8), clock, clock.sleep)
    for _ in range(3):
        model.ask(QUESTION)
    assert clock.slept == [60.0]


def test_tokens_a_minute_are_bounded() -> None:
    """No question is sent while the last minute has used them up."""
    clock = _Clock()
    model = LimitedModel(Silent(), Limits(tokens_per_minute=15), Health(8), clock, clock.sleep)
    for _ in range(3):
        model.ask(QUESTION)
    assert clock.slept == [60.0]


def test_an_endpoint_that_fails_again_and_again_is_asked_no_more() -> None:
    """After so many failures in a row the next question fails at once."""
    behind = Failing("问题")
    health = Health(3)
    model = LimitedModel(behind, Limits(), health)
    for _ in range(5):
        with pytest.raises(ModelUnreachable):
            model.ask(QUESTION)
    assert behind.asked == 3
    assert health.is_down


def test_a_limit_of_cost_or_tokens_says_what_was_used() -> None:
    """The reason is fit to be shown."""
    assert Spent(99, Decimal("1")).reason_to_stop(Limits(tokens=100, cost=Decimal(2))) is None
    assert Spent(100).reason_to_stop(Limits(tokens=100)) == "100 tokens are used, and 100 may be"
    assert Spent(0, Decimal("2.5")).reason_to_stop(Limits(cost=Decimal(2))) == "2.5 is spent, and 2 may be"
