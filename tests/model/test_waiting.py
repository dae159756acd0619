"""Waits that end."""

from __future__ import annotations

import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from summarizer.model.waiting import Abandoned, Deadline, TimeIsOver, Waiting


def test_a_result_and_an_error_come_through() -> None:
    """As if the call had been made here."""
    waiting = Waiting()
    assert waiting.result_of(lambda: 7, 5) == 7
    with pytest.raises(ZeroDivisionError):
        waiting.result_of(lambda: 1 // 0, 5)


def test_waiting_ends_whatever_the_call_does() -> None:
    """A call that never ends is left behind in a thread that holds up nothing."""
    never = threading.Event()
    began = time.monotonic()
    with pytest.raises(TimeIsOver):
        Waiting().result_of(never.wait, 0.1)
    assert time.monotonic() - began < 10
    assert all(thread.daemon for thread in threading.enumerate() if thread is not threading.main_thread())
    never.set()


def test_threads_take_one_call_after_another_and_end_with_the_waiting() -> None:
    """A hundred calls in a row need one thread, which is gone after closing; a call that hangs is in nobody's way."""
    waiting, never = Waiting(), threading.Event()
    threads = {waiting.result_of(threading.current_thread, 5) for _ in range(100)}
    assert len(threads) == 1
    with pytest.raises(TimeIsOver):
        waiting.result_of(never.wait, 0.05)
    assert waiting.result_of(lambda: 7, 5) == 7
    waiting.close()
    never.set()
    for thread in threads:
        thread.join(5)
        assert not thread.is_alive()


def test_closing_frees_everybody_and_lets_nobody_in() -> None:
    """Those who wait for a result, those who pause, and those who come later."""
    waiting, never = Waiting(), threading.Event()
    with ThreadPoolExecutor(2) as threads:
        result, pause = threads.submit(waiting.result_of, never.wait, 60), threads.submit(waiting.pause, 60)
        time.sleep(0.05)
        waiting.close()
        assert isinstance(result.exception(10), Abandoned)
        assert isinstance(pause.exception(10), Abandoned)
    with pytest.raises(Abandoned):
        waiting.result_of(lambda: 7, 5)
    with pytest.raises(Abandoned):
        waiting.pause(0)
    never.set()


def test_a_deadline_cuts_every_wait_short() -> None:
    """No deadline cuts nothing."""
    assert Deadline(None).within(5) == 5 and not Deadline(None).is_over
    deadline = Deadline(0.05)
    assert 0 < deadline.within(5) <= 0.05
    time.sleep(0.06)
    assert deadline.is_over and deadline.within(5) == 0
