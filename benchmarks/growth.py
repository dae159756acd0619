"""How reading and checking grow on reports that repeat one shape: every shape, 4,000 to 100,000 characters.

Prints seconds of processor time for each length and by how much they grew where the text grew by 25. Takes about half an
hour in full; give names of shapes to measure only those.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from summarizer import check, read
from summarizer.pipeline import read_passages
from summarizer.text import Document
from tests.hostile import SHAPES, shaped

LENGTHS = (4_000, 20_000, 100_000)
PATIENCE = 60.0
"""Seconds after which a longer text of the same shape is not tried."""


def main(names: list[str]) -> None:
    """Measure the shapes ``names``, all if there are none."""
    print(f"{'shape':20} {'read':>32} {'check':>32}  growth of read, check")
    for name in names or SHAPES:
        summary = shaped(name, 300)
        columns = [_measured(name, read_passages), _measured(name, partial(_checked, summary))]
        cells = [" ".join(f"{seconds:10.2f}" for seconds in column).rjust(32) for column in columns]
        growth = [f"{column[-1] / max(column[0], 0.01):.0f}" for column in columns]
        print(f"{name:20} {cells[0]} {cells[1]}  {', '.join(growth)}", flush=True)


def _checked(summary: str, document: Document) -> object:
    return check(document, summary)


def _measured(name: str, run: Callable[..., object]) -> list[float]:
    column: list[float] = []
    for length in LENGTHS:
        document = read(shaped(name, length).encode())
        began = time.process_time()
        run(document)
        column.append(time.process_time() - began)
        if column[-1] > PATIENCE:
            break
    return column


if __name__ == "__main__":
    main(sys.argv[1:])
