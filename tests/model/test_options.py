"""Options that go to the endpoint beside the question."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from summarizer.errors import UsageError
from summarizer.extraction.answers import PassageAnswer
from summarizer.model import open_model
from summarizer.model.replies import Question
from summarizer.settings import Settings, options_from
from tests.model.asking import Label
from tests.scripted_server import Act, ScriptedServer, rejected, reply

Start = Callable[..., ScriptedServer]


NOTHING = '{"statistics":[],"others":[],"achievements":[],"honors":[],"missed":[]}'


def settings_for(server: ScriptedServer, **more: Any) -> Settings:
    """Settings that mean the scripted endpoint."""
    return Settings(base_url=server.base_url, api_key=server.api_key, model="scripted", reuse_replies=False, **more)


def test_options_are_sent_with_each_question(scripted_server: Start) -> None:
    """By the names of the protocol; what it has no name for goes along in the body."""
    server = scripted_server(reply('{"label": "甲"}'))
    options = {"reasoning_effort": "low", "service_tier": "flex", "extra_body": {"top_k": 20}}
    with open_model(settings_for(server, **options)) as model:
        assert model.ask(Question("s", "u", Label, 50)).value is not None
    sent = server.requests[0]
    assert (sent["reasoning_effort"], sent["service_tier"], sent["top_k"]) == ("low", "flex", 20)


def test_nothing_is_sent_that_nobody_set(scripted_server: Start) -> None:
    """Endpoints reject what they don't know."""
    server = scripted_server(reply('{"label": "甲"}'))
    with open_model(settings_for(server)) as model:
        model.ask(Question("s", "u", Label, 50))
    assert not {"reasoning_effort", "service_tier", "extra_body"} & server.requests[0].keys()


def test_an_endpoint_that_takes_no_strict_schema_gets_a_plain_one(scripted_server: Start) -> None:
    """The schema itself is kept."""

    def act(body: dict[str, Any]) -> Act:
        strict = body["response_format"]["json_schema"].get("strict")
        return (
            rejected("strict is not permitted")
            if strict
            else reply('{"statistics":[],"others":[],"achievements":[],"honors":[],"missed":[]}')
        )

    server = scripted_server(act)
    with open_model(settings_for(server)) as model:
        assert model.ask(Question("s", "u", PassageAnswer, 50)).value is not None
    assert [body["response_format"]["json_schema"].get("strict") for body in server.requests] == [True, None]


def test_pairs_of_the_command_line() -> None:
    """Named fields, headers, and the rest of the body; values as JSON if they are any."""
    read = options_from(["reasoning_effort=low", "headers.X-Team=3", "top_k=20", 'extra_body.stop=["x"]', "tag=a=b"])
    assert read == {
        "reasoning_effort": "low",
        "headers": {"X-Team": "3"},
        "extra_body": {"top_k": 20, "stop": ["x"], "tag": "a=b"},
    }


@pytest.mark.parametrize("pair", ["reasoning_effort", "=low", ""])
def test_what_is_no_pair_is_wrong_usage(pair: str) -> None:
    """With how to write one."""
    with pytest.raises(UsageError, match="NAME=VALUE"):
        options_from([pair])


def test_a_settings_file_holds_tables(tmp_path: Path) -> None:
    """Options, headers and prices by model; a header's value is never shown."""
    file = tmp_path / "settings.toml"
    file.write_text(
        'reasoning_effort = "low"\n[extra_body]\ntop_k = 20\n[headers]\nX-Key = "geheim"\n[prices]\n"our-model" = [0.5, "2"]\n'
    )
    settings = Settings.load(environ={}, settings_file=file)
    assert settings.request_options == {"reasoning_effort": "low", "extra_body": {"top_k": 20}}
    assert settings.headers == {"X-Key": "geheim"}
    assert "geheim" not in repr(settings)
    assert [str(price) for price in settings.prices["our-model"]] == ["0.5", "2"]
    file.write_text('[prices]\n"our-model" = 3\n')
    with pytest.raises(UsageError, match="our-model"):
        Settings.load(environ={}, settings_file=file)
