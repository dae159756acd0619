"""Many questions to one model: in parallel where it allows that, answers in order, nothing lost on a fault.

Decides how many questions are under way, and that a fault of the endpoint ends the asking while every answer
that came before it is kept. Leaves what to ask to the protocols and single calls to ``summarizer.model``.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from typing import Generic, TypeVar

from summarizer.errors import ModelError
from summarizer.progress import Progress

__all__ = ["Answers", "ask_each"]

Subject = TypeVar("Subject")
Answer = TypeVar("Answer")


@dataclass(frozen=True, slots=True)
class Answers(Generic[Answer]):
    """What came back, in the order of the subjects; None from the place where the asking broke off."""

    answers: tuple[Answer | None, ...]
    broken_off: ModelError | None = None


def ask_each(
    subjects: Sequence[Subject],
    ask: Callable[[Subject], Answer],
    concurrency: int,
    progress: Progress,
    tokens: Callable[[Answer], int],
) -> Answers[Answer]:
    """``ask`` for every subject, at most ``concurrency`` at once; a ``ModelError`` stops what has not begun."""
    with ThreadPoolExecutor(max_workers=max(1, concurrency)) as pool:
        futures = [pool.submit(ask, subject) for subject in subjects]
        try:
            return _gather(futures, progress, tokens)
        finally:
            for future in futures:
                future.cancel()


def _gather(futures: list[Future[Answer]], progress: Progress, tokens: Callable[[Answer], int]) -> Answers[Answer]:
    answers: list[Answer | None] = []
    broken_off: ModelError | None = None
    for future in futures:
        if broken_off is not None:
            future.cancel()
        answers.append(None)
        if future.cancelled():
            continue
        try:
            answer = future.result()
        except ModelError as error:
            broken_off = broken_off or error
        else:
            answers[-1] = answer
            progress.advance(1, tokens(answer))
    return Answers(tuple(answers), broken_off)
