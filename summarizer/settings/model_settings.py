"""Everything that can be set about the model, and what it is when nothing is set."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import Any

from summarizer.settings.choices import Capability, ExtractionProtocol, ReviewScope
from summarizer.settings.sources import settings_from

__all__ = ["Settings"]


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
        return cls(**settings_from(overrides, environ, settings_file))

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
