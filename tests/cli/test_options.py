"""The options that several commands share."""

from __future__ import annotations

from pathlib import Path

import pytest

from summarizer.cli.options import AskingOptions, ModelOptions
from summarizer.errors import UsageError
from summarizer.settings import ExtractionProtocol


@pytest.fixture(autouse=True)
def nothing_set(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither an environment nor a settings file of whoever runs the tests."""
    for name in ("OPENAI_API_KEY", "OPENAI_BASE_URL", "SUMMARIZER_MODEL", "SUMMARIZER_GGUF", "SUMMARIZER_CACHE_DIR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))


def test_each_option_means_its_setting() -> None:
    """The names of the command line are those of the settings, or stand for them."""
    asking = AskingOptions(
        model="m",
        base_url="http://h/v1",
        protocol=ExtractionProtocol.QUOTING,
        timeout=2.5,
        max_attempts=3,
        option=["reasoning_effort=low"],
    )
    settings = asking.settings(concurrency=7)
    assert (settings.model, settings.base_url, settings.protocol) == ("m", "http://h/v1", ExtractionProtocol.QUOTING)
    assert (settings.timeout_seconds, settings.max_attempts, settings.concurrency) == (2.5, 3, 7)
    assert settings.reasoning_effort == "low"


def test_what_is_not_given_is_left_to_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """An option that is left out is no option of the value None."""
    monkeypatch.setenv("SUMMARIZER_MODEL", "other")
    assert ModelOptions(base_url="http://h/v1").settings(gguf=None).model == "other"


def test_a_settings_file_that_is_named_takes_the_place_of_the_users(tmp_path: Path) -> None:
    """And one that is not there is wrong usage."""
    file = tmp_path / "mine.toml"
    file.write_text('model = "none"', encoding="utf-8")
    assert ModelOptions(settings_file=file).settings().model == "none"
    with pytest.raises(UsageError, match="absent"):
        ModelOptions(settings_file=tmp_path / "absent.toml").settings()
