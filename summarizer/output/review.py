"""The order in which a person should look over a summary: what most needs a look comes first.

Decides ranks and the tags that filters go by. An item that was withheld comes first, then one of which the two
readers say different things, then one with another warning, then one that a single reader read, then what both
readers read alike, and what an editor has decided about; within a rank the report's order holds.
"""

from __future__ import annotations

from enum import IntEnum

from summarizer.schema import Achievement, FindingCode, Honor, ReadBy, Statistic, Status

__all__ = ["Kept", "Rank", "rank_of", "tags_of"]

Kept = Achievement | Statistic | Honor
"""An item among the results, or one like them that was withheld."""


class Rank(IntEnum):
    """How much an item needs a look, most first."""

    WITHHELD = 0
    DIFFER = 1
    FLAGGED = 2
    ONE_READER = 3
    AGREED = 4
    REVIEWED = 5


def rank_of(item: Kept) -> Rank:
    """The rank of an item that is among the results; an achievement has no second reader."""
    if item.review is not None:
        return Rank.REVIEWED
    if any(finding.code is FindingCode.READERS_DIFFER for finding in item.findings):
        return Rank.DIFFER
    if item.status is Status.FLAGGED:
        return Rank.FLAGGED
    alone = isinstance(item, Achievement) or item.read_by is not ReadBy.BOTH
    return Rank.ONE_READER if alone else Rank.AGREED


def tags_of(item: Kept) -> tuple[str, ...]:
    """What filters find an item by: its list, and ``differ``, ``flagged``, ``agreed`` or ``reviewed`` where they hold."""
    kind = {Achievement: "achievement", Statistic: "statistic", Honor: "honor"}[type(item)]
    rank = rank_of(item)
    found = {
        "differ": any(finding.code is FindingCode.READERS_DIFFER for finding in item.findings),
        "flagged": item.status is Status.FLAGGED,
        "agreed": rank is Rank.AGREED,
        "reviewed": rank is Rank.REVIEWED,
    }
    return (kind, *(tag for tag, holds in found.items() if holds))
