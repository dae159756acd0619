"""What is scored, and what precision, recall and F1 are made of.

Decides how credits become a score; tallies of several reports add up. Leaves giving credit to ``metrics``.
"""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

__all__ = ["Metric", "Tally"]


class Metric(StrEnum):
    """What is scored; each is a precision, a recall and an F1 but where noted.

    ``STATISTICS`` is the headline: an exact figure earns as much as its name is like the reference's, nothing
    where the name means something else. ``NAMED`` gives 1 instead of the likeness. ``FIGURES`` asks for the
    number fields only, ``COMPLETE`` for every field. ``ACHIEVEMENT_TEXT`` counts characters of evidence.
    ``ACCOUNTING`` is the share of the reference's mentions with the right disposition (a recall).
    """

    STATISTICS = "statistics"
    NAMED = "statistics, names right or wrong"
    FIGURES = "figures"
    COMPLETE = "complete statistics"
    HONORS = "honors"
    HONORS_COMPLETE = "complete honors"
    ACHIEVEMENTS = "achievements"
    ACHIEVEMENT_TEXT = "achievement text"
    ACCOUNTING = "accounting"


class Tally(NamedTuple):
    """What precision and recall are made of; a table that is not exhaustive adds to recall only.

    ``found`` of ``reference`` items, ``correct`` of ``predicted`` ones; credits may be fractions of items.
    """

    correct: float = 0.0
    predicted: float = 0.0
    found: float = 0.0
    reference: float = 0.0

    @classmethod
    def of(cls, credit: float, predicted: int, reference: int, *, exhaustive: bool) -> Tally:
        """The tally of one table; one that is not ``exhaustive`` can't tell what was predicted too much."""
        if not exhaustive:
            return cls(found=float(credit), reference=float(reference))
        return cls(float(credit), float(predicted), float(credit), float(reference))

    @property
    def precision(self) -> float:
        """Correct over predicted; 1 where nothing was predicted."""
        return self.correct / self.predicted if self.predicted else 1.0

    @property
    def recall(self) -> float:
        """Found over reference; 1 where there was nothing to find."""
        return self.found / self.reference if self.reference else 1.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0
