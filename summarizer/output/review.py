"""The order in which a person should look over a summary: what most needs a look comes first.

Decides ranks and the tags that filters go by. An item that was withheld comes first, then one of which the two
readers say different things, then one with another warning, then the rest; within a rank the report's order holds.
"""

from __future__ import annotations

from enum import IntEnum

from summarizer.schema import Achievement, Honor, Statistic, Status

__all__ = ["Rank", "rank_of", "tags_of"]

Kept = Achievement | Statistic | Honor


class Rank(IntEnum):
    """How much an item needs a look, most first."""

    WITHHELD = 0
    DIFFER = 1
    FLAGGED = 2
    AGREED = 3


def rank_of(item: Kept) -> Rank:
    """The rank of an item that is among the results."""
    if any(finding.code.value == "readers_differ" for finding in item.findings):
        return Rank.DIFFER
    return Rank.FLAGGED if item.status is Status.FLAGGED else Rank.AGREED


def tags_of(item: Kept) -> tuple[str, ...]:
    """What filters find an item by: its list, and ``differ`` and ``flagged`` where they hold."""
    kind = {Achievement: "achievement", Statistic: "statistic", Honor: "honor"}[type(item)]
    rank = rank_of(item)
    return (
        kind,
        *(("differ",) if rank is Rank.DIFFER else ()),
        *(("flagged",) if item.status is Status.FLAGGED else ()),
    )
