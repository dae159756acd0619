"""``summarizer verify``: whether a summary was made from a report as it is, and was not edited since.

Decides nothing itself; ``provenance`` knows what is hashed.
"""

from __future__ import annotations

from typing import Annotated

import typer

from summarizer.cli import streams
from summarizer.cli.options import SummaryFile
from summarizer.cli.summaries import shaped_summary
from summarizer.cli.terminal import echo

__all__ = ["command"]

NOT_AS_IT_WAS = 5


def command(
    summary: SummaryFile,
    report: Annotated[str, typer.Argument(metavar="REPORT", help="The report that it was made from.")],
) -> None:
    """Prove that a summary was made from this report and was not edited, or say what was.

    The exit code is 5 if anything is not as it was.
    """
    from summarizer.provenance import broken_links

    content = shaped_summary(summary)
    broken = tuple(broken_links(content, streams.open_report(report)))
    for line in broken:
        echo(f"{summary}: {line}")
    if broken:
        raise typer.Exit(NOT_AS_IT_WAS)
    replies = len(content.provenance.replies) if content.provenance is not None else 0
    echo(
        f"{summary}: made from {report} and {replies} replies of {content.run.model or 'no model'}, and not edited since"
    )
