"""The reports of a batch: files, folders, patterns, lists of paths, and columns of texts.

Decides what an argument of a batch means and by which name its reports are listed. Nothing is read before its turn: a
report that can't be read fails alone.
"""

from __future__ import annotations

import glob
import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from summarizer.document.read import document_of, read
from summarizer.errors import ReportUnreadable, UsageError
from summarizer.text import Document

__all__ = ["Entry", "entries_of"]

_WILD = frozenset("*?[")


@dataclass(frozen=True, slots=True)
class Entry:
    """One report of a batch. ``name`` is its path as given, with ``#row`` behind it if it is a row of a table.

    ``open`` reads it and raises ``ReportUnreadable`` if it can't be read; it can be sent to another process.
    """

    name: str
    open: Callable[[], Document]


def entries_of(arguments: Iterable[str], column: str | None = None) -> Iterator[Entry]:
    """The reports that ``arguments`` mean, each once, in order.

    An argument is a file, a folder (every file below it but hidden ones, by name), a pattern such as ``reports/*.txt``,
    or, if ``column`` is given, a ``.jsonl`` or ``.parquet`` file whose column of that name holds texts. Raises
    ``UsageError`` for an argument that means nothing.
    """
    seen: set[str] = set()
    for argument in arguments:
        for entry in _entries(argument, column):
            if entry.name not in seen:
                seen.add(entry.name)
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
    return Entry(str(path), partial(read, path))


def _of_text(text: object, name: str) -> Entry:
    return Entry(name, partial(_opened, text, name))


def _opened(text: object, name: str) -> Document:
    if not isinstance(text, str):
        raise ReportUnreadable(f"{name}: holds no text")
    return document_of(text, name)


def _of_json_lines(path: Path, column: str) -> Iterator[Entry]:
    try:
        with path.open(encoding="utf-8") as lines:
            for row, line in enumerate(lines, 1):
                if line.strip():
                    yield _of_text(_value(json.loads(line), column), f"{path}#{row}")
    except (OSError, UnicodeDecodeError) as problem:
        raise UsageError(f"{path}: can't be read ({problem})") from problem
    except json.JSONDecodeError as problem:
        raise UsageError(f"{path}#{row}: is not JSON: {problem}") from problem


def _value(row: Any, column: str) -> object:
    return row.get(column) if isinstance(row, dict) else None


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
