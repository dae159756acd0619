"""Results as a strong model words them, held to their sentences.

Decides that a summary may say no figure, and no word of degree, that its sentences lack, and may not leave out most of their
figures where the report's own clauses would keep them: the report's own words take its place then. Words in which a model found a result
without a number are kept as the report says them. Leaves figures to ``checking`` and the report's words to ``wording``.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace

from summarizer.checking.items import check_items
from summarizer.document.folding import fold
from summarizer.extraction.acceptance import share_of_pairs
from summarizer.extraction.copied import found_in
from summarizer.extraction.drafts import Anchor, Draft, DraftAchievement, DraftUnplaced
from summarizer.extraction.ground import ground
from summarizer.extraction.readings import AchievementReading, ModelReading
from summarizer.extraction.wording import SUMMARY_LENGTH, figures_of, own_words
from summarizer.language.lexicon import words
from summarizer.messages import Message
from summarizer.reading.passages import Passages
from summarizer.schema import FindingCode, Severity
from summarizer.text import Span

__all__ = ["achievements_told", "missed_told"]

_DEGREE = re.compile("|".join(re.escape(fold(word)) for word in words("degree")))
_LONGEST = SUMMARY_LENGTH + SUMMARY_LENGTH // 3
"""A third more than a summary should have; what is longer is no summary."""

_FEWEST_KEPT = 0.5
_GROUNDED = 0.6
"""Share of a summary's character pairs that its sentences, heading and figures' names hold: true summaries have more."""

_LOOSE = Message("doubt.loose")
_CLAUSE_MARKS = "，,；;。!！?？\n"


def achievements_told(passages: Passages, told: ModelReading, results: Collection[str]) -> tuple[DraftAchievement, ...]:
    """The model's achievements, each in its own words or, if these will not do, in the report's; none twice.

    ``results`` are the ids of the numbers that stand as statistics. Where the report's own clauses can't be put together soundly
    either (rows of a table), the model's words stay, with a doubt.
    """
    drafts = [_draft(passages, reading) for reading in told.achievements]
    kept = _kept_by_sentence(passages, told.achievements, results)
    wrong = _with_errors(passages, drafts)
    failing = [
        at
        for at, reading in enumerate(told.achievements)
        if at in wrong or not _is_faithful(passages, reading) or _drops_most(passages, reading, kept, results)
    ]
    plain = [_in_own_words(passages, told.achievements[at], results) for at in failing]
    unsound = _with_errors(passages, plain)
    for place, (at, own) in enumerate(zip(failing, plain, strict=True)):
        if place not in unsound:
            drafts[at] = own
        elif at not in wrong:
            drafts[at] = replace(drafts[at], doubt=_LOOSE)
    return tuple({(draft.summary, draft.citation.span): draft for draft in drafts}.values())


def missed_told(
    passages: Passages, told: ModelReading, achievements: Sequence[DraftAchievement]
) -> tuple[tuple[DraftAchievement, ...], tuple[DraftUnplaced, ...]]:
    """Results without a number of the inventory: as achievements in the report's words; those not in the report apart."""
    found: list[DraftAchievement] = []
    unplaced: list[DraftUnplaced] = []
    said = [fold(draft.summary) for draft in achievements]
    for reading in told.missed:
        place = found_in(passages, reading.quote, passages.sentence(reading.sentence).span)
        if place is None:
            message = Message("quote.not_in_sentence", quote=reading.quote)
            unplaced.append(DraftUnplaced(reading.quote, reading.quote, FindingCode.QUOTE_NOT_FOUND, message))
        elif not any(fold(reading.quote) in summary for summary in said):
            clause = _clause(passages.text.text, place, passages.sentence(reading.sentence).span)
            own = own_words(passages, clause)
            if own and fold(own) not in said:
                said.append(fold(own))
                found.append(DraftAchievement(own, Anchor(span=clause), by_rule=True))
    return tuple(found), tuple(unplaced)


def _draft(passages: Passages, reading: AchievementReading) -> DraftAchievement:
    """``reading`` with its sentences as evidence; neighbouring ones are one stretch."""
    spans: list[Span] = []
    ids: list[int] = []
    for sentence in reading.sentences:
        span, at = passages.sentence(sentence).span, int(sentence[1:])
        if ids and at == ids[-1] + 1:
            spans[-1] = Span(spans[-1].start, span.end)
        else:
            spans.append(span)
        ids.append(at)
    return DraftAchievement(reading.summary, Anchor(span=spans[0]), more=tuple(spans[1:]))


def _with_errors(passages: Passages, drafts: Sequence[DraftAchievement]) -> frozenset[int]:
    """The places in ``drafts`` of those in which the checker finds an error."""
    if not drafts:
        return frozenset()
    items = ground(passages, Draft(achievements=tuple(drafts))).achievements
    order = sorted(range(len(drafts)), key=lambda at: drafts[at].citation.span or Span(0, 0))
    place_of = {item.id: at for item, at in zip(items, order, strict=True)}
    findings = check_items(passages, items, (), ())
    return frozenset(
        place_of[finding.item]
        for finding in findings
        if finding.severity is Severity.ERROR and finding.item is not None
    )


def _source(passages: Passages, reading: AchievementReading) -> str:
    """The words that a summary may be made of: its sentences, the heading above them, and what their figures count."""
    text, pieces = passages.text.text, []
    for id in reading.sentences:
        sentence = passages.sentence(id)
        heading = passages.sections[sentence.section].heading
        pieces += [text[slice(*sentence.span)], text[slice(*heading)] if heading is not None else ""]
        pieces += [passages.figure(number).label for number in sentence.numbers]
    return "\n".join(pieces)


def _is_faithful(passages: Passages, reading: AchievementReading) -> bool:
    """Whether a summary is short enough, made of the report's words, and no stronger than they are."""
    source, said = fold(_source(passages, reading)), fold(reading.summary)
    stronger = any(match.group() not in source for match in _DEGREE.finditer(said))
    return len(said) <= _LONGEST and not stronger and share_of_pairs(said, source) >= _GROUNDED


def _kept_by_sentence(
    passages: Passages, readings: Sequence[AchievementReading], results: Collection[str]
) -> Mapping[str, frozenset[str]]:
    """For each sentence the results that some summary of it writes."""
    kept: defaultdict[str, set[str]] = defaultdict(set)
    for reading in readings:
        summary = fold(reading.summary)
        for sentence in reading.sentences:
            kept[sentence].update(_written(passages, _results_in(passages, sentence, results), summary))
    return {sentence: frozenset(numbers) for sentence, numbers in kept.items()}


def _results_in(passages: Passages, sentence: str, results: Collection[str]) -> list[str]:
    return [number for number in passages.sentence(sentence).numbers if number in results]


def _written(passages: Passages, numbers: Sequence[str], said: str) -> Iterator[str]:
    """Those of ``numbers`` whose figures ``said``, folded, writes."""
    for number, surface in zip(numbers, figures_of(passages, numbers), strict=True):
        if surface in said:
            yield number


def _drops_most(
    passages: Passages, reading: AchievementReading, kept: Mapping[str, frozenset[str]], results: Collection[str]
) -> bool:
    """Whether the summaries of its sentences together leave out most of their figures, and the report's own clauses fewer."""
    numbers = [number for sentence in reading.sentences for number in _results_in(passages, sentence, results)]
    told = sum(len(kept[sentence]) for sentence in reading.sentences)
    if not numbers or told >= _FEWEST_KEPT * len(numbers):
        return False
    span = _draft(passages, reading).citation.span
    assert span is not None
    plain = fold(own_words(passages, span, numbers))
    return sum(1 for _ in _written(passages, numbers, plain)) > told


def _in_own_words(passages: Passages, reading: AchievementReading, results: Collection[str]) -> DraftAchievement:
    """The report's own clauses with the figures that the summary writes, or with all of them if it writes none."""
    span = _draft(passages, reading).citation.span
    assert span is not None
    numbers = [number for sentence in reading.sentences for number in _results_in(passages, sentence, results)]
    wanted = list(_written(passages, numbers, fold(reading.summary))) or numbers
    return DraftAchievement(own_words(passages, span, wanted), Anchor(span=span), by_rule=True)


def _clause(text: str, place: Span, sentence: Span) -> Span:
    """The clauses of ``sentence`` that hold ``place``."""
    start, end = place
    while start > sentence.start and text[start - 1] not in _CLAUSE_MARKS:
        start -= 1
    while end < sentence.end and text[end] not in _CLAUSE_MARKS:
        end += 1
    return Span(start, end)
