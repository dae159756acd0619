"""What the value of a setting may be: each reader takes what was written and gives the value, or says what is needed.

Decides what is refused; readers raise ``ValueError``, ``TypeError`` or ``decimal.InvalidOperation``. Leaves which setting
is read by which to ``sources``.
"""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

__all__ = [
    "as_flag",
    "as_headers",
    "as_key",
    "as_path",
    "as_price",
    "as_price_table",
    "as_seconds",
    "as_table",
    "as_text",
    "as_url",
    "whole_number",
]


def as_text(value: object) -> str:
    """A text that is not blank, without blanks at its ends."""
    if not isinstance(value, str) or not value.strip():
        raise ValueError("a non-empty text is needed")
    return value.strip()


def as_url(value: object) -> str:
    """The address of an HTTP endpoint, without a slash at its end."""
    url = as_text(value).rstrip("/")
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname or parts.port == 0:  # port raises for what is none
        raise ValueError("an address such as https://host/v1 is needed")
    return url


def as_key(value: object) -> str:
    """A key that can be sent in a header."""
    key = as_text(value)
    if not key.isascii() or not key.isprintable() or " " in key:
        raise ValueError("it is sent in a header, which takes visible ASCII characters without spaces")
    return key


def as_path(value: object) -> Path:
    """A path, with ``~`` put in full."""
    return Path(value if isinstance(value, Path) else as_text(value)).expanduser()


def as_flag(value: object) -> bool:
    """True or false."""
    if not isinstance(value, bool):
        raise ValueError("true or false is needed")
    return value


def whole_number(lowest: int, highest: int) -> Callable[[object], int]:
    """A reader of whole numbers from ``lowest`` to ``highest``."""

    def read(value: object) -> int:
        if isinstance(value, bool) or not isinstance(value, int | str):
            raise ValueError("a whole number is needed")
        number = int(value)
        if not lowest <= number <= highest:
            raise ValueError(f"it must be between {lowest} and {highest}")
        return number

    return read


def as_seconds(value: object) -> float:
    """Seconds, above 0 and not above a day."""
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        raise ValueError("a number of seconds is needed")
    seconds = float(value)
    if not 0 < seconds <= 86_400:
        raise ValueError("it must be more than 0 and at most 86400 seconds")
    return seconds


def as_price(value: object) -> Decimal:
    """A price per million tokens, 0 or more."""
    if isinstance(value, bool) or not isinstance(value, int | float | str | Decimal):
        raise ValueError("a price per million tokens is needed")
    price = Decimal(str(value))
    if not price.is_finite() or price < 0:
        raise ValueError("a price is a number, 0 or more")
    return price


def as_table(value: object) -> dict[str, Any]:
    """A table, by name."""
    if not isinstance(value, dict) or not all(isinstance(key, str) and key for key in value):
        raise ValueError("a table of names and values is needed")
    return dict(value)


def as_headers(value: object) -> dict[str, str]:
    """Headers, by name."""
    return {name: as_text(each) for name, each in as_table(value).items()}


def as_price_table(value: object) -> dict[str, tuple[Decimal, Decimal]]:
    """Prices per million prompt and completion tokens, by model."""
    table: dict[str, tuple[Decimal, Decimal]] = {}
    for name, each in as_table(value).items():
        if not isinstance(each, list | tuple) or len(each) != 2:
            raise ValueError(f"{name}: the prices of a prompt and of a completion are needed, as in [0.5, 2.0]")
        table[name] = (as_price(each[0]), as_price(each[1]))
    return table
