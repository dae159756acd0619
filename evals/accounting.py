"""Whether each number of the report was accounted for as the reference accounts for it.

Decides what became of each reference mention in a system's ledger. Mentions that the reference calls loose are
never scored, whatever was done with them. Leaves adding up to ``metrics``.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from evals.align import jaccard
from evals.prediction import LedgerEntry
from evals.reference import Gold, GoldNumber
from summarizer.numbers.mention import Disposition
from summarizer.text import Span

__all__ = ["Accounted", "account", "surplus"]


@dataclass(frozen=True, slots=True)
class Accounted:
    """A mention of the reference, the dispositions that are right for it, and the ledger's entry for it, if any."""

    place: Span
    surface: str
    right: tuple[Disposition, ...]
    entry: LedgerEntry | None

    @property
    def correct(self) -> bool:
        """Whether the ledger holds the mention with a right disposition."""
        return self.entry is not None and self.entry.disposition in self.right


def account(ledger: Sequence[LedgerEntry], gold: Gold) -> tuple[Accounted, ...]:
    """Every mention of the reference that is scored, in order of place."""
    mentions: list[tuple[Span, str, tuple[Disposition, ...]]] = [
        (s.span, s.surface, (Disposition.STATISTIC,)) for s in gold.statistics
    ]
    mentions += [(n.span, n.surface, _right(n, gold)) for n in gold.other_numbers if n.reason is not Disposition.LOOSE]
    return tuple(
        Accounted(place, surface, right, _entry_at(place, ledger)) for place, surface, right in sorted(mentions)
    )


def surplus(ledger: Sequence[LedgerEntry], gold: Gold) -> tuple[LedgerEntry, ...]:
    """Entries that call a figure what the reference does not hold at all."""
    places = [item.span for item in (*gold.statistics, *gold.other_numbers)]
    return tuple(
        entry
        for entry in ledger
        if entry.disposition is Disposition.STATISTIC and not any(entry.place.overlaps(place) for place in places)
    )


def _right(number: GoldNumber, gold: Gold) -> tuple[Disposition, ...]:
    """A number inside an award's name belongs to the honor as much as to the name."""
    right = (number.reason, *number.reason_also)
    place = number.span
    in_honor = any(honor.span.covers(place) for honor in gold.honors)
    return (*right, Disposition.HONOR) if Disposition.NAME in right and in_honor else right


def _entry_at(place: Span, ledger: Sequence[LedgerEntry]) -> LedgerEntry | None:
    """The entry that shares most with ``place``; the first of equals."""
    overlapping = [entry for entry in ledger if entry.place.overlaps(place)]
    return max(overlapping, key=lambda entry: (jaccard(entry.place, place), -entry.place.start), default=None)
