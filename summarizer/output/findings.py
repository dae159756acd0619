"""What a check found, for reading: summary and report side by side at each finding, and the verdict line.

Decides layout and wording alone. What differs between the two sides is set in ⟦ ⟧, so that it shows
without colour as well.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import TYPE_CHECKING

from summarizer.output.differences import Side, differences, sides_of
from summarizer.schema import CheckReport, FigureOutcome, Finding, OmittedFigure, Severity

if TYPE_CHECKING:
    from rich.console import Console

__all__ = ["mark_difference", "print_findings", "verdict_line"]

_MOST_OMITTED = 12
_MARKS = {Severity.ERROR: ("✗", "bold red"), Severity.WARNING: ("!", "yellow")}


def verdict_line(report: CheckReport) -> str:
    """The verdict in one line."""
    counts = report.counts
    return (
        f"supported {counts.get('supported', 0)}, derived {counts.get('derived', 0)}, "
        f"unsupported {counts.get('unsupported', 0)}, figures of the report left out {counts.get('omitted', 0)}"
    )


def print_findings(report: CheckReport, text: str, console: Console, *, why: bool = False) -> None:
    """Print ``report`` about the report ``text`` to ``console``: findings, derived figures, omissions, verdict.

    With ``why``, the rule that found it stands behind each finding.
    """
    for finding in report.findings:
        _print_finding(finding, text, console, why=why)
    for figure in report.figures:
        if figure.outcome is FigureOutcome.DERIVED:
            operands = ", ".join(f"{operand.surface} ({operand.start}–{operand.end})" for operand in figure.operands)
            console.print(f"= derived  {figure.surface}: {figure.operation} of {operands}")
        elif figure.outcome is FigureOutcome.SUPPORTED_BY_BOUND and figure.start is not None:
            source = text[figure.start : figure.end]
            console.print(f"≈ by bound  {figure.surface}: the report says {source} ({figure.start}–{figure.end})")
    _print_omitted(report.omitted, console)
    console.print(verdict_line(report), style="bold green" if report.supported else "bold red")


def _print_finding(finding: Finding, text: str, console: Console, *, why: bool) -> None:
    from rich.text import Text

    mark, style = _MARKS[finding.severity]
    item = f"  [{finding.item}]" if finding.item else ""
    rule = f"  ({finding.rule})" if why and finding.rule else ""
    console.print(Text(f"{mark} {finding.code.value}{item}  ", style=style) + Text(finding.message + rule, style=""))
    sides = sides_of(finding, text)
    if sides is None:
        return
    if sides.stated:
        console.print(Text("    summary  ", style="dim") + Text(_joined(sides.stated)))
    line = (
        Text("    report   ", style="dim")
        + Text(f"…{sides.before}", style="dim")
        + Text(_joined(sides.source))
        + Text(f"{sides.after}…", style="dim")
    )
    console.print(line + Text(f"  {finding.start}–{finding.end}", style="dim"))


def mark_difference(stated: str, source: str) -> tuple[str, str]:
    """Both texts with what differs set in ⟦ ⟧: ("3⟦5⟧0余名", "3⟦4⟧0余名"). Equal texts come back as they are."""
    ours, theirs = differences(stated, source)
    return _joined(ours), _joined(theirs)


def _joined(side: Side) -> str:
    return "".join(f"⟦{part.text}⟧" if part.differs else part.text for part in side)


def _print_omitted(omitted: tuple[OmittedFigure, ...], console: Console) -> None:
    """The most important figures left out, by topic; the rest as a count."""
    if not omitted:
        return
    console.print(f"left out, the most important {min(len(omitted), _MOST_OMITTED)} of {len(omitted)}:", style="dim")
    for line in _omitted_lines(omitted):
        console.print(line, style="dim")


def _omitted_lines(omitted: tuple[OmittedFigure, ...]) -> Iterator[str]:
    chosen = sorted(omitted, key=lambda figure: (-figure.importance, figure.start))[:_MOST_OMITTED]
    for topic, figures in groupby(sorted(chosen, key=lambda figure: figure.start), key=lambda figure: figure.topic):
        if topic:
            yield f"  {topic}"
        for figure in figures:
            yield f"    {figure.indicator} {figure.surface} ({figure.because}, {figure.start}–{figure.end})"
