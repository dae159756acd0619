"""What units measure."""

from __future__ import annotations

from fractions import Fraction

import pytest

from summarizer.language.lexicon import classes_of
from summarizer.language.measures import Measure, measure_of, measures


@pytest.mark.parametrize(
    ("unit", "size", "base"),
    [("小时", 3600, "秒"), ("件", 1, "起"), ("亩", Fraction(2000, 3), "平方米"), ("桥", 1, "桥")],
)
def test_a_unit_is_so_many_of_its_base(unit: str, size: int | Fraction, base: str) -> None:
    """The measure is the lexicon's, or one of the unit itself if it has none."""
    assert measure_of(unit) == Measure(Fraction(size), base)


def test_every_base_is_a_unit_that_measures_itself() -> None:
    """Measures don't chain: what a unit is measured in is a unit, and has no further measure."""
    for measure in measures().values():
        assert any(name.startswith("unit_") for name in classes_of(measure.base)), measure.base
        assert measure_of(measure.base).size == 1
