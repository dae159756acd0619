"""The instructions that models are given: versioned text files, told apart by name, version and hash.

Decides where prompt files lie and that the newest version of a name is the one in use. Leaves what they say to the files
and what they are sent with to ``summarizer.extraction``. A prompt is sent as it stands: the text of a report goes into a
message of its own, so nothing is ever filled into a prompt and nothing in a report can act as one.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

__all__ = ["Prompt", "load_prompt"]

_PACKAGE = Path(__file__).resolve().parents[1]
# In an installed package the files lie beside the code; in a checkout they stand at the top, where people look for them.
_FOLDERS = (_PACKAGE / "prompts", _PACKAGE.parent / "prompts")
_FILE_NAME = re.compile(r"(?P<name>[a-z_]+)\.v(?P<version>[0-9]+)\.txt")


@dataclass(frozen=True, slots=True)
class Prompt:
    """Instructions as they are sent; ``version`` counts from 1, ``sha256`` is the hex digest of the text in UTF-8."""

    name: str
    version: int
    sha256: str
    text: str


@lru_cache
def load_prompt(name: str) -> Prompt:
    """The newest version of the prompt ``name``, without the line end that closes its file.

    Raises ``LookupError`` where there is none: prompts are part of the program, not of its input.
    """
    return read_prompt(next((folder for folder in _FOLDERS if folder.is_dir()), _FOLDERS[0]), name)


def read_prompt(folder: Path, name: str) -> Prompt:
    """The newest version of ``name`` among the files of ``folder``. Raises ``LookupError`` where there is none."""
    versions = {
        int(found["version"]): path
        for path in folder.glob(f"{name}.v*.txt")
        if (found := _FILE_NAME.fullmatch(path.name)) is not None
    }
    if not versions:
        raise LookupError(f"no prompt {name!r} in {folder}")
    version = max(versions)
    text = versions[version].read_text(encoding="utf-8").rstrip("\n")
    return Prompt(name, version, hashlib.sha256(text.encode("utf-8")).hexdigest(), text)
