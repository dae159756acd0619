"""How a baseline cuts a report into pieces that fit a small model's context, and reads its own prompt.

Decides where a piece ends: at the end of a line or a sentence, never inside one that fits. Leaves asking to the
baselines.
"""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

__all__ = ["PIECE", "load_prompt", "pieces", "prompt_name"]

# With the instructions and an answer of 1,500 tokens this stays inside a context of 4,096 tokens.
PIECE = 500

PROMPTS = Path(__file__).parents[1] / "prompts"
_SENTENCE = re.compile(r"[^。！？；\n]*(?:[。！？；\n]+|$)")


def pieces(text: str, size: int = PIECE) -> tuple[tuple[int, str], ...]:
    """The report in order as (offset, piece); each at most ``size`` characters unless one sentence is longer."""
    cut: list[tuple[int, str]] = []
    start = end = 0
    for match in _SENTENCE.finditer(text):
        if match.end() - start > size and end > start:
            cut.append((start, text[start:end]))
            start = end
        end = match.end()
    cut.append((start, text[start:]))
    return tuple((offset, piece) for offset, piece in cut if piece.strip())


def load_prompt(name: str) -> str:
    """The instructions of a baseline: ``name`` is the file's name without its ending ("free.v2")."""
    return (PROMPTS / f"{name}.txt").read_text(encoding="utf-8")


def prompt_name(name: str) -> str:
    """Name, version and hash of a baseline's instructions, as a run records them."""
    return f"{name}@{hashlib.sha256(load_prompt(name).encode()).hexdigest()[:12]}"
