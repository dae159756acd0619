"""Words for everything that a summary can say."""

from __future__ import annotations

from enum import StrEnum

import pytest

from summarizer.output import labels
from summarizer.schema import Disposition, FindingCode, Kind


@pytest.mark.parametrize(
    ("words", "values"),
    [(labels.DISPOSITIONS, Disposition), (labels.KINDS, Kind), (labels.FINDINGS, FindingCode)],
    ids=["dispositions", "kinds", "findings"],
)
def test_every_value_has_a_word_and_no_word_is_left_over(words: dict[str, str], values: type[StrEnum]) -> None:
    """A new disposition, kind or finding code can't appear without a name for readers."""
    assert set(words) == {value.value for value in values}
