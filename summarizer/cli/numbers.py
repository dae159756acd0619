"""``summarizer numbers``: every number of a report, by rules alone.

Decides how a mention is written, as a line of JSON or as a row. Leaves finding mentions to ``numbers.inventory``.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Annotated

import typer

from summarizer.cli import streams
from summarizer.cli.terminal import echo_json

if TYPE_CHECKING:
    from rich.table import Table

    from summarizer.numbers.mention import NumberMention

RELATIONS = {"more_than": "> ", "less_than": "< ", "about": "~ ", "exact": ""}

__all__ = ["command"]


def command(
    report: Annotated[str, typer.Argument(metavar="REPORT", help="The report, a file; - reads standard input.")],
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object a line.")] = False,
) -> None:
    """List every number of a report, by rules alone.

    Each with its value, bounds, unit, kind and place; needs no model.
    """
    from summarizer.document.clean import clean
    from summarizer.finding import as_record
    from summarizer.numbers.inventory import take_inventory

    mentions = take_inventory(clean(streams.open_report(report))).mentions
    if as_json:
        for mention in mentions:
            echo_json(json.dumps(as_record(mention), ensure_ascii=False))
    else:
        streams.console().print(_table(mentions))


def _table(mentions: tuple[NumberMention, ...]) -> Table:
    """One row a mention; a value that is only a bound is written as one."""
    from rich.box import SIMPLE_HEAD
    from rich.table import Table

    table = Table(box=SIMPLE_HEAD, pad_edge=False, caption=f"{len(mentions)} numbers", caption_justify="left")
    table.add_column("id", style="dim")
    table.add_column("place", style="dim", justify="right")
    table.add_column("as written", style="bold", overflow="fold")
    table.add_column("value", justify="right")
    table.add_column("unit")
    table.add_column("kind")
    table.add_column("settled by rule", style="dim")
    for mention in mentions:
        settled = f"{mention.reason.value} ({mention.rule})" if mention.reason else ""
        table.add_row(
            mention.id,
            str(mention.start),
            mention.surface,
            _value(mention),
            mention.unit or "",
            mention.kind.value,
            settled,
        )
    return table


def _value(mention: NumberMention) -> str:
    """The value, with a sign in front where it is only a bound; empty where there is none."""
    from summarizer.schema import decimal_text

    if mention.approximation.value == "range":
        return f"{decimal_text(mention.low)}–{decimal_text(mention.high)}"
    value = decimal_text(mention.value)
    return "" if value is None else f"{RELATIONS[mention.approximation.value]}{value}"
