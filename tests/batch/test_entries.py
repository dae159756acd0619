"""What the arguments of a batch mean."""

from __future__ import annotations

import json
import os
import pickle
import re
from pathlib import Path

import pytest

from summarizer.batch.entries import entries_of
from summarizer.cli.app import main
from summarizer.errors import ReportUnreadable, UsageError


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Three reports, one of them in a folder below, and a hidden file."""
    (tmp_path / "below").mkdir()
    for name in ("b.txt", "a.txt", "below/c.txt", ".hidden"):
        (tmp_path / name).write_text(f"全年破案{len(name)}起。", encoding="utf-8")
    return tmp_path


def test_a_folder_is_its_files_by_name_without_hidden_ones(folder: Path) -> None:
    """Folders below are taken too."""
    names = [Path(entry.name).relative_to(folder).as_posix() for entry in entries_of([str(folder)])]
    assert names == ["a.txt", "b.txt", "below/c.txt"]


def test_a_report_that_is_named_twice_is_taken_once(folder: Path) -> None:
    """A pattern and a path may mean the same file."""
    names = [entry.name for entry in entries_of([str(folder / "*.txt"), str(folder / "a.txt")])]
    assert names == [str(folder / "a.txt"), str(folder / "b.txt")]


def test_a_pattern_that_matches_nothing_is_an_error(folder: Path) -> None:
    """A typing error must not end as a batch of no reports."""
    with pytest.raises(UsageError, match="no file matches"):
        list(entries_of([str(folder / "*.pdf")]))


def test_a_column_of_json_lines_holds_reports(tmp_path: Path) -> None:
    """Each row is a report named by its number; one without a text fails alone, when it is opened."""
    table = tmp_path / "table.jsonl"
    rows = [{"text": "全年破案1起。"}, {"text": 1}]
    table.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    first, second = entries_of([str(table)], column="text")
    assert (first.name, first.open().text) == (f"{table}#1", "全年破案1起。")
    with pytest.raises(ReportUnreadable, match="#2: holds no text"):
        second.open()


def test_a_missing_file_fails_when_its_turn_comes(tmp_path: Path) -> None:
    """The others of the batch are not held up by it."""
    (entry,) = entries_of([str(tmp_path / "gone.txt")])
    with pytest.raises(ReportUnreadable, match="no such file"):
        entry.open()


GOOD = '{"text": "全年破案1起。"}'.encode()


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (b"oops", "#2: the line is not JSON: Expecting value"),
        (GOOD[:-2], "#2: the line is not JSON: Unterminated string"),
        (b'{"text": "\xff"}', "#2: the line is not JSON: byte 11 is no UTF-8"),
        (GOOD + GOOD, "#2: the line is not JSON: Extra data"),
        (b"[" * 100_000, "#2: the line is not JSON: it is nested too deeply"),
        (b'{"text": ' + b"9" * 5000 + b"}", "#2: the line is not JSON: Exceeds the limit"),
        (b'{"other": 1}', "#2: it has no column 'text'"),
        (b"[1]", "#2: it has no column 'text'"),
        (b"null", "#2: it has no column 'text'"),
        (b'{"text": null}', "#2: holds no text"),
        (b'{"text": " "}', "#2: the report is empty"),
    ],
)
def test_a_line_that_is_no_report_fails_alone(line: bytes, said: str, tmp_path: Path) -> None:
    """What stands before and behind it is read."""
    table = tmp_path / "table.jsonl"
    table.write_bytes(b"\xef\xbb\xbf" + GOOD + b"\n" + line + b"\r\n\n" + GOOD)
    first, bad, last = entries_of([str(table)], column="text")
    assert first.open().text == last.open().text == "全年破案1起。"
    assert last.name.endswith("#4")
    with pytest.raises(ReportUnreadable, match=re.escape(said)):
        pickle.loads(pickle.dumps(bad)).open()


def test_results_among_the_reports_are_left_aside(folder: Path) -> None:
    """A batch may write into the folder that it reads from, and its summaries are no reports the next time."""
    before = [entry.name for entry in entries_of([str(folder)])]
    assert main(["batch", str(folder), "--out", str(folder), "--model", "none", "-q"]) == 0
    aside: list[Path] = []
    assert [entry.name for entry in entries_of([str(folder)], left_aside=aside.append)] == before
    assert {path.suffix for path in aside} == {".json", ".jsonl"} and len(aside) == 4
    (one, *_) = folder.glob("*.json")
    assert list(entries_of([str(one), str(folder / "*.json*")])) == []


@pytest.mark.skipif(os.name == "nt", reason="names are text there")
def test_a_name_that_is_no_text_is_spelt_out(tmp_path: Path) -> None:
    """A file whose name is in another encoding is read like any other, and its line of the manifest can be written."""
    path = os.fsencode(tmp_path) + b"/\xc4\xea.txt"
    Path(os.fsdecode(path)).write_text("全年破案3起。", encoding="utf-8")
    (entry,) = entries_of([str(tmp_path)])
    assert entry.name.endswith("\\xc4\\xea.txt")
    assert entry.open().name == "\\xc4\\xea.txt"
