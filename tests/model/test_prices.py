"""What tokens cost, and whose prices those are."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from summarizer.model.prices import prices_of
from summarizer.settings import Settings

REMOTE: dict[str, Any] = {"api_key": "k", "base_url": "https://api.openai.com/v1"}


def test_the_users_own_prices_come_first() -> None:
    """Whatever is known of the model."""
    found = prices_of(Settings(**REMOTE, model="gpt-4.1-mini", prompt_price=Decimal(1), completion_price=Decimal(2)))
    assert found is not None
    assert (found.of(1_000_000, 500_000), found.source) == (Decimal(2), "settings")


def test_the_users_table_goes_by_the_models_name() -> None:
    """For a model that no list knows, and one that a list has wrong."""
    table = {"our-model": (Decimal("0.5"), Decimal(4))}
    found = prices_of(Settings(**REMOTE, model="our-model", prices=table))
    assert found is not None
    assert (found.prompt, found.completion, found.source) == (Decimal("0.5"), Decimal(4), "settings")


def test_known_models_have_known_prices() -> None:
    """With the package's version, which dates them."""
    found = prices_of(Settings(**REMOTE, model="gpt-4.1-mini"))
    assert found is not None
    assert (found.prompt, found.completion) == (Decimal("0.4"), Decimal("1.6"))
    assert found.source.startswith("genai-prices ")


def test_the_default_model_has_a_price() -> None:
    """So that a run with nothing but a key shows its cost."""
    assert prices_of(Settings(api_key="k")) is not None


@pytest.mark.parametrize(
    "settings",
    [
        Settings(),
        Settings(model="none"),
        Settings(base_url="http://localhost:8000/v1", model="gpt-4.1-mini"),
        Settings(**REMOTE, model="a-model-that-nobody-knows"),
    ],
    ids=["embedded", "none", "on this machine", "unknown"],
)
def test_where_nobody_charges_or_nobody_knows_there_is_no_price(settings: Settings) -> None:
    """No cost is shown rather than a wrong one."""
    assert prices_of(settings) is None
