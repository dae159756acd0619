"""``summarizer export``: summaries as tables."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from summarizer.cli.app import main
from tests.output.tables.reading import csv_rows
from tests.sample_summary import sample

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two summaries and a JSON file that is none."""
    made = tmp_path / "made"
    (made / "deep").mkdir(parents=True)
    for file in (made / "a.json", made / "deep" / "b.json"):
        file.write_text(sample().model_dump_json(), encoding="utf-8")
    (made / "settings.json").write_text("{}", encoding="utf-8")
    return made


def test_a_folder_becomes_a_csv_file_a_table(folder: Path, tmp_path: Path, capsys: Capture) -> None:
    """FILE holds the statistics, the other tables stand beside it, and what was written is said."""
    target = tmp_path / "out.csv"
    assert main(["export", str(folder), "--to", str(target)]) == 0
    assert len(csv_rows(target.read_bytes())) == 1 + 2 * len(sample().statistics)
    assert len(csv_rows((tmp_path / "out.reports.csv").read_bytes())) == 3
    assert "12 statistics" in capsys.readouterr().err


def test_one_table_can_be_asked_for(folder: Path, tmp_path: Path) -> None:
    """Then FILE holds it and nothing stands beside it."""
    target = tmp_path / "honors.jsonl"
    assert main(["export", str(folder / "a.json"), "--to", str(target), "--table", "honors"]) == 0
    (row,) = map(json.loads, target.read_text(encoding="utf-8").splitlines())
    assert (row["table"], row["title"]) == ("honors", "枫桥式公安派出所")


@pytest.mark.parametrize("ending", ["xlsx", "parquet", "duckdb"])
def test_binary_forms_are_written_whole(ending: str, folder: Path, tmp_path: Path) -> None:
    """The file is there and is of its kind."""
    pytest.importorskip({"xlsx": "xlsxwriter"}.get(ending, "polars"))
    target = tmp_path / f"out.{ending}"
    assert main(["export", str(folder), "--to", str(target)]) == 0
    assert {"xlsx": b"PK", "parquet": b"PAR1", "duckdb": b"DUCK"}[ending] in target.read_bytes()[:16]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["nothing.json", "--to", "o.csv"], "there is no file nothing.json"),
        ([".", "--to", "o.csv"], "there is no summary in ."),
        (["made", "--to", "o.ods"], "tables are written as .xlsx"),
        (["made/settings.json", "--to", "o.csv"], "is not a summary that this program wrote"),
        (["made", "--to", "nowhere/o.csv"], "there is no directory"),
    ],
)
def test_what_can_not_be_done_is_said_in_one_line(
    arguments: list[str], said: str, folder: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Exit 2 with what is wrong."""
    monkeypatch.chdir(folder / "deep" if arguments[0] == "." else folder.parent)
    (folder / "deep" / "b.json").unlink()
    assert main(["export", *arguments]) == 2
    err = capsys.readouterr().err
    assert said in err
    assert err.count("\n") == 1


def test_a_summary_is_never_overwritten_by_its_tables(folder: Path, tmp_path: Path) -> None:
    """A link named like a table and leading to a summary is refused."""
    link = tmp_path / "out.jsonl"
    link.symlink_to(folder / "a.json")
    assert main(["export", str(folder), "--to", str(link)]) == 2
    assert (folder / "a.json").read_text(encoding="utf-8") == sample().model_dump_json()


@pytest.mark.parametrize(("ending", "package"), [("xlsx", "xlsxwriter"), ("parquet", "polars"), ("duckdb", "duckdb")])
def test_a_missing_package_is_named(
    ending: str, package: str, folder: Path, tmp_path: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With the extra that holds it and the forms that need nothing."""
    monkeypatch.setitem(sys.modules, package, None)
    assert main(["export", str(folder), "--to", str(tmp_path / f"o.{ending}")]) == 2
    err = capsys.readouterr().err
    assert f"needs {package}" in err
    assert "summarizer[tables]" in err


def test_the_page_of_a_summary_is_told_and_no_other(folder: Path, tmp_path: Path) -> None:
    """A report that is itself a page, and lies beside its summary under its name, is not taken for the summary's."""
    target = tmp_path / "t.jsonl"

    def pages() -> list[str | None]:
        assert main(["export", str(folder), "--to", str(target), "--table", "reports"]) == 0
        return [json.loads(line)["page"] for line in target.read_text(encoding="utf-8").splitlines()]

    (folder / "a.html").write_text("<html><body><p>全年破案12起。</p></body></html>", encoding="utf-8")
    assert pages() == [None, None]
    assert main(["view", str(folder / "deep" / "b.json")]) == 0
    assert pages() == [None, "made/deep/b.html"]
