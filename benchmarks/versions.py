"""Two versions of the program on the same reports: the time of each stage, the newer as a multiple of the older.

Processes of the two versions take turns, so that whatever else the machine does falls on both; each report's time is
that of the processor, the shortest of all turns. ``check`` is given the beginning of the report as its summary in prose.
Prints figures, judges nothing.

    python benchmarks/versions.py OLDER NEWER [REPORT or FOLDER ...]

where OLDER and NEWER are source trees (``git worktree add OLDER COMMIT`` makes one).
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from functools import partial
from importlib import import_module
from pathlib import Path

TURNS = 5
REPEATS = 3
STATED = 1_000
"""Characters of a report that ``check`` is given as its summary."""

STAGES = ("clean", "inventory", "divide", "read_passages", "check")

Timings = dict[str, dict[str, float]]
"""The shortest time of each report, in milliseconds, by stage."""


def timings(reports: Sequence[Path]) -> Timings:
    """The timings of the version that this process imports."""
    check = import_module("summarizer").check
    read = import_module("summarizer").read
    flow = import_module("summarizer.pipeline")  # names its stages, wherever a version keeps them
    found: Timings = {stage: {} for stage in STAGES}
    for report in reports:
        document = read(report)
        text = flow.clean(document)
        inventory = flow.take_inventory(text)
        runs: tuple[Callable[[], object], ...] = (
            partial(flow.clean, document),
            partial(flow.take_inventory, text),
            partial(flow.divide, text, inventory),
            partial(flow.read_passages, document),
            partial(check, document, document.text[:STATED]),
        )
        for stage, run in zip(STAGES, runs, strict=True):
            found[stage][str(report)] = min(_milliseconds(run) for _ in range(REPEATS))
    return found


def _milliseconds(run: Callable[[], object]) -> float:
    began = time.process_time()
    run()
    return 1000 * (time.process_time() - began)


def timings_of(tree: Path, reports: Sequence[Path]) -> Timings:
    """The timings of the version in ``tree``, taken in a process of its own."""
    child = subprocess.run(
        [sys.executable, __file__, "--timings", *map(str, reports)],
        env=os.environ | {"PYTHONPATH": str(tree)},
        check=True,
        capture_output=True,
        text=True,
    )
    found: Timings = json.loads(child.stdout)
    return found


def shortest(turns: Sequence[Timings]) -> Timings:
    """The shortest time of each report and stage among ``turns``."""
    return {
        stage: {report: min(turn[stage][report] for turn in turns) for report in turns[0][stage]} for stage in STAGES
    }


def reports_under(places: Sequence[str]) -> list[Path]:
    """The reports that ``places`` mean, by default those of the project's own evaluation."""
    folders = [Path(place) for place in places] or [Path(__file__).resolve().parents[1] / "evals" / "gold"]
    return [
        report.resolve() for place in folders for report in (sorted(place.glob("*.txt")) if place.is_dir() else [place])
    ]


def main(older: Path, newer: Path, reports: Sequence[Path]) -> None:
    """Print the time of each stage in both versions, and the ratio of all reports together and of the worst."""
    turns = [(timings_of(older, reports), timings_of(newer, reports)) for _ in range(TURNS)]
    before, after = shortest([turn[0] for turn in turns]), shortest([turn[1] for turn in turns])
    print(f"{len(reports)} reports, the shortest of {TURNS * REPEATS} runs each")
    print(f"{'stage':14} {'older ms':>9} {'newer ms':>9} {'ratio':>6}  worst report")
    for stage in STAGES:
        old, new = sum(before[stage].values()), sum(after[stage].values())
        worst = max(before[stage], key=lambda report: after[stage][report] / before[stage][report])
        ratio = after[stage][worst] / before[stage][worst]
        print(f"{stage:14} {old:9.1f} {new:9.1f} {new / old:6.3f}  {ratio:.3f} {Path(worst).name}")


if __name__ == "__main__":
    if sys.argv[1:2] == ["--timings"]:
        print(json.dumps(timings([Path(name) for name in sys.argv[2:]])))
    elif len(sys.argv) < 3:
        print("left out: give two source trees to compare, OLDER NEWER [REPORT or FOLDER ...]")
    else:
        main(Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve(), reports_under(sys.argv[3:]))
