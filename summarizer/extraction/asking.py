"""Many questions to one model: in parallel where it allows that, answers in order, nothing lost on a fault.

Decides how many questions are under way, and that a fault of the endpoint ends the asking while every answer
that came before it is kept. Leaves what to ask to the protocols and single calls to ``summarizer.model``.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import CancelledError, Future, ThreadPoolExecutor
from dataclasses import dataclass
from typing import Generic, TypeVar

from summarizer.errors import ModelError, ReplyDeferred
from summarizer.progress import Progress
from summarizer.turns import TURNS

__all__ = ["Answers", "ask_each"]

Subject = TypeVar("Subject")
Answer = TypeVar("Answer")


@dataclass(frozen=True, slots=True)
class Answers(Generic[Answer]):
    """What came back, in the order of the subjects; None for those that were not answered before the asking broke off."""

    answers: tuple[Answer | None, ...]
    broken_off: ModelError | None = None


def ask_each(
    subjects: Sequence[Subject],
    ask: Callable[[Subject], Answer],
    concurrency: int,
    progress: Progress,
    tokens: Callable[[Answer], int],
) -> Answers[Answer]:
    """``ask`` for every subject, at most ``concurrency`` at once; a ``ModelError`` stops what has not begun, unless the reply
    was only deferred.

    An interrupt does not wait for the questions under way: closing the model ends them. Each answer is told to
    ``progress`` when it comes, whichever is waited for just then.
    """

    def answered(subject: Subject) -> Answer:
        answer = ask(subject)
        progress.advance(1, tokens(answer))
        return answer

    with TURNS.given_up():
        if len(subjects) == 1:  # no thread for what nothing runs beside
            return _alone(answered, subjects[0])
        return _side_by_side(answered, subjects, concurrency)


def _side_by_side(
    answered: Callable[[Subject], Answer], subjects: Sequence[Subject], concurrency: int
) -> Answers[Answer]:
    pool = ThreadPoolExecutor(max_workers=max(1, min(concurrency, len(subjects))))
    is_over = False
    try:
        futures = [pool.submit(answered, subject) for subject in subjects]
        for future in futures:
            future.add_done_callback(lambda done: _stop_after_fault(done, futures))
        answers = _gather(futures)
        is_over = True
        return answers
    finally:
        pool.shutdown(wait=is_over, cancel_futures=True)


def _alone(ask: Callable[[Subject], Answer], subject: Subject) -> Answers[Answer]:
    try:
        return Answers((ask(subject),))
    except ModelError as error:
        return Answers((None,), error)


def _stop_after_fault(done: Future[Answer], futures: list[Future[Answer]]) -> None:
    """Cancel what has not begun as soon as one question fails, whichever is waited for just then."""
    if not done.cancelled() and not isinstance(done.exception(), ReplyDeferred | None):
        for future in futures:
            future.cancel()


def _gather(futures: list[Future[Answer]]) -> Answers[Answer]:
    answers: list[Answer | None] = []
    broken_off: ModelError | None = None
    for future in futures:
        answers.append(None)
        try:
            answers[-1] = future.result()
        except CancelledError:
            continue
        except ModelError as error:
            broken_off = broken_off or error
    return Answers(tuple(answers), broken_off)
