"""The last word on a report: what is kept, what is marked, what is withheld, and what became of every number.

Decides that an item with an error is withheld with its reasons, that one with warnings is kept and marked, and that
the ledger balances. Leaves judging to ``checking`` and wording to ``extraction``'s other modules.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

from summarizer.checking.ledger import balance, unaccounted
from summarizer.checking.source import examine
from summarizer.extraction.differing import told_of
from summarizer.extraction.ground import Grounded
from summarizer.messages import Message
from summarizer.numbers.mention import Disposition
from summarizer.reading.passages import Carried, Passages
from summarizer.reading.period.dateline import Dateline
from summarizer.schema import (
    Achievement,
    Finding,
    FindingCode,
    Honor,
    Place,
    ReadBy,
    RunRecord,
    Severity,
    Source,
    Statistic,
    Status,
    Summary,
    Withheld,
)

__all__ = ["Judged", "settle"]

Item = TypeVar("Item", Achievement, Statistic, Honor)


@dataclass(frozen=True, slots=True)
class Judged:
    """Everything that ``settle`` needs: items, findings about them, and the model's answers about numbers.

    ``unasked`` are the ids of statistics' numbers that no model was asked about.
    """

    items: Grounded
    findings: tuple[Finding, ...]
    dispositions: Mapping[str, Disposition]
    unasked: frozenset[str] = frozenset()


def settle(passages: Passages, judged: Judged, run: RunRecord) -> Summary:
    """The summary of the report, its ledger balanced."""
    source_findings = examine(passages)
    by_item = _by_item(passages, judged, source_findings)
    withheld: list[Withheld] = list(judged.items.unplaced)
    achievements = _sorted_out(judged.items.achievements, by_item, withheld)
    statistics = _sorted_out(judged.items.statistics, by_item, withheld)
    honors = _sorted_out(judged.items.honors, by_item, withheld)
    ledger = balance(passages, statistics, honors, achievements, judged.dispositions, judged.unasked)
    return Summary(
        source=_source(passages),
        achievements=achievements,
        statistics=statistics,
        honors=honors,
        ledger=ledger,
        withheld=tuple(withheld),
        findings=(*judged.findings, *source_findings, *_doubts(passages, judged.items), *unaccounted(ledger)),
        run=run,
    )


def _by_item(passages: Passages, judged: Judged, source: Iterable[Finding]) -> Mapping[str, tuple[Finding, ...]]:
    """The findings about each item; one about the report's own figures goes to the statistics of those figures."""
    found: defaultdict[str, list[Finding]] = defaultdict(list)
    for finding in (*judged.findings, *_doubts(passages, judged.items)):
        if finding.item is not None:
            found[finding.item].append(finding)
    for finding, item in _concerned(passages, judged.items, source):
        found[item.id].append(finding.model_copy(update={"item": item.id}))
    return {item: tuple(findings) for item, findings in found.items()}


def _concerned(
    passages: Passages, items: Grounded, source: Iterable[Finding]
) -> Iterator[tuple[Finding, Achievement | Statistic | Honor]]:
    """The statistics whose figures a finding is about; of what makes a passage unfit, every item that is read there."""
    starts, ends = [item.start for item in items.statistics], [item.end for item in items.statistics]
    spoken: dict[int, Finding] = {}
    unfit: list[Finding] = []
    for finding in source:
        if finding.start is None or finding.end is None:
            continue
        if finding.code is FindingCode.SUSPECTED_INJECTION:
            spoken |= dict.fromkeys(_sentences(passages, finding.start, finding.end), finding)
            continue
        if finding.code is FindingCode.UNFIT_TEXT:
            unfit.append(finding)
        for item in items.statistics[bisect_right(ends, finding.start) : bisect_left(starts, finding.end)]:
            yield finding, item
    yield from _touched(passages, items, spoken, unfit)


def _touched(
    passages: Passages, items: Grounded, spoken: Mapping[int, Finding], unfit: list[Finding]
) -> Iterator[tuple[Finding, Achievement | Statistic | Honor]]:
    """The items of sentences that speak to a program, and the sentences and honors that damage touches."""
    told: tuple[Achievement | Honor, ...] = (*items.achievements, *items.honors)
    for each in (*told, *items.statistics) if spoken else ():
        place = each.evidence[0]
        at = next((at for at in _sentences(passages, place.start, place.end) if at in spoken), None)
        if at is not None:
            yield spoken[at], each
    for each in told if unfit else ():
        place = each.evidence[0]
        at = bisect_right(unfit, place.start, key=lambda finding: finding.end or 0)
        if at < len(unfit) and (unfit[at].start or 0) < place.end:
            yield unfit[at], each


def _sentences(passages: Passages, start: int, end: int) -> range:
    """The indices of the sentences that the raw characters ``start:end`` touch."""
    clean = passages.text.clean_span(start, end)
    first = bisect_right(passages.sentences, clean.start, key=lambda sentence: sentence.span.end)
    return range(first, bisect_left(passages.sentences, clean.end, key=lambda sentence: sentence.span.start))


def _doubts(passages: Passages, items: Grounded) -> Iterable[Finding]:
    """A warning for each item with a doubt, for each name that the rules alone give and are not sure of, and for each
    item of which the two readers say different things."""
    every: tuple[Achievement | Statistic | Honor, ...] = (*items.achievements, *items.statistics, *items.honors)
    for item in every:
        if item.id in items.doubts:
            yield _warning(FindingCode.WEAK_ATTACHMENT, item, items.doubts[item.id], "doubt of the reader")
        if isinstance(item, Statistic) and item.read_by is ReadBy.RULE:
            doubt = passages.figure(item.number).doubt
            if doubt is not None:
                yield _warning(FindingCode.WEAK_ATTACHMENT, item, doubt.message, doubt.rule)
        if isinstance(item, Statistic | Honor) and item.other_reading is not None:
            yield _warning(FindingCode.READERS_DIFFER, item, told_of(item.other_reading), "readers agree")


def _warning(code: FindingCode, item: Achievement | Statistic | Honor, message: Message, rule: str) -> Finding:
    start, end = item.evidence[0].start, item.evidence[0].end
    return Finding.saying(code, message, item=item.id, start=start, end=end, rule=rule)


def _sorted_out(
    items: Iterable[Item], by_item: Mapping[str, tuple[Finding, ...]], withheld: list[Withheld]
) -> tuple[Item, ...]:
    kept: list[Item] = []
    for item in items:
        findings = by_item.get(item.id, ())
        errors = tuple(finding for finding in findings if finding.severity is Severity.ERROR)
        if errors:
            withheld.append(Withheld(item=item, reasons=errors))
        else:
            status = Status.FLAGGED if findings else Status.VERIFIED
            kept.append(item.model_copy(update={"status": status, "findings": findings}))
    return tuple(kept)


def _source(passages: Passages) -> Source:
    document = passages.text.document
    heading = passages.heading
    said: dict[str, Carried | Dateline | None] = {
        "title": heading.title,
        "organization": heading.organization,
        "period": heading.period,
        "published": heading.dateline,
    }
    raw = {name: passages.text.raw_span(*part.span) for name, part in said.items() if part is not None}
    return Source(
        name=document.name,
        sha256=document.sha256,
        media_type=document.media_type,
        encoding=document.encoding,
        characters=len(document.text),
        script=passages.text.script,
        title=_said(heading.title),
        organization=_said(heading.organization),
        period=_said(heading.period),
        published="{:04}-{:02}-{:02}".format(*heading.dateline.day) if heading.dateline is not None else None,
        places={name: Place(start=span.start, end=span.end) for name, span in raw.items()},
    )


def _said(carried: Carried | None) -> str | None:
    return carried.text if carried is not None else None
