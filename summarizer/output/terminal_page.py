"""A summary as a page for the terminal.

Decides layout and colour: heading and period, the ledger's one line, achievements, statistics in a table by topic,
honors, what was withheld and why. Leaves wording to ``phrasing`` and ``display_names``. A report's own words are never read
as markup.
"""

from __future__ import annotations

from io import StringIO

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from summarizer.output import phrasing
from summarizer.output.display_names import CHINESE, Labels
from summarizer.output.grouping import topics
from summarizer.output.line_breaking import Prose, StyledLine
from summarizer.schema import Achievement, Direction, Disposition, Honor, Statistic, Status, Summary

__all__ = ["print_summary", "render_text"]

PLAIN_WIDTH = 100
ARROWS = {Direction.INCREASE: "red", Direction.DECREASE: "green"}  # as Chinese tables colour rise and fall


def render_text(summary: Summary, width: int = PLAIN_WIDTH, labels: Labels = CHINESE) -> str:
    """The page without colour, ``width`` columns wide, for a file."""
    page = StringIO()
    print_summary(summary, Console(file=page, width=width, color_system=None, highlight=False, emoji=False), labels)
    return "\n".join(line.rstrip() for line in page.getvalue().splitlines()) + "\n"


def print_summary(summary: Summary, console: Console, labels: Labels = CHINESE) -> None:
    """Print the page of ``summary`` on ``console``."""
    _print_heading(summary, console, labels)
    _print_achievements(summary, console, labels)
    _print_statistics(summary, console, labels)
    _print_honors(summary, console, labels)
    _print_withheld(summary, console, labels)
    _print_rejected(summary, console, labels)
    console.print()
    console.print(Prose((phrasing.run_line(summary, labels), "dim")))


def _print_heading(summary: Summary, console: Console, labels: Labels) -> None:
    console.print()
    console.print(Prose((phrasing.heading(summary, labels), "bold")))
    about = [part for part in (summary.source.organization, summary.source.period) if part]
    if about:
        console.print(Prose((" · ".join(about), "dim")))
    balanced = not summary.ledger.totals.get(Disposition.UNACCOUNTED.value)
    line = ("✓ " if balanced else "! ") + phrasing.ledger_line(summary, labels)
    console.print(Prose((line, "green" if balanced else "red")))


def _section(name: str, count: int, console: Console) -> None:
    console.print()
    console.print(Rule(Text(f"{name}  {count}", style="bold cyan"), align="left", style="cyan"))


def _print_achievements(summary: Summary, console: Console, labels: Labels) -> None:
    _section(labels.say("achievements"), len(summary.achievements), console)
    for place, item in enumerate(summary.achievements, start=1):
        _print_item((f"{place:>2}", "dim"), item.summary, _marks(item, labels), console)


def _print_statistics(summary: Summary, console: Console, labels: Labels) -> None:
    _section(labels.say("statistics"), len(summary.statistics), console)
    table = Table(box=SIMPLE_HEAD, pad_edge=False, show_edge=False, expand=True)
    table.add_column(labels.say("indicator"), ratio=5)
    table.add_column(labels.say("figure"), justify="right", style="bold", no_wrap=True)
    table.add_column(labels.say("change"), no_wrap=True)
    table.add_column(labels.say("context"), ratio=2, style="dim")
    places = {item.id: place for place, item in enumerate(summary.achievements, start=1)}
    for topic in topics(summary):
        if table.rows:
            table.add_row()
        number = f"{places[topic.achievement.id]} " if topic.achievement else ""
        table.add_row(Prose((f"▸ {number}{topic.title}", "cyan")))
        for statistic in topic.statistics:
            table.add_row(*_row(statistic, summary, labels))
    if table.rows:
        console.print(table)


def _row(statistic: Statistic, summary: Summary, labels: Labels) -> tuple[Padding, Text, Text, Prose]:
    indicator = Prose((statistic.indicator, ""), *_marks(statistic, labels))
    changed = Text(statistic.basis or "" if statistic.change else "", style="dim")
    if statistic.change is not None:
        changed.append(f" {phrasing.arrow(statistic)}", style=ARROWS[statistic.change])
    return (
        Padding(indicator, (0, 0, 0, 2)),
        Text(statistic.surface),
        changed,
        Prose((phrasing.context(statistic, summary), "")),
    )


def _print_honors(summary: Summary, console: Console, labels: Labels) -> None:
    _section(labels.say("honors"), len(summary.honors), console)
    for item in summary.honors:
        details = phrasing.given(item, labels)
        below = [(details, "dim")] if details else []
        _print_item((" ★", "yellow"), item.title, [*below, *_marks(item, labels)], console)


def _print_withheld(summary: Summary, console: Console, labels: Labels) -> None:
    if not summary.withheld:
        return
    _section(labels.say("withheld"), len(summary.withheld), console)
    for withheld in summary.withheld:
        reasons = [(phrasing.reason(finding, labels), "dim") for finding in withheld.reasons]
        _print_item((" ✗", "red"), phrasing.named(withheld.item), reasons, console)


def _print_rejected(summary: Summary, console: Console, labels: Labels) -> None:
    if not summary.rejected:
        return
    _section(labels.say("rejected"), len(summary.rejected), console)
    for each in summary.rejected:
        why = [(phrasing.reviewed(each.review, labels), "dim")]
        _print_item((" ✎", "green"), phrasing.named(each.item), why, console)


def _print_item(bullet: StyledLine, words: str, below: list[StyledLine], console: Console) -> None:
    """One item of a list, its lines hanging under its first word."""
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(width=3)
    grid.add_column()
    grid.add_row(Prose(bullet), Prose((words, ""), *below))
    console.print(grid)


def _marks(item: Achievement | Statistic | Honor, labels: Labels) -> list[StyledLine]:
    """What a reader of an item should know, a line each: warnings, the other reading, an editor's decision."""
    lines = []
    if item.status is Status.FLAGGED:
        lines += [(f"⚠ {phrasing.reason(finding, labels)}", "yellow") for finding in item.findings]
    if not isinstance(item, Achievement) and item.other_reading is not None:
        lines.append((f"⇄ {phrasing.other_reading(item, labels)}", "yellow"))
    if item.review is not None:
        lines.append((f"✎ {phrasing.reviewed(item.review, labels)}", "green"))
    return lines
