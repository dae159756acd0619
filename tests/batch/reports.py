"""Reports for tests of batches, and what their summaries say."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from summarizer.batch.entries import Entry, entries_of

__all__ = ["contents", "report", "written"]


def report(number: int) -> str:
    """A short report of its own, so that no two have the same questions."""
    return f"云岭市公安局2023年工作情况\n全年共破获各类刑事案件{1200 + number}起，抓获犯罪嫌疑人{300 + number}名，同比上升5.2%。\n"


def written(folder: Path, count: int) -> tuple[Entry, ...]:
    """``count`` reports, written into the new ``folder``."""
    folder.mkdir()
    for number in range(count):
        (folder / f"{number:02}.txt").write_text(report(number), encoding="utf-8")
    return tuple(entries_of([str(folder)]))


def contents(out: Path) -> dict[str, dict[str, Any]]:
    """The whole summaries by file, without the record of the run and what hangs on it."""
    paths = [path for path in out.glob("*.json") if not path.name.endswith(".partial.json")]
    found = {path.name: json.loads(path.read_text(encoding="utf-8")) for path in paths}
    return {
        name: {key: part for key, part in each.items() if key not in ("run", "provenance")}
        for name, each in found.items()
    }
