from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

from evals.reference import Table, read_value
from tests.evals.builders import gold, reference


def test_values_are_exact() -> None:
    """Decimal strings become decimals and fractions, never floats."""
    assert read_value("14.71") == Decimal("14.71")
    assert read_value("1/3") == Fraction(1, 3)
    assert isinstance(gold().statistics[0].value, Decimal)


@pytest.mark.parametrize("value", ["16.5万", "1e5", "", ".5", "1,000", 165000, 16.5])
def test_values_that_are_no_decimal_strings_are_refused(value: object) -> None:
    """A reference writes values out; anything else is the annotator's slip."""
    with pytest.raises(ValueError):
        read_value(value)


def test_a_range_may_have_no_value() -> None:
    """A range has bounds in place of a value."""
    figures = reference()["statistics"]
    figures[0] |= {"value": None, "low": "3", "high": "5", "approximation": "range"}
    assert gold(statistics=figures).statistics[0].high == Decimal(5)


@pytest.mark.parametrize(
    ("value", "unit", "read"),
    [
        ("5", "成", (50, "%")),
        ("50", "成", (50, "%")),
        ("8", "折", (80, "%")),
        ("5", "%", (5, "%")),
        ("5", "起", (5, "起")),
    ],
)
def test_a_share_in_tenths_is_read_as_per_cent(value: str, unit: str, read: tuple[int, str]) -> None:
    """5 成 is 50 %, whichever of the two the annotator wrote."""
    figures = reference()["statistics"]
    figures[0] |= {"value": value, "unit": unit}
    one = gold(statistics=figures).statistics[0]
    assert one.value == read[0]
    assert one.unit == read[1]


@pytest.mark.parametrize(
    ("marked", "left"),
    [(True, set(Table)), (False, set()), ({"honors": False}, set(Table) - {Table.HONORS})],
)
def test_tables_may_be_marked_as_not_exhaustive(marked: object, left: set[Table]) -> None:
    """The mark is one truth value or one for each table."""
    assert set(gold(exhaustive=marked).exhaustive) == left
