"""Finding a prompt by name, in its newest version."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from summarizer.model.prompts import load_prompt, read_prompt

PROMPTS = Path(__file__).resolve().parents[2] / "prompts"


def test_the_newest_version_is_read_with_the_hash_of_what_is_sent(tmp_path: Path) -> None:
    """Version 10 is newer than version 9; the closing line end is no part of a prompt."""
    for version in (9, 10):
        (tmp_path / f"naming.v{version}.txt").write_text(f"第{version}版\n", encoding="utf-8")
    (tmp_path / "naming.v11.txt.orig").write_text("不算", encoding="utf-8")
    prompt = read_prompt(tmp_path, "naming")
    assert (prompt.name, prompt.version, prompt.text) == ("naming", 10, "第10版")
    assert prompt.sha256 == hashlib.sha256("第10版".encode()).hexdigest()


def test_a_prompt_that_is_not_there_is_a_lookup_error(tmp_path: Path) -> None:
    """The message names the prompt and the folder."""
    with pytest.raises(LookupError, match="naming"):
        read_prompt(tmp_path, "naming")


@pytest.mark.parametrize("path", sorted(PROMPTS.glob("*.txt")), ids=lambda path: path.name)
def test_every_prompt_of_the_project_can_be_loaded(path: Path) -> None:
    """Each file's name is of the form that is looked for, and holds instructions."""
    prompt = load_prompt(path.name.split(".")[0])
    assert f"{prompt.name}.v{prompt.version}.txt" >= path.name or prompt.version >= 10
    assert prompt.text.strip()
