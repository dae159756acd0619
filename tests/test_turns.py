"""Turns at computing."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from summarizer.turns import Turns


def test_one_computes_at_a_time_and_who_waits_lets_others() -> None:
    """A thread that gave up its turn holds up nobody, and has it again before it goes on."""
    turns, computing, most = Turns(), 0, 0
    answered = threading.Event()

    def work(waits: bool) -> None:
        nonlocal computing, most
        with turns.taken():
            if waits:
                with turns.given_up():
                    assert answered.wait(10)
            computing += 1
            most = max(most, computing)
            computing -= 1
            answered.set()

    with ThreadPoolExecutor(3) as pool:
        for done in [pool.submit(work, waits) for waits in (True, True, False)]:
            done.result(20)
    assert most == 1


def test_the_turn_is_given_back_by_a_thread_that_fails() -> None:
    """In the midst of waiting too; and who has no turn gives up none."""
    turns = Turns()
    with turns.given_up():
        pass
    for _ in range(2):
        with pytest.raises(ZeroDivisionError), turns.taken(), turns.given_up():
            raise ZeroDivisionError
    with turns.taken():
        pass
