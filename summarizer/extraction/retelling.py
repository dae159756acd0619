"""Results as a strong model words them, held to their sentences.

Decides that a summary may say no figure, and no word of degree, that its sentences lack, and may not leave out most of their
figures where the report's own clauses would keep them: the report's own words take its place then. Words in which a model found a result
without a number are kept as the report says them. Leaves figures to ``checking`` and the report's words to ``wording``.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence

from summarizer.checking.items import check_items
from summarizer.document.folding import fold
from summarizer.extraction.acceptance import is_grounded_sentence
from summarizer.extraction.copied import found_in
from summarizer.extraction.drafts import Citation, Draft, DraftAchievement, DraftUnplaced
from summarizer.extraction.ground import ground
from summarizer.extraction.readings import AchievementReading, ModelReading
from summarizer.extraction.wording import SUMMARY_LENGTH, figures_of, own_words
from summarizer.language.lexicon import fill
from summarizer.reading.passages import Passages
from summarizer.schema import FindingCode, Severity
from summarizer.text import Span

__all__ = ["achievements_told", "missed_told"]

_DEGREE = re.compile(fill("{degree}"))
_LONGEST = SUMMARY_LENGTH + SUMMARY_LENGTH // 3
"""A third more than a summary should have; what is longer is no summary."""

_FEWEST_KEPT = 0.5
_CLAUSE_MARKS = "，,；;。!！?？\n"


def achievements_told(passages: Passages, told: ModelReading, results: Collection[str]) -> tuple[DraftAchievement, ...]:
    """The model's achievements, each in its own words or, if these will not do, in the report's; none twice.

    ``results`` are the ids of the numbers that stand as statistics.
    """
    drafts = [_draft(passages, reading) for reading in told.achievements]
    wrong = _with_errors(passages, drafts)
    kept = _kept_by_sentence(passages, told.achievements, results)
    made: dict[tuple[str, Span], DraftAchievement] = {}
    for at, (reading, draft) in enumerate(zip(told.achievements, drafts, strict=True)):
        span = draft.citation.span
        assert span is not None
        if at in wrong or not _is_faithful(passages, reading, draft) or _drops_most(passages, reading, kept, results):
            draft = _in_own_words(passages, reading, draft, results)
        made.setdefault((draft.summary, span), draft)
    return tuple(made.values())


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
            message = f"引文“{reading.quote}”不在所引的句子里"
            unplaced.append(DraftUnplaced(reading.quote, reading.quote, FindingCode.QUOTE_NOT_FOUND, message))
        elif not any(fold(reading.quote) in words for words in said):
            clause = _clause(passages.text.text, place, passages.sentence(reading.sentence).span)
            summary = own_words(passages, clause)
            if summary and fold(summary) not in said:
                said.append(fold(summary))
                found.append(DraftAchievement(summary, Citation(span=clause), by_rule=True))
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
    return DraftAchievement(reading.summary, Citation(span=spans[0]), more=tuple(spans[1:]))


def _with_errors(passages: Passages, drafts: Sequence[DraftAchievement]) -> frozenset[int]:
    """The places in ``drafts`` of those in which the checker finds an error."""
    wrong = set()
    for at, draft in enumerate(drafts):
        items = ground(passages, Draft(achievements=(draft,))).achievements
        if any(finding.severity is Severity.ERROR for finding in check_items(passages, items, (), ())):
            wrong.add(at)
    return frozenset(wrong)


def _text(passages: Passages, draft: DraftAchievement) -> str:
    spans = (draft.citation.span, *draft.more)
    return "\n".join(passages.text.text[slice(*span)] for span in spans if span is not None)


def _is_faithful(passages: Passages, reading: AchievementReading, draft: DraftAchievement) -> bool:
    """Whether a summary is short enough, made of its sentences' words, and no stronger than they are."""
    source, words = fold(_text(passages, draft)), fold(reading.summary)
    stronger = any(match.group() not in source for match in _DEGREE.finditer(words))
    span = draft.citation.span
    assert span is not None
    whole = Span(span.start, draft.more[-1].end) if draft.more else span
    return len(words) <= _LONGEST and not stronger and is_grounded_sentence(passages, whole, reading.summary)


def _kept_by_sentence(
    passages: Passages, readings: Sequence[AchievementReading], results: Collection[str]
) -> Mapping[str, frozenset[str]]:
    """For each sentence the results that some summary of it writes."""
    kept: defaultdict[str, set[str]] = defaultdict(set)
    for reading in readings:
        words = fold(reading.summary)
        for sentence in reading.sentences:
            kept[sentence].update(_written(passages, _results_in(passages, sentence, results), words))
    return {sentence: frozenset(numbers) for sentence, numbers in kept.items()}


def _results_in(passages: Passages, sentence: str, results: Collection[str]) -> list[str]:
    return [number for number in passages.sentence(sentence).numbers if number in results]


def _written(passages: Passages, numbers: Sequence[str], words: str) -> Iterator[str]:
    """Those of ``numbers`` whose figures ``words`` write."""
    for number, surface in zip(numbers, figures_of(passages, numbers), strict=True):
        if surface in words:
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


def _in_own_words(
    passages: Passages, reading: AchievementReading, draft: DraftAchievement, results: Collection[str]
) -> DraftAchievement:
    """The report's own clauses with the figures that the summary writes, or with all of them if it writes none."""
    span = draft.citation.span
    assert span is not None
    numbers = [number for sentence in reading.sentences for number in _results_in(passages, sentence, results)]
    wanted = list(_written(passages, numbers, fold(reading.summary))) or numbers
    return DraftAchievement(own_words(passages, span, wanted), Citation(span=span), by_rule=True)


def _clause(text: str, place: Span, sentence: Span) -> Span:
    """The clauses of ``sentence`` that hold ``place``."""
    start, end = place
    while start > sentence.start and text[start - 1] not in _CLAUSE_MARKS:
        start -= 1
    while end < sentence.end and text[end] not in _CLAUSE_MARKS:
        end += 1
    return Span(start, end)
