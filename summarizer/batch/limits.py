"""The limits of a batch: questions under way, questions and tokens a minute, tokens and money in all, and a dead endpoint.

Decides when a question may be sent and when no report is begun any more. Leaves sending, and waiting for an endpoint that
is busy for a moment, to ``summarizer.model``.
"""

from __future__ import annotations

import threading
import time
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TypeVar

from pydantic import BaseModel

from summarizer.errors import ModelUnreachable
from summarizer.model import open_model
from summarizer.model.preparation import Preparation
from summarizer.model.replies import InFront, LanguageModel, Question, Reply
from summarizer.model.store import LONG_PATIENCE_SECONDS
from summarizer.settings import EndpointKind, Settings, which_endpoint
from summarizer.turns import TURNS

__all__ = ["Health", "LimitedModel", "Limits", "Spent", "divided", "limited_model"]

Answer = TypeVar("Answer", bound=BaseModel)

_MINUTE = 60.0


@dataclass(frozen=True, slots=True)
class Limits:
    """What a batch may use; None is no limit.

    ``reports`` are worked on at once; ``failures`` of the endpoint in a row, from different questions, end the batch.
    ``cost`` is in the currency of the prices. ``tokens`` and ``cost`` are looked at before a report is begun: those
    under way are finished.
    """

    reports: int = 4
    requests_per_minute: int | None = None
    tokens_per_minute: int | None = None
    tokens: int | None = None
    cost: Decimal | None = None
    failures: int = 8

    def share(self, part: int, parts: int) -> Limits:
        """What the ``part``-th (from 0) of ``parts`` processes may use, so that together they keep within these limits.

        ``failures`` in a row are those of a process, as is what happens in its own time.
        """
        return replace(
            self,
            reports=divided(self.reports, part, parts),
            requests_per_minute=self.requests_per_minute and divided(self.requests_per_minute, part, parts),
            tokens_per_minute=self.tokens_per_minute and divided(self.tokens_per_minute, part, parts),
        )


def divided(whole: int, part: int, parts: int) -> int:
    """The share of the ``part``-th (from 0) of ``parts``; all shares together are ``whole``."""
    return whole // parts + (part < whole % parts)


@dataclass(slots=True)
class Spent:
    """What a batch has used so far."""

    tokens: int = 0
    cost: Decimal = Decimal(0)

    def reason_to_stop(self, limits: Limits) -> str | None:
        """Which limit is reached, in words; None if the batch may go on."""
        if limits.tokens is not None and self.tokens >= limits.tokens:
            return f"{self.tokens:,} tokens are used, and {limits.tokens:,} may be"
        if limits.cost is not None and self.cost >= limits.cost:
            return f"{self.cost} is spent, and {limits.cost} may be"
        return None


class Health:
    """How often the endpoint failed in a row; after ``most`` times it is taken to be down. For many threads."""

    def __init__(self, most: int) -> None:
        self._most, self._failures, self._lock = most, 0, threading.Lock()

    @property
    def failures(self) -> int:
        """Failures since the last reply."""
        return self._failures

    @property
    def is_down(self) -> bool:
        """Whether the endpoint failed so often in a row that asking on would be a waste."""
        return self._failures >= self._most

    def count(self, *, has_failed: bool) -> None:
        """Take note of a reply, or of a question that got none."""
        with self._lock:
            self._failures = self._failures + 1 if has_failed else 0


class LimitedModel(InFront):
    """A ``LanguageModel`` in front of another one that keeps all reports together within ``limits``.

    ``clock`` and ``sleep`` count seconds; tests put their own in.
    """

    def __init__(
        self,
        model: LanguageModel,
        limits: Limits,
        health: Health,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        super().__init__(model)
        self._health = health
        self._under_way = threading.Semaphore(max(1, model.concurrency))
        self._pace = _Pace(limits, clock, sleep)

    def ask(self, question: Question[Answer]) -> Reply[Answer]:
        """One question, when its turn comes. Raises ``ModelUnreachable`` at once if the endpoint is down."""
        if self._health.is_down:
            raise ModelUnreachable(
                f"the endpoint failed {self._health.failures} times in a row; nothing more was asked"
            )
        with TURNS.given_up(), self._under_way:
            self._pace.wait()
            try:
                reply = self._model.ask(question)
            except ModelUnreachable:
                self._health.count(has_failed=True)
                raise
        self._health.count(has_failed=False)
        if not reply.cached:
            self._pace.used(reply.prompt_tokens + reply.completion_tokens)
        return reply


@contextmanager
def limited_model(
    settings: Settings, limits: Limits, health: Health, note: Callable[[str], None]
) -> Iterator[LanguageModel | None]:
    """The model that ``settings`` mean, within ``limits``, which replies that were kept do not count against; None if rules
    read alone. ``note`` gets lines that a user should see. Raises ``ModelError`` if the model can't be had."""
    if which_endpoint(settings).kind is EndpointKind.NONE:
        yield None
        return

    def progress(preparation: Preparation) -> None:
        if preparation.note is not None:
            note(preparation.note)

    with open_model(
        settings, progress, lambda model: LimitedModel(model, limits, health), LONG_PATIENCE_SECONDS
    ) as model:
        yield model


class _Pace:
    """Questions and tokens within the last minute."""

    def __init__(self, limits: Limits, clock: Callable[[], float], sleep: Callable[[float], None]) -> None:
        self._limits, self._clock, self._sleep = limits, clock, sleep
        self._asked: deque[float] = deque()
        self._tokens: deque[tuple[float, int]] = deque()
        self._lock = threading.Lock()

    def wait(self) -> None:
        """Return when one more question fits into the minute, and count it."""
        while (seconds := self._seconds_to_wait()) > 0:
            self._sleep(seconds)

    def used(self, tokens: int) -> None:
        """Count what a reply cost."""
        with self._lock:
            self._tokens.append((self._clock(), tokens))

    def _seconds_to_wait(self) -> float:
        with self._lock:
            now = self._clock()
            while self._asked and self._asked[0] <= now - _MINUTE:
                self._asked.popleft()
            while self._tokens and self._tokens[0][0] <= now - _MINUTE:
                self._tokens.popleft()
            most, most_tokens = self._limits.requests_per_minute, self._limits.tokens_per_minute
            if most is not None and len(self._asked) >= most:
                return self._asked[0] + _MINUTE - now
            if most_tokens is not None and sum(tokens for _, tokens in self._tokens) >= most_tokens:
                return self._tokens[0][0] + _MINUTE - now
            self._asked.append(now)
            return 0.0
