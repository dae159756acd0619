"""Many questions to one model."""

from __future__ import annotations

import threading
from time import sleep

import pytest

from summarizer.errors import ModelUnreachable
from summarizer.extraction.asking import ask_each
from summarizer.progress import SILENT, Silent


def test_answers_stand_in_the_order_of_the_subjects() -> None:
    """Whichever answer comes first."""

    def ask(subject: int) -> int:
        sleep(0.01 if subject == 0 else 0)
        return subject * 10

    assert ask_each(range(5), ask, 4, SILENT, lambda answer: 1).answers == (0, 10, 20, 30, 40)


def test_a_fault_stops_what_has_not_begun_and_keeps_every_answer() -> None:
    """Even where the first question is the slowest, nothing new is asked after a fault."""
    failed = threading.Event()
    asked: list[int] = []

    def ask(subject: int) -> int:
        asked.append(subject)
        if subject == 1:
            failed.set()
            raise ModelUnreachable("gone")
        failed.wait(5)
        sleep(0.05)
        return subject

    found = ask_each(range(50), ask, 2, SILENT, lambda answer: 1)
    assert isinstance(found.broken_off, ModelUnreachable)
    assert found.answers[0] == 0
    assert found.answers[1] is None
    assert len(found.answers) == 50
    assert len(asked) <= 3


def test_an_interrupt_does_not_wait_for_the_questions_under_way() -> None:
    """Ctrl-C ends the asking while a slow answer is still to come."""
    release = threading.Event()

    class Interrupted(Silent):
        def advance(self, done: int = 1, tokens: int = 0) -> None:
            raise KeyboardInterrupt

    def ask(subject: int) -> int:
        if subject == 1:
            release.wait(5)
        return subject

    with pytest.raises(KeyboardInterrupt):
        ask_each(range(2), ask, 2, Interrupted(), lambda answer: 1)
    assert not release.is_set()
    release.set()


def test_progress_is_told_when_an_answer_comes() -> None:
    """A slow first question does not hide that the others were answered."""
    others_are_done = threading.Event()

    class Counting(Silent):
        done = 0

        def advance(self, done: int = 1, tokens: int = 0) -> None:
            self.done += done
            if self.done == 3:
                others_are_done.set()

    def ask(subject: int) -> bool:
        return subject != 0 or others_are_done.wait(5)

    assert ask_each(range(4), ask, 2, Counting(), lambda answer: 1).answers == (True, True, True, True)
