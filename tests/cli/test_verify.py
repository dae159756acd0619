"""``summarizer verify``."""

from __future__ import annotations

from pathlib import Path

import pytest

from summarizer.cli.app import main
from summarizer.document.read import read
from summarizer.provenance import sealed
from tests.sample_summary import sample


@pytest.fixture
def summary(report: Path, tmp_path: Path) -> Path:
    """The sample summary with its hashes, in a file."""
    document = read(report)
    bare = sample()
    source = bare.source.model_copy(update={"sha256": document.sha256})
    path = tmp_path / "summary.json"
    path.write_text(sealed(bare.model_copy(update={"source": source}), document.text).model_dump_json(), "utf-8")
    return path


def test_an_unchanged_summary_ends_with_0(summary: Path, report: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """And says what it was made from."""
    assert main(["verify", str(summary), str(report)]) == 0
    assert "not edited since" in capsys.readouterr().out


def test_an_edited_summary_ends_with_5(summary: Path, report: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """And names the part that was edited."""
    summary.write_text(summary.read_text("utf-8").replace('"312"', '"313"'), "utf-8")
    assert main(["verify", str(summary), str(report)]) == 5
    assert "'statistics' of the summary" in capsys.readouterr().out


def test_what_is_no_summary_ends_with_2(report: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A wrong file is wrong usage, in one line."""
    assert main(["verify", str(report), str(report)]) == 2
    assert capsys.readouterr().err.count("\n") == 1
