"""``summarizer compare``: the same indicator across reports.

Decides where the comparison goes. Leaves lining up to ``comparing`` and layout to ``output.comparison``.
"""

from __future__ import annotations

import json
import os
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from summarizer.cli import streams
from summarizer.cli.options import Lang, SummaryFiles
from summarizer.cli.summaries import files_of, load_summary, summary_files
from summarizer.cli.terminal import echo_json, say
from summarizer.errors import UsageError
from summarizer.output.language import language_of

if TYPE_CHECKING:
    from summarizer.comparing.align import Comparison, IndicatorRow

__all__ = ["command"]


def command(
    summaries: SummaryFiles,
    html: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Also write a page with plots to this file.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print the rows as JSON.")] = False,
    lang: Lang = None,
) -> None:
    """Line up the same indicator across reports, of years or of places.

    A change between two years of one body is computed from both levels and held against the one that is reported. Only what
    is surely the same indicator, unit and scope is lined up.
    """
    from summarizer.comparing.align import compare_summaries
    from summarizer.output.comparison import comparison_page, print_comparison
    from summarizer.output.display_names import labels_in

    files = summary_files(summaries)
    if len(files) < 2:
        raise UsageError("one summary alone can't be compared; name two or more")
    loaded = [load_summary(file) for file in files]
    if html is not None:
        belonging = [files_of(file, summary) for file, summary in zip(files, loaded, strict=True)]
        streams.check_target(html, *chain.from_iterable(belonging))
    comparison = compare_summaries(loaded)
    labels = labels_in(lang or language_of(os.environ))
    if html is not None:
        streams.write_text(html, comparison_page(comparison, labels))
        say(f"{len(comparison.rows)} indicators of {len(files)} reports lined up; in {html}")
    if as_json:
        echo_json(json.dumps(_content(comparison), ensure_ascii=False, indent=2))
    elif html is None:
        print_comparison(comparison, streams.console(), labels)


def _content(comparison: Comparison) -> dict[str, Any]:
    return {
        "reports": [
            {"name": each.source.name, "sha256": each.source.sha256, "period": each.source.period}
            for each in comparison.reports
        ],
        "rows": [_row(row) for row in comparison.rows],
        "unmatched": [
            {"report": each.report, "id": each.statistic.id, "indicator": each.statistic.indicator, "why": each.why}
            for each in comparison.unmatched
        ],
    }


def _row(row: IndicatorRow) -> dict[str, Any]:
    return {
        "indicator": row.indicator,
        "unit": row.unit,
        "scope": row.scope,
        "confidence": row.confidence,
        "cells": [
            None
            if cell is None
            else {"id": cell.id, "indicator": cell.indicator, "surface": cell.surface, "value": cell.value}
            for cell in row.cells
        ],
        "changes": [
            {
                "report": place,
                "low": str(change.low),
                "high": str(change.high),
                "unit": change.unit,
                "reported": None if change.reported is None else change.reported.id,
                "agrees": change.agrees,
            }
            for place, change in row.changes.items()
        ],
    }
