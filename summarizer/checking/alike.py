"""One claim against many figures, compared once with each kind of them: a report may tell one number ten thousand times.

Decides which figures are so alike that a claim stands to all of them in one way: they are written alike, and nothing around
them is asked. Leaves the comparison to ``support``.
"""

from __future__ import annotations

from summarizer.checking.claims import NumberClaim, Origin
from summarizer.checking.figure import Figure
from summarizer.checking.parted_bounds import says_bound
from summarizer.checking.support import Support, support
from summarizer.numbers.mention import Approximation

__all__ = ["Alike"]

_Kind = tuple[object, ...]


class Alike:
    """How ``claim`` stands to figures; the same as ``support`` says of each."""

    def __init__(self, claim: NumberClaim) -> None:
        self._claim = claim
        self._known: dict[_Kind, Support] = {}
        # A direction, a minus or a bound that a verb parts is held against the words around each figure.
        counted = claim.value is not None and claim.value >= 0
        self._is_plain = counted and claim.direction is None and not says_bound(claim.leading)

    def support(self, figure: Figure) -> Support:
        """As ``support`` of the claim and ``figure``."""
        if not (self._is_plain and self._asks_no_neighbour(figure)):
            return support(self._claim, figure)
        mention = figure.mention
        kind = (mention.reading, mention.surface, mention.unit, mention.kind, mention.rule, figure.unit)
        found = self._known.get(kind)
        if found is None:
            found = self._known[kind] = support(self._claim, figure)
        return found

    def _asks_no_neighbour(self, figure: Figure) -> bool:
        """Whether unit and bound are told by the number alone, whatever stands beside it."""
        claim, mention = self._claim, figure.mention
        if mention.reading is None or (claim.unit is not None and claim.unit != figure.unit):
            return False
        bound = claim.approximation
        if bound is None or bound is mention.approximation:
            return True
        return bound is Approximation.EXACT and claim.origin is Origin.TEXT
