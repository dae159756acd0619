"""Tables in every notation: how many cells come out of the rules' summary as they are, and which do not.

Thirteen tables, each as HTML page, Word file, PDF file with rules and without, Markdown, tabs and aligned blanks. A cell is right if its
value, unit, direction, period and scope are what was written down by hand, and its name holds the words of its row and column and
none of another's. Prints figures, judges nothing.

    python benchmarks/tables.py [--every]      # --every: each wrong cell on a line of its own
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Sequence
from importlib.util import find_spec

if missing := [name for name in ("docx", "pypdfium2", "pytest", "reportlab") if not find_spec(name)]:
    print(f"left out: {', '.join(missing)} not installed; pip install -e '.[documents,dev]'")
    sys.exit()

from tests.document.formats.cells import faults_of, statistics_of
from tests.document.formats.notated import NOTATIONS
from tests.document.formats.offices import THIRD
from tests.document.formats.tabled import Tabled, expected
from tests.document.formats.yearbooks import FIRST, SECOND


def score(tables: Sequence[Tabled], *, every: bool) -> None:
    """Print, for each notation, the cells that are right and what is wrong with the others."""
    print(f"{'':18}{'cells':>7}{'right':>7}   wrong in")
    all_cells = all_right = 0
    for notation, write in NOTATIONS.items():
        cells = right = 0
        wrong: Counter[str] = Counter()
        for table in tables:
            found = statistics_of(write(table))
            known = set()
            for cell in expected(table):
                faults = list(faults_of(cell, found.get(cell.digits, ())))
                cells, right = cells + 1, right + (not faults)
                known.add(cell.digits)
                wrong.update(fault.split()[0] for fault in faults)
                if every and faults:
                    print(f"    {notation} / {table.caption} / {cell.digits}: {'; '.join(faults)} (for {cell})")
            extra = [
                digits for digits in found if digits not in known and not any(digits in note for note in table.notes)
            ]
            wrong["too many"] += len(extra)
            if every and extra:
                print(f"    {notation} / {table.caption}: too many {extra}")
        print(f"{notation:18}{cells:>7}{right:>7}   {', '.join(f'{name} {n}' for name, n in wrong.items() if n)}")
        all_cells, all_right = all_cells + cells, all_right + right
    print(f"{'all':18}{all_cells:>7}{all_right:>7}   {100 * all_right / max(1, all_cells):.1f} %")


def main() -> None:
    """Print all figures."""
    every = "--every" in sys.argv[1:]
    sets = (
        ("five tables that the rules were made with", FIRST),
        ("five tables after them", SECOND),
        ("three tables after all of these", THIRD),
    )
    for name, tables in sets:
        if tables:
            print(name)
            score(tables, every=every)


if __name__ == "__main__":
    main()
