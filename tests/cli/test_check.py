from __future__ import annotations

import io
import json
from pathlib import Path
from types import SimpleNamespace

import pytest

from summarizer.cli.app import main
from tests.checking.report import REPORT


@pytest.fixture
def report(tmp_path: Path) -> str:
    """A report in a file."""
    path = tmp_path / "report.txt"
    path.write_text(REPORT, encoding="utf-8")
    return str(path)


def written(folder: Path, text: str) -> str:
    """A summary in a file."""
    path = folder / "summary"
    path.write_text(text, encoding="utf-8")
    return str(path)


def test_a_supported_summary_ends_with_0(report: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The verdict line is the last one."""
    assert main(["check", report, written(tmp_path, "2023年，破获刑事案件1246起。"), "--lang", "en"]) == 0
    assert capsys.readouterr().out.rstrip().splitlines()[-1].startswith("supported 1, derived 0, unsupported 0")


def test_an_unsupported_summary_ends_with_5(report: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Findings are shown and the exit code tells them."""
    assert main(["check", report, written(tmp_path, "破获刑事案件1264起。")]) == 5
    assert "wrong_value" in capsys.readouterr().out


def test_json_holds_everything(report: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """--json is the report of the check itself."""
    summary = json.dumps({"statistics": [{"id": "s1", "indicator": "查处酒驾数", "value": "378", "unit": "起"}]})
    assert main(["check", report, written(tmp_path, summary), "--json"]) == 5
    content = json.loads(capsys.readouterr().out)
    assert content["findings"][0]["item"] == "s1"
    assert content["counts"]["unsupported"] == 1


def test_sarif_is_valid_json(report: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """--sarif is a log of version 2.1.0."""
    assert main(["check", report, written(tmp_path, "破获刑事案件1264起。"), "--sarif"]) == 5
    assert json.loads(capsys.readouterr().out)["version"] == "2.1.0"


def test_a_summary_can_come_from_standard_input(report: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """- stands for one of the two."""
    stdin = SimpleNamespace(buffer=io.BytesIO("查处酒驾387起。".encode()))
    monkeypatch.setattr("sys.stdin", stdin)
    assert main(["check", report, "-"]) == 0


@pytest.mark.parametrize("text", ["{not json", "   ", '{"a": 1'])
def test_a_summary_that_is_none_ends_with_2(report: str, tmp_path: Path, text: str) -> None:
    """Broken JSON and an empty file are wrong usage."""
    assert main(["check", report, written(tmp_path, text)]) == 2


def test_both_from_standard_input_is_wrong_usage() -> None:
    """Only one of the two can be read from there."""
    assert main(["check", "-", "-"]) == 2


def test_a_report_that_cannot_be_read_ends_with_3(tmp_path: Path) -> None:
    """A missing report has its own exit code."""
    assert main(["check", str(tmp_path / "missing.txt"), written(tmp_path, "破获刑事案件1246起。")]) == 3


@pytest.mark.parametrize("summary", ["[]", "{}", "", "{not json"])
def test_a_summary_that_states_nothing_is_wrong_usage(report: str, tmp_path: Path, summary: str) -> None:
    """Nothing to check is no supported summary."""
    assert main(["check", report, written(tmp_path, summary)]) == 2


def test_a_figure_that_cannot_be_read_is_not_supported(report: str, tmp_path: Path) -> None:
    """A value that is no number ends as an unsupported summary does."""
    summary = '{"statistics": [{"indicator": "查处酒驾数", "value": 1e400}], "honors": "x"}'
    assert main(["check", report, written(tmp_path, summary)]) == 5


def test_why_tells_the_rule_behind_each_finding(
    report: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """--why sets the name of the check behind what it found; without it none is shown."""
    assert main(["check", report, written(tmp_path, "破获刑事案件1264起。"), "--why"]) == 5
    assert "(value)" in capsys.readouterr().out
    assert main(["check", report, written(tmp_path, "破获刑事案件1264起。")]) == 5
    assert "(value)" not in capsys.readouterr().out


def test_json_lines_are_read_as_values(report: str, tmp_path: Path) -> None:
    """One object a line, as many programs write."""
    lines = '{"summary": "破获刑事案件1246起"}\n{"summary": "查处酒驾387起"}\n'
    assert main(["check", report, written(tmp_path, lines)]) == 0
    assert main(["check", report, written(tmp_path, lines.replace("387", "378"))]) == 5


def test_an_integer_of_any_length_is_a_figure(report: str, tmp_path: Path) -> None:
    """5,000 digits are JSON, and no figure of the report."""
    assert main(["check", report, written(tmp_path, f'{{"cases": {"9" * 5000}}}')]) == 5


@pytest.mark.parametrize("content", ["", " \n", "\ufeff\n"])
def test_an_empty_summary_is_called_one(
    content: str, report: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The line speaks of the summary, not of the report."""
    path = written(tmp_path, content)
    assert main(["check", report, path]) == 2
    assert capsys.readouterr().err == f"summarizer: the summary {path} is empty; give JSON, Markdown or text\n"


def test_escape_sequences_of_a_report_are_shown(
    report: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A report can't set the terminal's title while its summary is checked."""
    Path(report).write_text(REPORT.replace("破获刑事案件", "破获\x1b]0;x\x07刑事案件"), encoding="utf-8")
    for options in ([], ["--json"], ["--sarif"], ["--junit"], ["--github"]):
        assert main(["check", report, written(tmp_path, "破获刑事案件1264起。"), *options]) == 5
        assert "\x1b" not in capsys.readouterr().out


def test_one_form_at_a_time(report: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Two forms can't both go to standard output."""
    assert main(["check", report, written(tmp_path, "查处酒驾387起。"), "--junit", "--sarif"]) == 2
    assert "--sarif and --junit exclude each other" in capsys.readouterr().err


@pytest.mark.parametrize(("language", "words"), [("zh", "原文是"), ("en", "the report")])
def test_messages_are_in_the_language_asked_for(
    language: str, words: str, report: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Findings, labels and verdict; the code stays the same."""
    assert main(["check", report, written(tmp_path, "破获刑事案件1264起。"), "--lang", language]) == 5
    out = capsys.readouterr().out
    assert words in out
    assert "wrong_value" in out


class TestFolders:
    """A folder of reports for many summaries."""

    @pytest.fixture
    def folder(self, tmp_path: Path) -> Path:
        """Two reports, each with a summary of its name."""
        for name, figure in (("甲", "1246"), ("乙", "1300")):
            place = tmp_path / "reports" / f"{name}.txt"
            place.parent.mkdir(exist_ok=True)
            place.write_text(REPORT.replace("1246", figure), encoding="utf-8")
            (tmp_path / f"{name}.digest.md").write_text(f"破获刑事案件{figure}起。", encoding="utf-8")
        return tmp_path

    def test_each_summary_is_held_against_the_report_of_its_name(
        self, folder: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        """Endings do not matter; JSON tells which report each was held against."""
        summaries = [str(folder / "甲.digest.md"), str(folder / "乙.digest.md")]
        assert main(["check", str(folder / "reports"), *summaries, "--json"]) == 0
        assert [Path(each["report"]).name for each in json.loads(capsys.readouterr().out)] == ["甲.txt", "乙.txt"]

    def test_one_wrong_summary_of_many_ends_with_5(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        """And all are told of."""
        (folder / "乙.digest.md").write_text("破获刑事案件1246起。", encoding="utf-8")
        summaries = [str(folder / "甲.digest.md"), str(folder / "乙.digest.md")]
        assert main(["check", str(folder / "reports"), *summaries]) == 5
        out = capsys.readouterr().out
        assert "甲.digest.md" in out and "乙.digest.md" in out

    def test_a_summary_of_ours_says_which_report_it_is_of(self, folder: Path) -> None:
        """Whatever its file is called."""
        content = {"source": {"name": "乙.txt"}, "statistics": [{"indicator": "破获刑事案件数", "surface": "1300起"}]}
        place = folder / "x.json"
        place.write_text(json.dumps(content), encoding="utf-8")
        assert main(["check", str(folder / "reports"), str(place)]) == 0

    def test_a_summary_without_a_report_is_wrong_usage(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        """The line names the summary."""
        (folder / "丙.md").write_text("破获刑事案件1246起。", encoding="utf-8")
        assert main(["check", str(folder / "reports"), str(folder / "丙.md")]) == 2
        assert "丙.md" in capsys.readouterr().err

    def test_two_reports_of_one_name_are_no_answer(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        """Which of the two is meant is asked, not guessed."""
        (folder / "reports" / "甲.html").write_text(f"<p>{REPORT}</p>", encoding="utf-8")
        assert main(["check", str(folder / "reports"), str(folder / "甲.digest.md")]) == 2
        assert "can both be the report" in capsys.readouterr().err
