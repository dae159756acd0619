"""What a system said about one report, in the one shape that is scored, whatever program said it.

Decides how ``summary.json`` and other programs' JSON with the same lists are read: which place of the report
an item claims, and which exact value it states. Leaves aligning to ``align`` and judging to ``verdicts``.

Values are read here, apart from ``summarizer.numbers``: a decimal string, perhaps with a multiplier as other
programs write it ("16.5万", or a value of 16.5 with the unit 万辆). What can't be read is None, which is a misreading.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from typing import Any, TypeVar

from evals.dataset import Gold, Number, in_per_cent
from summarizer.document.folding import fold
from summarizer.numbers.mention import Approximation, Direction, Disposition
from summarizer.text import Span

__all__ = [
    "LedgerEntry",
    "PredictedAchievement",
    "PredictedHonor",
    "PredictedStatistic",
    "Prediction",
    "as_prediction",
    "read_prediction",
    "read_written_value",
    "written_values",
]

# No report states more; a program that does has run away.
LARGEST = Decimal(10) ** 40
_MULTIPLIERS = {"十": 10, "百": 100, "千": 1000, "万": 10_000, "亿": 100_000_000}
_WRITTEN = re.compile(
    r"(?P<sign>-?)(?P<number>[0-9][0-9,]{0,39}(?:\.[0-9]{1,40})?(?:/[1-9][0-9]{0,39})?)(?P<times>[十百千万亿]{0,4})"
)
# Units that begin with a character that is a multiplier elsewhere.
_NOT_MULTIPLIED = ("百分", "千米", "千克", "千瓦", "千伏")


@dataclass(frozen=True, slots=True)
class PredictedStatistic:
    """One figure as a system reported it.

    ``place`` is the mention's raw span where the system said it or where it follows from its quote; ``region``
    the raw spans of its evidence. Both are empty for a program that only names figures. ``value`` and
    ``approximation`` are None where what the system wrote can't be read.
    """

    id: str
    indicator: str
    value: Number | None
    low: Number | None = None
    high: Number | None = None
    unit: str | None = None
    approximation: Approximation | None = Approximation.EXACT
    change: Direction | None = None
    basis: str | None = None
    period: str | None = None
    scope: str | None = None
    place: Span | None = None
    region: tuple[Span, ...] = ()
    verified: bool = True


@dataclass(frozen=True, slots=True)
class PredictedHonor:
    """One award as a system reported it, with the raw spans of its evidence."""

    id: str
    title: str
    awarded_by: str | None = None
    recipient: str | None = None
    region: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class PredictedAchievement:
    """One result as a system reported it, with the raw spans of its evidence and of the ledger's numbers that it cites."""

    id: str
    summary: str
    region: tuple[Span, ...] = ()
    cited: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class LedgerEntry:
    """One number of the report and what the system did with it; ``disposition`` None where it can't be read."""

    place: Span
    surface: str
    disposition: Disposition | None


@dataclass(frozen=True, slots=True)
class Prediction:
    """Everything a system said about one report. ``ledger`` is None for a system that keeps none."""

    statistics: tuple[PredictedStatistic, ...] = ()
    honors: tuple[PredictedHonor, ...] = ()
    achievements: tuple[PredictedAchievement, ...] = ()
    withheld: tuple[PredictedStatistic, ...] = ()
    ledger: tuple[LedgerEntry, ...] | None = None
    organization: str | None = None


def read_prediction(content: Mapping[str, Any], text: str) -> Prediction:
    """The prediction in a decoded ``summary.json``, or in any JSON object that has some of its lists.

    ``text`` is the raw report, in which quotes without offsets are looked up. Items that are no objects are
    left aside; nothing is raised for a field that is missing or of the wrong type.
    """
    report = _Report(text)
    source = content.get("source")
    ledger = content.get("ledger")
    withheld = (entry.get("item") for entry in _objects(content.get("withheld")))
    places = _places(ledger, text) if isinstance(ledger, Mapping) else {}
    return Prediction(
        statistics=tuple(
            _statistic(entry, f"statistic {at}", report)
            for at, entry in enumerate(_objects(content.get("statistics")), 1)
        ),
        honors=tuple(
            _honor(entry, f"honor {at}", report) for at, entry in enumerate(_objects(content.get("honors")), 1)
        ),
        achievements=tuple(
            _achievement(entry, f"achievement {at}", report, places)
            for at, entry in enumerate(_objects(content.get("achievements")), 1)
        ),
        withheld=tuple(
            _statistic(entry, f"withheld {at}", report)
            for at, entry in enumerate(_objects(list(withheld)), 1)
            if "indicator" in entry
        ),
        ledger=_ledger(ledger, text) if isinstance(ledger, Mapping) else None,
        organization=_text(source.get("organization")) if isinstance(source, Mapping) else None,
    )


def as_prediction(gold: Gold) -> Prediction:
    """A reference read as if a system had said it: how a second annotator is scored against the first."""
    return Prediction(
        statistics=tuple(
            PredictedStatistic(
                id=f"statistic {at}",
                indicator=item.indicator,
                value=item.value,
                low=item.low,
                high=item.high,
                unit=item.unit,
                approximation=item.approximation,
                change=item.change,
                basis=item.basis,
                period=item.period,
                scope=item.scope,
                place=Span(item.start, item.end),
            )
            for at, item in enumerate(gold.statistics, 1)
        ),
        honors=tuple(
            PredictedHonor(f"honor {at}", item.title, item.awarded_by, item.recipient, (Span(item.start, item.end),))
            for at, item in enumerate(gold.honors, 1)
        ),
        achievements=tuple(
            PredictedAchievement(f"achievement {at}", item.summary, (Span(item.start, item.end),))
            for at, item in enumerate(gold.achievements, 1)
        ),
        ledger=tuple(
            sorted(
                [
                    *(LedgerEntry(Span(s.start, s.end), s.surface, Disposition.STATISTIC) for s in gold.statistics),
                    *(LedgerEntry(Span(n.start, n.end), n.surface, n.reason) for n in gold.other_numbers),
                ],
                key=lambda entry: entry.place,
            )
        ),
    )


def read_written_value(written: object) -> Number | None:
    """The number that a system wrote as ``value``: 165000, "165,000", "16.5万", "1/3", "30%"; None if it is none."""
    if isinstance(written, (int, float, Decimal)) and not isinstance(written, bool):
        number = Decimal(str(written)) if isinstance(written, float) else Decimal(written)
        return number if number.is_finite() and abs(number) < LARGEST else None
    if not isinstance(written, str):
        return None
    match = _WRITTEN.fullmatch("".join(fold(written).split()).rstrip("%"))
    return _value_of(match) if match else None


def written_values(text: str) -> tuple[Number, ...]:
    """The Arabic figures with their multipliers that stand in ``text``, in order."""
    return tuple(_value_of(match) for match in _WRITTEN.finditer(fold(text)))


def _value_of(match: re.Match[str]) -> Number:
    digits = match["number"].replace(",", "")
    above, _, below = digits.partition("/")
    number: Number = Fraction(above) / Fraction(below) if below else Decimal(above)  # 3.85/10万: a rate
    for times in match["times"]:
        number *= _MULTIPLIERS[times]
    return -number if match["sign"] else number


class _Report:
    """A report in which quotes are looked up through script and width."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._folded: str | None = None

    def only(self, words: str, within: Sequence[Span] = ()) -> Span | None:
        """Where ``words`` stand, if they stand exactly once in ``within`` (in the whole report if that is empty)."""
        regions = within or (Span(0, len(self.text)),)
        found = {place for region in regions for place in self._occurrences(words, region)}
        return found.pop() if len(found) == 1 else None

    def first(self, words: str) -> Span | None:
        """The first place where ``words`` stand."""
        return next(self._occurrences(words, Span(0, len(self.text))), None)

    def _occurrences(self, words: str, region: Span) -> Iterator[Span]:
        wanted = fold(words.strip())
        if not wanted:
            return iter(())
        if self._folded is None:
            self._folded = fold(self.text)
        return self._search(wanted, self._folded, region)

    @staticmethod
    def _search(wanted: str, folded: str, region: Span) -> Iterator[Span]:
        at = folded.find(wanted, region.start, region.end)
        while at >= 0:
            yield Span(at, at + len(wanted))
            at = folded.find(wanted, at + 1, region.end)


def _statistic(entry: Mapping[str, Any], number: str, report: _Report) -> PredictedStatistic:
    region = _region(entry, report)
    value, unit = in_per_cent(*_scaled(read_written_value(entry.get("value")), _text(entry.get("unit"))))
    change = _member(Direction, entry.get("change"))
    if value is not None and value < 0 and "change" not in entry:  # other programs write a decrease of 7.7% as -7.7
        value, change = -value, Direction.DECREASE
    return PredictedStatistic(
        id=_text(entry.get("id")) or number,
        indicator=_text(entry.get("indicator")) or "",
        value=value,
        low=read_written_value(entry.get("low")),
        high=read_written_value(entry.get("high")),
        unit=unit,
        approximation=_member(Approximation, entry.get("approximation") or Approximation.EXACT.value),
        change=change,
        basis=_text(entry.get("basis")),
        period=_text(entry.get("period")),
        scope=_text(entry.get("scope")),
        place=_place(entry, region, report),
        region=region,
        verified=entry.get("status", "verified") == "verified",
    )


def _honor(entry: Mapping[str, Any], number: str, report: _Report) -> PredictedHonor:
    return PredictedHonor(
        id=_text(entry.get("id")) or number,
        title=_text(entry.get("title")) or "",
        awarded_by=_text(entry.get("awarded_by")),
        recipient=_text(entry.get("recipient")),
        region=_region(entry, report),
    )


def _achievement(
    entry: Mapping[str, Any], number: str, report: _Report, places: Mapping[object, Span]
) -> PredictedAchievement:
    cited = entry.get("numbers")
    return PredictedAchievement(
        id=_text(entry.get("id")) or number,
        summary=_text(entry.get("summary")) or "",
        region=_region(entry, report),
        cited=tuple(places[id] for id in cited if isinstance(id, str) and id in places)
        if isinstance(cited, (list, tuple))
        else (),
    )


def _scaled(value: Number | None, unit: str | None) -> tuple[Number | None, str | None]:
    """Value and unit with a multiplier that the system left in the unit (16.5, 万辆) moved into the value."""
    folded = fold(unit) if unit else ""
    if value is None or not unit or folded.startswith(_NOT_MULTIPLIED):
        return value, unit
    times = 0
    while times < len(folded) and folded[times] in _MULTIPLIERS:
        value *= _MULTIPLIERS[folded[times]]
        times += 1
    return value, unit[times:] or None


def _region(entry: Mapping[str, Any], report: _Report) -> tuple[Span, ...]:
    """Where the evidence of an item stands: its spans, else its quotes where they are found."""
    evidence = entry.get("evidence", entry.get("quote"))
    pieces: list[Any] = list(evidence) if isinstance(evidence, (list, tuple)) else [evidence]
    spans = []
    for piece in pieces:
        if isinstance(piece, Mapping):
            found = _claimed(piece, report.text, "quote") or _looked_up(piece.get("quote"), report)
        else:
            found = _looked_up(piece, report)
        if found is not None:
            spans.append(found)
    return tuple(spans)


def _looked_up(quote: object, report: _Report) -> Span | None:
    return report.first(quote) if isinstance(quote, str) else None


def _place(entry: Mapping[str, Any], region: tuple[Span, ...], report: _Report) -> Span | None:
    """The mention that a figure claims: its own offsets where they fit, else the only place of its surface."""
    claimed = _claimed(entry, report.text, "surface")
    if claimed is not None:
        return claimed
    surface = _text(entry.get("surface"))
    return report.only(surface, region) if surface else None


def _claimed(entry: Mapping[str, Any], text: str, words: str) -> Span | None:
    """The offsets that an item states, unless they lie outside the report or hold other words than it says."""
    start, end = entry.get("start"), entry.get("end")
    if not isinstance(start, int) or not isinstance(end, int) or not 0 <= start < end <= len(text):
        return None
    stated = entry.get(words)
    if isinstance(stated, str) and fold(text[start:end]) != fold(stated):
        return None
    return Span(start, end)


def _ledger(content: Mapping[str, Any], text: str) -> tuple[LedgerEntry, ...]:
    entries = []
    for entry in _objects(content.get("numbers")):
        place = _claimed(entry, text, "surface")
        if place is not None:
            disposition = _member(Disposition, entry.get("disposition"))
            entries.append(LedgerEntry(place, text[place.start : place.end], disposition))
    return tuple(sorted(entries, key=lambda entry: entry.place))


def _places(content: Mapping[str, Any], text: str) -> dict[object, Span]:
    """Where each number of the ledger stands, by its id."""
    entries = ((entry.get("id"), _claimed(entry, text, "surface")) for entry in _objects(content.get("numbers")))
    return {id: place for id, place in entries if isinstance(id, str) and place is not None}


def _objects(items: object) -> list[Mapping[str, Any]]:
    return [item for item in items if isinstance(item, Mapping)] if isinstance(items, (list, tuple)) else []


def _text(value: object) -> str | None:
    """A string that says something; None for null, blanks and everything that is no string."""
    return value.strip() or None if isinstance(value, str) else None


Member = TypeVar("Member", bound=StrEnum)


def _member(kind: type[Member], value: object) -> Member | None:
    """The member that ``value`` names, None for null and for words that name none."""
    return next((member for member in kind if member.value == value), None)
