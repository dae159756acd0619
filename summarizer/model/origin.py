"""Where a request may go and how much may come back: to the address that was set, and no more than anybody reads.

Decides that a redirect to another origin is not followed, since the report and the key would go with it, and that the body
of an answer has a bound in size and in time. Leaves sending to ``transport``.
"""

from __future__ import annotations

import ssl
import time
from collections.abc import Callable, Iterator
from functools import lru_cache

import httpx2
import openai

from summarizer.redaction import shown_url

__all__ = ["AnswerTooLarge", "LedElsewhere", "bounded_client"]

_LARGEST_BODY = 16 * 1024 * 1024
_UNBOUNDED_SECONDS = 86_400.0

_Origin = tuple[str, str, int | None]


class LedElsewhere(openai.OpenAIError):
    """The endpoint sends us to another host, port or scheme; openai passes an error of its own on as it is."""


class AnswerTooLarge(openai.OpenAIError):
    """The body is larger than any completion."""


def bounded_client(base_url: str, *, is_local: bool) -> httpx2.Client:
    """A HTTP client for requests to ``base_url``; ``is_local`` keeps the proxies of the environment out of the way.

    Clients are cheap: what takes time, reading the certificates, is done once for all of them.
    """
    hooks: dict[str, list[Callable[..., object]]] = {"response": [_stay_at(_origin(httpx2.URL(base_url))), _bound]}
    return openai.DefaultHttpxClient(verify=_certificates(not is_local), trust_env=not is_local, event_hooks=hooks)


@lru_cache(maxsize=2)
def _certificates(trust_env: bool) -> ssl.SSLContext:
    return httpx2.create_ssl_context(trust_env=trust_env)


def _stay_at(origin: _Origin) -> Callable[[httpx2.Response], None]:
    def check(response: httpx2.Response) -> None:
        if not response.has_redirect_location:
            return
        target = response.request.url.join(response.headers["location"])
        if _origin(target) != origin:
            raise LedElsewhere(
                f"leads to another address, {shown_url(str(target))}, and nothing was sent there: "
                "if that is where the model is, set it with --base-url"
            )

    return check


def _origin(url: httpx2.URL) -> _Origin:
    return url.scheme, url.host, url.port


def _bound(response: httpx2.Response) -> None:
    seconds = (response.request.extensions.get("timeout") or {}).get("read") or _UNBOUNDED_SECONDS
    assert isinstance(response.stream, httpx2.SyncByteStream)
    response.stream = _Bounded(response.stream, time.monotonic() + seconds)


class _Bounded(httpx2.SyncByteStream):
    """A body that ends with an error where it is too large, or still comes when nobody waits for it."""

    def __init__(self, stream: httpx2.SyncByteStream, until: float) -> None:
        self._stream = stream
        self._until = until

    def __iter__(self) -> Iterator[bytes]:
        size = 0
        for chunk in self._stream:
            size += len(chunk)
            if size > _LARGEST_BODY:
                raise AnswerTooLarge(f"answers with more than {_LARGEST_BODY // 2**20} MB, which no completion has")
            if time.monotonic() > self._until:
                raise httpx2.ReadTimeout("the body takes too long")
            yield chunk

    def close(self) -> None:
        self._stream.close()
