"""Where settings come from, which of them wins, and which model they mean."""

from __future__ import annotations

from dataclasses import fields
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from summarizer.errors import UsageError
from summarizer.settings import Capability, EndpointKind, ExtractionProtocol, Settings, which_endpoint


@pytest.fixture(autouse=True)
def no_file_of_the_user(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever runs the tests may have settings of their own."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("HOME", str(tmp_path))


def a_file(tmp_path: Path, text: str) -> Path:
    """A settings file that says ``text``."""
    path = tmp_path / "settings.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_nothing_set_means_the_embedded_model() -> None:
    """Without an endpoint, a model or a key, and also without a settings file."""
    settings = Settings.load(environ={})
    assert settings == Settings()
    assert which_endpoint(settings).kind is EndpointKind.EMBEDDED


def test_an_argument_comes_before_the_environment_and_that_before_the_file(tmp_path: Path) -> None:
    """Each source gives what the earlier ones leave open; an option that was not given says nothing."""
    file = a_file(tmp_path, 'model = "file"\nbase_url = "http://file/v1"\nconcurrency = 9\nprotocol = "quoting"\n')
    environ = {"SUMMARIZER_MODEL": "environment", "OPENAI_BASE_URL": "http://environment/v1/", "OPENAI_API_KEY": "k"}
    settings = Settings.load({"model": "argument", "base_url": None}, environ, file)
    assert (settings.model, settings.base_url) == ("argument", "http://environment/v1")
    assert (settings.concurrency, settings.protocol) == (9, ExtractionProtocol.QUOTING)
    endpoint = which_endpoint(settings)
    assert (endpoint.kind, endpoint.model, endpoint.base_url) == (EndpointKind.REMOTE, "argument", settings.base_url)


@pytest.mark.parametrize(
    ("settings", "kind", "base_url"),
    [
        (Settings(api_key="k"), EndpointKind.REMOTE, "https://api.openai.com/v1"),
        (Settings(base_url="http://h/v1"), EndpointKind.REMOTE, "http://h/v1"),
        (Settings(api_key="k", model="embedded"), EndpointKind.EMBEDDED, None),
        (Settings(api_key="k", gguf=Path("other.gguf")), EndpointKind.EMBEDDED, None),
    ],
)
def test_the_first_line_of_the_rule_that_holds_decides(
    settings: Settings, kind: EndpointKind, base_url: str | None
) -> None:
    """A key alone means OpenAI; "embedded" and a GGUF file mean the embedded model whatever else is set."""
    endpoint = which_endpoint(settings)
    assert (endpoint.kind, endpoint.base_url) == (kind, base_url)
    assert endpoint.reason


def test_a_model_without_a_place_is_wrong_usage() -> None:
    """The message says what to set."""
    with pytest.raises(UsageError, match="OPENAI_API_KEY"):
        which_endpoint(Settings(model="gpt-4.1"))


def test_a_gguf_argument_outweighs_an_endpoint_of_the_environment() -> None:
    """And an endpoint that is an argument outweighs a GGUF file of the environment."""
    environ = {"OPENAI_BASE_URL": "http://h/v1", "OPENAI_API_KEY": "k", "SUMMARIZER_MODEL": "m"}
    assert which_endpoint(Settings.load({"gguf": "my.gguf"}, environ)).gguf == Path("my.gguf")
    settings = Settings.load({"base_url": "http://h/v1"}, {"SUMMARIZER_GGUF": "my.gguf"})
    assert which_endpoint(settings).kind is EndpointKind.REMOTE


def test_both_kinds_of_model_in_one_place_are_wrong_usage() -> None:
    """Nobody can tell which one was meant."""
    with pytest.raises(UsageError, match="both named"):
        Settings.load({"gguf": "my.gguf", "model": "gpt-4.1"}, {})


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("modell = 'x'", "there is no setting 'modell'"),
        ("concurrency = 0", "between 1 and 256"),
        ("concurrency = true", "a whole number is needed"),
        ("timeout_seconds = -1", "more than 0"),
        ("base_url = 'example.com'", "https://host/v1"),
        ("model = ''", "non-empty"),
        ("capability = 'magic'", "magic"),
        ("prompt_price = 'much'", "prompt_price"),
        ("not toml at all", "not TOML"),
    ],
)
def test_a_wrong_settings_file_is_named_with_what_is_wrong(tmp_path: Path, text: str, words: str) -> None:
    """One line that holds the file's name, and the value's."""
    with pytest.raises(UsageError, match=words) as caught:
        Settings.load(environ={}, settings_file=a_file(tmp_path, text))
    assert "settings.toml" in str(caught.value)


def test_a_settings_file_that_was_named_must_be_there(tmp_path: Path) -> None:
    """The user's own may be missing, one that was asked for may not; and a folder is no file."""
    for path in (tmp_path / "nowhere.toml", tmp_path):
        with pytest.raises(UsageError, match="settings file"):
            Settings.load(environ={}, settings_file=path)


def test_values_are_read_into_their_types(tmp_path: Path) -> None:
    """Prices are decimal, paths are paths, names of kinds are kinds."""
    file = a_file(tmp_path, 'prompt_price = 0.15\ncache_dir = "~/kept"\ncapability = "tools"\nreuse_replies = false\n')
    settings = Settings.load(environ={}, settings_file=file)
    assert settings.prompt_price == Decimal("0.15")
    assert settings.cache_folder == Path("~/kept").expanduser()
    assert (settings.capability, settings.reuse_replies) == (Capability.TOOLS, False)


@pytest.mark.parametrize("wrong", [{"api_key": "  "}, {"api_key": 5}])
def test_a_key_is_never_shown(wrong: dict[str, Any]) -> None:
    """Neither by printing the settings nor in the message about a wrong one."""
    assert "sk-1" not in repr(Settings(api_key="sk-1"))
    with pytest.raises(UsageError) as caught:
        Settings.load(wrong, {})
    assert "5" not in str(caught.value)


def test_every_field_can_be_set() -> None:
    """What may stand in a settings file is what there is to set, as the message for a misspelt name lists it."""
    with pytest.raises(UsageError) as refusal:
        Settings.load({"modell": "x"}, environ={})
    listed = str(refusal.value).rpartition("there are ")[2].split(", ")
    assert listed == sorted(each.name for each in fields(Settings))
