"""Whether a claim says anything that the report says of its figure.

Decides only that nothing is said: not one word of what the claim calls its number, beyond what every indicator is
called (案件, 人数, 金额), stands in the figure's sentence or over it. That is no error, since reports and readers have
more than one word for a thing, but it is nothing to rely on. Leaves other figures that the words may name to ``rivals``.
"""

from __future__ import annotations

from summarizer.checking.attachment.attached import Attached
from summarizer.checking.attachment.likeness import grams
from summarizer.checking.lexicon import GENERIC_NOUN

__all__ = ["is_unnamed"]


def is_unnamed(attached: Attached) -> bool:
    """Whether next to nothing that the claim calls its number by stands around the figure."""
    claim, margins = attached.claim, attached.margins
    words = {word for name in claim.called or (claim.label,) for word in grams(GENERIC_NOUN.sub("|", name))}
    pairs = {word for word in words if len(word) > 1}
    around = attached.report.wide[attached.figure.index]
    if not pairs or len(pairs & around) >= margins.unnamed_pairs * len(pairs):
        return False
    # An abbreviation keeps characters and not pairs of them: 刑拘 of 刑事拘留.
    return len(words & around) < margins.unnamed_signs * len(words - pairs)
