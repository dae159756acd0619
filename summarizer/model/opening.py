"""From settings to a model that answers, for the length of a block.

Decides how the parts of this room fit together for each kind of endpoint. Leaves each part to its own module, and the
client libraries (two seconds of importing) alone until a model is really wanted.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager

from summarizer.errors import ModelUnreachable, UsageError
from summarizer.model.addresses import is_loopback
from summarizer.model.preparation import Preparation, Progress, Step, in_silence
from summarizer.model.replies import LanguageModel
from summarizer.model.store import PATIENCE_SECONDS, ReplyStore
from summarizer.model.weights import DEFAULT_WEIGHTS
from summarizer.settings import Endpoint, EndpointKind, Settings, which_endpoint

__all__ = ["identity_of", "open_model"]

# The embedded model takes minutes over a long question on a busy machine; a remote endpoint does not.
_EMBEDDED_TIMEOUT_SECONDS = 600.0
_REMOTE_TIMEOUT_SECONDS = 120.0


def _as_it_is(model: LanguageModel) -> LanguageModel:
    return model


@contextmanager
def open_model(
    settings: Settings,
    progress: Progress = in_silence,
    guarded: Callable[[LanguageModel], LanguageModel] = _as_it_is,
    patience: float = PATIENCE_SECONDS,
) -> Iterator[LanguageModel]:
    """The model that ``settings`` mean, ready to answer; an embedded one is started before and ended after the block.

    ``guarded`` puts something in front of the endpoint that replies which were kept do not pass through; ``patience`` is the
    store's, in seconds.

    Raises ``UsageError`` for settings that mean no model, ``ModelError`` where the model can't be had.
    """
    endpoint = which_endpoint(settings)
    if endpoint.kind is EndpointKind.NONE:
        raise UsageError("no model is to be asked (the model is named 'none')")
    opened = (
        _embedded(settings, endpoint, progress)
        if endpoint.kind is EndpointKind.EMBEDDED
        else _remote(settings, endpoint)
    )
    with opened as model:
        if not settings.reuse_replies:
            yield guarded(model)
            return
        from summarizer.model.cache import WithReplyStore

        def tell(line: str) -> None:
            progress(Preparation(Step.READY, note=line))

        with closing(ReplyStore(settings.replies_file, tell=tell, patience=patience)) as store:
            yield WithReplyStore(model, store, identity_of(settings, endpoint), guarded)


def identity_of(settings: Settings, endpoint: Endpoint) -> str:
    """What else must be the same for a kept reply to be the one that would come again."""
    if endpoint.kind is EndpointKind.REMOTE:
        weights = endpoint.base_url
    elif endpoint.gguf is None:
        weights = DEFAULT_WEIGHTS.sha256
    else:
        found = endpoint.gguf.stat()
        weights = f"{endpoint.gguf.resolve()} {found.st_size} {found.st_mtime_ns}"
    options = (
        json.dumps(settings.request_options, sort_keys=True, ensure_ascii=False) if settings.request_options else ""
    )
    return f"{weights} {settings.seed} {settings.capability} {options}".rstrip()


@contextmanager
def _embedded(settings: Settings, endpoint: Endpoint, progress: Progress) -> Iterator[LanguageModel]:
    from summarizer.model.embedded import start_embedded

    with start_embedded(settings.weights_folder, endpoint.gguf, progress) as server:
        from summarizer.model.client import ChatModel
        from summarizer.model.transport import CallLimits, Transport
        from summarizer.settings import Capability

        # One question at a time: two at once were slower. Only its schema constraint works, so nothing is tried out.
        seconds = settings.timeout_seconds or _EMBEDDED_TIMEOUT_SECONDS
        limits = CallLimits(seconds, max_attempts=2, run_seconds=settings.run_timeout_seconds)
        transport = Transport(server.base_url, server.api_key, limits, is_local=True)
        capability = settings.capability or Capability.JSON_SCHEMA
        with ChatModel(transport, server.alias, limits=limits, seed=settings.seed, capability=capability) as model:
            try:
                yield model
            except ModelUnreachable as problem:
                if (complaint := server.complaint) is None:
                    raise
                explained = ModelUnreachable(f"the embedded model ended in mid-run: {complaint}")
                explained.partial = problem.partial
                raise explained from problem


@contextmanager
def _remote(settings: Settings, endpoint: Endpoint) -> Iterator[LanguageModel]:
    from summarizer.model.client import ChatModel
    from summarizer.model.transport import CallLimits, Transport

    assert endpoint.base_url is not None and endpoint.model is not None
    limits = CallLimits(
        settings.timeout_seconds or _REMOTE_TIMEOUT_SECONDS,
        settings.max_attempts,
        settings.concurrency,
        settings.run_timeout_seconds,
    )
    transport = Transport(
        endpoint.base_url,
        settings.api_key,
        limits,
        is_local=is_loopback(endpoint.base_url),
        headers=settings.headers,
    )
    with ChatModel(
        transport,
        endpoint.model,
        limits=limits,
        seed=settings.seed,
        capability=settings.capability,
        options=settings.request_options,
    ) as model:
        yield model
