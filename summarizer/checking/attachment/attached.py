"""Whose figure is it: a claim, the figure that has its number, and the report that holds both.

Decides what of the claim is asked with: its words, how nearly its label is the figure's own name, whether it speaks of a
change. Leaves the answer to ``rivals``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from summarizer.checking.attachment.likeness import grams, overlap
from summarizer.checking.attachment.margins import Margins
from summarizer.checking.claims import NAMING, NumberClaim, Origin
from summarizer.checking.figure import Figure
from summarizer.checking.figure_kinds import Sort
from summarizer.checking.figures import ReportFigures
from summarizer.language.lexicon import fill
from summarizer.reading.period import Frame

__all__ = ["Attached", "is_change"]

_FELLOWS = 24
_SHARES = ("占比", "比例", "比重")
_MOVED = re.compile(fill(r"(?:{rise}|{fall})(?:了|{came_to})?$"))
_CHANGE = re.compile(fill(r"{change_noun}|(?:{rise|fall})(?:{amount_end}|(?<!增加)值)?$"))


@dataclass(frozen=True)
class Attached:
    """A claim and the figure that has its number: do its words name this figure, or another one of ``report``?

    ``frame`` is what the report's words of time (去年) are reckoned from; ``but`` the indices of figures that are not meant.
    """

    claim: NumberClaim
    figure: Figure
    report: ReportFigures
    frame: Frame
    but: frozenset[int] = frozenset()

    @property
    def margins(self) -> Margins:
        """What the words must tell, and by how much."""
        return self.report.margins

    @cached_property
    def words(self) -> frozenset[str]:
        """The words that name what the claim counts, but for what a share is of if the report leaves that to an earlier one.

        Nor what a change is against (总量与去年同期相比上升9.96%,醉酒上升71.4%: told once, it stands with the first alone).

        占全市外贸的15.3%;…占13.7%: words for the whole speak for no other share.
        """
        layers = [layer.text for layer in self.claim.layers if layer.weight >= NAMING]
        named = frozenset().union(*[grams(_without_change(self.claim, text)) for text in layers])
        _, share, whole = self.claim.label.partition("占")
        left_out = share and self.figure.sort is Sort.RATE and self.figure.context.label.endswith(_SHARES)
        return named.difference(grams(f"占{whole}")) if left_out else named

    @cached_property
    def own(self) -> float:
        """How nearly the claim's label is the figure's own name."""
        return overlap(self.claim.label, self.figure.name)

    @cached_property
    def is_of_change(self) -> bool:
        """Whether the claim speaks of a change."""
        return self.claim.direction is not None or _CHANGE.search(self.claim.label) is not None

    @cached_property
    def is_all_named(self) -> bool:
        """Whether all the claim's words name the figure, so that they name no other one rather."""
        return self.words <= self.report.near[self.figure.index]

    def is_beside(self, other: Figure) -> bool:
        """Whether ``other`` stands in the sentence of the figure."""
        return other.sentence.id == self.figure.sentence.id

    @cached_property
    def sentence(self) -> Sequence[Figure]:
        """The figures of the figure's sentence, as far as they are near, in order of place."""
        figures, index = self.report.figures, self.figure.index
        near = figures[max(index - _FELLOWS, 0) : index + _FELLOWS + 1]
        return [each for each in near if each.sentence is self.figure.sentence]


def _without_change(claim: NumberClaim, words: str) -> str:
    """Words of a text that tell a change without its basis and its verb."""
    if claim.origin is not Origin.TEXT or claim.direction is None:
        return words
    return _MOVED.sub("", words.replace(claim.basis, "|") if claim.basis else words)


def is_change(figure: Figure) -> bool:
    """Whether a figure is by how much something changed."""
    return figure.direction is not None or _CHANGE.search(figure.context.label) is not None
