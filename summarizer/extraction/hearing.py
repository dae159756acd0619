"""From the answers about single passages to one reading of the report.

Decides that an id counts only if it was asked about in that call and is answered once: one that does not exist is a slip of
the reply, and of one that is answered in two ways neither answer counts. Leaves asking to ``passages`` and what is to be
believed to ``arbitrate``.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import NamedTuple

from summarizer.extraction.answers import OtherAnswer, PassageAnswer, StatisticAnswer
from summarizer.extraction.readings import (
    AchievementReading,
    FigureReading,
    HonorReading,
    MissedReading,
    ModelReading,
    Slip,
    Slipped,
)
from summarizer.extraction.tagging import number_cited, plain, sentence_cited
from summarizer.extraction.wording import tidy_name, tidy_sentence
from summarizer.language.lexicon import words
from summarizer.numbers.mention import Direction, Disposition

__all__ = ["Answered", "merged"]

_NOTHING = frozenset(("", "null", "None", *words("nothing_said")))
_QUOTES = "“”‘’「」『』\"'"


class Answered(NamedTuple):
    """An answer with what its call showed: the ids of the numbers asked about and of the sentences."""

    answer: PassageAnswer
    numbers: Collection[str]
    sentences: Collection[str]


def merged(answered: Sequence[Answered]) -> ModelReading:
    """What all answers together say; ``unanswered`` holds every number asked about that has no single answer."""
    figures: dict[str, FigureReading] = {}
    roles: dict[str, Disposition] = {}
    slips: list[Slip] = []
    asked: set[str] = set()
    for each in answered:
        asked.update(each.numbers)
        for number, said in _by_number(each, slips).items():
            if isinstance(said, FigureReading):
                figures[number] = said
            else:
                roles[number] = said
    return ModelReading(
        figures=figures,
        roles=roles,
        achievements=tuple(_achievements(answered, slips)),
        honors=tuple(_honors(answered, slips)),
        missed=tuple(_missed(answered, slips)),
        unanswered=frozenset(asked - figures.keys() - roles.keys()),
        slips=tuple(slips),
    )


def _by_number(each: Answered, slips: list[Slip]) -> dict[str, FigureReading | Disposition]:
    """The single answers of one call by number."""
    said: defaultdict[str, list[FigureReading | Disposition]] = defaultdict(list)
    answers: tuple[StatisticAnswer | OtherAnswer, ...] = (*each.answer.statistics, *each.answer.others)
    for item in answers:
        number, content = number_cited(item.n), _content(item)
        if number is None or number not in each.numbers:
            slips.append(Slip(Slipped.NO_SUCH_ID, item.n, content))
            continue
        reading = _figure(item) if isinstance(item, StatisticAnswer) else Disposition(item.reason)
        if said[number]:
            slips.append(Slip(Slipped.CITED_TWICE, number, content))
        said[number].append(reading)
    return {number: readings[0] for number, readings in said.items() if len(set(readings)) == 1}


def _content(item: StatisticAnswer | OtherAnswer) -> str:
    return item.indicator if isinstance(item, StatisticAnswer) else item.reason


def _figure(item: StatisticAnswer) -> FigureReading:
    change = Direction(item.change) if item.change is not None else None
    return FigureReading(
        tidy_name(plain(item.indicator)), change, _said(item.basis), _said(item.period), _said(item.scope)
    )


def _achievements(answered: Iterable[Answered], slips: list[Slip]) -> Iterator[AchievementReading]:
    for each in answered:
        for item in each.answer.achievements:
            cited = [sentence_cited(words) for words in item.s]
            sentences = tuple(dict.fromkeys(s for s in cited if s is not None and s in each.sentences))
            summary = tidy_sentence(plain(item.summary))
            if summary and sentences:
                yield AchievementReading(summary, tuple(sorted(sentences, key=lambda s: int(s[1:]))))
            elif summary:
                slips.append(Slip(Slipped.NO_SUCH_ID, "、".join(item.s), summary))


def _honors(answered: Iterable[Answered], slips: list[Slip]) -> Iterator[HonorReading]:
    for each in answered:
        for item in each.answer.honors:
            title, sentence = _said(item.title), sentence_cited(item.s)
            if title is None:
                continue
            if sentence is None or sentence not in each.sentences:
                slips.append(Slip(Slipped.NO_SUCH_ID, item.s, title))
            else:
                yield HonorReading(title, _said(item.awarded_by), _said(item.recipient), sentence)


def _missed(answered: Iterable[Answered], slips: list[Slip]) -> Iterator[MissedReading]:
    for each in answered:
        for item in each.answer.missed:
            quote, sentence = plain(item.quote), sentence_cited(item.s)
            if sentence is None or sentence not in each.sentences:
                slips.append(Slip(Slipped.NO_SUCH_ID, item.s, quote))
            elif quote:
                yield MissedReading(quote, sentence)


def _said(words: str | None) -> str | None:
    """What a field says, None where it is filled with a word for nothing."""
    if words is None:
        return None
    text = plain(words).strip(_QUOTES) if words.count("“") == words.count("”") <= 1 else plain(words)
    return None if text in _NOTHING else text
