"""Sending one request: waiting for a busy endpoint, giving up on a dead one, and saying which it was.

Decides which connection is used and the one line that a user reads when it was all in vain. Leaves when to send again to
``patience``, what is sent, and rejections of it (400, 422), to ``client``, the ends of waiting to ``waiting``, what a body says to
``reply_bodies``, and where a request may go to ``origin``.
"""

from __future__ import annotations

import threading
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

import httpx2
import openai
import tenacity

from summarizer.errors import ModelError, ModelMisconfigured, ModelUnreachable
from summarizer.model.origin import AnswerTooLarge, LedElsewhere, bounded_client
from summarizer.model.patience import BodyBroken, Patience, is_passing, retry_after, seconds_to_wait
from summarizer.model.reply_bodies import Completion, in_one_line, read_body, said_by
from summarizer.model.waiting import Abandoned, Deadline, TimeIsOver, Waiting
from summarizer.redaction import Redaction, secrets_in, shown_url

__all__ = ["CallLimits", "Transport"]

_PATH = "/chat/completions"
_CONNECT_SECONDS = 10.0
_SHOWN_CHARACTERS = 300
_NO_KEY = "no-key-set"  # servers without keys want none, and the client library wants one


@dataclass(frozen=True, slots=True)
class CallLimits:
    """Bounds of asking: ``timeout_seconds`` of one attempt from its first byte to its last, ``max_attempts`` at one
    request, questions at once, and ``run_seconds`` for all requests together, None for no bound."""

    timeout_seconds: float
    max_attempts: int = 4
    concurrency: int = 1
    run_seconds: float | None = None


class _RunIsOver(Exception):
    """The time of the run has passed."""


class Transport:
    """A connection to one endpoint that either brings a completion or says why there is none; for many threads.

    ``is_local`` keeps the proxies of the environment out of the way; ``headers`` go with each request. What the endpoint
    says is free of the secrets that it was sent.
    """

    def __init__(
        self,
        base_url: str,
        api_key: str | None,
        limits: CallLimits,
        *,
        is_local: bool = False,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        self.base_url = shown_url(base_url)
        self.redacted = Redaction((*secrets_in(api_key, base_url), *(headers or {}).values()))
        self._limits = limits
        self._deadline = Deadline(limits.run_seconds)
        self._waiting = Waiting()
        self._has_answered = False
        self._own = threading.local()
        self._clients: list[openai.OpenAI] = []
        self._new_client = partial(
            openai.OpenAI,
            base_url=base_url,
            api_key=api_key or _NO_KEY,
            default_headers=dict(headers or {}),
            max_retries=0,  # tenacity retries; two layers would multiply
        )
        self._new_connection = partial(bounded_client, base_url, is_local=is_local)

    def complete(self, **request: Any) -> Completion:
        """The completion that answers ``request`` (the keywords of openai's ``chat.completions.create``).

        Raises ``openai.BadRequestError`` and ``openai.UnprocessableEntityError`` as they are, for the caller to look
        into, and a ``ModelError`` for everything else.
        """
        attempts = tenacity.Retrying(
            retry=tenacity.retry_if_exception(is_passing),
            stop=tenacity.stop_any(
                tenacity.stop_after_attempt(self._limits.max_attempts), Patience(lambda: self._has_answered)
            ),
            wait=seconds_to_wait,
            sleep=self._pause,
            reraise=True,
        )
        try:
            return attempts(self._attempt, request)
        except (openai.BadRequestError, openai.UnprocessableEntityError):
            raise
        except (openai.OpenAIError, TimeIsOver, BodyBroken, _RunIsOver, Abandoned) as problem:
            tried = int(attempts.statistics.get("attempt_number", 1))
            raise self._in_our_words(problem, str(request.get("model")), tried) from problem

    def describe(self, problem: openai.APIStatusError) -> str:
        """What the endpoint said with a rejection, in one line."""
        return self.redacted(in_one_line(said_by(problem.body) or problem.message, _SHOWN_CHARACTERS))

    def close(self) -> None:
        """Close the connections; whoever still waits for an answer is free at once."""
        self._waiting.close()
        for client in tuple(self._clients):
            client.close()

    def _attempt(self, request: dict[str, Any]) -> Completion:
        if self._deadline.is_over:
            raise _RunIsOver
        seconds = self._deadline.within(self._limits.timeout_seconds)
        timeout = openai.Timeout(seconds, connect=min(_CONNECT_SECONDS, seconds))
        try:
            content = self._waiting.result_of(lambda: self._sent(request, timeout), seconds)
        except openai.APIStatusError:
            self._has_answered = True
            raise
        except TimeIsOver:
            if self._deadline.is_over:
                raise _RunIsOver from None
            raise
        completion = read_body(content)
        if isinstance(completion, str):
            raise BodyBroken(completion)
        self._has_answered = True
        refusal = completion.refusal and self.redacted(completion.refusal)
        return replace(completion, text=self.redacted(completion.text), refusal=refusal)

    def _sent(self, request: Mapping[str, Any], timeout: openai.Timeout) -> bytes:
        """The body that comes back. The request goes out as it is: openai's ``create`` would look into each part of it,
        schema and all, for files and renamed fields that are never there, for a quarter of a call's time."""
        body = {name: value for name, value in request.items() if name != "extra_body"}
        options: openai.RequestOptions = {"timeout": timeout, "extra_json": request.get("extra_body", {})}
        return self._client().post(_PATH, cast_to=httpx2.Response, body=body, options=options).content

    def _client(self) -> openai.OpenAI:
        """The client of this thread. With one for all, each request would look through the connections of all others, and
        no two threads could do so at once."""
        client: openai.OpenAI | None = getattr(self._own, "client", None)
        if client is None:
            client = self._own.client = self._new_client(http_client=self._new_connection())
            self._clients.append(client)
        return client

    def _pause(self, seconds: float) -> None:
        if self._deadline.within(seconds) < seconds:
            raise _RunIsOver
        self._waiting.pause(seconds)

    def _in_our_words(self, problem: Exception, model: str, tried: int) -> ModelError:
        where, times = self.base_url, "once" if tried == 1 else f"{tried} times"
        if isinstance(problem, _RunIsOver):
            return ModelUnreachable(f"the {self._deadline.seconds:g} seconds that the run was given are over")
        if isinstance(problem, Abandoned):
            return ModelUnreachable(f"{where} was not waited for any more")
        if isinstance(problem, TimeIsOver | openai.APITimeoutError):
            seconds = f"{self._limits.timeout_seconds:g} seconds"
            return ModelUnreachable(f"{where} gave no whole answer within {seconds}; it was asked {times}")
        if isinstance(problem, openai.APIStatusError):
            return self._of_status(problem, model)
        if isinstance(problem, LedElsewhere | AnswerTooLarge):
            return ModelMisconfigured(f"{where} {problem}")
        if isinstance(problem, BodyBroken):
            return self._of_body(str(problem), times)
        why = problem.__cause__ or problem
        said = self.redacted(in_one_line(str(why) or type(why).__name__, _SHOWN_CHARACTERS))
        if isinstance(problem, openai.APIConnectionError):
            verb = "breaks off" if self._has_answered else "can't be reached"
            return ModelUnreachable(f"{where} {verb} ({said}); it was tried {times}")
        return ModelUnreachable(f"{where}: {said}")

    def _of_status(self, problem: openai.APIStatusError, model: str) -> ModelError:
        where, status, said = self.base_url, problem.status_code, self.describe(problem)
        if status in (401, 403):
            return ModelUnreachable(f"{where} refuses the API key ({status}): {said}; check OPENAI_API_KEY")
        if status == 404:
            return ModelMisconfigured(f"{where} has no model {model!r}, or is not the address of the API (404): {said}")
        wait = retry_after(problem)
        asks = f"; it asks to wait {wait:.0f} seconds" if wait is not None else ""
        return ModelUnreachable(
            f"{where} answered {status} at each of {self._limits.max_attempts} attempts: {said}{asks}"
            if is_passing(problem)
            else f"{where} answered {status}: {said}{asks}"
        )

    def _of_body(self, instead: str, times: str) -> ModelError:
        said = self.redacted(instead)
        if self._has_answered:
            return ModelUnreachable(f"{self.base_url} answered {times} with {said} in place of a completion")
        return ModelMisconfigured(
            f"{self.base_url} does not answer as an OpenAI-compatible endpoint does ({times}: {said}); "
            "should the address end in /v1?"
        )
