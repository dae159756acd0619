"""The check of folders of references: ours are clean, and a manifest's faults are found."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest

from evals.annotations import check_folder, main
from tests.evals.sound_reference import TEXT, sound_reference

GOLD = Path(__file__).resolve().parents[2] / "evals" / "gold"


def _write(folder: Path, **changes: Any) -> None:
    content = TEXT.encode("utf-8")
    (folder / "report.txt").write_bytes(content)
    (folder / "report.json").write_text(json.dumps(sound_reference()), encoding="utf-8")
    tags = {"genre": "police", "script": "simplified", "split": "dev"}
    entry = {"document": "report.txt", "sha256": hashlib.sha256(content).hexdigest(), "characters": len(TEXT), **tags}
    (folder / "manifest.json").write_text(json.dumps({"documents": [{**entry, **changes}]}), encoding="utf-8")


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"sha256": "0" * 64}, "hash is not the manifest's"),
        ({"characters": 1}, "length is not the manifest's"),
        ({"split": None}, "lacks split"),
        ({"document": "other.txt"}, "no entry in the manifest"),
    ],
)
def test_manifest_fault_is_found(tmp_path: Path, changes: dict[str, Any], expected: str) -> None:
    """The manifest must name every report, with its own hash, length and tags."""
    _write(tmp_path, **changes)
    assert any(expected in problem.message for problem in check_folder(tmp_path, tmp_path))


def test_command_ends_with_one_line_per_problem(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The command is silent and 0 on sound folders, and prints one line per problem with 1 on others."""
    _write(tmp_path)
    arguments = ["--reports", str(tmp_path), "--gold", str(tmp_path)]
    assert main(arguments) == 0
    assert capsys.readouterr().out == ""
    _write(tmp_path, sha256="0" * 64, characters=1)
    assert main(arguments) == 1
    assert len(capsys.readouterr().out.splitlines()) == 2


def test_missing_report_is_one_problem(tmp_path: Path) -> None:
    """A reference without its report is a problem of its own and hides no other reference."""
    _write(tmp_path)
    (tmp_path / "lost.json").write_text(json.dumps({**sound_reference(), "document": "lost.txt"}), encoding="utf-8")
    assert [problem.file for problem in check_folder(tmp_path, tmp_path)] == ["lost.json"]


def test_empty_folder_is_a_problem(tmp_path: Path) -> None:
    """A folder without references is not clean."""
    assert len(check_folder(tmp_path, tmp_path)) == 1


def test_missing_folder_is_wrong_usage(tmp_path: Path) -> None:
    """A folder that is not there is wrong usage, not an empty result."""
    with pytest.raises(SystemExit) as ended:
        main(["--reports", str(tmp_path / "none"), "--gold", str(tmp_path)])
    assert ended.value.code == 2


def test_our_references_are_clean() -> None:
    """The reports written for this project follow the guidelines to the letter."""
    assert [str(problem) for problem in check_folder(GOLD, GOLD)] == []


def test_shared_references_are_clean(shared_reports: list[Path], shared_gold: list[Path]) -> None:
    """The references that came with the guidelines pass the same checks."""
    assert [str(problem) for problem in check_folder(shared_reports[0].parent, shared_gold[0].parent)] == []
