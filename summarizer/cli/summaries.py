"""Where a command reads finished summaries from: files, and folders of them; and the report that one was made from.

Decides which files of a folder are meant, the line that says what is wrong with a file that holds no summary, and that
a report counts only if it is still the one that was summarised.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from summarizer.cli import streams
from summarizer.errors import ReportUnreadable, UsageError

if TYPE_CHECKING:
    from summarizer.schema import Summary
    from summarizer.text import Document

__all__ = ["load_summary", "read_json", "report_file", "report_of", "summary_files"]


def load_summary(path: Path) -> Summary:
    """The summary in ``path``; raises ``UsageError`` where there is none."""
    from pydantic import ValidationError

    from summarizer.schema import Summary

    try:
        return Summary.model_validate_json(read_json(path))
    except OSError as error:
        raise UsageError(f"cannot read {path}: {error.strerror or error}") from error
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(step) for step in first["loc"]) or "the file"
        raise UsageError(f"{path} is not a summary that this program wrote: {where}: {first['msg']}") from error
    except UnicodeError as error:
        raise UsageError(f"{path} is not a summary that this program wrote: it is no text") from error


def read_json(path: Path) -> str:
    """The text of a JSON file in whatever encoding an editor or a shell saved it, without a byte order mark.

    Raises ``OSError``, and ``ValueError`` where a byte of it is no text.
    """
    from summarizer.document.encodings import decode

    content = path.read_bytes()
    found = decode(content)
    return content.decode(found.encoding if found is not None else "utf-8-sig")


def summary_files(paths: Sequence[Path]) -> list[Path]:
    """The files that ``paths`` mean, each once: a file itself, and every summary below a folder, by name.

    Of a folder those JSON files count that have a ledger. Raises ``UsageError`` for a path that is not there and if
    none is left.
    """
    found = list(dict.fromkeys(file for path in paths for file in _files(path)))
    if not found:
        raise UsageError(f"there is no summary in {', '.join(map(str, paths))}; make some with summarizer run or batch")
    return found


def _files(path: Path) -> Iterator[Path]:
    if path.is_dir():
        yield from (file for file in sorted(path.rglob("*.json")) if file.is_file() and _is_summary(file))
    elif path.exists():
        yield path
    else:
        raise UsageError(f"there is no file {path}")


def _is_summary(file: Path) -> bool:
    try:
        content = json.loads(read_json(file))
    except (OSError, ValueError, RecursionError):
        return False
    return isinstance(content, dict) and "ledger" in content and "source" in content


def report_of(path: Path, summary: Summary, named: Path | None = None) -> Document | None:
    """The report of the ``summary`` in ``path``, found as ``report_file`` finds it."""
    found = report_file(path, summary, named)
    return None if found is None else found[1]


def report_file(path: Path, summary: Summary, named: Path | None = None) -> tuple[Path, Document] | None:
    """The report of the ``summary`` in ``path`` and its file: the one ``named``, else the one of its name that lies,
    unchanged, beside the summary or in the working directory, else the one that its batch read; None where there is none.

    Raises ``UsageError`` if the summary was made from something else than ``named``.
    """
    if named is not None:
        return named, _unchanged(named, summary)
    name = Path(summary.source.name)
    from summarizer.batch.manifest import report_behind

    for candidate in filter(None, (path.parent / name.name, name, report_behind(path))):
        try:
            if candidate.is_file():
                return candidate, _unchanged(candidate, summary)
        except (ReportUnreadable, UsageError):
            continue
    return None


def _unchanged(report: Path, summary: Summary) -> Document:
    document = streams.open_report(report)
    if document.sha256 != summary.source.sha256:
        raise UsageError(f"{report} is not the report that was summarized: its SHA-256 differs")
    return document
