"""Whether a claim says anything that the report says of its figure.

Decides only that nothing is said: not one word of what the claim calls its number, beyond what every indicator is
called (案件, 人数, 金额), stands in the figure's sentence or over it. That is no error, since reports and readers have
more than one word for a thing, but it is nothing to rely on. Leaves other figures that the words may name to ``rivals``.
"""

from __future__ import annotations

from summarizer.checking.attachment.likeness import grams
from summarizer.checking.claims import NumberClaim
from summarizer.checking.figure import Figure
from summarizer.checking.figures import ReportFigures
from summarizer.checking.lexicon import GENERIC_NOUN

__all__ = ["is_unnamed"]

_SAID = 0.1
_KEPT = 0.5


def is_unnamed(claim: NumberClaim, figure: Figure, report: ReportFigures) -> bool:
    """Whether next to nothing that ``claim`` calls its number by stands around ``figure``."""
    names = claim.called or (claim.label,)
    words = {word for name in names for word in grams(GENERIC_NOUN.sub("|", name))}
    pairs = {word for word in words if len(word) > 1}
    around = report.wide[figure.index]
    # An abbreviation keeps characters and not pairs of them: 刑拘 of 刑事拘留.
    return bool(pairs) and len(pairs & around) < _SAID * len(pairs) and len(words & around) < _KEPT * len(words - pairs)
