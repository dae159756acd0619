"""One request to an endpoint and the body of its answer, as openai's client sends it, without looking at it part by part.

Decides what a request carries beside its body, and that failures are openai's errors. openai's own methods look into each part
of a request, schema and all, for files and renamed fields that are never there, and take longer over it than the connection
over the rest. Leaves the connection to ``wire``, where a request may go to ``origin``, and sending again to ``transport``.
"""

from __future__ import annotations

import json
import threading
from collections.abc import Mapping
from functools import partial
from typing import Any

import httpx2
import openai

from summarizer.model.origin import bounded_client

__all__ = ["Post"]

_PATH = b"chat/completions"
_CONNECT_SECONDS = 10.0
_NO_KEY = "no-key-set"  # servers without keys want none, and the client library wants one
_ERRORS: Mapping[int, type[openai.APIStatusError]] = {
    400: openai.BadRequestError,
    401: openai.AuthenticationError,
    403: openai.PermissionDeniedError,
    404: openai.NotFoundError,
    409: openai.ConflictError,
    422: openai.UnprocessableEntityError,
    429: openai.RateLimitError,
}
_FAULT_OF_THE_SERVER = 500


class Post:
    """Connections to one endpoint, one for each thread that sends; for many threads. All requests go to ``url`` with
    ``headers``."""

    def __init__(self, base_url: str, api_key: str | None, headers: Mapping[str, str], *, is_local: bool) -> None:
        self._own = threading.local()
        self._clients: list[httpx2.Client] = []
        self._new_client = partial(bounded_client, base_url, is_local=is_local)
        like = openai.OpenAI(
            base_url=base_url,
            api_key=api_key or _NO_KEY,
            default_headers=dict(headers),
            http_client=self._client(),
        )
        self.url = like.base_url.copy_with(raw_path=like.base_url.raw_path + _PATH)
        said = {**like.auth_headers, **like.default_headers}
        sent = {name: value for name, value in said.items() if isinstance(value, str)}
        self.headers = httpx2.Headers(sent, encoding="utf-8")

    def sent(self, request: Mapping[str, Any], seconds: float) -> bytes:
        """The body that comes back for ``request`` within ``seconds``, which count anew for connecting. Raises
        ``openai.OpenAIError``."""
        body = {name: value for name, value in request.items() if name != "extra_body"} | (
            request.get("extra_body") or {}
        )
        client = self._client()
        letter = httpx2.Request(
            "POST",
            self.url,
            headers=self.headers,
            content=json.dumps(body, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace"),
            extensions={"timeout": httpx2.Timeout(seconds, connect=min(_CONNECT_SECONDS, seconds)).as_dict()},
        )
        try:
            answer = client.send(letter)
        except httpx2.TimeoutException as problem:
            raise openai.APITimeoutError(request=letter) from problem
        except httpx2.HTTPError as problem:
            raise openai.APIConnectionError(request=letter) from problem
        if answer.is_success:
            return answer.content
        raise _error_of(answer)

    def close(self) -> None:
        """Close all connections, whoever waits for an answer."""
        for client in tuple(self._clients):
            client.close()

    def _client(self) -> httpx2.Client:
        """The client of this thread. With one for all, each request would look through the connections of all others, and
        no two threads could do so at once."""
        client: httpx2.Client | None = getattr(self._own, "client", None)
        if client is None:
            client = self._own.client = self._new_client()
            self._clients.append(client)
        return client


def _error_of(answer: httpx2.Response) -> openai.APIStatusError:
    """What openai raises for an ``answer`` that is no success."""
    said = answer.text.strip()
    try:
        body: Any = json.loads(said)
    except (ValueError, RecursionError):
        body = said
    told = body.get("error", body) if isinstance(body, dict) else body
    status = answer.status_code
    kind = _ERRORS.get(status) or (
        openai.InternalServerError if status >= _FAULT_OF_THE_SERVER else openai.APIStatusError
    )
    return kind(said or f"Error code: {status}", response=answer, body=told)
