"""Reads what a program said out of its JSON: ``summary.json``, or any object that has some of the same lists.

Decides which fields say something, so that nothing is raised for one that is missing or of another type. Leaves values to
``written_values`` and places to ``claimed_places``.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Any, TypeVar

from evals.claimed_places import QuotedReport, claimed_span, place_of, region_of
from evals.prediction import LedgerEntry, PredictedAchievement, PredictedHonor, PredictedStatistic, Prediction
from evals.reference import in_per_cent
from evals.written_values import read_written_value, without_unit_multiplier
from summarizer.numbers.mention import Approximation, Direction, Disposition
from summarizer.text import Span

__all__ = ["read_prediction"]

Member = TypeVar("Member", bound=StrEnum)


def read_prediction(content: Mapping[str, Any], text: str) -> Prediction:
    """The prediction in a decoded ``summary.json``, or in any JSON object that has some of its lists.

    ``text`` is the raw report, in which quotes without offsets are looked up. Items that are no objects are
    left aside; nothing is raised for a field that is missing or of the wrong type.
    """
    report = QuotedReport(text)
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


def _statistic(entry: Mapping[str, Any], number: str, report: QuotedReport) -> PredictedStatistic:
    region = region_of(entry, report)
    written, counted = without_unit_multiplier(read_written_value(entry.get("value")), _text(entry.get("unit")))
    value, unit = in_per_cent(written, counted)
    change = _member(Direction, entry.get("change"))
    if value is not None and value < 0 and "change" not in entry:  # other programs write a decrease of 7.7% as -7.7
        value, change = -value, Direction.DECREASE
    return PredictedStatistic(
        id=_text(entry.get("id")) or number,
        indicator=_text(entry.get("indicator")) or "",
        value=value,
        low=in_per_cent(read_written_value(entry.get("low")), counted)[0],
        high=in_per_cent(read_written_value(entry.get("high")), counted)[0],
        unit=unit,
        approximation=_member(Approximation, entry.get("approximation") or Approximation.EXACT.value),
        change=change,
        basis=_text(entry.get("basis")),
        period=_text(entry.get("period")),
        scope=_text(entry.get("scope")),
        place=place_of(entry, region, report),
        region=region,
        verified=entry.get("status", "verified") == "verified",
    )


def _honor(entry: Mapping[str, Any], number: str, report: QuotedReport) -> PredictedHonor:
    return PredictedHonor(
        id=_text(entry.get("id")) or number,
        title=_text(entry.get("title")) or "",
        awarded_by=_text(entry.get("awarded_by")),
        recipient=_text(entry.get("recipient")),
        region=region_of(entry, report),
    )


def _achievement(
    entry: Mapping[str, Any], number: str, report: QuotedReport, places: Mapping[object, Span]
) -> PredictedAchievement:
    cited = entry.get("numbers")
    return PredictedAchievement(
        id=_text(entry.get("id")) or number,
        summary=_text(entry.get("summary")) or "",
        region=region_of(entry, report),
        cited=tuple(places[id] for id in cited if isinstance(id, str) and id in places)
        if isinstance(cited, (list, tuple))
        else (),
    )


def _ledger(content: Mapping[str, Any], text: str) -> tuple[LedgerEntry, ...]:
    entries = []
    for entry in _objects(content.get("numbers")):
        place = claimed_span(entry, text, "surface")
        if place is not None:
            disposition = _member(Disposition, entry.get("disposition"))
            entries.append(LedgerEntry(place, text[place.start : place.end], disposition))
    return tuple(sorted(entries, key=lambda entry: entry.place))


def _places(content: Mapping[str, Any], text: str) -> dict[object, Span]:
    """Where each number of the ledger stands, by its id."""
    entries = ((entry.get("id"), claimed_span(entry, text, "surface")) for entry in _objects(content.get("numbers")))
    return {id: place for id, place in entries if isinstance(id, str) and place is not None}


def _member(kind: type[Member], value: object) -> Member | None:
    """The member that ``value`` names, None for null and for words that name none."""
    return next((member for member in kind if member.value == value), None)


def _objects(items: object) -> list[Mapping[str, Any]]:
    return [item for item in items if isinstance(item, Mapping)] if isinstance(items, (list, tuple)) else []


def _text(value: object) -> str | None:
    """A string that says something; None for null, blanks and everything that is no string."""
    return value.strip() or None if isinstance(value, str) else None
