"""Which report each summary is of, if a folder of reports is named.

Decides by names: what a summary of ours says of its source, else the summary's own name without its endings
(2025.summary.md is of 2025.txt). Two reports that fit are no answer.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path

from summarizer.cli.streams import STANDARD
from summarizer.cli.summaries import read_json
from summarizer.errors import UsageError

__all__ = ["reports_of"]

_REPORTS = frozenset(".txt .html .htm .mhtml .mht .docx .pdf .png .jpg .jpeg .tif .tiff .webp".split())


def reports_of(report: str, summaries: Sequence[str]) -> dict[str, str]:
    """The path of its report for each of ``summaries``: ``report`` itself, or what fits if that is a folder.

    Raises ``UsageError`` for a summary of which the folder holds no report, or more than one.
    """
    folder = Path(report)
    if report == STANDARD or not folder.is_dir():
        return dict.fromkeys(summaries, report)
    given = {Path(name).resolve() for name in summaries if name != STANDARD}
    held = [file for file in sorted(folder.rglob("*")) if file.suffix.lower() in _REPORTS and file.is_file()]
    reports = [file for file in held if file.resolve() not in given]
    return {name: str(_report_of(name, reports, report)) for name in summaries}


def _report_of(name: str, reports: Sequence[Path], folder: str) -> Path:
    if name == STANDARD:
        raise UsageError("a summary from standard input has no name to find its report by; name the report itself")
    for wanted in _names(Path(name)):
        fitting = [file for file in reports if wanted in (file.name, file.stem)]
        if len(fitting) > 1:
            raise UsageError(f"{fitting[0]} and {fitting[1]} can both be the report of {name}; name the report itself")
        if fitting:
            return fitting[0]
    raise UsageError(f"{folder} holds no report that is named like {name}; name the report itself")


def _names(summary: Path) -> Iterator[str]:
    """What the report of ``summary`` may be called, likeliest first."""
    if (told := _source_of(summary)) is not None:
        yield Path(told).name
    name = summary.name
    while "." in name.lstrip("."):
        name = name.rpartition(".")[0]
        yield name


def _source_of(summary: Path) -> str | None:
    """The name of the report that a summary of ours says; None for any other."""
    try:
        content = json.loads(read_json(summary)) if summary.suffix == ".json" else None
    except (OSError, ValueError, RecursionError, UsageError):
        return None  # reading it says what is wrong
    source = content.get("source") if isinstance(content, dict) else None
    name = source.get("name") if isinstance(source, dict) else None
    return name if isinstance(name, str) else None
