"""Runs the examples of a page as they are written, in a folder of its own that holds the project's examples.

A ``sh`` block is one script that stops at the first command that fails; a line that ends with ``# exit code N`` must end
so. The ``text`` block after it is what the script prints first. A ``python`` block with prompts is a doctest. A block may say
before it what it needs: ``<!-- test: endpoint -->`` a model, which answers at the address that the block names;
``embedded model`` the one of this machine; ``no network`` something that tests do not fetch, so that the block is not run.
"""

from __future__ import annotations

import doctest
import itertools
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.scripted_server import ScriptedServer

__all__ = ["LEFT", "ROOT", "Block", "blocks_of", "prepare", "run_page"]

ROOT = Path(__file__).resolve().parents[2]
_BLOCK = re.compile(r"(?:<!-- test: ([a-z ]+) -->\n)?^```(\w+)\n(.*?)^```$", re.DOTALL | re.MULTILINE)
_EXIT = re.compile(r"^(.*?)\s+# exit code (\d+)$", re.MULTILINE)
LEFT = ("no network", "embedded model")
"""Blocks that are not run with their page."""
_ADDRESS = "http://localhost:8000/v1"


@dataclass(frozen=True, slots=True)
class Block:
    """A fenced block: its language, its lines, and what it ``needs``."""

    language: str
    code: str
    needs: str | None


def blocks_of(page: Path) -> Iterator[Block]:
    """The fenced blocks of ``page``, in order."""
    for needs, language, code in _BLOCK.findall(page.read_text(encoding="utf-8")):
        yield Block(language, code, needs or None)


def prepare(folder: Path) -> dict[str, str]:
    """Copy the examples into ``folder``; the environment in which commands find this checkout's program and Python."""
    shutil.copytree(ROOT / "examples", folder / "examples", ignore=shutil.ignore_patterns("__pycache__"))
    programs = folder / ".programs"
    programs.mkdir()
    start = "import sys; from summarizer.cli.app import main; sys.exit(main())"
    for name, code in (("summarizer", f"-c '{start}' "), ("python", "")):
        (programs / name).write_text(f'#!/bin/sh\nexec {sys.executable} {code}"$@"\n', encoding="utf-8")
        (programs / name).chmod(0o755)
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("OPENAI_", "SUMMARIZER_"))}
    return {
        **kept,
        "HOME": str(folder),
        "LANG": "en_GB.UTF-8",
        "LC_ALL": "",
        "PATH": f"{programs}:{os.environ['PATH']}",
        "PYTHONPATH": str(ROOT),
        "XDG_CACHE_HOME": str(folder / ".cache"),
    }


def run_page(page: Path, folder: Path, server: ScriptedServer | None = None) -> int:
    """Run every example of ``page`` in ``folder``; returns how many there are. Raises ``AssertionError``."""
    environment, known, count = prepare(folder), {}, 0  # type: dict[str, str], dict[str, object], int
    blocks = [*blocks_of(page), Block("", "", None)]
    for block, after in itertools.pairwise(blocks):
        if block.needs in LEFT:
            continue
        if block.language == "sh":
            printed = _run(block, folder, environment, server)
            if after.language == "text":
                assert printed.startswith(after.code), f"{page.name} prints something else: {printed}"
            count += 1
        elif block.language == "python":
            _session(block, page, folder, known)
            count += 1
    return count


def _run(block: Block, folder: Path, environment: dict[str, str], server: ScriptedServer | None) -> str:
    code = _EXIT.sub(r"status=0; { \1; } || status=$?; test $status -eq \2", block.code)
    if block.needs == "endpoint":
        assert server is not None
        code = code.replace(_ADDRESS, server.base_url).replace("your-key", server.api_key)
        environment = {**environment, "OPENAI_BASE_URL": server.base_url}
    script = f"set -e\n{code}"
    done = subprocess.run(
        ["bash", "-c", script], cwd=folder, env=environment, capture_output=True, text=True, encoding="utf-8"
    )
    assert done.returncode == 0, f"{block.code}\nended with {done.returncode}\n{done.stdout}{done.stderr}"
    return done.stdout


def _session(block: Block, page: Path, folder: Path, known: dict[str, object]) -> None:
    """Run a doctest in ``folder``, with the names of the sessions before it."""
    example = doctest.DocTestParser().get_doctest(block.code, known, page.stem, str(page), 0)
    told: list[str] = []
    here = Path.cwd()
    os.chdir(folder)
    try:
        runner = doctest.DocTestRunner()
        runner.run(example, out=told.append, clear_globs=False)
    finally:
        os.chdir(here)
    known.update(example.globs)
    assert told == [], "".join(told)
