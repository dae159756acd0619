"""Summaries as six tidy tables: reports, statistics, honors, achievements, numbers, findings.

Decides columns and rows. Every row says which report it is of (its name and the SHA-256 of its file) and where it
stands: offsets and the quoted words. A value is the exact decimal of the summary as text, and beside it a number to
reckon with. What was withheld is no result: it is told among the findings, with what the item said.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePath

from summarizer.output import phrasing
from summarizer.output.display_names import labels_in
from summarizer.output.language import Language
from summarizer.output.review import Kept, rank_of
from summarizer.output.tables.tidy import Cell, CellType, ExportColumn, TidyTable, number_of
from summarizer.schema import Finding, Status, Summary

__all__ = ["NAMES", "Exported", "tables_of"]

NAMES = ("reports", "statistics", "honors", "achievements", "numbers", "findings")


@dataclass(frozen=True, slots=True)
class Exported:
    """A summary with the path of its file, and that of its page where there is one."""

    summary: Summary
    file: PurePath
    page: PurePath | None = None


_REPORT = (ExportColumn("report", width=24), ExportColumn("sha256", width=14))
_PLACE = (
    ExportColumn("start", CellType.WHOLE, 8),
    ExportColumn("end", CellType.WHOLE, 8),
    ExportColumn("quote", width=60),
)
_JUDGED = (
    ExportColumn("status", width=10),
    ExportColumn("review", CellType.WHOLE, 8),
    ExportColumn("finding_codes", width=24),
)
_VALUE = (
    ExportColumn("surface", width=16),
    ExportColumn("value", width=16),
    ExportColumn("value_number", CellType.NUMBER, 16),
    ExportColumn("unit", width=8),
    ExportColumn("approximation", width=13),
    ExportColumn("low", width=14),
    ExportColumn("high", width=14),
)

_COLUMNS: dict[str, tuple[ExportColumn, ...]] = {
    "reports": (
        *_REPORT,
        *(ExportColumn(name, width=width) for name, width in (("title", 44), ("organization", 20), ("period", 12))),
        *(ExportColumn(name) for name in ("script", "media_type", "encoding")),
        *(ExportColumn(name, CellType.WHOLE) for name in ("characters", "numbers", "statistics", "honors", "achievements")),
        *(ExportColumn(name, CellType.WHOLE) for name in ("withheld", "flagged", "unaccounted")),
        ExportColumn("partial", CellType.TRUTH),
        *(ExportColumn(name) for name in ("model", "protocol", "prompt")),
        *(ExportColumn(name, CellType.WHOLE) for name in ("calls", "prompt_tokens", "completion_tokens")),
        *(ExportColumn(name, CellType.NUMBER) for name in ("cost", "seconds")),
        *(ExportColumn(name, width=24) for name in ("program", "file", "page")),
    ),
    "statistics": (
        *_REPORT, ExportColumn("id", width=6), ExportColumn("indicator", width=34), *_VALUE,
        ExportColumn("change", width=10), ExportColumn("basis"), ExportColumn("period", width=14), ExportColumn("scope", width=14),
        *_PLACE, ExportColumn("number", width=8), ExportColumn("read_by", width=8), ExportColumn("other_reading", width=30), *_JUDGED,
    ),
    "honors": (
        *_REPORT, ExportColumn("id", width=6), ExportColumn("title", width=34), ExportColumn("awarded_by", width=20),
        ExportColumn("recipient", width=24), ExportColumn("level"), *_PLACE, ExportColumn("numbers"), ExportColumn("read_by", width=8),
        ExportColumn("other_reading", width=30), *_JUDGED,
    ),
    "achievements": (*_REPORT, ExportColumn("id", width=6), ExportColumn("summary", width=70), *_PLACE, ExportColumn("numbers"), *_JUDGED),
    "numbers": (
        *_REPORT, ExportColumn("id", width=6), *_VALUE, ExportColumn("kind"), ExportColumn("disposition"), ExportColumn("decided_by"),
        ExportColumn("rule", width=18), ExportColumn("used_by"), *_PLACE[:2],
    ),
    "findings": (
        *_REPORT, ExportColumn("code", width=22), ExportColumn("severity", width=9),
        ExportColumn("message", width=70), ExportColumn("item"),
        ExportColumn("item_says", width=40), ExportColumn("withheld", CellType.TRUTH), ExportColumn("stated", width=20), *_PLACE[:2],
        ExportColumn("rule", width=18),
    ),
}  # fmt: skip

Cells = tuple[Cell, ...]
_ENGLISH = labels_in(Language.ENGLISH)


def tables_of(summaries: Iterable[Exported]) -> tuple[TidyTable, ...]:
    """The six tables of ``summaries``, rows in their order and within a summary in the report's."""
    rows: dict[str, list[Cells]] = {name: [] for name in NAMES}
    for each in summaries:
        source = (each.summary.source.name, each.summary.source.sha256)
        for name in NAMES:
            rows[name].extend(tuple(map(_sound, (*source, *cells))) for cells in _ROWS[name](each))
    return tuple(TidyTable(name, _COLUMNS[name], rows[name]) for name in NAMES)


def _sound(cell: Cell) -> Cell:
    """``cell`` without halves of surrogate pairs, which no file can hold."""
    return cell.encode("utf-8", "replace").decode() if isinstance(cell, str) else cell


def _reports(each: Exported) -> Iterator[Cells]:
    summary = each.summary
    source, run = summary.source, summary.run
    items: tuple[Kept, ...] = (*summary.statistics, *summary.honors, *summary.achievements)
    yield (
        source.title, source.organization, source.period, source.script, source.media_type, source.encoding,
        source.characters, len(summary.ledger.numbers), len(summary.statistics), len(summary.honors),
        len(summary.achievements), len(summary.withheld), sum(item.status is Status.FLAGGED for item in items),
        summary.ledger.totals.get("unaccounted", 0), summary.partial, run.model, run.protocol, run.prompt, run.calls,
        run.prompt_tokens, run.completion_tokens, number_of(run.cost), run.seconds, run.program,
        str(each.file), None if each.page is None else str(each.page),
    )  # fmt: skip


def _statistics(each: Exported) -> Iterator[Cells]:
    for item in each.summary.statistics:
        yield (
            item.id, item.indicator, item.surface, item.value, number_of(item.value), item.unit,
            item.approximation.value, item.low, item.high, item.change and item.change.value, item.basis, item.period,
            item.scope, item.start, item.end, item.evidence[0].quote, item.number, item.read_by.value,
            phrasing.other_reading(item, _ENGLISH) or None, *_judged(item),
        )  # fmt: skip


def _honors(each: Exported) -> Iterator[Cells]:
    for item in each.summary.honors:
        yield (
            item.id, item.title, item.awarded_by, item.recipient, item.level, *_placed(item), _joined(item.numbers),
            item.read_by.value, phrasing.other_reading(item, _ENGLISH) or None, *_judged(item),
        )  # fmt: skip


def _achievements(each: Exported) -> Iterator[Cells]:
    for item in each.summary.achievements:
        yield (item.id, item.summary, *_placed(item), _joined(item.numbers), *_judged(item))


def _numbers(each: Exported) -> Iterator[Cells]:
    for number in each.summary.ledger.numbers:
        yield (
            number.id, number.surface, number.value, number_of(number.value), number.unit, number.approximation.value,
            number.low, number.high, number.kind.value, number.disposition.value, number.decided_by.value, number.rule,
            _joined(number.used_by), number.start, number.end,
        )  # fmt: skip


def _findings(each: Exported) -> Iterator[Cells]:
    summary = each.summary
    kept: tuple[Kept, ...] = (*summary.achievements, *summary.statistics, *summary.honors)
    says = {item.id: phrasing.named(item) for item in kept}
    says |= {withheld.item.id: phrasing.named(withheld.item) for withheld in summary.withheld}
    apart = {withheld.item.id for withheld in summary.withheld}
    reasons = tuple(reason for withheld in summary.withheld for reason in withheld.reasons)
    for finding in dict.fromkeys((*summary.findings, *reasons)):
        yield _finding(finding, says, finding.item in apart)


def _finding(finding: Finding, says: dict[str, str], withheld: bool) -> Cells:
    return (
        finding.code.value, finding.severity.value, finding.message, finding.item, says.get(finding.item or ""), withheld,
        finding.stated, finding.start, finding.end, finding.rule,
    )  # fmt: skip


def _placed(item: Kept) -> Cells:
    quoted = item.evidence[0]
    return quoted.start, quoted.end, quoted.quote


def _judged(item: Kept) -> Cells:
    return item.status.value, rank_of(item).value, _joined([finding.code.value for finding in item.findings])


def _joined(words: Sequence[str]) -> str | None:
    return " ".join(words) or None


_ROWS: dict[str, Callable[[Exported], Iterator[Cells]]] = {
    "reports": _reports,
    "statistics": _statistics,
    "honors": _honors,
    "achievements": _achievements,
    "numbers": _numbers,
    "findings": _findings,
}
