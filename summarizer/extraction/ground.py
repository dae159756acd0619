"""Drafts to grounded items: ids and quotes become spans, values come from the inventory.

Decides where each item stands in the report and copies everything that the report and its structure say of it. A
draft item that can't be placed becomes an unplaced claim with its reason. Leaves judging items to ``checking``.
"""

from __future__ import annotations

import re
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
    DraftUnplaced,
)
from summarizer.extraction.ruled import rules_of
from summarizer.messages import Message
from summarizer.numbers.mention import NumberMention
from summarizer.reading.passages import Passages
from summarizer.schema import (
    Achievement,
    Finding,
    FindingCode,
    Honor,
    QuotedEvidence,
    ReadBy,
    Statistic,
    Unplaced,
    Withheld,
    decimal_text,
)
from summarizer.text import Span

__all__ = ["LONGEST_EVIDENCE", "Grounded", "bearing_by_rule", "evidence_of", "ground"]

_UNGROUNDED = Message("doubt.ungrounded")
LONGEST_EVIDENCE = 400
"""Characters that a figure's evidence quotes: a sentence of thousands of figures would be quoted as often as it is long."""

_BEFORE = 240
_EDGE = " \t\r\n\u3000,，;；。.、"


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
    unplaced: list[Withheld] = [_as_withheld(at, item) for at, item in enumerate(draft.unplaced, 1)]

    def placed(items: Iterable[DraftItem], name: Callable[[DraftItem], str]) -> list[tuple[Span, DraftItem]]:
        found: list[tuple[Span, DraftItem]] = []
        for item in items:
            span = _span_of(passages, item.citation)
            if span is None:
                unplaced.append(_unplaced(len(unplaced) + 1, name(item), item.citation))
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


def evidence_of(passages: Passages, span: Span) -> QuotedEvidence:
    """The report's own characters behind the clean ``span``, without marks at its edges."""
    text, (start, end) = passages.text.text, span
    while start < end and text[start] in _EDGE:
        start += 1
    while end > start and text[end - 1] in _EDGE:
        end -= 1
    raw = passages.text.raw_span(start, end)
    return QuotedEvidence(quote=passages.text.document.text[raw.start : raw.end], start=raw.start, end=raw.end)


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


def _as_withheld(count: int, item: DraftUnplaced) -> Withheld:
    finding = Finding.saying(item.code, item.message, item=f"u{count}", rule="claims with a place")
    return Withheld(item=Unplaced(id=f"u{count}", content=item.content, quote=item.quote), reasons=(finding,))


def _unplaced(count: int, content: str, citation: Anchor) -> Withheld:
    quote = citation.quote or ""
    message = Message("quote.not_found", quote=quote)
    finding = Finding.saying(FindingCode.QUOTE_NOT_FOUND, message, item=f"u{count}", rule="quote")
    return Withheld(item=Unplaced(id=f"u{count}", content=content, quote=quote), reasons=(finding,))


Placed = tuple[Span, DraftStatistic, NumberMention]


def _with_numbers(
    passages: Passages, placed: Sequence[tuple[Span, DraftStatistic]], unplaced: list[Withheld]
) -> list[Placed]:
    """Each statistic with its mention: by id, or the one in the quoted place that is written as stated."""
    found: dict[str, Placed] = {}
    for span, item in placed:
        mention = passages.mention(item.number) if item.number is not None else _stated(passages, span, item.stated)
        if mention is None or mention.value is None:
            unplaced.append(_unstated(len(unplaced) + 1, item))
        elif mention.id in found:
            unplaced.append(_told_already(len(unplaced) + 1, item, mention))
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


def _unstated(count: int, item: DraftStatistic) -> Withheld:
    finding = Finding.saying(
        FindingCode.NUMBER_NOT_IN_EVIDENCE,
        Message("number.not_in_quote", figure=item.stated),
        item=f"u{count}",
        rule="number in its quote",
    )
    content = f"{item.indicator}：{item.stated}"
    return Withheld(item=Unplaced(id=f"u{count}", content=content, quote=item.citation.quote or ""), reasons=(finding,))


def _told_already(count: int, item: DraftStatistic, mention: NumberMention) -> Withheld:
    finding = Finding.saying(
        FindingCode.DUPLICATE,
        Message("number.taken", figure=mention.surface),
        item=f"u{count}",
        start=mention.start,
        end=mention.end,
        rule="one item a number",
    )
    unplaced = Unplaced(id=f"u{count}", content=item.indicator, quote=item.citation.quote or mention.surface)
    return Withheld(item=unplaced, reasons=(finding,))


def _achievement(passages: Passages, id: str, span: Span, item: DraftAchievement) -> Achievement:
    spans = (span, *item.more)
    used = tuple(number for each in spans for number in _numbers_written(passages, each, item.summary))
    evidence = tuple(evidence_of(passages, each) for each in spans)
    return Achievement(id=id, summary=item.summary, numbers=used, evidence=evidence)


def _is_grounded(passages: Passages, span: Span, item: DraftAchievement) -> bool:
    """Whether a summary that a model gave with a quote says what is quoted; those of ``portions`` were looked at before."""
    return item.citation.quote is None or is_grounded_sentence(passages, span, item.summary)


def _numbers_written(passages: Passages, span: Span, words: str) -> tuple[str, ...]:
    """The ids of the mentions in ``span`` that ``words`` write, each whole: 5人 is not written by 15人."""
    plain = fold(words)
    written = ((m.id, passages.text.text[slice(*m.clean)]) for m in passages.inventory.within(*span))
    return tuple(id for id, surface in written if _writes(plain, surface))


def _writes(words: str, surface: str) -> bool:
    return surface in words and re.search(f"(?<![0-9.]){re.escape(surface)}(?![0-9])", words) is not None


def _statistic(passages: Passages, id: str, span: Span, item: DraftStatistic, mention: NumberMention) -> Statistic:
    bearing = item.bearing or bearing_by_rule(passages, mention.id)
    value = decimal_text(mention.value)
    if value is None:
        raise ValueError(f"{mention.id} has no value and can't be a statistic")
    return Statistic(
        id=id,
        indicator=item.indicator,
        number=mention.id,
        surface=mention.surface,
        start=mention.start,
        end=mention.end,
        value=value,
        unit=mention.unit,
        approximation=mention.approximation,
        low=decimal_text(mention.low),
        high=decimal_text(mention.high),
        change=bearing.change,
        basis=bearing.basis,
        period=bearing.period,
        scope=bearing.scope,
        read_by=item.read_by,
        other_reading=item.other,
        rules=rules_of(passages.figure(mention.id), item.read_by, bearing),
        evidence=(evidence_of(passages, _around(passages, span, mention.clean)),),
    )


def _around(passages: Passages, span: Span, place: Span) -> Span:
    """``span``, or the stretch of it around ``place`` if it is longer than anybody reads; no number is cut at its ends."""
    if span.end - span.start <= LONGEST_EVIDENCE:
        return span
    start = max(span.start, place.start - _BEFORE)
    end = min(span.end, max(place.end, place.start + LONGEST_EVIDENCE - _BEFORE))
    for mention in passages.inventory.within(max(0, start - _BEFORE), min(len(passages.text.text), end + _BEFORE)):
        start = mention.clean_end if mention.clean_start < start < mention.clean_end else start
        end = mention.clean_start if mention.clean_start < end < mention.clean_end else end
    return Span(start, end)


def _place_of(passages: Passages, span: Span, words: str) -> Span:
    """Where ``span`` has ``words``; its beginning where it has them in other characters."""
    at = passages.text.text.find(words, *span)
    return Span(at, at + len(words)) if at >= 0 else Span(span.start, span.start)


def _honor(passages: Passages, id: str, span: Span, item: DraftHonor) -> Honor:
    """The award with its names in the report's own script where the cited place holds them."""
    numbers = _numbers_written(passages, span, item.recipient) if item.recipient is not None else ()
    return Honor(
        id=id,
        title=_as_written(passages, span, item.title) or item.title,
        awarded_by=_as_written(passages, span, item.awarded_by),
        recipient=_as_written(passages, span, item.recipient),
        level=level_of(item.awarded_by or item.title),
        numbers=numbers,
        read_by=item.read_by,
        other_reading=item.other,
        rule=item.rule if item.read_by is not ReadBy.MODEL else None,
        evidence=(evidence_of(passages, _around(passages, span, _place_of(passages, span, item.title))),),
    )


def _as_written(passages: Passages, span: Span, words: str | None) -> str | None:
    """``words`` as the report writes them; unchanged where the cited place does not hold them."""
    if words is None:
        return None
    at = fold(passages.text.text[slice(*span)]).find(fold(words))
    if at < 0:
        return words
    return passages.text.as_written(span.start + at, span.start + at + len(words))
