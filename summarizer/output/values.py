"""A number's value in words, for readers: bounds named, digits grouped, the unit behind it."""

from __future__ import annotations

from decimal import Decimal

from summarizer.output.display_names import Labels
from summarizer.schema import Approximation, LedgerNumber, Statistic

__all__ = ["exact_value", "gloss"]

_LONGEST = 60
"""Digits that are shown of a value; nobody reads more."""


def exact_value(number: Statistic | LedgerNumber, labels: Labels) -> str:
    """The value behind the words, with digits grouped: 多于 12,000,000 元; empty for what has no value."""
    if number.value is None:
        return ""
    unit = f" {number.unit}" if number.unit and number.unit not in "%％" else (number.unit or "")
    if number.approximation is Approximation.RANGE and number.low and number.high:
        return f"{_grouped(number.low)}–{_grouped(number.high)}{unit}"
    return labels.of("relation", number.approximation.value).format(value=f"{_grouped(number.value)}{unit}")


def gloss(statistic: Statistic, labels: Labels) -> str:
    """The value behind the words, where it says more than the words do: nothing for 312起, 0 for 零."""
    value = exact_value(statistic, labels)
    return "" if _bare(value) == _bare(statistic.surface) else value


def _bare(words: str) -> str:
    return "".join(words.split()).replace(",", "").replace("％", "%")


def _grouped(value: str) -> str:
    if len(value) > _LONGEST:
        return f"{value[:_LONGEST]}…"
    whole, point, rest = value.partition(".")
    return (f"{Decimal(whole):,}" if whole.lstrip("-").isdecimal() else whole) + point + rest
