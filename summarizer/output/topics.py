"""Groups a summary's statistics by what they are about, for a reader.

A summary holds no headings; its achievements are its topics, each one sentence about one thing. Decides that a
statistic belongs to the achievement whose evidence says it, and that what no achievement covers is grouped by the
words that open its own evidence. Leaves layout to the modules that render.
"""

from __future__ import annotations

from dataclasses import dataclass

from summarizer.schema import Achievement, Statistic, Summary

__all__ = ["Topic", "topics"]

CLAUSE_ENDS = "，,；;。：:、！？\n"
LONGEST_TITLE = 28


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
    """The first clause of ``sentence``, shortened where it is longer than a heading should be."""
    text = " ".join(sentence.split())
    ends = [at for mark in CLAUSE_ENDS if (at := text.find(mark)) > 1]
    clause = text[: min(ends)] if ends else text
    return clause if len(clause) <= LONGEST_TITLE else clause[: LONGEST_TITLE - 1] + "…"
