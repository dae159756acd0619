"""What it takes to teach the program a word: one row of one file."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]

# What the rules make of a text: value and unit of its figures, and what they count.
_SHOW = """
import json, sys
from summarizer.document.clean import clean
from summarizer.document.read import document_of
from summarizer.numbers.inventory import take_inventory
from summarizer.reading.divide import divide
text = clean(document_of(sys.argv[1]))
inventory = take_inventory(text)
figures = [(str(m.value), m.unit) for m in inventory.mentions if m.value is not None and m.reason is None]
passages = divide(text, inventory)
labels = [figure.label for figure in passages.figures if figure.label]
print(json.dumps([figures, labels]))
"""


def _read_with(folder: Path, rows: dict[str, str], text: str) -> tuple[list[list[str]], list[str]]:
    """What a copy of the program in ``folder``, with one row more in each file of ``rows``, reads in ``text``."""
    shutil.copytree(ROOT / "summarizer", folder / "summarizer", ignore=shutil.ignore_patterns("__pycache__"))
    for name, row in rows.items():
        with (folder / "summarizer" / "language" / "lexicon" / name).open("a", encoding="utf-8") as file:
            file.write(row + "\n")
    command = [sys.executable, "-c", _SHOW, text]
    environment = {"PYTHONPATH": str(folder)}
    shown = subprocess.run(command, capture_output=True, text=True, check=True, cwd=folder, env=environment).stdout
    figures, labels = json.loads(shown)
    return figures, labels


TEXT = "2023年，云坪县铺设光缆320皮长公里。"


def test_a_unit_is_one_row_of_units_tsv(tmp_path: Path) -> None:
    """With its row 皮长公里 is the unit of 320, and no piece of it is left in what the figure counts."""
    figures, labels = _read_with(tmp_path, {"units.tsv": "皮长公里\tunit_measure"}, TEXT)
    assert figures == [["320", "皮长公里"]]
    assert labels
    assert all("皮长" not in label for label in labels)
