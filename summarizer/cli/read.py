"""``summarizer read``: the text of a report as every other command reads it.

Decides nothing: what is printed is what the offsets of ``run``, ``numbers`` and ``check`` count. Leaves reading to ``document``.
"""

from __future__ import annotations

import sys

from summarizer.cli import streams
from summarizer.cli.options import Output, Report
from summarizer.cli.terminal import echo

__all__ = ["command"]


def command(
    report: Report,
    output: Output = None,
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
