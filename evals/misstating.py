"""Planted errors in what a figure says: its digits, its point, its scale, its unit, its direction, its bound.

Decides how each is changed. Reads no number out of Chinese text: digits are changed as characters, and the value by the
same factor. Leaves errors of place to ``misplacing``.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from evals.planting import FALLS, OPPOSITES, OTHER_UNITS, RISES, same_sort
from evals.statements import Statement
from summarizer.numbers.mention import Approximation, Direction

__all__ = [
    "DIGITS", "NARROW", "SCALE_SIGN", "bound_added", "bound_dropped", "digit", "direction", "direction_word",
    "opposite", "point", "points", "reworded", "scale", "swap",
    "unit",
]  # fmt: skip

DIGITS = re.compile(r"[0-9０-９][0-9０-９,，]*(?:[.．][0-9０-９]+)?")
SCALE_SIGN = re.compile(r"[万亿萬億]+")
NARROW = str.maketrans("０１２３４５６７８９．，", "0123456789.,")
_PREFIXES = {Approximation.LESS_THAN: "近", Approximation.ABOUT: "约"}


def _with_digits(statement: Statement, change: Callable[[str], str | None]) -> Statement | None:
    """``statement`` with its written digits changed; the value changes by the same factor."""
    written = DIGITS.search(statement.figure)
    if written is None or not statement.value or len(DIGITS.findall(statement.figure)) > 1:
        return None
    old = written.group().translate(NARROW).replace(",", "")
    new = change(old)
    if new is None or Decimal(new) == Decimal(old) or not Decimal(new):
        return None
    value = Fraction(statement.value) * Fraction(new) / Fraction(old)
    figure = statement.figure[: written.start()] + new + statement.figure[written.end() :]
    return replace(statement, figure=figure, value=_decimal(value))


def _decimal(value: Fraction) -> Decimal:
    return Decimal(value.numerator) / Decimal(value.denominator)


def digit(statement: Statement, _: Sequence[Statement], source: random.Random) -> Statement | None:
    """One digit changed."""

    def change(digits: str) -> str | None:
        places = [at for at, sign in enumerate(digits) if sign.isdigit()]
        at = source.choice(places)
        choices = [sign for sign in "0123456789" if sign != digits[at] and not (sign == "0" and at == 0)]
        return digits[:at] + source.choice(choices) + digits[at + 1 :]

    return _with_digits(statement, change)


def swap(statement: Statement, _: Sequence[Statement], source: random.Random) -> Statement | None:
    """Two digits swapped."""

    def change(digits: str) -> str | None:
        pairs = [
            (first, second)
            for first in range(len(digits))
            for second in range(first + 1, len(digits))
            if digits[first].isdigit()
            and digits[second].isdigit()
            and digits[first] != digits[second]
            and not (first == 0 and digits[second] == "0")
        ]
        if not pairs:
            return None
        first, second = source.choice(pairs)
        signs = list(digits)
        signs[first], signs[second] = signs[second], signs[first]
        return "".join(signs)

    return _with_digits(statement, change)


def point(statement: Statement, _: Sequence[Statement], source: random.Random) -> Statement | None:
    """The decimal point moved."""
    factor = source.choice((Decimal(10), Decimal("0.1")))

    def change(digits: str) -> str | None:
        moved = Decimal(digits) * factor
        text = format(moved.normalize(), "f")
        return text if "." in digits or "." in text else None

    return _with_digits(statement, change)


def scale(statement: Statement, _: Sequence[Statement], source: random.Random) -> Statement | None:
    """万 for 亿, one of them added or dropped."""
    if not statement.value or statement.unit in ("%", "％", "个百分点", "個百分點", "倍", "年", "个月", "名", "位"):
        return None
    sign, written = SCALE_SIGN.search(statement.figure), DIGITS.search(statement.figure)
    if written is None or len(SCALE_SIGN.findall(statement.figure)) > 1:
        return None  # 5万3000万元 is 53000万元, as right as 5亿3000万元
    value = Fraction(statement.value)
    if sign is not None:
        up = sign.group() in ("万", "萬")
        figure = statement.figure[: sign.start()] + ("亿" if up else "万") + statement.figure[sign.end() :]
        return replace(statement, figure=figure, value=_decimal(value * 10**4 if up else value / 10**4))
    sign_added = source.choice(("万", "亿"))
    figure = statement.figure[: written.end()] + sign_added + statement.figure[written.end() :]
    return replace(statement, figure=figure, value=_decimal(value * (10**4 if sign_added == "万" else 10**8)))


def unit(statement: Statement, _: Sequence[Statement], source: random.Random) -> Statement | None:
    """A unit of another sort."""
    unit = statement.unit
    if (
        unit is None
        or unit in ("%", "％")
        or "百分" in unit
        or unit not in statement.figure
        or "第" in statement.figure
    ):
        return None
    other = source.choice([each for each in OTHER_UNITS if not same_sort(each, unit)])
    return replace(statement, unit=other, figure=other.join(statement.figure.rsplit(unit, 1)))


def points(statement: Statement, _: Sequence[Statement], source: random.Random) -> Statement | None:
    """% for 个百分点, or the other way."""
    if statement.unit in ("%", "％") and statement.figure.endswith(("%", "％")):
        other = source.choice(("个百分点", "倍"))
        return replace(statement, unit=other, figure=statement.figure[:-1] + other)
    if statement.unit in ("个百分点", "個百分點"):
        return replace(statement, unit="%", figure=re.sub("个百分点|個百分點", "%", statement.figure))
    return None


def direction(statement: Statement, _: Sequence[Statement], source: random.Random) -> Statement | None:
    """A rise for a fall."""
    if statement.change is None:
        return None
    other = Direction.INCREASE if statement.change is Direction.DECREASE else Direction.DECREASE
    return replace(statement, change=other)


def direction_word(statement: Statement, _: Sequence[Statement], source: random.Random) -> Statement | None:
    """A rise for a fall, told with any of the words for it."""
    if statement.change is None:
        return None
    rises = statement.change is Direction.DECREASE
    other = Direction.INCREASE if rises else Direction.DECREASE
    return replace(statement, change=other, verb=source.choice(RISES if rises else FALLS))


def reworded(statement: Statement, source: random.Random) -> Statement | None:
    """The same change, told with another word for it: no error."""
    if statement.change is None:
        return None
    return replace(statement, verb=source.choice(RISES if statement.change is Direction.INCREASE else FALLS))


def opposite(statement: Statement, all_: Sequence[Statement], _: random.Random) -> Statement | None:
    """A word of the indicator turned into its opposite, where no other figure is called so."""
    for first, second in OPPOSITES:
        for ours, theirs in ((first, second), (second, first)):
            if ours not in statement.indicator or theirs in statement.indicator:
                continue
            turned = statement.indicator.replace(ours, theirs)
            if not any(turned in (each.indicator, each.indicator.replace("的", "")) for each in all_):
                return replace(statement, indicator=turned)
    return None


def bound_dropped(statement: Statement, _: Sequence[Statement], source: random.Random) -> Statement | None:
    """余, 近, 超过 … left out."""
    if statement.approximation is Approximation.EXACT or statement.value is None:
        return None
    figure = re.sub(
        r"余|餘|多|近|逾|约|約|超过|超過|突破|以上|左右|不到|不足|上下|超|达到|不低于|不少于", "", statement.figure
    )
    if figure == statement.figure:
        return None
    return replace(statement, approximation=Approximation.EXACT, figure=figure)


def bound_added(statement: Statement, _: Sequence[Statement], source: random.Random) -> Statement | None:
    """A bound where there is none."""
    written = DIGITS.search(statement.figure)
    if statement.approximation is not Approximation.EXACT or written is None or not statement.value:
        return None
    if "第" in statement.figure or "倒" in statement.figure:  # no rank is about a place
        return None
    bound = source.choice((Approximation.MORE_THAN, Approximation.LESS_THAN, Approximation.ABOUT))
    prefix = _PREFIXES.get(bound, "超过")
    return replace(statement, approximation=bound, figure=prefix + statement.figure)
