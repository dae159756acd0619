"""Reports that can't be read, by every command that reads one: exit 3, one line, no traceback."""

from __future__ import annotations

import io
import random
from pathlib import Path

import pytest

from summarizer.cli.app import main
from tests.cli.conftest import Answer

UNREADABLE = {
    "empty": b"",
    "blank": b" \r\n\t\n",
    "binary": random.Random(7).randbytes(4000),
    "executable": b"\x7fELF\x02\x01\x01" + bytes(200),
}


TOO_LARGE = 64 * 1024 * 1024 + 1


@pytest.fixture(params=[*UNREADABLE, "directory", "missing", "huge"])
def unreadable(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A place where no report can be read."""
    path = tmp_path / f"{request.param}.txt"
    if request.param == "directory":
        path.mkdir()
    elif request.param == "huge":
        with path.open("wb") as file:
            file.truncate(TOO_LARGE)
    elif request.param != "missing":
        path.write_bytes(UNREADABLE[request.param])
    return path


@pytest.mark.parametrize("command", ["run", "numbers"])
def test_what_cannot_be_read_is_said_in_one_line(
    command: str, unreadable: Path, answer: Answer, capsys: pytest.CaptureFixture[str]
) -> None:
    """The line names the file; nothing is printed as a result, and no model is asked."""
    assert main([command, str(unreadable)]) == 3
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.count("\n") == 1
    assert unreadable.name in said.err
    assert answer.settings is None


def test_ten_megabytes_are_more_than_one_run_takes(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """``run`` says so before any model is opened: it would ask for days."""
    path = tmp_path / "book.txt"
    path.write_text("全年破获案件三百起。\n" * 340_000, encoding="utf-8")
    assert main(["run", str(path), "--quiet"]) == 3
    said = capsys.readouterr()
    assert (said.out, said.err.count("\n")) == ("", 1)


def test_an_empty_standard_input_is_an_unreadable_report(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """``-`` is treated as a file is."""
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"")))
    assert main(["numbers", "-"]) == 3
    assert capsys.readouterr().err.count("\n") == 1


def test_a_report_without_a_number_is_a_report(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing to list is no fault."""
    path = tmp_path / "plain.txt"
    path.write_text("全市社会治安大局持续平稳。\n", encoding="utf-8")
    assert main(["numbers", str(path), "--json"]) == 0
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize(
    "words",
    [
        ("export", "PATH", "--to", "x.csv"),
        ("compare", "PATH"),
        ("batch", "PATH", "--out", "out"),
        ("view", "PATH"),
    ],
)
def test_a_path_longer_than_any_file_has_is_one_line(
    words: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A text given in the place of a path is the user's mistake and no fault of the program."""
    monkeypatch.chdir(tmp_path)
    assert main([word.replace("PATH", "卷" * 200) for word in words]) == 2
    said = capsys.readouterr().err.strip()
    assert said.startswith("summarizer: ") and "fault of ours" not in said and "\n" not in said


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="needs a device without an end")
@pytest.mark.parametrize(
    "words", [("view", "/dev/zero"), ("export", "/dev/zero", "--to", "x.csv"), ("apply", "/dev/zero", "/dev/zero")]
)
def test_a_summary_without_an_end_is_refused(
    words: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """No more is read than a file of ours can hold."""
    monkeypatch.chdir(tmp_path)
    assert main(list(words)) == 2
    assert "larger than" in capsys.readouterr().err


def test_a_line_end_in_a_name_is_shown_as_a_sign(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """What is wrong with a file is one line, whatever the file is called."""
    monkeypatch.chdir(tmp_path)
    Path("年\n报.json").write_text("{}", encoding="utf-8")
    assert main(["view", "年\n报.json"]) == 2
    assert capsys.readouterr().err.count("\n") == 1
