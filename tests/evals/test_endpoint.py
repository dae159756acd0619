"""Runs against an endpoint: every system through the real client, and a run that is killed from outside."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from evals.__main__ import app
from evals.records import RunFolder
from evals.scoring import score_run
from tests.evals.builders import write_dataset
from tests.scripted_server import Act, ScriptedServer, reply

NAMES = ("a", "b", "c")
ServerOf = Callable[..., ScriptedServer]


def obedient(body: dict[str, Any]) -> Act:
    """An answer that fits whatever schema is asked for and says as little as it can."""
    schema = body["response_format"]["json_schema"]["schema"]
    return reply(json.dumps(_smallest(schema, schema.get("$defs", {})), ensure_ascii=False))


def _smallest(schema: dict[str, Any], definitions: dict[str, Any]) -> Any:
    if "$ref" in schema:
        return _smallest(definitions[schema["$ref"].rsplit("/", 1)[1]], definitions)
    if "anyOf" in schema:
        return _smallest(schema["anyOf"][0], definitions)
    if "enum" in schema or "const" in schema:
        return schema["enum"][0] if "enum" in schema else schema["const"]
    if schema.get("type") == "object":
        return {name: _smallest(field, definitions) for name, field in schema.get("properties", {}).items()}
    return {"array": [], "string": "检查车辆数", "integer": 1, "number": 1, "boolean": True, "null": None}[
        schema["type"]
    ]


@pytest.fixture
def endpoint(scripted_server: ServerOf, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> ScriptedServer:
    """An endpoint that answers everything, set in the environment as a user would."""
    server = scripted_server(obedient)
    monkeypatch.setenv("OPENAI_API_KEY", server.api_key)
    monkeypatch.setenv("SUMMARIZER_CACHE_DIR", str(tmp_path / "cache"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    return server


def arguments(data: Path, out: Path, system: str, server: ScriptedServer) -> list[str]:
    """The arguments of a run against the endpoint."""
    model = ["--model", "scripted", "--base-url", server.base_url]
    return ["run", "--reports", str(data), "--gold", str(data), "--out", str(out), "--system", system, *model]


@pytest.mark.parametrize("system", ["passages", "portions", "quoting", "free", "langextract-style"])
def test_every_system_runs_against_an_endpoint(endpoint: ScriptedServer, tmp_path: Path, system: str) -> None:
    """Each system finishes its reports, keeps every reply with its tokens, and asks nothing when it is run again."""
    data, out = tmp_path / "data", tmp_path / "run"
    write_dataset(data, NAMES[:1])
    result = CliRunner().invoke(app, arguments(data, out, system, endpoint))
    assert result.exit_code == 0, result.output
    record = RunFolder(out).documents()["a"]
    assert record.calls == len(record.replies) > 0
    assert (record.prompt_tokens, record.completion_tokens) == (100 * record.calls, 20 * record.calls)
    before, scores = len(endpoint.requests), (out / "scores.json").read_bytes()
    assert CliRunner().invoke(app, arguments(data, out, system, endpoint)).exit_code == 0
    assert len(endpoint.requests) == before or all("max_tokens" not in body for body in endpoint.requests[before:])
    assert (out / "scores.json").read_bytes() == scores


def test_a_run_killed_from_outside_repeats_no_call(endpoint: ScriptedServer, tmp_path: Path) -> None:
    """Killed at an arbitrary moment and started again, a run ends with the scores of one that was left alone."""
    data, out, whole = tmp_path / "data", tmp_path / "run", tmp_path / "whole"
    write_dataset(data, NAMES)
    assert CliRunner().invoke(app, arguments(data, whole, "free", endpoint)).exit_code == 0
    calls = len(endpoint.requests)
    command = [sys.executable, "-m", "evals", *arguments(data, out, "free", endpoint)]
    process = subprocess.Popen(command, cwd=Path(__file__).parents[2], stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    while len(endpoint.requests) < calls + 2 and process.poll() is None:
        time.sleep(0.001)
    os.kill(process.pid, signal.SIGKILL)
    process.communicate()
    kept = len(RunFolder(out).replies())
    subprocess.run(command, cwd=Path(__file__).parents[2], check=True, capture_output=True)
    assert len(RunFolder(out).replies()) == len(RunFolder(whole).replies())
    assert kept > 0 and all(count == 1 for count in _kept(out).values())
    assert len(endpoint.requests) <= 2 * calls + 1  # the call that was under way when it was killed, and no other
    assert _without_times(out) == _without_times(whole)


def _kept(out: Path) -> Counter[tuple[str, str, int]]:
    return Counter((reply.document, reply.question, reply.occurrence) for reply in RunFolder(out).replies())


def _without_times(out: Path) -> dict[str, Any]:
    score_run(out)
    content: dict[str, Any] = json.loads((out / "scores.json").read_text(encoding="utf-8"))
    content["cost"].pop("seconds")
    content.pop("run")
    return content
