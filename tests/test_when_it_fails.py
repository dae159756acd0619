"""The guide to failures says what the program does."""

from __future__ import annotations

import re
from dataclasses import fields
from pathlib import Path

import pytest

from summarizer.cli.app import main
from summarizer.cli.interruption import Interrupted
from summarizer.errors import ModelError, ReportUnreadable, ResultNotWritten, UsageError
from summarizer.result_places import beside
from summarizer.schema import Summary
from summarizer.settings import Settings

GUIDE = (Path(__file__).resolve().parents[1] / "docs" / "when-it-fails.md").read_text(encoding="utf-8")


def test_every_exit_code_of_an_error_is_in_the_table() -> None:
    """Those of errors, and of the signals."""
    codes = {int(code) for cell in re.findall(r"(?m)^\| ([0-9, ]+) \|", GUIDE) for code in cell.split(",")}
    errors = {error.exit_code for error in (ModelError, ReportUnreadable, ResultNotWritten, UsageError)}
    assert errors | {Interrupted().exit_code, Interrupted(15).exit_code} <= codes


def test_options_settings_and_fields_are_there(capsys: pytest.CaptureFixture[str]) -> None:
    """Under the names that the guide gives them, and with its defaults."""
    assert main(["run", "--help"]) == 0
    page = capsys.readouterr().out
    rows = re.findall(r"\| `(--[a-z-]+)` \| `([a-z_]+)` \|", GUIDE)
    assert len(rows) == 3
    for option, setting in rows:
        assert option in page
        assert setting in {field.name for field in fields(Settings)}
    assert Settings().max_attempts == 4
    assert "partial_reason" in GUIDE and {"partial", "partial_reason"} <= set(Summary.model_fields)
    assert str(beside(Path("summary.json"))) in GUIDE
