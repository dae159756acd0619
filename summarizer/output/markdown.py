"""A summary as Markdown, for pasting into a document.

Decides layout; leaves wording to ``wording``. A report's own words are escaped, so that none of them is read as markup.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarizer.output import wording
from summarizer.output.labels import CHINESE, Labels
from summarizer.output.topics import topics
from summarizer.schema import Finding, Summary

__all__ = ["render_markdown"]

COLUMNS = ("indicator", "figure", "change", "context")
MARKUP = re.compile(r"([\\`*_\[\]<>|#~])")


def render_markdown(summary: Summary, labels: Labels = CHINESE) -> str:
    """The page of ``summary`` in CommonMark with tables."""
    return "\n".join(_lines(summary, labels)) + "\n"


def _lines(summary: Summary, labels: Labels) -> Iterator[str]:
    yield f"# {_escaped(wording.heading(summary, labels))}"
    yield ""
    about = [part for part in (summary.source.organization, summary.source.period) if part]
    if about:
        yield _escaped(" · ".join(about))
        yield ""
    yield f"> {wording.ledger_line(summary, labels)}"
    yield from _achievements(summary, labels)
    yield from _statistics(summary, labels)
    yield from _honors(summary, labels)
    yield from _withheld(summary, labels)
    yield ""
    yield "---"
    yield _escaped(wording.run_line(summary, labels))


def _achievements(summary: Summary, labels: Labels) -> Iterator[str]:
    yield from ("", f"## {labels.say('achievements')}（{len(summary.achievements)}）", "")
    for place, item in enumerate(summary.achievements, start=1):
        yield f"{place}. {_escaped(item.summary)}{_marks(item.findings, labels)}"


def _statistics(summary: Summary, labels: Labels) -> Iterator[str]:
    yield from ("", f"## {labels.say('statistics')}（{len(summary.statistics)}）")
    for topic in topics(summary):
        yield from ("", f"### {_escaped(topic.title)}", "")
        yield f"| {' | '.join(labels.say(column) for column in COLUMNS)} |"
        yield "| --- | ---: | --- | --- |"
        for item in topic.statistics:
            cells = (
                _escaped(item.indicator) + _marks(item.findings, labels),
                _escaped(item.surface),
                _escaped(wording.change(item)),
                _escaped(wording.context(item, summary)),
            )
            yield f"| {' | '.join(cells)} |"


def _honors(summary: Summary, labels: Labels) -> Iterator[str]:
    yield from ("", f"## {labels.say('honors')}（{len(summary.honors)}）", "")
    for item in summary.honors:
        details = wording.given(item, labels)
        yield (
            f"- **{_escaped(item.title)}**"
            + (f" — {_escaped(details)}" if details else "")
            + _marks(item.findings, labels)
        )


def _withheld(summary: Summary, labels: Labels) -> Iterator[str]:
    if not summary.withheld:
        return
    yield from ("", f"## {labels.say('withheld')}（{len(summary.withheld)}）", "")
    for withheld in summary.withheld:
        reasons = "；".join(_escaped(wording.reason(finding, labels)) for finding in withheld.reasons)
        yield f"- {_escaped(wording.named(withheld.item))} — {reasons}"


def _marks(findings: tuple[Finding, ...], labels: Labels) -> str:
    return "".join(f" ⚠ {_escaped(wording.reason(finding, labels))}" for finding in findings)


def _escaped(text: str) -> str:
    """``text`` on one line, with every character that Markdown would read as markup escaped."""
    return MARKUP.sub(r"\\\1", " ".join(text.split()))
