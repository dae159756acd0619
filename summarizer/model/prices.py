"""What a model's tokens cost: the user's own prices, else the ones that are known for its name.

Decides which prices are in force and where they come from. The known ones are those of the genai-prices package, as of its
version (it asks no network for newer ones), in US dollars; an endpoint on this machine has none. Leaves counting tokens to
the runs.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from summarizer.model.addresses import is_loopback
from summarizer.settings import Endpoint, EndpointKind, Settings, which_endpoint

__all__ = ["Prices", "prices_of"]

_MILLION = Decimal(1_000_000)
_SAMPLE = 1000
"""Tokens that known prices are asked for: what a model costs beyond hundreds of thousands in one call is never reached."""


@dataclass(frozen=True, slots=True)
class Prices:
    """Of a million prompt tokens and of a million completion tokens; ``source`` says whose figures these are."""

    prompt: Decimal
    completion: Decimal
    source: str

    def of(self, prompt_tokens: int | Decimal, completion_tokens: int | Decimal) -> Decimal:
        """What so many tokens cost, in the currency of the prices."""
        return (self.prompt * prompt_tokens + self.completion * completion_tokens) / _MILLION


def prices_of(settings: Settings) -> Prices | None:
    """The prices of the model that ``settings`` mean; None if nobody knows them.

    Both prices that are set come first, then the settings' table by the model's name, then the known ones.
    """
    if settings.prompt_price is not None and settings.completion_price is not None:
        return Prices(settings.prompt_price, settings.completion_price, "settings")
    endpoint = which_endpoint(settings)
    if endpoint.kind is not EndpointKind.REMOTE or endpoint.model is None or endpoint.base_url is None:
        return None
    own = settings.prices.get(endpoint.model)
    if own is not None:
        return Prices(*own, "settings")
    return None if is_loopback(endpoint.base_url) else _known(endpoint)


def _known(endpoint: Endpoint) -> Prices | None:
    """What the package knows of the model at its endpoint, else of a model of that name anywhere."""
    from genai_prices import Usage, __version__, calc_price

    usage = Usage(input_tokens=_SAMPLE, output_tokens=_SAMPLE)
    model, source = str(endpoint.model), f"genai-prices {__version__}"
    for address in (endpoint.base_url, None):
        try:
            found = calc_price(usage, model_ref=model, provider_api_url=address)
        except (LookupError, ValueError):
            continue
        each = _MILLION / _SAMPLE
        return Prices(Decimal(found.input_price) * each, Decimal(found.output_price) * each, source)
    return None
