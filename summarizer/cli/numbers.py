"""``summarizer numbers``: every number of a report, by rules alone.

Decides how a mention is written, as a line of JSON or as a row, and how the rules behind it are. Leaves finding mentions to
``numbers.inventory`` and what is said of a figure to ``reading``.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Annotated, Any

import typer

from summarizer.cli import streams
from summarizer.cli.options import Report
from summarizer.cli.terminal import echo_json

if TYPE_CHECKING:
    from rich.table import Table
    from rich.text import Text

    from summarizer.numbers.mention import NumberMention
    from summarizer.reading.explained import Words
    from summarizer.reading.passages import Passages

RELATIONS = {"more_than": "> ", "less_than": "< ", "about": "~ ", "exact": ""}

__all__ = ["command"]


def command(
    report: Report,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object per line.")] = False,
    why: Annotated[
        bool, typer.Option("--why", help="Say what the rules make of each number, from which words and by which rule.")
    ] = False,
) -> None:
    """List every number of a report, by rules alone.

    Each with its value, bounds, unit, kind and place; needs no model.
    """
    from summarizer.document.clean import clean
    from summarizer.finding import as_record
    from summarizer.numbers.inventory import take_inventory

    document = streams.open_report(report)
    if why:
        from summarizer.pipeline import read_passages

        _explain(read_passages(document), as_json=as_json)
        return
    mentions = take_inventory(clean(document)).mentions
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


def _explain(passages: Passages, *, as_json: bool) -> None:
    """Write every number with what the rules make of it, and why."""
    from summarizer.finding import as_record

    mentions = passages.inventory.mentions
    if as_json:
        for mention in mentions:
            echo_json(json.dumps({**as_record(mention), "why": _why(passages, mention)}, ensure_ascii=False))
        return
    console = streams.console()
    for mention in mentions:
        for line in _lines(passages, mention):
            console.print(line)
    console.print(f"{len(mentions)} numbers")


def _why(passages: Passages, mention: NumberMention) -> dict[str, Any]:
    """What the rules make of ``mention``: why it is no figure, or what they say of it and why that may be wrong."""
    from summarizer.reading.explained import explained

    figure, doubt = passages.figure(mention.id), passages.figure(mention.id).doubt
    return {
        "disposition": figure.reason.value if figure.reason is not None else None,
        "rule": figure.rule or mention.rule,
        "says": {
            each.field.value: {
                "value": each.value,
                "rule": each.rule,
                "words": [word._asdict() for word in each.words],
            }
            for each in explained(passages, mention.id)
        },
        "doubt": {"message": str(doubt.message), "rule": doubt.rule} if doubt is not None else None,
    }


def _lines(passages: Passages, mention: NumberMention) -> Iterator[Text]:
    """The number in one line, and below it a line for each thing that the rules make of it."""
    from rich.text import Text

    from summarizer.messages import told_in
    from summarizer.output.language import language_of
    from summarizer.reading.explained import explained

    figure = passages.figure(mention.id)
    value = " ".join(part for part in (_value(mention), mention.unit) if part)
    yield Text.assemble(
        (f"{mention.id}  ", "dim"),
        (mention.surface, "bold"),
        f"  {value}  " if value else "  ",
        (f"{mention.kind.value}  {mention.start}–{mention.end}", "dim"),
    )
    rule = figure.rule or mention.rule
    if figure.reason is not None:
        yield _line("settled", figure.reason.value, rule)
    elif rule is not None:
        yield _line("read by", "", rule)
    for each in explained(passages, mention.id):
        yield _line(each.field.value, each.value, each.rule, each.words)
    if figure.doubt is not None:
        message = figure.doubt.message
        yield _line("doubt", told_in(language_of(os.environ), message.key, message.values), figure.doubt.rule)


def _line(name: str, value: str, rule: str | None, words: Iterable[Words] = ()) -> Text:
    from rich.text import Text

    places = "、".join(f"{each.text} {each.start}–{each.end}" for each in words)
    told = (value, f"← {places}" if places else "", f"({rule})" if rule else "")
    return Text("    ").append(f"{name:<11}", style="dim").append("  ".join(part for part in told if part))
