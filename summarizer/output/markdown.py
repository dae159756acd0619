"""A summary as Markdown, for pasting into a document.

Decides layout; leaves wording to ``wording``. A report's own words are escaped, so that none of them is read as markup.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarizer.output import wording
from summarizer.output.topics import topics
from summarizer.schema import Finding, Summary

__all__ = ["render_markdown"]

MARKUP = re.compile(r"([\\`*_\[\]<>|#~])")


def render_markdown(summary: Summary) -> str:
    """The page of ``summary`` in CommonMark with tables."""
    return "\n".join(_lines(summary)) + "\n"


def _lines(summary: Summary) -> Iterator[str]:
    yield f"# {_escaped(wording.heading(summary))}"
    yield ""
    about = [part for part in (summary.source.organization, summary.source.period) if part]
    if about:
        yield _escaped(" · ".join(about))
        yield ""
    yield f"> {wording.ledger_line(summary)}"
    yield from _achievements(summary)
    yield from _statistics(summary)
    yield from _honors(summary)
    yield from _withheld(summary)
    yield ""
    yield "---"
    yield _escaped(wording.run_line(summary))


def _achievements(summary: Summary) -> Iterator[str]:
    yield from ("", f"## 成果（{len(summary.achievements)}）", "")
    for place, item in enumerate(summary.achievements, start=1):
        yield f"{place}. {_escaped(item.summary)}{_marks(item.findings)}"


def _statistics(summary: Summary) -> Iterator[str]:
    yield from ("", f"## 统计数据（{len(summary.statistics)}）")
    for topic in topics(summary):
        yield from ("", f"### {_escaped(topic.title)}", "")
        yield "| 指标 | 原文数字 | 变化 | 时段 · 范围 |"
        yield "| --- | ---: | --- | --- |"
        for item in topic.statistics:
            cells = (
                _escaped(item.indicator) + _marks(item.findings),
                _escaped(item.surface),
                _escaped(wording.change(item)),
                _escaped(wording.context(item, summary)),
            )
            yield f"| {' | '.join(cells)} |"


def _honors(summary: Summary) -> Iterator[str]:
    yield from ("", f"## 荣誉（{len(summary.honors)}）", "")
    for item in summary.honors:
        details = wording.given(item)
        yield f"- **{_escaped(item.title)}**" + (f" — {_escaped(details)}" if details else "") + _marks(item.findings)


def _withheld(summary: Summary) -> Iterator[str]:
    if not summary.withheld:
        return
    yield from ("", f"## 未采用（{len(summary.withheld)}）", "")
    for withheld in summary.withheld:
        reasons = "；".join(_escaped(wording.reason(finding)) for finding in withheld.reasons)
        yield f"- {_escaped(wording.named(withheld.item))} — {reasons}"


def _marks(findings: tuple[Finding, ...]) -> str:
    return "".join(f" ⚠ {_escaped(wording.reason(finding))}" for finding in findings)


def _escaped(text: str) -> str:
    """``text`` on one line, with every character that Markdown would read as markup escaped."""
    return MARKUP.sub(r"\\\1", " ".join(text.split()))
