from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from evals.dataset import load
from evals.recording import UnansweredError
from evals.records import Outcome, RunFolder, RunFolderError
from evals.run import run_dataset
from evals.scores_json import as_json
from evals.scoring import score_run
from evals.systems import Content
from summarizer.errors import ModelUnreachable
from summarizer.model.replies import LanguageModel
from summarizer.text import Document
from tests.evals.builders import write_dataset
from tests.evals.talking import QUESTIONS, Asking, Talking, asked, record_of, run

NAMES = ("a", "b", "c")
CALLS = QUESTIONS * len(NAMES)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A folder with three reports and their references."""
    write_dataset(tmp_path / "data", NAMES)
    return tmp_path / "data"


def scores(out: Path) -> str:
    """The run's scores without its times, which no two runs share."""
    content = json.loads(as_json(score_run(out)))
    content["cost"].pop("seconds")
    return json.dumps(content, sort_keys=True)


@pytest.fixture
def undisturbed(data: Path, tmp_path: Path) -> str:
    """The scores of a run that nobody disturbed."""
    run(data, tmp_path / "whole", tmp_path / "whole.txt")
    assert len(asked(tmp_path / "whole.txt")) == CALLS
    return scores(tmp_path / "whole")


@pytest.mark.parametrize("die_at", [1, 5, CALLS])
def test_a_killed_run_goes_on_where_it_died(data: Path, tmp_path: Path, undisturbed: str, die_at: int) -> None:
    """Killed in the middle of any call, a run ends with the same scores, and no kept reply is asked for again."""
    out, notes = tmp_path / "run", tmp_path / "notes.txt"
    killed = subprocess.run(
        [sys.executable, "-m", "tests.evals.talking", str(data), str(out), str(notes), str(die_at)],
        cwd=Path(__file__).parents[2],
        check=False,
    )
    assert killed.returncode == -9
    assert len(RunFolder(out).replies()) == die_at - 1
    run(data, out, notes)
    assert scores(out) == undisturbed
    assert len(asked(notes)) == CALLS + 1  # the call that it died in, and no other, was made twice


@pytest.mark.parametrize("share", [0.0, 0.21, 0.5, 0.77, 0.999])
def test_a_file_cut_at_any_byte_is_mended(data: Path, tmp_path: Path, undisturbed: str, share: float) -> None:
    """A machine that died in mid-write leaves half a line, which is dropped and asked for again."""
    out, notes = tmp_path / "run", tmp_path / "notes.txt"
    run(data, out, notes)
    for name in ("replies.jsonl", "documents.jsonl"):
        file = out / name
        content = file.read_bytes()
        file.write_bytes(content[: int(len(content) * share)])
    left = len(RunFolder(out).replies())
    run(data, out, notes)
    assert scores(out) == undisturbed
    assert len(asked(notes)) <= CALLS + CALLS - left


def test_a_finished_run_asks_nothing(data: Path, tmp_path: Path, undisturbed: str) -> None:
    """Starting a finished run again makes no call and changes no file."""
    out = tmp_path / "whole"
    before = {file.name: file.read_bytes() for file in out.iterdir()}
    run(data, out, tmp_path / "again.txt")
    assert asked(tmp_path / "again.txt") == []
    assert {file.name: file.read_bytes() for file in out.iterdir()} == before


def test_each_line_is_a_document_with_its_hashes_and_replies(data: Path, tmp_path: Path, undisturbed: str) -> None:
    """A finished report's line names source, prompt, schema, model and program, and holds every reply."""
    lines = (tmp_path / "whole" / "documents.jsonl").read_text(encoding="utf-8").splitlines()
    assert len(lines) == len(NAMES)
    record = json.loads(lines[0])
    assert record["source_sha256"] == load(data, data).cases[0].document.sha256
    assert len(record["prompt_sha256"]) == len(record["schema_sha256"]) == 1
    assert record["model"] == "scripted" and record["program"]
    assert [reply["text"] for reply in record["replies"]] and len(record["replies"]) == QUESTIONS
    assert (record["calls"], record["prompt_tokens"], record["completion_tokens"]) == (4, 40, 8)


def test_repair_is_measured_from_the_same_replies(data: Path, tmp_path: Path, undisturbed: str) -> None:
    """What repair mended is counted against the same replies without it, and costs no call."""
    repair = score_run(tmp_path / "whole").repair
    assert repair is not None
    assert (repair.mended, repair.broken) == (2 * len(NAMES), 0)


def test_kept_replies_answer_for_another_run(data: Path, tmp_path: Path, undisturbed: str) -> None:
    """Replies of an earlier run answer equal questions of a later one, without any model."""
    out = RunFolder(tmp_path / "second")
    out.start(record_of(data, out.path))
    kept = RunFolder(tmp_path / "whole").replies()
    run_dataset(load(data, data), out, Asking(), None, lambda line: None, reuse=kept)
    assert scores(out.path) == undisturbed


class Failing:
    """A system whose model is gone for one report."""

    name = "asking"
    prompt = "asking.v1@0"

    def predict(self, document: Document, model: LanguageModel) -> Content:
        """Fails for b."""
        if document.name == "b.txt":
            raise ModelUnreachable("no connection")
        return Asking().predict(document, model)

    def before_repair(self, document: Document, model: LanguageModel) -> Content | None:
        """Nothing is repaired."""
        return None


def test_a_failed_report_is_a_failure(data: Path, tmp_path: Path) -> None:
    """A report without a summary is no zero and no silence: it is listed, is in no score, and can be tried again."""
    out, notes = RunFolder(tmp_path / "run"), tmp_path / "notes.txt"
    out.start(record_of(data, out.path))
    heard: list[str] = []
    run_dataset(load(data, data), out, Failing(), Talking(notes), heard.append)
    score = score_run(out.path)
    assert [(record.document, record.problem) for record in score.failures] == [
        ("b", "ModelUnreachable: no connection")
    ]
    assert [document.name for document in score.documents] == ["a", "c"]
    assert "failed" in heard[1]
    run_dataset(load(data, data), out, Asking(), Talking(notes), heard.append)
    assert out.documents()["b"].outcome is Outcome.FAILED
    run_dataset(load(data, data), out, Asking(), Talking(notes), heard.append, retry_failed=True)
    assert score_run(out.path).failures == ()


def test_a_question_without_a_kept_reply_fails_its_report(data: Path, tmp_path: Path) -> None:
    """Without a model and without the reply there is no answer, and that is said."""
    out = RunFolder(tmp_path / "run")
    out.start(record_of(data, out.path))
    run_dataset(load(data, data), out, Asking(), None, lambda line: None)
    assert all(UnansweredError.__name__ in (record.problem or "") for record in score_run(out.path).failures)


def test_a_folder_with_another_run_is_refused(data: Path, tmp_path: Path, undisturbed: str) -> None:
    """Two systems or two programs never mix in one folder."""
    with pytest.raises(RunFolderError, match="holds a run with system asking"):
        RunFolder(tmp_path / "whole").start(record_of(data, tmp_path / "whole", system="other"))
    with pytest.raises(RunFolderError, match="no run there"):
        score_run(tmp_path)


def test_a_report_that_changed_since_the_run_is_refused(data: Path, tmp_path: Path, undisturbed: str) -> None:
    """A summary is never scored against a text that it was not made from."""
    file = data / "a.txt"
    file.write_text(file.read_text(encoding="utf-8") + "。", encoding="utf-8", newline="")
    with pytest.raises(RunFolderError, match="changed since the run"):
        score_run(tmp_path / "whole")


def test_no_absolute_path_is_kept(data: Path, tmp_path: Path, undisturbed: str) -> None:
    """A run can be moved together with its data."""
    for file in (tmp_path / "whole").iterdir():
        assert str(tmp_path) not in file.read_text(encoding="utf-8")
