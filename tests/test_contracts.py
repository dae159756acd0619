"""What may import what, and what must not be imported at all."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
CLIENTS = ("openai", "instructor", "tenacity", "httpx2", "xllamacpp")


def test_import_contracts_hold() -> None:
    """The floors of the house, as pyproject.toml names them."""
    program = "import sys; from importlinter.cli import lint_imports_command; sys.exit(lint_imports_command())"
    done = subprocess.run([sys.executable, "-c", program, "--no-cache"], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize(
    "statement",
    [
        "import summarizer",
        "from summarizer import read, find_numbers, locate, check",
        "from summarizer.cli.app import main",
        "from summarizer.numbers.inventory import take_inventory",
        "from summarizer.document.clean import clean",
        "from summarizer.reading.divide import divide",
        "from summarizer.checking.check import check",
        "from summarizer.output.page import render_page",
    ],
)
def test_no_model_client_is_imported_where_no_model_is_asked(statement: str) -> None:
    """Numbers, cleaning and checking work without a model client, and pay for none."""
    program = f"import sys\n{statement}\nprint(*(set({CLIENTS!r}) & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True)
    assert done.stdout.split() == []


def test_a_plain_text_pays_for_no_other_format() -> None:
    """Reading a text imports neither the readers of other formats nor what they rest on."""
    program = (
        "import sys\nfrom summarizer import read, find_numbers\nfind_numbers(read('破案12起。'.encode()))\n"
        "print(*(name for name in sys.modules if name.startswith(('pypdfium2', 'rapidocr', 'PIL', 'numpy', 'lxml', 'html.parser'))\n"
        "        or name in {f'summarizer.document.formats.{each}' for each in ('html', 'docx', 'pdf', 'scan', 'mhtml')}))"
    )
    done = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True)
    assert done.stdout.split() == []


def test_no_two_classes_of_the_package_share_a_name() -> None:
    """One word for one thing: a public class is the only one of its name."""
    homes: dict[str, list[str]] = {}
    for module in sorted((ROOT / "summarizer").rglob("*.py")):
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
                homes.setdefault(node.name, []).append(module.relative_to(ROOT).as_posix())
    assert {name: places for name, places in homes.items() if len(places) > 1} == {}


SAME_THING = frozenset(("apply", "check", "lexicon", "passages", "progress", "read", "view"))
"""Module names that stand in two rooms for one thing: a verb and its command, a room's classes of words, a protocol and its text."""


def test_no_two_rooms_have_a_module_of_one_name() -> None:
    """A module's name says which module it is, unless both do the same thing in two rooms."""
    homes: dict[str, list[str]] = {}
    for module in sorted((ROOT / "summarizer").rglob("*.py")):
        if module.stem != "__init__":
            homes.setdefault(module.stem, []).append(module.relative_to(ROOT).as_posix())
    assert {name: places for name, places in homes.items() if len(places) > 1 and name not in SAME_THING} == {}
