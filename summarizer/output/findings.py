"""What a check found, for reading: summary and report side by side at each finding, and the verdict line.

Decides layout and wording alone. What differs between the two sides is set in ⟦ ⟧, so that it shows
without colour as well.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import TYPE_CHECKING

from rich.cells import cell_len, set_cell_size

from summarizer.output.differences import Side, differences, sides_of
from summarizer.output.display_names import CHINESE, Labels
from summarizer.schema import CheckedFigure, CheckReport, FigureOutcome, Finding, OmittedFigure, Severity

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

__all__ = ["finding_lines", "mark_difference", "print_findings", "verdict_line"]

_MOST_OMITTED = 12
_WIDTH = 100
_MARKS = {Severity.ERROR: ("✗", "bold red"), Severity.WARNING: ("!", "yellow")}


def verdict_line(report: CheckReport, labels: Labels = CHINESE) -> str:
    """The verdict in one line."""
    counted = {name: report.counts.get(name, 0) for name in ("supported", "derived", "unsupported", "omitted")}
    return labels.say("check_verdict", **counted)


def finding_lines(
    finding: Finding, text: str, labels: Labels = CHINESE, *, why: bool = False, width: int = _WIDTH
) -> list[Text]:
    """What ``finding`` says about the report ``text``, and below it the two things that it compares.

    With ``why``, the rule that found it stands behind it. The report's words around the place leave off where a line of
    ``width`` cells is full.
    """
    from rich.text import Text

    mark, style = _MARKS[finding.severity]
    item = f"  [{finding.item}]" if finding.item else ""
    rule = f"  ({finding.rule})" if why and finding.rule else ""
    lines = [Text(f"{mark} {finding.code.value}{item}  ", style=style) + Text(labels.message(finding) + rule, style="")]
    sides = sides_of(finding, text)
    if sides is None:
        return lines
    ours, theirs = labels.say("in_summary"), labels.say("in_report")
    head = max(cell_len(ours), cell_len(theirs))
    if sides.stated:
        lines.append(Text(f"    {set_cell_size(ours, head)}  ", style="dim") + Text(_joined(sides.stated)))
    source, place = _joined(sides.source), f"  {finding.start}–{finding.end}"
    room = max(width - head - cell_len(f"{source}{place}…… ") - 6, 0)
    before, after = _last_cells(sides.before, room // 2), _first_cells(sides.after, room // 2)
    lines.append(
        Text(f"    {set_cell_size(theirs, head)}  ", style="dim")
        + Text(f"…{before}", style="dim")
        + Text(source)
        + Text(f"{after}…{place}", style="dim")
    )
    return lines


def _first_cells(words: str, room: int) -> str:
    while cell_len(words) > room:
        words = words[:-1]
    return words


def _last_cells(words: str, room: int) -> str:
    while cell_len(words) > room:
        words = words[1:]
    return words


def print_findings(
    report: CheckReport, text: str, console: Console, labels: Labels = CHINESE, *, why: bool = False
) -> None:
    """Print ``report`` about the report ``text`` to ``console``: findings, derived figures, omissions, verdict."""
    for finding in report.findings:
        for line in finding_lines(finding, text, labels, why=why, width=console.width):
            console.print(line)
    for figure in report.figures:
        if figure.outcome is FigureOutcome.DERIVED:
            console.print(f"= {labels.say('derived')}  {figure.surface}: {_worked_out(figure, labels)}")
        elif figure.outcome is FigureOutcome.SUPPORTED_BY_BOUND and figure.start is not None:
            source = labels.say("report_says", source=text[figure.start : figure.end])
            console.print(f"≈ {labels.say('by_bound')}  {figure.surface}: {source} ({figure.start}–{figure.end})")
    _print_omitted(report.omitted, console, labels)
    console.print(verdict_line(report, labels), style="bold green" if report.supported else "bold red")


def _worked_out(figure: CheckedFigure, labels: Labels) -> str:
    operands = ", ".join(f"{operand.surface} ({operand.start}–{operand.end})" for operand in figure.operands)
    return labels.say("derived_of", operation=labels.of("operation", figure.operation or ""), operands=operands)


def mark_difference(stated: str, source: str) -> tuple[str, str]:
    """Both texts with what differs set in ⟦ ⟧: ("3⟦5⟧0余名", "3⟦4⟧0余名"). Equal texts come back as they are."""
    ours, theirs = differences(stated, source)
    return _joined(ours), _joined(theirs)


def _joined(side: Side) -> str:
    return "".join(f"⟦{part.text}⟧" if part.differs else part.text for part in side)


def _print_omitted(omitted: tuple[OmittedFigure, ...], console: Console, labels: Labels) -> None:
    """The most important figures left out, by topic; the rest as a count."""
    if not omitted:
        return
    shown = min(len(omitted), _MOST_OMITTED)
    console.print(labels.say("left_out", shown=shown, all=len(omitted)), style="dim")
    for line in _omitted_lines(omitted, labels):
        console.print(line, style="dim")


def _omitted_lines(omitted: tuple[OmittedFigure, ...], labels: Labels) -> Iterator[str]:
    chosen = sorted(omitted, key=lambda figure: (-figure.importance, figure.start))[:_MOST_OMITTED]
    for topic, figures in groupby(sorted(chosen, key=lambda figure: figure.start), key=lambda figure: figure.topic):
        if topic:
            yield f"  {topic}"
        for figure in figures:
            because = labels.of("importance", str(figure.importance))
            yield f"    {figure.indicator} {figure.surface} ({because}, {figure.start}–{figure.end})"
