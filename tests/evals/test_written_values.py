from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

from evals.written_values import read_written_value, without_unit_multiplier, written_values


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("165000", Decimal(165000)),
        ("16.5万", Decimal(165000)),
        ("16.5 萬", Decimal(165000)),
        ("1.2亿", Decimal(120000000)),
        ("１６５０００", Decimal(165000)),
        ("165,000", Decimal(165000)),
        (16.5, Decimal("16.5")),
        (165000, Decimal(165000)),
        ("1/3", Fraction(1, 3)),
        ("3.2/10万", Fraction(3200)),
        ("14.71%", Decimal("14.71")),
        ("-7.7", Decimal("-7.7")),
        ("约三成", None),
        ("", None),
        (None, None),
        (True, None),
        (float("nan"), None),
        (["1"], None),
        (10**200, None),
        ("9" * 5000, None),
        ("1/" + "9" * 5000, None),
        (1e308, None),
    ],
)
def test_values_are_read_as_other_programs_write_them(written: object, value: object) -> None:
    """Decimal strings, JSON numbers and multipliers are read exactly; what can't be read is no value."""
    assert read_written_value(written) == value


def test_a_rate_by_its_base_is_read_and_not_refused() -> None:
    """What stands before and behind a slash may both have a point: 3.85/10万 is no fraction of whole numbers."""
    assert written_values("发案率为3.85/10万,占1/4")[-1] == Fraction(1, 4)
    assert len(written_values("发案率为3.85/10万")) == 1


def test_a_multiplier_in_the_unit_is_moved_into_the_value() -> None:
    """16.5 万辆 is 165000 辆; 百分点, 千米 and 千克 are units whose first character multiplies nothing."""
    assert without_unit_multiplier(Decimal("16.5"), "万辆") == (Decimal(165000), "辆")
    for unit in ("百分点", "千米", "千克"):
        assert without_unit_multiplier(Decimal(3), unit) == (Decimal(3), unit)
