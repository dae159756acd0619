"""From settings to an answering model, and what is kept on the way."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from summarizer.errors import UsageError
from summarizer.model import open_model
from summarizer.settings import Settings
from tests.model.asking import QUESTION, Label
from tests.scripted_server import ScriptedServer, reply

Start = Callable[..., ScriptedServer]


def settings_for(server: ScriptedServer, cache: Path, *, reuse_replies: bool = True) -> Settings:
    """Settings that mean ``server``, with replies kept in ``cache``."""
    return Settings(
        base_url=server.base_url,
        api_key=server.api_key,
        model="scripted",
        cache_dir=cache,
        reuse_replies=reuse_replies,
        concurrency=7,
    )


def test_the_model_of_the_settings_is_asked(scripted_server: Start, tmp_path: Path) -> None:
    """Its name, its concurrency and its answer are those of the endpoint that was set."""
    server = scripted_server(reply('{"label": "案件"}'))
    with open_model(settings_for(server, tmp_path)) as model:
        assert (model.name, model.concurrency) == ("scripted", 7)
        assert model.ask(QUESTION).value == Label(label="案件")
    assert server.requests[0]["model"] == "scripted"


@pytest.mark.parametrize(("reuse", "asked"), [(True, 1), (False, 2)])
def test_a_later_run_finds_the_replies_of_an_earlier_one(
    scripted_server: Start, tmp_path: Path, reuse: bool, asked: int
) -> None:
    """Unless the settings say otherwise."""
    server = scripted_server(reply('{"label": "案件"}'))
    for _ in range(2):
        with open_model(settings_for(server, tmp_path, reuse_replies=reuse)) as model:
            assert model.ask(QUESTION).value == Label(label="案件")
    assert len(server.requests) == asked


def test_a_proxy_of_the_environment_is_not_asked_for_this_machine(
    scripted_server: Start, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An endpoint on loopback is spoken to directly."""
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    server = scripted_server(reply('{"label": "案件"}'))
    with open_model(settings_for(server, tmp_path)) as model:
        assert model.ask(QUESTION).value is not None


def test_settings_that_mean_no_model_are_wrong_usage() -> None:
    """And nothing is started."""
    with pytest.raises(UsageError), open_model(Settings(model="gpt-4.1")):
        pass
