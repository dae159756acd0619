"""Whether a model was of any use to a run."""

from __future__ import annotations

import hashlib

import pytest

from summarizer.model.replies import Answer, Finish, Question, Reply
from summarizer.model.tally import Tallied
from tests.model.asking import Label


class Finishing:
    """A model whose replies end in the given ways, one after the other."""

    name = "finishing"
    concurrency = 2

    def __init__(self, *finishes: Finish) -> None:
        self._left = list(finishes)

    def ask(self, question: Question[Answer]) -> Reply[Answer]:
        """The next reply."""
        return Reply(None, "", self._left.pop(0), 1, 1, "what was wrong")


@pytest.mark.parametrize(
    ("finishes", "is_useless"),
    [
        ((), False),
        ((Finish.REFUSED,), True),
        ((Finish.REFUSED, Finish.MALFORMED, Finish.EMPTY, Finish.TOO_LONG), True),
        ((Finish.REFUSED, Finish.COMPLETE), False),
        ((Finish.MALFORMED, Finish.TRUNCATED), False),
    ],
)
def test_one_reply_of_use_is_enough(finishes: tuple[Finish, ...], is_useless: bool) -> None:
    """A run that asked nothing is no failure; one in which nothing could be used is, and says what was wrong."""
    model = Tallied(Finishing(*finishes))
    for _ in finishes:
        model.ask(Question("s", "u", Label, 9))
    assert (model.name, model.concurrency) == ("finishing", 2)
    assert (model.verdict is not None) == is_useless
    assert "what was wrong" in str(model.verdict) or not is_useless


def test_replies_are_remembered_by_hash_in_no_order_of_time() -> None:
    """One hash for each reply, the same whichever reply came first."""
    model = Tallied(Finishing(Finish.COMPLETE, Finish.EMPTY))
    for _ in range(2):
        model.ask(Question("", "", Label, 1))
    assert model.reply_hashes == (hashlib.sha256(b"").hexdigest(),) * 2
