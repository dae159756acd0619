"""Which model is used and how it is asked: the settings, where they come from, and the rule that chooses.

Decides what may be set, that an argument comes before the environment and the environment before the settings
file, and which endpoint the settings mean (``which_endpoint``; the rule stands there and nowhere else). Leaves
reaching the endpoint to ``summarizer.model``.

Environment: OPENAI_API_KEY, OPENAI_BASE_URL, SUMMARIZER_MODEL, SUMMARIZER_GGUF, SUMMARIZER_CACHE_DIR.
Settings file: TOML, the names of the fields of ``Settings``; tables for ``prices``, ``extra_body`` and ``headers``.
"""

from __future__ import annotations

import json
import os
import tomllib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, fields
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from pathlib import Path
from typing import Any

from summarizer.errors import UsageError
from summarizer.redaction import shown_url
from summarizer.setting_values import (
    as_flag,
    as_headers,
    as_key,
    as_path,
    as_price,
    as_price_table,
    as_seconds,
    as_table,
    as_text,
    as_url,
    whole_number,
)

__all__ = [
    "NO_MODEL",
    "Capability",
    "Endpoint",
    "EndpointKind",
    "ExtractionProtocol",
    "ReviewScope",
    "Settings",
    "default_settings_file",
    "options_from",
    "which_endpoint",
    "which_protocol",
    "which_review",
]

EMBEDDED = "embedded"
NO_MODEL = "none"
OPENAI_BASE_URL = "https://api.openai.com/v1"
_DEFAULT_REMOTE_MODEL = "gpt-6.1-terra"


class ExtractionProtocol(StrEnum):
    """How a model is asked: whole passages by id, short portions by id, or values and quotes; ``auto`` by endpoint."""

    AUTO = "auto"
    PASSAGES = "passages"
    PORTIONS = "portions"
    QUOTING = "quoting"


class ReviewScope(StrEnum):
    """Which of the names that rules give to figures, and of the honors in set phrases, the model looks over."""

    EVERY = "every"
    DOUBTFUL = "doubtful"


class Capability(StrEnum):
    """How an endpoint can be made to answer in a schema, from the strongest promise to none."""

    JSON_SCHEMA = "json_schema"
    TOOLS = "tools"
    JSON_OBJECT = "json_object"
    PLAIN_TEXT = "plain_text"


class EndpointKind(StrEnum):
    """Where the model runs."""

    EMBEDDED = "embedded"
    REMOTE = "remote"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that can be set about the model. ``Settings()`` means the embedded model.

    ``concurrency`` counts questions under way at once at a remote endpoint (the embedded model takes one);
    ``timeout_seconds`` bounds one attempt from its first byte to its last, None standing for what suits the endpoint;
    ``run_timeout_seconds`` bounds all questions of a run together, None standing for no bound; ``max_attempts`` bounds the
    attempts at one question when the endpoint is busy or out of reach; ``review`` is what suits the endpoint when None
    (``which_review``); ``repair_rounds`` how often a refused item is asked about again; ``capability`` is found out
    when None; prices are per million tokens, in the currency of the user's own books, ``prices`` those of a prompt and of a
    completion by the model's name. ``reasoning_effort``, ``service_tier`` and ``extra_body`` (any further fields) are sent
    with each question as they are, ``headers`` with each request.
    """

    model: str | None = None
    base_url: str | None = None
    api_key: str | None = field(default=None, repr=False)
    gguf: Path | None = None
    protocol: ExtractionProtocol = ExtractionProtocol.AUTO
    concurrency: int = 4
    timeout_seconds: float | None = None
    run_timeout_seconds: float | None = None
    max_attempts: int = 4
    seed: int = 0
    review: ReviewScope | None = None
    repair_rounds: int = 2
    capability: Capability | None = None
    reuse_replies: bool = True
    cache_dir: Path | None = None
    prompt_price: Decimal | None = None
    completion_price: Decimal | None = None
    prices: Mapping[str, tuple[Decimal, Decimal]] = field(default_factory=dict)
    reasoning_effort: str | None = None
    service_tier: str | None = None
    extra_body: Mapping[str, Any] = field(default_factory=dict)
    headers: Mapping[str, str] = field(default_factory=dict, repr=False)

    @property
    def request_options(self) -> dict[str, Any]:
        """What is sent with each question beside the question, by the names of the endpoint's protocol."""
        named = {"reasoning_effort": self.reasoning_effort, "service_tier": self.service_tier}
        body = {"extra_body": dict(self.extra_body)} if self.extra_body else {}
        return {**{name: value for name, value in named.items() if value is not None}, **body}

    @classmethod
    def load(
        cls,
        overrides: Mapping[str, Any] | None = None,
        environ: Mapping[str, str] | None = None,
        settings_file: Path | None = None,
    ) -> Settings:
        """The settings from arguments, the environment and the settings file, the earlier before the later.

        ``overrides`` maps field names to values, where None means "not given". ``settings_file`` None means the
        user's own file, if there is one; a file that is named must exist. Raises ``UsageError``.
        """
        layers = [
            _checked({name: value for name, value in (overrides or {}).items() if value is not None}, "option"),
            _checked(_from_environment(os.environ if environ is None else environ), "environment"),
            _checked(_from_file(settings_file), str(settings_file or default_settings_file())),
        ]
        return cls(**_merged(layers))

    @property
    def cache_folder(self) -> Path:
        """Where weights and replies are kept between runs."""
        if self.cache_dir is not None:
            return self.cache_dir
        from platformdirs import user_cache_path

        return user_cache_path("summarizer")

    @property
    def weights_folder(self) -> Path:
        """Where the embedded model's default weights are put together."""
        return self.cache_folder / "models"

    @property
    def replies_file(self) -> Path:
        """Where replies are kept from one run to the next."""
        return self.cache_folder / "replies.sqlite3"


@dataclass(frozen=True, slots=True)
class Endpoint:
    """The model that the settings mean and why; ``base_url`` and ``gguf`` are None where they do not apply.

    ``gguf`` None with ``kind`` EMBEDDED means the default weights, and ``model`` is then None as well.
    """

    kind: EndpointKind
    model: str | None
    base_url: str | None
    gguf: Path | None
    reason: str


def which_endpoint(settings: Settings) -> Endpoint:
    """The endpoint that ``settings`` mean. The first line that holds decides:

    1. the model is named ``none``: the rules read alone;
    2. the model is named ``embedded``: the embedded model, with ``gguf`` as its weights where that is set;
    3. ``gguf`` is set: the embedded model with these weights;
    4. a base URL, a model or an API key is set: that endpoint, by default OpenAI's own;
    5. nothing is set: the embedded model with the default weights.

    Raises ``UsageError`` where a remote model is named and there is neither a base URL nor a key to reach it with.
    """
    if settings.model == NO_MODEL:
        return Endpoint(EndpointKind.NONE, None, None, None, "the model is named 'none'")
    if settings.model == EMBEDDED:
        return Endpoint(EndpointKind.EMBEDDED, None, None, settings.gguf, "the model is named 'embedded'")
    if settings.gguf is not None:
        return Endpoint(EndpointKind.EMBEDDED, None, None, settings.gguf, "a GGUF file is named")
    if settings.base_url is None and settings.model is None and settings.api_key is None:
        return Endpoint(EndpointKind.EMBEDDED, None, None, None, "no endpoint, model or API key is set")
    if settings.base_url is None and settings.api_key is None:
        raise UsageError(
            f"model {settings.model!r} is named but not where it runs: set OPENAI_API_KEY or --base-url, "
            f"or use --model {EMBEDDED}"
        )
    set_ones = [name for name in ("base_url", "model", "api_key") if getattr(settings, name) is not None]
    reason = f"set: {', '.join(set_ones)}"
    base_url = settings.base_url or OPENAI_BASE_URL
    return Endpoint(EndpointKind.REMOTE, settings.model or _DEFAULT_REMOTE_MODEL, base_url, None, reason)


def which_review(settings: Settings) -> ReviewScope:
    """What the model looks over: what is set; else everything at a remote endpoint, and what is doubtful embedded.

    The embedded model agrees with the rules' names or makes them worse (on an annotated report of 47 figures its corrections
    took the mean likeness of names from 0.88 to 0.76), and each question costs it seconds.
    """
    if settings.review is not None:
        return settings.review
    return ReviewScope.DOUBTFUL if which_endpoint(settings).kind is EndpointKind.EMBEDDED else ReviewScope.EVERY


def options_from(pairs: Iterable[str]) -> dict[str, Any]:
    """The settings that ``pairs`` ("reasoning_effort=low", "headers.X-Team=3", "top_k=20") mean, by field.

    A name that is no field of its own goes into ``extra_body``; a value is read as JSON if it is any, else as text. Raises
    ``UsageError`` for a pair without a name or an equals sign.
    """
    options: dict[str, Any] = {}
    for pair in pairs:
        name, equals, written = pair.partition("=")
        if not equals or not name.strip():
            raise UsageError(f"--option {pair!r} is no pair: write name=value, as in reasoning_effort=low")
        group, dot, key = name.strip().partition(".")
        if name in ("reasoning_effort", "service_tier"):
            options[name] = written
        elif dot and group == "headers":
            options.setdefault("headers", {})[key] = written
        else:
            inner = key if dot and group == "extra_body" else name.strip()
            options.setdefault("extra_body", {})[inner] = _as_json(written)
    return options


def _as_json(written: str) -> Any:
    try:
        return json.loads(written)
    except ValueError:
        return written


def which_protocol(settings: Settings) -> ExtractionProtocol:
    """How the model is asked: as set; else whole passages at a remote endpoint, short portions embedded.

    The embedded model has room for 4,096 tokens, and mixes up the figures of a paragraph: of 47 figures it named 42
    right a sentence at a time and 15 a paragraph at a time.
    """
    if settings.protocol is not ExtractionProtocol.AUTO:
        return settings.protocol
    is_remote = which_endpoint(settings).kind is EndpointKind.REMOTE
    return ExtractionProtocol.PASSAGES if is_remote else ExtractionProtocol.PORTIONS


def default_settings_file() -> Path:
    """The user's own settings file; it need not exist."""
    from platformdirs import user_config_path

    return user_config_path("summarizer") / "settings.toml"


_ENVIRONMENT = {
    "OPENAI_API_KEY": "api_key",
    "OPENAI_BASE_URL": "base_url",
    "SUMMARIZER_MODEL": "model",
    "SUMMARIZER_GGUF": "gguf",
    "SUMMARIZER_CACHE_DIR": "cache_dir",
}


def _from_environment(environ: Mapping[str, str]) -> dict[str, Any]:
    return {name: environ[key] for key, name in _ENVIRONMENT.items() if environ.get(key, "").strip()}


def _from_file(settings_file: Path | None) -> dict[str, Any]:
    path = settings_file or default_settings_file()
    if settings_file is None and not path.exists():
        return {}
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as problem:
        raise UsageError(f"settings file {path}: {problem.strerror or problem}") from problem
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as problem:
        raise UsageError(f"settings file {path} is not TOML: {problem}") from problem


def _checked(values: Mapping[str, Any], origin: str) -> dict[str, Any]:
    known = {item.name for item in fields(Settings)}
    checked: dict[str, Any] = {}
    for name, value in values.items():
        if name not in known:
            raise UsageError(f"{origin}: there is no setting {name!r}; there are {', '.join(sorted(known))}")
        try:
            checked[name] = _READERS[name](value)
        except (ValueError, TypeError, InvalidOperation) as problem:
            shown = "" if name in ("api_key", "headers") else f" {shown_url(str(value))!r}"
            raise UsageError(f"{origin}: {name}{shown} can't be used: {problem}") from None
    return checked


def _merged(layers: list[dict[str, Any]]) -> dict[str, Any]:
    """Earlier layers first. A layer that names one kind of model ends the say of later ones about the other kind."""
    merged: dict[str, Any] = {}
    for layer in layers:
        rest = dict(layer)
        if merged.get("gguf") is not None:
            for name in ("model", "base_url", "api_key"):
                rest.pop(name, None)
        elif merged.get("base_url") is not None or merged.get("model") not in (None, EMBEDDED, NO_MODEL):
            rest.pop("gguf", None)
        if rest.get("gguf") is not None and (
            rest.get("base_url") or rest.get("model") not in (None, EMBEDDED, NO_MODEL)
        ):
            raise UsageError("a GGUF file and a remote model are both named: leave out one of gguf and model/base_url")
        merged = {**rest, **merged}
    return merged


_READERS: dict[str, Callable[[Any], Any]] = {
    "model": as_text,
    "base_url": as_url,
    "api_key": as_key,
    "gguf": as_path,
    "protocol": ExtractionProtocol,
    "concurrency": whole_number(1, 256),
    "timeout_seconds": as_seconds,
    "run_timeout_seconds": as_seconds,
    "max_attempts": whole_number(1, 20),
    "seed": whole_number(0, 2**31 - 1),
    "review": ReviewScope,
    "repair_rounds": whole_number(0, 2),
    "capability": Capability,
    "reuse_replies": as_flag,
    "cache_dir": as_path,
    "prompt_price": as_price,
    "completion_price": as_price,
    "prices": as_price_table,
    "reasoning_effort": as_text,
    "service_tier": as_text,
    "extra_body": as_table,
    "headers": as_headers,
}
