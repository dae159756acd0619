"""Where a command reads its report from and where its result goes.

Decides what ``-`` means, for reading and for writing, and that a standard stream that was closed is told as such. Leaves
decoding to ``document.read``, files to ``writing`` and what a terminal may be sent to ``terminal``.
"""

from __future__ import annotations

import contextlib
import errno
import io
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from summarizer.cli.terminal import console, say, visible
from summarizer.errors import ResultNotWritten, UsageError
from summarizer.result_places import Source, check_places
from summarizer.writing import write_result

if TYPE_CHECKING:
    from summarizer.text import Document, Span

__all__ = [
    "STANDARD",
    "check_target",
    "check_targets",
    "console",
    "discard_output",
    "is_standard",
    "open_report",
    "open_standard_streams",
    "standard_input",
    "write_text",
]

STANDARD = "-"
_STDIN = 0


class _Closed(io.TextIOBase):
    """Standard output of a program that was started without one: everything but writing works."""

    def write(self, text: str) -> int:
        """Fail as the system does."""
        raise OSError(errno.EBADF, "standard output is closed")


def open_standard_streams() -> None:
    """Give the program the three streams that it expects, whichever of them it was started with.

    The numbers of closed ones are taken up, or the next file opened would get one, and with it what is printed.
    """
    for number in range(3):
        try:
            os.fstat(number)
        except OSError:
            with contextlib.suppress(OSError):
                os.open(os.devnull, os.O_RDWR)
    if sys.stdin is None:
        sys.stdin = io.TextIOWrapper(io.BytesIO())
    if sys.stdout is None:
        sys.stdout = _Closed()
    if sys.stderr is None:
        sys.stderr = io.StringIO()
    for stream in (sys.stdout, sys.stderr):  # what is printed is Chinese; a terminal knows its own encoding
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding=None if stream.isatty() else "utf-8", errors="replace")


def discard_output() -> None:
    """Let go of what standard output still holds; writing it would fail again when the interpreter closes it."""
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def is_standard(target: Path | None) -> bool:
    """Whether ``target`` means standard output: None and ``-`` do."""
    return target is None or str(target) == STANDARD


def open_report(argument: str | Path, given: bytes | None = None) -> Document:
    """The report that ``argument`` names; ``-`` is standard input, or ``given`` if that was read. Raises ``ReportUnreadable``.

    What of its file is not in its text is said on stderr, and where its text is unfit to be read: a line for each kind of
    damage, with the first place.
    """
    from summarizer.document.read import read

    if str(argument) == STANDARD:
        document = read(sys.stdin.buffer.read() if given is None else given, name="stdin")
    else:
        path = Path(argument)
        document = read(path, name=visible(path.name))
    for notice in document.notices:
        say(f"summarizer: {document.name}: {notice}")
    for warning in _warnings(document):
        say(warning)
    return document


def standard_input(argument: str | Path) -> bytes | None:
    """What standard input gives if ``argument`` names it, else None."""
    return sys.stdin.buffer.read() if str(argument) == STANDARD else None


def _warnings(document: Document) -> Iterator[str]:
    from summarizer.document.fitness import unfit_stretches

    places: dict[str, list[Span]] = {}
    for span, why in unfit_stretches(document.text):
        places.setdefault(why.english, []).append(span)
    for reason, spans in places.items():
        more = f" and {len(spans) - 1} more places" if len(spans) > 1 else ""
        first = spans[0]
        yield f"summarizer: warning: {document.name}: characters {first.start}–{first.end}{more}: {reason}; figures there may be wrong"


def check_target(target: Path | None, *sources: str | Path) -> None:
    """As ``check_targets``, for one result."""
    check_targets([target], sources)


def check_targets(targets: Sequence[Path | None], sources: Iterable[str | Path] = ()) -> None:
    """Raise ``UsageError`` unless a result can go to each of ``targets`` without harm to another or to ``sources``.

    ``-`` among the targets is standard output (as None is, where nothing else was asked for), among the sources
    standard input.
    """
    standard = [target for target in targets if is_standard(target)]
    if len(standard) > 1:
        raise UsageError("only one result can go to standard output; name a file for the other")
    if standard and isinstance(sys.stdout, _Closed):
        raise UsageError("standard output is closed; name a file with -o")
    read_from: list[Source] = [_STDIN if str(source) == STANDARD else Path(source) for source in sources]
    check_places([target for target in targets if target is not None and not is_standard(target)], read_from)


def write_text(target: Path | None, text: str) -> None:
    """Write ``text`` as UTF-8, ending in a line end: to standard output if ``target`` is None or ``-``, else to that
    file. Raises ``ResultNotWritten`` where that fails."""
    whole = text if text.endswith("\n") else text + "\n"
    if target is not None and not is_standard(target):
        write_result(target, whole)
        return
    try:
        sys.stdout.write(whole)
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as problem:
        discard_output()
        raise ResultNotWritten(f"cannot write to standard output: {problem.strerror or problem}") from problem
