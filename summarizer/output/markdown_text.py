"""A summary as Markdown, for pasting into a document.

Decides layout; leaves wording to ``phrasing``. A report's own words are escaped, so that none of them is read as markup.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarizer.output import phrasing
from summarizer.output.display_names import CHINESE, Labels
from summarizer.output.grouping import topics
from summarizer.output.review import Kept, Rank, rank_of
from summarizer.schema import Achievement, Summary

__all__ = ["render_markdown"]

COLUMNS = ("indicator", "figure", "change", "context")
MARKUP = re.compile(r"([\\`*_\[\]<>|#~])")


def render_markdown(summary: Summary, labels: Labels = CHINESE) -> str:
    """The page of ``summary`` in CommonMark with tables."""
    return "\n".join(_lines(summary, labels)) + "\n"


def _lines(summary: Summary, labels: Labels) -> Iterator[str]:
    yield f"# {_escaped(phrasing.heading(summary, labels))}"
    yield ""
    about = [part for part in (summary.source.organization, summary.source.period) if part]
    if about:
        yield _escaped(" · ".join(about))
        yield ""
    yield f"> {phrasing.ledger_line(summary, labels)}"
    yield from _to_review(summary, labels)
    yield from _achievements(summary, labels)
    yield from _statistics(summary, labels)
    yield from _honors(summary, labels)
    yield from _withheld(summary, labels)
    yield from _rejected(summary, labels)
    yield ""
    yield "---"
    yield _escaped(phrasing.run_line(summary, labels))


def _to_review(summary: Summary, labels: Labels) -> Iterator[str]:
    """What most needs a look, first of all: where the readers differ, then what is flagged otherwise."""
    items: tuple[Kept, ...] = (*summary.statistics, *summary.honors, *summary.achievements)
    doubtful = sorted((item for item in items if rank_of(item) <= Rank.FLAGGED), key=rank_of)
    if not doubtful:
        return
    yield from ("", f"## {labels.say('to_review')}（{len(doubtful)}）", "")
    for item in doubtful:
        yield f"- {_escaped(phrasing.named(item))}{_marks(item, labels)}"


def _achievements(summary: Summary, labels: Labels) -> Iterator[str]:
    yield from ("", f"## {labels.say('achievements')}（{len(summary.achievements)}）", "")
    for place, item in enumerate(summary.achievements, start=1):
        yield f"{place}. {_escaped(item.summary)}{_marks(item, labels)}"


def _statistics(summary: Summary, labels: Labels) -> Iterator[str]:
    yield from ("", f"## {labels.say('statistics')}（{len(summary.statistics)}）")
    for topic in topics(summary):
        yield from ("", f"### {_escaped(topic.title)}", "")
        yield f"| {' | '.join(labels.say(column) for column in COLUMNS)} |"
        yield "| --- | ---: | --- | --- |"
        for item in topic.statistics:
            cells = (
                _escaped(item.indicator) + _marks(item, labels),
                _escaped(item.surface),
                _escaped(phrasing.change(item)),
                _escaped(phrasing.context(item, summary)),
            )
            yield f"| {' | '.join(cells)} |"


def _honors(summary: Summary, labels: Labels) -> Iterator[str]:
    yield from ("", f"## {labels.say('honors')}（{len(summary.honors)}）", "")
    for item in summary.honors:
        details = phrasing.given(item, labels)
        yield (f"- **{_escaped(item.title)}**" + (f" — {_escaped(details)}" if details else "") + _marks(item, labels))


def _withheld(summary: Summary, labels: Labels) -> Iterator[str]:
    if not summary.withheld:
        return
    yield from ("", f"## {labels.say('withheld')}（{len(summary.withheld)}）", "")
    for withheld in summary.withheld:
        reasons = "；".join(_escaped(phrasing.reason(finding, labels)) for finding in withheld.reasons)
        yield f"- {_escaped(phrasing.named(withheld.item))} — {reasons}"


def _rejected(summary: Summary, labels: Labels) -> Iterator[str]:
    if not summary.rejected:
        return
    yield from ("", f"## {labels.say('rejected')}（{len(summary.rejected)}）", "")
    for each in summary.rejected:
        yield f"- {_escaped(phrasing.named(each.item))} — {_escaped(phrasing.reviewed(each.review, labels))}"


def _marks(item: Kept, labels: Labels) -> str:
    words = "".join(f" ⚠ {_escaped(phrasing.reason(finding, labels))}" for finding in item.findings)
    if not isinstance(item, Achievement) and item.other_reading is not None:
        words += f" ⇄ {_escaped(phrasing.other_reading(item, labels))}"
    return words if item.review is None else f"{words} ✎ {_escaped(phrasing.reviewed(item.review, labels))}"


def _escaped(text: str) -> str:
    """``text`` on one line, with every character that Markdown would read as markup escaped."""
    return MARKUP.sub(r"\\\1", " ".join(text.split()))
