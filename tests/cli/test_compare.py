"""``summarizer compare``: reports side by side."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from summarizer.cli.app import main
from tests.comparing.reports import REPORTS

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def files(tmp_path: Path) -> list[str]:
    """The five summaries as files."""
    paths = [tmp_path / f"{place}.json" for place in range(len(REPORTS))]
    for path, summary in zip(paths, REPORTS, strict=True):
        path.write_text(summary.model_dump_json(), encoding="utf-8")
    return list(map(str, paths))


def test_the_table_shows_levels_and_what_was_reckoned(files: list[str], capsys: Capture) -> None:
    """A change that the report tells differently is marked."""
    assert main(["compare", *files[:3]]) == 0
    shown = "".join(capsys.readouterr().out.split())
    assert "2520名" in shown
    assert "≠" in shown


def test_json_holds_every_row_and_what_stands_alone(files: list[str], capsys: Capture) -> None:
    """Rows with ids, and reasons."""
    assert main(["compare", *files, "--json"]) == 0
    content = json.loads(capsys.readouterr().out)
    row = next(row for row in content["rows"] if row["cells"][0] and row["cells"][0]["id"] == "a3")
    assert [cell and cell["id"] for cell in row["cells"]] == ["a3", "b3", "c3", "d3", None]
    assert row["changes"][0]["agrees"] is False
    assert {"b10"} <= {each["id"] for each in content["unmatched"]}


def test_the_page_needs_nothing_else(files: list[str], tmp_path: Path) -> None:
    """No address and no script; bars for levels."""
    page = tmp_path / "c.html"
    assert main(["compare", *files, "--html", str(page), "--lang", "en"]) == 0
    content = page.read_text(encoding="utf-8")
    assert re.search(r"https?://|<script|src=", content) is None
    assert "<rect" in content
    assert "≠" in content


def test_one_summary_is_not_enough(files: list[str], capsys: Capture) -> None:
    """Wrong usage, in one line."""
    assert main(["compare", files[0]]) == 2
    assert "two or more" in capsys.readouterr().err
