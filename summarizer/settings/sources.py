"""Where settings come from: arguments, the environment and the settings file, the earlier before the later.

Environment: OPENAI_API_KEY, OPENAI_BASE_URL, SUMMARIZER_MODEL, SUMMARIZER_GGUF, SUMMARIZER_CACHE_DIR.
Settings file: TOML, the names of the fields of ``Settings``; tables for ``prices``, ``extra_body`` and ``headers``.
"""

from __future__ import annotations

import json
import os
import tomllib
from collections.abc import Callable, Iterable, Mapping
from decimal import InvalidOperation
from pathlib import Path
from typing import Any

from summarizer.errors import UsageError
from summarizer.redaction import shown_url
from summarizer.settings.choices import EMBEDDED, NO_MODEL, Capability, ExtractionProtocol, ReviewScope
from summarizer.settings.setting_values import (
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

__all__ = ["default_settings_file", "options_from", "settings_from"]


def settings_from(
    overrides: Mapping[str, Any] | None = None,
    environ: Mapping[str, str] | None = None,
    settings_file: Path | None = None,
) -> dict[str, Any]:
    """Every setting that is given somewhere, by field, checked; raises ``UsageError``. See ``Settings.load``."""
    return _merged(
        [
            _checked({name: value for name, value in (overrides or {}).items() if value is not None}, "option"),
            _checked(_from_environment(os.environ if environ is None else environ), "environment"),
            _checked(_from_file(settings_file), str(settings_file or default_settings_file())),
        ]
    )


def options_from(pairs: Iterable[str]) -> dict[str, Any]:
    """The settings that ``pairs`` ("reasoning_effort=low", "headers.X-Team=3", "top_k=20") mean, by field.

    A name that is no field of its own goes into ``extra_body``; a value is read as JSON if it is any, else as text. Raises
    ``UsageError`` for a pair without a name or an equals sign.
    """
    options: dict[str, Any] = {}
    for pair in pairs:
        name, equals, written = pair.partition("=")
        if not equals or not name.strip():
            raise UsageError(f"--option {pair!r}: write NAME=VALUE, such as reasoning_effort=low")
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
    checked: dict[str, Any] = {}
    for name, value in values.items():
        if name not in _READERS:
            raise UsageError(f"{origin}: there is no setting {name!r}; there are {', '.join(sorted(_READERS))}")
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
            raise UsageError("a GGUF file and a remote model are both named: give either gguf, or model and base_url")
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
