"""Finds the currency that is written before its number: ￥5, $1.5万, US$20, RMB 300.

Decides which signs and codes (ISO 4217) are currencies and where they begin. Names behind the number (元, 美元) are
units and stand in ``units``.
"""

from __future__ import annotations

from typing import Final

from summarizer.numbers.patterns import Pattern

__all__ = ["CURRENCY_SIGNS", "currency_start"]

_BEFORE: Final = Pattern(
    r"(?:(?<![A-Za-z])(?:US|HK|NT|AU|CA|A|C|R|S)?[$¥￥€£₩]|(?<![A-Za-z])(?:RMB|CNY|USD|HKD|EUR|GBP|JPY|TWD|MOP) ?)$"
)
_REACH: Final = 5
# The last character of what ``currency_start`` finds.
CURRENCY_SIGNS: Final = frozenset("$¥￥€£₩BYDRPW ")


def currency_start(text: str, at: int) -> int:
    """Where the currency that ends right before ``at`` begins; ``at`` where there is none."""
    found = _BEFORE.search(text, max(0, at - _REACH), at)
    return found.start() if found is not None else at
