"""Where a command reads finished summaries from: files, and folders of them; and the report that one was made from.

Decides which files of a folder are meant, the line that says what is wrong with a file that holds no summary, and that
a report counts only if it is still the one that was summarised.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from summarizer.cli import streams
from summarizer.errors import ReportUnreadable, UsageError

if TYPE_CHECKING:
    from summarizer.schema import Summary
    from summarizer.text import Document

__all__ = ["files_of", "load_summary", "read_json", "report_file", "shaped_summary", "summary_files"]


def load_summary(path: Path) -> Summary:
    """The summary in ``path``; raises ``UsageError`` where there is none, or one of places that its report can't have."""
    summary = shaped_summary(path)
    for where, start, end in _places(json.loads(read_json(path))):
        if not start <= end <= summary.source.characters:
            length = f"{summary.source.characters:,} characters"
            raise _no_summary(path, f"{where} stands at {start} to {end}, which is nowhere in a report of {length}")
    return summary


def shaped_summary(path: Path) -> Summary:
    """As ``load_summary``, wherever in its report the summary says that things stand."""
    from pydantic import ValidationError

    from summarizer.schema import Summary
    from summarizer.schema.misfit import misfit

    try:
        return Summary.model_validate_json(read_json(path), strict=True)
    except OSError as error:
        raise UsageError(f"cannot read {path}: {error.strerror or error}") from error
    except ValidationError as error:
        raise _no_summary(path, misfit(error)) from error
    except UnicodeError as error:
        raise _no_summary(path, "it is no text") from error


def _no_summary(path: Path, why: str) -> UsageError:
    return UsageError(f"{path} is not a summary that this program wrote: {why}")


def _places(content: Any, where: str = "it") -> Iterator[tuple[str, int, int]]:
    """Every stretch of the report that ``content`` tells, with where in the summary it does."""
    if isinstance(content, dict):
        if isinstance(content.get("start"), int) and isinstance(content.get("end"), int):
            yield where, content["start"], content["end"]
        steps: Iterable[tuple[object, Any]] = content.items()
    elif isinstance(content, list):
        steps = enumerate(content)
    else:
        return
    for step, below in steps:
        if isinstance(below, dict | list):
            yield from _places(below, str(step) if where == "it" else f"{where}.{step}")


def read_json(path: Path) -> str:
    """The text of a JSON file in whatever encoding an editor or a shell saved it, without a byte order mark.

    Raises ``OSError``, ``UsageError`` for more than a file of ours can hold, and ``UnicodeError`` where a byte is no text.
    """
    from summarizer.document.encodings import decode
    from summarizer.document.read import bounded_bytes

    try:
        content = bounded_bytes(path)
    except ValueError as error:
        raise UsageError(f"cannot read {path}: {error}") from error
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
    except (OSError, ValueError, RecursionError, UsageError):
        return False
    return isinstance(content, dict) and "ledger" in content and "source" in content


def report_file(path: Path, summary: Summary, named: Path | None = None) -> tuple[Path, Document] | None:
    """The report of the ``summary`` in ``path`` and its file: the one ``named``, else the one of its name that lies,
    unchanged, beside the summary or in the working directory, else the one that its batch read; None where there is none.

    Raises ``UsageError`` if the summary was made from something else than ``named``.
    """
    if named is not None:
        return named, _unchanged(named, summary)
    for candidate in _candidates(path, summary):
        with suppress(ReportUnreadable, UsageError):
            return candidate, _unchanged(candidate, summary)
    return None


def files_of(path: Path, summary: Summary, named: Path | None = None) -> list[Path]:
    """The files that the ``summary`` in ``path`` belongs to, and that no result may take the place of.

    These are its own, the report ``named``, whatever has the report's name where it is looked for, be it changed since, and
    the text that was saved with it.
    """
    text = summary.source.text_file
    saved = [path.parent / Path(text).name] if text is not None else []
    return [path, *([named] if named is not None else []), *_candidates(path, summary), *filter(_is_file, saved)]


def _candidates(path: Path, summary: Summary) -> list[Path]:
    """The files that may be the report of the ``summary`` in ``path``, in the order in which they are tried."""
    from summarizer.batch.manifest import report_behind

    name = Path(summary.source.name)
    return [
        place for place in (path.parent / name.name, name, report_behind(path)) if place is not None and _is_file(place)
    ]


def _is_file(place: Path) -> bool:
    try:
        return place.is_file()
    except (OSError, ValueError):  # a name that no file can have
        return False


def _unchanged(report: Path, summary: Summary) -> Document:
    document = streams.open_report(report)
    if document.sha256 != summary.source.sha256:
        raise UsageError(f"{report} is not the report that was summarized: its SHA-256 differs")
    if len(document.text) != summary.source.characters:
        told = f"{len(document.text):,} characters, and the summary is of {summary.source.characters:,}"
        raise UsageError(f"{report} is read otherwise than when it was summarized: its text has {told}")
    return document
