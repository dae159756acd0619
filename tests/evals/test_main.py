from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from evals.__main__ import app, main
from evals.records import RunFolder
from tests.evals.builders import write_dataset

RUNNER = CliRunner()


@pytest.fixture
def folders(tmp_path: Path) -> tuple[Path, Path]:
    """A dataset, and the folder of a rules-only run over it."""
    data, out = tmp_path / "data", tmp_path / "runs" / "one"
    write_dataset(data, ("a", "b", "c"))
    result = RUNNER.invoke(app, run_arguments(data, out))
    assert result.exit_code == 0, result.output
    return data, out


def run_arguments(data: Path, out: Path) -> list[str]:
    """The arguments of a rules-only run."""
    return ["run", "--reports", str(data), "--gold", str(data), "--out", str(out), "--system", "rules"]


def test_a_run_prints_and_keeps_its_scores(folders: tuple[Path, Path]) -> None:
    """Scores stand in the folder and on the screen, and scoring again writes the same bytes."""
    _, out = folders
    before = (out / "scores.json").read_bytes()
    result = RUNNER.invoke(app, ["score", str(out), "--html", str(out / "page.html")])
    assert result.exit_code == 0
    assert "statistics" in result.output and "escapes" in result.output
    assert (out / "scores.json").read_bytes() == before
    assert json.loads(before)["metrics"]["figures"]["recall"] == 1.0
    assert (out / "page.html").read_text(encoding="utf-8").startswith("<!doctype html>")


def test_runs_are_compared_in_one_table(folders: tuple[Path, Path], tmp_path: Path) -> None:
    """One table of all runs, then each against the first; one run alone is wrong usage."""
    data, out = folders
    second = tmp_path / "runs" / "two"
    RUNNER.invoke(app, run_arguments(data, second))
    result = RUNNER.invoke(app, ["compare", str(out), str(second), "--html", str(tmp_path / "page.html")])
    assert result.exit_code == 0
    assert result.output.count("| rules |") == 2 and "the smallest p is 0.2500" in result.output
    assert "Flips" in (tmp_path / "page.html").read_text(encoding="utf-8")
    assert RUNNER.invoke(app, ["compare", str(out)]).exit_code == 2


def test_the_gate_has_exit_codes(folders: tuple[Path, Path], tmp_path: Path) -> None:
    """0 where nothing got worse, 5 where something did, with the reason."""
    data, out = folders
    same = RUNNER.invoke(app, ["gate", str(out), "--baseline", str(out)])
    assert same.exit_code == 0 and "the gate is open" in same.output
    worse = tmp_path / "runs" / "worse"
    RUNNER.invoke(app, run_arguments(data, worse))
    folder = RunFolder(worse)
    record = folder.documents()["b"]
    assert record.summary is not None
    record.summary["statistics"][0]["value"] = "7"
    folder.keep_document(record)
    result = RUNNER.invoke(app, ["gate", str(worse), "--baseline", str(out)])
    assert result.exit_code == 5 and "new escape: b" in result.output


def test_annotators_are_compared(folders: tuple[Path, Path]) -> None:
    """A folder agrees with itself."""
    data, _ = folders
    result = RUNNER.invoke(app, ["agreement", "--reports", str(data), str(data), str(data)])
    assert result.exit_code == 0 and "1.000" in result.output


def test_the_likeness_of_names_is_shown() -> None:
    """The command prints how often the measure agrees with people, at several thresholds."""
    result = RUNNER.invoke(app, ["similarity"])
    assert result.exit_code == 0 and " <" in result.output


@pytest.mark.parametrize(
    "arguments", [["score", "nowhere"], ["run", "--reports", "nowhere", "--gold", "nowhere", "--out", "x"]]
)
def test_wrong_usage_is_one_line(
    arguments: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """A folder that is not there is exit code 2 and one line, not a traceback."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("sys.argv", ["evals", *arguments])
    with pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code == 2
    error = capsys.readouterr().err
    assert error.startswith("evals: nowhere") and error.count("\n") == 1


def test_runs_over_different_reports_are_compared_on_what_they_share(
    folders: tuple[Path, Path], tmp_path: Path
) -> None:
    """A run over some of the reports is compared on those."""
    data, out = folders
    part = tmp_path / "runs" / "part"
    RUNNER.invoke(app, [*run_arguments(data, part), "--only", "b"])
    result = RUNNER.invoke(app, ["compare", str(out), str(part)])
    assert result.output.startswith("1 reports: b\n")
    assert RUNNER.invoke(app, ["score", str(part)]).exit_code == 0
