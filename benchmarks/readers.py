"""The same reports by other readers of files: numbers that are lost or come in beside ours, time and memory, in one table.

A number is a run of digits with its commas and point, so that no reader's idea of one decides; one that is cut by a line end or a
page's is lost, and its pieces come in. Prints figures, judges nothing. A reader that is not installed is left out; one in another
environment is found there.

    python benchmarks/readers.py [--python OTHER/bin/python]
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

if missing := [name for name in ("docx", "pypdfium2", "pytest", "reportlab") if not find_spec(name)]:
    print(f"left out: {', '.join(missing)} not installed; pip install -e '.[documents,dev]'")
    sys.exit()

from benchmarks.formats import GOLD, plain
from summarizer.document.read import read
from tests.document.formats.notated import as_html, as_pdf, as_tabs, as_word
from tests.document.formats.offices import THIRD
from tests.document.formats.printing import printed
from tests.document.formats.tabled import Tabled
from tests.document.formats.yearbooks import FIRST, SECOND

TABLES = (*FIRST, *SECOND, *THIRD)
READERS = ("summarizer", "pdfplumber", "markitdown", "docling")
ONE = Path(__file__).with_name("one_reader.py")
_NUMBER = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?")
_PAGES = 30
_LONGEST = 1800  # seconds


class Case(NamedTuple):
    """Files of one kind with the text that each holds."""

    kind: str
    ending: str
    files: Sequence[tuple[bytes, str]]


class Given(NamedTuple):
    """What one reader gave for one file, and how it was run if not as it is."""

    how: str
    seconds: float
    megabytes: int
    text: str


class Outcome(NamedTuple):
    """What a reader made of a case."""

    how: str
    lost: int
    more: int
    seconds: float
    megabytes: int


def numbers(text: str) -> Counter[str]:
    """Every number of a text, and how often it stands there."""
    return Counter(_NUMBER.findall(text))


def cases() -> Iterator[Case]:
    """The files: a long report in three layouts, and the tables of the tests in four notations."""
    reports = [plain(read(path).text) for path in sorted(GOLD.glob("*.txt"))]
    text = "\n".join(reports)
    layouts: Mapping[str, Callable[[str], bytes]] = {
        "one column": lambda text: printed(text, 1, 14),
        "two columns": lambda text: printed(text, 2, 13),
        "15 characters": lambda text: printed(text, 3, 9.5),
    }
    for layout, printing in layouts.items():
        long = text
        while pages(printing(long)) < _PAGES:
            long += "\n" + text
        yield Case(f"PDF, {pages(printing(long))} pages, {layout}", ".pdf", [(printing(long), long)])
    yield Case("PDF, tables with rules", ".pdf", _tables(as_pdf))
    yield Case("PDF, tables without", ".pdf", _tables(lambda table: as_pdf(table, ruled=False)))
    yield Case("Word, tables", ".docx", _tables(as_word))
    yield Case("HTML, tables", ".html", _tables(as_html))


def pages(data: bytes) -> int:
    """The pages of a PDF file."""
    import pypdfium2

    with pypdfium2.PdfDocument(data) as document:
        return len(document)


def _tables(write: Callable[[Tabled], bytes]) -> list[tuple[bytes, str]]:
    return [(write(table), as_tabs(table).decode()) for table in TABLES]


def outcome(reader: str, pythons: Sequence[str], case: Case) -> Outcome | None:
    """What ``reader`` makes of ``case`` under the first of ``pythons`` that has it; None if none has."""
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder) / f"{number}{case.ending}" for number in range(len(case.files))]
        for path, (data, _) in zip(paths, case.files, strict=True):
            path.write_bytes(data)
        given = next(filter(None, (_asked(python, reader, paths) for python in pythons)), None)
    if given is None:
        return None
    wanted = [numbers(text) for _, text in case.files]
    found = [numbers(each.text) for each in given]
    return Outcome(
        given[0].how,
        sum((one - other).total() for one, other in zip(wanted, found, strict=True)),
        sum((other - one).total() for one, other in zip(wanted, found, strict=True)),
        sum(each.seconds for each in given),
        max(each.megabytes for each in given),
    )


def _asked(python: str, reader: str, paths: Sequence[Path]) -> list[Given]:
    command = [python, str(ONE), reader, *map(str, paths)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=_LONGEST)
    if done.returncode:
        print(f"    {reader} failed: {done.stderr.strip().splitlines()[-1][:160]}", file=sys.stderr)
        return []
    return [Given(**json.loads(line)) for line in done.stdout.splitlines() if line.startswith("{")]


def main() -> None:
    """Print all figures."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--python", action="append", default=[], help="a Python that holds other readers")
    pythons = [sys.executable, *parser.parse_args().python]
    print(f"{'':28}{'numbers':>9}  {'reader':12}{'lost':>6}{'more':>6}{'seconds':>9}{'MB':>6}")
    for case in cases():
        count = sum(numbers(text).total() for _, text in case.files)
        for reader in READERS:
            if reader == "pdfplumber" and case.ending != ".pdf":
                continue
            made = outcome(reader, pythons, case)
            if made is None:
                print(f"{case.kind:28}{count:>9}  {reader:12}  left out: not installed, or it failed")
            else:
                figures = f"{made.lost:>6}{made.more:>6}{made.seconds:>9.2f}{made.megabytes:>6}"
                print(f"{case.kind:28}{count:>9}  {reader:12}{figures}  {made.how}", flush=True)


if __name__ == "__main__":
    main()
