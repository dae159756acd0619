"""Requests and replies in files."""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from summarizer.batch.files import RequestFile
from summarizer.batch.manifest import MANIFEST
from summarizer.cli.app import main
from tests.batch.reports import contents, report
from tests.faulty_endpoint import agreeing
from tests.scripted_server import Act, ScriptedServer, refusal, reply

Start = Callable[..., ScriptedServer]
REPORTS = 6


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with reports, in which the program runs; a cache and settings of its own."""
    (tmp_path / "reports").mkdir()
    for number in range(REPORTS):
        (tmp_path / "reports" / f"{number}.txt").write_text(report(number), encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SUMMARIZER_CACHE_DIR", str(tmp_path / "cache"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    return tmp_path


def batch(*options: str, base_url: str = "https://models.example/v1") -> int:
    """The command; returns its exit code."""
    return main(["batch", "reports", "--base-url", base_url, "--model", "scripted", "--quiet", *options])


def requests_in(path: Path) -> list[dict[str, Any]]:
    """The lines of a file of requests."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def carried_out(requests: Path, replies: Path, model: Callable[[dict[str, Any]], Act]) -> None:
    """What the Batch API does: a line for each request, in any order."""
    lines = []
    for request in requests_in(requests):
        assert (request["method"], request["url"]) == ("POST", "/v1/chat/completions")
        act = model(request["body"])
        response = {"status_code": act.status, "request_id": "r", "body": act.body}
        lines.append({"id": "b", "custom_id": request["custom_id"], "response": response, "error": None})
    random.Random(3).shuffle(lines)
    replies.write_text("".join(f"{json.dumps(line)}\n" for line in lines), encoding="utf-8")


def silent_about(word: str) -> Callable[[dict[str, Any]], Act]:
    """A model that overlooks the passage with ``word`` the first time, so that it is asked about its numbers again."""

    def act(body: dict[str, Any]) -> Act:
        good = agreeing(body)
        if word in body["messages"][-1]["content"] and "只答这些编号" not in body["messages"][-1]["content"]:
            content = json.loads(good.body["choices"][0]["message"]["content"])
            return reply(json.dumps({**content, "statistics": []}, ensure_ascii=False))
        return good

    return act


def test_rounds_with_files_come_to_what_an_endpoint_comes_to(
    folder: Path, scripted_server: Start, capsys: pytest.CaptureFixture[str]
) -> None:
    """Export, carry out, import, until nothing is left; a question that follows from a reply is in the second round."""
    model = silent_about("1203")
    server = scripted_server(model)
    (folder / "settings.toml").write_text(f'api_key = "{server.api_key}"\n', encoding="utf-8")
    assert batch("--out", "asked", "--settings", "settings.toml", base_url=server.base_url) == 0
    assert batch("--out", "filed", "--export-requests", "1.jsonl") == 0
    assert len(requests_in(folder / "1.jsonl")) == REPORTS
    assert list((folder / "filed").glob("*.json")) == []
    carried_out(folder / "1.jsonl", folder / "replies-1.jsonl", model)
    assert batch("--out", "filed", "--import-replies", "replies-1.jsonl", "--export-requests", "2.jsonl") == 0
    assert len(requests_in(folder / "2.jsonl")) == 1
    assert len(list((folder / "filed").glob("*.json"))) == REPORTS - 1
    carried_out(folder / "2.jsonl", folder / "replies-2.jsonl", model)
    capsys.readouterr()
    assert batch("--out", "filed", "--import-replies", "replies-2.jsonl", "--export-requests", "3.jsonl") == 0
    assert "nothing is left to ask" in capsys.readouterr().err
    assert contents(folder / "filed") == contents(folder / "asked")
    assert len((folder / "filed" / MANIFEST).read_text(encoding="utf-8").splitlines()) == REPORTS
    assert len(server.requests) == REPORTS + 1  # files asked nobody


def test_what_is_sent_in_a_file_is_what_is_sent_to_an_endpoint(folder: Path, scripted_server: Start) -> None:
    """Body for body, options included."""
    server = scripted_server(agreeing)
    (folder / "settings.toml").write_text(f'api_key = "{server.api_key}"\n', encoding="utf-8")
    options = ("--option", "reasoning_effort=low", "--option", "top_k=20")
    batch("--out", "asked", "--settings", "settings.toml", *options, base_url=server.base_url)
    batch("--out", "filed", "--export-requests", "1.jsonl", *options)
    bodies = [request["body"] for request in requests_in(folder / "1.jsonl")]
    filed, asked = (sorted(json.dumps(body, sort_keys=True) for body in each) for each in (bodies, server.requests))
    assert filed == asked
    assert all(body["top_k"] == 20 for body in bodies)


def test_what_failed_is_asked_again_and_what_was_refused_is_not(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Lines of no meaning are counted; a report whose only reply is a refusal is listed, as it would be of an endpoint."""

    def model(body: dict[str, Any]) -> Act:
        text = body["messages"][-1]["content"]
        return Act(500, {"error": {}}) if "1201" in text else refusal("no") if "1202" in text else agreeing(body)

    batch("--out", "out", "--export-requests", "1.jsonl")
    carried_out(folder / "1.jsonl", folder / "replies.jsonl", model)
    with (folder / "replies.jsonl").open("a", encoding="utf-8") as file:
        file.write('{"custom_id": "somebody else\'s"}\nno JSON\n')
    capsys.readouterr()
    batch("--out", "out", "--import-replies", "replies.jsonl", "--export-requests", "2.jsonl")
    said = capsys.readouterr().err
    assert "5 replies kept" in said and "1 failed and are to be asked again, 2 lines are no replies" in said
    again = [request["body"]["messages"][-1]["content"] for request in requests_in(folder / "2.jsonl")]
    assert any("1201" in text for text in again)


def test_a_full_file_is_continued_in_another(tmp_path: Path) -> None:
    """Each request is written once."""
    file = RequestFile(tmp_path / "r.jsonl", most_requests=2)
    for key in (b"a", b"b", b"a", b"c", b"d", b"e"):
        file.write(key * 32, {"messages": []})
    file.close()
    assert file.count == 5
    assert [path.name for path in file.paths] == ["r.jsonl", "r-2.jsonl", "r-3.jsonl"]
    assert [len(requests_in(path)) for path in file.paths] == [2, 2, 1]


def test_files_need_a_remote_model_and_replies_that_can_be_read(folder: Path) -> None:
    """Wrong usage, in one line."""
    assert main(["batch", "reports", "--out", "o", "--model", "none", "--export-requests", "1.jsonl"]) == 2
    assert batch("--out", "o", "--import-replies", "missing.jsonl") == 2
    assert batch("--out", "o", "--export-requests", "no/such/folder/1.jsonl") == 2


def test_what_failed_before_is_told_until_it_is_done(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The same command ends as it ended, and says how the reports that failed are tried again."""
    command = ["batch", "reports", "--out", "o", "--model", "none", "--quiet"]
    (folder / "reports" / "2.txt").write_bytes(b"")
    assert main(command) == 6
    assert "1 failed;" in capsys.readouterr().err
    for _ in range(2):
        assert main(command) == 6
        said = capsys.readouterr().err
        assert f"{REPORTS - 1} skipped, done before" in said
        assert "1 failed before" in said and "--retry-failed" in said
    (folder / "reports" / "2.txt").write_text(report(2), encoding="utf-8")
    assert main([*command, "--retry-failed"]) == 0
    assert main(command) == 0
    assert "failed" not in capsys.readouterr().err
