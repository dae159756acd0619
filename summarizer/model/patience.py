"""When to send a request again: which failures pass, how long to wait (the endpoint's own Retry-After first), and when to give up."""

from __future__ import annotations

import math
import random
from collections.abc import Callable
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

import openai
import tenacity

from summarizer.model.waiting import TimeIsOver

__all__ = ["BodyBroken", "Patience", "is_passing", "retry_after", "seconds_to_wait"]

_LONGEST_WAIT_SECONDS = 60.0  # an endpoint that asks for more is not going to answer this run
_LONGEST_BACKOFF_SECONDS = 20.0

# A connection that hangs twice hangs, and one that hangs before any answer came is no slow answer: waiting
# max_attempts times over helps nobody. The same holds of an address where nobody ever answered.
_MOST_TIMEOUTS = 2
_MOST_TIMEOUTS_OF_A_STRANGER = 1
_MOST_CONNECTIONS_TO_A_STRANGER = 2


class BodyBroken(Exception):
    """An answer that says it is well and holds no completion."""


class Patience(tenacity.stop.stop_base):
    """Stops sooner than the number of attempts would where the endpoint hangs, or was never heard of."""

    def __init__(self, has_answered: Callable[[], bool]) -> None:
        self._has_answered = has_answered
        self._timeouts = 0
        self._connections = 0

    def __call__(self, retry_state: tenacity.RetryCallState) -> bool:
        """Whether to give up after this failure."""
        problem = _failure(retry_state)
        has_timed_out = isinstance(problem, TimeIsOver | openai.APITimeoutError)
        self._timeouts += has_timed_out
        self._connections += isinstance(problem, openai.APIConnectionError) and not has_timed_out
        if self._has_answered():
            return self._timeouts >= _MOST_TIMEOUTS
        return self._timeouts >= _MOST_TIMEOUTS_OF_A_STRANGER or self._connections >= _MOST_CONNECTIONS_TO_A_STRANGER


def is_passing(problem: BaseException) -> bool:
    """Whether the same request may well be answered a little later."""
    if isinstance(problem, openai.APIStatusError):
        wait = retry_after(problem)
        if (wait is not None and wait > _LONGEST_WAIT_SECONDS) or problem.code == "insufficient_quota":
            return False
        return problem.status_code in (408, 409, 429) or problem.status_code >= 500
    return isinstance(problem, openai.APIConnectionError | TimeIsOver | BodyBroken)


def seconds_to_wait(retry_state: tenacity.RetryCallState) -> float:
    """How long to wait before the next attempt: what the endpoint asks for, else longer after each failure."""
    problem = _failure(retry_state)
    if isinstance(problem, openai.APIStatusError) and (wait := retry_after(problem)) is not None:
        return wait
    backoff = min(_LONGEST_BACKOFF_SECONDS, 0.5 * 2.0 ** (retry_state.attempt_number - 1))
    return backoff * random.uniform(0.75, 1.25)  # so that many callers do not come back all at once


def _failure(retry_state: tenacity.RetryCallState) -> BaseException | None:
    return retry_state.outcome.exception() if retry_state.outcome is not None else None


def retry_after(problem: openai.APIStatusError) -> float | None:
    """The seconds that the endpoint asks to wait, written as a number or as a date; None where it asks for nothing."""
    written = problem.response.headers.get("retry-after")
    if written is None:
        return None
    try:
        seconds = float(written)
        return max(0.0, seconds) if math.isfinite(seconds) else None
    except ValueError:
        pass
    try:
        moment = parsedate_to_datetime(written)
        return max(0.0, (moment.replace(tzinfo=moment.tzinfo or UTC) - datetime.now(UTC)).total_seconds())
    except (ValueError, OverflowError):
        return None
