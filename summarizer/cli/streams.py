"""Where a command reads its report from and where its result goes.

Decides what ``-`` means, that a file appears whole or not at all, and that a place that can't be written to is
said before the work begins. Leaves decoding to ``document.read`` and layout to ``output``.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from summarizer.errors import UsageError

if TYPE_CHECKING:
    from rich.console import Console

    from summarizer.text import Document

__all__ = ["check_target", "console", "is_standard", "open_report", "write_text"]

STANDARD = "-"


def is_standard(target: Path | None) -> bool:
    """Whether ``target`` means standard output: None and ``-`` do."""
    return target is None or str(target) == STANDARD


def open_report(argument: str | Path) -> Document:
    """The report that ``argument`` names; ``-`` is standard input. Raises ``ReportUnreadable``."""
    from summarizer.document.read import read

    if str(argument) == STANDARD:
        return read(sys.stdin.buffer.read(), name="stdin")
    return read(Path(argument))


def check_target(target: Path | None) -> None:
    """Raise ``UsageError`` if a result could not be written to ``target`` (None and ``-`` are standard output)."""
    if target is None or is_standard(target):
        return
    folder = target.absolute().parent
    if target.is_dir():
        raise UsageError(f"cannot write {target}: it is a directory; name a file")
    if not folder.is_dir():
        raise UsageError(f"cannot write {target}: there is no directory {folder}; make it first")
    if not os.access(folder, os.W_OK):
        raise UsageError(f"cannot write {target}: no permission to write in {folder}")


def write_text(target: Path | None, text: str) -> None:
    """Write ``text`` as UTF-8, ending in a line end: to standard output where ``target`` is None or ``-``, else to
    that file, which is replaced only when everything is written. Raises ``UsageError`` where the file can't be."""
    whole = text if text.endswith("\n") else text + "\n"
    if target is None or is_standard(target):
        typer.echo(whole, nl=False)
        return
    part = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        part.write_text(whole, encoding="utf-8", newline="")
        part.replace(target)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise UsageError(f"cannot write {target}: {error.strerror or error}") from error


def console() -> Console:
    """A rich console on standard output: as wide as the terminal, or as a page of 100 columns where there is none."""
    from rich.console import Console

    width = None if sys.stdout.isatty() else 100
    return Console(width=width, highlight=False, emoji=False, markup=False)
