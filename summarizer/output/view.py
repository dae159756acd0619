"""What the page's templates show of a summary: for each item its place, its link, its tags and what can be asked of it.

Decides where links lead: from an item to the number or paragraph of the report that says it, from a number to the
item that it became or to its line of the ledger. Leaves marks to ``marks`` and layout to the templates.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from summarizer.output import phrasing, review, values
from summarizer.output.differences import Sides, sides_of
from summarizer.output.display_names import Labels
from summarizer.output.grouping import Topic, topics
from summarizer.output.marks import MarkedText, marked
from summarizer.output.shown import shown
from summarizer.schema import (
    CORRECTABLE,
    Achievement,
    Disposition,
    Finding,
    Honor,
    LedgerNumber,
    Rejected,
    Statistic,
    Summary,
    Unplaced,
    Withheld,
)

__all__ = ["View"]

_RESULTS = frozenset((Disposition.STATISTIC, Disposition.HONOR, Disposition.UNACCOUNTED))
Shown = review.Kept | Unplaced


class View:
    """A summary, the report's ``text`` where it is at hand, and labels, for the templates."""

    def __init__(self, summary: Summary, text: str | None, labels: Labels) -> None:
        self.summary = summary
        self.labels = labels
        self.text: MarkedText | None = None if text is None else marked(text, summary.ledger.numbers)
        self._raw = text or ""
        self.topics: tuple[Topic, ...] = topics(summary)
        self.order = {item.id: place for place, item in enumerate(summary.achievements, start=1)}
        self._marked = {number.id for number in self.text.numbers} if self.text else set()
        kept: tuple[review.Kept, ...] = (*summary.statistics, *summary.honors, *summary.achievements)
        self._tags = {item.id: review.tags_of(item) for item in kept}
        self._tags |= {each.item.id: ("withheld",) for each in summary.withheld}
        self._tags |= {each.item.id: ("rejected",) for each in summary.rejected}

    @property
    def heading(self) -> str:
        """The page's heading."""
        return phrasing.heading(self.summary, self.labels)

    @property
    def script(self) -> str:
        """The language tag of the report's own words."""
        return "zh-Hant" if self.summary.source.script == "traditional" else "zh-Hans"

    @property
    def dispositions(self) -> list[tuple[str, str, int]]:
        """Key, label and count of every disposition that occurs."""
        totals = self.summary.ledger.totals
        return [
            (key.value, self.labels.of("disposition", key.value), totals[key.value])
            for key in Disposition
            if totals.get(key.value)
        ]

    @property
    def missing(self) -> int:
        """How many numbers are unaccounted for."""
        return self.summary.ledger.totals.get(Disposition.UNACCOUNTED.value, 0)

    @property
    def filters(self) -> Iterator[tuple[str, str, int]]:
        """Tag, label and count of each filter: what needs a look first, then what became of the numbers."""
        found = [tag for tags in self._tags.values() for tag in tags]
        for tag in ("differ", "flagged", "withheld"):
            yield tag, self.labels.say(tag).lower(), found.count(tag)
        for tag in ("agreed", "reviewed", "rejected"):
            if tag in found:
                yield tag, self.labels.say(tag).lower(), found.count(tag)
        for key in (
            Disposition.UNACCOUNTED,
            Disposition.STATISTIC,
            Disposition.HONOR,
            Disposition.DATE,
            Disposition.PLAN,
        ):
            count = self.summary.ledger.totals.get(key.value, 0)
            yield key.value, self.labels.of("disposition", key.value), max(count, found.count(key.value))
        named = {"unaccounted", "statistic", "honor", "date", "plan"}
        yield from (each for each in self.dispositions if each[0] not in named)

    def tags(self, id: str) -> str:
        """The tags of an item, for filters."""
        return " ".join(self._tags[id])

    def number_tags(self, number: LedgerNumber) -> str:
        """What became of a number, and the tags of the items that use it."""
        used = (tag for id in number.used_by for tag in self._tags.get(id, ()))
        return " ".join(dict.fromkeys((number.disposition.value, *used)))

    def rank(self, item: review.Kept) -> int:
        """The item's rank in the order of review."""
        return review.rank_of(item).value

    def place_of(self, item: Shown) -> str | None:
        """The id of the place in the report that says ``item``; None where the text or the place is missing."""
        if self.text is None or isinstance(item, Unplaced):
            return None
        if isinstance(item, Statistic):
            return self.text.anchor_at(item.start, item.end)
        return self.text.anchor_at(item.evidence[0].start, item.evidence[0].end)

    def has_mark(self, number: LedgerNumber) -> bool:
        """Whether the number is marked in the text on this page."""
        return number.id in self._marked

    def target_of(self, number: LedgerNumber) -> str:
        """The id of what the number became: its first item, else its line of the ledger."""
        return next((f"i-{id}" for id in number.used_by if id in self._tags), f"l-{number.id}")

    def used_by(self, number: LedgerNumber) -> list[str]:
        """The items of this page that use the number."""
        return [id for id in number.used_by if id in self._tags]

    def exact(self, number: Statistic | LedgerNumber) -> str:
        """The number's value in words."""
        return values.exact_value(number, self.labels)

    def gloss(self, statistic: Statistic) -> str:
        """The value, where it says more than the words."""
        return values.gloss(statistic, self.labels)

    def context(self, statistic: Statistic) -> str:
        """When and for whom the figure holds, where that is not the report's own."""
        return phrasing.context(statistic, self.summary)

    def arrow(self, statistic: Statistic) -> str:
        """Which way the figure changed."""
        return phrasing.arrow(statistic)

    def given(self, honor: Honor) -> str:
        """Who received the honor from whom."""
        return phrasing.given(honor, self.labels)

    def other_reading(self, item: review.Kept) -> str:
        """What the other reader says, where the two differ."""
        return "" if isinstance(item, Achievement) else phrasing.other_reading(item, self.labels)

    def reviewed(self, item: review.Kept | Rejected) -> str:
        """Who decided what about an item and when; empty where nobody did."""
        return "" if item.review is None else phrasing.reviewed(item.review, self.labels)

    def named(self, withheld: Withheld | Rejected) -> str:
        """What an item that is no result says."""
        return phrasing.named(withheld.item)

    def reason(self, finding: Finding) -> str:
        """A finding in one line."""
        return phrasing.reason(finding, self.labels)

    def sides(self, finding: Finding) -> Sides | None:
        """What a finding compares, where it has a place in the text of this page."""
        return sides_of(finding, self._raw)

    def place_of_finding(self, finding: Finding) -> str | None:
        """The id of the place in the report that a finding is about."""
        if self.text is None or finding.start is None or finding.end is None:
            return None
        return self.text.anchor_at(finding.start, finding.end)

    def has_item(self, id: str | None) -> bool:
        """Whether this page shows an item of that id."""
        return id in self._tags

    @property
    def ledger_line(self) -> str:
        """The ledger in one line."""
        return phrasing.ledger_line(self.summary, self.labels)

    @property
    def run_line(self) -> str:
        """How the summary was made."""
        return phrasing.run_line(self.summary, self.labels)

    @property
    def details(self) -> dict[str, Any]:
        """What the script needs of each item: its evidence as pairs of offsets, its number, and lines to show on demand."""
        summary = self.summary
        items: dict[str, Any] = {}
        placed = [each.item for each in summary.withheld if not isinstance(each.item, Unplaced)]
        for item in (*summary.achievements, *summary.statistics, *summary.honors, *placed):
            lines = [[label, shown(value)] for label, value in self._lines(item) if value]
            entry: dict[str, Any] = {"at": [[quoted.start, quoted.end] for quoted in item.evidence], "lines": lines}
            if isinstance(item, Statistic):
                entry["number"] = item.number
            fields = CORRECTABLE[type(item).__name__.lower()]
            entry["fields"] = {name: shown(str(getattr(item, name) or "")) for name in fields}
            items[item.id] = entry
        return items

    @property
    def words(self) -> dict[str, Any]:
        """What the script needs for decisions: the report's hash, names of fields, and what those may hold that choose."""
        say, of = self.labels.say, self.labels.of
        named = {"summary": "summary_field", "awarded_by": "awarded_by_field", "recipient": "recipient_field"}
        levels = self.labels.groups["level"]
        return {
            "sha256": self.summary.source.sha256,
            "report": self.summary.source.name,
            "save": say("save_decisions", count="#"),
            "fields": {name: say(named.get(name, name)) for names in CORRECTABLE.values() for name in names},
            "choices": {"change": {"": "—", "increase": "↑", "decrease": "↓"}, "level": {"": "—", **levels}},
            "instead": {key.value: of("disposition", key.value) for key in Disposition if key not in _RESULTS},
        }

    def _lines(self, item: review.Kept) -> Iterator[tuple[str, str | None]]:
        say, of = self.labels.say, self.labels.of
        if isinstance(item, Statistic):
            yield say("value"), self.exact(item)
            yield say("change"), phrasing.change(item)
            yield say("period"), item.period
            yield say("scope"), item.scope
        elif isinstance(item, Honor):
            yield say("context"), self.given(item)
        yield say("review"), self.reviewed(item)
        if not isinstance(item, Achievement):
            yield say("read_by"), of("reader", item.read_by.value)
            yield say("other_reading"), phrasing.other_reading(item, self.labels)
        yield say("findings"), "；".join(self.reason(finding) for finding in item.findings)
        yield say("rule"), "、".join(dict.fromkeys(finding.rule for finding in item.findings if finding.rule))
        if isinstance(item, Honor) and item.rule is not None:
            yield say("read_by_rules"), item.rule
        if isinstance(item, Statistic) and item.rules is not None:
            read = ((say(name), rule) for name, rule in item.rules.model_dump().items())
            yield say("read_by_rules"), "；".join(f"{name}: {rule}" for name, rule in read)
