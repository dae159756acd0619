"""``summarizer run``: where a summary goes, in what form, and how the command ends."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from summarizer.cli.app import main
from summarizer.errors import ModelMisconfigured
from summarizer.schema import Ledger, Summary
from tests.cli.conftest import Answer
from tests.sample_summary import sample

Capture = pytest.CaptureFixture[str]


def test_json_goes_to_standard_output_where_nobody_is_looking(report: Path, answer: Answer, capsys: Capture) -> None:
    """What is printed is the summary and nothing but the summary; all else is on stderr."""
    assert main(["run", str(report)]) == 0
    said = capsys.readouterr()
    assert Summary.model_validate_json(said.out) == answer.summary
    assert "reading passages" in said.err
    assert "9 of 10 numbers accounted for" in said.err


def test_a_terminal_gets_a_page(report: Path, answer: Answer, capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    """Somebody who looks sees headings, not braces."""
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    assert main(["run", str(report), "--quiet"]) == 0
    assert "统计数据" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("format", "opening"), [("json", "{\n"), ("text", "\n临江县公安局"), ("markdown", "# 临江县公安局")]
)
def test_the_form_can_be_chosen(format: str, opening: str, report: Path, answer: Answer, capsys: Capture) -> None:
    """``--format`` decides, wherever the output goes."""
    assert main(["run", str(report), "--format", format]) == 0
    assert capsys.readouterr().out.startswith(opening)


@pytest.mark.parametrize(("name", "opening"), [("s.json", "{"), ("s.md", "# "), ("s.txt", "\n临江"), ("s", "{")])
def test_a_files_ending_decides_the_form(
    name: str, opening: str, report: Path, answer: Answer, capsys: Capture
) -> None:
    """``-o`` writes the file and leaves standard output empty."""
    target = report.with_name(name)
    assert main(["run", str(report), "-o", str(target)]) == 0
    assert target.read_text(encoding="utf-8").startswith(opening)
    assert capsys.readouterr().out == ""
    assert sorted(path.name for path in report.parent.iterdir()) == sorted([report.name, name])


def test_the_page_is_written_beside_anything_else(report: Path, answer: Answer, capsys: Capture) -> None:
    """``--html`` adds the page, with the report's text in it."""
    page = report.with_name("page.html")
    assert main(["run", str(report), "--html", str(page)]) == 0
    assert "<article " in page.read_text(encoding="utf-8")
    assert json.loads(capsys.readouterr().out)["schema_version"] == "1"


def test_quiet_says_nothing(report: Path, answer: Answer, capsys: Capture) -> None:
    """No progress and no closing line."""
    assert main(["run", str(report), "--quiet"]) == 0
    assert capsys.readouterr().err == ""


def test_the_model_and_its_endpoint_are_passed_on(report: Path, answer: Answer) -> None:
    """What the command line names takes precedence."""
    assert main(["run", str(report), "--model", "m-1", "--base-url", "http://127.0.0.1:9/v1", "--quiet"]) == 0
    assert answer.settings is not None
    assert (answer.settings.model, answer.settings.base_url) == ("m-1", "http://127.0.0.1:9/v1")


def test_strict_objects_to_what_was_withheld_or_unaccounted(report: Path, answer: Answer, capsys: Capture) -> None:
    """Exit 5, and the summary is delivered all the same."""
    assert main(["run", str(report), "--strict", "--quiet"]) == 5
    said = capsys.readouterr()
    assert "1 items withheld, 1 numbers unaccounted for" in said.err
    assert said.out.startswith("{")


def test_strict_is_content_with_a_clean_summary(report: Path, answer: Answer) -> None:
    """Exit 0 where everything is supported and accounted for."""
    answer.summary = sample().model_copy(update={"withheld": (), "ledger": Ledger(numbers=(), totals={})})
    assert main(["run", str(report), "--strict", "--quiet"]) == 0


def test_what_was_extracted_before_the_model_failed_is_delivered(
    report: Path, cut_off: Answer, capsys: Capture
) -> None:
    """Exit 4, one line that says so, and the partial summary where it was asked for."""
    target = report.with_name("s.json")
    assert main(["run", str(report), "-o", str(target), "--quiet"]) == 4
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert "stopped answering" in said
    assert f"is in {target}, and partial" in said
    assert Summary.model_validate_json(target.read_bytes()) == sample()


def test_a_model_that_never_answered_leaves_nothing(report: Path, answer: Answer, capsys: Capture) -> None:
    """Exit 4, one line, no file."""
    answer.error = ModelMisconfigured("no model m-1 at the endpoint; name another with --model")
    target = report.with_name("s.json")
    assert main(["run", str(report), "-o", str(target), "--quiet"]) == 4
    assert capsys.readouterr().err == "summarizer: no model m-1 at the endpoint; name another with --model\n"
    assert not target.exists()


@pytest.mark.parametrize("target", ["nowhere/s.json", "."])
def test_a_target_that_cannot_be_written_is_said_before_the_work(
    target: str, report: Path, answer: Answer, capsys: Capture
) -> None:
    """Exit 2 before the model is asked anything."""
    assert main(["run", str(report), "-o", str(report.parent / target)]) == 2
    assert answer.settings is None
    assert "cannot write" in capsys.readouterr().err
