"""The reports of a batch: files, folders, patterns, lists of paths, and columns of texts.

Decides what an argument of a batch means and by which name its reports are listed. Nothing is read before its turn: a
report that can't be read fails alone, and so does a line of a table that is none. What this program wrote itself is no
report, wherever it lies: a batch may write into the folder that it reads from.
"""

from __future__ import annotations

import codecs
import glob
import json
import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from summarizer.document.read import document_of, read
from summarizer.errors import ReportUnreadable, UsageError
from summarizer.output.own_results import is_own_result
from summarizer.text import Document

__all__ = ["Entry", "entries_of"]

_WILD = frozenset("*?[")


@dataclass(frozen=True, slots=True)
class Entry:
    """One report of a batch. ``name`` is its path as given, with ``#row`` behind it if it is a row of a table.

    ``open`` reads it and raises ``ReportUnreadable`` if it can't be read; it can be sent to another process. ``file`` is the
    report's own, None if it is a row.
    """

    name: str
    open: Callable[[], Document]
    file: Path | None = None


def _to_nobody(path: Path) -> None:
    """Tell nobody."""


def entries_of(
    arguments: Iterable[str], column: str | None = None, left_aside: Callable[[Path], None] = _to_nobody
) -> Iterator[Entry]:
    """The reports that ``arguments`` mean, each once, in order.

    An argument is a file, a folder (every file below it but hidden ones, by name), a pattern such as ``reports/*.txt``,
    or, if ``column`` is given, a ``.jsonl`` or ``.parquet`` file whose column of that name holds texts. Results of this
    program are no reports; ``left_aside`` hears of each. Raises ``UsageError`` for an argument that means nothing.
    """
    seen: set[str] = set()
    for argument in arguments:
        for entry in _entries(argument, column):
            if entry.name in seen:
                continue
            seen.add(entry.name)
            if entry.file is not None and is_own_result(entry.file):
                left_aside(entry.file)
            else:
                yield entry


def _entries(argument: str, column: str | None) -> Iterator[Entry]:
    path = Path(argument)
    if path.is_dir():
        below = (file for file in path.rglob("*") if file.is_file() and not _is_hidden(file.relative_to(path)))
        yield from (_of_file(file) for file in sorted(below))
    elif not path.exists() and _WILD & set(argument):
        found = sorted(glob.glob(argument, recursive=True))  # noqa: PTH207 - Path.glob takes no absolute pattern
        if not found:
            raise UsageError(f"{argument}: no file matches this pattern")
        yield from (_of_file(Path(each)) for each in found if Path(each).is_file())
    elif column is not None and path.suffix in (".jsonl", ".ndjson"):
        yield from _of_json_lines(path, column)
    elif column is not None and path.suffix == ".parquet":
        yield from _of_parquet(path, column)
    else:
        yield _of_file(path)


def _is_hidden(path: Path) -> bool:
    return any(part.startswith(".") for part in path.parts)


def _of_file(path: Path) -> Entry:
    # The bytes of a name that is no UTF-8 are spelt out: a line of the manifest and a summary hold text alone.
    name = os.fsencode(path).decode("utf-8", "backslashreplace")
    return Entry(name, partial(read, path, Path(name).name), path)


def _of_text(text: object, name: str) -> Entry:
    return Entry(name, partial(_opened, text, name))


def _opened(text: object, name: str) -> Document:
    if not isinstance(text, str):
        raise ReportUnreadable(f"{name}: holds no text")
    return document_of(text, name)


def _of_json_lines(path: Path, column: str) -> Iterator[Entry]:
    try:
        with path.open("rb") as lines:
            for row, line in enumerate(lines, 1):
                content = line.removeprefix(codecs.BOM_UTF8) if row == 1 else line
                if content.strip():
                    yield _of_json_line(content, column, f"{path}#{row}")
    except OSError as problem:
        raise UsageError(f"{path}: can't be read ({problem.strerror or problem})") from problem


def _of_json_line(line: bytes, column: str, name: str) -> Entry:
    """The report in one ``line`` of a table; one whose line is none fails when its turn comes."""
    try:
        row = json.loads(line.decode().rstrip())
    except RecursionError:
        why = "it is nested too deeply"
    except UnicodeDecodeError as problem:
        why = f"byte {problem.start + 1} is no UTF-8"
    except ValueError as problem:
        why = str(problem)
    else:
        if isinstance(row, dict) and column in row:
            return _of_text(row[column], name)
        return _failing(name, f"it has no column {column!r}")
    return _failing(name, f"the line is not JSON: {why}")


def _failing(name: str, why: str) -> Entry:
    return Entry(name, partial(_refused, f"{name}: {why}"))


def _refused(why: str) -> Document:
    raise ReportUnreadable(why)


def _of_parquet(path: Path, column: str) -> Iterator[Entry]:
    try:
        import polars
    except ImportError:
        raise UsageError(f"{path}: Parquet files need the extra `tables`: pip install 'summarizer[tables]'") from None
    try:
        texts = polars.read_parquet(path, columns=[column])[column]
    except (OSError, polars.exceptions.PolarsError) as problem:
        raise UsageError(f"{path}: column {column!r} can't be read ({problem})") from problem
    for row, text in enumerate(texts, 1):
        yield _of_text(text, f"{path}#{row}")
