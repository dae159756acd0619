"""The README says what is so."""

from __future__ import annotations

import doctest
import re
from pathlib import Path

import pytest

from summarizer.cli.app import main

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_its_python_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every line of the session gives what stands under it."""
    monkeypatch.chdir(ROOT)
    (session,) = re.findall(r"```python\n(.*?)```", README, flags=re.DOTALL)
    example = doctest.DocTestParser().get_doctest(session, {}, "README", "README.md", 0)
    told: list[str] = []
    doctest.DocTestRunner().run(example, out=told.append)
    assert told == []


def test_its_commands_can_be_called(capsys: pytest.CaptureFixture[str]) -> None:
    """Each command of its table exists and has the options that the text names."""
    commands = re.findall(r"^\| `summarizer (\w+) ", README, flags=re.MULTILINE)
    assert set(commands) >= {"run", "numbers", "check", "view"}
    pages = {}
    for command in commands:
        assert main([command, "--help"]) == 0
        pages[command] = capsys.readouterr().out
    for option in ("--format", "--html", "--strict", "--quiet", "--base-url", "--model", "--gguf"):
        assert option in README
        assert option in pages["run"]


def test_its_make_targets_exist() -> None:
    """What it tells to make can be made."""
    made = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), flags=re.MULTILINE))
    assert set(re.findall(r"`make (\w+)`", README)) <= made


def test_its_links_lead_somewhere() -> None:
    """Each file and picture that it points to is there."""
    targets = re.findall(r"\]\(([^)#]+)\)", README)
    assert [target for target in targets if "//" not in target and not (ROOT / target).exists()] == []
