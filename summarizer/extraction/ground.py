"""Drafts to grounded items: ids and quotes become spans, values come from the inventory.

Decides where each item stands in the report and copies everything that the report and its structure say of it. A
draft item that can't be placed becomes an unplaced claim with its reason. Leaves the characters that an item shows to ``evidence_spans``,
what is said of an unplaced claim to ``unplaced``, and judging items to ``checking``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from summarizer.checking.issuers import level_of
from summarizer.checking.locate import locate, locate_all
from summarizer.document.folding import fold
from summarizer.extraction.acceptance import is_grounded_sentence
from summarizer.extraction.drafts import (
    Anchor,
    Circumstances,
    Draft,
    DraftAchievement,
    DraftHonor,
    DraftStatistic,
)
from summarizer.extraction.evidence_spans import around, as_written, evidence_of, numbers_written, place_of
from summarizer.extraction.ruled import rules_of
from summarizer.extraction.unplaced import as_withheld, not_in_quote, not_quoted, told_already
from summarizer.messages import Message
from summarizer.numbers.mention import Number, NumberMention
from summarizer.reading.passages import Passages
from summarizer.schema import (
    Achievement,
    Honor,
    ReadBy,
    Statistic,
    Withheld,
    decimal_text,
)
from summarizer.text import Span

__all__ = ["Grounded", "bearing_by_rule", "ground"]

_UNGROUNDED = Message("doubt.ungrounded")


@dataclass(frozen=True, slots=True)
class Grounded:
    """Items in order of place, not yet judged, and the claims that have no place in the report.

    ``doubts`` says by item id why a reader should look twice at an item.
    """

    achievements: tuple[Achievement, ...]
    statistics: tuple[Statistic, ...]
    honors: tuple[Honor, ...]
    unplaced: tuple[Withheld, ...] = ()
    doubts: Mapping[str, Message] = field(default_factory=dict)


DraftItem = TypeVar("DraftItem", DraftAchievement, DraftStatistic, DraftHonor)


def ground(passages: Passages, draft: Draft) -> Grounded:
    """Every item of ``draft`` with its place; ids count from 1 by place: a1, t1, h1."""
    unplaced: list[Withheld] = [as_withheld(at, item) for at, item in enumerate(draft.unplaced, 1)]

    def placed(items: Iterable[DraftItem], name: Callable[[DraftItem], str]) -> list[tuple[Span, DraftItem]]:
        found: list[tuple[Span, DraftItem]] = []
        for item in items:
            span = _span_of(passages, item.citation)
            if span is None:
                unplaced.append(not_quoted(len(unplaced) + 1, name(item), item.citation))
            else:
                found.append((span, item))
        return found

    achievements = sorted(placed(draft.achievements, lambda item: item.summary), key=lambda pair: pair[0])
    statistics = _with_numbers(passages, placed(draft.statistics, lambda item: item.indicator), unplaced)
    honors = sorted(placed(draft.honors, lambda item: item.title), key=lambda pair: pair[0])
    return Grounded(
        tuple(_achievement(passages, f"a{at}", span, item) for at, (span, item) in enumerate(achievements, 1)),
        tuple(_statistic(passages, f"t{at}", *each) for at, each in enumerate(statistics, 1)),
        tuple(_honor(passages, f"h{at}", span, item) for at, (span, item) in enumerate(honors, 1)),
        tuple(unplaced),
        {
            **{f"a{at}": _UNGROUNDED for at, pair in enumerate(achievements, 1) if not _is_grounded(passages, *pair)},
            **{f"a{at}": item.doubt for at, (_, item) in enumerate(achievements, 1) if item.doubt},
            **{f"t{at}": item.doubt for at, (_, item, _) in enumerate(statistics, 1) if item.doubt},
            **{f"h{at}": item.doubt for at, (_, item) in enumerate(honors, 1) if item.doubt},
        },
    )


def bearing_by_rule(passages: Passages, number: str) -> Circumstances:
    """What the report's structure says of the change, time and body of the figure ``number``."""
    figure = passages.figure(number)
    period, scope = figure.period, figure.scope
    return Circumstances(
        figure.change,
        figure.basis,
        period.text if period is not None else None,
        scope.text if scope is not None else None,
    )


def _span_of(passages: Passages, citation: Anchor) -> Span | None:
    if citation.span is not None:
        return citation.span
    if not citation.quote:
        return None
    places = (passages.text.clean_span(each.start, each.end) for each in locate_all(passages.text, citation.quote))
    shown = next((span for span in places if citation.within is not None and citation.within.covers(span)), None)
    if shown is not None:
        return shown
    evidence = locate(passages.text, citation.quote)
    return passages.text.clean_span(evidence.start, evidence.end) if evidence is not None else None


Placed = tuple[Span, DraftStatistic, NumberMention]


def _with_numbers(
    passages: Passages, placed: Sequence[tuple[Span, DraftStatistic]], unplaced: list[Withheld]
) -> list[Placed]:
    """Each statistic with its mention: by id, or the one in the quoted place that is written as stated."""
    found: dict[str, Placed] = {}
    for span, item in placed:
        mention = passages.mention(item.number) if item.number is not None else _stated(passages, span, item.stated)
        if mention is None or mention.value is None:
            unplaced.append(not_in_quote(len(unplaced) + 1, item))
        elif mention.id in found:
            unplaced.append(told_already(len(unplaced) + 1, item, mention))
        else:
            found[mention.id] = (span, item, mention)
    return sorted(found.values(), key=lambda each: each[2].start)


def _stated(passages: Passages, span: Span, stated: str | None) -> NumberMention | None:
    wanted = "".join(fold(stated or "").split())
    for mention in passages.inventory.within(*span):
        written = "".join(passages.text.text[slice(*mention.clean)].split())
        if wanted and (
            wanted == written or (wanted in written and wanted.rstrip("余多人起个名") == written.rstrip("余多人起个名"))
        ):
            return mention
    return None


def _achievement(passages: Passages, id: str, span: Span, item: DraftAchievement) -> Achievement:
    spans = (span, *item.more)
    used = tuple(number for each in spans for number in numbers_written(passages, each, item.summary))
    evidence = tuple(evidence_of(passages, each) for each in spans)
    return Achievement(id=id, summary=item.summary, numbers=used, evidence=evidence)


def _is_grounded(passages: Passages, span: Span, item: DraftAchievement) -> bool:
    """Whether a summary that a model gave with a quote says what is quoted; those of ``portions`` were looked at before."""
    return item.citation.quote is None or is_grounded_sentence(passages, span, item.summary)


def _statistic(passages: Passages, id: str, span: Span, item: DraftStatistic, mention: NumberMention) -> Statistic:
    bearing = item.bearing or bearing_by_rule(passages, mention.id)
    value, low, high = _size(mention) if bearing.change is not None else (mention.value, mention.low, mention.high)
    written = decimal_text(value)
    if written is None:
        raise ValueError(f"{mention.id} has no value and can't be a statistic")
    return Statistic(
        id=id,
        indicator=item.indicator,
        number=mention.id,
        surface=mention.surface,
        start=mention.start,
        end=mention.end,
        value=written,
        unit=mention.unit,
        approximation=mention.approximation,
        low=decimal_text(low),
        high=decimal_text(high),
        change=bearing.change,
        basis=bearing.basis,
        period=bearing.period,
        scope=bearing.scope,
        read_by=item.read_by,
        other_reading=item.other,
        rules=rules_of(passages.figure(mention.id), item.read_by, bearing),
        evidence=(evidence_of(passages, around(passages, span, mention.clean)),),
    )


def _size(mention: NumberMention) -> tuple[Number | None, Number | None, Number | None]:
    """The value and bounds of a change without the sign that says which way it goes (同比-3.1%)."""
    value, low, high = mention.value, mention.low, mention.high
    if value is None or value >= 0:
        return value, low, high
    return -value, None if high is None else -high, None if low is None else -low


def _honor(passages: Passages, id: str, span: Span, item: DraftHonor) -> Honor:
    """The award with its names in the report's own script where the cited place holds them."""
    numbers = numbers_written(passages, span, item.recipient) if item.recipient is not None else ()
    return Honor(
        id=id,
        title=as_written(passages, span, item.title) or item.title,
        awarded_by=as_written(passages, span, item.awarded_by),
        recipient=as_written(passages, span, item.recipient),
        level=level_of(item.awarded_by or item.title),
        numbers=numbers,
        read_by=item.read_by,
        other_reading=item.other,
        rule=item.rule if item.read_by is not ReadBy.MODEL else None,
        evidence=(evidence_of(passages, around(passages, span, place_of(passages, span, item.title))),),
    )
