"""The margins of attachment: what words must tell, and by how much, before a figure is said to be another one's.

One table, ``margins.tsv``, says what each is for. They were set by hand on the thirteen reports of evals/gold and three more
with reference annotations. ``python -m evals margins`` moves each of them alone over such reports and prints in which range
the answers cost no more; those that decided nothing were dropped by it.
"""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

__all__ = ["FITTED", "MARGINS_FILE", "Margins"]

MARGINS_FILE = Path(__file__).with_name("margins.tsv")


class Margins(NamedTuple):
    """The margins by their names in ``margins.tsv``, which says what they are; shares and likenesses, 0..1, but ``least_worth``."""

    surely_named: float
    neighbour_named: float
    neighbour_ahead: float
    whole_said: float
    head_alike: float
    head_clear: float
    faint: float
    head_hardly: float
    least_worth: float
    nothing: float
    doubt: float
    near_share: float
    far_share: float
    said_near: float
    said_near_alone: float
    said_far: float
    said_far_alone: float
    one_name_near: float
    one_name_far: float
    retold: float
    said_beside: float
    unnamed_pairs: float
    unnamed_signs: float
    meant_by_words: float
    meant_by_digits: float
    meant_by_value: float
    meant_clearly: float
    cited: float
    plan_ahead: float
    told: float
    told_loosely: float
    told_again: float


def _read() -> Margins:
    rows = (line.split("\t") for line in MARGINS_FILE.read_text(encoding="utf-8").splitlines()[1:])
    return Margins(**{row[0]: float(row[1]) for row in rows})


FITTED = _read()
"""The margins in use."""
