"""``summarizer read``: the text of a report as every other command reads it.

Decides nothing: what is printed is what the offsets of ``run``, ``numbers`` and ``check`` count. Leaves reading to ``document``.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from summarizer.cli import streams
from summarizer.cli.terminal import echo

__all__ = ["command"]


def command(
    report: Annotated[str, typer.Argument(metavar="REPORT", help="The report, a file; - reads standard input.")],
    output: Annotated[Path | None, typer.Option("-o", "--output", metavar="FILE", help="Write here.")] = None,
) -> None:
    """Print the text of a report, as it is read from HTML, Word, PDF or a scan.

    Offsets everywhere else count the characters of this text.
    """
    streams.check_target(output, report)
    document = streams.open_report(report)
    if streams.is_standard(output) and sys.stdout.isatty():
        echo(document.text.rstrip("\n"))  # a terminal may not get everything that a report can hold
    else:
        streams.write_text(output, document.text)
