"""``summarizer apply``: decisions carried out on the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from summarizer import Settings, read, summarize
from summarizer.cli.app import main
from tests.extraction.scripts import REPORT

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A report, its summary by rules, and decisions about it."""
    report = tmp_path / "report.txt"
    report.write_text(REPORT, encoding="utf-8", newline="")
    document = read(report)
    summary = summarize(document, Settings.load({"model": "none"}))
    (tmp_path / "summary.json").write_text(summary.model_dump_json(), encoding="utf-8")
    write(tmp_path, {"item": "t1", "action": "accept"}, {"item": "t5", "action": "reject", "disposition": "loose"})
    return tmp_path


def write(folder: Path, *decisions: dict[str, object]) -> Path:
    """A file of decisions about the report in ``folder``."""
    content = {
        "decisions_version": "1",
        "source_sha256": read(folder / "report.txt").sha256,
        "by": "林校对",
        "at": "2026-03-01T09:30:00Z",
        "decisions": decisions,
    }
    file = folder / "decisions.json"
    file.write_text(json.dumps(content), encoding="utf-8")
    return file


def test_the_reviewed_summary_stands_beside_the_first(folder: Path, capsys: Capture) -> None:
    """It verifies against the report, can be exported, and the first is as it was."""
    before = (folder / "summary.json").read_bytes()
    assert main(["apply", str(folder / "summary.json"), str(folder / "decisions.json")]) == 0
    reviewed = folder / "summary.reviewed.json"
    assert json.loads(reviewed.read_bytes())["statistics"][0]["review"]["by"] == "林校对"
    assert (folder / "summary.json").read_bytes() == before
    assert "2 decisions of 林校对" in capsys.readouterr().err
    assert main(["verify", str(reviewed), str(folder / "report.txt")]) == 0
    assert main(["check", str(folder / "report.txt"), str(reviewed)]) == 0
    assert main(["export", str(reviewed), "--to", str(folder / "t.csv")]) == 0
    assert main(["view", str(reviewed)]) == 0


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "gb18030"])
def test_every_command_reads_a_summary_as_a_shell_saved_it(encoding: str, folder: Path) -> None:
    """A byte order mark, or another encoding, changes nothing of what a summary says; a broken byte does."""
    summary, report = folder / "summary.json", folder / "report.txt"
    content = json.dumps(json.loads(summary.read_bytes()), ensure_ascii=False)
    summary.write_text(content, encoding=encoding)
    (folder / "second.json").write_text(content, encoding=encoding)
    assert main(["verify", str(summary), str(report)]) == 0
    assert main(["view", str(summary)]) == 0
    assert main(["apply", str(summary), str(folder / "decisions.json")]) == 0
    assert main(["export", str(folder), "--to", str(folder / "t.csv")]) == 0
    assert main(["compare", str(summary), str(folder / "second.json")]) == 0
    assert main(["check", str(folder), str(summary)]) == 0
    summary.write_bytes(summary.read_bytes() + b"\xff\xfe\xff")
    assert main(["verify", str(summary), str(report)]) == 2


def test_one_refusal_refuses_all(folder: Path, capsys: Capture) -> None:
    """Exit 5, a line for each refusal, and nothing written."""
    write(
        folder, {"item": "t1", "action": "accept"}, {"item": "t2", "action": "correct", "fields": {"scope": "东海市"}}
    )
    assert main(["apply", str(folder / "summary.json"), str(folder / "decisions.json")]) == 5
    said = capsys.readouterr().err
    assert "refused: t2: scope “东海市” does not stand in the report" in said
    assert ": 1 refusal; correct this decision" in said
    assert not (folder / "summary.reviewed.json").exists()


def test_one_decision_is_one(folder: Path, capsys: Capture) -> None:
    """Also in a file with a byte order mark."""
    file = write(folder, {"item": "t1", "action": "accept"})
    file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes())
    assert main(["apply", str(folder / "summary.json"), str(file)]) == 0
    assert "1 decision of" in capsys.readouterr().err


def test_a_reference_for_the_evaluation_is_written_too(folder: Path) -> None:
    """The rejected figure is among its other numbers."""
    gold = folder / "gold.json"
    files = [str(folder / "summary.json"), str(folder / "decisions.json")]
    assert main(["apply", *files, "-o", str(folder / "out.json"), "--to-gold", str(gold)]) == 0
    numbers = json.loads(gold.read_bytes())["other_numbers"]
    assert {"loose"} == {each["reason"] for each in numbers if each["surface"] == "6800余万元"}


def test_without_the_report_nothing_can_be_checked(folder: Path, capsys: Capture) -> None:
    """So the report must be there, unchanged; exit 2."""
    (folder / "report.txt").write_text("另一份。", encoding="utf-8")
    assert main(["apply", str(folder / "summary.json"), str(folder / "decisions.json")]) == 2
    assert "--report" in capsys.readouterr().err


def test_neither_the_summary_nor_the_decisions_are_overwritten(folder: Path) -> None:
    """Both are read here."""
    for target in ("summary.json", "decisions.json", "report.txt"):
        files = [str(folder / "summary.json"), str(folder / "decisions.json"), "--report", str(folder / "report.txt")]
        assert main(["apply", *files, "-o", str(folder / target)]) == 2


@pytest.mark.parametrize("options", [["-o", "report.txt"], ["-o", "new.json", "--to-gold", "report.txt"]])
def test_the_report_is_not_overwritten(
    options: list[str], folder: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A report that was found by its name, and not named, is no place for a result either."""
    monkeypatch.chdir(folder)
    before = (folder / "report.txt").read_bytes()
    assert main(["apply", "summary.json", "decisions.json", *options]) == 2
    assert capsys.readouterr().err.count("\n") == 1
    assert (folder / "report.txt").read_bytes() == before


def test_an_earlier_review_is_kept(folder: Path) -> None:
    """The decisions of a second editor go to the next free name."""
    for _ in range(2):
        assert main(["apply", str(folder / "summary.json"), str(folder / "decisions.json")]) == 0
    assert (folder / "summary.reviewed.json").exists()
    assert (folder / "summary.reviewed.2.json").exists()


@pytest.mark.parametrize(
    ("decision", "code", "said"),
    [
        ({"item": "t1", "action": "correct", "fields": {"change": "up"}}, 5, "change must be 'increase' or 'decrease'"),
        ({"item": "t1", "action": "correct", "fields": {"indicator": None}}, 5, "indicator must be text"),
        ({"item": "t1", "action": "keep"}, 2, "decisions.0.action must be 'accept', 'correct' or 'reject'"),
        ({"item": "t1", "action": "correct", "fields": {"scope": 5}}, 2, "decisions.0.fields.scope must be text"),
        ({"item": "t1", "action": "correct", "fields": {"scope": ""}}, 2, "fields.scope must not be empty"),
        (
            {"item": "t1", "action": "correct", "fields": {"scope": 600 * "市"}},
            2,
            "scope is longer than 500 characters",
        ),
        ({"item": "t1", "action": "accept", "why": ""}, 2, "decisions.0.why is no field that there is"),
        ({"action": "accept"}, 2, "decisions.0.item is missing"),
        ([], 2, "decisions.0 must be an object"),
    ],
)
def test_what_a_decision_may_not_say_is_told_plainly(
    decision: dict[str, object], code: int, said: str, folder: Path, capsys: Capture
) -> None:
    """In the words of this program, whatever kind of thing stands there."""
    file = write(folder, decision)
    assert main(["apply", str(folder / "summary.json"), str(file)]) == code
    error = capsys.readouterr().err
    assert said in error and "Input should" not in error
    assert not (folder / "summary.reviewed.json").exists()
