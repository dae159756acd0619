"""What the rules say of a report by themselves: reader 1 alone, where no model is asked or none can be reached.

Decides how the structure of a report becomes readings and a draft. Leaves finding and naming figures to ``reading`` and
awards to ``awards``.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from summarizer.extraction.achievements import achievement_of, gathered, tells_for_certain
from summarizer.extraction.awarded import honors_by_rule
from summarizer.extraction.drafts import Anchor, Draft, DraftAchievement, DraftStatistic
from summarizer.extraction.forms import RESULT
from summarizer.extraction.parts import Part, cut_parts
from summarizer.extraction.readings import FigureReading
from summarizer.extraction.wording import rule_name, tidy_name
from summarizer.messages import Message
from summarizer.reading.passages import Passages

__all__ = ["UNREACHED", "draft_by_rule", "reading_by_rule", "statistic_by_rule", "told_by_rule"]

UNREACHED = Message("doubt.unreached")
"""The doubt of what the rules alone had to read although a model was asked for."""


def draft_by_rule(passages: Passages, doubt: Message | None = None) -> Draft:
    """The report as the rules read it; ``doubt`` goes with every item, None if nobody was to be asked."""
    parts = cut_parts(passages)
    statistics = [statistic_by_rule(passages, part, number, doubt) for part in parts for number in part.numbers]
    honors = tuple(replace(honor, doubt=doubt) for honor in honors_by_rule(passages))
    return Draft(tuple(statistics), told_by_rule(passages, parts, doubt), honors)


def statistic_by_rule(passages: Passages, part: Part, number: str, doubt: Message | None) -> DraftStatistic:
    """The figure ``number`` of ``part`` as the rules read it, unasked."""
    name, citation = rule_name(passages, number), Anchor(span=part.span)
    return DraftStatistic(name, citation, number, by_rule=True, asked=False, doubt=doubt)


def told_by_rule(passages: Passages, parts: Iterable[Part], doubt: Message | None) -> tuple[DraftAchievement, ...]:
    """The results of ``parts`` that hold figures or tell one for certain, in the report's own words."""
    told = (achievement_of(passages, part, _fields(passages, part), part.numbers) for part in parts)
    return tuple(replace(each, doubt=doubt) for each in gathered(passages, [each for each in told if each is not None]))


def _fields(passages: Passages, part: Part) -> Mapping[str, str]:
    """What the rules fill in of the form of ``part``: that it is a result, if it tells one for certain."""
    return {RESULT: "是"} if tells_for_certain(passages, part) else {}


def reading_by_rule(passages: Passages, number: str) -> FigureReading:
    """What the rules say of the figure ``number``; its name is "" if the report does not name it."""
    figure = passages.figure(number)
    return FigureReading(
        tidy_name(figure.label),
        figure.change,
        figure.basis,
        figure.period.text if figure.period is not None else None,
        figure.scope.text if figure.scope is not None else None,
    )
