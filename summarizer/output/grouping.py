"""Groups a summary's statistics by what they are about, for a reader.

A summary holds no headings; its achievements are its topics, each one sentence about one thing. Decides that a
statistic belongs to the achievement whose evidence says it, and that what no achievement covers is grouped by the
words that open its own evidence. Leaves layout to the modules that render.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from summarizer.schema import Achievement, Statistic, Summary

__all__ = ["Topic", "topics"]

CLAUSE_ENDS = re.compile(r"[，,；;。：:！？]")
SHORTEST_TITLE = 6  # below this a clause says only when (全年，上半年) and the next one is needed
LONGEST_TITLE = 24


@dataclass(frozen=True, slots=True)
class Topic:
    """Statistics of one topic in order of place; ``achievement`` is the one that they belong to, None where none is."""

    title: str
    achievement: Achievement | None
    statistics: tuple[Statistic, ...]


def topics(summary: Summary) -> tuple[Topic, ...]:
    """Every statistic of ``summary`` in exactly one topic, topics in order of their first statistic."""
    groups: dict[str, list[Statistic]] = {}
    owners: dict[str, Achievement | None] = {}
    for statistic in sorted(summary.statistics, key=lambda item: (item.start, item.id)):
        owner = _owner(statistic, summary.achievements)
        key = owner.id if owner else _opening(statistic.evidence[0].quote)
        groups.setdefault(key, []).append(statistic)
        owners[key] = owner
    return tuple(
        Topic(_opening(owner.summary) if (owner := owners[key]) else key, owner, tuple(members))
        for key, members in groups.items()
    )


def _owner(statistic: Statistic, achievements: tuple[Achievement, ...]) -> Achievement | None:
    """The achievement that names the statistic's number, else the one whose evidence covers it most closely."""
    for achievement in achievements:
        if statistic.number in achievement.numbers:
            return achievement
    covering = [
        (quoted.end - quoted.start, place)
        for place, achievement in enumerate(achievements)
        for quoted in achievement.evidence
        if quoted.start <= statistic.start and statistic.end <= quoted.end
    ]
    return achievements[min(covering)[1]] if covering else None


def _opening(sentence: str) -> str:
    """The first clauses of ``sentence`` that say something, shortened where they are longer than a heading should be."""
    text = " ".join(sentence.split())
    title = next((text[: end.start()] for end in CLAUSE_ENDS.finditer(text) if end.start() >= SHORTEST_TITLE), text)
    title = title.rstrip("，,；;。：:！？")
    return title if len(title) <= LONGEST_TITLE else title[: LONGEST_TITLE - 1] + "…"
