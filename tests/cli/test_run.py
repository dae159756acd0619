"""``summarizer run``: where a summary goes, in what form, and how the command ends."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from summarizer.cli.app import main
from summarizer.errors import ModelMisconfigured
from summarizer.model.store import ReplyStore
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


@pytest.mark.parametrize(
    ("name", "opening"),
    [("s.json", "{"), ("s.md", "# "), ("s.txt", "\n临江"), ("s", "{"), ("s.html", "<!"), ("s.HTM", "<!")],
)
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
    """Exit 4, one line that says so, and the summary, marked as partial, where it was asked for."""
    target = report.with_name("s.json")
    assert main(["run", str(report), "-o", str(target), "--quiet"]) == 4
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert "stopped answering" in said
    assert f"a partial summary of what came before that, and of the rules' reading, is in {target}" in said
    summary = Summary.model_validate_json(target.read_bytes())
    assert summary.partial and summary.partial_reason is not None and "stopped answering" in summary.partial_reason


@pytest.mark.parametrize(("option", "name"), [("-o", "s.json"), ("-o", "s.md"), ("-o", "s"), ("--html", "page.html")])
def test_a_whole_result_is_never_replaced_by_a_partial_one(
    option: str, name: str, report: Path, cut_off: Answer, capsys: Capture
) -> None:
    """The partial one is written beside it, which is said; where it can be told to be one, a later one takes its place."""
    target, failure = report.with_name(name), cut_off.error
    cut_off.error = None
    assert main(["run", str(report), option, str(target), "--quiet"]) == 0
    whole = target.read_bytes()
    cut_off.error = failure
    for _ in range(2):
        capsys.readouterr()
        assert main(["run", str(report), option, str(target), "--quiet"]) == 4
        said = capsys.readouterr().err
        assert target.read_bytes() == whole
        assert f"{target} is as it was" in said
    beside = {path.name for path in report.parent.iterdir()} - {report.name, name}
    again = {f"{target.stem}.partial.2.md"} if target.suffix == ".md" else set()  # Markdown could be anybody's
    assert beside == {f"{target.stem}.partial{target.suffix}"} | again


@pytest.mark.parametrize("name", ["s.json", "s.html"])
def test_a_partial_result_takes_the_place_of_nothing_else(
    name: str, report: Path, cut_off: Answer, capsys: Capture
) -> None:
    """A file of another's under its name stays, and so does the report where that name is a link to it."""
    target, failure = report.with_name(name), cut_off.error
    cut_off.error = None
    assert main(["run", str(report), "-o", str(target), "--quiet"]) == 0
    cut_off.error = failure
    place, before = target.with_name(f"s.partial{target.suffix}"), report.read_bytes()
    place.symlink_to(report)
    assert main(["run", str(report), "-o", str(target), "--quiet"]) == 4
    assert report.read_bytes() == before
    assert target.with_name(f"s.partial.2{target.suffix}").exists()
    capsys.readouterr()


def test_a_partial_result_makes_room_for_a_better_one(report: Path, cut_off: Answer) -> None:
    """What a failed run left under the name that was asked for is replaced by later runs, partial or whole."""
    target = report.with_name("s.json")
    for _ in range(2):
        assert main(["run", str(report), "-o", str(target), "--quiet"]) == 4
    assert sorted(path.name for path in report.parent.iterdir()) == sorted([report.name, target.name])
    cut_off.error = None
    assert main(["run", str(report), "-o", str(target), "--quiet"]) == 0
    assert json.loads(target.read_bytes())["partial"] is False


@pytest.mark.parametrize("options", [("-o", "{report}"), ("--html", "{report}"), ("-o", "x", "--html", "./x")])
def test_a_place_where_something_would_be_lost_is_refused(
    options: tuple[str, ...], report: Path, answer: Answer, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Exit 2 before the model is asked anything; the report is untouched."""
    monkeypatch.chdir(report.parent)
    before = report.read_bytes()
    assert main(["run", str(report), *(option.format(report=report.name) for option in options)]) == 2
    assert (report.read_bytes(), answer.settings) == (before, None)
    assert capsys.readouterr().err.count("\n") == 1


@pytest.mark.parametrize("ending", ["csv", "xlsx", "parquet", "duckdb", "pdf", "docx"])
def test_a_file_that_another_program_would_open_gets_no_json(
    ending: str, report: Path, answer: Answer, capsys: Capture
) -> None:
    """Exit 2 with the endings that are written; whoever names the format has it."""
    target = report.with_name(f"s.{ending}")
    assert main(["run", str(report), "-o", str(target)]) == 2
    said = capsys.readouterr().err
    assert ".json, .txt, .md, .html" in said and answer.settings is None and not target.exists()
    assert main(["run", str(report), "-o", str(target), "--format", "json", "--quiet"]) == 0


def test_a_result_that_can_t_be_written_at_last_is_kept(
    report: Path, answer: Answer, capsys: Capture, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Exit 1, one line that names the reason and where the summary is; the other file is written all the same."""

    def full(place: str, data: bytes, state: object) -> None:
        if place.endswith(".json"):
            raise OSError(28, "No space left on device")
        Path(place).write_bytes(data)

    monkeypatch.setattr("summarizer.writing._put", full)
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    target, page = report.with_name("s.json"), report.with_name("s.html")
    assert main(["run", str(report), "-o", str(target), "--html", str(page), "--quiet"]) == 1
    said = capsys.readouterr().err
    assert said.count("\n") == 1 and f"cannot write {target}: No space left on device" in said
    rescued = Path(said.split("the summary is in ")[1].strip())
    assert Summary.model_validate_json(rescued.read_bytes()) == answer.summary
    assert page.stat().st_size > 10_000 and not target.exists()


def test_a_partial_result_that_can_t_be_written_ends_as_the_model_did(
    report: Path, cut_off: Answer, capsys: Capture, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Exit 4, and both faults in one line."""
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    assert main(["run", str(report), "-o", "/dev/full", "--quiet"]) == 4
    said = capsys.readouterr().err
    assert "stopped answering" in said and "/dev/full" in said and "the summary is in" in said


def test_limits_are_passed_on(report: Path, answer: Answer) -> None:
    """How long to wait and how often to try can be said on the command line."""
    options = ["--timeout", "7.5", "--run-timeout", "60", "--max-attempts", "2"]
    assert main(["run", str(report), *options, "--quiet"]) == 0
    assert answer.settings is not None
    limits = (answer.settings.timeout_seconds, answer.settings.run_timeout_seconds, answer.settings.max_attempts)
    assert limits == (7.5, 60.0, 2)


def test_an_interrupt_says_what_is_kept(
    report: Path, answer: Answer, capsys: Capture, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """One line; the replies that came before are counted."""
    monkeypatch.setenv("SUMMARIZER_CACHE_DIR", str(tmp_path / "cache"))

    def interrupted(*_: object) -> None:
        store = ReplyStore(tmp_path / "cache" / "replies.sqlite3")
        store.keep(b"key", "complete", "{}")
        store.close()
        raise KeyboardInterrupt

    monkeypatch.setattr(answer.__class__, "__call__", interrupted)
    assert main(["run", str(report), "--quiet"]) == 130
    said = capsys.readouterr().err
    assert said == "summarizer: interrupted; 1 new reply is kept, and the next run reuses what was answered\n"


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


def test_every_form_has_labels_in_the_language_asked_for(report: Path, answer: Answer, tmp_path: Path) -> None:
    """Markdown, text and page say Statistics for --lang en."""
    for name in ("a.md", "a.txt", "a.html"):
        assert main(["run", str(report), "-o", str(tmp_path / name), "--lang", "en"]) == 0
        assert "Statistics" in (tmp_path / name).read_text(encoding="utf-8")


def test_an_extracted_text_takes_the_place_of_nothing(answer: Answer, tmp_path: Path) -> None:
    """It is written beside the summary under a name that is free; the same text again needs no second file."""
    page = tmp_path / "s.text.txt"
    page.write_text("<!doctype html><html><body><p>全年破获案件312起，抓获45人。</p></body></html>", encoding="utf-8")
    before = page.read_bytes()
    for _ in range(2):
        assert main(["run", str(page), "-o", str(tmp_path / "s.json"), "--quiet"]) == 0
    assert page.read_bytes() == before
    assert {path.name for path in tmp_path.iterdir()} == {"s.text.txt", "s.text.2.txt", "s.json"}
    assert json.loads((tmp_path / "s.json").read_bytes())["source"]["text_file"] == "s.text.2.txt"
