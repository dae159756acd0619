"""Finds the currency that is written before its number: ￥5, $1.5万, US$20, RMB 300, 新台币3.5亿元, 澳门元12亿.

Decides which signs, codes (ISO 4217) and names are currencies and where they begin. Names behind the number (元, 美元) are
units and stand in ``units``. 人民币 is what 元 means anyway and no part of a figure that writes its 元.
"""

from __future__ import annotations

from typing import Final

from summarizer.language.lexicon import words
from summarizer.numbers.patterns import Pattern

__all__ = ["CURRENCY_NAMES", "CURRENCY_SIGNS", "HOME_CURRENCY", "currency_name_start", "currency_start"]

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


CURRENCY_NAMES: Final = tuple(words("foreign_money"))
_LENGTHS: Final = (4, 3, 2)
_NAME_ENDS: Final = frozenset(name[-1] for name in CURRENCY_NAMES)


HOME_CURRENCY: Final = "人民币"


def currency_name_start(text: str, at: int) -> int:
    """Where the name of a currency that ends right before ``at`` begins; ``at`` where there is none."""
    if text[at - 1 : at] not in _NAME_ENDS:
        return at
    return next((at - length for length in _LENGTHS if at >= length and text[at - length : at] in CURRENCY_NAMES), at)
