"""Sending one request: waiting for a busy endpoint, giving up on a dead one, and saying which it was.

Decides what is worth sending again, how long to wait before it (the endpoint's own Retry-After first), and the one
line that a user reads when it was all in vain. Leaves what is sent, and rejections of it (400, 422), to ``client``.
"""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any

import openai
import tenacity

from summarizer.errors import ModelError, ModelMisconfigured, ModelUnreachable

__all__ = ["CallLimits", "Transport", "describe_rejection"]

_CONNECT_SECONDS = 10.0
_LONGEST_WAIT_SECONDS = 60.0  # an endpoint that asks for more is not going to answer this run
_LONGEST_BACKOFF_SECONDS = 20.0
_MOST_TIMEOUTS = 2  # a connection that hangs twice hangs; waiting max_attempts times over helps nobody
_SHOWN_CHARACTERS = 300
_NO_KEY = "no-key-set"  # servers without keys want none, and the client library wants one


@dataclass(frozen=True, slots=True)
class CallLimits:
    """Bounds of asking: ``timeout_seconds`` of one attempt, ``max_attempts`` at one request, questions at once."""

    timeout_seconds: float
    max_attempts: int = 4
    concurrency: int = 1


class Transport:
    """A connection to one endpoint that either brings a completion or says why there is none.

    ``is_local`` keeps the proxies of the environment out of the way.
    """

    def __init__(self, base_url: str, api_key: str | None, limits: CallLimits, *, is_local: bool = False) -> None:
        self.base_url = base_url
        self._api_key = api_key
        self._limits = limits
        self._client = openai.OpenAI(
            base_url=base_url,
            api_key=api_key or _NO_KEY,
            timeout=openai.Timeout(limits.timeout_seconds, connect=min(_CONNECT_SECONDS, limits.timeout_seconds)),
            max_retries=0,  # tenacity retries; two layers would multiply
            http_client=openai.DefaultHttpxClient(trust_env=False) if is_local else None,
        )

    def complete(self, **request: Any) -> Any:
        """The completion that answers ``request`` (the keywords of openai's ``chat.completions.create``).

        Raises ``openai.BadRequestError`` and ``openai.UnprocessableEntityError`` as they are, for the caller to look
        into, and a ``ModelError`` for everything else.
        """
        attempts = tenacity.Retrying(
            retry=tenacity.retry_if_exception(_is_passing),
            stop=tenacity.stop_any(tenacity.stop_after_attempt(self._limits.max_attempts), _TimeoutCount()),
            wait=_seconds_to_wait,
            reraise=True,
        )
        try:
            completion = attempts(self._client.chat.completions.create, **request)
        except (openai.BadRequestError, openai.UnprocessableEntityError):
            raise
        except openai.OpenAIError as problem:
            raise self._in_our_words(problem, str(request.get("model"))) from problem
        except ValueError as problem:  # a body that calls itself JSON and is none
            raise self._not_the_protocol() from problem
        if getattr(completion, "choices", None) is None:
            raise self._not_the_protocol()
        return completion

    def close(self) -> None:
        """Close the connections."""
        self._client.close()

    def _in_our_words(self, problem: openai.OpenAIError, model: str) -> ModelError:
        if isinstance(problem, openai.APITimeoutError):
            seconds = f"{self._limits.timeout_seconds:g} seconds"
            return ModelUnreachable(f"{self.base_url} gave no answer within {seconds}; it was asked twice at most")
        if isinstance(problem, openai.APIStatusError):
            return self._of_status(problem, model)
        if isinstance(problem, openai.APIResponseValidationError):
            return self._not_the_protocol()
        if isinstance(problem, openai.APIConnectionError):
            why = problem.__cause__ or problem
            return ModelUnreachable(f"{self.base_url} can't be reached ({_shortened(str(why) or type(why).__name__)})")
        return ModelUnreachable(f"{self.base_url}: {self._without_key(_shortened(str(problem)))}")

    def _of_status(self, problem: openai.APIStatusError, model: str) -> ModelError:
        status, said = problem.status_code, self._without_key(describe_rejection(problem))
        if status in (401, 403):
            return ModelUnreachable(f"{self.base_url} refuses the API key ({status}): {said}; check OPENAI_API_KEY")
        if status == 404:
            return ModelMisconfigured(
                f"{self.base_url} has no model {model!r}, or is not the address of the API (404): {said}"
            )
        wait = _retry_after(problem)
        asks = f"; it asks to wait {wait:.0f} seconds" if wait is not None else ""
        return ModelUnreachable(
            f"{self.base_url} answered {status} at each of {self._limits.max_attempts} attempts: {said}{asks}"
            if _is_passing(problem)
            else f"{self.base_url} answered {status}: {said}{asks}"
        )

    def _not_the_protocol(self) -> ModelMisconfigured:
        return ModelMisconfigured(
            f"{self.base_url} does not answer as an OpenAI-compatible endpoint does; should the address end in /v1?"
        )

    def _without_key(self, text: str) -> str:
        return text.replace(self._api_key, "…") if self._api_key else text


def describe_rejection(problem: openai.APIStatusError) -> str:
    """What the endpoint said, in one line: its message, code and parameter where it names them."""
    body = problem.body
    if isinstance(body, dict):
        body = body["error"] if isinstance(body.get("error"), dict) else body
        parts = [str(body[key]) for key in ("message", "detail", "code", "param", "type") if body.get(key)]
        if parts:
            return _shortened(f"{parts[0]} ({', '.join(parts[1:])})" if parts[1:] else parts[0])
    return _shortened(str(body or problem.message))


class _TimeoutCount(tenacity.stop.stop_base):
    """Stops at the second time-out of one request, whatever lay between the two."""

    def __init__(self) -> None:
        self._seen = 0

    def __call__(self, retry_state: tenacity.RetryCallState) -> bool:
        self._seen += isinstance(_failure(retry_state), openai.APITimeoutError)
        return self._seen >= _MOST_TIMEOUTS


def _is_passing(problem: BaseException) -> bool:
    """Whether the same request may well be answered a little later."""
    if isinstance(problem, openai.APIStatusError):
        wait = _retry_after(problem)
        if (wait is not None and wait > _LONGEST_WAIT_SECONDS) or problem.code == "insufficient_quota":
            return False
        return problem.status_code in (408, 409, 429) or problem.status_code >= 500
    return isinstance(problem, openai.APIConnectionError)


def _seconds_to_wait(retry_state: tenacity.RetryCallState) -> float:
    problem = _failure(retry_state)
    if isinstance(problem, openai.APIStatusError) and (wait := _retry_after(problem)) is not None:
        return wait
    backoff = min(_LONGEST_BACKOFF_SECONDS, 0.5 * 2.0 ** (retry_state.attempt_number - 1))
    return backoff * random.uniform(0.75, 1.25)  # so that many callers do not come back all at once


def _failure(retry_state: tenacity.RetryCallState) -> BaseException | None:
    return retry_state.outcome.exception() if retry_state.outcome is not None else None


def _retry_after(problem: openai.APIStatusError) -> float | None:
    """The seconds that the endpoint asks to wait, written as a number or as a date; None where it asks for nothing."""
    written = problem.response.headers.get("retry-after")
    if written is None:
        return None
    try:
        return max(0.0, float(written))
    except ValueError:
        pass
    try:
        moment = parsedate_to_datetime(written)
    except ValueError:
        return None
    return max(0.0, (moment.replace(tzinfo=moment.tzinfo or UTC) - datetime.now(UTC)).total_seconds())


def _shortened(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _SHOWN_CHARACTERS else f"{line[: _SHOWN_CHARACTERS - 1]}…"
